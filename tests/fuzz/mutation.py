"""How good bytes are made bad: by bits, by slices, and by values that keep the encoding whole."""

import random
from collections.abc import Callable, Sequence
from typing import Any

import msgpack

# Leading bytes and numbers at which readers change their mind.
LEADS = bytes((0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, *range(0xC0, 0xE0), 0xE0, 0xFF))
NUMBERS = (0, 1, 31, 32, 127, 128, 255, 256, 65_535, 65_536, 2**31, 2**32, 2**40, 2**40 + 1, 2**63, 2**64 - 1)
WORDS = (
    "",
    "a",
    "e\u0301",
    "\u00e9",
    "\u202e",
    "\n",
    "x" * 121,
    "\U000e0001",
    "host:1",
    "2026-02-30",
    "[::1]:9",
)
SIZES = (0, 1, 15, 16, 17, 31, 32, 33, 64, 1_184, 1_216)

# A little more than the largest thing that any door takes: each of them measures before it reads.
SIZE_MAX = 70_000

Bytes = Callable[[random.Random, bytes, bytes], bytes]


def _flip(chance: random.Random, data: bytes, _: bytes) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([(data[at] if data else 0) ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _lead(chance: random.Random, data: bytes, _: bytes) -> bytes:
    at = chance.randrange(len(data) or 1)
    return data[:at] + bytes([chance.choice(LEADS)]) + data[at + 1 :]


def _cut(chance: random.Random, data: bytes, _: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:] if chance.random() < 0.5 else data[:start]


def _repeat(chance: random.Random, data: bytes, _: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] * chance.choice((1, 2, 40)) + data[end:]


def _splice(chance: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


def _noise(chance: random.Random, data: bytes, _: bytes) -> bytes:
    return chance.randbytes(chance.choice((0, 1, 7, 80, 700)))


def _values(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """Another value at one place of an array, encoded as it should be: what gets past the codec."""
    try:
        value = msgpack.unpackb(data, use_list=True, strict_map_key=False)
    except (ValueError, TypeError, msgpack.UnpackException):  # TypeError: a map whose key is an array
        return _flip(chance, data, other)
    try:
        packed: bytes = msgpack.packb(_changed(chance, value, 4))
    except (ValueError, OverflowError):  # a number that msgpack has no room for, text that is none
        return _noise(chance, data, other)
    return packed


def _changed(chance: random.Random, value: Any, depth: int) -> Any:
    if isinstance(value, list) and value and depth and chance.random() < 0.9:
        at = chance.randrange(len(value))
        match chance.randrange(8):
            case 0:
                return value[:at] + value[at + 1 :]
            case 1:
                return value[: at + 1] + value[at:]
            case 2:
                return [*value, *value][: chance.choice((33, 257, 1_901))]
            case _:
                return [*value[:at], _changed(chance, value[at], depth - 1), *value[at + 1 :]]
    return chance.choice((_number, _blob, _word, _other))(chance, value)


def _number(chance: random.Random, value: Any) -> Any:
    if isinstance(value, int) and chance.random() < 0.5:
        return max(value + chance.choice((-1, 1, 3_600, -86_400)), 0)
    return chance.choice(NUMBERS)


def _blob(chance: random.Random, value: Any) -> Any:
    if isinstance(value, bytes) and value and chance.random() < 0.5:
        return _flip(chance, value, b"")
    return chance.randbytes(chance.choice(SIZES))


def _word(chance: random.Random, value: Any) -> Any:
    return chance.choice(WORDS)


def _other(chance: random.Random, value: Any) -> Any:
    return chance.choice((None, True, False, [], [value], [[]], [None] * 40))


MUTATIONS: tuple[Bytes, ...] = (_flip, _lead, _cut, _repeat, _splice, _noise, _values, _values, _values)


def mutated(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    """One of the seeds after one to three changes; now and then as it was."""
    data = chance.choice(seeds)
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        data = chance.choice(MUTATIONS)(chance, data, chance.choice(seeds))[:SIZE_MAX]
    return data
