"""A form: its fields, what it will do, and the reading of what was typed into it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handrail_tui.rows.words import listed, read_aloud

_CARDS = ("ask", "note", "log")


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is the parameter of the verb. `choices`: words to choose from, each with how it is explained.

    `many`: several, with commas between them. `open`: other words than the choices are fine too."""

    name: str
    label: str
    hint: str
    choices: Mapping[str, str] = field(default_factory=dict)
    many: bool = False
    open: bool = False
    needed: bool = False
    start: str = ""

    def values(self, typed: str) -> list[str]:
        parts = typed.split(",") if self.many else [typed]
        return [part.strip() for part in parts if part.strip()]

    def matching(self, typed: str) -> list[str]:
        """The choices that go on from what was typed last; all of them once that is one of them."""
        last = (typed.split(",")[-1] if self.many else typed).strip().casefold()
        if last in (each.casefold() for each in self.choices):
            last = ""
        return [each for each in self.choices if last in f"{each} {self.choices[each]}".casefold()]

    def stepped(self, typed: str, step: int) -> str:
        """What stands there after an arrow key: the next choice, in place of the last word."""
        names = list(self.choices)
        head, last = self._split(typed)
        if last in names:
            return head + names[(names.index(last) + step) % len(names)]
        matching = self.matching(typed) or names
        return head + (matching[0] if step > 0 else matching[-1])

    def _split(self, typed: str) -> tuple[str, str]:
        if not self.many or "," not in typed:
            return "", typed.strip()
        before, last = typed.rsplit(",", 1)
        return f"{before.strip()}, ", last.strip()


@dataclass(frozen=True, slots=True)
class Missing:
    """What is still to be said, and in which field."""

    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Form:
    """`name` is that of its draft. `what` says what sending it does, in plain words.

    `given` are parameters that are not typed; `done` the sentence once the node has carried it out, and
    `then` what its answer adds. `is_kept`: as a draft, for everybody of this household to see."""

    name: str
    title: str
    what: tuple[str, ...]
    method: str
    send: str
    done: str
    fields: tuple[Field, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)
    prepare: Callable[[dict[str, Any]], dict[str, Any]] = dict
    is_kept: bool = True
    then: Callable[[Any], str] = lambda answer: ""

    def asked_first(self, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]] | None:
        """What the node is asked before it is sent: for a card, where what it says may touch a stop topic
        (specs/06), and who would read a worry; None: nothing."""
        if self.method in _CARDS:
            return "stop.card", {**self.params(typed), "verb": self.method}
        return ("worried", {**self.params(typed), "preview": True}) if self.method == "worried" else None

    def read_first(self, answer: Any) -> tuple[str, ...]:
        """The lines that are read before it is sent."""
        names = answer.get("names", ()) if self.method == "worried" else ()
        return (f"{listed(names)} will read this, and nobody else.",) if names else read_aloud(answer)

    @property
    def start(self) -> dict[str, str]:
        return {each.name: each.start for each in self.fields}

    def is_begun(self, typed: Mapping[str, str]) -> bool:
        """Whether anything in it is the person's own."""
        return any(typed.get(name, "").strip() != start for name, start in self.start.items())

    def with_draft(self, kept: Mapping[str, str]) -> dict[str, str]:
        """What stands in the fields when a draft is taken up again."""
        return {**self.start, **{name: text for name, text in kept.items() if name in self.start}}

    def missing(self, typed: Mapping[str, str]) -> Missing | None:
        """The first field that can't be sent like that; the node judges everything finer."""
        for each in self.fields:
            values = each.values(typed.get(each.name, ""))
            if each.needed and not values:
                return Missing(each.name, f"Please say this first: {each.label.lower()}.")
            known = {choice.casefold() for choice in each.choices}
            strange = [value for value in values if value.casefold() not in known]
            if each.choices and not each.open and strange:
                return Missing(each.name, f"“{strange[0]}” is not among these: {listed(each.choices, 'or')}.")
        return None

    def params(self, typed: Mapping[str, str]) -> dict[str, Any]:
        """The parameters of the verb; what was left empty is not sent."""
        read: dict[str, Any] = dict(self.given)
        for each in self.fields:
            names = {choice.casefold(): choice for choice in each.choices}
            values = [names.get(value.casefold(), value) for value in each.values(typed.get(each.name, ""))]
            if values:
                read[each.name] = values if each.many else values[0]
        return self.prepare(read)
