"""Opening a store: made once, left alone when damaged, brought up to date with a copy before."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import apsw
import pytest

from handrail_node.store import open_store
from handrail_node.store.schema import MIGRATIONS, STATE_NUMBERS, create
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience
from handrail_protocol.storage import Stored
from tests.support.raw_records import GROUP, NOON, raw_record

# Each script as homes out there ran it: one more comes with a release, none is mended.
RELEASED = [
    "29b258495f73b5e57761eaaba9d7140a22d99d3d735dcd43a4629b4f9595ccf0",
    "0d996e353c364044f521b92e2c288226984d9b862b2ae2ae7b257797df04cf6b",
]
MORE = "CREATE TABLE more (number INTEGER PRIMARY KEY) STRICT;"


def fill(path: Path, count: int = 200) -> None:
    store = open_store(path)
    with store.transaction():
        for seq in range(count):
            store.records.put(raw_record(seq=seq, body=b"x" * 900), State.IN_SET, NOON)
        store.locals.set("setting", "name", b"value")
    store.close()


def killed(home: Path, folder: Path) -> Path:
    """A store as a node leaves it that was killed: what it wrote lies in the log."""
    home.mkdir()
    fill(home / "store.db")
    store = open_store(home / "store.db")
    with store.transaction():
        for seq in range(200, 220):
            store.records.put(raw_record(seq=seq, body=b"x" * 900), State.IN_SET, NOON)
    folder.mkdir()
    for name in ("store.db", "store.db-wal"):
        (folder / name).write_bytes((home / name).read_bytes())
    store.close()
    assert (folder / "store.db-wal").stat().st_size > 20_000
    return folder / "store.db"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "ballast"}


def count_of(path: Path) -> int:
    store = open_store(path)
    try:
        return sum(1 for _ in store.records.find(GROUP))
    finally:
        store.close()


def overwrite(at: int, data: bytes) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(at)
            file.write(data)

    return damage


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def strange(path: Path) -> None:
    path.write_bytes(b"these are not the pages of a store. " * 1_000)


def every_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for at in range(8_192, len(data), 4_096):
        data[at : at + 16] = b"\xff" * 16
    path.write_bytes(data)


DAMAGES = {
    "its first bytes are gone": overwrite(0, b"\x00" * 100),
    "its table of tables is gone": overwrite(100, b"\xff" * 900),
    "a page in the middle is gone": overwrite(40_960, b"\x5a" * 4_096),
    "all pages begin with nonsense": every_page,
    "its end is missing": cut,
    "it is empty": empty,
    "it is something else": strange,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_store_is_left_byte_for_byte(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    fill(tmp_path / "store.db")
    damage(tmp_path / "store.db")
    before = contents(tmp_path)
    for _ in range(2):
        with pytest.raises(LocalError, match=r"is damaged .* `handrail doctor --rebuild`"):
            open_store(tmp_path / "store.db")
        assert contents(tmp_path) == before


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_store_beside_a_senseless_log_is_left_alone(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    fill(tmp_path / "store.db")
    (tmp_path / "store.db-wal").write_bytes(b"\x00" * 5_000)
    damage(tmp_path / "store.db")
    before = contents(tmp_path)
    with pytest.raises(LocalError, match="doctor --rebuild"):
        open_store(tmp_path / "store.db")
    assert contents(tmp_path) == before


# What the log holds anew is whole again by it, so only what it does not cover counts as damage.
@pytest.mark.parametrize("damage", [overwrite(81_920, b"\x5a" * 40_960), every_page, cut])
def test_a_damaged_store_keeps_its_log(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    path = killed(tmp_path / "home", tmp_path / "killed")
    damage(path)
    before = contents(path.parent)
    with pytest.raises(LocalError, match="doctor --rebuild"):
        open_store(path)
    assert contents(path.parent) == before


def test_a_missing_store_with_a_log_is_not_begun_anew(tmp_path: Path) -> None:
    path = killed(tmp_path / "home", tmp_path / "killed")
    path.unlink()
    before = contents(path.parent)
    with pytest.raises(LocalError, match="doctor --rebuild"):
        open_store(path)
    assert contents(path.parent) == before


def test_what_a_killed_node_kept_is_there_again(tmp_path: Path) -> None:
    assert count_of(killed(tmp_path / "home", tmp_path / "killed")) == 220


def test_a_crash_in_the_making_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "store.db.new").write_bytes(b"half a store")
    fill(tmp_path / "store.db", 1)
    assert not (tmp_path / "store.db.new").exists()


def test_a_store_is_for_its_owner_alone(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    with store.transaction():
        store.records.put(raw_record(), State.IN_SET, NOON)
    private = [file for file in tmp_path.iterdir() if file.name.startswith("store.db")]
    assert len(private) == 2
    assert {file.stat().st_mode & 0o777 for file in private} == {0o600}
    store.close()


def test_a_store_in_use_is_not_opened_twice(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    for _ in range(2):
        with pytest.raises(LocalError, match="Another program is using"):
            open_store(tmp_path / "store.db")
        store.records.put(raw_record(), State.IN_SET, NOON)
        store.records.remove(raw_record().id)
    store.close()
    assert count_of(tmp_path / "store.db") == 0


def test_the_file_of_another_program_is_not_touched(tmp_path: Path) -> None:
    foreign = apsw.Connection(str(tmp_path / "store.db"))
    foreign.execute("CREATE TABLE accounts (name TEXT)")
    foreign.close()
    before = contents(tmp_path)
    with pytest.raises(LocalError, match="not a store of Handrail"):
        open_store(tmp_path / "store.db")
    assert contents(tmp_path) == before


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(LocalError, match="look after its folder"):
        open_store(tmp_path / "nowhere" / "store.db")


def test_an_older_store_is_brought_up_to_date_with_a_copy_before(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    fill(path)
    store = open_store(path, (*MIGRATIONS, MORE))
    assert store.locals.get("setting", "name") == b"value"
    store.close()
    copy = tmp_path / f"store.db.before-{len(MIGRATIONS) + 1}"
    assert count_of(copy) == 200
    with pytest.raises(LocalError, match="newer Handrail"):
        open_store(path)
    assert copy.exists()
    open_store(path, (*MIGRATIONS, MORE)).close()
    assert not copy.exists(), "it would keep what has been taken back since"


def test_what_was_released_is_not_written_otherwise() -> None:
    """A column that is written into a released script is in no store that is there already."""
    assert [sha256(script.encode()).hexdigest() for script in MIGRATIONS] == RELEASED


def test_a_store_of_the_first_release_starts_and_keeps_what_it_holds(tmp_path: Path) -> None:
    path, inside, parked = tmp_path / "store.db", raw_record(seq=0), raw_record(seq=1)
    create(path, MIGRATIONS[:1])
    former = apsw.Connection(str(path))
    former.execute("INSERT INTO groups (number, id) VALUES (1, ?)", (GROUP,))
    for record, state in ((inside, State.IN_SET), (parked, State.PARKED)):
        former.execute(
            "INSERT INTO records (id, header, signature, body, group_number, audience, kind, device, seq,"
            " created, state, arrived) VALUES (?, ?, ?, ?, 1, 2, 66, ?, ?, ?, ?, ?)",
            (
                record.id,
                record.header_bytes,
                record.signature,
                record.body,
                record.header.device,
                record.header.seq,
                NOON,
                STATE_NUMBERS[state],
                NOON,
            ),
        )
    former.close()
    store = open_store(path)
    assert [store.records.get(each.id) for each in (inside, parked)] == [
        Stored(inside, State.IN_SET, NOON),
        Stored(parked, State.PARKED, NOON),
    ]
    store.records.put(raw_record(seq=2), State.PARKED, NOON, via=b"peer")
    assert store.records.room_count(GROUP, State.PARKED) == 1
    store.close()
    (version,) = apsw.Connection(str(tmp_path / "store.db.before-2")).execute("PRAGMA user_version")
    assert version == (1,)


def test_a_newer_store_is_left_byte_for_byte(tmp_path: Path) -> None:
    open_store(tmp_path / "store.db", (*MIGRATIONS, MORE)).close()
    before = contents(tmp_path)
    with pytest.raises(LocalError, match="newer Handrail"):
        open_store(tmp_path / "store.db")
    assert contents(tmp_path) == before


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    fill(path)
    with pytest.raises(LocalError):
        open_store(path, (*MIGRATIONS, MORE, "CREATE TABLE records (wrong INTEGER) STRICT;"))
    assert count_of(tmp_path / f"store.db.before-{len(MIGRATIONS) + 2}") == 200
    assert count_of(path) == 200


def test_hours_survive_a_start(tmp_path: Path) -> None:
    fill(tmp_path / "store.db")
    rows = []
    for _ in range(2):
        store = open_store(tmp_path / "store.db")
        rows.append(store.records.record_set(GROUP, Audience.MEMBERS, (), NOON).hours())
        store.close()
    assert rows[0] == rows[1]
    assert rows[0][0][1] == 200
