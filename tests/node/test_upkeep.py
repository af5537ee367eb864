"""A failing disk ends what is under way, is told, and forgotten when it is well; damage is not forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.clock import BUILD_DATE, ClockGuard
from handrail_node.service import upkeep as upkeep_module
from handrail_node.service.upkeep import Upkeep
from handrail_node.store import DiskFull, Store, StoreDamaged, open_store
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.replica import Replica
from tests.support.raw_records import GROUP, NOON, raw_record

NOW, START = BUILD_DATE + 86_400, 1_000.0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "store.db")
    yield made
    made.close()


@pytest.fixture
def upkeep(store: Store) -> Upkeep:
    return Upkeep(store, Replica(store.records, frozenset), ClockGuard(None, START))


def fail(error: Exception) -> None:
    raise error


def test_nothing_is_wrong_with_a_new_store(upkeep: Upkeep) -> None:
    assert upkeep.tick(NOW, START) == []
    assert upkeep.troubles() == []


def test_a_full_disk_is_told_until_it_has_passed(upkeep: Upkeep) -> None:
    with upkeep.guarded():
        fail(DiskFull("The disk is full: free some space."))
    assert upkeep.troubles() == ["The disk is full: free some space."]
    upkeep.tick(NOW, START)
    assert upkeep.troubles() == []


def test_damage_is_told_until_the_node_starts_again(upkeep: Upkeep) -> None:
    with upkeep.guarded():
        fail(StoreDamaged("The store is damaged."))
    upkeep.tick(NOW, START)
    assert upkeep.troubles() == ["The store is damaged."]


def test_a_rule_that_forbids_is_no_trouble_of_the_store(upkeep: Upkeep) -> None:
    with upkeep.guarded():
        fail(LocalError("Your time in the group is over."))
    assert upkeep.troubles() == []


def test_an_error_of_our_own_is_not_swallowed(upkeep: Upkeep) -> None:
    with pytest.raises(ZeroDivisionError), upkeep.guarded():
        _ = 1 // 0


def test_a_body_that_is_damaged_is_dropped_and_waits_to_come_again(store: Store, upkeep: Upkeep) -> None:
    whole, spoilt = raw_record(signed=True), raw_record(seq=1, signed=True, body=b"b" * 100)
    for record in (whole, spoilt):
        store.records.put(record, State.IN_SET, NOON)
    store.records.set_body(spoilt.id, b"c" * 100)
    upkeep.tick(NOW, START)
    found = store.records.get(spoilt.id)
    assert found is not None
    assert (found.record.body, found.state) == (None, State.WAITING)
    assert store.records.state(whole.id) is State.IN_SET
    assert upkeep.troubles() == []


def test_a_record_that_does_not_prove_itself_is_counted_once(store: Store, upkeep: Upkeep) -> None:
    store.records.put(raw_record(), State.IN_SET, NOON)  # not signed
    for day in range(3):
        upkeep.tick(NOW, START + day * upkeep_module.SCRUB_EVERY)
    [sentence] = upkeep.troubles()
    assert sentence.startswith("Of the records kept here 1 can't be read any more")
    assert "`handrail doctor --rebuild`" in sentence


def test_a_large_store_is_looked_at_in_steps(
    store: Store, upkeep: Upkeep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep_module, "SCRUB_RECORDS", 2)
    for seq in range(5):
        store.records.put(raw_record(seq=seq), State.IN_SET, NOON)
    told = []
    for second in range(4):
        upkeep.tick(NOW, START + second)
        told.append(upkeep.troubles()[0].split(" can't")[0].rsplit(" ", 1)[1])
    assert told == ["2", "4", "5", "5"]
    assert len(list(store.records.find(GROUP))) == 5
