"""A killed writer loses nothing that was acknowledged; `python -m tests.e2e.kill9` does it many times."""

from pathlib import Path

import pytest

from handrail_node.store import open_store
from handrail_protocol.admission import State
from tests.e2e import kill9
from tests.support.raw_records import NOON


def test_no_acknowledged_batch_is_lost(tmp_path: Path) -> None:
    assert kill9.run(count=20, seed=20, folder=tmp_path) > 20


def test_a_loss_would_be_seen(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store.db")
    for number in range(3):
        kill9.write(store, number)
    assert kill9.batches_in(store) == 3
    store.records.remove(kill9.batch_of(1)[0].id)
    with pytest.raises(AssertionError, match="not whole"):
        kill9.batches_in(store)
    store.records.put(kill9.batch_of(9)[0], State.IN_SET, NOON)
    with pytest.raises(AssertionError, match="batch 1 of 3"):
        kill9.batches_in(store)
    store.close()
