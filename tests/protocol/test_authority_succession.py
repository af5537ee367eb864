"""Lost words: two claims and a third who grants; the old root says no and wins; nobody talks himself in."""

import random
from collections.abc import Callable

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies.authority import May
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CARA, NINA, ROSA, NEW, THIEF = map(
    Villager, ("Anna", "Ben", "Cara", "Nina", "Rosa", "Rosa again", "a thief")
)
AT = BEGINNING + 20 * DAY


def group_of(*founders: Villager) -> Village:
    """Rosa is a learner; Nina has her mandate; Rosa's successor joined like anybody."""
    made = Village(founders or (ANNA, BEN, CARA))
    made.found()
    made.admit(ANNA, ROSA, 2 * DAY)
    made.admit(ANNA, NINA, 2 * DAY, Role.SPONSOR)
    made.mandate(ROSA, NINA, ROSA, 3 * DAY)
    made.show(NEW, 4 * DAY)
    made.show(THIEF, 4 * DAY)
    return made


def view_of(made: Village) -> Authority:
    return fold(made.records)


def test_two_of_her_set_and_a_third_let_her_go_on() -> None:
    made = group_of()
    grant = made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    view = view_of(made)
    assert dict(view.heirs) == {ROSA.id: NEW.id}
    assert grant.id in view.counts
    assert (view.now(ROSA.id), view.now(NEW.id), view.now(NINA.id)) == (NEW.id, NEW.id, NINA.id)
    assert view.line(NEW.id) == {ROSA.id, NEW.id}
    assert view.is_member(NEW.id, AT)
    # What she did before stays hers, and from then on only the new one speaks.
    assert view.is_member(ROSA.id, BEGINNING + 4 * DAY)
    assert not view.is_member(ROSA.id, AT)
    assert view.writer_roles(ROSA.id, BEGINNING + 4 * DAY, bytes(32)) == {Role.LEARNER}
    assert view.writer_roles(ROSA.id, BEGINNING + 6 * DAY, bytes(32)) == frozenset()


def test_who_acted_for_her_acts_for_her_still() -> None:
    made = group_of()
    mandate = next(
        each for each in made.records if each.header.kind == 36 or each.said.__class__.__name__ == "Mandate"
    )
    assert view_of(made).may_act(NINA.id, NEW.id, May.ARRANGE, AT) is None
    made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    assert view_of(made).may_act(NINA.id, NEW.id, May.ARRANGE, AT) == mandate.id


def test_who_accompanies_her_is_of_her_set() -> None:
    made = Village((ANNA, BEN, CARA))
    made.found()
    made.admit(ANNA, NINA, 2 * DAY, Role.SPONSOR)
    made.show(ROSA, 2 * DAY)
    made.grant(ANNA, ROSA, Role.LEARNER, at=2 * DAY, accompanied_by=NINA)
    made.succeed(CARA, ROSA, NEW, 5 * DAY, NINA, BEN)
    assert view_of(made).now(ROSA.id) == NEW.id


WRONG: dict[str, Callable[[Village], Record]] = {
    "one claim": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA),
    "no claim": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY),
    "three claims": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN, CARA),
    "the steward claims himself": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, ANNA),
    "the successor claims": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY, NEW, BEN),
    "the old one claims": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY, ROSA, BEN),
    "a stranger claims": lambda v: v.succeed(ANNA, ROSA, NEW, 5 * DAY, THIEF, BEN),
    "a steward gives it to himself": lambda v: v.succeed(ANNA, ROSA, ANNA, 5 * DAY, NINA, BEN),
    "before the mandate": lambda v: v.succeed(ANNA, ROSA, NEW, 3 * DAY - 1, NINA, BEN),
    "a steward is succeeded": lambda v: v.succeed(ANNA, BEN, NEW, 5 * DAY, CARA, NINA),
    "somebody who was never here": lambda v: v.succeed(ANNA, THIEF, NEW, 5 * DAY, CARA, BEN),
    "one device twice": lambda v: v.grant(
        ANNA,
        NEW,
        at=5 * DAY,
        succeeds=ROSA,
        claims=[v.claim(BEN, ROSA, NEW), (BEN.id, *v.claim(NINA, ROSA, NEW)[1:])],
    ),
    "a claim for somebody else": lambda v: v.grant(
        ANNA, NEW, at=5 * DAY, succeeds=ROSA, claims=[v.claim(BEN, ROSA, NEW), v.claim(NINA, ROSA, THIEF)]
    ),
    "a claim from another group": lambda v: v.grant(
        ANNA,
        NEW,
        at=5 * DAY,
        succeeds=ROSA,
        claims=[v.claim(BEN, ROSA, NEW), Village((ANNA,), "Club Nord").claim(NINA, ROSA, NEW)],
    ),
    "a device that was never shown": lambda v: v.grant(
        ANNA,
        NEW,
        at=5 * DAY,
        succeeds=ROSA,
        claims=[v.claim(BEN, ROSA, NEW), v.claim(NINA, ROSA, NEW, "phone")],
    ),
    "by nobody who is a steward": lambda v: v.succeed(NINA, ROSA, NEW, 5 * DAY, BEN, CARA),
}


@pytest.mark.parametrize("how", WRONG)
def test_without_two_of_her_set_and_a_third_nobody_goes_on_as_her(how: str) -> None:
    made = group_of()
    WRONG[how](made)
    view = view_of(made)
    assert dict(view.heirs) == {}
    assert view.is_member(ROSA.id, AT)


