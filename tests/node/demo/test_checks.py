"""The judgement at the end of the demo, with each mistake that it has to see."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from handrail_node.demo.checks import MAIL_OF_THE_STORY, Kept, what_is_wrong

NINA, ROSA, OMAR, LENA, LIBRARY = "nina", "rosa", "omar", "lena", "library"


def row(
    id_: str, set_: str, kind: str, person: str, *recipients: str, state: str = "in-set"
) -> dict[str, Any]:
    return {
        "id": id_,
        "set": set_,
        "kind": kind,
        "person": person,
        "recipients": list(recipients),
        "state": state,
        "group": "g",
    }


FOR_ALL = (row("a1", "authority", "charter", LIBRARY), row("m1", "members", "card", OMAR))
LETTERS = (
    row("l1", "mail", "asked", NINA, OMAR),
    row("l2", "mail", "proposal", "weber", OMAR, NINA),
    row("l6", "mail", "approval", "weber", OMAR, NINA),
    row("l7", "mail", "opened", "weber", OMAR, NINA),
    row("l3", "mail", "agreement", NINA, OMAR, ROSA),
    row("l4", "mail", "session", OMAR, NINA, ROSA),
    row("l5", "mail", "confirmation", NINA, OMAR, ROSA),
)
WITH_THE_TWO = (*FOR_ALL, *LETTERS)
WELL = (
    Kept("The library", frozenset([LIBRARY]), True, WITH_THE_TWO),
    Kept("Nina", frozenset([NINA, ROSA]), False, WITH_THE_TWO),
    Kept("Omar", frozenset([OMAR]), False, WITH_THE_TWO),
    Kept("Lena", frozenset([LENA]), False, FOR_ALL),
)


def but(home: str, *, without: str = "", more: Sequence[dict[str, Any]] = ()) -> list[Kept]:
    """All is well, but for what one home keeps."""
    return [
        replace(node, rows=[*(each for each in node.rows if each["id"] != without), *more])
        if node.home == home
        else node
        for node in WELL
    ]


def test_nothing_is_wrong_where_all_is_well() -> None:
    assert what_is_wrong(WELL) == []


@pytest.mark.parametrize(
    ("nodes", "home", "words"),
    [
        pytest.param(but("Lena", without="a1"), "Lena", "who belongs to the group", id="authority lacks one"),
        pytest.param(but("Omar", without="m1"), "Omar", "what is on the board", id="members lacks one"),
        pytest.param(but("Omar", without="l3"), "Omar", "has not come to", id="letter not at its recipient"),
        pytest.param(but("Nina", without="l1"), "Nina", "has not come to", id="letter not at its author"),
        pytest.param(but("The library", without="l2"), "The library", "has not come to", id="not at the hub"),
        pytest.param(but("Lena", more=LETTERS[2:3]), "Lena", "does not belong", id="letter at somebody else"),
        pytest.param(
            but("Lena", more=[LETTERS[2] | {"state": "held"}]),
            "Lena",
            "does not belong",
            id="letter in a room at somebody else",
        ),
        pytest.param(
            but("Omar", without="l3", more=[LETTERS[2] | {"state": "waiting"}]),
            "Omar",
            "has not come to",
            id="letter that only waits at its recipient",
        ),
    ],
)
def test_one_mistake_is_one_sentence_with_the_home(nodes: list[Kept], home: str, words: str) -> None:
    [sentence] = what_is_wrong(nodes)
    assert home in sentence
    assert words in sentence


@pytest.mark.parametrize("set_", ["authority", "members"])
def test_one_record_more_at_one_home_is_one_less_at_all_others(set_: str) -> None:
    found = what_is_wrong(but("Nina", more=[row("x1", set_, "name", NINA)]))
    assert len(found) == len(WELL) - 1
    assert not any(sentence.startswith("Nina ") for sentence in found)


def test_a_record_that_waits_is_in_no_set() -> None:
    """Rooms may differ; sets may not."""
    assert what_is_wrong(but("Nina", more=[row("x1", "members", "name", NINA, state="waiting")])) == []


def test_a_hub_that_is_none_may_hold_nothing() -> None:
    """The library is no party of any letter: it holds them by its role alone."""
    nodes = [replace(node, is_hub=False) for node in WELL]
    assert len(what_is_wrong(nodes)) == len(LETTERS)


@pytest.mark.parametrize("kind", sorted(MAIL_OF_THE_STORY))
def test_equal_sets_of_a_story_that_did_not_happen_are_not_well(kind: str) -> None:
    nodes = [replace(node, rows=[each for each in node.rows if each["kind"] != kind]) for node in WELL]
    assert what_is_wrong(nodes) == [f"There is no letter of the kind {kind} anywhere."]


def test_empty_nodes_are_not_well() -> None:
    assert len(what_is_wrong([replace(node, rows=()) for node in WELL])) == 2 + len(MAIL_OF_THE_STORY)
