"""A form reads what was typed, says what is missing, and steps through choices."""

import pytest

from handrail_tui.forms.form import Field, Form, Missing

TOPIC = Field("topic", "Topic", "", {"photos": "", "email": "letters", "phone-setup": ""}, needed=True)
WAYS = Field("way", "Ways", "", {"hub": "", "home": ""}, many=True)
OFTEN = Field("commitment", "Often", "", {"once": ""}, open=True, start="once")
GOAL = Field("goal", "Goal", "")
FORM = Form("ask", "Ask", (), "ask", "Ask", "Done.", (TOPIC, WAYS, OFTEN, GOAL), given={"for": "Rosa"})


def typed(**texts: str) -> dict[str, str]:
    return {**FORM.start, **texts}


def test_what_was_left_empty_is_not_sent() -> None:
    assert FORM.params(typed(topic="photos")) == {"for": "Rosa", "topic": "photos", "commitment": "once"}


def test_several_words_are_a_list_and_choices_are_written_as_they_are() -> None:
    params = FORM.params(typed(topic=" Photos ", way="HUB,, home ", goal="to write, at last"))
    assert (params["topic"], params["way"], params["goal"]) == (
        "photos",
        ["hub", "home"],
        "to write, at last",
    )


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        ({"topic": "photos"}, None),
        ({"topic": "photos", "commitment": "9x20"}, None),
        ({}, Missing("topic", "Please say this first: topic.")),
        ({"topic": "  "}, Missing("topic", "Please say this first: topic.")),
        ({"topic": "photo"}, Missing("topic", "“photo” is not among these: photos, email or phone-setup.")),
        ({"topic": "photos", "way": "hub, moon"}, Missing("way", "“moon” is not among these: hub or home.")),
    ],
)
def test_the_first_thing_that_is_missing(texts: dict[str, str], missing: Missing | None) -> None:
    assert FORM.missing(typed(**texts)) == missing


def test_begun_is_what_differs_from_the_start() -> None:
    assert not FORM.is_begun(FORM.start)
    assert not FORM.is_begun(typed(goal="  "))
    assert FORM.is_begun(typed(goal="see"))
    assert FORM.is_begun(typed(commitment=""))


def test_a_draft_fills_the_fields_that_there_are() -> None:
    filled = FORM.with_draft({"goal": "see", "a field of last year": "x"})
    assert filled == typed(goal="see")


def test_matching_goes_by_the_word_and_its_explanation() -> None:
    assert TOPIC.matching("pho") == ["photos", "phone-setup"]
    assert TOPIC.matching("LETTER") == ["email"]
    assert TOPIC.matching("photos") == list(TOPIC.choices)
    assert WAYS.matching("hub, ho") == ["home"]


def test_stepping_goes_round() -> None:
    steps = [""]
    for _ in range(4):
        steps.append(TOPIC.stepped(steps[-1], 1))
    assert steps[1:] == ["photos", "email", "phone-setup", "photos"]
    assert TOPIC.stepped("photos", -1) == "phone-setup"
    assert TOPIC.stepped("em", 1) == "email"
    assert TOPIC.stepped("nothing like it", 1) == "photos"


def test_stepping_changes_the_last_of_several() -> None:
    assert WAYS.stepped("hub, ", 1) == "hub, hub"
    assert WAYS.stepped("hub, hub", 1) == "hub, home"
