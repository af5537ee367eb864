"""Rows are read from the newest committed version of each page, and nonsense is no row."""

import random
from pathlib import Path

import apsw
import pytest

from handrail_node.store.pages import PAGE_BYTES, Pages
from handrail_protocol.keys import tagged

FRAME = 24 + PAGE_BYTES
COMMIT = slice(4, 8)
SALTS = slice(8, 16)


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A file, and a log with one commit in it that nobody has moved in."""
    path = tmp_path / "home.db"
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT)")
    connection.execute("INSERT INTO words VALUES (1, 'first')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("UPDATE words SET word = 'newer'")
    for end in ("", "-wal"):
        (tmp_path / f"killed.db{end}").write_bytes((tmp_path / f"home.db{end}").read_bytes())
    connection.close()
    return tmp_path / "killed.db"


def words(path: Path) -> list[object]:
    return [row[1] for _, row in Pages(path).rows() if len(row) == 2]


def add_frame(path: Path, commits: bool, is_ours: bool) -> None:
    """After the last frame of the log, one more that says another word."""
    log = path.with_name(path.name + "-wal")
    frame = bytearray(log.read_bytes()[-FRAME:].replace(b"newer", b"later"))
    frame[COMMIT] = bytes([0, 0, 0, 2 if commits else 0])
    if not is_ours:
        frame[SALTS] = bytes(8)
    log.write_bytes(log.read_bytes() + frame)


def test_a_page_of_the_log_is_newer_than_that_of_the_file(killed: Path) -> None:
    assert words(killed) == ["newer"]
    killed.with_name("killed.db-wal").unlink()
    assert words(killed) == ["first"]


@pytest.mark.parametrize(
    ("commits", "is_ours", "word"),
    [(True, True, "later"), (False, True, "newer"), (True, False, "newer")],
    ids=["committed", "not committed", "of an older log"],
)
def test_only_what_was_committed_to_this_log_counts(
    killed: Path, commits: bool, is_ours: bool, word: str
) -> None:
    add_frame(killed, commits, is_ours)
    assert words(killed) == [word]


def test_nothing_after_a_frame_of_an_older_log_counts(killed: Path) -> None:
    add_frame(killed, commits=False, is_ours=True)
    add_frame(killed, commits=True, is_ours=False)
    add_frame(killed, commits=True, is_ours=True)
    assert words(killed) == ["newer"]


def test_every_kind_of_value_reads_as_it_was_written(tmp_path: Path) -> None:
    values = [
        None,
        0,
        1,
        -1,
        127,
        -128,
        32_767,
        1 << 20,
        -(1 << 30),
        1 << 40,
        -(1 << 60),
        "",
        "Süd",
        b"",
        b"\x00",
    ]
    connection = apsw.Connection(str(tmp_path / "values.db"))
    connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, value ANY) STRICT")
    for value in values:
        connection.execute("INSERT INTO kept (value) VALUES (?)", (value,))
    connection.close()
    found = [row[1] for _, row in Pages(tmp_path / "values.db").rows() if len(row) == 2]
    assert found == values


@pytest.mark.parametrize("size", [3_900, 4_057, 4_058, 4_061, 4_062, 5_000, 8_148, 8_149, 12_000, 16_384])
def test_a_value_of_any_size_is_followed_over_its_pages(tmp_path: Path, size: int) -> None:
    value = b"".join(tagged("test", at.to_bytes(4, "big")) for at in range(size // 32 + 1))[:size]
    connection = apsw.Connection(str(tmp_path / "values.db"))
    connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, value BLOB) STRICT")
    connection.execute("INSERT INTO kept (value) VALUES (?)", (value,))
    connection.close()
    assert (None, value) in [row for _, row in Pages(tmp_path / "values.db").rows()]


def test_a_chain_of_pages_that_never_ends_does(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "values.db"))
    connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, value BLOB) STRICT")
    connection.execute("INSERT INTO kept (value) VALUES (?)", (b"v" * 16_000,))
    connection.close()
    data = bytearray((tmp_path / "values.db").read_bytes())
    for page in range(2, len(data) // PAGE_BYTES):
        data[page * PAGE_BYTES : page * PAGE_BYTES + 4] = (page + 1).to_bytes(4, "big")
    (tmp_path / "values.db").write_bytes(data)
    assert len(list(Pages(tmp_path / "values.db").rows())) == 2


@pytest.mark.parametrize("seed", range(50))
def test_nonsense_never_raises(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    page = b"\x0d\x00\x00" + chance.randrange(2_000).to_bytes(2, "big") + chance.randbytes(PAGE_BYTES)
    (tmp_path / "noise.db").write_bytes((bytes(PAGE_BYTES) + page)[: 2 * PAGE_BYTES])
    (tmp_path / "noise.db-wal").write_bytes(chance.randbytes(3 * PAGE_BYTES))
    for _, row in Pages(tmp_path / "noise.db").rows():
        assert isinstance(row, tuple)
