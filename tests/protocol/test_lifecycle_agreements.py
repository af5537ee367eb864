"""Agreements: which are whole, what they wait for, which one counts, and what they hide until they stand."""

from typing import Any

import pytest

from handrail_protocol.lifecycle.board import AgreementView, Side
from handrail_protocol.limits import DAY
from tests.support.histories import (
    Row,
    agreement,
    board_of,
    chemistry,
    closing,
    key,
    note,
    offer,
    record_id,
    request,
    session,
    settled,
    states,
    story,
    town,
)

AGREED = [request(), offer(), agreement(), settled()]


def told(rows: list[Row], *viewer: str, now: int = 10 * DAY, trust: Row | None = None) -> Row:
    return states(board_of(rows, *viewer, now=now, trust=trust), rows)


def view(rows: list[Row], *viewer: str, now: int = 10 * DAY, trust: Row | None = None) -> AgreementView:
    return board_of(rows, *viewer, now=now, trust=trust).agreements[record_id("agreement")]


@pytest.mark.parametrize("viewer", ["Nina", "Rosa", "Omar"])
def test_it_stands_when_it_is_written_hub_up_or_not(viewer: str) -> None:
    for rows in (AGREED, AGREED[:-1]):
        shown = view(rows, viewer)
        assert shown.state.value == "standing"
        assert shown.waiting_for == ()
        assert shown.words == ("amber", "walnut")
        assert shown.terms is not None
        assert shown.terms.private.startswith("Rosa Bauer")


@pytest.mark.parametrize("viewer", ["Tariq", "Ms Weber"])
def test_who_carries_it_sees_nothing_of_it(viewer: str) -> None:
    assert board_of(AGREED, viewer).agreements == {}


def test_without_the_reading_key_it_is_known_by_its_outside() -> None:
    shown = view([request(), offer(), agreement(sealed=True)], "Omar")
    assert shown.state.value == "standing"
    assert (shown.helper, shown.learner, shown.terms, shown.words) == (key("Omar"), key("Rosa"), None, None)


def test_it_outlives_request_and_offer() -> None:
    assert told([agreement()], "Nina")["agreements"] == {"agreement": "standing"}
    assert told([agreement(), session()], "Rosa")["agreements"] == {"agreement": "standing"}


class TestWaiting:
    def test_for_the_helpers_offer_where_nobody_here_chose(self) -> None:
        shown = view([request(), agreement()], "Omar")
        assert shown.state.value == "waiting"
        assert shown.waiting_for == ("The helper's offer has not arrived here yet.",)

    def test_a_reader_on_neither_side_waits_for_it_too(self) -> None:
        rows = [request(), agreement(to=["Omar", "Rosa", "Tariq"])]
        assert view(rows, "Tariq").state.value == "waiting"
        assert view([*rows, session(to=["Tariq"])], "Tariq").state.value == "standing"

    def test_and_shows_nothing_from_inside(self) -> None:
        rows = [request(), agreement(), note()]
        shown = view(rows, "Omar")
        assert (shown.terms, shown.words, shown.notes) == (None, None, ())
        assert told(rows, "Omar")["set_aside"] == {"note": "not-standing"}

    @pytest.mark.parametrize(
        ("way", "reach", "stands"),
        [
            ("home", "home", True),
            ("home", "video", False),
            ("video", "video", True),
            ("phone", "video", True),
            ("phone", "public-place", False),
            ("public-place", "public-place", True),
            ("public-place", "hub", False),
            ("hub", "hub", True),
        ],
    )
    def test_for_the_groups_trust_in_the_way(self, way: str, reach: str, stands: bool) -> None:
        trust = town(Omar={"roles": ["helper"], "reach": reach})
        shown = view([request(), offer(), agreement(way=way)], "Omar", trust=trust)
        assert (shown.state.value == "standing") is stands
        assert (shown.waiting_for == ()) is stands
        assert (shown.terms is not None) is stands

    def test_until_somebody_closes_it_unmet(self) -> None:
        assert view([request(), agreement(), closing(by="Rosa")], "Omar").state.value == "closed"


