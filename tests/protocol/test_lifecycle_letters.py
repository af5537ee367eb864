"""Letters to somebody who is accompanied: hidden until somebody who reads along has seen them."""

from random import Random

import pytest

from handrail_protocol.lifecycle import Fact
from handrail_protocol.lifecycle.letters import to_open, unopened
from tests.support.histories import Row, Town, facts, key, note, opened, record_id, request, town

TOLD = town(
    Leo={"roles": ["helper"], "accompanied_by": "Leo's father"},
    Mia={"roles": ["learner"], "accompanied_by": "Nina"},
    **{"Leo's_father": {"roles": ["guardian"]}},
)
TRUST = Town(TOLD["persons"], TOLD["mandates"])
LETTER = note(by="Nina", to=["Leo", "Leo's father", "Rosa"])


def hidden(rows: list[Row], *viewer: str) -> set[bytes]:
    return {fact.id for fact in unopened(facts(rows), frozenset(map(key, viewer)), TRUST)}


def names(found: dict[bytes, frozenset[bytes]]) -> dict[bytes, set[bytes]]:
    return {id: set(persons) for id, persons in found.items()}


def test_it_is_hidden_until_a_reader_has_opened_it() -> None:
    assert hidden([LETTER], "Leo") == {record_id("note")}
    assert hidden([LETTER, opened("note")], "Leo") == set()
    assert hidden([LETTER, opened("note", by="Ms Weber")], "Leo") == set()


@pytest.mark.parametrize("by", ["Nina", "Rosa", "Leo", "Tariq"])
def test_nobody_else_opens_it_for_him(by: str) -> None:
    assert record_id("note") in hidden([LETTER, opened("note", by=by)], "Leo")
    told = opened("note", by=by, to=["Leo", "Leo's father"])
    assert record_id("note") in hidden([LETTER, told], "Leo")


def test_another_letter_opened_is_not_this_one() -> None:
    assert hidden([LETTER, opened("other")], "Leo") == {record_id("note")}
    assert hidden([LETTER, opened("note", withdrawn=True)], "Leo") == {record_id("note")}


def test_everybody_else_is_shown_it_at_once() -> None:
    for viewer in ("Leo's father", "Rosa", "Nina"):
        assert hidden([LETTER], viewer) == set()
    assert hidden([LETTER], "Leo", "Rosa") == set()  # a node that serves both
    assert hidden([request()], "Leo") == set()  # no letter


def test_his_own_letters_and_those_of_who_goes_with_him_are_never_hidden() -> None:
    assert hidden([note(by="Leo", to=["Nina", "Leo's father"])], "Leo") == set()
    assert hidden([note(by="Leo's father", to=["Leo"])], "Leo") == set()
    assert hidden([note(by="Ms Weber", to=["Leo"])], "Leo") == set()


def test_a_reader_has_to_say_so_once_and_to_those_from_whom_it_was_hidden() -> None:
    def due(*rows: Row, reader: str = "Leo's father") -> dict[bytes, set[bytes]]:
        return names(to_open(facts(list(rows)), key(reader), TRUST))

    assert due(LETTER) == {record_id("note"): {key("Leo")}}
    assert due(LETTER, opened("note")) == {}
    assert due(LETTER, reader="Rosa") == {}
    assert due(LETTER, reader="Ms Weber") == {}  # she was not told of it
    assert due(note(by="Leo", to=["Nina", "Leo's father"])) == {}
    two = note(by="Tariq", to=["Leo", "Mia", "Leo's father", "Nina"])
    assert due(two) == {record_id("note"): {key("Leo")}}
    assert due(two, reader="Nina") == {record_id("note"): {key("Mia")}}
    steward = note(by="Tariq", to=["Leo", "Mia", "Ms Weber"])
    assert due(steward, reader="Ms Weber") == {record_id("note"): {key("Leo"), key("Mia")}}


def test_the_order_is_nothing() -> None:
    rows = facts([LETTER, opened("note"), note("second", by="Nina", to=["Leo", "Leo's father"]), request()])
    chance = Random(5)
    seen: set[tuple[bytes, ...]] = set()
    for _ in range(50):
        mixed: list[Fact] = chance.sample(rows, len(rows))
        found = unopened(mixed, frozenset({key("Leo")}), TRUST)
        seen.add(tuple(fact.id for fact in found))
    assert seen == {(record_id("second"),)}
