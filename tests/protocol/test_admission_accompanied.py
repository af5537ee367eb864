"""Nobody is alone with somebody who is accompanied, on the board or by mail, whatever client wrote it."""

import pytest

from handrail_protocol.admission import place
from handrail_protocol.authority import fold
from handrail_protocol.authority.places import State
from handrail_protocol.bodies.authority import Grant
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Sealed
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.memory_store import MemoryStore
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, OMAR, FATHER, ROSA, HUB, LEO = (
    Villager(name) for name in ("Anna", "Ben", "Omar", "Omar's father", "Rosa", "Library", "Leo")
)
NOW = BEGINNING + 200 * DAY
ADMITTED, ENDS = 10 * DAY, 100 * DAY
ALONE = "a letter from or to somebody who is accompanied names nobody who reads along"


@pytest.fixture
def group() -> Village:
    """Omar is accompanied by his father and Leo by Omar's father too; Rosa is not."""
    made = Village((ANNA, BEN))
    made.found()
    for member, role in ((FATHER, Role.GUARDIAN), (ROSA, Role.LEARNER), (HUB, Role.HUB)):
        made.admit(ANNA, member, ADMITTED, role, until=ENDS)
    for child in (OMAR, LEO):
        made.show(child, ADMITTED)
        made.grant(ANNA, child, Role.HELPER, at=ADMITTED, until=ENDS, accompanied_by=FATHER)
    return made


def mail(group: Village, by: Villager, *to: Villager, at: int = 20 * DAY) -> Record:
    body = Sealed(group.salt(), bytes(32), 1, b"sealed")
    return group.say(by, Kind.NOTE, body, at, audience=Audience.MAIL, recipients=[each.id for each in to])


def placed(group: Village, record: Record) -> tuple[State, str]:
    found = place(record, fold(group.records, group.group), NOW)
    return found.state, found.reason


@pytest.mark.parametrize("audience", [Audience.MEMBERS, Audience.OPEN])
def test_nothing_of_his_stands_on_the_board(group: Village, audience: Audience) -> None:
    said = group.say(OMAR, Kind.NAME, Name(group.salt(), "Omar"), 20 * DAY, audience=audience)
    assert placed(group, said) == (State.WAITING, "somebody who is accompanied says nothing on the board")


def test_a_letter_to_or_from_him_names_a_reader(group: Village) -> None:
    assert placed(group, mail(group, ROSA, OMAR)) == (State.WAITING, ALONE)
    assert placed(group, mail(group, OMAR, ROSA)) == (State.WAITING, ALONE)
    assert placed(group, mail(group, OMAR, OMAR)) == (State.WAITING, ALONE)
    for reader in (FATHER, ANNA, BEN):
        assert placed(group, mail(group, ROSA, OMAR, reader))[0] is State.IN_SET
        assert placed(group, mail(group, OMAR, ROSA, reader))[0] is State.IN_SET
    assert placed(group, mail(group, FATHER, OMAR))[0] is State.IN_SET


def test_a_reader_is_not_somebody_who_only_carries(group: Village) -> None:
    assert placed(group, mail(group, ROSA, OMAR, HUB)) == (State.WAITING, ALONE)


def test_two_who_are_accompanied_do_not_read_along_with_each_other(group: Village) -> None:
    group.grant(ANNA, LEO, Role.GUARDIAN, at=11 * DAY, until=ENDS, accompanied_by=FATHER)
    group.grant(ANNA, OMAR, Role.HELPER, at=11 * DAY, until=ENDS, accompanied_by=LEO)
    assert placed(group, mail(group, ROSA, OMAR, LEO)) == (State.WAITING, ALONE)
    assert placed(group, mail(group, ROSA, OMAR, FATHER))[0] is State.IN_SET


def test_letters_of_a_readers_time_keep_their_place_when_he_is_ended(group: Village) -> None:
    """He can't say any more that he opened one, so nothing new is shown by him (specs/06, Opened)."""
    before = mail(group, ROSA, OMAR, FATHER)
    group.revoke(ANNA, FATHER, at=30 * DAY)
    assert placed(group, before)[0] is State.IN_SET


def test_a_reader_whose_term_is_over_reads_nothing(group: Village) -> None:
    group.grant(ANNA, OMAR, Role.HELPER, at=90 * DAY, until=200 * DAY, accompanied_by=FATHER)
    group.grant(ANNA, ROSA, Role.LEARNER, at=90 * DAY, until=200 * DAY)
    assert placed(group, mail(group, ROSA, OMAR, FATHER, at=150 * DAY)) == (State.WAITING, ALONE)


def test_a_plain_grant_beside_the_word_takes_nobody_away(group: Village) -> None:
    group.grant(BEN, OMAR, Role.HELPER, Role.LEARNER, at=12 * DAY, until=ENDS)
    assert placed(group, mail(group, ROSA, OMAR)) == (State.WAITING, ALONE)


def test_the_word_ends_with_its_grant(group: Village) -> None:
    group.grant(BEN, OMAR, Role.HELPER, at=90 * DAY, until=200 * DAY)
    assert placed(group, mail(group, ROSA, OMAR, at=95 * DAY)) == (State.WAITING, ALONE)


def test_who_tells_the_stewards_needs_nobody_along(group: Village) -> None:
    body = Sealed(group.salt(), bytes(32), 1, b"sealed")
    report = group.say(OMAR, Kind.REPORT, body, 20 * DAY, audience=Audience.STEWARDS)
    assert placed(group, report)[0] is State.IN_SET


def test_the_word_moves_letters_that_came_before_it(group: Village) -> None:
    letter = mail(group, ROSA, OMAR)
    replica = Replica(MemoryStore(), lambda: frozenset({OMAR.id}))
    words = [each for each in group.records if isinstance(each.said, Grant) and each.said.accompanied_by]
    early = [each for each in group.records if each not in words and each is not letter]
    replica.ingest([*early, group.grant(BEN, OMAR, Role.HELPER, at=ADMITTED, until=ENDS), letter], NOW)
    assert replica.storage.state(letter.id) is State.IN_SET
    moved = replica.ingest(words, NOW)
    assert replica.storage.state(letter.id) is State.WAITING
    assert (letter.id, State.WAITING) in {(each.record.id, each.state) for each in moved}
