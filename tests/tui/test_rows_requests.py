"""The Requests tab: what each request says, and what may be done with it."""

import pytest

from handrail_tui.rows import requests
from tests.support.answers import REQUEST, REQUEST_ROW
from tests.support.worlds import OTHERS_REQUEST, WAITING_OFFER, ninas, omars


def test_open_ones_come_first_and_the_newest_on_top() -> None:
    rows = [
        REQUEST_ROW | {"id": "a" * 64, "state": "closed", "created": "2026-01-19T10:00:00Z"},
        REQUEST_ROW | {"id": "b" * 64, "created": "2026-01-10T10:00:00Z"},
        REQUEST_ROW | {"id": "c" * 64, "created": "2026-01-11T10:00:00Z"},
    ]
    assert [row.key[-1] for row in requests.rows(ninas(requests=rows))] == ["c", "b", "a"]


def test_a_helper_may_accept_from_the_board_at_any_time() -> None:
    (row,) = requests.rows(omars(requests=[OTHERS_REQUEST]))
    assert row.can == {"accept": REQUEST, "decline": REQUEST, "later": REQUEST}
    assert row.cells == ("Open", "Nina for Rosa", "see photos of Leo", "photos")


def test_what_was_put_aside_may_still_be_accepted() -> None:
    (row,) = requests.rows(omars(requests=[OTHERS_REQUEST | {"put_aside": True}]))
    assert row.can == {"accept": REQUEST}
    assert "You put this aside. Nobody was told." in row.detail


@pytest.mark.parametrize("state", ["agreed", "closed", "withdrawn", "expired"])
def test_nothing_can_be_done_with_what_is_over(state: str) -> None:
    (row,) = requests.rows(omars(requests=[OTHERS_REQUEST | {"state": state}]))
    assert row.can == {}


def test_who_is_no_helper_accepts_nothing() -> None:
    (row,) = requests.rows(ninas(requests=[OTHERS_REQUEST]))
    assert row.can == {}


def test_one_offer_is_enough() -> None:
    (row,) = requests.rows(omars(requests=[OTHERS_REQUEST], offers=[WAITING_OFFER]))
    assert row.can == {}
    assert any("You offered your help" in line for line in row.detail)


def test_who_was_chosen_is_not_told_to_wait() -> None:
    agreed, chosen = OTHERS_REQUEST | {"state": "agreed"}, WAITING_OFFER | {"state": "chosen"}
    (row,) = requests.rows(omars(requests=[agreed], offers=[chosen]))
    assert "You offered your help and were chosen; it is among the sessions." in row.detail


def test_ones_own_can_be_taken_back() -> None:
    (row,) = requests.rows(ninas(requests=[REQUEST_ROW]))
    assert row.can == {"withdraw": REQUEST}
    assert "2 offers. The library has it." in row.detail
    assert "Only for your helper: “She hears badly on the left.”." in row.detail


def test_a_withdrawn_one_says_only_that() -> None:
    gone = {"id": REQUEST, "state": "withdrawn", "by_name": "Nina", "goal": None, "topic": None}
    (row,) = requests.rows(ninas(requests=[gone]))
    assert row.said == "Nina asked for something and took it back."
    assert row.detail == ("It was taken back; its text is gone.",)


def test_a_stop_card_comes_before_anything_else() -> None:
    card = {"topic": "banking", "text": "Your bank never\x1b asks for a code."}
    (row,) = requests.rows(omars(requests=[OTHERS_REQUEST | {"stop_card": card}]))
    assert row.detail[0] == "Stop for a moment, and read this aloud: Your bank never asks for a code."
    (row,) = requests.rows(omars(requests=[OTHERS_REQUEST]))
    assert not any("read this aloud" in line for line in row.detail)
