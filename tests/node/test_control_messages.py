"""A line of the control API survives the socket, and nothing else is taken for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_node.control.messages import (
    INVALID_REQUEST,
    LINE_BYTES_MAX,
    PARSE_ERROR,
    REFUSED,
    REQUEST_BYTES_MAX,
    BadLine,
    Call,
    Event,
    Reply,
    read_answer,
    read_call,
    write,
)

ids = st.none() | st.integers(-(2**70), 2**70) | st.text(st.characters(codec="utf-8"), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
params = st.dictionaries(st.text(max_size=12), values, max_size=5)

NOT_JSON = {
    "nothing": b"\n",
    "no JSON": b"hello\n",
    "half an object": b'{"jsonrpc":"2.0","id":1\n',
    "two objects": b'{"jsonrpc":"2.0","id":1,"method":"a"} {}\n',
    "not UTF-8": b'{"jsonrpc":"2.0","id":1,"method":"\xff"}\n',
    "UTF-16": '{"jsonrpc":"2.0","id":1,"method":"status"}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + b'{"jsonrpc":"2.0","id":1,"method":"status"}\n',
    "not a number": b'{"jsonrpc":"2.0","id":1,"method":"log","params":{"minutes":NaN}}\n',
    "endless": b'{"jsonrpc":"2.0","id":1,"method":"log","params":{"minutes":-Infinity}}\n',
    "arrays in arrays without end": b"[" * 100_000 + b"\n",
    "objects in objects without end": b'{"a":' * 50_000 + b"\n",
    "a number with five thousand digits": b'{"jsonrpc":"2.0","id":' + b"9" * 5_000 + b"}\n",
}
NOT_A_CALL = {
    "an array": b"[]\n",
    "a number": b"2\n",
    "no version": b'{"id":1,"method":"status"}\n',
    "another version": b'{"jsonrpc":"1.0","id":1,"method":"status"}\n',
    "the version as a number": b'{"jsonrpc":2.0,"id":1,"method":"status"}\n',
    "a batch": b'[{"jsonrpc":"2.0","id":1,"method":"status"}]\n',
    "no method": b'{"jsonrpc":"2.0","id":1}\n',
    "a method that is no text": b'{"jsonrpc":"2.0","id":1,"method":["status"]}\n',
    "params by place": b'{"jsonrpc":"2.0","id":1,"method":"note","params":["a","b"]}\n',
    "params that are nothing": b'{"jsonrpc":"2.0","id":1,"method":"note","params":null}\n',
    "an id that is true": b'{"jsonrpc":"2.0","id":true,"method":"status"}\n',
    "an id with a fraction": b'{"jsonrpc":"2.0","id":1.5,"method":"status"}\n',
    "an id that is a list": b'{"jsonrpc":"2.0","id":[1],"method":"status"}\n',
}


@given(ids, st.text(max_size=20), params)
def test_a_call_is_read_as_it_was_written(
    call_id: int | str | None, method: str, given: dict[str, object]
) -> None:
    call = Call(call_id, method, given)
    line = write(call)
    assert line.count(b"\n") == 1
    assert read_call(line) == call


@given(ids, values)
def test_a_result_is_read_as_it_was_written(call_id: int | str | None, result: object) -> None:
    assert read_answer(write(Reply(call_id, result, ""))) == Reply(call_id, result, "")


@given(ids, st.text(min_size=1, max_size=80))
def test_a_refusal_is_read_as_it_was_written(call_id: int | str | None, sentence: str) -> None:
    refusal = Reply(call_id, None, sentence, REFUSED)
    assert read_answer(write(refusal)) == refusal


@given(params)
def test_an_event_is_read_as_it_was_written(given: dict[str, object]) -> None:
    assert read_answer(write(Event(given))) == Event(given)


def test_an_event_says_what_it_is() -> None:
    assert Event({"what": "record", "id": "ab"}).what == "record"
    assert Event({}).what == ""


def test_half_of_a_surrogate_pair_leaves_as_an_escape() -> None:
    line = write(Reply(1, "\ud800", ""))
    assert line.decode() == '{"jsonrpc":"2.0","id":1,"result":"\\ud800"}\n'


def test_a_call_without_params_has_none() -> None:
    assert read_call(b'{"jsonrpc":"2.0","id":1,"method":"status"}\n') == Call(1, "status", {})


@pytest.mark.parametrize("line", NOT_JSON.values(), ids=NOT_JSON)
def test_what_is_not_json_is_refused(line: bytes) -> None:
    for read in (read_call, read_answer):
        with pytest.raises(BadLine) as refused:
            read(line)
        assert refused.value.code == PARSE_ERROR


@pytest.mark.parametrize("line", NOT_A_CALL.values(), ids=NOT_A_CALL)
def test_what_is_no_call_is_refused(line: bytes) -> None:
    with pytest.raises(BadLine) as refused:
        read_call(line)
    assert refused.value.code == INVALID_REQUEST


def test_a_call_has_a_limit_and_it_can_be_used_to_the_last_byte() -> None:
    empty = len(write(Call(1, "note", {"text": ""})))
    full = write(Call(1, "note", {"text": "x" * (REQUEST_BYTES_MAX - empty)}))
    assert len(full) == REQUEST_BYTES_MAX
    assert read_call(full).method == "note"
    with pytest.raises(BadLine, match=str(REQUEST_BYTES_MAX)):
        read_call(b" " + full)


def test_an_answer_has_a_limit_of_its_own() -> None:
    assert LINE_BYTES_MAX > REQUEST_BYTES_MAX
    line = write(Reply(1, "x" * REQUEST_BYTES_MAX, ""))
    assert read_answer(line) == Reply(1, "x" * REQUEST_BYTES_MAX, "")
    with pytest.raises(BadLine, match=str(LINE_BYTES_MAX)):
        read_answer(b" " * (LINE_BYTES_MAX + 1))


def test_an_answer_with_an_odd_id_is_refused() -> None:
    with pytest.raises(BadLine):
        read_answer(b'{"jsonrpc":"2.0","id":1.5,"result":[]}')


def test_an_event_without_params_by_name_is_no_event() -> None:
    assert isinstance(read_answer(b'{"jsonrpc":"2.0","method":"event","params":[]}'), Reply)


@pytest.mark.parametrize("error", [{}, {"code": "x"}, {"code": 5, "message": ""}, {"message": None}])
def test_an_error_without_a_sentence_is_still_an_error(error: dict[str, object]) -> None:
    answer = read_answer(json.dumps({"jsonrpc": "2.0", "id": 1, "error": error}).encode())
    assert isinstance(answer, Reply)
    assert answer.error
