"""What a guardian, a young helper and whoever reads along see, each on a screen of their own."""

from handrail_tui.rows import along, network, requests, sessions, today
from handrail_tui.rows.row import Row
from handrail_tui.rows.world import World
from tests.support.answers import AGREEMENT, GROUP, OFFER, RECORD, REQUEST, SESSION
from tests.support.worlds import (
    KARIM,
    LEO,
    LEO_NAME,
    OTHERS_REQUEST,
    PROPOSAL,
    READ_ALONG,
    REPORTED,
    SAID_YES,
    STATUS,
    TO_APPROVE,
    YES,
    YOUNG_OFFER,
    karims,
    leos,
    ninas,
    world,
)

TARGET = f"{LEO}:{KARIM}:{GROUP}"


def first(made: World) -> Row:
    return today.rows(made)[0]


def test_a_guardian_sees_that_his_yes_is_needed_and_can_say_it() -> None:
    row = first(karims(consents=[YES]))
    assert row.cells[:2] == ("Yes needed", LEO_NAME)
    assert row.can == {"consent": TARGET}
    assert row.counts
    assert f"Ms Weber vouched for {LEO_NAME}." in row.detail


def test_one_that_runs_out_can_be_said_again_and_any_can_be_taken_back() -> None:
    row = first(karims(consents=[SAID_YES | {"state": "soon"}]))
    assert (row.cells[0], list(row.can)) == ("Runs out", ["consent", "withdraw"])
    row = first(karims(consents=[SAID_YES]))
    assert (row.cells[0], row.can, row.counts) == ("Your yes", {"withdraw": TARGET}, False)


def test_a_young_helper_sees_for_what_his_offer_waits() -> None:
    made = leos(offers=[YOUNG_OFFER], requests=[OTHERS_REQUEST])
    (row,) = today.rows(made)
    assert row.said == (
        "You would help Nina with “see photos of Leo”. "
        "A steward has to propose you; then the other side can choose you."
    )
    (asked,) = requests.rows(made)
    assert any("You offered your help. A steward has to propose you" in line for line in asked.detail)
    proposed = leos(offers=[YOUNG_OFFER | {"state": "chosen"}, PROPOSAL], requests=[OTHERS_REQUEST])
    (row,) = today.rows(proposed)
    assert row.said.endswith("Ms Weber proposed it; now Nina chooses.")
    assert row.can == {}


def test_an_agreement_that_waits_says_for_whom_in_plain_words() -> None:
    waits = TO_APPROVE | {"to_approve": False}
    row = first(leos(agreements=[waits]))
    assert (row.key, row.cells[0]) == (f"agreement:{AGREEMENT}", "Waits")
    assert row.said.endswith("Waiting: A steward's approval.")
    shut = waits | {"waiting_for": ["It waits until Karim or Ms Weber has opened it."]}
    assert first(leos(agreements=[shut])).said.endswith("It waits until Karim or Ms Weber has opened it.")
    letters = READ_ALONG | {"unopened": 2, "to_open": []}
    (row,) = today.rows(leos(agreements=[letters]))
    assert "2 letters in it: shown once somebody who goes with you has opened it." in row.detail


def test_a_letter_that_is_to_be_opened_comes_up_where_nothing_else_is_to_be_done() -> None:
    (row,) = (each for each in today.rows(karims(agreements=[READ_ALONG])) if each.letters)
    assert (row.cells[0], row.letters, row.can) == ("To read", (RECORD,), {})
    assert any("Ring at Meier." in line for line in row.detail)
    read = READ_ALONG | {"to_open": []}
    assert today.rows(karims(agreements=[read])) == []
    (row,) = (each for each in today.rows(karims(agreements=[read], consents=[SAID_YES])) if each.counts)
    assert row.cells[0] == "Read along"


def test_a_session_that_is_to_be_read_comes_up_and_one_to_confirm_only_once() -> None:
    new = REPORTED | {"to_open": [RECORD]}
    (row,) = today.rows(karims(sessions=[new]))
    assert (row.key, row.cells[0], row.letters) == (f"session:{SESSION}", "To read", (RECORD,))
    keys = [row.key for row in today.rows(ninas(sessions=[new]))]
    assert keys == [f"session:{SESSION}"]


def test_no_two_rows_of_a_list_have_one_key() -> None:
    made = karims(agreements=[READ_ALONG], consents=[SAID_YES], offers=[PROPOSAL], requests=[OTHERS_REQUEST])
    keys = [row.key for row in today.rows(made)]
    assert len(keys) == len(set(keys)) == 3


def test_a_note_says_who_reads_along_and_who_has() -> None:
    detail = sessions.agreement_row(READ_ALONG, leos()).detail
    assert "Standing. The library and Omar have it. Karim and Ms Weber read along." in detail
    assert "Omar, Fri 16 Jan 08:00 (Karim and Ms Weber read along): “Ring at Meier.”" in [
        line.replace("09:00", "08:00") for line in detail
    ]
    note = READ_ALONG["notes"][0] | {"opened_by": ["Karim"]}
    detail = sessions.agreement_row(READ_ALONG | {"notes": [note]}, leos()).detail
    assert any("(Karim has read it): “Ring at Meier.”" in line for line in detail)


def test_a_pause_and_what_the_node_reminds_of_come_first_in_one_sentence() -> None:
    said = "Your part in Library Süd is paused until 1 February 2026. Nothing of yours is lost."
    status = STATUS | {"persons": [STATUS["persons"][0] | {"paused": [said]}], "alarms": ["Look at it"]}
    rows = today.rows(world(status, sessions=[REPORTED]))
    assert [row.said for row in rows[:2]] == [said, "Look at it."]
    assert [row.can for row in rows[:2]] == [{}, {}]
    sheet = STATUS | {"reminders": ["Try your sheet", "Look at it"], "alarms": ["Look at it"]}
    made = ninas(sessions=[REPORTED]).having("status", sheet)
    assert [row.cells[0] for row in today.rows(made)] == ["Look at this", "To confirm"]
    assert network.rows(made)[0].detail[-2:] == ("Try your sheet.", "Look at it.")


def test_what_a_form_is_about_is_found_again_or_gone() -> None:
    assert along.found(TARGET, karims(consents=[YES])) == YES
    assert along.found(TARGET, karims()) is None
    assert along.found(OFFER, karims(consents=[YES])) is None
    assert REQUEST != OFFER
