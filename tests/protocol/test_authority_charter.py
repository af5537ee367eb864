"""A group begins with its charter: who may write it, and what else is no part of the group."""

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.places import State
from handrail_protocol.authority.statements import file
from handrail_protocol.bodies.authority import Door
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM, DORA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Dora"))


def village(*founders: Villager) -> Village:
    made = Village(founders or (ANNA, BEN))
    made.found()
    return made


def place_of(authority: Authority, record: Record) -> State:
    return authority.places[record.id].state


def test_founders_are_stewards_from_the_charter_on_without_end() -> None:
    group = village()
    authority = fold(group.records)
    assert authority.group == group.group
    assert authority.charter == group.charter
    assert authority.founders == (ANNA.id, BEN.id)
    for founder in (ANNA, BEN):
        assert authority.persons[founder.id].level == 0
        assert authority.persons[founder.id].first == BEGINNING
        assert authority.has_role(founder.id, Role.STEWARD, BEGINNING)
        assert authority.has_role(founder.id, Role.STEWARD, BEGINNING + 10_000 * DAY)
        assert not authority.has_role(founder.id, Role.STEWARD, BEGINNING - 1)


def test_nothing_is_a_group_without_its_charter() -> None:
    group = village()
    group.grant(ANNA, CEM, at=DAY)
    authority = fold(record for record in group.records if record.header.kind != Kind.CHARTER)
    assert authority.charter is None
    assert authority.founders == ()
    assert authority.persons == {}
    assert {place.state for place in authority.places.values()} == {State.WAITING}


def test_no_records_are_no_group() -> None:
    authority = fold([])
    assert (authority.group, authority.charter, authority.doors) == (b"", None, ())
    assert not authority.may_open(ANNA.id)
    assert authority.chain(ANNA.id) == []


def test_a_charter_needs_a_founder_as_its_author() -> None:
    group = Village((ANNA, BEN))
    for person in (ANNA, BEN, CEM):
        group.show(person)
    group.say(CEM, Kind.CHARTER, group.charter, 0)
    assert fold(group.records).charter is None


def test_a_charter_needs_its_authors_certificate() -> None:
    group = Village((ANNA,))
    group.say(ANNA, Kind.CHARTER, group.charter, 0)
    assert fold(group.records).charter is None
    group.show(ANNA)
    assert fold(group.records).charter is not None


def test_the_charter_of_another_body_makes_another_group() -> None:
    group, other = village(), Village((CEM,), name="Club Nord")
    foreign = group.say(CEM, Kind.CHARTER, other.charter, 0)
    group.show(CEM)
    authority = fold(group.records)
    assert authority.founders == (ANNA.id, BEN.id)
    assert place_of(authority, foreign) is State.WAITING


def test_of_several_charter_records_the_first_counts() -> None:
    """Each founder may sign one; with a later one nobody can take back the founders' beginning."""
    group = Village((ANNA, BEN))
    group.show(ANNA)
    group.show(BEN)
    later = group.say(ANNA, Kind.CHARTER, group.charter, DAY)
    first = group.say(BEN, Kind.CHARTER, group.charter, 0)
    authority = fold(group.records)
    assert authority.charter_id == first.id
    assert authority.persons[ANNA.id].first == BEGINNING
    assert authority.set_aside[later.id] == "the charter was there before"


def test_a_founder_who_fell_takes_the_charter_with_him_nowhere() -> None:
    group = village(ANNA, BEN, CEM)
    group.revoke(BEN, ANNA, DAY)
    group.revoke(CEM, ANNA, DAY)
    authority = fold(group.records)
    assert authority.persons[ANNA.id].fallen
    assert authority.charter == group.charter
    assert authority.charter_id in authority.counts


def test_records_of_another_group_are_set_aside() -> None:
    group, other = village(), Village((CEM, DORA), name="Club Nord")
    other.found()
    grant = other.grant(CEM, DORA, Role.STEWARD, at=DAY)
    smuggled = group.say(CEM, Kind.DOOR, Door(other.salt(), bytes(32)), DAY, group=other.group)
    authority = fold([*group.records, *other.records], group.group)
    assert authority.persons.keys() == {ANNA.id, BEN.id}
    assert authority.set_aside[grant.id] == "a record of another group"
    assert place_of(authority, smuggled) is State.REFUSED


def test_of_two_groups_unasked_the_lower_id_is_folded_in_any_order() -> None:
    group, other = village(), Village((CEM, DORA), name="Club Nord")
    other.found()
    lower = min(group.group, other.group)
    assert fold([*group.records, *other.records]).group == lower
    assert fold([*other.records, *group.records]).group == lower


def test_what_is_not_of_the_authority_set_is_refused() -> None:
    group = village()
    name = group.say(ANNA, Kind.NAME, Name(bytes(16), "Anna"), DAY, audience=Audience.MEMBERS)
    authority = fold(group.records)
    assert authority.set_aside[name.id] == "not a record of the authority set"


def test_an_authority_record_without_its_body_says_nothing() -> None:
    group = village()
    grant = group.grant(ANNA, CEM, at=DAY)
    group.records[-1] = grant.without_body()
    authority = fold(group.records)
    assert CEM.id not in authority.persons
    assert place_of(authority, grant) is State.REFUSED


def test_a_body_of_the_wrong_shape_raises_nothing() -> None:
    group = village()
    grant = group.grant(ANNA, CEM, at=DAY)
    broken = Record(grant.header_bytes, grant.signature, b"\x93\x01\x02\x03", grant.header)
    authority = fold([*group.records[:-1], broken])
    assert place_of(authority, broken) is State.REFUSED


@pytest.mark.parametrize("copies", [2, 5])
def test_records_that_come_twice_count_once(copies: int) -> None:
    group = village()
    group.grant(ANNA, CEM, at=DAY)
    assert fold(group.records * copies) == fold(group.records)
    assert len(file(group.records * copies).by_id) == len(group.records)
