"""The story is data, so what a reader relies on can be asked of it without playing it."""

import re
import string

import pytest

from handrail_node.demo import otherside, people, scene, story
from handrail_node.demo.steps import Step, Story, The
from handrail_node.verbs import VERBS
from tests.node.test_control_spec import METHODS, names
from tests.support.answers import ANSWERS

STORIES = {"script": story.WHOLE_STORY, "interactive": story.UNTIL_YOU}
KNOWN_BEFORE = {*people.HOMES, "saturday"}


def steps(of: Story) -> list[Step]:
    return [part for part in of if isinstance(part, Step)]


EVERY_STEP = steps(story.WHOLE_STORY + story.YOUR_TURN)
LINES = [
    *(step.line for step in EVERY_STEP),
    *(habit.line for habit in otherside.HABITS),
    *scene.OPENING,
    *scene.HANDING_OVER,
]


@pytest.mark.parametrize("step", EVERY_STEP, ids=lambda step: f"{step.who} {step.verb}")
def test_a_step_is_a_call_that_the_specification_knows(step: Step) -> None:
    assert step.who in people.HOMES
    assert step.verb in VERBS
    assert set(step.given) <= names(METHODS[step.verb][0])
    answer = ANSWERS[step.verb]
    keys = set(answer[0] if isinstance(answer, list) else answer)
    assert {*step.keep.values(), *(step.looks or {})} <= keys


@pytest.mark.parametrize("habit", otherside.HABITS, ids=lambda habit: habit.verb)
def test_a_habit_answers_what_the_specification_knows(habit: otherside.Habit) -> None:
    row = ANSWERS[habit.sees][0]
    assert habit.who in people.HOMES
    assert set(habit.fitting) <= set(row)
    assert habit.line.format_map(row)
    if habit.verb:
        assert {habit.param, *habit.given} <= names(METHODS[habit.verb][0])


@pytest.mark.parametrize("name", STORIES)
def test_nothing_is_needed_before_it_is_known(name: str) -> None:
    known = set(KNOWN_BEFORE)
    for step in steps(STORIES[name]):
        values = [*step.given.values(), *(step.looks or {}).values()]
        assert {value.name for value in values if isinstance(value, The)} <= known, step
        known |= set(step.keep)
        fields = {field for _, field, _, _ in string.Formatter().parse(step.line) if field}
        assert fields <= known, step


@pytest.mark.parametrize("line", LINES)
def test_a_line_speaks_to_a_family(line: str) -> None:
    forbidden = r"\b(key|seed|hash|signature|signed|record|node|peer|sync|protocol|reject\w*)s?\b"
    assert not re.search(forbidden, re.sub(r"one key|a key opens", "", line), re.IGNORECASE)
