"""Shapes: how a frozen dataclass is read from, and written to, the array of a body.

Each field of a body is annotated with the check that its value meets. Reading and writing go
through the same check, so this node never signs what it would refuse. Checks return nothing and
raise `ValueError` with what they wanted; `read` turns that into the peer's fault.
"""

from collections.abc import Callable
from dataclasses import Field, field, fields
from typing import Any, ClassVar, Protocol, TypeVar

from handrail_protocol.codec import Packable, Value, is_text, pack, unpack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import is_public
from handrail_protocol.limits import LINE_BYTES_MAX, RECORD_BYTES_MAX, TEXT_BYTES_MAX

Check = Callable[[Any], None]


class Shaped(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


S = TypeVar("S", bound=Shaped)


def _want(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)


def at(check: Check) -> Any:
    """A field of a body: `name: type = at(check)`."""
    return field(metadata={"check": check})


def blob(size: int) -> Check:
    return lambda value: _want(isinstance(value, bytes) and len(value) == size, f"{size} bytes")


def blob_up_to(size_max: int) -> Check:
    return lambda value: _want(
        isinstance(value, bytes) and 0 < len(value) <= size_max, f"1 to {size_max} bytes"
    )


def key(value: object) -> None:
    _want(isinstance(value, bytes) and is_public(value), "a strict public key")


def uint(most: int) -> Check:
    return lambda value: _want(type(value) is int and 0 <= value <= most, f"a number of at most {most}")


def flag(value: object) -> None:
    _want(isinstance(value, bool), "true or false")


def _text(value: object, bytes_min: int, bytes_max: int, lines: bool) -> None:
    _want(isinstance(value, str) and is_text(value), "text in Unicode NFC")
    assert isinstance(value, str)
    _want(bytes_min <= len(value.encode()) <= bytes_max, f"text of {bytes_min} to {bytes_max} bytes")
    allowed = "\n\t" if lines else ""
    _want(all(letter in allowed or not _is_control(letter) for letter in value), "no control characters")


def _is_control(letter: str) -> bool:
    """C0, C1, and the marks that turn the direction of text: each can make a screen lie."""
    point = ord(letter)
    return point < 32 or 127 <= point < 160 or 0x202A <= point <= 0x202E or 0x2066 <= point <= 0x2069


def line(value: object) -> None:
    """One line that says something."""
    _text(value, 1, LINE_BYTES_MAX, lines=False)


def text(value: object) -> None:
    """Words, possibly none, possibly over several lines."""
    _text(value, 0, TEXT_BYTES_MAX, lines=True)


def optional(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def many(check: Check, most: int, least: int = 0) -> Check:
    """An array of `least` to `most` items."""

    def each(value: object) -> None:
        _want(isinstance(value, tuple) and least <= len(value) <= most, f"{least} to {most} items")
        assert isinstance(value, tuple)
        for item in value:
            check(item)

    return each


def once(check: Check, most: int, least: int = 0) -> Check:
    """Like `many`, sorted and without repeats: a set has one encoding."""
    items = many(check, most, least)

    def each(value: object) -> None:
        items(value)
        assert isinstance(value, tuple)
        _want(list(value) == sorted(set(value)), "sorted, and each once")

    return each


def row(*checks: Check) -> Check:
    """An array with one check for each place."""

    def each(value: object) -> None:
        _want(isinstance(value, tuple) and len(value) == len(checks), f"{len(checks)} places")
        assert isinstance(value, tuple)
        for check, item in zip(checks, value, strict=True):
            check(item)

    return each


def values_of(shaped: Shaped) -> list[Packable]:
    """The fields in order, each held against its check; raises LocalError."""
    values = [getattr(shaped, field.name) for field in fields(shaped)]
    try:
        _hold(type(shaped), values)
    except ValueError as wrong:
        raise LocalError(str(wrong)) from None
    return values


def write(shaped: Shaped) -> bytes:
    return pack(values_of(shaped))


def read(shape: type[S], data: bytes) -> S:
    """Decode a body of this shape, or raise RemoteError(BAD_BODY)."""
    return from_values(shape, unpack(data, RECORD_BYTES_MAX))


def from_values(shape: type[S], value: Value) -> S:
    if not isinstance(value, tuple) or len(value) != len(fields(shape)):
        raise RemoteError(Fault.BAD_BODY, f"{shape.__name__}: wrong number of fields")
    try:
        _hold(shape, list(value))
    except ValueError as wrong:
        raise RemoteError(Fault.BAD_BODY, str(wrong)) from None
    return shape(*value)


def _hold(shape: type[Shaped], values: list[Any]) -> None:
    for place, value in zip(fields(shape), values, strict=True):
        try:
            place.metadata["check"](value)
        except ValueError as wrong:
            raise ValueError(f"{shape.__name__}.{place.name}: {wrong}") from None
