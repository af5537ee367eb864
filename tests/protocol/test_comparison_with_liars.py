"""A peer that lies in a comparison is told so, or comes to an end; it never gets what it may not have."""

import contextlib
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handrail_protocol.comparison import Comparison, answer, resolve
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.limits import RANGES_MAX, ROUNDS_MAX
from handrail_protocol.radix import DIGITS, KEY_DIGITS, Tree
from handrail_protocol.ranges import (
    Listed,
    Parted,
    Wanted,
    Whole,
    read_answer,
    read_query,
    row_of,
    want_row_of,
)
from tests.support.comparing import KEYED
from tests.support.keysets import KeySet, keys, many_keys

DIGEST = b"d" * 10

Liar = Callable[[Whole | Parted], list[Parted | Listed]]


def told(mine: set[bytes], liar: Liar) -> tuple[int, list[bytes], int]:
    """A comparison with a liar to its end: queries, ids pushed, ranges wanted."""
    machine = Comparison(Tree(KeySet(mine)), KEYED)
    step = machine.start()
    unanswered, queries, pushed, wants = list(step.queries), 0, list(step.push), 0
    while unanswered:
        queries += 1
        said = [each for asked in read_query(unanswered.pop(0)) for each in liar(asked)]
        step = machine.receive(tuple(map(row_of, said)))
        unanswered += step.queries
        pushed += step.push
        wants += sum(map(len, step.wants))
    assert machine.done
    return queries, pushed, wants


def random_liar(chance: random.Random) -> Liar:
    """Says whatever may be said, to make it last: a branch a little deeper, a list, nothing, the same."""

    def one(under: str) -> list[Parted | Listed]:
        path = under + "".join(chance.choices(DIGITS, k=chance.choice([0, 0, 0, 1, 9])))
        match chance.randrange(5):
            case 0:
                return []
            case 1:
                return [Listed(under, under, ())]
            case 2:
                ids = tuple(sorted(chance.randbytes(8) for _ in range(chance.randint(1, 16))))
                return [Listed(under, under.ljust(8, "0"), ids)]
            case _ if len(path) < KEY_DIGITS:
                present = chance.sample(DIGITS, chance.randint(2, 16))
                return [Parted(under, path, {digit: chance.randbytes(10) for digit in present})]
            case _:
                return []

    def liar(asked: Whole | Parted) -> list[Parted | Listed]:
        if isinstance(asked, Whole) or chance.random() < 0.1:
            return one(asked.under)
        return [each for digit in DIGITS for each in one(asked.path + digit)]

    return liar


@settings(max_examples=60)
@given(keys(), st.randoms(use_true_random=False))
def test_a_liar_learns_each_record_once_and_comes_to_an_end(mine: set[bytes], chance: random.Random) -> None:
    queries, pushed, _ = told(mine, random_liar(chance))
    assert len(pushed) == len(set(pushed))
    assert set(pushed) <= {key[4:] for key in mine}
    assert queries <= 1 + ROUNDS_MAX * (len(mine) + 1)


def test_a_liar_who_always_differs_is_followed_for_twelve_rounds() -> None:
    """He says of everything that it parts a digit further down, and that each child is another."""

    def liar(asked: Whole | Parted) -> list[Parted | Listed]:
        everything = dict.fromkeys(DIGITS, DIGEST)
        ranges = [asked.under] if isinstance(asked, Whole) else [asked.path + digit for digit in DIGITS]
        return [Parted(each, each, everything) for each in ranges if len(each) < KEY_DIGITS]

    mine = set(many_keys(2_000, 100, 1))
    queries, pushed, _ = told(mine, liar)
    assert sorted(pushed) == sorted(key[4:] for key in mine)
    assert queries <= ROUNDS_MAX * len(mine)


def test_one_who_says_that_he_has_nothing_is_sent_what_he_may_see() -> None:
    mine = set(many_keys(2_000, 100, 1))
    queries, pushed, wants = told(mine, lambda asked: [Listed(asked.under, asked.under, ())])
    assert (queries, wants) == (1, 0)
    assert sorted(pushed) == sorted(key[4:] for key in mine)


