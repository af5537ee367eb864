r"""The notation of the word lists, made into patterns: one line, one group of phrases that belong together.

    gift (card|code)s?      a regular expression; ( ) only groups
    *vollmacht*             * is any further letters of the word
    read ~ numbers          ~ is up to four further words of the same sentence
    take over ~ DEVICE      a name in capitals stands for the alternatives that the list names so
    pay(?! attention)       END, where it matters, is the end of a sentence
    (sent                   a line that ends inside of a group goes on in the next
    |got) ~ code

The patterns are for text as `stopcards.spelling` gives it: lower case, no marks, words with one space
between, `|` at the end of a sentence. A gap is bounded and none is nested: hostile text costs its length.
"""

import re
from collections.abc import Iterator, Mapping

_GAP = r"(?:[^| ]+ ){0,4}"
_REST_OF_WORD = r"[^| ]*"


def pattern(lines: str, named: Mapping[str, str]) -> re.Pattern[str]:
    """Finds any phrase of the lines that stands between the edges of words."""
    alternatives = "|".join(_phrases(lines))
    for name, meant in named.items():
        alternatives = alternatives.replace(name, f"({meant})")
    grouped = re.sub(r"\((?!\?)", "(?:", alternatives)
    whole = grouped.replace("*", _REST_OF_WORD).replace("~ ", _GAP).replace("END", r"\|")
    return re.compile(f"(?<= )(?:{whole})(?= )")


def _phrases(lines: str) -> Iterator[str]:
    """Each group of phrases in one line."""
    begun = ""
    for line in lines.strip().splitlines():
        begun += line
        if begun.count("(") == begun.count(")"):
            yield begun
            begun = ""
