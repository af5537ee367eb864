"""A helper who is accompanied: proposed, chosen, approved; and what lacks one of these does not stand."""

from itertools import permutations
from typing import Any

import pytest

from handrail_protocol.lifecycle.accompanied import APPROVAL_MISSING, WRONG_WAY
from handrail_protocol.lifecycle.board import AgreementView, Side
from handrail_protocol.limits import DAY
from tests.support.histories import (
    Row,
    agreement,
    approval,
    board_of,
    closing,
    key,
    offer,
    opened,
    proposal,
    record_id,
    request,
    settled,
    town,
)

TOWN = town(
    Leo={"roles": ["helper"], "reach": "video", "accompanied_by": "Leo's father"},
    Ben={"roles": ["steward"]},
    **{"Leo's_father": {"roles": ["guardian"]}},
)
PLACE = "Library Süd"
TOLD = {"Leo", "Leo's father", "Rosa", "Ms Weber"}
SEEN = opened("agreement", to=sorted(TOLD - {"Leo's father"}))


def his(**more: Any) -> Row:
    """Nina's agreement with Leo."""
    body = {"helper": "Leo", "offer": "proposal", "way": "public-place", "place": PLACE, "to": TOLD}
    return agreement(**(body | more))


def approved(**more: Any) -> Row:
    by = more.pop("by", "Ms Weber")
    return approval(by=by, **({"place": PLACE, "to": sorted((TOLD | {"Nina"}) - {by})} | more))


WHOLE = [request(), proposal(), his(), settled(), approved(), SEEN]


def view(rows: list[Row], *viewer: str, now: int = 10 * DAY) -> AgreementView:
    return board_of(rows, *viewer, now=now, trust=TOWN).agreements[record_id("agreement")]


@pytest.mark.parametrize("viewer", ["Nina", "Rosa", "Leo", "Leo's father", "Ms Weber"])
def test_it_stands_for_everybody_who_was_told(viewer: str) -> None:
    shown = view(WHOLE, viewer)
    assert (shown.state.value, shown.waiting_for) == ("standing", ())
    assert shown.meeting == (1, PLACE)
    assert shown.terms is not None


@pytest.mark.parametrize("viewer", ["Nina", "Leo", "Leo's father", "Ms Weber"])
def test_in_whatever_order_it_comes(viewer: str) -> None:
    boards = [board_of(order, viewer, trust=TOWN).agreements for order in permutations(WHOLE)]
    assert all(board == boards[0] for board in boards)


@pytest.mark.parametrize("viewer", ["Nina", "Leo's father", "Ms Weber"])
@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ([request(), proposal(), his()], APPROVAL_MISSING),
        ([request(), proposal(), his(), approved(by="Nina")], APPROVAL_MISSING),
        ([request(), proposal(), his(), approved(by="Leo's father")], APPROVAL_MISSING),
        ([request(), proposal(), his(), approved(place="")], APPROVAL_MISSING),
        ([request(), proposal(), his(), approved(place="the park")], APPROVAL_MISSING),
        ([request(), proposal(), his(), approved(agreement="other")], APPROVAL_MISSING),
        ([request(), proposal(), his(), approved(withdrawn=True)], APPROVAL_MISSING),
        (
            [request(), proposal(), his(place="the park"), approved(place="the park")],
            WRONG_WAY,
        ),
        ([request(), proposal(), his(way="home", place=""), approved(place="")], "The group has not yet"),
        ([request(), proposal(), his(way="phone", place=""), approved(place="")], WRONG_WAY),
        ([request(), proposal(ways=["hub"]), his(), approved()], WRONG_WAY),
    ],
)
def test_what_lacks_something_waits_and_shows_nothing_private(
    rows: list[Row], missing: str, viewer: str
) -> None:
    shown = view(rows, viewer)
    assert shown.state.value == "waiting"
    assert shown.waiting_for[0].startswith(missing)
    assert (shown.terms, shown.words) == (None, None)


@pytest.mark.parametrize("viewer", ["Nina", "Rosa", "Leo", "Leo's father", "Ms Weber"])
def test_it_ends_with_the_yes_on_every_node_without_a_message(viewer: str) -> None:
    rows = [*WHOLE[:4], approved(until=5 * DAY), SEEN]
    assert view(rows, viewer, now=5 * DAY - 1).state.value == "standing"
    over = view(rows, viewer, now=5 * DAY)
    assert (over.state.value, over.words, over.waiting_for) == ("closed", None, ())
    assert over.terms is not None  # what was said stays theirs


