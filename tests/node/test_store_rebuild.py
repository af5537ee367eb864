"""A rebuild saves all that still proves itself, keeps what was damaged, and invents nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handrail_node.store import Store, open_store
from handrail_node.store.rebuild import rebuild
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Record
from tests.node.test_store_opening import DAMAGES, contents, cut, empty, every_page, overwrite, strange
from tests.support.raw_records import DEVICES, GROUP, NOON, PERSONS, raw_record, raw_withdrawal

COUNT = 120
NEEDLE = b"nothing but this text stands here"


def said(seq: int) -> Record:
    """Every tenth is long enough to spill over its page."""
    body = b"salt of record %6d" % seq + b"%c" % (seq % 256) * (5_000 if seq % 10 == 0 else 600)
    return raw_record(seq=seq, person=PERSONS[seq % 4], body=body, signed=True)


def fill(path: Path) -> None:
    store = open_store(path)
    with store.transaction():
        for seq in range(COUNT):
            store.records.put(said(seq), State.IN_SET, NOON + seq)
        store.records.move(said(7).id, State.HELD)
        store.records.set_body(said(8).id, None)
        store.records.remove(said(9).id)
        store.records.add_receipts([said(1).id, said(2).id], PERSONS[3], NOON)
        store.locals.set("private text", "of a request", NEEDLE)
        store.locals.set("draft", "ask", b"")
    store.close()


def everything(store: Store) -> dict[bytes, tuple[Record, State, int]]:
    found = store.records.find(GROUP, states=list(State))
    return {each.record.id: (each.record, each.state, each.arrived) for each in found}


@pytest.fixture
def whole(tmp_path: Path) -> dict[bytes, tuple[Record, State, int]]:
    fill(tmp_path / "store.db")
    store = open_store(tmp_path / "store.db")
    found = everything(store)
    store.close()
    assert len(found) == COUNT - 1
    return found


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: None,
        overwrite(0, b"\x00" * 100),
        overwrite(100, b"\xff" * 3_000),
    ],
    ids=["none", "first bytes", "table of tables"],
)
def test_all_is_saved_where_no_page_of_records_is_hit(
    tmp_path: Path, whole: dict[bytes, tuple[Record, State, int]], damage: Callable[[Path], None]
) -> None:
    damage(tmp_path / "store.db")
    rebuilt = rebuild(tmp_path / "store.db")
    assert (rebuilt.records, rebuilt.without_body, rebuilt.unread, rebuilt.values) == (COUNT - 1, 0, 0, 2)
    store = open_store(tmp_path / "store.db")
    assert everything(store) == whole
    assert list(everything(store)) == list(whole)
    assert store.records.receipts(said(1).id) == [PERSONS[3]]
    assert store.records.receipts(said(3).id) == []
    assert store.locals.all("private text") == [("of a request", NEEDLE)]
    assert store.locals.get("draft", "ask") == b""
    assert len(store.records.record_set(GROUP, Audience.MEMBERS, (), NOON).hours()) == 1
    store.close()


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_nothing_is_invented_and_the_damaged_file_is_kept(
    tmp_path: Path, whole: dict[bytes, tuple[Record, State, int]], damage: Callable[[Path], None]
) -> None:
    damage(tmp_path / "store.db")
    before = contents(tmp_path)
    for number in (1, 2):
        rebuilt = rebuild(tmp_path / "store.db")
        assert rebuilt.aside.name == f"store.db.damaged-{number}"
    assert contents(tmp_path)["store.db.damaged-1"] == before["store.db"]
    store = open_store(tmp_path / "store.db")
    for record_id, (record, state, arrived) in everything(store).items():
        original, *rest = whole[record_id]
        assert (record, [state, arrived]) == (original, rest) or state is State.WAITING
    kept = len(everything(store))
    assert kept == rebuilt.records
    assert (kept == 0) == (damage in (empty, strange, every_page))
    assert (kept < COUNT - 1) or damage not in (cut, every_page)
    store.close()


def test_what_lies_only_in_the_log_is_saved(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    fill(tmp_path / "home" / "store.db")
    store = open_store(tmp_path / "home" / "store.db")
    with store.transaction():
        store.records.put(said(COUNT), State.IN_SET, NOON)
        store.records.set_body(said(1).id, None)
    for name in ("store.db", "store.db-wal"):
        (tmp_path / name).write_bytes((tmp_path / "home" / name).read_bytes())
    log = (tmp_path / "store.db-wal").read_bytes()
    store.close()
    overwrite(0, b"\x00" * 100)(tmp_path / "store.db")
    assert rebuild(tmp_path / "store.db").records == COUNT
    assert (tmp_path / "store.db.damaged-1-wal").read_bytes() == log
    assert not (tmp_path / "store.db-wal").exists()
    store = open_store(tmp_path / "store.db")
    assert said(COUNT).id in everything(store)
    withdrawn = store.records.get(said(1).id)
    assert withdrawn is not None
    assert withdrawn.record.body is None
    store.close()


@pytest.mark.parametrize("seq", [20, 21], ids=["in pages of its own", "beside its header"])
def test_a_damaged_body_is_waited_for_and_the_count_goes_on(tmp_path: Path, seq: int) -> None:
    fill(tmp_path / "store.db")
    data = (tmp_path / "store.db").read_bytes()
    body = said(seq).body
    assert body is not None
    at = data.index(body[-300:])
    overwrite(at, b"?")(tmp_path / "store.db")
    rebuilt = rebuild(tmp_path / "store.db")
    assert (rebuilt.records, rebuilt.without_body) == (COUNT - 1, 1)
    assert "1 were damaged and come again" in rebuilt.sentence
    store = open_store(tmp_path / "store.db")
    stored = store.records.get(said(seq).id)
    assert stored is not None
    assert (stored.record, stored.state) == (said(seq).without_body(), State.WAITING)
    last = store.records.last_of(GROUP, Audience.MEMBERS, DEVICES[0])
    assert last == said(COUNT - 1)
    store.close()


def test_a_body_whose_pages_are_gone_is_waited_for(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    long = raw_record(body=b"l" * 12_000, signed=True)
    store.records.put(long, State.IN_SET, NOON)
    store.close()
    data = (tmp_path / "store.db").read_bytes()
    spilled = [at for at in range(0, len(data), 4_096) if data[at + 4 : at + 4_096] == b"l" * 4_092]
    assert len(spilled) > 1
    for at in spilled:
        overwrite(at, b"\xff" * 4)(tmp_path / "store.db")
    assert rebuild(tmp_path / "store.db").without_body == 1
    store = open_store(tmp_path / "store.db")
    assert store.records.state(long.id) is State.WAITING
    store.close()


@pytest.mark.parametrize("column", ["header_bytes", "signature"])
def test_a_record_that_does_not_prove_itself_is_left_out(tmp_path: Path, column: str) -> None:
    fill(tmp_path / "store.db")
    part: bytes = getattr(said(21), column)
    at = (tmp_path / "store.db").read_bytes().index(part)
    overwrite(at + 60, b"\x00\x01")(tmp_path / "store.db")
    rebuilt = rebuild(tmp_path / "store.db")
    assert (rebuilt.records, rebuilt.unread) == (COUNT - 2, 1)


def test_a_rebuild_that_is_cut_short_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "store.db")
    before = (tmp_path / "store.db").read_bytes()

    def fails(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fails)
        with pytest.raises(LocalError, match="No space left"):
            rebuild(tmp_path / "store.db")
    assert (tmp_path / "store.db").read_bytes() == before
    assert rebuild(tmp_path / "store.db").records == COUNT - 1


def test_where_there_is_no_store_there_is_nothing_to_rebuild(tmp_path: Path) -> None:
    with pytest.raises(LocalError, match="nothing to rebuild"):
        rebuild(tmp_path / "store.db")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_id_is_made_again_from_the_header(tmp_path: Path) -> None:
    fill(tmp_path / "store.db")
    data = (tmp_path / "store.db").read_bytes()
    (tmp_path / "store.db").write_bytes(data.replace(said(21).id, bytes(32)))
    assert rebuild(tmp_path / "store.db").records == COUNT - 1
    store = open_store(tmp_path / "store.db")
    assert store.records.state(said(21).id) is State.IN_SET
    store.close()


def test_a_scrub_finds_what_sqlite_does_not(tmp_path: Path) -> None:
    fill(tmp_path / "store.db")
    data = (tmp_path / "store.db").read_bytes()
    body, signature = said(20).body, said(40).signature
    assert body is not None
    overwrite(data.index(body[-300:]), b"?")(tmp_path / "store.db")
    overwrite(data.index(signature), b"??")(tmp_path / "store.db")
    store = open_store(tmp_path / "store.db")
    steps = [store.scrub(0, 50)]
    while steps[-1].last is not None:
        steps.append(store.scrub(steps[-1].last, 50))
    assert len(steps) == 3
    assert [record_id for step in steps for record_id in step.bodies] == [said(20).id]
    assert sum(step.headers for step in steps) == 1
    store.close()


def test_a_removed_record_is_gone_from_the_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    letter = raw_record(kind=Kind.OFFER, person=PERSONS[1], recipients=(PERSONS[2],))
    store.records.put(letter, State.IN_SET, NOON)
    store.records.add_receipts([letter.id], PERSONS[3], NOON)
    traces = [letter.id, letter.header.device, *PERSONS[1:]]
    store.checkpoint()
    assert all(trace in (tmp_path / "store.db").read_bytes() for trace in traces)
    store.records.remove(letter.id)
    assert store.records.record_set(GROUP, Audience.MAIL, (), NOON).hours() == []
    store.checkpoint()
    assert not any(trace in data for data in contents(tmp_path).values() for trace in traces)
    store.close()


def test_a_withdrawn_body_is_gone_from_the_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    secret = raw_record(body=b"sixteen of salt " + NEEDLE)
    with store.transaction():
        store.records.put(secret, State.IN_SET, NOON)
        store.records.put(raw_withdrawal(secret.id), State.IN_SET, NOON)
        store.locals.set("private text", "of a request", NEEDLE)
    store.checkpoint()
    assert (tmp_path / "store.db").read_bytes().count(NEEDLE) == 2
    with store.transaction():
        store.records.set_body(secret.id, None)
        store.locals.remove("private text", "of a request")
    store.checkpoint()
    assert not any(NEEDLE in data for data in contents(tmp_path).values())
    store.close()
