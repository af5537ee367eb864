"""The cases of each file in specs/vectors, and the one form that all of them have."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Case: TypeAlias = dict[str, Any]
"""`comment`: the name of the case or of the mistake; `result`: "valid" or "invalid"; with the latter,
`fault`: the code of specs/05-links that it is refused with. The rest is told in specs/vectors/README.md."""


def valid(comment: str, **more: Any) -> Case:
    return {"comment": comment, "result": "valid", **_plain(more)}


def invalid(comment: str, fault: str, **more: Any) -> Case:
    return {"comment": comment, "result": "invalid", "fault": fault, **_plain(more)}


def _plain(more: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.hex() if isinstance(value, bytes) else value for name, value in more.items()}


def to_json(value: Any) -> Any:
    """A decoded value so that JSON can hold it: bytes as {"hex": ...}, numbers past 2^53 as {"uint": ...}."""
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [to_json(item) for item in value]
    if isinstance(value, int) and value > 1 << 53:
        return {"uint": str(value)}
    return value


def from_json(value: Any) -> Any:
    """What `to_json` was given."""
    if isinstance(value, dict):
        return bytes.fromhex(value["hex"]) if "hex" in value else int(value["uint"])
    if isinstance(value, list):
        return tuple(map(from_json, value))
    return value
