"""A disk that is full or fails: a sentence, nothing acknowledged is lost, and the store goes on."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from handrail_node.store import DiskFull, Store, open_store
from handrail_node.store.ballast import BALLAST_BYTES, Ballast
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience
from handrail_protocol.radix import hour_digest
from tests.support.failing_disk import FailingDisk, failing_disk
from tests.support.raw_records import GROUP, NOON, raw_record

BATCH = 10


@pytest.fixture
def disk() -> Iterator[FailingDisk]:
    with failing_disk() as disk:
        yield disk


def write_batches(store: Store, first: int, count: int) -> set[bytes]:
    """Ids of the records whose transaction closed; goes on after a failure."""
    acknowledged: set[bytes] = set()
    for batch in range(first, first + count):
        records = [raw_record(seq=batch * BATCH + each, body=b"b" * 2_000) for each in range(BATCH)]
        with suppress(LocalError):
            with store.transaction():
                for record in records:
                    store.records.put(record, State.IN_SET, NOON)
            acknowledged.update(record.id for record in records)
    return acknowledged


def kept(store: Store) -> set[bytes]:
    return {stored.record.id for stored in store.records.find(GROUP)}


def is_in_order(store: Store) -> bool:
    """Whether the digests tell what is kept."""
    found = store.records.record_set(GROUP, Audience.MEMBERS, (), NOON)
    hour = NOON // 3_600
    ids = sorted(kept(store))
    return list(found.hours()) == ([(hour, len(ids), hour_digest(hour, ids))] if ids else [])


@pytest.mark.parametrize("room", [0, 30_000, 100_000, 500_000, 1_000_000])
def test_a_full_disk_loses_nothing_and_is_said(tmp_path: Path, disk: FailingDisk, room: int) -> None:
    store = open_store(tmp_path / "store.db")
    before = write_batches(store, 0, 3)
    disk.room = room
    while_filling = write_batches(store, 3, 60)
    assert disk.failures
    assert kept(store) == before | while_filling
    assert is_in_order(store)
    disk.room = 0
    with pytest.raises(DiskFull, match="free some space to go on"):
        store.locals.set("draft", "ask", b"b" * 9_000_000)
    disk.heal()
    after = write_batches(store, 1_100, 3)
    assert len(after) == 3 * BATCH
    store.close()
    store = open_store(tmp_path / "store.db")
    assert kept(store) == before | while_filling | after
    assert is_in_order(store)
    store.close()


def test_a_full_disk_can_be_read_after_a_start(tmp_path: Path, disk: FailingDisk) -> None:
    store = open_store(tmp_path / "store.db")
    acknowledged = write_batches(store, 0, 3)
    store.close()
    disk.room = 0
    store = open_store(tmp_path / "store.db")
    assert kept(store) == acknowledged
    with pytest.raises(DiskFull):
        store.locals.set("draft", "ask", b"x" * 9_000)
    assert is_in_order(store)
    store.close()


def test_an_acknowledgement_comes_after_a_sync(tmp_path: Path, disk: FailingDisk) -> None:
    store = open_store(tmp_path / "store.db")
    for batch in range(5):
        before = disk.syncs
        assert len(write_batches(store, batch, 1)) == BATCH
        assert disk.syncs > before
    store.close()


@pytest.mark.parametrize("start", range(0, 126, 6))
def test_a_disk_that_fails_once_loses_nothing_acknowledged(
    tmp_path: Path, disk: FailingDisk, start: int
) -> None:
    store = open_store(tmp_path / "store.db")
    before = write_batches(store, 0, 2)
    disk.calls_left = start
    acknowledged = before | write_batches(store, 2, 2)
    with suppress(LocalError):
        store.checkpoint()
    acknowledged |= write_batches(store, 4, 1)
    disk.heal()
    acknowledged |= write_batches(store, 10, 2)
    assert disk.failures == 1
    assert acknowledged <= kept(store)
    assert is_in_order(store)
    store.close()
    store = open_store(tmp_path / "store.db")
    # Of a transaction whose last call failed nobody can know; of the others all or nothing is there.
    assert acknowledged <= kept(store)
    assert len(kept(store)) % BATCH == 0
    assert is_in_order(store)
    store.close()


def test_a_failure_that_is_swallowed_spoils_the_whole_transaction(tmp_path: Path, disk: FailingDisk) -> None:
    store = open_store(tmp_path / "store.db")
    failed = 0

    def careless() -> None:
        nonlocal failed
        with store.transaction():
            for seq in range(6_000):
                try:
                    store.records.put(raw_record(seq=seq, body=b"b" * 3_000), State.IN_SET, NOON)
                except LocalError:
                    failed += 1

    disk.room = 500_000
    with pytest.raises(LocalError):
        careless()
    disk.heal()
    assert failed
    assert kept(store) == set()
    assert len(write_batches(store, 0, 1)) == BATCH
    store.close()


def test_the_ballast_gives_room_to_clean_up(tmp_path: Path, disk: FailingDisk) -> None:
    store = open_store(tmp_path / "store.db")
    assert (tmp_path / "ballast").stat().st_size == BALLAST_BYTES
    disk.room = 0
    with pytest.raises(DiskFull):
        store.locals.set("draft", "ask", b"x" * 9_000)
    assert not (tmp_path / "ballast").exists()
    disk.heal()
    store.checkpoint()
    assert store.shortage() is None
    assert (tmp_path / "ballast").exists()
    store.close()


def test_a_disk_is_short_until_there_is_room_for_the_ballast_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: FailingDisk
) -> None:
    store = open_store(tmp_path / "store.db")
    assert store.shortage() is None
    for room, is_short in ((0, True), (BALLAST_BYTES, True), (8 << 20, False), (0, False)):
        monkeypatch.setattr("handrail_node.store.ballast._room", lambda folder, room=room: room)
        if room == 0 and is_short:
            disk.room = 0
            with pytest.raises(DiskFull):
                store.locals.set("draft", "ask", b"x" * 9_000)
            disk.heal()
        assert (store.shortage() is not None) is is_short
        assert (tmp_path / "ballast").exists() is not is_short
    store.close()


def test_without_ballast_a_disk_is_short_until_there_is_some_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ballast = Ballast(tmp_path)
    for room, is_short in ((9_000, True), (100_000, True), (200_000, False)):
        monkeypatch.setattr("handrail_node.store.ballast._room", lambda folder, room=room: room)
        if room == 9_000:
            assert not ballast.run_short()
        assert ballast.is_short() is is_short
    assert not (tmp_path / "ballast").exists()


def test_the_ballast_is_kept_only_where_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ballast = Ballast(tmp_path)
    for room, is_there in (
        (2 << 20, False),
        (100 << 20, True),
        (2 << 20, True),
        (1_000, False),
        (1_000, False),
    ):
        monkeypatch.setattr("handrail_node.store.ballast._room", lambda folder, room=room: room)
        ballast.trim()
        assert (tmp_path / "ballast").exists() == is_there


def test_no_room_for_the_ballast_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "ballast.new").mkdir()
    Ballast(tmp_path).trim()
    assert not (tmp_path / "ballast").exists()
