"""The Sessions tab: agreements, and under each what was done."""

import pytest

from handrail_tui.rows import sessions
from tests.support.answers import AGREEMENT, AGREEMENT_ROW, OMAR, SESSION, SESSION_ROW
from tests.support.worlds import REPORTED, ninas, omars


def test_sessions_stand_under_their_agreement_the_newest_first() -> None:
    later = REPORTED | {"id": "c" * 64, "date": "2026-01-24"}
    orphan = REPORTED | {"id": "d" * 64, "agreement": "e" * 64}
    rows = sessions.rows(omars(agreements=[AGREEMENT_ROW], sessions=[REPORTED, orphan, later]))
    assert [row.key for row in rows] == [
        f"agreement:{AGREEMENT}",
        f"session:{'c' * 64}",
        f"session:{SESSION}",
        f"session:{'d' * 64}",
    ]


def test_what_goes_on_comes_before_what_is_over() -> None:
    closed = AGREEMENT_ROW | {"id": "a" * 64, "state": "closed", "created": "2026-02-15T12:00:00Z"}
    rows = sessions.rows(omars(agreements=[closed, AGREEMENT_ROW]))
    assert [row.cells[0] for row in rows] == ["Standing", "Closed"]


def test_the_helper_logs_and_the_other_side_does_not() -> None:
    (helper,) = sessions.rows(omars(agreements=[AGREEMENT_ROW]))
    (learner,) = sessions.rows(ninas(agreements=[AGREEMENT_ROW]))
    assert list(helper.can) == ["log", "note", "feel", "close"]
    assert list(learner.can) == ["note", "feel", "close"]
    assert helper.cells[1] == "you help Rosa"
    assert learner.cells[1] == "Omar helps Rosa"


def test_an_agreement_that_waits_says_for_what_and_shows_nothing_from_inside() -> None:
    waiting = AGREEMENT_ROW | {
        "state": "waiting",
        "goal": None,
        "words": [],
        "private": None,
        "notes": [],
        "waiting_for": ["the helper's consent"],
    }
    (row,) = sessions.rows(omars(agreements=[waiting]))
    assert row.can == {}
    assert "Waiting: The helper's consent." in row.detail


def test_the_meeting_words_and_notes_are_there() -> None:
    detail = sessions.rows(omars(agreements=[AGREEMENT_ROW]))[0].detail
    assert "Meeting words: harbour violin. No words, no help." in detail
    assert "Omar, Fri 16 Jan 09:00: “I bring a tablet.”" in detail


@pytest.mark.parametrize(
    "session",
    [SESSION_ROW, REPORTED | {"date": None}, REPORTED | {"learner": "0" * 64, "agreement": "1" * 64}],
    ids=["confirmed", "unreadable", "of others"],
)
def test_what_can_not_be_confirmed_here(session: dict[str, object]) -> None:
    assert sessions.confirmable(session, ninas(agreements=[AGREEMENT_ROW])) == {}


def test_who_asked_for_her_may_confirm() -> None:
    for_somebody = REPORTED | {"learner": "0" * 64}
    assert sessions.confirmable(for_somebody, ninas(agreements=[AGREEMENT_ROW])) == {"confirm": SESSION}


def test_a_session_in_a_sentence() -> None:
    assert sessions.said(SESSION_ROW) == (
        "Omar helped Rosa on Sat 17 Jan, 60 minutes about photos, confirmed by Nina, who acts for Rosa"
    )


def test_the_hours_of_a_helper_are_the_last_line() -> None:
    hours = {"confirmed_minutes": 60, "reported_minutes": 30}
    rows = sessions.rows(omars(agreements=[AGREEMENT_ROW]).having("hours", hours))
    assert [each.counts for each in rows] == [*[True] * (len(rows) - 1), False]
    assert rows[-1].said == "Your hours: 60 minutes are confirmed by both sides, 30 more are reported."
    assert rows[-1].can == {}
    nothing = {"confirmed_minutes": 0, "reported_minutes": 0}
    assert sessions.rows(omars().having("hours", nothing)) == []


def test_a_stop_card_comes_before_the_agreement() -> None:
    card = {"topic": "wills", "text": "That is for a notary."}
    row = sessions.agreement_row(AGREEMENT_ROW | {"stop_card": card}, omars())
    assert row.detail[0] == "Stop for a moment, and read this aloud: That is for a notary."
    assert row.detail[1].startswith("Omar helps Rosa")


def test_an_end_says_whose_and_with_which_words() -> None:
    word = {"from": OMAR, "name": "Omar", "text": "Thank you!", "at": "2026-01-20T08:00:00Z", "mine": True}
    ended = AGREEMENT_ROW | {"state": "closing", "last_words": [word, word | {"name": "Nina", "text": ""}]}
    detail = sessions.agreement_row(ended, omars()).detail
    assert "Ended by Omar, Tue 20 Jan: “Thank you!”" in detail
    assert "Ended by Nina, Tue 20 Jan, with thanks." in detail
    bounded = AGREEMENT_ROW | {"until": "2026-04-15T10:00:00Z", "last_words": []}
    (line,) = (line for line in sessions.agreement_row(bounded, omars()).detail if "goes with" in line)
    assert line == "It ends with the yes of who goes with the helper, on Wed 15 Apr."