class TestWhole:
    def wrong(self, viewer: str = "Omar", trust: Row | None = None, **changed: Any) -> Any:
        rows = [request(), offer(), agreement(**changed)]
        shown = told(rows, viewer, trust=trust)
        assert "agreements" not in shown
        return shown["set_aside"]["agreement"]

    def test_its_author_acts_for_the_learner(self) -> None:
        assert self.wrong(by="Tariq", to=["Omar", "Rosa"]) == "unauthorised"
        assert self.wrong(trust=town(mandates=[])) == "unauthorised"

    def test_it_goes_to_both(self) -> None:
        assert self.wrong(to=["Omar"]) == "not-told"
        assert self.wrong("Rosa", to=["Rosa"]) == "not-told"

    def test_nobody_is_on_both_sides(self) -> None:
        assert self.wrong(helper="Rosa") == "own-request"
        assert self.wrong("Rosa", helper="Nina") == "own-request"

    def test_the_offer_is_this_helpers(self) -> None:
        assert self.wrong(helper="Tariq", to=["Omar", "Rosa", "Tariq"]) == "other-offer"

    def test_the_offer_is_for_this_request(self) -> None:
        rows = [request(), request("other"), offer(request="other"), agreement()]
        assert told(rows, "Omar")["set_aside"] == {"agreement": "other-offer"}

    def test_the_offer_had_not_expired(self) -> None:
        rows = [request(), offer(days=1), agreement(at=3_600 + DAY)]
        assert told(rows, "Omar")["set_aside"] == {"agreement": "offer-expired"}

    def test_the_request_is_the_learners(self) -> None:
        rows = [request(), offer(), agreement(by="Tariq", learner="Tariq", to=["Omar"])]
        assert told(rows, "Omar")["set_aside"] == {"agreement": "other-learner"}

    @pytest.mark.parametrize("gone", [[offer()], [request(withdrawn=True), offer()]])
    def test_no_stranger_takes_an_offer_that_was_made_to_somebody_else(self, gone: list[Row]) -> None:
        rows = [*gone, agreement(by="Tariq", learner="Tariq", to=["Omar"])]
        assert told(rows, "Omar")["set_aside"]["agreement"] == "unauthorised"

    def test_not_even_one_that_was_taken_back(self) -> None:
        own = request("own", by="Tariq", for_=None)
        theirs = agreement(by="Tariq", learner="Tariq", to=["Omar"], request="own")
        rows = [own, offer(withdrawn=True), theirs]
        assert told(rows, "Omar")["set_aside"] == {"agreement": "unauthorised"}

    def test_an_offer_by_no_helper_is_none(self) -> None:
        trust = town(Omar={"roles": ["learner"], "reach": "video"})
        assert self.wrong("Nina", trust=trust) == "not-a-helper"

    def test_a_steward_may_choose_for_her(self) -> None:
        rows = [request(), offer(), agreement(by="Ms Weber", to=["Omar", "Rosa", "Nina"])]
        assert told(rows, "Omar")["agreements"] == {"agreement": "standing"}


