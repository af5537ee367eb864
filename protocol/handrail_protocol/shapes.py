"""Shapes: how a frozen dataclass is read from, and written to, the array of a body.

Each field of a body is annotated with the check that its value meets. Reading and writing go
through the same check, so this node never signs what it would refuse. Checks return nothing and
raise `ValueError` with what they wanted; `read` turns that into the peer's fault.
"""

import re
from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import datetime
from functools import cache
from typing import Any, ClassVar, Protocol, TypeVar, dataclass_transform

from handrail_protocol.codec import Packable, Value, is_text, pack, unpack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import is_public
from handrail_protocol.limits import LINE_BYTES_MAX, RECORD_BYTES_MAX, TEXT_BYTES_MAX

Check = Callable[[Any], None]


class Shaped(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


S = TypeVar("S", bound=Shaped)
T = TypeVar("T")


def at(check: Check, *, default: Any = MISSING) -> Any:
    """A field of a shape: `name: type = at(check)`. `default`: what most bodies say there, for whoever
    writes one; on the wire every field stands."""
    return field(default=default, metadata={"check": check})


@dataclass_transform(frozen_default=True, field_specifiers=(at,))
def shaped(cls: type[T]) -> type[T]:
    """A frozen dataclass; mypy would take every `at(...)` for a default."""
    return dataclass(frozen=True, slots=True)(cls)


# -- bytes and numbers --------------------------------------------------------------------------


def blob(size: int) -> Check:
    wanted = f"{size} bytes"

    def check(value: object) -> None:
        if not isinstance(value, bytes) or len(value) != size:
            raise ValueError(wanted)

    return check


def blob_up_to(size_max: int) -> Check:
    wanted = f"1 to {size_max} bytes"

    def check(value: object) -> None:
        if not isinstance(value, bytes) or not 0 < len(value) <= size_max:
            raise ValueError(wanted)

    return check


def blobs_of(size: int, most: int) -> Check:
    """Up to `most` byte strings of one size, joined: a length for each would be worth nothing."""
    wanted = f"up to {most} times {size} bytes"

    def check(value: object) -> None:
        if not isinstance(value, bytes) or len(value) % size or len(value) > size * most:
            raise ValueError(wanted)

    return check


def cut(joined: bytes, size: int) -> tuple[bytes, ...]:
    """Byte strings of one size that were joined."""
    return tuple(joined[at : at + size] for at in range(0, len(joined), size))


def key(value: object) -> None:
    if not isinstance(value, bytes) or not is_public(value):
        raise ValueError("a strict public key")


def uint(most: int, least: int = 0) -> Check:
    """A number, never a boolean, though Python counts with those too."""
    wanted = f"a number from {least} to {most}"

    def check(value: object) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(wanted)

    return check


def flag(value: object) -> None:
    if not isinstance(value, bool):
        raise ValueError("true or false")


# -- text ---------------------------------------------------------------------------------------

# C0, C1, the separators of lines, and the marks that turn the direction of text: each can make a
# screen lie about what stands on it.
_CONTROLS = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
_control_in_line = re.compile(f"[\0-\x1f{_CONTROLS}]").search
_control_in_text = re.compile(f"[\0-\x08\x0b-\x1f{_CONTROLS}]").search  # all but tab and newline


def line(value: object) -> None:
    """One line that says something."""
    if not isinstance(value, str) or not is_text(value):
        raise ValueError("text in Unicode NFC")
    if len(value.encode()) > LINE_BYTES_MAX or not value.strip(" "):
        raise ValueError(f"a line of 1 to {LINE_BYTES_MAX} bytes")
    if _control_in_line(value):
        raise ValueError("no control characters")


def text(value: object) -> None:
    """Words, possibly none, possibly over several lines."""
    if not isinstance(value, str) or not is_text(value):
        raise ValueError("text in Unicode NFC")
    if len(value.encode()) > TEXT_BYTES_MAX:
        raise ValueError(f"text of at most {TEXT_BYTES_MAX} bytes")
    if _control_in_text(value):
        raise ValueError("no control characters")


def _pattern(pattern: str, wanted: str) -> Check:
    """A line of plain ASCII in one form, so that whoever reads it may take it apart without care."""
    matches = re.compile(pattern, re.ASCII).fullmatch

    def check(value: object) -> None:
        if not isinstance(value, str) or len(value) > LINE_BYTES_MAX or not matches(value):
            raise ValueError(wanted)

    return check


def _moment(pattern: str, rest: str, wanted: str) -> Check:
    """A date or time that the calendar has, in one form; `rest` makes it a whole ISO 8601 date."""
    formed = _pattern(pattern, wanted)

    def check(value: str) -> None:
        formed(value)
        try:
            datetime.fromisoformat(value + rest)
        except ValueError:
            raise ValueError(wanted) from None

    return check


date = _moment(r"\d{4}-\d\d-\d\d", "", "a date YYYY-MM-DD")
month = _moment(r"\d{4}-\d\d", "-01", "a month YYYY-MM")
slot = _moment(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d", "", "a slot YYYY-MM-DDTHH:MM")
language = _pattern(r"[a-z]{2,8}(-[a-z0-9]{1,8})*", "a language tag in lower case")
zone = _pattern(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*", "the name of a time zone")
address = _pattern(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+(%[A-Za-z0-9._-]+)?\]):\d{1,5}", "host:port")


# -- several at once ----------------------------------------------------------------------------


def optional(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def many(check: Check, most: int, least: int = 0) -> Check:
    """An array of `least` to `most` items."""
    wanted = f"a tuple of {least} to {most} items"

    def each(value: object) -> None:
        if not isinstance(value, tuple) or not least <= len(value) <= most:
            raise ValueError(wanted)
        for item in value:
            check(item)

    return each


def ranked(check: Check, most: int, least: int = 0) -> Check:
    """Like `many`, in an order that means something, and without repeats."""
    items = many(check, most, least)

    def each(value: tuple[Any, ...]) -> None:
        items(value)
        if len(set(value)) != len(value):
            raise ValueError("each once")

    return each


def once(check: Check, most: int, least: int = 0) -> Check:
    """Like `many`, sorted and without repeats: a set has one encoding."""
    items = many(check, most, least)

    def each(value: tuple[Any, ...]) -> None:
        items(value)
        if list(value) != sorted(set(value)):
            raise ValueError("sorted, and each once")

    return each


def row(*checks: Check) -> Check:
    """An array with one check for each place."""
    wanted = f"{len(checks)} places"

    def each(value: object) -> None:
        if not isinstance(value, tuple) or len(value) != len(checks):
            raise ValueError(wanted)
        for check, item in zip(checks, value, strict=True):
            check(item)

    return each


# -- reading and writing ------------------------------------------------------------------------


def values_of(shape: Shaped) -> list[Packable]:
    """The fields in order, each held against its check; raises LocalError."""
    values = [getattr(shape, name) for name, _ in _places(type(shape))]
    try:
        _hold(type(shape), values)
    except ValueError as wrong:
        raise LocalError(str(wrong)) from None
    return values


def write(shape: Shaped) -> bytes:
    return pack(values_of(shape))


def read(shape: type[S], data: bytes) -> S:
    """Decode a body of this shape, or raise RemoteError(BAD_BODY)."""
    try:
        value = unpack(data, RECORD_BYTES_MAX)
    except RemoteError as wrong:
        raise RemoteError(Fault.BAD_BODY, f"{shape.__name__}: {wrong}") from None
    return from_values(shape, value)


def from_values(shape: type[S], value: Value, fault: Fault = Fault.BAD_BODY) -> S:
    """The fields as decoded, each held against its check; raises RemoteError(fault)."""
    if not isinstance(value, tuple) or len(value) != len(_places(shape)):
        raise RemoteError(fault, f"{shape.__name__}: wrong number of fields")
    try:
        _hold(shape, value)
    except ValueError as wrong:
        raise RemoteError(fault, str(wrong)) from None
    return shape(*value)


@cache  # one entry for each shape in the code
def _places(shape: type[Shaped]) -> tuple[tuple[str, Check], ...]:
    return tuple((place.name, place.metadata["check"]) for place in fields(shape))


def _hold(shape: type[Shaped], values: list[Any] | tuple[Any, ...]) -> None:
    for (name, check), value in zip(_places(shape), values, strict=True):
        try:
            check(value)
        except ValueError as wrong:
            raise ValueError(f"{shape.__name__}.{name}: {wrong}") from None
