"""The table of verbs, and the bounded reading of their parameters."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeAlias

from handrail_node.desk import Desk
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import TEXT_BYTES_MAX

Answer: TypeAlias = dict[str, Any] | list[Any]

LIST_MAX = 64


@dataclass(frozen=True)
class Params:
    """What a caller gave. Everything is checked on reading: the socket is a door like any other."""

    given: dict[str, Any]

    def has(self, name: str) -> bool:
        return self.given.get(name) not in (None, [], ())

    def text(self, name: str, default: str | None = None) -> str:
        value = self.given.get(name)
        if value is None:
            value = default
        if value is None:
            raise LocalError(f"This needs {_spoken(name)}.")
        if not isinstance(value, str):
            raise LocalError(f"{_spoken(name)} has to be text.")
        if len(value.encode(errors="replace")) > TEXT_BYTES_MAX:
            raise LocalError(f"{_spoken(name)} is longer than {TEXT_BYTES_MAX} bytes. Shorten it.")
        return value

    def optional(self, name: str) -> str | None:
        return self.text(name) if self.has(name) else None

    def many(self, name: str, *, most: int = LIST_MAX) -> list[str]:
        value = self.given.get(name)
        value = [] if value is None else [value] if isinstance(value, str) else value
        if not isinstance(value, (list, tuple)) or not all(isinstance(each, str) for each in value):
            raise LocalError(f"{_spoken(name)} has to be a list of texts.")
        if len(value) > most or any(len(each) > TEXT_BYTES_MAX for each in value):
            raise LocalError(f"{_spoken(name)}: at most {most} of them.")
        return list(value)

    def number(self, name: str, default: int | None = None, *, least: int = 0, most: int = 1 << 31) -> int:
        value = self.given.get(name)
        if value is None:
            value = default
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 12:
            value = int(value)
        if type(value) is not int:
            raise LocalError(f"{_spoken(name)} has to be a number.")
        if not least <= value <= most:
            raise LocalError(f"{_spoken(name)} has to be between {least} and {most}.")
        return value

    def flag(self, name: str) -> bool:
        return self.given.get(name) is True


def _spoken(name: str) -> str:
    return name.replace("_", " ")


Verb: TypeAlias = Callable[[Desk, Params], Awaitable[Answer]]

VERBS: dict[str, Verb] = {}


def verb(name: str) -> Callable[[Verb], Verb]:
    """Enter a function in the table under the name that the control API calls it by."""

    def enter(function: Verb) -> Verb:
        assert name not in VERBS, name

        @wraps(function)
        async def checked(desk: Desk, params: Params) -> Answer:
            _must_exist(desk, params)
            return await function(desk, params)

        VERBS[name] = checked
        return function

    return enter


def _must_exist(desk: Desk, params: Params) -> None:
    """`as` and `group` stand on every verb: a wrong name is refused also where neither is looked at."""
    if params.has("as"):
        desk.person(params)
    if params.has("group"):
        desk.group(params)
