"""The grammar of a story: who, what everybody reads about it, and the one call to that person's node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handrail_protocol.errors import LocalError

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class The:
    """Something that an earlier step of the story kept under a name."""

    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """`who` calls `verb` once; or, where she only `looks`, until what she sees is what she looks for.

    `keep`: name in the story's memory -> key of the answer (of the row that she looked for)."""

    who: str
    line: str
    verb: str
    given: Given = field(default_factory=dict)
    looks: Given | None = None
    keep: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading between the steps."""

    title: str


Story = tuple[Step | Chapter, ...]


def does(
    who: str, line: str, verb: str, given: Given | None = None, *, keep: Mapping[str, str] | None = None
) -> Step:
    """She does something at her own node."""
    return Step(who, line, verb, given or {}, keep=keep or {})


def sees(who: str, line: str, verb: str, looks_for: Given, *, keep: Mapping[str, str] | None = None) -> Step:
    """Something has come to her node: a row of what `verb` lists has these values."""
    return Step(who, line, verb, looks=looks_for, keep=keep or {})


class Memory:
    """What a story remembers: codes and ids that one step finds and a later one needs."""

    def __init__(self, known: Given) -> None:
        self._known = dict(known)

    def recall(self, given: Given) -> dict[str, Any]:
        """The parameters with every `The` replaced."""
        return {name: self._recalled(value) for name, value in given.items()}

    def keep(self, names: Mapping[str, str], answer: Given) -> None:
        self._known |= {name: answer[key] for name, key in names.items()}

    def tell(self, line: str) -> str:
        """A line with what is remembered; of several words, the ones that belong together."""
        words = {
            name: " and ".join(value) if isinstance(value, list) else value
            for name, value in self._known.items()
        }
        return line.format_map(words)

    def __getitem__(self, name: str) -> Any:
        return self._known[name]

    def _recalled(self, value: Any) -> Any:
        if not isinstance(value, The):
            return value
        if value.name not in self._known:
            raise LocalError(f"The story does not know yet: {value.name}.")
        return self._known[value.name]


def first_fitting(rows: Any, wanted: Given) -> dict[str, Any] | None:
    """The first row that has all these values; a list has them all if it holds each of those wanted."""
    return next((row for row in rows if all(_fits(row.get(name), wanted[name]) for name in wanted)), None)


def _fits(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, list) and isinstance(found, list):
        return set(wanted) <= set(found)
    return bool(found == wanted)
