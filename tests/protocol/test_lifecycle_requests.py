"""Requests: whose count, what retires them, and when they are over."""

import pytest

from handrail_protocol.lifecycle.states import RequestState
from handrail_protocol.limits import DAY
from tests.support.histories import (
    Row,
    agreement,
    board_of,
    closing,
    key,
    offer,
    record_id,
    request,
    settled,
    states,
    story,
    town,
)

ANYBODY = "Tariq"


def state(rows: list[Row], *viewer: str, now: int = 10 * DAY, trust: Row | None = None) -> str | None:
    told: Row = states(board_of(rows, *viewer, now=now, trust=trust), rows).get("requests", {})
    return str(told["request"]) if told else None


def aside(rows: list[Row], *viewer: str, trust: Row | None = None) -> Row:
    told: Row = states(board_of(rows, *viewer, trust=trust), rows).get("set_aside", {})
    return told


def test_an_open_request_is_everybodys_to_read() -> None:
    view = board_of([request()], ANYBODY).requests[record_id("request")]
    assert view.state is RequestState.OPEN
    assert (view.by, view.learner) == (key("Nina"), key("Rosa"))
    assert view.body is not None
    assert view.body.goal == "see photos of Leo"


def test_it_expires_at_its_second_and_no_sooner() -> None:
    assert state([request()], ANYBODY, now=30 * DAY - 1) == "open"
    assert state([request()], ANYBODY, now=30 * DAY) == "expired"


def test_settled_retires_it_for_all_and_then_it_does_not_expire() -> None:
    assert state([request(), settled()], ANYBODY) == "agreed"
    assert state([request(), settled()], ANYBODY, now=31 * DAY) == "agreed"


def test_a_party_knows_of_the_agreement_before_settled_arrives() -> None:
    rows = [request(), offer(), agreement()]
    assert state(rows, "Omar") == "agreed"
    assert state(rows, ANYBODY) == "open"


def test_it_is_closed_with_the_agreement_that_counts() -> None:
    rows = [*story(), closing(), closing("closing too", by="Rosa")]
    assert state(rows, "Nina") == "closed"
    assert state(rows, ANYBODY) == "agreed"


@pytest.mark.parametrize("rows", [[], [settled()], [offer(), agreement(), settled()]])
def test_withdrawn_wins_over_whatever_else_came(rows: list[Row]) -> None:
    told = [request(withdrawn=True), *rows]
    assert state(told, "Nina") == "withdrawn"
    assert board_of(told, "Nina").requests[record_id("request")].body is None


class TestForSomebody:
    def test_without_a_mandate_it_is_set_aside(self) -> None:
        assert aside([request()], ANYBODY, trust=town(mandates=[])) == {"request": "unauthorised"}

    def test_a_mandate_has_to_cover_the_day(self) -> None:
        mandate = {"agent": "Nina", "principal": "Rosa", "may": ["arrange"], "from": DAY, "until": 2 * DAY}
        trust = town(mandates=[mandate])
        assert aside([request(at=DAY - 1)], trust=trust) == {"request": "unauthorised"}
        assert aside([request(at=DAY)], trust=trust) == {}
        assert aside([request(at=2 * DAY)], trust=trust) == {"request": "unauthorised"}

    def test_a_mandate_to_read_is_none_to_ask(self) -> None:
        mandate = {"agent": "Nina", "principal": "Rosa", "may": ["read"], "from": -DAY, "until": 9 * DAY}
        assert aside([request()], trust=town(mandates=[mandate])) == {"request": "unauthorised"}

    def test_a_mandate_for_another_person_is_none(self) -> None:
        assert aside([request(for_="Tariq")]) == {"request": "unauthorised"}

    def test_a_steward_may_ask_for_anybody(self) -> None:
        assert aside([request(by="Ms Weber")]) == {}

    def test_her_own_needs_no_mandate(self) -> None:
        assert aside([request(by="Rosa")], trust=town(mandates=[])) == {}
        assert aside([request(by="Rosa", for_=None)], trust=town(mandates=[])) == {}


class TestSettled:
    def test_of_several_the_lowest_agreement_id_counts_whoever_looks(self) -> None:
        names = ["agreement", "agreement two", "agreement three"]
        rows = [request(), *(settled(f"settled {name}", agreement=name) for name in names)]
        for viewer in ("Nina", "Omar", ANYBODY):
            view = board_of(rows, viewer).requests[record_id("request")]
            assert view.agreement == min(map(record_id, names))

    def test_who_has_no_part_in_a_request_does_not_settle_it(self) -> None:
        rows = [request(), settled(by="Omar")]
        assert aside(rows, ANYBODY) == {"settled": "unauthorised"}
        assert state(rows, ANYBODY) == "open"

    def test_the_learner_and_a_steward_may(self) -> None:
        for writer in ("Rosa", "Ms Weber"):
            assert state([request(), settled(by=writer)], ANYBODY) == "agreed"

    def test_before_its_request_it_waits_aside(self) -> None:
        assert aside([settled()], ANYBODY) == {"settled": "request-missing"}

    def test_taken_back_it_says_nothing(self) -> None:
        assert state([request(), settled(withdrawn=True)], ANYBODY) == "open"


@pytest.mark.parametrize("to", [["Omar"], []], ids=["another", "nobody"])
def test_one_whose_header_names_another_than_its_body_is_nobodys(to: list[str]) -> None:
    rows = [request(for_="Rosa", to=to), settled()]
    assert aside(rows, ANYBODY)["request"] == "unauthorised"
    assert state(rows, ANYBODY) is None


def test_a_withdrawn_one_still_says_for_whom_it_was() -> None:
    view = board_of([request(withdrawn=True)], ANYBODY).requests[record_id("request")]
    assert (view.body, view.learner) == (None, key("Rosa"))