def test_no_office_is_inherited() -> None:
    made = group_of()
    claims = [made.claim(each, ROSA, NEW) for each in (NINA, BEN)]
    made.grant(ANNA, NEW, Role.STEWARD, Role.LEARNER, at=5 * DAY, succeeds=ROSA, claims=claims)
    assert view_of(made).roles(NEW.id, AT) == {Role.LEARNER}


@pytest.mark.parametrize("carrier", [ROSA, NEW, NINA])
@pytest.mark.parametrize("at", [4 * DAY, 9 * DAY])
def test_the_old_root_says_no_whoever_carries_it_and_whenever(carrier: Villager, at: int) -> None:
    made = group_of()
    made.grant(ANNA, NEW, at=4 * DAY)  # as a member of her own she may carry it, too
    grant = made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    no = made.cancel(carrier, ROSA, NEW, at)
    view = view_of(made)
    assert dict(view.heirs) == {}
    assert view.is_member(ROSA.id, AT)
    assert view.set_aside[grant.id] == "the one whose words were said to be lost has taken it back"
    assert no.id in view.counts


def test_a_thief_who_was_let_in_as_her_is_out_with_her_no() -> None:
    made = group_of()
    made.succeed(ANNA, ROSA, THIEF, 5 * DAY, NINA, BEN)
    assert view_of(made).is_member(THIEF.id, AT)
    made.cancel(ROSA, ROSA, THIEF, 6 * DAY)
    view = view_of(made)
    assert not view.is_member(THIEF.id, AT)
    assert not view.may_open(THIEF.id)


def test_a_no_to_a_grant_that_gave_nothing_is_heard_like_any_other() -> None:
    made = group_of()
    claims = [made.claim(each, ROSA, NEW) for each in (NINA, BEN)]
    grant = made.grant(ANNA, NEW, at=5 * DAY, succeeds=ROSA, claims=claims, accompanied_by=NEW)
    refused = view_of(made)
    assert refused.set_aside[grant.id] == "somebody who is accompanied is learner or helper, " + (
        "and nobody accompanies herself"
    )
    no = made.cancel(ROSA, ROSA, NEW, 6 * DAY)
    view = view_of(made)
    assert no.id in view.counts
    assert grant.id in view.set_aside
    assert NEW.id not in view.persons


@pytest.mark.parametrize("root", [NINA, NEW, ANNA])
def test_nobody_elses_root_says_no(root: Villager) -> None:
    made = group_of()
    made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    made.cancel(NINA, ROSA, NEW, 6 * DAY, root=root)
    assert view_of(made).now(ROSA.id) == NEW.id


def test_of_two_successors_the_first_goes_on() -> None:
    made = group_of()
    made.succeed(CARA, ROSA, THIEF, 6 * DAY, NINA, BEN)
    made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    view = view_of(made)
    assert dict(view.heirs) == {ROSA.id: NEW.id}
    made.cancel(ROSA, ROSA, NEW, 7 * DAY)
    assert dict(view_of(made).heirs) == {ROSA.id: THIEF.id}


def test_a_claimant_who_was_ended_since_takes_nothing_back() -> None:
    made = group_of()
    made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    mandate = next(each for each in made.records if each.header.person == ROSA.id and each.header.seq == 1)
    made.revoke(ANNA, mandate, 8 * DAY)
    assert view_of(made).now(ROSA.id) == NEW.id


def test_a_history_goes_on_twice_and_never_in_a_ring() -> None:
    made = group_of()
    made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    made.succeed(ANNA, NEW, THIEF, 7 * DAY, CARA, BEN)
    view = view_of(made)
    assert view.now(ROSA.id) == THIEF.id
    assert view.line(THIEF.id) == {ROSA.id, NEW.id, THIEF.id}
    made.succeed(ANNA, THIEF, ROSA, 9 * DAY, CARA, BEN)
    view = view_of(made)
    for person in (ROSA, NEW, THIEF):
        assert view.now(person.id) in {ROSA.id, NEW.id, THIEF.id}


def test_in_every_order_the_same() -> None:
    made = group_of()
    made.succeed(ANNA, ROSA, NEW, 5 * DAY, NINA, BEN)
    made.succeed(CARA, ROSA, THIEF, 5 * DAY, NINA, BEN)
    made.cancel(NINA, ROSA, NEW, 6 * DAY)
    made.revoke(ANNA, NINA, 8 * DAY)
    expected, chance = view_of(made), random.Random(7)
    for _ in range(200):
        shuffled = chance.sample(made.records, len(made.records))
        assert fold(shuffled) == expected
    # What belongs to no set may as well not be there.
    kept = [each for each in made.records if expected.places[each.id].state.name == "IN_SET"]
    assert fold(kept).heirs == expected.heirs


def test_what_was_done_under_a_mandate_before_it_was_ended_stays() -> None:
    made = group_of()
    mandate = next(each for each in made.records if each.header.person == ROSA.id and each.header.seq == 1)
    end = made.revoke(ANNA, mandate, 8 * DAY)
    view = view_of(made)
    for at, allowed in (
        (2 * DAY, False),
        (3 * DAY, True),
        (8 * DAY - 1, True),
        (8 * DAY, False),
        (9 * DAY, False),
    ):
        assert (view.may_act(NINA.id, ROSA.id, May.ARRANGE, BEGINNING + at) is not None) is allowed
    assert mandate.id not in view.mandates
    made.lift(ANNA, end, 9 * DAY)
    assert view_of(made).may_act(NINA.id, ROSA.id, May.ARRANGE, AT) == mandate.id
