"""Sessions and confirmations: hours have two hands, and one hand is never both."""

from typing import Any

import pytest

from handrail_protocol.lifecycle.board import Mark, SessionView
from handrail_protocol.lifecycle.confirmed import part_holds, sign_part
from handrail_protocol.lifecycle.hours import Hours, hours
from handrail_protocol.limits import DAY
from tests.support.histories import (
    PAIR_TAG,
    Row,
    agreement,
    board_of,
    confirmation,
    key,
    offer,
    record_id,
    request,
    session,
    states,
    story,
    town,
)
from tests.support.people import NINA

AGREED = [request(), offer(), agreement()]
HELPED = [*AGREED, session()]
GUARDED = town(
    mandates=[
        {"agent": agent, "principal": principal, "may": ["arrange"], "from": -DAY, "until": 90 * DAY}
        for agent, principal in (("Nina", "Rosa"), ("Omar", "Rosa"), ("Tariq", "Omar"))
    ]
)


def view(rows: list[Row], viewer: str = "Omar", trust: Row | None = None) -> SessionView:
    return board_of(rows, viewer, trust=trust).sessions[record_id("session")]


def aside(rows: list[Row], *viewer: str, trust: Row | None = None) -> Row:
    told: Row = states(board_of(rows, *(viewer or ("Omar",)), trust=trust), rows).get("set_aside", {})
    return told


class TestSession:
    def test_one_hand_makes_it_reported(self) -> None:
        shown = view(HELPED)
        assert shown.state.value == "reported"
        assert (shown.helper, shown.learner, shown.by, shown.minutes) == (
            key("Omar"),
            key("Rosa"),
            key("Omar"),
            50,
        )
        assert (shown.mark, shown.confirmed_by, shown.confirmation) == (None, None, None)

    @pytest.mark.parametrize("writer", ["Rosa", "Nina", "Tariq"])
    def test_only_the_helper_logs(self, writer: str) -> None:
        told = session(by=writer, to=["Omar", "Rosa"])
        reason = aside([*AGREED, told])["session"]
        assert reason == ("not-a-party" if writer == "Tariq" else "not-the-helper")

    def test_or_who_acts_for_him_but_never_the_learner(self) -> None:
        assert view([*AGREED, session(by="Tariq", to=["Omar"])], trust=GUARDED).by == key("Tariq")
        assert view([*AGREED, session(by="Ms Weber", to=["Omar"])]).by == key("Ms Weber")
        both = town(
            mandates=[*GUARDED["mandates"], GUARDED["mandates"][0] | {"agent": "Rosa", "principal": "Omar"}]
        )
        assert aside([*AGREED, session(by="Rosa")], trust=both) == {"session": "not-the-helper"}

    def test_late_is_better_than_never(self) -> None:
        rows = [*AGREED, session(at=300 * DAY)]
        assert states(board_of(rows, "Omar", now=400 * DAY), rows)["sessions"] == {"session": "reported"}

    def test_without_the_reading_key_it_is_there_with_no_minutes(self) -> None:
        shown = view([*AGREED, session(sealed=True)])
        assert (shown.log, shown.minutes, shown.state.value) == (None, 0, "reported")

    def test_taken_back_it_is_gone(self) -> None:
        rows = [*AGREED, session(withdrawn=True), confirmation()]
        assert board_of(rows, "Omar").sessions == {}
        assert aside(rows) == {"confirmation": "session-missing"}


