"""Attacks by one person who would take it off somebody that she is accompanied: a steward alone, a guardian
who was replaced, the minor himself, and whoever dates letters back into the time before."""

from collections.abc import Callable

import pytest

from handrail_protocol.admission import State
from handrail_protocol.authority import fold
from handrail_protocol.bodies.authority import Invitation, Join, May
from handrail_protocol.bodies.board import Card, Name
from handrail_protocol.bodies.pair import Opened
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.lifecycle import Fact, fact_of
from handrail_protocol.lifecycle import fold as fold_board
from handrail_protocol.lifecycle.letters import to_open, unopened
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.attackers import NOW, mixed, note, pictures, replica_of, state
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CORA = Villager("Anna"), Villager("Ben"), Villager("Cora")
FATHER, MOTHER = Villager("Father"), Villager("Mother")
OMAR, EVE, HUB, NEW = Villager("Omar"), Villager("Eve"), Villager("Library"), Villager("New")
CAME, AT = 10 * DAY, 20 * DAY


@pytest.fixture
def group() -> Village:
    """Anna and Ben stand equal; Eve, a helper, would like to be alone with Omar, who is yet to come."""
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.admit(ANNA, EVE, DAY, Role.HELPER)
    made.admit(ANNA, FATHER, DAY, Role.GUARDIAN)
    made.admit(ANNA, MOTHER, DAY, Role.GUARDIAN)
    made.show(OMAR, DAY)
    return made


def hub(group: Village, *others: Villager) -> Replica:
    replica = replica_of(HUB, OMAR, *others)
    replica.ingest(group.records, NOW)
    return replica


def by_code(group: Village) -> Record:
    """He came by Anna's code, which says that his father goes with him, and no grant cites that."""
    invitation = group.invite(ANNA, CAME, role=Role.HELPER, accompanied_by=FATHER)
    return group.join(OMAR, invitation, CAME, show=False)


def by_grant(group: Village) -> Record:
    return group.grant(ANNA, OMAR, Role.HELPER, at=CAME, until=30 * DAY, accompanied_by=FATHER)


def by_both(group: Village) -> Record:
    join = by_code(group)
    return group.grant(ANNA, OMAR, Role.HELPER, at=CAME, until=30 * DAY, accompanied_by=FATHER, cites=join)


Came = Callable[[Village], Record]


def plain(group: Village, came: Record) -> None:
    group.grant(BEN, OMAR, Role.HELPER, at=CAME + DAY)


def citing(group: Village, came: Record) -> None:
    join = next((each for each in group.records if isinstance(each.said, Join)), None)
    group.grant(BEN, OMAR, Role.HELPER, at=CAME + DAY, cites=join)


def after_ending_what_gave_it(group: Village, came: Record) -> None:
    for each in [each for each in group.records if each is came or isinstance(each.said, Invitation)]:
        group.revoke(BEN, each, CAME + DAY)
    citing(group, came)
    plain(group, came)


def after_it_ran_out(group: Village, came: Record) -> None:
    group.grant(BEN, OMAR, Role.HELPER, at=40 * DAY)


def after_two_codes_that_are_handed_out(group: Village, came: Record) -> None:
    """Each of them was meant for others, and a steward's node confirms who comes by it without asking."""
    for by, name in ((ANNA, "Anna's"), (BEN, "Ben's")):
        invitation = group.invite(by, 32 * DAY, uses=9, days=20, code=name)
        join = group.join(OMAR, invitation, 33 * DAY, code=name, show=False)
        group.grant(by, OMAR, at=34 * DAY, cites=join)


def after_using_up_his_code(group: Village, came: Record) -> None:
    invitation = next((each for each in group.records if isinstance(each.said, Invitation)), None)
    if invitation is not None:
        group.join(NEW, invitation, CAME + DAY)
    plain(group, came)


def after_a_day_in_which_he_rests(group: Village, came: Record) -> None:
    """And none of what he said before is let stay, his join neither."""
    group.suspend(BEN, OMAR, CAME + DAY, 1)
    plain(group, came)


def after_ending_his_device(group: Village, came: Record) -> None:
    group.revoke_device(BEN, OMAR, CAME + DAY)
    plain(group, came)


def as_somebody_new(group: Village, came: Record) -> None:
    """Ben and Eve say that he lost his words; Anna, who is asked, grants plainly."""
    group.mandate(BEN, EVE, OMAR, CAME)
    group.show(NEW, CAME)
    group.succeed(ANNA, OMAR, NEW, CAME + DAY, BEN, EVE)


