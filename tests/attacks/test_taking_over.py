"""Attacks on who somebody is: whoever wants to go on as another who has not lost her words."""

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.succession import is_of_her_set
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from tests.support.attackers import NOW, mixed, pictures
from tests.support.village import Village, Villager

ANNA, BEN, CEM, HUB = Villager("Anna"), Villager("Ben"), Villager("Cem"), Villager("Library")
ROSA, NINA, MALLORY = Villager("Rosa"), Villager("Nina"), Villager("Mallory")
X, Y = Villager("X"), Villager("Y")
AT = 10 * DAY


@pytest.fixture
def group() -> Village:
    """Two sponsors, X and Y, conspire with whoever helps them; Nina holds Rosa's own mandate."""
    made = Village((ANNA, BEN, CEM))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for each in (ROSA, NINA):
        made.admit(ANNA, each, DAY, Role.LEARNER)
    for each in (X, Y):
        made.admit(ANNA, each, DAY, Role.SPONSOR)
    made.mandate(ROSA, NINA, ROSA, 2 * DAY)
    made.show(MALLORY, 3 * DAY)
    return made


def heirs(group: Village) -> dict[bytes, bytes]:
    return dict(fold(group.records).heirs)


def test_two_sponsors_and_one_steward_take_nobody_over(group: Village) -> None:
    """03, Recovery: the set is "the stewards, whoever accompanies her, and the agents of her mandates"."""
    group.succeed(ANNA, ROSA, MALLORY, AT, X, Y)
    assert heirs(group) == {}


def test_one_steward_does_not_make_up_the_two_who_ask_him(group: Village) -> None:
    """03, Recovery: a mandate that the grant's author wrote "makes nobody a claimant"."""
    for each in (X, Y):
        group.mandate(ANNA, each, ROSA, 3 * DAY)
    group.succeed(ANNA, ROSA, MALLORY, AT, X, Y)
    group.succeed(ANNA, ROSA, MALLORY, AT + 60, X, NINA)
    assert heirs(group) == {}


def test_neither_by_naming_who_goes_with_her(group: Village) -> None:
    """03, Recovery: nor "a right in which he named who accompanies her"."""
    for number, each in enumerate((X, Y)):
        group.grant(ANNA, ROSA, Role.LEARNER, at=3 * DAY + number, accompanied_by=each)
    group.succeed(ANNA, ROSA, MALLORY, AT, X, Y)
    assert heirs(group) == {}


def test_by_another_stewards_hand_they_are_of_her_set(group: Village) -> None:
    """03, Recovery: it stops nobody who asks honestly: another steward grants."""
    group.mandate(ANNA, X, ROSA, 3 * DAY)
    group.succeed(BEN, ROSA, MALLORY, AT, X, NINA)
    view = fold(group.records)
    assert dict(view.heirs) == {ROSA.id: MALLORY.id}


def test_a_writers_node_judges_as_the_fold_does(group: Village) -> None:
    """03, Recovery: asked before the grant is written, with who would write it."""

    def asked(*whom: Villager) -> list[list[bool]]:
        view: Authority = fold(group.records)
        thirds = (b"", ANNA.id, BEN.id)
        return [[is_of_her_set(view, who.id, ROSA.id, NOW, third) for third in thirds] for who in whom]

    group.mandate(ANNA, X, ROSA, 3 * DAY)
    assert asked(X, NINA, BEN, MALLORY) == [[True, False, True], [True] * 3, [True] * 3, [False] * 3]
    group.grant(ANNA, ROSA, Role.LEARNER, at=3 * DAY, accompanied_by=Y)
    assert asked(X, Y, BEN) == [[True, False, True]] * 2 + [[True] * 3]
    assert asked(NINA) == [[False] * 3], "her own mandate, and Nina does not read along with her"


@pytest.mark.parametrize("change", ["the group", "the successor", "the claimant's device"])
def test_a_claim_is_for_one_group_one_successor_and_one_hand(group: Village, change: str) -> None:
    """03, Recovery: "each signature holds", over group, old and new, "under a device of that claimant"."""
    elsewhere = Village((ANNA,), name="Club Nord")
    mine, theirs = group.claim(NINA, ROSA, MALLORY), group.claim(BEN, ROSA, MALLORY)
    wrong = {
        "the group": elsewhere.claim(NINA, ROSA, MALLORY),
        "the successor": group.claim(NINA, ROSA, X),
        "the claimant's device": (mine[0], X.device().public, group.claim(X, ROSA, MALLORY)[2]),
    }[change]
    group.grant(CEM, MALLORY, at=AT, succeeds=ROSA, claims=[wrong, theirs])
    assert heirs(group) == {}


def test_her_own_words_undo_it_whoever_carries_them_and_in_any_order(group: Village) -> None:
    """03, Cancel: "heard in every order"; what was said as her meanwhile is held on every node."""
    group.succeed(CEM, ROSA, MALLORY, AT, NINA, BEN)
    group.mandate(MALLORY, X, MALLORY, AT + DAY)
    group.cancel(X, ROSA, MALLORY, AT + 2 * DAY)
    view = fold(group.records)
    assert dict(view.heirs) == {}
    assert view.is_member(ROSA.id, NOW)
    assert not view.is_member(MALLORY.id, NOW)
    first, *others = pictures(group, mixed(group.records, 10), HUB)
    assert all(other == first for other in others)
    mandate = next(
        each
        for each in group.records
        if each.header.kind == Kind.MANDATE and each.header.person == MALLORY.id
    )
    assert mandate.id not in first


def test_nobody_says_no_in_her_name(group: Village) -> None:
    """03, Cancel: by the old root over the successor's id: another's root, or for another, undoes nothing."""
    group.succeed(CEM, ROSA, MALLORY, AT, NINA, BEN)
    group.cancel(X, ROSA, MALLORY, AT + DAY, root=X)
    group.cancel(X, ROSA, X, AT + DAY)
    assert heirs(group) == {ROSA.id: MALLORY.id}
    assert fold(group.records).is_member(X.id, NOW)