def test_one_who_says_that_all_is_the_same_gets_nothing() -> None:
    assert told(set(many_keys(2_000, 100, 1)), lambda asked: []) == (1, [], 0)


def first_branches() -> tuple[Comparison, tuple[Whole | Parted, ...]]:
    """A comparison after its first round, and what it asks about then."""
    full = many_keys(4_000, 700, 1)
    machine = Comparison(Tree(KeySet(full[:3_000])), KEYED)
    [query] = machine.start().queries
    [query] = machine.receive(answer(Tree(KeySet(full[1_000:])), KEYED, query)).queries
    return machine, read_query(query)


@pytest.mark.parametrize(
    ("mistake", "under"),
    [
        ("a range beside what was asked about", "f"),
        ("the whole set instead of a part of it", ""),
        ("a grandchild instead of a child", "0007a" + "00"),
    ],
)
def test_an_answer_about_something_else(mistake: str, under: str) -> None:
    machine, asked = first_branches()
    assert under not in {each.under for each in asked}
    with pytest.raises(RemoteError, match="not asked about") as raised:
        machine.receive((row_of(Listed(under, under, ())),))
    assert raised.value.code is Fault.BAD_ENCODING


def test_an_answer_below_another_one() -> None:
    machine, asked = first_branches()
    branch = next(each for each in asked if isinstance(each, Parted))
    child = branch.path + "0"
    with pytest.raises(RemoteError, match="inside another") as raised:
        machine.receive(tuple(row_of(Listed(each, each, ())) for each in (branch.under, child)))
    assert raised.value.code is Fault.BAD_ENCODING


def test_more_answers_than_queries() -> None:
    machine = Comparison(Tree(KeySet([])), KEYED)
    with pytest.raises(RemoteError, match="no query") as raised:
        machine.receive(())
    assert raised.value.code is Fault.OUT_OF_TURN
    machine.start()
    machine.receive(())
    with pytest.raises(RemoteError, match="no query"):
        machine.receive(())


@pytest.mark.parametrize("rows", [(), (b"",), (b"\0",), "text", None, (b"\x01\x0f\0\0" + DIGEST,)])
def test_a_question_that_cannot_be(rows: object) -> None:
    tree = Tree(KeySet(many_keys(100, 3, 1)))
    for ask in (answer, resolve):
        if rows == (b"\0",) and ask is resolve:
            continue  # everything is wanted
        with pytest.raises(RemoteError) as raised:
            ask(tree, KEYED, rows)
        assert raised.value.code is Fault.BAD_ENCODING


@given(st.lists(st.binary(min_size=1, max_size=60), max_size=4))
def test_a_question_of_random_bytes_is_answered_or_refused(rows: list[bytes]) -> None:
    tree = Tree(KeySet(many_keys(60, 3, 1)))
    for ask in (answer, resolve):
        with contextlib.suppress(RemoteError):
            assert len(list(ask(tree, KEYED, tuple(rows)))) <= RANGES_MAX


@given(keys(), st.text(DIGITS, max_size=KEY_DIGITS - 1), st.integers(0, KEY_DIGITS))
def test_whatever_is_asked_is_answered_with_a_valid_answer(held: set[bytes], path: str, under: int) -> None:
    """An asker whose branch parts elsewhere, or where nothing is held, is told what lies there."""
    asked = Parted(path[:under], path, dict.fromkeys("0f", DIGEST))
    said = read_answer(answer(Tree(KeySet(held)), KEYED, (row_of(asked),)))
    assert {each.under for each in said} <= {asked.under, *(path + digit for digit in DIGITS)}
    assert said != ()


def test_everything_is_wanted_of_one_range_at_most_once() -> None:
    tree = Tree(KeySet(held := many_keys(100, 3, 1)))
    wants = tuple(want_row_of(Wanted(digit)) for digit in DIGITS)
    assert sorted(resolve(tree, KEYED, wants)) == sorted(key[4:] for key in held)
    with pytest.raises(RemoteError, match="inside another"):
        resolve(tree, KEYED, (want_row_of(Wanted("")), *wants))
