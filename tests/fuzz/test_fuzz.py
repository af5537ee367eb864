"""Hostile bytes at every door, in small: `python -m tests.fuzz --count 1000000` is the same in large."""

import random

import pytest

from handrail_protocol.errors import Fault, RemoteError
from tests.fuzz import doors, talkers
from tests.fuzz.doors import Door
from tests.fuzz.mutation import MUTATIONS, mutated
from tests.fuzz.run import GROWTH_BYTES_MAX, Tally, fuzz, throw

DOORS = [*doors.doors(), *talkers.doors()]
COUNT = 30_000


def test_no_bytes_do_more_than_be_refused() -> None:
    tally = fuzz(DOORS, COUNT, seed=5)
    assert tally.failures == []
    assert tally.growth < GROWTH_BYTES_MAX
    assert 0 < tally.let_in < tally.thrown


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)
def test_every_door_lets_an_example_in(door: Door) -> None:
    """Else its bytes would only ever be thrown at the first check."""
    tally = Tally()
    for seed in door.seeds:
        throw(door, seed, tally)
    assert tally.failures == []
    assert tally.let_in


def test_a_seed_makes_the_same_bytes_again() -> None:
    one, other = random.Random(7), random.Random(7)
    seeds = DOORS[0].seeds
    assert [mutated(one, seeds) for _ in range(100)] == [mutated(other, seeds) for _ in range(100)]


@pytest.mark.parametrize("change", MUTATIONS, ids=lambda change: change.__name__)
@pytest.mark.parametrize("data", [b"", b"\0", b"\x93\1\2\3", b"\x91\xc4\4four"])
def test_every_change_takes_any_bytes(change: object, data: bytes) -> None:
    chance = random.Random(1)
    for _ in range(50):
        assert isinstance(change(chance, data, b"other"), bytes)  # type: ignore[operator]


# -- that it would notice ------------------------------------------------------------------------------------


def refuse(data: bytes) -> None:
    raise RemoteError(Fault.BAD_ENCODING, "")


def fall_over(data: bytes) -> None:
    raise IndexError("list index out of range")


def change_it(data: bytes) -> None:
    assert data == b"other"


@pytest.mark.parametrize("knock", [refuse, fall_over, change_it])
def test_what_should_not_happen_is_noticed(knock: object) -> None:
    tally = Tally()
    throw(Door("a bad door", [b""], knock), b"input", tally)  # type: ignore[arg-type]
    [(name, data, _)] = tally.failures
    assert (name, bytes.fromhex(data)) == ("a bad door", b"input")


def test_a_door_that_keeps_what_it_is_thrown_is_noticed() -> None:
    """Also where this process had far more memory before."""
    much = bytearray(b"x") * (3 * GROWTH_BYTES_MAX)
    del much
    kept: list[bytes] = []
    hoarder = Door("a hoarder", [b"input"], lambda data: kept.append(data + b"x" * 1_048_576))
    assert fuzz([hoarder], 100, seed=1).growth > GROWTH_BYTES_MAX
