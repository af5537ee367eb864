"""specs/02-identity, "Sealing" judges what opens, to which words, and under which keys."""

import pytest

from handrail_node.hpke import HpkeSealer
from handrail_protocol.bodies import pair
from handrail_protocol.sealing import (
    body_context,
    check_sealing_public,
    meeting_words,
    open_body,
    pair_tag,
    slot_info,
)
from handrail_protocol.shapes import Shaped, write
from tests.vectors.cases import Case
from tests.vectors.judge import as_told, given, load

CASES = load("sealing")


def each_that_says(says: str) -> pytest.MarkDecorator:
    found = [case for case in CASES if case["says"] == says]
    return pytest.mark.parametrize("case", found, ids=lambda case: case["comment"])


def is_valid(case: Case) -> bool:
    return bool(case["result"] == "valid")


@each_that_says("body")
def test_a_body_opens_as_the_spec_says(case: Case) -> None:
    shape: type[Shaped] = getattr(pair, case["shape"])
    context = body_context(case["kind"], given(case, "group"), given(case, "author"))
    inner = open_body(
        given(case, "thread_key"), given(case, "sealed"), shape, salt=given(case, "salt"), context=context
    )
    assert (inner is not None) is is_valid(case)
    if inner is not None:
        assert write(inner) == given(case, "inner")


@each_that_says("public")
def test_a_sealing_key_is_strict(case: Case) -> None:
    with as_told(case):
        check_sealing_public(given(case, "public"))
    if is_valid(case):
        assert HpkeSealer(given(case, "secret")).public == given(case, "public")


@each_that_says("slot")
def test_a_slot_opens_for_its_reader_alone(case: Case) -> None:
    author, reader = given(case, "author"), given(case, "device")
    info = slot_info(given(case, "group"), author, reader, given(case, "salt"))
    opened = HpkeSealer(given(case, "secret")).open(given(case, "slot"), info)
    assert opened == (given(case, "thread_key") if is_valid(case) else None)


@each_that_says("meeting words")
def test_a_pair_meets_with_its_words(case: Case) -> None:
    words = meeting_words(given(case, "thread_key"), given(case, "agreement"), case["slot"])
    assert (list(words) == case["words"]) is is_valid(case)


@each_that_says("pair tag")
def test_a_tag_stands_for_its_pair(case: Case) -> None:
    assert (pair_tag(given(case, "thread_key")) == given(case, "tag")) is is_valid(case)


def test_nothing_else_is_said() -> None:
    says = {case["says"] for case in CASES}
    assert says == {"body", "public", "slot", "meeting words", "pair tag"}
