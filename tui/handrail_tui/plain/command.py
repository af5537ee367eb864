"""Reading one typed line of the plain way: a number, a letter, both, or a word."""

import re
from dataclasses import dataclass

from handrail_tui.actions import ACTIONS
from handrail_tui.plain.lines import letter
from handrail_tui.tabs import TABS

_NUMBERED = re.compile(r"(\d{1,6})\s*([A-Za-z]?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Act:
    """An action by its name; `number` is 0 where it is done to no line."""

    name: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Tell:
    """One line in full."""

    number: int


@dataclass(frozen=True, slots=True)
class Turn:
    """To another list; `place` is None for the same one again."""

    place: int | None = None


@dataclass(frozen=True, slots=True)
class Search:
    words: str


@dataclass(frozen=True, slots=True)
class Help:
    pass


@dataclass(frozen=True, slots=True)
class Quit:
    pass


@dataclass(frozen=True, slots=True)
class Strange:
    """Not understood; the sentence says what would be."""

    sentence: str


Command = Act | Tell | Turn | Search | Help | Quit | Strange

_ON_ROW = {letter(each.name): each.name for each in ACTIONS if each.on_row}
_ANYWHERE = {each.key: each.name for each in ACTIONS if each.name in ("ask", "announce", "worried")}
# Shorter than that a beginning of a word would be a letter for an action.
_WORD_LETTERS_MIN = 3


def understood(typed: str) -> Command:
    """What a line means."""
    text = typed.strip()
    word = text.casefold()
    if not text:
        return Turn()
    if text.startswith("/"):
        return Search(text[1:].strip())
    if word in ("?", "help", "f1"):
        return Help()
    if word in ("q", "quit", "exit", "bye"):
        return Quit()
    if match := _NUMBERED.fullmatch(text):
        return _numbered(int(match.group(1)), match.group(2).lower())
    if word in _ANYWHERE:
        return Act(_ANYWHERE[word])
    if word in _ON_ROW:
        return Strange(f"Say for which line, like: 1 {word}")
    places = [place for place, tab in enumerate(TABS) if tab.title.casefold().startswith(word)]
    if len(word) >= _WORD_LETTERS_MIN and len(places) == 1:
        return Turn(places[0])
    return Strange("That is not understood. Type ? for help.")


def _numbered(number: int, key: str) -> Command:
    if not key:
        return Tell(number)
    if key in _ON_ROW:
        return Act(_ON_ROW[key], number)
    return Strange(f"No action has the letter {key}. Type ? for help.")
