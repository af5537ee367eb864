"""After a comparison both sides hold the same, whatever they held before."""

import random
from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol import comparison as comparing
from handrail_protocol.comparison import Comparison, Keyed, answer, resolve
from handrail_protocol.limits import LEAVES_MAX, MESSAGE_BYTES_MAX, RANGES_MAX
from handrail_protocol.radix import Tree
from handrail_protocol.ranges import Wanted, want_row_of
from tests.support.comparing import KEYED, NONCES, Course, compare
from tests.support.keysets import KeySet, keys, many_keys


class Forgetful(Keyed):
    """Cuts an id to two bits: what happens once in a lifetime of stars, at every turn."""

    def id(self, record_id: bytes) -> bytes:
        return bytes([super().id(record_id)[0] & 3]) * 8


def ids_of(held: Collection[bytes]) -> set[bytes]:
    return {key[4:] for key in held}


def afterwards(mine: set[bytes], theirs: set[bytes], course: Course) -> tuple[set[bytes], set[bytes]]:
    """Both sets of keys when what was pushed and sent has arrived."""
    key_of = {key[4:]: key for key in mine | theirs}
    return mine | {key_of[i] for i in course.sent}, theirs | {key_of[i] for i in course.pushed}


# -- what it is for ------------------------------------------------------------------------------


@given(keys(), keys())
def test_any_two_sets_are_equal_afterwards(mine: set[bytes], theirs: set[bytes]) -> None:
    course = compare(mine, theirs)
    assert not course.capped
    assert sorted(course.pushed) == sorted(ids_of(mine - theirs))
    assert sorted(course.sent) == sorted(ids_of(theirs - mine))


@given(keys(), st.randoms(use_true_random=False), st.integers(0, 4), st.integers(0, 4))
def test_two_sets_that_differ_little_are_equal_afterwards(
    both: set[bytes], chance: random.Random, less: int, fewer: int
) -> None:
    mine = both - set(chance.sample(sorted(both), min(less, len(both))))
    theirs = both - set(chance.sample(sorted(both), min(fewer, len(both))))
    course = compare(mine, theirs)
    assert afterwards(mine, theirs, course) == (mine | theirs, mine | theirs)


@pytest.mark.parametrize("hours", [1, 30, 700])
@pytest.mark.parametrize("seed", range(3))
def test_thousands_of_records_are_equal_afterwards(hours: int, seed: int) -> None:
    full = set(many_keys(4_000, hours, seed))
    chance = random.Random(seed)
    mine = set(chance.sample(sorted(full), 3_900))
    theirs = set(chance.sample(sorted(full), 3_000))
    course = compare(mine, theirs)
    assert sorted(course.pushed) == sorted(ids_of(mine - theirs))
    assert sorted(course.sent) == sorted(ids_of(theirs - mine))


def test_equal_sets_cost_one_short_question() -> None:
    course = compare(held := many_keys(5_000, 100, 1), held)
    assert (len(course.queries), course.rounds, course.pushed, course.sent) == (1, 1, [], [])
    assert course.payload <= 40


def test_a_newcomer_asks_for_everything_in_one_word() -> None:
    course = compare([], held := many_keys(5_000, 100, 1))
    assert set(course.sent) == ids_of(held)
    assert course.payload < 400


def test_what_is_fresh_is_sent_first() -> None:
    held = many_keys(500, 20, 1)
    hour_of = {key[4:]: key[:4] for key in held}
    hours = [hour_of[each] for each in compare([], held).sent]
    assert hours == sorted(hours, reverse=True)


# -- rooms ---------------------------------------------------------------------------------------


