"""Reading: what is no statement of this group is told apart with its reason, in any order."""

from handrail_protocol.authority import fold
from handrail_protocol.authority.statements import file, read_statement
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY, MARK_BYTES
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN = Villager("Anna"), Villager("Ben")


def village() -> Village:
    made = Village((ANNA,))
    made.found()
    return made


def test_a_statement_says_what_its_record_says() -> None:
    group = village()
    door = group.open_door(ANNA, DAY)
    statement = read_statement(door)
    assert not isinstance(statement, str)
    assert statement.record is door
    assert (statement.person, statement.device) == (ANNA.id, ANNA.device().public)
    assert (statement.mark, statement.created) == (door.id[:MARK_BYTES], BEGINNING + DAY)
    assert statement.order == (BEGINNING + DAY, door.id)


def test_what_cannot_be_read_has_a_reason() -> None:
    group = village()
    door = group.open_door(ANNA, DAY)
    name = group.say(ANNA, Kind.NAME, Name(bytes(16), "Anna"), DAY, audience=Audience.MEMBERS)
    broken = Record(door.header_bytes, door.signature, b"\x90", door.header)
    assert [read_statement(each) for each in (name, door.without_body(), broken)] == [
        "not a record of the authority set",
        "its body is missing",
        "its body cannot be read",
    ]


def test_a_record_that_came_without_its_body_is_read_when_it_comes_with_it() -> None:
    group = village()
    door = group.open_door(ANNA, DAY)
    twice = [*group.records, door.without_body()]
    assert fold(twice) == fold(twice[::-1]) == fold(group.records)


def test_of_a_group_that_is_named_only_its_records_are_read() -> None:
    group, other = village(), Village((BEN,), name="Club Nord")
    other.found()
    archive = file([*group.records, *other.records], other.group)
    assert archive.by_id.keys() == {record.id for record in other.records}
    assert {reason for _, reason in archive.odd.values()} == {"a record of another group"}
    assert archive.by_person.keys() == {BEN.id}


def test_a_group_that_is_named_and_not_there_has_no_charter() -> None:
    archive = file(village().records, bytes(32))
    assert archive.charter is None
    assert archive.by_id == {}
