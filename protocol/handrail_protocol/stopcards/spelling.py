"""Text as the word lists read it: words one space apart, shorthand written out, slips of one letter mended.

specs/06-help-lifecycle, "Stop cards". What is found is never shown or kept, so that a word taken for
another costs a card too many and nothing else.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from handrail_protocol.lookalikes import plain_text

# A number keeps its dots; what joins words (hyphens, apostrophes, commas) parts them.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[@&][^\W_]+)*|[£$€]|[.!?;:…]")
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
# "Ueberweisung"; but "neue", "Bauer", "bequem" hold no umlaut.
_UMLAUT = re.compile(r"(?<![aeqo])ue|ae|oe")
_SLIP_LETTERS_MIN = 6
# No word of the lists is longer; the work for one word grows with the square of its length.
_SLIP_LETTERS_MAX = 24


@dataclass(frozen=True, slots=True)
class Speller:
    """`slips`: each long word, and each without one of its letters, to the word."""

    slips: Mapping[str, str]
    short: Mapping[str, str]
    umlauts: bool

    def spelt(self, text: str) -> str:
        """Begins and ends with a space, so that every word has two edges."""
        plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), plain_text(text).text)
        if self.umlauts:
            plain = _UMLAUT.sub(lambda found: found[0][0], plain)
        tokens = _TOKEN.findall(_DRAWN_OUT.sub(r"\1", plain))
        return " ".join(("", *map(self._word, tokens), "|", ""))

    def _word(self, token: str) -> str:
        if token in ".!?;:…":
            return "|"
        if token in self.short:
            return self.short[token]
        if _SLIP_LETTERS_MIN <= len(token) <= _SLIP_LETTERS_MAX:
            return self._mended(token)
        return token

    def _mended(self, word: str) -> str:
        """The long word that it is one letter from: one missing, one too many, one wrong, two swapped."""
        known = self.slips.get(word)
        if known is None:
            shorter = (word[:place] + word[place + 1 :] for place in range(1, len(word)))
            known = next((self.slips[each] for each in shorter if each in self.slips), word)
        return known


def speller(long_words: str, short: Mapping[str, str], *, umlauts: bool) -> Speller:
    words = long_words.split()
    slips = {word[:place] + word[place + 1 :]: word for word in words for place in range(1, len(word))}
    return Speller(slips | {word: word for word in words}, short, umlauts)