class TestTwoForOneRequest:
    low, high = sorted(("agreement", "agreement two"), key=record_id)

    def rows(self, *named: str) -> list[Row]:
        two = [agreement("agreement"), agreement("agreement two", device="Nina's tablet")]
        return [
            request(first=True),
            offer(),
            *two,
            *(settled(f"settled {name}", agreement=name) for name in named),
        ]

    @pytest.mark.parametrize("viewer", ["Nina", "Rosa", "Omar"])
    def test_the_lowest_id_counts_and_the_other_closes(self, viewer: str) -> None:
        shown = told(self.rows(self.low, self.high), viewer)["agreements"]
        assert shown == {self.low: "standing", self.high: "closed"}

    def test_what_all_members_were_told_counts_before_what_one_knows(self) -> None:
        shown = told(self.rows(self.high), "Omar")["agreements"]
        assert shown == {self.high: "standing", self.low: "closed"}

    def test_while_nobody_was_told_it_is_the_lowest_known(self) -> None:
        assert told(self.rows(), "Omar")["agreements"] == {self.low: "standing", self.high: "closed"}

    def test_one_that_is_not_in_this_mail_may_be_the_one(self) -> None:
        names = sorted((f"agreement {number}" for number in range(20)), key=record_id)
        rows = [request(), offer(), agreement(names[-1]), settled(agreement=names[0])]
        assert told(rows, "Omar")["agreements"] == {names[-1]: "closed"}


class TestEnding:
    def test_one_side_ends_it_and_then_the_other(self) -> None:
        one = [*AGREED, closing()]
        assert view(one, "Rosa").state.value == "closing"
        both = [*one, closing("closing too", by="Nina")]
        assert view(both, "Rosa").state.value == "closed"
        assert {each.side for each in view(both, "Rosa").endings} == set(Side)

    def test_one_side_twice_is_one_side(self) -> None:
        rows = [*AGREED, closing(by="Rosa"), closing("closing too", by="Nina")]
        assert view(rows, "Omar").state.value == "closing"

    def test_stop_kindly_ends_it_and_carry_on_takes_that_back(self) -> None:
        stop = [*AGREED, chemistry("stop")]
        assert view(stop, "Rosa").state.value == "closing"
        again = [*stop, chemistry("carry-on", "chemistry two", at=4 * DAY)]
        assert view(again, "Rosa").state.value == "standing"

    def test_silence_of_the_other_side_ends_it_after_two_weeks(self) -> None:
        rows = [*AGREED, closing(at=9 * DAY)]
        assert view(rows, "Rosa", now=23 * DAY - 1).state.value == "closing"
        assert view(rows, "Rosa", now=23 * DAY).state.value == "closed"

    def test_its_own_time_is_up_after_a_year(self) -> None:
        assert view(AGREED, "Rosa", now=7_200 + 365 * DAY - 1).state.value == "standing"
        assert view(AGREED, "Rosa", now=7_200 + 365 * DAY).state.value == "closed"

    def test_words_are_shown_only_while_it_goes_on(self) -> None:
        both = [*AGREED, closing(), closing("closing too", by="Nina")]
        assert view(both, "Rosa").words is None
        assert view(both, "Rosa").terms is not None

    def test_a_closing_taken_back_is_none(self) -> None:
        assert view([*AGREED, closing(withdrawn=True)], "Rosa").state.value == "standing"

    def test_taken_back_as_a_whole_it_is_gone(self) -> None:
        rows = [request(), offer(), agreement(withdrawn=True), note()]
        shown = told(rows, "Rosa", "Nina")
        assert "agreements" not in shown
        assert shown["set_aside"] == {"note": "agreement-withdrawn"}


class TestARevokedHelper:
    revoked = town(Omar={"roles": ["helper"], "reach": "video", "revoked": True})

    def test_it_closes_on_the_learners_side_and_shows_no_words(self) -> None:
        for rows in (AGREED, [request(), agreement(), settled()]):
            shown = view(rows, "Nina", trust=self.revoked)
            assert shown.state.value == "closed"
            assert shown.words is None

    def test_the_hours_that_stay_are_kept(self) -> None:
        assert told(story(), "Rosa", trust=self.revoked)["sessions"] == {"session": "confirmed"}

    def test_a_right_that_only_ran_out_closes_nothing(self) -> None:
        ran_out = town(Omar={"roles": ["helper"], "reach": "video", "until": 2 * DAY})
        assert view(AGREED, "Nina", trust=ran_out).state.value == "standing"