@pytest.mark.parametrize("came", [by_code, by_grant, by_both])
@pytest.mark.parametrize(
    "taken",
    [
        plain,
        citing,
        after_ending_what_gave_it,
        after_it_ran_out,
        after_two_codes_that_are_handed_out,
        after_using_up_his_code,
        after_a_day_in_which_he_rests,
        after_ending_his_device,
        as_somebody_new,
    ],
)
def test_nobody_alone_takes_the_word_off(
    group: Village, came: Came, taken: Callable[[Village, Record], None]
) -> None:
    """03, Accompanied: "one steward alone takes the word off nobody", whatever he writes."""
    taken(group, came(group))
    letters = [note(group, EVE, [OMAR], at) for at in (CAME + 2 * DAY, AT, 35 * DAY, 45 * DAY)]
    others = (
        [note(group, EVE, [NEW], at) for at in (CAME + 2 * DAY, 45 * DAY)] if NEW in _heirs(group) else []
    )
    replica = hub(group, NEW)
    assert {state(replica, each) for each in (*letters, *others)} == {State.WAITING}
    first, *orders = pictures(group, mixed(group.records, 12), HUB, OMAR)
    assert all(each == first for each in orders)


def _heirs(group: Village) -> set[Villager]:
    return {each for each in (NEW,) if each.id in fold(group.records).heirs.values()}


def test_where_his_word_is_unknown_he_is_nobody(group: Village) -> None:
    """03, Accompanied: what he came by falls with a steward, and "every letter to her" waits with it."""
    group.admit(ANNA, CORA, DAY, Role.STEWARD)
    group.grant(CORA, OMAR, Role.HELPER, at=CAME, accompanied_by=FATHER)
    told = [note(group, EVE, to, AT) for to in ([OMAR], [OMAR, FATHER])]
    said = [note(group, OMAR, to, AT) for to in ([EVE], [EVE, FATHER])]
    group.revoke(ANNA, CORA, AT + DAY)
    letters = [*told, *said]
    replica = hub(group)
    assert {state(replica, each) for each in letters} == {State.WAITING}
    again = group.grant(ANNA, OMAR, Role.HELPER, at=AT + 2 * DAY, accompanied_by=FATHER)
    replica.ingest([again], NOW)
    assert state(replica, told[0]) is State.WAITING
    assert state(replica, told[1]) is State.IN_SET


def test_a_stranger_is_written_to_by_nobody(group: Village) -> None:
    """03, Accompanied: a letter to whom nothing gives a right waits, and comes when something does."""
    letter = note(group, EVE, [OMAR], AT)
    replica = hub(group)
    assert state(replica, letter) is State.WAITING
    replica.ingest([group.grant(ANNA, OMAR, Role.HELPER, at=AT)], NOW)
    assert state(replica, letter) is State.IN_SET


@pytest.mark.parametrize("at", [CAME - DAY, AT])
def test_he_makes_nobody_his_agent(group: Village, at: int) -> None:
    """03, Mandates: "who is accompanied lets only a reader of hers act", whenever he wrote it."""
    group.grant(ANNA, OMAR, Role.HELPER, at=DAY)
    by_grant(group)
    group.mandate(OMAR, EVE, OMAR, at, May.ARRANGE, May.READ)
    for records in mixed(group.records, 20):
        authority = fold(records)
        assert authority.may_act(EVE.id, OMAR.id, May.ARRANGE, BEGINNING + AT) is None
        assert not authority.stands_by(EVE.id, OMAR.id, BEGINNING + AT)


# -- what his own node shows him --------------------------------------------------------------------


def told(record: Record, day: float) -> Fact:
    """As a node that first held it on this day."""
    return fact_of(record, arrived=BEGINNING + int(day * DAY))


def shut(group: Village, *facts: Fact) -> list[bytes]:
    found = unopened(facts, frozenset({OMAR.id}), fold(group.records))
    return [each.id for each in found if each.kind != Kind.OPENED]


def opened(group: Village, by: Villager, letter: Record, at: int) -> Record:
    body = Opened(group.salt(), letter.id)
    return group.say(by, Kind.OPENED, body, at, audience=Audience.MAIL, recipients=[OMAR.id])


