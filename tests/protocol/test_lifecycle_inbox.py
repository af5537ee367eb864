"""The inbox of a helper: what he was asked, while it is still to be answered."""

from collections.abc import Collection

import pytest

from handrail_protocol.lifecycle.inbox import InboxRow, inbox
from handrail_protocol.limits import DAY, HOUR
from tests.support.histories import (
    START,
    Row,
    Town,
    agreement,
    asked,
    board_of,
    card,
    closing,
    key,
    offer,
    record_id,
    request,
    settled,
    town,
)


def rows_of(
    rows: list[Row], *helpers: str, now: int = DAY, declined: Collection[bytes] = ()
) -> list[InboxRow]:
    told = town()
    trust = Town(told["persons"], told["mandates"])
    helpers = helpers or ("Omar",)
    board = board_of(rows, *helpers, now=now)
    return inbox(board, map(key, helpers), START + now, trust, declined=declined)


def test_it_says_which_request_and_why() -> None:
    (row,) = rows_of([request(), asked(), card()])
    assert (row.request, row.helper, row.wave) == (record_id("request"), key("Omar"), 0)
    assert row.reasons == (
        "You help with photos",
        "You both have time on Tuesday afternoon",
        "You both speak German",
        "It is around Süd",
        "You can meet at the group's place, in a public place or by video",
    )


def test_without_a_card_there_are_no_reasons_to_tell() -> None:
    assert rows_of([request(), asked()])[0].reasons == ()


def test_who_was_not_asked_has_an_empty_one() -> None:
    assert rows_of([request(), card()]) == []
    assert rows_of([request(), asked("Tariq")], "Omar", "Tariq")[0].helper == key("Tariq")


def test_a_wave_that_is_still_to_come_is_not_shown_before_its_hour() -> None:
    rows = [request(), asked(wave=1)]
    assert rows_of(rows, now=72 * HOUR - 1) == []
    assert rows_of(rows, now=72 * HOUR)[0].wave == 1


def test_the_first_is_shown_at_once_though_the_askers_clock_is_ahead() -> None:
    assert len(rows_of([request(), asked()], now=-300)) == 1


def test_asked_twice_it_is_one_row_of_the_earlier_wave() -> None:
    rows = [request(), asked("Omar", "again", wave=1), asked()]
    assert [row.wave for row in rows_of(rows, now=4 * DAY)] == [0]


def test_declining_is_local_and_quiet() -> None:
    assert rows_of([request(), asked()], declined={record_id("request")}) == []


@pytest.mark.parametrize(
    "answered",
    [
        [offer()],
        [settled()],
        [offer(by="Tariq"), agreement(by="Nina", helper="Tariq", to=["Tariq", "Rosa"]), settled()],
    ],
)
def test_what_is_answered_leaves_it(answered: list[Row]) -> None:
    assert rows_of([request(), asked(), *answered]) == []


def test_so_does_what_was_taken_back_or_expired() -> None:
    assert rows_of([request(withdrawn=True), asked()]) == []
    assert rows_of([request(days=2), asked()], now=2 * DAY) == []


def test_nobody_is_asked_beyond_what_he_has_room_for() -> None:
    other = [request("other"), offer(request="other"), agreement(request="other")]
    rows = [request(), asked(), *other, card(capacity=1)]
    assert rows_of(rows) == []
    assert len(rows_of([*rows[:-1], card(capacity=2)])) == 1
    assert len(rows_of([*rows, closing(at=HOUR * 3)])) == 1


def test_an_offer_taken_back_lets_it_be_answered_again() -> None:
    assert len(rows_of([request(), asked(), offer(withdrawn=True)])) == 1


def test_whom_nobody_helps_yet_comes_first_and_then_who_has_waited_longest() -> None:
    """Rosa is helped with something by now, as every member sees; Nina and Tariq are not."""
    helped = [request("helped", at=-3 * HOUR), settled(request="helped", agreement="elsewhere")]
    rosa, nina = request("Rosa's", at=-2 * HOUR), request("Nina's", at=0, for_=None)
    tariq = request("Tariq's", by="Tariq", at=-HOUR, for_=None)
    asks = [
        asked(name=f"asked {each['name']}", by=each["by"], request=each["name"])
        for each in (rosa, nina, tariq)
    ]
    found = rows_of([nina, rosa, tariq, *asks, *helped])
    assert [row.request for row in found] == [record_id(each) for each in ("Tariq's", "Nina's", "Rosa's")]
    unhelped = rows_of([nina, rosa, tariq, *asks])
    assert [row.request for row in unhelped] == [record_id(each) for each in ("Rosa's", "Tariq's", "Nina's")]
