"""Agreements that are gone by their date: the hours under them stay as they were, and nothing else does."""

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handrail_protocol.bodies.pair import Agreement
from handrail_protocol.kinds import Kind
from handrail_protocol.lifecycle import Board, Fact, fold
from handrail_protocol.lifecycle.former import Former, by_agreement
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.limits import DAY
from tests.protocol.test_lifecycle_succession import trust as recovered
from tests.simulation.lifecycle import history, people
from tests.support.histories import (
    START,
    Row,
    Town,
    agreement,
    chemistry,
    closing,
    confirmation,
    facts,
    key,
    note,
    offer,
    record_id,
    request,
    session,
    story,
    town,
)

OVER = START + 400 * DAY
TOLD = frozenset(map(key, ("Nina", "Omar", "Rosa")))
BETWEEN = (key("Omar"), key("Rosa"))
GONE = Former(record_id("agreement"), key("Nina"), BETWEEN, TOLD, START + 365 * DAY)
TAKEN_BACK = Former(record_id("agreement"), key("Nina"), None, TOLD, START + 365 * DAY)
TRUST = Town(town()["persons"], town()["mandates"])
HOURS = [session(), confirmation()]


def board(rows: Iterable[Row], *former: Former, viewer: str = "Omar", now: int = OVER) -> Board:
    return fold(facts(rows), [key(viewer)], now, TRUST, former)


def aside(shown: Board) -> set[Reason]:
    return set(shown.set_aside.values())


@pytest.mark.parametrize("viewer", ["Omar", "Rosa", "Nina"])
def test_the_hours_are_what_they_were(viewer: str) -> None:
    before = board(story(), viewer=viewer, now=START + 10 * DAY)
    assert board(HOURS, GONE, viewer=viewer).sessions == before.sessions
    assert aside(board(HOURS, viewer=viewer)) == {Reason.AGREEMENT_MISSING}


def test_nothing_else_of_it_comes_back() -> None:
    shown = board([*HOURS, note(), chemistry("carry-on"), closing()], GONE)
    assert (shown.agreements, shown.requests, shown.offers) == ({}, {}, {})
    assert set(shown.set_aside) == {record_id("note"), record_id("chemistry"), record_id("closing")}
    assert aside(shown) == {Reason.AGREEMENT_MISSING}


def test_before_its_date_it_is_missing_for_another_reason() -> None:
    """What is held, or was never here, is not brought back by a memory of it."""
    assert board(HOURS, GONE, now=GONE.expires - 1).sessions == {}
    assert len(board(HOURS, GONE, now=GONE.expires).sessions) == 1


def test_where_the_agreement_is_here_it_alone_says_between_whom() -> None:
    other = Former(GONE.agreement, key("Nina"), (key("Tariq"), key("Rosa")), TOLD, GONE.expires)
    here = [request(), offer(), agreement(), *HOURS]
    assert board(here, other).sessions == board(here).sessions != {}


def test_who_logs_and_who_confirms_is_asked_as_before() -> None:
    """A stranger, the helper for himself, a mandate that is over: nobody gets hours by waiting a year."""
    assert board([session(by="Tariq", to=["Omar"])], GONE).sessions == {}
    for wrong in (
        confirmation(by="Omar"),
        confirmation(by="Tariq", to=["Omar"]),
        confirmation(by="Nina", at=91 * DAY),
        confirmation(minutes=60),
        confirmation(part_helper="Tariq"),
    ):
        [shown] = board([session(), wrong], GONE).sessions.values()
        assert shown.state.value == "reported", wrong


def test_hours_under_an_agreement_that_was_taken_back_stay_if_both_hands_had_signed() -> None:
    gone = [request(), offer(), agreement(withdrawn=True)]
    before = board([*gone, *HOURS], now=START + 10 * DAY)
    assert board(HOURS, TAKEN_BACK).sessions == before.sessions != {}
    assert aside(board([session()], TAKEN_BACK)) == {Reason.AGREEMENT_WITHDRAWN}
    assert board(HOURS, TAKEN_BACK, viewer="Rosa").sessions == {}


def test_told_twice_taken_back_wins() -> None:
    for order in ((GONE, TAKEN_BACK), (TAKEN_BACK, GONE)):
        assert by_agreement(order, OVER, TRUST)[GONE.agreement].between is None


def test_who_goes_on_as_somebody_else_takes_her_hours_along() -> None:
    shown = fold(facts(HOURS), [key("Vera")], OVER, recovered("Omar", "Vera"), [GONE])
    [view] = shown.sessions.values()
    assert (view.helper, view.state.value) == (key("Vera"), "confirmed")


def remembered(told: list[Fact], shown: Board) -> list[Former]:
    """What a node keeps of the agreements of a board that it has before it."""
    kept = []
    under = {view.agreement for view in shown.sessions.values()}
    for each in told:
        if each.kind == Kind.AGREEMENT and each.id in under:
            body = each.body
            two = (body.helper, body.learner) if isinstance(body, Agreement) else None
            who = frozenset((each.person, *each.recipients))
            kept.append(Former(each.id, each.person, two, who, each.expires or 0))
    return kept


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 10_000),
    st.sampled_from(["Omar", "Rosa", "Nina", "Tariq"]),
    st.randoms(use_true_random=False),
)
def test_a_random_history_has_the_same_hours_with_its_agreements_and_without(
    seed: int, viewer: str, chance: Random
) -> None:
    """In any order, and however often a thing is told."""
    group = people(Random(seed))
    trust, told = Town(group["persons"], group["mandates"]), history(seed)
    whole = fold(told, [key(viewer)], OVER, trust)
    kept = remembered(told, whole)
    left = [each for each in told if each.kind != Kind.AGREEMENT]
    mixed = chance.sample(left, len(left)) + chance.sample(left, len(left) // 2)
    shown = fold(mixed, [key(viewer)], OVER, trust, chance.sample(kept, len(kept)))
    assert shown.sessions == whole.sessions
    assert shown.agreements == {}


def test_random_histories_have_such_hours() -> None:
    """Else the one above would prove little."""
    group = people(Random(1))
    trust = Town(group["persons"], group["mandates"])
    seen = [
        view.state.value
        for seed in range(60)
        for view in fold(history(seed), [key("Omar"), key("Rosa")], OVER, trust).sessions.values()
    ]
    assert set(seen) == {"reported", "confirmed"}
