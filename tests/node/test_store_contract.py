"""Both implementations of the storage port keep its promises."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.store import open_store
from handrail_protocol.storage import Storage
from tests.support.memory_store import MemoryStore
from tests.support.storage_contract import StorageContract


class TestSqlite(StorageContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Storage]:
        store = open_store(tmp_path / "store.db")
        yield store.records
        store.close()


class TestMemory(StorageContract):
    @pytest.fixture
    def store(self) -> Storage:
        return MemoryStore()
