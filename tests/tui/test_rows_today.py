"""What waits for somebody, in its order, with what can be done about it."""

from handrail_tui.rows import today
from handrail_tui.rows.world import World
from tests.support.answers import (
    AGREEMENT,
    AGREEMENT_ROW,
    ANSWERS,
    OFFER,
    OMAR,
    REQUEST,
    REQUEST_ROW,
    SESSION,
    SESSION_ROW,
)
from tests.support.worlds import (
    ASKED,
    DRAFT,
    OMARS_STATUS,
    REPORTED,
    STATUS,
    WAITING_OFFER,
    full,
    ninas,
    omars,
)


def keys(world: World) -> list[str]:
    return [row.key for row in today.rows(world)]


def test_the_most_pressing_comes_first_for_those_who_ask() -> None:
    assert keys(full(STATUS)) == [
        "draft:ask",
        f"session:{SESSION}",
        f"offer:{OFFER}",
        f"agreement:{AGREEMENT}",
    ]


def test_the_most_pressing_comes_first_for_a_helper() -> None:
    assert keys(full(OMARS_STATUS)) == ["draft:ask", f"request:{REQUEST}", f"agreement:{AGREEMENT}"]


def test_an_empty_world_has_nothing_waiting() -> None:
    assert keys(World()) == []


def test_somebody_new_is_told_where_to_begin() -> None:
    (row,) = today.rows(World(status={"persons": [], "groups": []}))
    assert row.said == (
        "Nobody lives on this node yet. To begin, in another terminal: handrail person add --name NAME."
    )
    assert row.can == {}
    alone = {"persons": OMARS_STATUS["persons"], "groups": []}
    (row,) = today.rows(World(status=alone))
    assert row.said == "You are in no group yet. To begin, in another terminal: handrail join CODE."


def test_a_request_for_a_helper_can_be_accepted_declined_or_put_off() -> None:
    (row,) = today.rows(omars(inbox=[ASKED]))
    assert row.can == {"accept": REQUEST, "decline": REQUEST, "later": REQUEST}
    assert (
        row.said
        == "Nina for Rosa asks: “see photos of Leo”. For you, because you help with photos and it is in Süd."
    )


def test_a_request_that_was_asked_of_two_persons_here_is_one_row() -> None:
    assert len(keys(omars(inbox=[ASKED, ASKED | {"wave": 1}]))) == 1


def test_a_session_is_confirmed_by_the_other_side_and_once() -> None:
    assert keys(ninas(sessions=[REPORTED])) == [f"session:{SESSION}"]
    assert keys(ninas(sessions=[SESSION_ROW])) == []
    assert keys(omars(sessions=[REPORTED])) == []


def test_an_offer_waits_for_those_who_asked_while_their_request_is_open() -> None:
    assert keys(ninas(offers=[WAITING_OFFER], requests=[REQUEST_ROW])) == [f"offer:{OFFER}"]
    assert keys(ninas(offers=[WAITING_OFFER], requests=[REQUEST_ROW | {"state": "agreed"}])) == []
    assert keys(ninas(offers=[WAITING_OFFER | {"state": "passed"}], requests=[REQUEST_ROW])) == []
    assert keys(omars(offers=[WAITING_OFFER], requests=[REQUEST_ROW])) == []
    assert keys(ninas(offers=[WAITING_OFFER])) == []


def test_a_proposal_says_who_vouches_and_who_reads_along_and_a_young_offer_is_not_there_to_choose() -> None:
    proposal = WAITING_OFFER | {
        "kind": "proposal",
        "proposed_by_name": "Ms Weber",
        "read_along_by": ["Karim"],
    }
    (row,) = today.rows(ninas(offers=[proposal], requests=[REQUEST_ROW]))
    assert "Ms Weber vouches, and Karim reads along." in row.said
    assert "Ms Weber vouches, and Karim reads along." in row.tell()
    assert row.can == {"choose": OFFER}
    young = WAITING_OFFER | {"kind": "young"}
    assert keys(ninas(offers=[young], requests=[REQUEST_ROW])) == []


def test_a_draft_is_offered_again_with_what_was_typed() -> None:
    (row,) = today.rows(ninas(drafts=[DRAFT]))
    assert row.can == {"resume": "ask", "drop": "ask"}
    assert "see photos" in row.said
    assert "Ask for help" in row.said


def test_a_draft_whose_matter_is_gone_can_be_thrown_away() -> None:
    (row,) = today.rows(ninas(drafts=[DRAFT | {"name": f"log {AGREEMENT}"}]))
    assert row.can["drop"] == f"log {AGREEMENT}"
    assert "not here any more" in row.said


def test_an_agreement_says_what_comes_next() -> None:
    quiet = AGREEMENT_ROW | {"chemistry_due": []}
    assert [row.cells[0] for row in today.rows(omars(agreements=[quiet]))] == ["Meet and log"]
    assert [row.cells[0] for row in today.rows(ninas(agreements=[quiet]))] == ["Meeting"]
    closing = quiet | {"state": "closing"}
    assert [row.cells[0] for row in today.rows(ninas(agreements=[closing]))] == ["Ending kindly"]
    assert today.rows(ninas(agreements=[quiet | {"state": "closed"}])) == []


def test_how_it_goes_is_asked_of_whom_it_is_due() -> None:
    (row,) = today.rows(ninas(agreements=[AGREEMENT_ROW]))
    assert next(iter(row.can)) == "feel"
    assert row.said.startswith("How is it going? Omar helps Rosa")
    (other,) = today.rows(omars(agreements=[AGREEMENT_ROW]))
    assert next(iter(other.can)) == "log"


def test_an_agreement_of_others_does_not_wait_here() -> None:
    others = AGREEMENT_ROW | {"helper": "0" * 64, "learner": "1" * 64, "by": "1" * 64}
    assert OMAR not in others.values()
    assert today.rows(omars(agreements=[others])) == []


def test_an_offer_says_who_vouched_for_the_helper() -> None:
    (row,) = today.rows(ninas(offers=[WAITING_OFFER], requests=[REQUEST_ROW], helpers=ANSWERS["helpers"]))
    assert "Ms Weber vouched for Omar." in row.detail
    assert "Possible: Sat 17 Jan 10:00 or Sun 18 Jan 15:30." in row.detail


def test_what_a_steward_tells_everybody_is_there_to_be_read() -> None:
    world = full(STATUS).having("notices", ANSWERS["notices"])
    row = next(row for row in today.rows(world) if row.key.startswith("notice:"))
    assert row.said == "Ms Weber tells everybody: “On Friday we close at four.”"
    assert row.detail[1] == "On Friday we close at four."
