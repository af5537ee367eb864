"""Values of this node: kept by space and name, replaced, removed, and part of a transaction."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "store.db")
    yield store
    store.close()


def test_a_value_is_kept_until_it_is_replaced_or_removed(store: Store) -> None:
    assert store.locals.get("draft", "ask") is None
    store.locals.set("draft", "ask", b"one")
    store.locals.set("draft", "ask", b"two")
    assert store.locals.get("draft", "ask") == b"two"
    store.locals.remove("draft", "ask")
    store.locals.remove("draft", "ask")
    assert store.locals.get("draft", "ask") is None


def test_spaces_are_apart_and_names_keep_their_order(store: Store) -> None:
    for name in ("b", "a", "c"):
        store.locals.set("declined", name, name.encode())
    store.locals.set("later", "a", b"")
    store.locals.set("declined", "b", b"again")
    assert store.locals.all("declined") == [("b", b"again"), ("a", b"a"), ("c", b"c")]
    assert store.locals.all("later") == [("a", b"")]
    assert store.locals.all("draft") == []


def test_values_are_taken_back_with_their_transaction(store: Store) -> None:
    store.locals.set("draft", "ask", b"before")
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.locals.set("draft", "ask", b"%d" % (1 // len(store.locals.all("nothing"))))
    assert store.locals.get("draft", "ask") == b"before"


def test_values_survive_a_start(tmp_path: Path, store: Store) -> None:
    store.locals.set("peer", "library.example:47447", b"\x00")
    store.close()
    again = open_store(tmp_path / "store.db")
    assert again.locals.all("peer") == [("library.example:47447", b"\x00")]
    again.close()