def test_a_letter_that_is_dated_back_before_the_word_is_shut(group: Village) -> None:
    """06, What comes late: "whoever writes one can choose it", and the set has to believe it."""
    group.grant(ANNA, OMAR, Role.HELPER, at=DAY, until=15 * DAY)
    by_grant(group)
    letter = note(group, EVE, [OMAR], CAME - DAY)
    assert state(hub(group), letter) is State.IN_SET, "all nodes agree about the set"
    assert shut(group, told(letter, 12)) == [letter.id]
    assert shut(group, told(letter, 9)) == [], "it was here before the word was"
    saying = opened(group, FATHER, letter, 13 * DAY)
    assert shut(group, told(letter, 12), told(saying, 13)) == []
    accomplice = opened(group, EVE, letter, 13 * DAY)
    assert shut(group, told(letter, 12), told(accomplice, 13)) == [letter.id]


def test_who_reads_along_is_asked_to_open_it(group: Village) -> None:
    group.grant(ANNA, OMAR, Role.HELPER, at=DAY, until=15 * DAY)
    by_grant(group)
    letter = note(group, EVE, [OMAR, FATHER], CAME - DAY)
    found = to_open([told(letter, 12)], FATHER.id, fold(group.records))
    assert found == {letter.id: frozenset({OMAR.id})}


def test_a_guardian_who_was_replaced_opens_nothing_more(group: Village) -> None:
    """06, What comes late: both at the letter's date and on the day on which his record came."""
    given = by_grant(group)
    group.grant(BEN, OMAR, Role.HELPER, at=AT, until=30 * DAY, accompanied_by=MOTHER)
    group.revoke(BEN, given, AT)
    letter = note(group, EVE, [OMAR, FATHER, MOTHER], CAME + DAY)
    saying = opened(group, FATHER, letter, CAME + DAY)
    assert shut(group, told(letter, 11), told(saying, 11)) == [], "in his time"
    assert shut(group, told(letter, 11), told(saying, 21)) == [letter.id], "dated back into it"
    own = note(group, FATHER, [OMAR], CAME + DAY)
    assert shut(group, told(own, 11)) == []
    assert shut(group, told(own, 21)) == [own.id]
    steward = opened(group, ANNA, letter, AT + DAY)
    assert shut(group, told(letter, 11), told(steward, 21)) == []


def test_whom_one_steward_named_and_another_ended_is_no_reader(group: Village) -> None:
    """03, Accompanied: a reader is named by a right in force: dated back, or named by an accomplice."""
    wrong = group.grant(ANNA, OMAR, Role.HELPER, at=CAME, until=30 * DAY, accompanied_by=EVE)
    group.grant(BEN, OMAR, Role.HELPER, at=CAME, until=30 * DAY, accompanied_by=FATHER)
    group.revoke(BEN, wrong, CAME + DAY)
    letter, back = note(group, EVE, [OMAR], AT), note(group, EVE, [OMAR], CAME)
    assert state(hub(group), letter) is State.WAITING
    assert shut(group, told(back, 20)) == [back.id]


def test_who_was_ended_is_no_third_reader_since(group: Village) -> None:
    """03, Accompanied: "they were not ended themselves by then", whatever stays of them."""
    by_grant(group)
    said = [each for each in group.records if each.header.person == FATHER.id]
    group.revoke(BEN, FATHER, CAME + DAY, stays=said)
    before, since = (note(group, EVE, [OMAR, FATHER], at) for at in (CAME, AT))
    replica = hub(group)
    assert (state(replica, before), state(replica, since)) == (State.IN_SET, State.WAITING)


def test_a_card_that_he_dates_back_is_not_shown(group: Village) -> None:
    """06, What comes late: "MUST NOT be shown, whatever date it bears"."""
    group.grant(ANNA, OMAR, Role.HELPER, at=DAY, until=15 * DAY)
    by_grant(group)
    card = Card(group.salt(), ("photos",), ("de",), (0,), (), (), 1)
    said = [
        group.say(OMAR, Kind.NAME, Name(group.salt(), "Omar, 16"), CAME - DAY, audience=Audience.MEMBERS),
        group.say(OMAR, Kind.CARD, card, CAME - DAY, audience=Audience.MEMBERS),
    ]
    facts = [fact_of(each) for each in said]
    board = fold_board(facts, {EVE.id}, BEGINNING + 12 * DAY, fold(group.records))
    assert (board.cards, board.names) == ({}, {})