@pytest.mark.parametrize(
    ("again", "state"),
    [
        ({"until": 9 * DAY}, "standing"),
        ({"until": 9 * DAY, "by": "Ben"}, "standing"),
        ({"until": 6 * DAY}, "closed"),
        ({"until": 9 * DAY, "place": "the park"}, "closed"),
        ({"until": 9 * DAY, "by": "Nina"}, "closed"),
        ({"until": 9 * DAY, "by": "Leo's father"}, "closed"),
        ({"until": 9 * DAY, "withdrawn": True}, "closed"),
    ],
)
def test_it_goes_on_by_a_steward_who_approves_the_same_place_again(again: Row, state: str) -> None:
    rows = [*WHOLE[:4], approved(until=5 * DAY), SEEN, approved(name="again", at=4 * DAY, **again)]
    for order in (rows, rows[::-1]):
        assert view(order, "Nina", now=7 * DAY).state.value == state


def test_an_approval_from_before_the_end_does_not_undo_a_closing() -> None:
    rows = [*WHOLE, closing(by="Leo's father", at=2 * DAY, to=sorted(TOLD - {"Leo's father"} | {"Nina"}))]
    assert view(rows, "Nina").state.value == "closed"


def test_his_name_is_told_inside_once_it_stands() -> None:
    assert view(WHOLE, "Nina").called == {key("Leo"): "Leo"}
    assert view(WHOLE[:4], "Nina").called == {}


def test_who_did_not_choose_waits_for_the_proposal_too() -> None:
    assert view([his(), approved()], "Ms Weber").waiting_for == (
        "The steward's proposal has not arrived here yet.",
    )


@pytest.mark.parametrize(("by", "learner"), [("Ms Weber", "Rosa"), ("Nina", "Ms Weber")])
def test_nobody_approves_for_herself(by: str, learner: str) -> None:
    told = sorted({"Leo", "Leo's father", "Ben", "Ms Weber", learner} - {by})
    rows = [
        request(by=by, for_=learner),
        proposal(by="Ben", to=["Leo", by]),
        his(by=by, learner=learner, to=told),
    ]
    mandates = [
        {"agent": "Nina", "principal": "Ms Weber", "may": ["arrange"], "from": -DAY, "until": 90 * DAY}
    ]
    trust = TOWN | {"mandates": mandates}

    def state(*more: Row) -> str:
        agreed = board_of([*rows, *more], "Ms Weber", trust=trust).agreements
        return agreed[record_id("agreement")].state.value

    assert state(approved()) == "waiting"
    assert state(approved(by="Ben")) == "standing"


def test_an_offer_of_his_own_is_set_aside_and_choosing_it_as_well() -> None:
    by_himself = offer(by="Leo", to=["Leo's father", "Nina"])
    board = board_of([request(), by_himself, his(offer="offer"), approved()], "Nina", trust=TOWN)
    assert {record_id("offer"): "not-proposed", record_id("agreement"): "not-proposed"} == {
        id: reason.value for id, reason in board.set_aside.items() if id != record_id("approval")
    }
    assert board.agreements == {}


def test_a_proposal_says_who_and_how() -> None:
    [shown] = board_of([request(), proposal(ways=["hub", "video"])], "Nina", trust=TOWN).offers.values()
    assert (shown.helper, shown.proposed_by, shown.ways) == (key("Leo"), key("Ms Weber"), (0, 3))


@pytest.mark.parametrize("by", ["Leo's father", "Ms Weber", "Ben"])
def test_who_reads_along_ends_it_at_once(by: str) -> None:
    shown = view([*WHOLE, closing(by=by, to=sorted((TOLD | {"Nina"}) - {by}))], "Nina")
    assert shown.state.value == "closed"


def test_what_a_proposal_taken_back_ends_waits_for_nobody() -> None:
    rows = [request(), proposal(withdrawn=True), *WHOLE[2:]]
    shown = view(rows, "Nina")
    assert (shown.state.value, [ending.side for ending in shown.endings]) == ("closed", [Side.HELPER])
