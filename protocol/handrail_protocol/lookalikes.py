"""Text as a reader would take it: lookalike letters, wide digits and invisible marks made plain.

specs/06-help-lifecycle, "Text on the board". Each plain letter keeps the place of the letter it came
from, so that what a rule finds in the plain text can be hidden in the original.
"""

import unicodedata
from dataclasses import dataclass

# Cyrillic and Greek letters that look like Latin ones, as in "ехаmple.соm". Only what a reader would
# take for the Latin letter; a text that is wholly Cyrillic gives no domain name by this.
_LATIN = str.maketrans(
    "авсԁеёғһіїјӏкмнорԛѕтуԝхαβεηικνορτυχωⅼ․。．｡∙·",
    "abcdeefhiijlkmhopqstywxabenikvoptuxwl......",
)
# Letters in black circles, in black boxes, and of flags: Unicode gives them no plain form.
_BOXED = {chr(first + at): chr(ord("a") + at) for first in (0x1F150, 0x1F170, 0x1F1E6) for at in range(26)}
# Letters that people write for digits inside of a number.
DIGIT_LOOKALIKES = "oil|"


@dataclass(frozen=True, slots=True)
class Plain:
    """`text`: lower case, plain; `places`: for each of its letters, and for its end, the original's place."""

    text: str
    places: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the plain span stands in the original, with the marks that hang on its last letter."""
        return self.places[start], max(self.places[end], self.places[end - 1] + 1)


def plain_text(text: str) -> Plain:
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in _plain_letters(letter):
            letters.append(plain)
            places.append(place)
    return Plain("".join(letters), (*places, len(text)))


def _plain_letters(letter: str) -> str:
    """NFKC makes wide, circled and mathematical forms plain; marks and invisible letters go."""
    if letter.isascii():
        return letter.lower()
    if letter in _BOXED:
        return _BOXED[letter]
    plain = unicodedata.normalize("NFKD", letter).casefold().translate(_LATIN)
    kept = [each for each in plain if unicodedata.category(each) not in ("Mn", "Me", "Cf")]
    return "".join(_digit(each) for each in kept)


def _digit(letter: str) -> str:
    """Digits of every script."""
    value = unicodedata.digit(letter, None)
    return letter if value is None else str(value)


def squeezed(plain: Plain) -> Plain:
    """The same with the spaces taken out of runs of single letters: "e x a m p l e . c o m"."""
    keep = [True] * len(plain.text)
    start = 0
    while start < len(plain.text):
        end = _run_end(plain.text, start)
        if end - start >= 2 * _RUN_LETTERS_MIN - 1:
            for place in range(start + 1, end, 2):
                keep[place] = False
        start = max(end, start + 1)
    kept = [place for place, stays in enumerate(keep) if stays]
    places = (*(plain.places[place] for place in kept), plain.places[-1])
    return Plain("".join(plain.text[place] for place in kept), places)


_RUN_LETTERS_MIN = 5


def _run_end(text: str, start: int) -> int:
    """Where a run "a b c" that begins at `start` ends; `start` itself where none begins."""
    if text[start].isspace() or (start > 0 and not text[start - 1].isspace()):
        return start
    end = start + 1
    while end + 1 < len(text) and text[end] in " -_" and not text[end + 1].isspace():
        if end + 2 < len(text) and not text[end + 2].isspace() and text[end + 2] not in " -_":
            break
        end += 2
    return end
