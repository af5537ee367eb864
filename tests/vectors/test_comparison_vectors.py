"""specs/04-set-comparison judges digests, ranges and courses of comparisons."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.comparison import Comparison, Keyed, answer, resolve
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.radix import Tree
from handrail_protocol.ranges import (
    Listed,
    Parted,
    Wanted,
    Whole,
    read_answer,
    read_query,
    read_wants,
    row_of,
    want_row_of,
)
from tests.support.keysets import KeySet
from tests.vectors.cases import Case
from tests.vectors.cases.comparison import cases

SPECS = Path(__file__).parents[2] / "specs"
CASES: list[Case] = json.loads((SPECS / "vectors" / "comparison.json").read_text(encoding="utf-8"))
READERS: dict[str, Callable[[object], tuple[Any, ...]]] = {
    "query": read_query,
    "answer": read_answer,
    "want": read_wants,
}


def that_say(*says: str) -> list[Case]:
    return [case for case in CASES if case["says"] in says]


def is_named(case: Case) -> str:
    return str(case["comment"])


def blobs(texts: list[str]) -> tuple[bytes, ...]:
    return tuple(map(bytes.fromhex, texts))


def tree_of(keys: list[str]) -> Tree:
    return Tree(KeySet(blobs(keys)))


def ids_of(keys: list[str]) -> list[bytes]:
    return sorted(key[4:] for key in blobs(keys))


@pytest.mark.parametrize("case", that_say("digest"), ids=is_named)
def test_digest(case: Case) -> None:
    is_right = tree_of(case["keys"]).digest("").hex() == case["digest"]
    assert is_right is (case["result"] == "valid")


@pytest.mark.parametrize("case", that_say("keyed"), ids=is_named)
def test_keyed(case: Case) -> None:
    keyed, of = Keyed(bytes.fromhex(case["nonces"])), bytes.fromhex(case["of"])
    is_right = case["cut"] in (keyed.digest(of).hex(), keyed.id(of).hex())
    assert is_right is (case["result"] == "valid")


@pytest.mark.parametrize("case", that_say(*READERS), ids=is_named)
def test_ranges(case: Case) -> None:
    rows, read = blobs(case["ranges"]), READERS[case["says"]]
    if case["result"] == "invalid":
        with pytest.raises(ValueError, match=r"\w"):
            read(rows)
        return
    said = read(rows)
    assert list(map(meaning, said)) == case["means"]
    assert tuple(want_row_of(each) if isinstance(each, Wanted) else row_of(each) for each in said) == rows


def meaning(said: Whole | Parted | Listed | Wanted) -> dict[str, Any]:
    match said:
        case Whole(under, digest):
            return {"under": under, "digest": digest.hex()}
        case Parted(under, path, children):
            return {"under": under, "path": path, "children": {d: each.hex() for d, each in children.items()}}
        case Listed(under, path, ids) if ids:
            return {"under": under, "path": path, "ids": [each.hex() for each in ids]}
        case Listed(under, _, ids) | Wanted(under, ids):
            return {"under": under, "ids": [each.hex() for each in ids]}


@pytest.mark.parametrize("case", that_say("course"), ids=is_named)
def test_course(case: Case) -> None:
    keyed, responder = Keyed(bytes.fromhex(case["nonces"])), tree_of(case["responder"])
    comparison = Comparison(tree_of(case["initiator"]), keyed, blobs(case["known"]))
    step = comparison.start()
    push, wants = list(step.push), list(step.wants)
    for asked, answered in case["exchanges"]:
        assert step.queries == (blobs(asked),)
        rows = answer(responder, keyed, blobs(asked))
        assert rows == blobs(answered)
        step = comparison.receive(rows)
        push += step.push
        wants += step.wants
    assert comparison.done
    assert not comparison.capped
    assert [row for rows in wants for row in rows] == list(blobs(case["wants"]))
    assert sorted(push) == ids_of(case["push"])
    assert sorted(i for rows in wants for i in resolve(responder, keyed, rows)) == ids_of(case["sent"])


@pytest.mark.parametrize("case", that_say("received"), ids=is_named)
def test_received(case: Case) -> None:
    comparison = Comparison(tree_of(case["initiator"]), Keyed(bytes.fromhex(case["nonces"])))
    comparison.start()
    *before, last = case["answers"]
    for rows in before:
        comparison.receive(blobs(rows))
    with pytest.raises(RemoteError) as refused:
        comparison.receive(blobs(last))
    assert refused.value.code is Fault[case["fault"]]


def test_every_case_has_a_test() -> None:
    assert {case["says"] for case in CASES} == {"digest", "keyed", *READERS, "course", "received"}


def test_the_file_is_what_the_cases_say_and_says_no_more_often_than_yes() -> None:
    assert cases() == CASES
    results = [case["result"] for case in CASES]
    assert results.count("invalid") > results.count("valid") > 0
    assert len({case["comment"] for case in CASES}) == len(CASES)


def test_the_worked_example_of_the_spec_is_the_one_of_the_vectors() -> None:
    text = (SPECS / "04-set-comparison.md").read_text(encoding="utf-8")
    example = text.split("## Worked example")[1].split("\n## ")[0]
    told = re.findall(r"\b[0-9a-f]{16,}\b", example)
    cases_of_it = json.dumps([case for case in CASES if case["comment"].startswith("the worked example")])
    assert len(told) > 12
    assert [each for each in told if each not in cases_of_it] == []
