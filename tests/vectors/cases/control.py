"""Cases of the control API: lines as a node or its caller hears them, and what each of them says."""

import json
from typing import Any

from handrail_node.control.messages import INVALID_REQUEST, PARSE_ERROR
from tests.vectors.cases import Case

CALL = '{"jsonrpc":"2.0","id":1,"method":"status"}'
ERROR_HEAD = '{"jsonrpc":"2.0","id":1,"error":'


def cases() -> list[Case]:
    return [*_calls(), *_answers(), *_not_json(), *_no_calls(), *_no_answers()]


def _good(comment: str, reader: str, line: str, value: Any) -> Case:
    return {"comment": comment, "result": "valid", "reader": reader, "line": line, "value": value}


def _bad(comment: str, reader: str, line: str | bytes, code: int) -> Case:
    """`hex` instead of `line` where the bytes are no text."""
    said = {"line": line} if isinstance(line, str) else {"hex": line.hex()}
    return {"comment": comment, "result": "invalid", "reader": reader, **said, "code": code}


def _calls() -> list[Case]:
    def call(**fields: Any) -> str:
        return json.dumps({"jsonrpc": "2.0", **fields}, ensure_ascii=False, separators=(",", ":"))

    def says(call_id: int | str | None, method: str, **params: Any) -> dict[str, Any]:
        return {"id": call_id, "method": method, "params": params}

    return [
        _good("the least that is a call", "node", CALL, says(1, "status")),
        _good("an id that is a text", "node", call(id="a", method="status"), says("a", "status")),
        _good("no id", "node", call(method="status"), says(None, "status")),
        _good("spaces between the parts", "node", json.dumps(json.loads(CALL)), says(1, "status")),
        _good("members in another order", "node", call(method="hours", id=2), says(2, "hours")),
        _good("a member that nobody knows", "node", call(id=1, method="status", more=[1]), says(1, "status")),
        _good(
            "text beyond ASCII, as it is",
            "node",
            call(id=1, method="members", params={"group": "Süd 日本 👵"}),
            says(1, "members", group="Süd 日本 👵"),
        ),
        _good(
            "text with every escape",
            "node",
            '{"jsonrpc":"2.0","id":1,"method":"note","params":{"text":"a\\n\\t\\"\\\\\\u00fc\\ud83d\\udc75"}}',
            says(1, "note", text='a\n\t"\\ü👵'),
        ),
        _good(
            "lists, numbers, truth and nothing",
            "node",
            call(id=1, method="log", params={"topic": ["photos"], "minutes": 60, "x": True, "date": None}),
            says(1, "log", topic=["photos"], minutes=60, x=True, date=None),
        ),
    ]


def _answers() -> list[Case]:
    def result(call_id: Any, value: Any) -> dict[str, Any]:
        return {"id": call_id, "result": value}

    return [
        _good("a result", "caller", '{"jsonrpc":"2.0","id":1,"result":[]}', result(1, [])),
        _good(
            "a result that is nothing", "caller", '{"jsonrpc":"2.0","id":1,"result":null}', result(1, None)
        ),
        _good(
            "a refusal",
            "caller",
            ERROR_HEAD + '{"code":-32000,"message":"Not now."}}',
            {"id": 1, "code": -32000, "error": "Not now."},
        ),
        _good(
            "a line that was no call, answered without an id",
            "caller",
            '{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Not JSON."}}',
            {"id": None, "code": -32700, "error": "Not JSON."},
        ),
        _good(
            "an event",
            "caller",
            '{"jsonrpc":"2.0","method":"event","params":{"what":"record","id":"ab"}}',
            {"event": {"what": "record", "id": "ab"}},
        ),
        _good(
            "an event that nobody knows yet",
            "caller",
            '{"jsonrpc":"2.0","method":"event","params":{"what":"weather"}}',
            {"event": {"what": "weather"}},
        ),
    ]


def _not_json() -> list[Case]:
    lines: dict[str, str | bytes] = {
        "an empty line": "",
        "a word": "hello",
        "half an object": CALL[:-1],
        "two objects on one line": CALL + CALL,
        "a comma too many": CALL[:-1] + ",}",
        "single quotation marks": CALL.replace('"', "'"),
        "a comment": CALL + "// please",
        "not UTF-8": CALL.encode().replace(b"status", b"st\xffatus"),
        "UTF-8 that is too long for its character": CALL.encode().replace(b"status", b"\xc0\xaf"),
        "half of a surrogate pair as bytes": CALL.encode().replace(b"status", b"\xed\xa0\x80"),
        "UTF-16": CALL.encode("utf-16-le"),
        "a byte order mark": b"\xef\xbb\xbf" + CALL.encode(),
        "NaN": CALL.replace("1,", "NaN,"),
        "Infinity in the params": CALL[:-1] + ',"params":{"minutes":Infinity}}',
        "minus Infinity": CALL.replace("1,", "-Infinity,"),
        "a number with a plus": CALL.replace("1,", "+1,"),
        "a control character in a text": CALL.replace("status", "sta\ttus"),
    }
    readers = ("node", "caller")
    return [
        _bad(f"{comment}, to the {reader}", reader, line, PARSE_ERROR)
        for comment, line in lines.items()
        for reader in readers
    ]


def _no_calls() -> list[Case]:
    lines = {
        "a number": "1",
        "a text": '"status"',
        "nothing": "null",
        "an array": "[]",
        "a batch": f"[{CALL},{CALL}]",
        "no version": '{"id":1,"method":"status"}',
        "version 1.0": CALL.replace("2.0", "1.0"),
        "the version as a number": CALL.replace('"2.0"', "2.0"),
        "no method": '{"jsonrpc":"2.0","id":1}',
        "a method that is nothing": '{"jsonrpc":"2.0","id":1,"method":null}',
        "a method that is a number": '{"jsonrpc":"2.0","id":1,"method":1}',
        "params by place": CALL[:-1] + ',"params":["a"]}',
        "params that are a text": CALL[:-1] + ',"params":"a"}',
        "params that are nothing": CALL[:-1] + ',"params":null}',
        "an id that is true": CALL.replace("1,", "true,"),
        "an id with a fraction": CALL.replace("1,", "1.5,"),
        "an id that is an object": CALL.replace("1,", "{},"),
    }
    return [_bad(f"no call: {comment}", "node", line, INVALID_REQUEST) for comment, line in lines.items()]


def _no_answers() -> list[Case]:
    lines = {
        "an array": "[]",
        "no version": '{"id":1,"result":[]}',
        "an id that is true": '{"jsonrpc":"2.0","id":true,"result":[]}',
        "an id with a fraction": '{"jsonrpc":"2.0","id":1.5,"result":[]}',
    }
    return [_bad(f"no answer: {comment}", "caller", line, INVALID_REQUEST) for comment, line in lines.items()]
