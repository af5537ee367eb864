"""Reads rows out of the pages of an SQLite file without SQLite, so that damage costs only what it hit.

SQLite finds a row by walking down from the table of tables; one bad page on the way hides all below
it. But every leaf page of a table tells on its own where its rows are ("Database File Format",
sqlite.org, sections 1.6 and 2.1). So each page is looked at, wherever it hangs, and whatever looks
like a row is given out. It may be nonsense: who asks knows how to verify what he is looking for.
Pages that the log holds in a newer version are read from there.
"""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handrail_node.store.connection import Value

PAGE_BYTES = 4_096  # as schema.create sets it; the file's own word for it may be what is damaged
_LEAF = 0x0D
_FILE_HEADER_BYTES = 100
_LOG_HEADER_BYTES = 32
_FRAME_HEADER_BYTES = 24
# No row of ours is longer: a record has at most 16 KiB, twice that with what stands beside it.
_ROW_BYTES_MAX = 1 << 16
_LOCAL_MAX = PAGE_BYTES - 35
_LOCAL_MIN = (PAGE_BYTES - 12) * 32 // 255 - 23
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row lies: sorted, places are in the order in which the rows were numbered."""

    number: int
    page: int
    at: int


class Pages:
    """The pages of a store and its log; nothing is written."""

    def __init__(self, path: Path) -> None:
        self._main = _mapped(path)
        self._log = _mapped(path.with_name(path.name + "-wal"))
        self._in_log = _newest_frames(self._log)
        self._count = max([len(self._main) // PAGE_BYTES, *self._in_log])

    def rows(self) -> Iterator[tuple[Place, Row]]:
        """Everything that reads as a row of a rowid table, page by page."""
        for page in range(1, self._count + 1):
            for place in self._places(page):
                row = self.read(place)
                if row is not None:
                    yield place, row

    def read(self, place: Place) -> Row | None:
        payload = self._payload(place)
        return None if payload is None else _decode(payload)

    def _page(self, number: int) -> bytes:
        if number in self._in_log:
            start = self._in_log[number]
            return self._log[start : start + PAGE_BYTES]
        return self._main[(number - 1) * PAGE_BYTES : number * PAGE_BYTES] if number > 0 else b""

    def _places(self, number: int) -> Iterator[Place]:
        page = self._page(number)
        start = _FILE_HEADER_BYTES if number == 1 else 0
        if len(page) < PAGE_BYTES or page[start] != _LEAF:
            return
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        pointers = page[start + 8 : start + 8 + 2 * count]
        for each in range(0, len(pointers) - 1, 2):
            at = int.from_bytes(pointers[each : each + 2], "big")
            _, after_size = _varint(page, at)
            row_number, _ = _varint(page, after_size)
            yield Place(row_number, number, at)

    def _payload(self, place: Place) -> bytes | None:
        """The bytes of a row, its overflow pages followed; shorter where one of these is gone."""
        page = self._page(place.page)
        size, at = _varint(page, place.at)
        _, at = _varint(page, at)
        if not 0 < size <= _ROW_BYTES_MAX:
            return None
        if size <= _LOCAL_MAX:
            return page[at : at + size]
        local = _LOCAL_MIN + (size - _LOCAL_MIN) % (PAGE_BYTES - 4)
        local = local if local <= _LOCAL_MAX else _LOCAL_MIN
        payload = page[at : at + local]
        following = int.from_bytes(page[at + local : at + local + 4], "big")
        while len(payload) < size:
            page = self._page(following)
            if len(page) < PAGE_BYTES:
                break
            payload += page[4 : 4 + size - len(payload)]
            following = int.from_bytes(page[:4], "big")
        return payload


def _mapped(path: Path) -> bytes | mmap.mmap:
    if not path.exists() or path.stat().st_size == 0:
        return b""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _newest_frames(log: bytes | mmap.mmap) -> dict[int, int]:
    """Where in the log the newest version of each page starts, up to the last commit.

    Checksums are passed over: they would end the log at its first damaged frame, and rows are verified
    by whoever asks for them. The salts tell this log's frames from those of the log before it."""
    newest: dict[int, int] = {}
    pending: dict[int, int] = {}
    salts = log[16:24]
    for at in range(_LOG_HEADER_BYTES, len(log) - PAGE_BYTES, _FRAME_HEADER_BYTES + PAGE_BYTES):
        if log[at + 8 : at + 16] != salts:
            break
        pending[int.from_bytes(log[at : at + 4], "big")] = at + _FRAME_HEADER_BYTES
        if any(log[at + 4 : at + 8]):
            newest.update(pending)
            pending.clear()
    return newest


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes and where it ends; past the end of `data`, zero."""
    value = 0
    for length, byte in enumerate(data[at : at + 9], 1):
        if length == 9:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + length
    return 0, len(data)


def _decode(payload: bytes) -> Row | None:
    """The columns of a row, None for each that is not all there; None for what is no row of ours."""
    header_size, at = _varint(payload, 0)
    if header_size > len(payload):
        return None
    values: list[Value] = []
    start = header_size
    while at < header_size:
        kind, at = _varint(payload, at)
        length = _INTEGER_BYTES.get(kind, 0) if kind < 12 else (kind - 12) // 2
        data = payload[start : start + length]
        start += length
        if kind in (7, 10, 11):
            return None  # reals, and what SQLite keeps for itself
        try:
            values.append(_value(kind, data) if start <= len(payload) else None)
        except UnicodeDecodeError:
            return None
    return tuple(values)


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind < 12:
        return int.from_bytes(data, "big", signed=True)
    return data.decode() if kind % 2 else data