@given(keys(), keys(), st.randoms(use_true_random=False))
def test_what_stands_in_a_room_is_not_fetched(
    mine: set[bytes], theirs: set[bytes], chance: random.Random
) -> None:
    lacking = sorted(theirs - mine)
    known = set(chance.sample(lacking, len(lacking) // 2))
    course = compare(mine, theirs, known)
    assert sorted(course.sent) == sorted(ids_of(theirs - mine - known))
    assert sorted(course.pushed) == sorted(ids_of(mine - theirs))


def test_a_room_that_explains_everything_costs_no_record() -> None:
    held = many_keys(300, 1, 5)
    course = compare([], held, known=held)
    assert (course.sent, course.pushed, course.wants) == ([], [], [])


# -- cut ids -------------------------------------------------------------------------------------


@given(keys(most=40), keys(most=40))
def test_ids_that_are_cut_to_the_same_lose_no_record(mine: set[bytes], theirs: set[bytes]) -> None:
    """Each comparison ends with equal sets, or brings them nearer."""
    union = mine | theirs
    while mine != theirs:
        course = compare(mine, theirs, keyed=Forgetful(NONCES))
        before = len(mine) + len(theirs)
        mine, theirs = afterwards(mine, theirs, course)
        assert len(mine) + len(theirs) > before
    assert mine == union


def test_two_records_cut_to_the_same_are_both_sent() -> None:
    held = [bytes(4) + bytes([n]) * 32 for n in range(LEAVES_MAX)]
    keyed = Forgetful(NONCES)
    short = keyed.id(held[0][4:])
    wants = (want_row_of(Wanted("00000000", (short,))),)
    meant = {key[4:] for key in held if keyed.id(key[4:]) == short}
    assert len(meant) > 1
    assert set(resolve(Tree(KeySet(held)), keyed, wants)) == meant


# -- limits --------------------------------------------------------------------------------------


def test_every_message_of_a_large_difference_fits() -> None:
    full = many_keys(20_000, 300, 1)
    course = compare(full[:14_000], full[6_000:])
    assert max(course.queries + course.answers + course.wants) <= MESSAGE_BYTES_MAX - 32
    assert len(course.queries) > 1


@pytest.mark.parametrize("ranges_max", [1, 15, 16, 100])
def test_a_peer_that_takes_fewer_ranges_is_asked_about_fewer(ranges_max: int) -> None:
    full = many_keys(300, 20, 1)
    mine, theirs = set(full[:280]), set(full[20:])
    tree = Tree(KeySet(theirs))
    machine = Comparison(Tree(KeySet(mine)), KEYED, ranges_max=ranges_max)
    course, steps = Course(), [machine.start()]
    while steps:
        step = steps.pop(0)
        course.pushed += step.push
        course.sent += (each for wants in step.wants for each in resolve(tree, KEYED, wants))
        for query in step.queries:
            answered = answer(tree, KEYED, query)
            assert len(answered) <= ranges_max
            steps.append(machine.receive(answered))
    assert afterwards(mine, theirs, course) == (mine | theirs, mine | theirs)


@pytest.mark.parametrize("rounds_max", [1, 2, 3])
def test_what_is_open_after_the_last_round_is_exchanged_whole(rounds_max: int) -> None:
    full = many_keys(3_000, 200, 1)
    mine, theirs = set(full[:2_990]), set(full[10:])
    tree = Tree(KeySet(theirs))
    machine = Comparison(Tree(KeySet(mine)), KEYED, rounds_max=rounds_max)
    course, steps = Course(), [machine.start()]
    for _ in range(rounds_max):
        step = steps.pop()
        answers = [answer(tree, KEYED, query) for query in step.queries]
        steps = [machine.receive(each) for each in answers]
        for step in steps:
            course.pushed += step.push
            course.sent += (each for wants in step.wants for each in resolve(tree, KEYED, wants))
        steps = [step for step in steps if step.queries]
    assert machine.done
    assert not machine.capped
    assert afterwards(mine, theirs, course) == (mine | theirs, mine | theirs)


def test_what_cannot_wait_is_left_to_the_next_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "RANGES_WAITING_MAX", 3)
    full = many_keys(3_000, 200, 1)
    mine, theirs = set(full[:2_900]), set(full[100:])
    capped = 0
    while mine != theirs:
        course = compare(mine, theirs)
        assert course.pushed or course.sent
        capped += course.capped
        mine, theirs = afterwards(mine, theirs, course)
    assert mine == set(full)
    assert capped > 1


def test_no_more_ranges_are_open_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    full = many_keys(8_000, 800, 1)
    tree, machine = Tree(KeySet(full[:4_000])), Comparison(Tree(KeySet(full[4_000:])), KEYED)
    monkeypatch.setattr(comparing, "RANGES_OPEN_MAX", 2 * RANGES_MAX)
    unanswered = list(machine.start().queries)
    most = 0
    while unanswered:
        unanswered += machine.receive(answer(tree, KEYED, unanswered.pop(0))).queries
        most = max(most, len(unanswered))
    assert most == 2
    assert machine.done
    assert not machine.capped


def test_a_set_that_changes_meanwhile_is_equal_after_the_next() -> None:
    full = many_keys(2_000, 100, 1)
    mine, theirs = set(full[:1_900]), set(full[50:1_950])
    machine = Comparison(Tree(KeySet(mine)), KEYED)
    course, queries = Course(), list(machine.start().queries)
    for late in full[1_950:]:
        theirs.add(late)
        tree = Tree(KeySet(theirs))
        for query in [queries.pop(0)] if queries else []:
            step = machine.receive(answer(tree, KEYED, query))
            queries += step.queries
            course.pushed += step.push
            course.sent += (each for wants in step.wants for each in resolve(tree, KEYED, wants))
    assert machine.done
    mine, theirs = afterwards(mine, theirs, course)
    assert afterwards(mine, theirs, compare(mine, theirs)) == (set(full), set(full))
