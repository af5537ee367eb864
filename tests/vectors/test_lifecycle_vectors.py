"""specs/06-help-lifecycle judges the fold by histories, in whatever order they are told."""

import re
from pathlib import Path
from random import Random

import pytest

from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.states import NEXT, Event
from tests.support.histories import board_of, states
from tests.vectors.cases import Case
from tests.vectors.judge import each, load

SPEC = (Path(__file__).parents[2] / "specs" / "06-help-lifecycle.md").read_text(encoding="utf-8")


@each("lifecycle")
def test_a_history_makes_its_board_in_every_order(case: Case) -> None:
    trust = {"persons": case["persons"], "mandates": case["mandates"]}
    for seed in range(5):
        told = Random(seed).sample(case["facts"], len(case["facts"]))
        board = board_of(told, *case["viewer"], now=case["now"], trust=trust)
        assert states(board, told) == case["board"]


@each("lifecycle")
def test_an_invalid_history_has_a_record_that_is_set_aside(case: Case) -> None:
    assert ("set_aside" in case["board"]) is (case["result"] == "invalid")


def test_every_reason_and_every_state_is_judged() -> None:
    reasons, reached = set(), set()
    for case in load("lifecycle"):
        shown = dict(case["board"])
        reasons |= set(shown.pop("set_aside", {}).values())
        reached |= {(thing, state) for thing, views in shown.items() for state in views.values()}
    assert reasons == {reason.value for reason in Reason}
    things = {"Request": "requests", "Offer": "offers", "Agreement": "agreements", "Session": "sessions"}
    assert reached == {
        (things[type(state).__name__.removesuffix("State")], state.value)
        for pair in NEXT.items()
        for state in (pair[0][0], pair[1])
    }


def rows(title: str) -> list[list[str]]:
    """The cells of the table under a heading of the spec."""
    found = re.search(rf"^##+ {title}\n(.*?)(?=^##|\Z)", SPEC, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    lines = [line for line in found[1].splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def test_the_table_of_states_is_the_codes() -> None:
    names = {event: event.name.lower().replace("_", " ") for event in Event}
    in_code = {
        (type(state).__name__.removesuffix("State").lower(), state.value, names[event], following.value)
        for (state, event), following in NEXT.items()
    }
    assert {tuple(row[:4]) for row in rows("Table of states")} == in_code


def test_events_are_listed_in_the_order_in_which_they_are_played() -> None:
    assert [row[0] for row in rows("Events") if row[0]] == [
        event.name.lower().replace("_", " ") for event in Event
    ]


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_stands_in_the_spec(reason: Reason) -> None:
    assert reason.value in {row[0].strip("`") for row in rows("Set aside")}
