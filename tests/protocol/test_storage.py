"""The storage port is a list of promises: each is tried, and both stores are held to the list."""

import inspect

import pytest

from handrail_node.store.records import RecordStore
from handrail_protocol.admission import State
from handrail_protocol.storage import Storage, Stored
from tests.support import storage_contract
from tests.support.memory_store import MemoryStore
from tests.support.raw_records import raw_record

PROMISES = sorted(name for name, said in vars(Storage).items() if inspect.isfunction(said) and name[0] != "_")
CONTRACT = inspect.getsource(storage_contract)


@pytest.mark.parametrize("promise", PROMISES)
def test_every_promise_is_tried_by_the_contract(promise: str) -> None:
    assert f".{promise}(" in CONTRACT


@pytest.mark.parametrize("store", [MemoryStore, RecordStore])
@pytest.mark.parametrize("promise", PROMISES)
def test_both_stores_are_asked_in_the_same_words(store: type, promise: str) -> None:
    def names(of: object) -> list[str]:
        return list(inspect.signature(getattr(of, promise)).parameters)

    assert names(store) == names(Storage)


def test_what_is_kept_cannot_be_changed_by_who_reads_it() -> None:
    stored = Stored(raw_record(), State.IN_SET, 0)
    with pytest.raises(AttributeError):
        stored.arrived = 1  # type: ignore[misc]
