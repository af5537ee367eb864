"""The selection clings to its row, whatever comes and goes around it."""

import random
from functools import partial

import pytest

from handrail_tui.rows.row import Row
from handrail_tui.selection import GONE, Selection

HEIGHT = 4


def rows(keys: str) -> list[Row]:
    return [Row(key, (key,), key, partial(tuple, (key,)), {"accept": key}) for key in keys]


def shown(keys: str, selected: str, top: int = 0) -> Selection:
    return Selection(tuple(rows(keys)), keys.index(selected), top)


def at(selection: Selection) -> str:
    assert selection.row is not None
    return selection.row.key


def test_rows_that_come_in_above_move_nothing_on_the_screen() -> None:
    before = shown("cdefgh", "e", top=1)
    after = before.with_rows(rows("abcdefgh"), HEIGHT)
    assert at(after) == "e"
    assert after.index - after.top == before.index - before.top


def test_rows_that_come_in_below_move_nothing() -> None:
    assert shown("abc", "b").with_rows(rows("abcde"), HEIGHT) == shown("abcde", "b")


def test_rows_in_another_order_keep_the_selected_one() -> None:
    assert at(shown("abc", "b").with_rows(rows("cba"), HEIGHT)) == "b"


def test_a_selected_row_that_vanishes_stays_and_can_do_nothing() -> None:
    after = shown("abc", "b").with_rows(rows("ac"), HEIGHT)
    assert [row.key for row in after.rows] == ["a", "b", "c"]
    assert at(after) == "b"
    assert after.row is not None
    assert after.row.can == {}
    assert after.row.detail[0] == GONE


def test_it_goes_on_staying_and_is_let_go_of_with_the_next_step() -> None:
    after = shown("abc", "b").with_rows(rows("ac"), HEIGHT).with_rows(rows("xac"), HEIGHT)
    assert [row.key for row in after.rows] == ["x", "a", "b", "c"]
    assert after.row is not None
    assert after.row.detail.count(GONE) == 1
    down = after.moved(after.index + 1, HEIGHT)
    assert [row.key for row in down.rows] == ["x", "a", "c"]
    assert at(down) == "c"
    up = after.moved(after.index - 1, HEIGHT)
    assert at(up) == "a"


def test_should_it_come_back_it_is_itself_again() -> None:
    after = shown("abc", "b").with_rows(rows("ac"), HEIGHT).with_rows(rows("abc"), HEIGHT)
    assert after.row is not None
    assert after.row.can == {"accept": "b"}


def test_what_the_person_dealt_with_goes_and_the_next_one_is_selected() -> None:
    after = shown("abc", "b").with_rows(rows("ac"), HEIGHT, {"b"})
    assert [row.key for row in after.rows] == ["a", "c"]
    assert at(after) == "c"
    assert at(shown("abc", "c").with_rows(rows("ab"), HEIGHT, {"c"})) == "b"
    assert shown("a", "a").with_rows([], HEIGHT, {"a"}).row is None


def test_an_empty_list_that_fills_begins_at_its_top() -> None:
    assert at(Selection().with_rows(rows("abc"), HEIGHT)) == "a"


@pytest.mark.parametrize(("to", "key"), [(-5, "a"), (2, "c"), (99, "f")])
def test_moving_stays_within_the_list(to: int, key: str) -> None:
    assert at(shown("abcdef", "b").moved(to, HEIGHT)) == key
    assert Selection().moved(to, HEIGHT).row is None


@pytest.mark.parametrize("seed", range(60))
def test_in_any_history_the_selection_changes_by_the_person_alone(seed: int) -> None:
    chance = random.Random(seed)
    now = shown("abcdefghij", "d")
    for _ in range(60):
        selected = at(now)
        keys = [key for key in "abcdefghijklmnop" if chance.random() < 0.6]
        chance.shuffle(keys)
        now = now.with_rows(rows("".join(keys)), HEIGHT)
        assert at(now) == selected
        assert now.top <= now.index < now.top + HEIGHT
        assert len({row.key for row in now.rows}) == len(now.rows)
        if chance.random() < 0.3:
            now = now.moved(now.index + chance.choice((-3, -1, 1, 3)), HEIGHT)
