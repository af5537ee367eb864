"""Cases of bodies: each shape once as it should be, and the ways in which it is not."""

from collections.abc import Iterator
from typing import Any

from handrail_protocol.bodies import SHAPES
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY, YEAR
from tests.support.people import NOW
from tests.vectors.cases import Case, headers, invalid, to_json, valid
from tests.vectors.cases.shapes import DATES, RIGHT, WRONG, Fields

BODY = "BAD_BODY"
KINDS = {shape.__name__: kind for kind, shape in sorted(SHAPES.items(), reverse=True)}


def cases() -> list[Case]:
    shapes = [case for name, fields in RIGHT.items() for case in _of_shape(name, fields)]
    return [*shapes, *_other_kinds(), *_terms(), *_not_arrays()]


def _of_shape(name: str, right: Fields) -> Iterator[Case]:
    values = list(right.values())
    yield valid(f"{name}: as it should be", **_told(name), body=headers.raw(values), fields=to_json(values))
    wrong = {
        "the last field missing": values[:-1],
        "one field more": [*values, None],
        "nil for the first field": [None, *values[1:]],
    }
    if "salt" in right:
        wrong["a salt of 15 bytes"] = [values[0][:15], *values[1:]]
    for comment, changes in WRONG[name].items():
        assert changes.keys() <= right.keys(), (name, comment)
        wrong[comment] = list({**right, **changes}.values())
    for comment, fields in wrong.items():
        yield invalid(f"{name}: {comment}", BODY, **_told(name), body=headers.raw(fields))


def _told(name: str) -> dict[str, Any]:
    """Shape, and for what stands open in a record: its kind, and the dates that its term is held against."""
    if name not in KINDS:
        return {"shape": name}
    created, expires = DATES.get(name, (NOW, NOW + 30 * DAY))
    return {"shape": name, "kind": int(KINDS[name]), "created": created, "expires": expires}


def _other_kinds() -> Iterator[Case]:
    """One shape serves several kinds; a kind without a shape is carried unread."""
    values = list(RIGHT["Sealed"].values())
    for kind in (Kind.SESSION, Kind.CONFIRMATION, Kind.CHEMISTRY, Kind.CLOSING):
        told = {**_told("Sealed"), "kind": int(kind)}
        comment = f"Sealed: the body of a {kind.name.lower()}"
        yield valid(comment, **told, body=headers.raw(values), fields=to_json(values))
    told = {**_told("Offer"), "kind": int(Kind.REQUEST), "shape": "Request"}
    yield invalid("Request: the body of an offer", BODY, **told, body=headers.raw([*RIGHT["Offer"].values()]))


def _terms() -> Iterator[Case]:
    """`until` in the body against the dates of the header."""
    until = NOW + 90 * DAY
    kept = until + 3 * YEAR
    wrong = {
        "kept for a second less than three years after its term": (NOW, kept - 1, until),
        "kept for a second more than three years after its term": (NOW, kept + 1, until),
        "it expires with its term": (NOW, until, until),
        "a term that ends as it begins": (NOW, NOW + 3 * YEAR, NOW),
        "a term that ended before it began": (NOW, NOW - 1 + 3 * YEAR, NOW - 1),
        "a term of 400 days and a second": (NOW, NOW + 400 * DAY + 1 + 3 * YEAR, NOW + 400 * DAY + 1),
    }
    for name in ("Grant", "Join", "Device", "Lock", "Mandate"):
        for comment, (created, expires, end) in wrong.items():
            yield _term(name, comment, created, expires, end)
    longest = NOW + 400 * DAY
    values = list({**RIGHT["Grant"], "until": longest}.values())
    told = {**_told("Grant"), "expires": longest + 3 * YEAR}
    yield valid("Grant: a term of 400 days", **told, body=headers.raw(values), fields=to_json(values))
    yield _term("Invitation", "kept after its term", NOW, until + 1, until)
    yield _term("Invitation", "gone before its term ends", NOW, until - 1, until)
    yield _term("Invitation", "kept for three years after its term", NOW, kept, until)


def _term(name: str, comment: str, created: int, expires: int, until: int) -> Case:
    told = {**_told(name), "created": created, "expires": expires}
    body = headers.raw(list({**RIGHT[name], "until": until}.values()))
    return invalid(f"{name}: {comment}", BODY, **told, body=body)


def _not_arrays() -> Iterator[Case]:
    right = list(RIGHT["Notice"].values())
    data = headers.raw(right)
    broken = {
        "nothing": b"",
        "nil": b"\xc0",
        "its salt alone, not in an array": headers.raw(right[0]),
        "a map": headers.raw({"salt": right[0], "text": right[1]}),
        "a float for text": headers.raw([right[0], 1.5]),
        "text that is not UTF-8": headers.raw([right[0], b"ab"])[:-4] + b"\xa2\xc3\x28",
        "text that is not in NFC": headers.raw([right[0], "Su\u0308d"]),
        "a byte behind it": data + b"\0",
        "the last byte missing": data[:-1],
        "a length in two bytes where one would do": data.replace(b"\xc4\x10", b"\xc5\x00\x10", 1),
        "arrays too deep": headers.raw([right[0], [[[[]]]]]),
    }
    for comment, body in broken.items():
        yield invalid(f"Notice: {comment}", BODY, **_told("Notice"), body=body)
