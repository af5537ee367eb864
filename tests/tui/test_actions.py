"""The table of actions: each has a key of its own, plain words, and is offered where it is possible."""

import re

from handrail_tui.actions import ACTIONS, AT_ONCE, BY_NAME, footer, main_action, possible
from handrail_tui.forms.catalogue import form_for
from handrail_tui.rows import helpers, requests, sessions, today
from handrail_tui.rows.row import Row
from handrail_tui.tabs import TABS
from tests.support.worlds import OMARS_STATUS, STATUS, YES, full, karims, webers

WORLDS = [full(STATUS), full(OMARS_STATUS), webers(), karims(consents=[YES])]
ROWS = [row for world in WORLDS for tab in TABS for row in tab.rows(world)]
KEYS_OF_THE_ISSUE = {
    "accept": "a",
    "decline": "d",
    "later": "l",
    "log": "g",
    "confirm": "c",
    "search": "slash",
    "help": "f1",
    "palette": "ctrl+p",
    "quit": "q",
}


def test_the_keys_are_those_that_were_asked_for() -> None:
    assert {name: BY_NAME[name].key for name in KEYS_OF_THE_ISSUE} == KEYS_OF_THE_ISSUE


def test_no_two_actions_and_no_tab_share_a_key() -> None:
    keys = [action.key for action in ACTIONS] + [tab.key for tab in TABS] + ["up", "down", "j", "k"]
    assert len(keys) == len(set(keys))


def test_what_a_row_can_is_an_action_on_rows() -> None:
    named = {name for row in ROWS for name in row.can}
    assert all(BY_NAME[name].on_row for name in named)
    assert named == {action.name for action in ACTIONS if action.on_row}


def test_whatever_is_possible_has_a_form_or_happens_at_once() -> None:
    for world in WORLDS:
        for tab in (today, requests, helpers, sessions):
            for name, target in ((n, t) for row in tab.rows(world) for n, t in row.can.items()):
                assert name in AT_ONCE or name == "resume" or form_for(name, target, world), name


def test_nobody_is_rejected_and_no_word_of_cryptography_is_said() -> None:
    words = " ".join(f"{a.label} {a.what} {a.denied}" for a in ACTIONS)
    words += " ".join(" ".join((*row.cells, row.said, *row.detail)) for row in ROWS)
    assert not re.search(r"\b(reject\w*|refuse\w*|deni\w*|key|hash|seed|signature)\b", words, re.IGNORECASE)


def test_what_is_not_possible_says_so() -> None:
    empty = Row("k", (), "")
    for action in ACTIONS:
        if action.on_row:
            assert not possible(action, empty)
            assert not possible(action, None)
            assert action.denied or action.rare
        else:
            assert possible(action, None)


def test_enter_does_the_first_thing_that_is_possible() -> None:
    assert main_action(Row("k", (), "", can={"confirm": "x", "note": "y"})) is BY_NAME["confirm"]
    assert main_action(Row("k", (), "")) is None
    assert main_action(None) is None


def test_the_footer_names_every_action_but_those_for_drafts_where_there_is_none() -> None:
    on_row, anywhere = footer(None)
    assert {each.name for each in (*on_row, *anywhere)} == {each.name for each in ACTIONS if not each.rare}
    on_row, _ = footer(Row("k", (), "", can={"resume": "x", "drop": "x"}))
    assert {"resume", "drop"} <= {each.name for each in on_row}
