"""The digest of a set is a function of the set alone, and the tree says the same as the definition."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.limits import LEAVES_MAX
from handrail_protocol.radix import (
    EMPTY,
    KEY_DIGITS,
    Branch,
    Leaves,
    Tree,
    hour_digest,
    key_of,
)
from tests.support.keysets import KeySet, keys, many_keys
from tests.vectors.plain_radix import digest_of

RECORD = bytes.fromhex("ab" * 32)


@given(keys(), st.randoms(use_true_random=False))
def test_the_digest_is_a_function_of_the_set_alone(held: set[bytes], chance: random.Random) -> None:
    arrived = sorted(held) + chance.sample(sorted(held), len(held) // 2)
    chance.shuffle(arrived)
    assert Tree(KeySet(arrived)).digest("") == digest_of([key.hex() for key in sorted(held)])


@given(keys(least=1), st.integers(0, KEY_DIGITS), st.data())
def test_every_prefix_has_the_digest_of_the_keys_under_it(
    held: set[bytes], length: int, data: st.DataObject
) -> None:
    prefix = data.draw(st.sampled_from(sorted(held))).hex()[:length]
    under = [key.hex() for key in sorted(held) if key.hex().startswith(prefix)]
    tree = Tree(KeySet(held))
    assert tree.digest(prefix) == digest_of(under)
    assert sorted(tree.ids(prefix)) == sorted(bytes.fromhex(key[8:]) for key in under)


@given(keys(), st.integers(0, KEY_DIGITS - 1), st.data())
def test_a_branch_names_every_child_and_parts_at_once(
    held: set[bytes], length: int, data: st.DataObject
) -> None:
    tree = Tree(KeySet(held))
    prefix = data.draw(st.sampled_from(sorted(held))).hex()[:length] if held else ""
    under = {key.hex() for key in held if key.hex().startswith(prefix)}
    match tree.node(prefix):
        case None:
            assert under == set()
        case Leaves(path, ids):
            assert path.startswith(prefix)
            assert under == {path[:8] + each.hex() for each in ids}
            assert len(ids) <= LEAVES_MAX
        case Branch(path, children):
            assert path.startswith(prefix)
            assert all(key.startswith(path) for key in under)
            assert set(children) == {key[len(path)] for key in under}
            assert len(children) >= 2
            assert all(digest == tree.digest(path + digit) for digit, digest in children.items())


@given(keys(least=1), keys(least=1))
def test_different_sets_have_different_digests(one: set[bytes], other: set[bytes]) -> None:
    assert (Tree(KeySet(one)).digest("") == Tree(KeySet(other)).digest("")) is (one == other)


def test_the_hour_is_part_of_the_digest() -> None:
    assert hour_digest(7, [RECORD]) != hour_digest(8, [RECORD])
    assert Tree(KeySet([key_of(7 * 3600, RECORD)])).digest("") == hour_digest(7, [RECORD])


@pytest.mark.parametrize("count", [1, LEAVES_MAX, LEAVES_MAX + 1, 300])
def test_an_hour_row_stands_for_its_ids(count: int) -> None:
    ids = sorted(key[4:] for key in many_keys(count, hours=1, seed=count))
    assert hour_digest(5, ids) == Tree(KeySet(key_of(5 * 3600, each) for each in ids)).digest("")


def test_ids_of_other_hours_are_not_asked_for() -> None:
    """A store that keeps the digest of each hour is not read through for the root."""

    class Rows(KeySet):
        def ids(self, hour: int) -> list[bytes]:
            raise AssertionError(f"the ids of hour {hour} were read")

    rows = Rows(many_keys(2_000, hours=100, seed=1))
    assert Tree(rows).digest("") == Tree(KeySet(many_keys(2_000, hours=100, seed=1))).digest("")


def test_ids_come_newest_hour_first() -> None:
    held = many_keys(50, hours=5, seed=2)
    hour_of = {key[4:]: key[:4] for key in held}
    hours = [hour_of[each] for each in Tree(KeySet(held)).ids("")]
    assert hours == sorted(hours, reverse=True)


def test_the_empty_set_has_the_empty_digest() -> None:
    tree = Tree(KeySet([]))
    assert tree.digest("") == EMPTY == tree.digest("0007")
    assert tree.node("") is None
    assert list(tree.ids("")) == []


def test_a_row_that_outlived_its_ids_breaks_nothing() -> None:
    """A store may change between two questions of one comparison."""

    class Late(KeySet):
        def ids(self, hour: int) -> list[bytes]:
            return []

    tree = Tree(Late([key_of(0, RECORD)]))
    assert tree.node("") is None
    assert tree.digest("00000000" + "a") == EMPTY
