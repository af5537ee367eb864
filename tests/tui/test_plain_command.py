"""What a typed line of the plain way means."""

import pytest

from handrail_tui.actions import ACTIONS
from handrail_tui.plain.command import Act, Command, Help, Quit, Search, Strange, Tell, Turn, understood
from handrail_tui.plain.lines import letter


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("", Turn()),
        ("  ", Turn()),
        ("3", Tell(3)),
        ("2 a", Act("accept", 2)),
        (" 12A ", Act("accept", 12)),
        ("1g", Act("log", 1)),
        ("1 r", Act("resume", 1)),
        ("n", Act("ask")),
        ("H", Act("announce")),
        ("requests", Turn(1)),
        ("Req", Turn(1)),
        ("net", Turn(4)),
        ("/ leo photos", Search("leo photos")),
        ("/", Search("")),
        ("?", Help()),
        ("q", Quit()),
    ],
)
def test_a_line_is_understood(typed: str, command: Command) -> None:
    assert understood(typed) == command


@pytest.mark.parametrize(
    "typed", ["a", "accept 1", "1 z", "se", "t", "1 a 2", "hello", "-1", "²", "٣", "9" * 40]
)
def test_what_is_not_understood_says_what_would_be(typed: str) -> None:
    strange = understood(typed)
    assert isinstance(strange, Strange)
    assert strange.sentence.endswith((".", typed))


def test_each_action_on_a_line_has_a_letter_of_its_own() -> None:
    letters = [letter(action.name) for action in ACTIONS if action.on_row]
    assert len(set(letters)) == len(letters)
    assert all(len(each) == 1 for each in letters)
