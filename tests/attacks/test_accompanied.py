"""Attacks on people who are accompanied: whoever wants to be alone with one of them, by whatever client."""

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Grant
from handrail_protocol.bodies.board import Card, Name
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.attackers import NOW, mixed, note, pictures, replica_of, state
from tests.support.village import Village, Villager

ANNA, BEN, CORA = Villager("Anna"), Villager("Ben"), Villager("Cora")
FATHER, OMAR, EVE, HUB = Villager("Father"), Villager("Omar"), Villager("Eve"), Villager("Library")
CAME, LEFT = 10 * DAY, 40 * DAY
AT = 20 * DAY


@pytest.fixture
def group() -> Village:
    """Omar, 16, from day 10 to day 40; Eve, a helper since day 1, would like to be alone with him."""
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.admit(ANNA, EVE, DAY, Role.HELPER)
    made.admit(ANNA, FATHER, DAY, Role.GUARDIAN)
    made.show(OMAR, CAME)
    made.grant(ANNA, OMAR, Role.HELPER, at=CAME, until=LEFT, accompanied_by=FATHER)
    return made


def hub(group: Village) -> Replica:
    """The library's node and Omar's own, in one: whatever neither lets in, he is never shown."""
    replica = replica_of(HUB, OMAR)
    replica.ingest(group.records, NOW)
    return replica


@pytest.mark.parametrize(
    "at",
    [DAY, CAME - 1, CAME, AT, LEFT - 1, LEFT, LEFT + DAY],
    ids=["long before", "a second before", "first", "meanwhile", "last", "his term over", "a day after"],
)
def test_no_date_makes_eve_alone_with_him(group: Village, at: int) -> None:
    """03, Accompanied: "a letter from or to her MUST name a reader of hers", whatever its date."""
    letter = note(group, EVE, [OMAR], at)
    assert state(hub(group), letter) is State.WAITING


@pytest.mark.parametrize("at", [DAY, CAME - 1, AT, LEFT + DAY])
def test_a_letter_with_a_steward_in_it_is_one_whatever_its_date(group: Village, at: int) -> None:
    """03, Accompanied: stewards are readers of everybody; the rule stops nobody else's letters."""
    letter = note(group, EVE, [OMAR, BEN], at)
    assert state(hub(group), letter) is State.IN_SET


@pytest.mark.parametrize("along", [EVE, HUB, OMAR, CORA])
def test_nobody_but_a_reader_makes_it_three(group: Village, along: Villager) -> None:
    """03, Accompanied: "one of the others is a reader": no accomplice, no hub, no stranger is."""
    letter = note(group, EVE, {OMAR, along}, AT)
    assert state(hub(group), letter) is State.WAITING


def test_between_two_terms_he_is_no_prey(group: Village) -> None:
    """03, Accompanied: renewed a week late, he is accompanied in that week as well."""
    group.grant(ANNA, OMAR, Role.HELPER, at=LEFT + 7 * DAY, accompanied_by=FATHER)
    letter = note(group, EVE, [OMAR], LEFT + DAY)
    assert state(hub(group), letter) is State.WAITING


def test_one_steward_alone_takes_the_word_from_nobody(group: Village) -> None:
    """03, Accompanied: "one right with the word is enough, as long as it lasts, whatever the others say"."""
    (given,) = (each for each in group.records if each.header.kind == Kind.GRANT and _is_omars(each))
    group.grant(BEN, OMAR, Role.HELPER, Role.LEARNER, at=CAME + DAY, until=LEFT)
    group.revoke(BEN, given, CAME + 2 * DAY)
    letter = note(group, EVE, [OMAR], AT)
    assert state(hub(group), letter) is State.WAITING


def test_no_lone_steward_makes_a_minor(group: Village) -> None:
    """03, Accompanied: "counts only where the terms of two stewards cover its created"."""
    lone = Village((ANNA,), name="alone")
    lone.found()
    lone.show(OMAR)
    granted = lone.grant(ANNA, OMAR, Role.HELPER, at=DAY, accompanied_by=FATHER)
    replica = replica_of(HUB)
    replica.ingest(lone.records, NOW)
    assert granted.id not in replica.authority(lone.group).counts


@pytest.mark.parametrize("role", [Role.STEWARD, Role.GUARDIAN, Role.HUB, Role.SPONSOR])
def test_who_is_accompanied_gets_no_power_by_the_same_grant(group: Village, role: Role) -> None:
    """03, Accompanied: "its roles are learner or helper and nothing else, and nobody accompanies herself"."""
    more = group.grant(ANNA, OMAR, role, at=CAME, accompanied_by=FATHER)
    herself = group.grant(ANNA, EVE, Role.HELPER, at=CAME, accompanied_by=EVE)
    counts = hub(group).authority(group.group).counts
    assert not {more.id, herself.id} & counts


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.OPEN])
def test_his_changed_client_puts_nothing_of_him_on_a_board(group: Village, audience: Audience) -> None:
    """03, Accompanied: "nothing of hers belongs to members or open: it waits, whatever client wrote it"."""
    card = Card(group.salt(), ("photos",), ("de",), (0,), (), (), 1)
    said = [
        group.say(OMAR, Kind.NAME, Name(group.salt(), "Omar, 16"), AT, audience=audience),
        group.say(OMAR, Kind.CARD, card, AT, audience=audience),
    ]
    replica = hub(group)
    assert {state(replica, each) for each in said} == {State.WAITING}


def test_a_reader_who_rests_or_fell_before_is_none(group: Village) -> None:
    """03, Suspension: from its `created` to its `ends` she is "reader of nobody"."""
    group.suspend(ANNA, FATHER, AT - DAY, 7)
    letter = note(group, EVE, [OMAR, FATHER], AT)
    assert state(hub(group), letter) is State.WAITING


def test_a_guardian_in_league_who_was_ended_lets_nothing_new_through(group: Village) -> None:
    """01, States: what an ended author says is held, whatever its date; so is his word that he opened it."""
    group.revoke(ANNA, FATHER, AT + DAY)
    opened = note(group, FATHER, [OMAR], AT)
    assert state(hub(group), opened) is State.HELD


def test_withdrawals_of_eve_leave_no_letter_without_its_reader(group: Village) -> None:
    """01, Withdrawal: in mail "every recipient of the target is among its own", so the reader hears of it."""
    letter = note(group, EVE, [OMAR, FATHER], AT)
    expires = letter.header.expires
    quiet = group.say(
        EVE,
        Kind.WITHDRAWAL,
        Withdrawal(group.salt(), letter.id),
        AT + 60,
        audience=Audience.MAIL,
        recipients=[OMAR.id],
        expires=expires,
    )
    replica = hub(group)
    assert state(replica, quiet) is State.WAITING
    stored = replica.storage.get(letter.id)
    assert stored is not None
    assert stored.record.body is not None


def test_any_order_of_it_ends_in_one_state(group: Village) -> None:
    """01, "What belongs to a set": never the order of arrival."""
    for at in (DAY, AT, LEFT + DAY):
        note(group, EVE, [OMAR], at)
        note(group, OMAR, [EVE, FATHER], at)
    group.suspend(BEN, FATHER, AT - DAY, 3)
    group.grant(ANNA, OMAR, Role.HELPER, at=LEFT + 7 * DAY, accompanied_by=FATHER)
    group.revoke(ANNA, EVE, AT + DAY)
    first, *others = pictures(group, mixed(group.records, 60), HUB, OMAR)
    assert all(other == first for other in others)


def _is_omars(grant: Record) -> bool:
    return isinstance(grant.said, Grant) and grant.said.person == OMAR.id
