"""Recovery words: the 24 words of a printed sheet, and the root secret that stands in them.

specs/02-identity, "Words": the English list of BIP-39, whose words are known by their first four
letters. The secret is the 32 bytes themselves; no passphrase is mixed in, because one that was
forgotten would lose the person.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from handrail_protocol.backup import sealing_secret
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey

if TYPE_CHECKING:
    from mnemonic import Mnemonic

    from handrail_protocol.sealing import Sealer

SECRET_BYTES = 32
WORDS = 24
# Twenty-four long words and what stands between them; more is not looked at.
LETTERS_MAX = 1_024


class RecoveryWords:
    """Makes and reads the words of a person; `chance` gives as many random bytes as it is asked for."""

    def __init__(self, chance: Callable[[int], bytes]) -> None:
        self._chance = chance

    def fresh(self) -> str:
        """Twenty-four words that nobody had before, with single spaces."""
        return to_words(self._chance(SECRET_BYTES))

    def root(self, words: str) -> SigningKey:
        """The key that stands in them; raises LocalError with the word that is wrong."""
        return SigningKey.from_secret(to_secret(words))

    def opener(self, words: str) -> Sealer:
        """The key pair to which the backups of this person are sealed."""
        from handrail_node.hpke import HpkeSealer

        return HpkeSealer(sealing_secret(to_secret(words)))


def to_words(secret: bytes) -> str:
    if len(secret) != SECRET_BYTES:
        raise LocalError(f"a root secret has {SECRET_BYTES} bytes")
    return _english().to_mnemonic(secret)


def to_secret(text: str) -> bytes:
    """Read the words as they were typed; raises LocalError with a sentence that says where to look."""
    if len(text) > LETTERS_MAX:
        raise LocalError(f"That is much more than the {WORDS} words of a recovery sheet.")
    typed = unicodedata.normalize("NFKD", text).lower().split()
    if len(typed) != WORDS:
        raise LocalError(
            f"A recovery sheet has {WORDS} words and these are {len(typed)}: check them one by one."
        )
    words = [_known(word, place) for place, word in enumerate(typed, 1)]
    try:
        return bytes(_english().to_entropy(words))
    except ValueError:  # its checksum: the last eight bits
        raise LocalError(
            "A word is another than on the sheet, or two changed places: check them one by one."
        ) from None


def _known(typed: str, place: int) -> str:
    lists = _english().wordlist
    if typed in lists:
        return typed
    begun = [word for word in lists if len(typed) >= 4 and word.startswith(typed)]
    if begun:
        return begun[0]
    near = get_close_matches(typed, lists, 1)
    hint = f" Perhaps it is “{near[0]}”." if near else ""
    raise LocalError(f"Word {place}, “{typed}”, is on no recovery sheet. Check it.{hint}")


@cache
def _english() -> Mnemonic:
    # Imported here: the word list costs time and memory that only a sheet is worth.
    from mnemonic import Mnemonic

    return Mnemonic("english")