class TestConfirmation:
    @pytest.mark.parametrize(
        ("writer", "mark"), [("Rosa", Mark.OWN), ("Nina", Mark.BY_MANDATE), ("Ms Weber", Mark.BY_VOICE)]
    )
    @pytest.mark.parametrize("viewer", ["Omar", "Rosa", "Nina"])
    def test_the_second_hand_is_named(self, writer: str, mark: Mark, viewer: str) -> None:
        told = confirmation(by=writer, to=sorted({"Omar", "Rosa", "Nina"} - {writer}))
        shown = view([*HELPED, told], viewer)
        assert (shown.state.value, shown.mark, shown.confirmed_by) == ("confirmed", mark, key(writer))

    def test_of_several_her_own_word_is_shown(self) -> None:
        rows = [*HELPED, confirmation(by="Nina"), confirmation("hers", by="Rosa", at=3 * DAY)]
        assert view(rows).mark is Mark.OWN
        assert aside(rows) == {}

    def test_taken_back_the_session_is_reported_again(self) -> None:
        assert view([*HELPED, confirmation(withdrawn=True)]).state.value == "reported"

    def test_the_helper_confirms_nothing_of_his_own_under_any_mandate_or_role(self) -> None:
        own = [*HELPED, confirmation(by="Omar")]
        assert aside(own) == {"confirmation": "own-hours"}
        assert aside(own, trust=GUARDED) == {"confirmation": "own-hours"}
        steward = town(Omar={"roles": ["helper", "steward"], "reach": "video"})
        assert aside(own, trust=steward) == {"confirmation": "own-hours"}
        logged_for_him = [*AGREED, session(by="Ms Weber", to=["Omar"]), confirmation(by="Omar")]
        assert aside(logged_for_him, trust=steward) == {"confirmation": "own-hours"}

    def test_who_logged_for_him_does_not_confirm_it(self) -> None:
        rows = [*AGREED, session(by="Ms Weber", to=["Omar"]), confirmation(by="Ms Weber", to=["Omar"])]
        assert aside(rows) == {"confirmation": "own-hours"}

    def test_without_a_mandate_that_covers_it_is_set_aside(self) -> None:
        short = town(mandates=[GUARDED["mandates"][0] | {"until": DAY}])
        assert aside([*HELPED, confirmation(by="Nina")], trust=short) == {"confirmation": "unauthorised"}

    def test_who_only_reads_along_confirms_nothing(self) -> None:
        read = [request(), offer(), agreement(to=["Omar", "Rosa", "Tariq"]), session()]
        told = confirmation(by="Tariq", to=["Omar", "Rosa"])
        assert aside([*read, told]) == {"confirmation": "unauthorised"}

    def wrong(self, **changed: Any) -> Any:
        return aside([*HELPED, confirmation(**changed)])["confirmation"]

    def test_it_says_the_hours_that_the_session_says(self) -> None:
        assert self.wrong(minutes=60) == "other-minutes"
        assert self.wrong(month="2026-02") == "other-minutes"
        assert self.wrong(month="2026-01-17") == "other-minutes"

    def test_its_part_is_signed_by_who_confirmed_and_for_this_helper(self) -> None:
        assert self.wrong(part_by="Nina") == "bad-part"
        assert self.wrong(part_helper="Tariq") == "bad-part"
        assert self.wrong(part_pair="00" * 16) == "bad-part"

    def test_it_names_a_session_of_its_own_agreement(self) -> None:
        assert self.wrong(session="another") == "session-missing"
        other = [request("request two"), offer("offer two", request="request two")]
        other += [agreement("agreement two", request="request two", offer="offer two")]
        elsewhere = confirmation(agreement="agreement two")
        assert aside([*HELPED, *other, elsewhere]) == {"confirmation": "other-agreement"}

    def test_unread_it_confirms_nothing(self) -> None:
        assert self.wrong(sealed=True) == "no-reading-key"
        unread = [*AGREED, session(sealed=True), confirmation()]
        assert aside(unread) == {"confirmation": "no-reading-key"}


class TestAnAgreementTakenBack:
    gone = (request(), offer(), agreement(withdrawn=True))

    @pytest.mark.parametrize("writer", ["Rosa", "Nina"])
    def test_nobody_deletes_the_hours_of_another(self, writer: str) -> None:
        rows = [*self.gone, session(), confirmation(by=writer)]
        assert states(board_of(rows, "Omar"), rows)["sessions"] == {"session": "confirmed"}
        assert aside(rows) == {}

    def test_what_only_one_hand_said_is_set_aside(self) -> None:
        assert aside([*self.gone, session()]) == {"session": "agreement-withdrawn"}

    def test_no_stranger_brings_hours_into_it(self) -> None:
        rows = [*self.gone, session(by="Tariq", to=["Omar"]), confirmation()]
        assert board_of(rows, "Omar").sessions == {}
        rows = [*self.gone, session(), confirmation(by="Tariq", to=["Omar"])]
        assert board_of(rows, "Omar").sessions == {}

    def test_nor_shows_them_to_a_reader_who_wrote_none_of_it(self) -> None:
        rows = [*self.gone, session(), confirmation()]
        assert board_of(rows, "Rosa").sessions == {}


def test_hours_are_one_persons_by_one_hand_and_by_both() -> None:
    rows = [*story(), session("second", at=4 * DAY, minutes=25)]
    board = board_of(rows, "Omar")
    assert hours(board, key("Omar")) == Hours(confirmed_minutes=50, reported_minutes=25)
    assert hours(board, key("Rosa")) == Hours(0, 0)


def test_a_part_speaks_of_one_pair_one_month_and_one_number() -> None:
    part = sign_part(NINA.device, PAIR_TAG, key("Omar"), "2026-01", 50)
    device = NINA.device.public
    assert part_holds(device, part, PAIR_TAG, key("Omar"), "2026-01", 50)
    assert not part_holds(device, part, PAIR_TAG, key("Omar"), "2026-01", 51)
    assert not part_holds(device, part, PAIR_TAG, key("Omar"), "2026-02", 50)
    assert not part_holds(device, part, PAIR_TAG, key("Tariq"), "2026-01", 50)
    assert not part_holds(device, part, bytes(16), key("Omar"), "2026-01", 50)
    assert not part_holds(key("Omar"), part, PAIR_TAG, key("Omar"), "2026-01", 50)
