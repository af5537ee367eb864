"""Attacks by withdrawing: whoever wants what another said to be gone."""

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import May
from handrail_protocol.bodies.board import Name, Request
from handrail_protocol.bodies.pair import Agreement, Withdrawal
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.attackers import NOW, mixed, note, pictures, replica_of
from tests.support.village import Village, Villager

ANNA, BEN, HUB = Villager("Anna"), Villager("Ben"), Villager("Library")
NINA, ROSA, EVE = Villager("Nina"), Villager("Rosa"), Villager("Eve")
AT = 5 * DAY


@pytest.fixture
def group() -> Village:
    """Nina asks for Rosa, who lets her; Eve is a helper, and lets Nina act for her as well, unasked."""
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.admit(ANNA, EVE, DAY, Role.HELPER)
    for each in (NINA, ROSA):
        made.admit(ANNA, each, DAY, Role.LEARNER)
    made.mandate(ROSA, NINA, ROSA, DAY, May.ARRANGE)
    made.mandate(EVE, NINA, EVE, DAY, May.ARRANGE)
    return made


def request(group: Village, for_person: Villager | None = None) -> Record:
    whom = None if for_person is None else for_person.id
    body = Request(group.salt(), "photos", "see Leo", "", (0,), "Süd", (), ("de",), 1, 30, whom, False)
    to = [] if whom is None else [whom]
    return group.say(NINA, Kind.REQUEST, body, AT, audience=Audience.MEMBERS, recipients=to)


def agreement(group: Village, learner: Villager) -> Record:
    body = Agreement(
        group.salt(), bytes(32), bytes(32), EVE.id, learner.id, 1, ((EVE.device().public, b"x"),), b"sealed"
    )
    to = {EVE.id, learner.id} - {NINA.id}
    return group.say(NINA, Kind.AGREEMENT, body, AT, audience=Audience.MAIL, recipients=to)


def withdraw(group: Village, by: Villager, target: Record, **more: object) -> Record:
    header = target.header
    asked = {"audience": Audience(header.audience), "recipients": header.letter_to, "expires": header.expires}
    body = Withdrawal(group.salt(), target.id)
    return group.say(by, Kind.WITHDRAWAL, body, AT + DAY, **{**asked, **more})  # type: ignore[arg-type]


def hub(group: Village) -> Replica:
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    return replica


def stands(replica: Replica, record: Record) -> bool:
    stored = replica.storage.get(record.id)
    return stored is not None and stored.state is State.IN_SET and stored.record.body is not None


def test_who_lets_her_act_unasked_takes_back_nothing_of_hers(group: Village) -> None:
    """01, Withdrawal, 4: "whom the target's header names": anybody can write a mandate for anybody."""
    said = [request(group), request(group, ROSA), note(group, NINA, [EVE], AT), agreement(group, ROSA)]
    for each in said:
        withdraw(group, EVE, each)
    replica = hub(group)
    assert [stands(replica, each) for each in said] == [True] * 4


def test_neither_does_she_for_whom_others_things_were_asked(group: Village) -> None:
    """01, Withdrawal, 4: what Nina asked for herself, or said, is not Rosa's."""
    said = [request(group), note(group, NINA, [ROSA], AT), agreement(group, NINA)]
    for each in said:
        withdraw(group, ROSA, each)
    hers = [request(group, ROSA), agreement(group, ROSA)]
    for each in hers:
        withdraw(group, ROSA, each)
    replica = hub(group)
    assert [stands(replica, each) for each in said] == [True] * 3
    assert [stands(replica, each) for each in hers] == [False] * 2


def test_a_request_that_says_two_things_of_whom_it_is_for_is_nobodys(group: Village) -> None:
    """06, Request: the header says for whom it is; a body that says another has no effect on any board."""
    body = Request(group.salt(), "photos", "x", "", (0,), "Süd", (), ("de",), 1, 30, EVE.id, False)
    said = group.say(NINA, Kind.REQUEST, body, AT, audience=Audience.MEMBERS, recipients=[ROSA.id])
    withdraw(group, EVE, said)
    assert stands(hub(group), said)


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.OPEN, Audience.MAIL, Audience.STEWARDS])
def test_nothing_is_taken_back_from_another_set_or_for_another_time(
    group: Village, audience: Audience
) -> None:
    """01, Withdrawal, 1: "it and the target have the same group, audience and `expires`"."""
    target = group.say(NINA, Kind.NAME, Name(group.salt(), "Nina"), AT, audience=Audience.MEMBERS)
    to = [EVE.id] if audience is Audience.MAIL else []
    expires = (target.header.expires or 0) - (audience is Audience.MEMBERS)
    withdraw(group, NINA, target, audience=audience, recipients=to, expires=expires)
    assert stands(hub(group), target)


def test_of_a_letter_nothing_is_taken_back_behind_a_readers_back(group: Village) -> None:
    """01, Withdrawal, 3: in mail "every recipient of the target is among its own"."""
    target = note(group, NINA, [EVE, ROSA], AT)
    withdraw(group, NINA, target, recipients=[EVE.id])
    assert stands(hub(group), target)


def test_a_withdrawal_is_not_taken_back_nor_a_chain_of_them_followed(group: Village) -> None:
    """01, Withdrawal, 2: "the target is neither an authority record nor a withdrawal"."""
    target = group.say(NINA, Kind.NAME, Name(group.salt(), "Nina"), AT, audience=Audience.MEMBERS)
    last = withdraw(group, NINA, target)
    for _ in range(40):
        last = withdraw(group, NINA, last)
    assert not stands(hub(group), target)


def test_in_any_order_the_same_is_gone(group: Village) -> None:
    """01, "What belongs to a set": with mandates, ends of them, and the headers alone in between."""
    said = [request(group), request(group, ROSA), agreement(group, ROSA)]
    for by in (EVE, ROSA, ANNA):
        for each in said[:2]:
            withdraw(group, by, each)
    withdraw(group, ROSA, said[2])
    group.revoke(ANNA, EVE, AT + 2 * DAY)
    group.revoke(BEN, next(each for each in group.records if each.header.kind == Kind.MANDATE), AT + 3 * DAY)
    bare = [each.without_body() for each in said[:2]]
    first, *others = pictures(group, mixed([*group.records, *bare], 25), HUB)
    assert all(other == first for other in others)
