"""Invitations: a code that is typed, read aloud or scanned, and what it opens and proves.

specs/03-groups-and-authority, "Invitation". A code is an 80-bit secret and check bits, written as
17 characters or as 8 words. From the secret come a signing key, whose public half stands in the
`invitation` record, and a box key; so the record can lie in every node while only the code opens
its box and proves a join. What people type is forgiven (case, spaces, dashes, O for 0, I and L for
1, U for V); whatever is still wrong gets a sentence that says what to look at.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from handrail_protocol.bodies.authority import Invitation
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.keys import SigningKey, signing_input, tagged, verify
from handrail_protocol.shapes import address, at, blob, ranked, read, shaped, write
from handrail_protocol.wordlists import CODE_WORDS

SECRET_BYTES = 10  # 80 bits: whoever holds the record and tries codes at home gets nowhere
CHARACTERS = 17
WORDS = 8
ADDRESSES_MAX = 8  # a hub's name, its addresses and those of another hub
# Eight long words with room for a careless paste; more is not looked at.
CODE_LETTERS_MAX = 256
# What a QR code that a phone reads at arm's length can hold.
LINK_LETTERS_MAX = 1_024
SCHEME = "handrail:"

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans("OILU", "011V")  # these four are not in the alphabet
_RECOVERY_WORDS = 24
_SALT_BYTES = 16


@dataclass(frozen=True)
class Code:
    """The secret of one invitation. Whoever has it may join: it is shown once and never logged."""

    secret: bytes = field(repr=False)

    @classmethod
    def from_secret(cls, secret: bytes) -> "Code":
        if len(secret) != SECRET_BYTES:
            raise LocalError(f"the secret of an invitation has {SECRET_BYTES} bytes")
        return cls(secret)

    @classmethod
    def parse(cls, text: str) -> "Code":
        """Read what a person typed, characters or words; raises LocalError with what to look at."""
        if len(text) > CODE_LETTERS_MAX:
            raise LocalError("That is much longer than an invitation code: it has 17 characters, or 8 words.")
        parts = _parts(text)
        if not parts:
            raise LocalError("Type the invitation code: its 17 characters, or its 8 words.")
        secret_of = _secret_of_words if _are_words(parts) else _secret_of_characters
        return cls(secret_of(parts))

    def text(self) -> str:
        """The 17 characters, in groups that can be read aloud."""
        symbols = _symbols(int.from_bytes(self.secret, "big"))
        letters = "".join(ALPHABET[symbol] for symbol in (*symbols, _check_symbol(symbols)))
        return "-".join((letters[:4], letters[4:8], letters[8:12], letters[12:]))

    def words(self) -> str:
        """The 8 words."""
        number = int.from_bytes(self.secret + _check_byte(self.secret), "big")
        places = (number >> 11 * (WORDS - 1 - n) & 0x7FF for n in range(WORDS))
        return " ".join(CODE_WORDS[place] for place in places)

    @cached_property
    def key(self) -> SigningKey:
        """Its public half is in the invitation record, and names a newcomer's link."""
        return SigningKey.from_secret(self._derived("code signing key"))

    @cached_property
    def box_key(self) -> bytes:
        return self._derived("code box key")

    def _derived(self, tag: str) -> bytes:
        return HKDF(SHA256(), 32, b"", signing_input(tag)).derive(self.secret)


# -- reading and writing a code ----------------------------------------------------------------------


def _parts(text: str) -> list[str]:
    """What stands between spaces, dashes and the like, in upper case."""
    plain = unicodedata.normalize("NFKC", text).upper()
    spaced = "".join(" " if _is_between(letter) else letter for letter in plain)
    return spaced.split()


def _is_between(letter: str) -> bool:
    return letter in ".,;:_/\"'" or letter.isspace() or unicodedata.category(letter) in ("Pd", "Cf", "Cc")


def _are_words(parts: list[str]) -> bool:
    """Eight words have no digit and at least 24 letters; a few of them are words all the same."""
    letters = "".join(parts)
    known = all(part.lower()[:4] in _BEGINNINGS for part in parts)
    return letters.isalpha() and (len(letters) >= 3 * WORDS or known)


def _secret_of_characters(parts: list[str]) -> bytes:
    meant = "".join(parts).translate(_MEANT)
    foreign = next((letter for letter in meant if letter not in ALPHABET), None)
    if foreign is not None:
        raise LocalError(
            f"No invitation code has a “{foreign}” in it. Check that character and type it again."
        )
    if len(meant) != CHARACTERS:
        slip = "one is missing" if len(meant) < CHARACTERS else "one is typed twice"
        raise LocalError(
            f"An invitation code has {CHARACTERS} characters and this has {len(meant)}. Check whether {slip}."
        )
    *symbols, check = (ALPHABET.index(letter) for letter in meant)
    if check != _check_symbol(symbols):
        raise LocalError(
            "A character of this code is not right. Check it against the invitation: "
            "8 and B, 5 and S, 2 and Z are easily mixed up."
        )
    number = 0
    for symbol in symbols:
        number = number << 5 | symbol
    return number.to_bytes(SECRET_BYTES, "big")


def _symbols(number: int) -> list[int]:
    return [number >> 5 * (CHARACTERS - 2 - n) & 31 for n in range(CHARACTERS - 1)]


def _check_symbol(symbols: list[int]) -> int:
    """The sum of symbol n times a^(n+1) in GF(32), where a is a root of x^5 + x^2 + 1.

    All 17 weights differ (the check's own is 1), so one wrong character, or any two that changed
    places, is always noticed; a hash of the same size would miss every 32nd."""
    total = 0
    for symbol in reversed(symbols):
        total = (total ^ symbol) << 1
        total ^= 0b100101 if total & 32 else 0
    return total


