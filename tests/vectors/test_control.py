"""specs/07-control-api judges how lines are read, by the node and by its callers."""

import json
from pathlib import Path
from typing import Any

import pytest

from handrail_node.control.messages import BadLine, Event, read_answer, read_call
from tests.vectors.cases import Case
from tests.vectors.cases.control import cases

PATH = Path(__file__).parents[2] / "specs" / "vectors" / "control.json"
CASES: list[Case] = json.loads(PATH.read_text(encoding="utf-8"))


def line_of(case: Case) -> bytes:
    said = bytes.fromhex(case["hex"]) if "hex" in case else case["line"].encode()
    return said + b"\n"


def read(case: Case) -> dict[str, Any]:
    """What the reader of a case understands, in the words of the vectors."""
    if case["reader"] == "node":
        call = read_call(line_of(case))
        return {"id": call.id, "method": call.method, "params": call.params}
    answer = read_answer(line_of(case))
    if isinstance(answer, Event):
        return {"event": answer.params}
    if answer.error:
        return {"id": answer.id, "code": answer.code, "error": answer.error}
    return {"id": answer.id, "result": answer.result}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["comment"])
def test_a_line_is_read_as_the_spec_says(case: Case) -> None:
    if case["result"] == "valid":
        assert read(case) == case["value"]
    else:
        with pytest.raises(BadLine) as refused:
            read(case)
        assert refused.value.code == case["code"]


def test_the_file_is_what_the_cases_say_and_says_no_more_often_than_yes() -> None:
    assert cases() == CASES
    results = [case["result"] for case in CASES]
    assert results.count("invalid") > results.count("valid") > 0
    assert len({case["comment"] for case in CASES}) == len(CASES)
