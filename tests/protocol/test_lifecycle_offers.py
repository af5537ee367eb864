"""Offers: for whose eyes they are, and what becomes of each."""

import pytest

from handrail_protocol.limits import DAY
from tests.support.histories import (
    Row,
    agreement,
    board_of,
    offer,
    record_id,
    request,
    settled,
    states,
    story,
    town,
)

NEARLY = [request(), offer()]


def told(rows: list[Row], *viewer: str, now: int = 10 * DAY, trust: Row | None = None) -> Row:
    return states(board_of(rows, *viewer, now=now, trust=trust), rows)


@pytest.mark.parametrize("viewer", ["Nina", "Omar"])
def test_asker_and_helper_see_it_wait(viewer: str) -> None:
    assert told(NEARLY, viewer)["offers"] == {"offer": "waiting"}
    offers = board_of(NEARLY, viewer).offers_for(record_id("request"))
    assert [each.id for each in offers] == [record_id("offer")]


@pytest.mark.parametrize("viewer", ["Tariq", "Ms Weber"])
def test_nobody_else_does_not_even_who_carries_it(viewer: str) -> None:
    assert "offers" not in told(NEARLY, viewer)


def test_one_for_a_request_of_somebody_else_is_not_shown() -> None:
    rows = [request(), offer(to=["Tariq"])]
    assert told(rows, "Tariq")["set_aside"] == {"offer": "not-own-request"}


def test_one_for_a_request_that_is_not_here_waits_aside() -> None:
    assert told([offer()], "Nina")["set_aside"] == {"offer": "request-missing"}


def test_who_is_no_helper_offers_nothing() -> None:
    assert told([request(), offer(by="Ms Weber")], "Nina")["set_aside"] == {"offer": "not-a-helper"}
    late = town(Omar={"roles": ["helper"], "until": 60})
    assert told(NEARLY, "Nina", trust=late)["set_aside"] == {"offer": "not-a-helper"}


def test_who_asked_is_not_his_own_helper() -> None:
    rows = [request(by="Tariq", for_=None), offer(by="Tariq", to=["Nina"])]
    assert told(rows, "Tariq")["set_aside"] == {"offer": "own-request"}
    rows = [request(by="Ms Weber", for_="Tariq"), offer(by="Tariq", to=["Ms Weber"])]
    assert told(rows, "Tariq")["set_aside"] == {"offer": "own-request"}


def test_chosen_by_the_agreement_and_the_others_passed() -> None:
    rows = [*story(), offer("other offer", by="Tariq")]
    assert told(rows, "Nina")["offers"] == {"offer": "chosen", "other offer": "passed"}
    # Tariq learns it from the board alone: the agreement is none of his mail.
    assert told(rows, "Tariq")["offers"] == {"other offer": "passed"}


def test_passed_when_the_request_is_taken_back() -> None:
    assert told([request(withdrawn=True), offer()], "Omar")["offers"] == {"offer": "passed"}


def test_expired_with_itself_or_with_its_request() -> None:
    assert told([request(), offer(days=3)], "Omar")["offers"] == {"offer": "expired"}
    assert told([request(days=2), offer()], "Omar")["offers"] == {"offer": "expired"}


def test_taken_back_before_it_was_chosen_it_is_withdrawn() -> None:
    rows = [request(), offer(withdrawn=True)]
    assert told(rows, "Nina")["offers"] == {"offer": "withdrawn"}
    view = board_of(rows, "Nina").offers[record_id("offer")]
    assert view.request is None
    assert board_of(rows, "Nina").offers_for(record_id("request")) == ()


def test_taken_back_after_it_was_chosen_it_reads_as_stop_kindly() -> None:
    rows = [request(), offer(withdrawn=True), agreement(), settled()]
    for viewer in ("Nina", "Omar"):
        shown = told(rows, viewer)
        assert shown["offers"] == {"offer": "chosen"}
        assert shown["agreements"] == {"agreement": "closing"}
        assert board_of(rows, viewer).offers[record_id("offer")].request == record_id("request")