def _secret_of_words(parts: list[str]) -> bytes:
    words = [part.lower() for part in parts]
    if len(words) == _RECOVERY_WORDS:
        raise LocalError(
            "These look like the 24 words of a recovery sheet: keep them to yourself. "
            f"An invitation has {WORDS} words."
        )
    if len(words) != WORDS:
        raise LocalError(
            f"An invitation has {WORDS} words and these are {len(words)}. Check them and try again."
        )
    number = 0
    for count, word in enumerate(words, 1):
        number = number << 11 | _place_of(word, count)
    data = number.to_bytes(SECRET_BYTES + 1, "big")
    secret, check = data[:SECRET_BYTES], data[SECRET_BYTES:]
    if check != _check_byte(secret):
        raise LocalError(
            "A word of this invitation is not right, or two changed places. Check them one by one."
        )
    return secret


_PLACES = {word: place for place, word in enumerate(CODE_WORDS)}
_BEGINNINGS = {word[:4]: place for place, word in enumerate(CODE_WORDS)}


def _place_of(word: str, count: int) -> int:
    """A word is known by its first four letters; `count` is for the sentence."""
    place = _PLACES.get(word, _BEGINNINGS.get(word[:4]))
    if place is None:
        near = get_close_matches(word, CODE_WORDS, 1)
        hint = f" Perhaps it is “{near[0]}”." if near else ""
        raise LocalError(f"Word {count}, “{word}”, is in no invitation. Check it.{hint}")
    return place


def _check_byte(secret: bytes) -> bytes:
    return tagged("code check", secret)[:1]


# -- links -------------------------------------------------------------------------------------------


def link_of(code: Code, addresses: Iterable[str]) -> str:
    """`handrail:CODE?at=host:port&at=...`, for a QR code or a message; of many addresses the first eight."""
    query = "&".join("at=" + each.replace("%", "%25") for each in _first(addresses))
    return SCHEME + code.text() + ("?" + query if query else "")


def parse_link(text: str) -> tuple[Code, tuple[str, ...]]:
    """Read a link, or a bare code, which has no addresses; raises LocalError with a sentence.

    What else a link says is passed over, so that a later release may add to it."""
    if len(text) > LINK_LETTERS_MAX:
        raise LocalError("That is much longer than an invitation link. Copy it again, alone.")
    link = text.strip()
    if link[: len(SCHEME)].lower() == SCHEME:
        link = link[len(SCHEME) :].removeprefix("//")
    written, _, query = link.partition("?")
    code = Code.parse(written)
    found = [_unescaped(item[3:]) for item in query.split("&") if item.startswith("at=")]
    try:
        for each in found:
            address(each)
    except ValueError:
        raise LocalError(
            "This link's address is damaged. Copy the link again, or join with the code and --at HOST:PORT."
        ) from None
    return code, _first(found)


def _first(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(addresses))[:ADDRESSES_MAX]


def _unescaped(written: str) -> str:
    """The three signs of an address that some programs write as %XX."""
    for escape, sign in (("%3A", ":"), ("%5B", "["), ("%5D", "]"), ("%25", "%")):
        written = written.replace(escape, sign).replace(escape.lower(), sign)
    return written


# -- the box -------------------------------------------------------------------------------------------


@shaped
class Box:
    """What a newcomer needs and nobody else may have: the group, its door key, where its hubs are."""

    group: bytes = at(blob(32))
    door: bytes = at(blob(32))
    addresses: tuple[str, ...] = at(ranked(address, ADDRESSES_MAX))


def seal_box(code: Code, group: bytes, door: bytes, addresses: Iterable[str], salt: bytes) -> bytes:
    """The box of an invitation whose body begins with `salt`; of many addresses the first eight."""
    if len(salt) != _SALT_BYTES:
        raise LocalError(f"a salt has {_SALT_BYTES} bytes")
    key, nonce = _box_keys(code, salt)
    return AESGCM(key).encrypt(nonce, write(Box(group, door, _first(addresses))), code.key.public)


def open_box(code: Code, invitation: Invitation) -> Box | None:
    """What is in the box; None if the invitation is another code's, or the box does not open or hold."""
    if invitation.public != code.key.public:
        return None
    key, nonce = _box_keys(code, invitation.salt)
    try:
        return read(Box, AESGCM(key).decrypt(nonce, invitation.box, code.key.public))
    except (InvalidTag, RemoteError):
        return None


def _box_keys(code: Code, salt: bytes) -> tuple[bytes, bytes]:
    derived = HKDF(SHA256(), 32 + 12, salt, signing_input("invitation box")).derive(code.box_key)
    return derived[:32], derived[32:]


# -- the proof of a join -----------------------------------------------------------------------------------


def sign_join(code: Code, invitation_id: bytes, person: bytes, device: bytes) -> bytes:
    """The code's word that it was used by this device of this person (Join.code_signature)."""
    return code.key.sign(_join_input(invitation_id, person, device))


def join_holds(
    invitation: Invitation, invitation_id: bytes, person: bytes, device: bytes, signature: bytes
) -> bool:
    """Whether whoever wrote this join had the code of this invitation."""
    return verify(invitation.public, signature, _join_input(invitation_id, person, device))


def _join_input(invitation_id: bytes, person: bytes, device: bytes) -> bytes:
    return signing_input("join", invitation_id, person, device)
