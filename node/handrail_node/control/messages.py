"""One line of the control API: JSON-RPC 2.0, one object a line, bounded before it is parsed.

specs/07-control-api. No HTTP: a verb should cost a socket and a line, on a Raspberry Pi as well.
"""

import json
from dataclasses import dataclass
from typing import Any

from handrail_protocol.errors import LocalError

# A page of requests is some kilobytes; ten thousand of them still pass.
LINE_BYTES_MAX = 16 * 1_024 * 1_024
# What a caller may say to the node at once.
REQUEST_BYTES_MAX = 262_144

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INTERNAL_ERROR = -32603
REFUSED = -32000
"""The verb said no; `message` is the sentence for the person."""


@dataclass(frozen=True, slots=True)
class Call:
    id: int | str | None
    method: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """Exactly one of `result` and `error` means something: `error` is "" where the call went well."""

    id: int | str | None
    result: Any
    error: str
    code: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: `what` says which of the events of specs/07-control-api."""

    params: dict[str, Any]

    @property
    def what(self) -> str:
        return str(self.params.get("what", ""))


class BadLine(LocalError):
    """A line that is no message; `code` as in JSON-RPC."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def write(message: Call | Reply | Event) -> bytes:
    """One line with its end."""
    fields: dict[str, Any] = {"jsonrpc": "2.0"}
    match message:
        case Call():
            fields |= {"id": message.id, "method": message.method, "params": message.params}
        case Reply() if message.error:
            fields |= {"id": message.id, "error": {"code": message.code, "message": message.error}}
        case Reply():
            fields |= {"id": message.id, "result": message.result}
        case Event():
            fields |= {"method": "event", "params": message.params}
    line = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    # Half of a surrogate pair, which a caller can make a verb repeat, leaves as the escape it came as.
    return line.encode(errors="backslashreplace") + b"\n"


def read_call(line: bytes) -> Call:
    """What a server hears; raises BadLine."""
    fields = _object(line, REQUEST_BYTES_MAX)
    call_id, method, params = fields.get("id"), fields.get("method"), fields.get("params", {})
    if not isinstance(method, str) or not isinstance(params, dict) or not _is_id(call_id):
        raise BadLine(INVALID_REQUEST, "A call has an id, a method and params by name.")
    return Call(call_id, method, params)


def read_answer(line: bytes) -> Reply | Event:
    """What a client hears; raises BadLine."""
    fields = _object(line, LINE_BYTES_MAX)
    if fields.get("method") == "event" and isinstance(fields.get("params"), dict):
        return Event(fields["params"])
    call_id, error = fields.get("id"), fields.get("error")
    if not _is_id(call_id):
        raise BadLine(INVALID_REQUEST, "An answer carries the id of its call.")
    if isinstance(error, dict):
        code = error.get("code")
        return Reply(
            call_id, None, str(error.get("message") or "refused"), code if isinstance(code, int) else REFUSED
        )
    return Reply(call_id, fields.get("result"), "")


def _is_id(value: object) -> bool:
    return value is None or (isinstance(value, (int, str)) and not isinstance(value, bool))


def _object(line: bytes, most: int) -> dict[str, Any]:
    if len(line) > most:
        raise BadLine(INVALID_REQUEST, f"A line has at most {most} bytes.")
    try:
        fields = json.loads(line.decode(), parse_constant=_not_json)
    except (ValueError, RecursionError):
        raise BadLine(PARSE_ERROR, "A line is one JSON object.") from None
    if not isinstance(fields, dict) or fields.get("jsonrpc") != "2.0":
        raise BadLine(INVALID_REQUEST, "A line is one JSON-RPC 2.0 object.")
    return fields


def _not_json(word: str) -> None:
    """NaN and the infinities, which Python would read."""
    raise ValueError(word)
