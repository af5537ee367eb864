"""When a newcomer counts as having come in."""

from types import SimpleNamespace
from typing import cast

from handrail_node.desk import Desk
from handrail_node.doorkeeping import Joining
from handrail_node.household import Resident
from handrail_node.joins import admissions
from handrail_protocol.identity import certify
from handrail_protocol.replica import Replica
from handrail_protocol.sealing import Sealer
from tests.support.memory_store import MemoryStore
from tests.support.village import BEGINNING, Village, Villager

WEBER, OMAR = Villager("Ms Weber"), Villager("Omar")
NOW = BEGINNING + 100


def desk_of(replica: Replica) -> Desk:
    """What `admissions` asks of a desk."""
    return cast(Desk, SimpleNamespace(replica=replica, authority=replica.authority, now=lambda: NOW))


def test_a_newcomer_is_in_when_the_door_has_come_as_well() -> None:
    """Else a link that breaks right after the join leaves him with a code that was forgotten and no door."""
    village = Village((WEBER,))
    village.found()
    village.join(OMAR, village.invite(WEBER, 10), 20)
    chain, door = list(village.records), village.open_door(WEBER, 5)
    certificate = certify(OMAR.root, OMAR.device().public, BEGINNING)
    omar = Resident("Omar", certificate, OMAR.device(), cast(Sealer, None))
    joining = Joining(omar, village.code(), ())
    replica = Replica(MemoryStore(), lambda: frozenset([OMAR.id]))

    replica.ingest(chain, NOW)
    assert replica.authority(village.group).is_member(OMAR.id, NOW)
    assert list(admissions(desk_of(replica), [joining])) == []

    replica.ingest([door], NOW)
    assert list(admissions(desk_of(replica), [joining])) == [(joining, village.group)]
