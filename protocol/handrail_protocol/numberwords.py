"""Telephone numbers that are said in words: "null eins sieben", "six douze trente-quatre", "I VII III".

specs/06-help-lifecycle, "Text on the board": English, German, French and Spanish, words among figures too.
"""

import re
from collections.abc import Iterator

_UNITS = (
    "zero|one|two|three|four|five|six|seven|eight|nine",
    "null|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun",
    "zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf",
    "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve",
    "nulla|i|ii|iii|iv|v|vi|vii|viii|ix",
)
_TEENS = (
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen",
    "zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn|achtzehn|neunzehn",
    "dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf",
    "diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve",
)
_TENS = (
    "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "zwanzig|dreissig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig",
    "vingt|trente|quarante|cinquante|soixante|septante|quatre-vingts|nonante",
    "veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa",
)


def _values(lists: tuple[str, ...], first: int, step: int) -> dict[str, int]:
    return {word: first + step * at for words in lists for at, word in enumerate(words.split("|"))}


_VALUES = {
    **_values(_TENS, 20, 10),
    **_values(_TEENS, 10, 1),
    **_values(_UNITS, 0, 1),
    **{"zwo": 2, "ein": 1, "fuenf": 5, "zwoelf": 12, "nought": 0, "oh": 0, "fuenfzig": 50, "fuenfzehn": 15},
    "quatre-vingt": 80,
    **{f"veinti{unit}": 20 + at for at, unit in enumerate(_UNITS[3].split("|"))},
}
# Words that say how often, or what place: they stand inside of a number and are no figure of it.
_BETWEEN = "double|triple|doble|doppelt|hundred|hundert|cents|cent|cien|ciento"
# The longest first and never taken back: hostile text costs its length.
_WORD = "(?>" + "|".join(sorted((*_VALUES, *_BETWEEN.split("|")), key=len, reverse=True)) + ")"
_THEN = r"(?:dann|danach|then|puis|ensuite|luego|despues)"
_GAP = rf"(?>[\s.,;/'+=|_*~()–—-]{{0,4}})(?>(?:(?:und|and|et|y|{_THEN})\b[\s.,;-]{{1,4}}){{0,2}})"
_RUN = re.compile(rf"(?<!\w)\+?(?:{_WORD}|\d)(?:{_GAP}(?:und)?(?:{_WORD}|\d)){{3,40}}(?!\w)")
_TOKEN = re.compile(rf"und|and\b|{_WORD}|\d+|{_THEN}\b")
_WORDS_MIN, _DIGITS_MIN = 3, 5
_DIALLED = re.compile(r"\+|0|zero|null|nought|oh|cero")


def spoken_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, the figures that were said) of what may be a telephone number, of 5 figures or more."""
    for match in _RUN.finditer(text):
        tokens = _TOKEN.findall(match.group())
        words = sum(token in _VALUES for token in tokens)
        figures = _figures(tokens)
        dialled = _DIALLED.match(match.group()) is not None
        enough = words >= _WORDS_MIN or (dialled and words + _thens(tokens) > 0)
        if enough and sum(map(len, figures)) >= _DIGITS_MIN:
            yield match.start(), match.end(), " ".join(figures)


def _thens(tokens: list[str]) -> int:
    return sum(re.fullmatch(_THEN, token) is not None for token in tokens)


def _figures(tokens: list[str]) -> list[str]:
    """Groups of digits: "trente-quatre" is one of two digits."""
    figures: list[str] = []
    tens = False
    for token in tokens:
        if token in _VALUES:
            value = _VALUES[token]
            if tens and 0 < value < 10:
                figures[-1] = str(int(figures[-1]) + value)
            else:
                figures.append(str(value))
            tens = value >= 20 and value % 10 == 0
        elif token.isdigit():
            figures.append(token)
            tens = False
    return figures
