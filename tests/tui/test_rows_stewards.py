"""The steward's morning: in its order, with its keys, and with all that is known before she decides."""

from handrail_tui.rows import stewards, today
from tests.support.answers import AGREEMENT, OFFER, OMAR, RECORD, REQUEST
from tests.support.worlds import LEO_NAME, YOUNG_OFFER, karims, webers


def test_flags_come_first_and_what_runs_out_last() -> None:
    keys = [row.key.split(":")[:2] for row in today.rows(webers())]
    assert keys == [
        ["report", RECORD],
        ["request", REQUEST],
        ["offer", OFFER],
        ["approval", AGREEMENT],
        ["session", AGREEMENT],
        ["grant", OMAR],
    ]


def test_each_row_has_the_key_for_what_only_a_steward_can_do() -> None:
    can = {row.key.split(":")[0]: dict(row.can) for row in today.rows(webers())}
    assert can == {
        "report": {"looked": RECORD},
        "request": {},
        "offer": {"propose": OFFER},
        "approval": {"approve": AGREEMENT},
        "session": {},
        "grant": {},
    }


def test_a_line_of_the_terminal_is_said_only_where_no_key_does_it() -> None:
    rows = {row.key.split(":")[0]: row for row in today.rows(webers())}
    for what in ("offer", "approval", "report"):
        assert "handrail " not in " ".join((rows[what].said, *rows[what].detail))
    assert "To go on: handrail grant" in rows["grant"].detail[0]


def test_nobody_is_proposed_by_a_line_alone() -> None:
    (row,) = (row for row in stewards.waiting(webers()) if "propose" in row.can)
    assert f"{LEO_NAME} is accompanied by Karim, who said yes to hub or public place." in row.detail
    assert f"Ms Weber vouched for {LEO_NAME}." in row.detail
    assert "Wanted: “see photos of Leo”." in row.detail
    missing = YOUNG_OFFER | {"ways": [], "stop_card": {"topic": "banking", "text": "A bank never asks."}}
    (row,) = (row for row in stewards.waiting(webers(offers=[missing])) if "propose" in row.can)
    assert row.detail[0] == "Stop for a moment, and read this aloud: A bank never asks."
    assert f"{LEO_NAME} is accompanied by Karim, who has not said yes, or no longer." in row.detail


def test_what_is_not_here_any_more_has_no_key() -> None:
    rows = [row for row in stewards.waiting(webers(offers=[], agreements=[])) if row.can]
    assert rows == []


def test_a_worry_says_that_it_is_only_for_its_readers() -> None:
    (row,) = stewards.flags(webers())
    assert row.cells[:2] == ("A worry", "Nina")
    assert "“He asked for her card.”" in row.said
    assert "the one it is about never does" in row.detail[1]


def test_who_is_no_steward_has_no_morning() -> None:
    assert not karims().wants("morning")
    assert webers().wants("morning")
    assert list(stewards.flags(karims())) == []
