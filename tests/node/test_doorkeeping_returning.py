"""A device that comes with its person's words alone knocks by her name until the group's door is here."""

from handrail_node.doorkeeping import NodeDoorkeeper
from handrail_node.household import Household, Resident
from handrail_protocol.handshake import Mode
from handrail_protocol.identity import certify
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.memory_store import MemoryStore
from tests.support.sealers import SeededSealer
from tests.support.townsfolk import NINA, with_more
from tests.support.village import BEGINNING

NOW = BEGINNING + 20 * DAY
TABLET = NINA.device("tablet")


def knocks(holds: list[Record]) -> list[Mode]:
    """As what Nina's new tablet dials, holding these records."""
    certificate = certify(NINA.root, TABLET.public, NOW)
    resident = Resident("Nina", certificate, TABLET, SeededSealer(b"tablet"))
    household = Household(lambda: [resident])
    replica = Replica(MemoryStore(), household.ids)
    replica.ingest(holds, NOW)
    return [
        each.mode for each in NodeDoorkeeper(replica, household, lambda: (), lambda: NOW, True).openings()
    ]


def everything() -> list[Record]:
    return list(with_more(lambda village: village.show(NINA, 10 * DAY, device="tablet")))


def test_who_holds_nothing_knocks_by_her_name() -> None:
    assert knocks([]) == [Mode.RETURNING]


def test_who_was_cut_off_before_the_door_came_knocks_by_her_name_again() -> None:
    """She has seen her chain and shown her device; with neither name nor door nobody would let her in."""
    assert knocks([each for each in everything() if each.header.kind != Kind.DOOR]) == [Mode.RETURNING]


def test_who_has_the_door_comes_through_it() -> None:
    assert knocks(everything()) == [Mode.MEMBER]
