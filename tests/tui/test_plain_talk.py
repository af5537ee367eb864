"""The conversation, typed line by line against a node that is a table."""

from collections.abc import Iterator
from typing import Any

import pytest

from handrail_node.control.client import Refused
from handrail_tui.plain.talk import Talk
from handrail_tui.rows import today
from handrail_tui.rows.world import World
from tests.support.answers import AGREEMENT, ANSWERS, GROUP, OFFER, OMAR, RECORD, REQUEST, SESSION
from tests.support.worlds import (
    ASKED,
    LEO,
    OMARS_STATUS,
    READ_ALONG,
    STATUS,
    YES,
    full,
    karims,
    omars,
    webers,
)


class TableNode:
    """Notes what it is asked; refuses what stands in `refusals`."""

    def __init__(self, world: World, **refusals: str) -> None:
        self.world, self.refusals = world, refusals
        self.answers: dict[str, Any] = {}
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def call(self, method: str, params: dict[str, Any]) -> Any:
        self.calls.append((method, params))
        if method in self.refusals:
            raise Refused(self.refusals[method])
        return self.answers.get(method, {})

    def made(self, method: str) -> list[dict[str, Any]]:
        return [params for called, params in self.calls if called == method]


def talk(node: TableNode, *typed: str) -> list[str]:
    """All that was said, prompts among it."""
    said: list[str] = []
    waiting: Iterator[str] = iter(typed)

    def ask(prompt: str) -> str | None:
        said.append(prompt)
        return next(waiting, None)

    Talk(node, ask, said.append).run()
    return said


def test_it_greets_and_ends_with_the_input() -> None:
    said = talk(TableNode(full(OMARS_STATUS)))
    assert said[0] == "Handrail. Omar. In Library Süd."
    assert said[-2:] == ["> ", "Goodbye."]


def test_accepting_asks_for_a_time_and_once_whether() -> None:
    node = TableNode(omars(inbox=[ASKED], requests=[ASKED]))
    said = talk(node, "1 a", "", "y", "q")
    assert node.made("accept") == [{"request": REQUEST, "slot": ["2026-01-17T10:00"]}]
    assert "Accept? y or n: " in said
    assert "You offered to help. Nina is told, and chooses." in said
    assert node.calls[-1] == ("draft.drop", {"name": f"accept {REQUEST}"})


def test_a_choice_may_be_named_by_its_number() -> None:
    node = TableNode(omars(inbox=[ASKED], requests=[ASKED]))
    talk(node, "1 a", "2, 1", "y")
    assert node.made("accept")[0]["slot"] == ["2026-01-24T10:00", "2026-01-17T10:00"]


def test_a_stop_card_is_said_once_it_is_sent() -> None:
    node = TableNode(omars(inbox=[ASKED], requests=[ASKED]))
    node.answers["accept"] = {"stop_card": {"topic": "banking", "text": "Your bank never asks."}}
    said = talk(node, "1 a", "", "y", "q")
    done = said.index("You offered to help. Nina is told, and chooses.")
    assert said[done + 1] == "Stop for a moment, and read this aloud: Your bank never asks."


def test_a_stop_card_of_ones_own_words_is_said_before_the_question() -> None:
    card = {"stop_card": {"topic": "banking", "text": "Your bank never asks."}}
    node = TableNode(full(OMARS_STATUS))
    node.answers |= {"stop.card": card, "note": card}
    number = next(place for place, row in enumerate(today.rows(node.world), 1) if "note" in row.can)
    said = talk(node, f"{number} w", "about the bank", "y", "q")
    line = "Stop for a moment, and read this aloud: Your bank never asks."
    assert said.count(line) == 1
    assert said.index(line) < said.index(next(each for each in said if each.endswith("? y or n: ")))
    assert len(node.made("note")) == 1


@pytest.mark.parametrize("answer", ["n", "", "maybe", None])
def test_nothing_is_sent_without_a_yes(answer: str | None) -> None:
    node = TableNode(full(STATUS))
    talk(node, "2 c", *([] if answer is None else [answer]))
    assert node.made("confirm") == []


def test_confirming() -> None:
    node = TableNode(full(STATUS))
    said = talk(node, "2 c", "y")
    assert node.made("confirm") == [{"as": "Nina", "session": SESSION}]
    assert "Confirmed, with thanks." in said


def test_declining_and_putting_off_happen_at_once() -> None:
    node = TableNode(omars(inbox=[ASKED]))
    said = talk(node, "1 d", "1 l")
    assert node.calls == [("decline", {"request": REQUEST}), ("later", {"request": REQUEST})]
    assert "Put aside. Nobody is told." in said


def test_each_answer_of_a_form_is_kept_as_it_is_given() -> None:
    node = TableNode(full(OMARS_STATUS))
    said = talk(node, "3 g", "45", "", "", "calls")
    kept = [params["fields"] for params in node.made("draft.keep")]
    assert [(each["minutes"], each["worked"]) for each in kept] == [("45", ""), ("45", "calls")]
    assert node.made("log") == []
    assert said[-1] == "Goodbye."


def test_a_form_is_put_away_with_a_full_stop() -> None:
    node = TableNode(full(OMARS_STATUS))
    said = talk(node, "3 g", "45", ".", "q")
    assert "Put away, and kept. It waits under today." in said
    assert node.made("log") == []


def test_what_is_missing_is_asked_again() -> None:
    node = TableNode(full(OMARS_STATUS))
    said = talk(node, "3 g", "", "", "", "", "", "60", "y")
    assert "Please say this first: minutes." in said
    assert node.made("log") == [{"agreement": AGREEMENT, "minutes": "60"}]


def test_a_refusal_is_said_and_nothing_typed_is_lost() -> None:
    node = TableNode(full(OMARS_STATUS), log="That date is to come.")
    said = talk(node, "3 g", "60", "2099-01-01", "", "", "", "y")
    assert said[-4:-2] == ["That date is to come.", "What you typed is kept, and waits under today."]
    assert node.made("draft.drop") == []


def test_a_draft_is_taken_up_again() -> None:
    node = TableNode(full(OMARS_STATUS))
    said = talk(node, "1 r", "", "", "", "", "", "", "", "", "", "", "y")
    assert "This is what you had typed before. Enter keeps each answer." in said
    assert node.made("ask")[0] | {} == {
        "topic": "photos",
        "goal": "see photos",
        "commitment": "once",
        "choose": "me",
    }


def test_a_field_is_emptied_with_a_dash() -> None:
    node = TableNode(full(OMARS_STATUS))
    talk(node, "1 r", "", "-")
    assert node.made("draft.keep")[-1]["fields"]["goal"] == ""


def test_numbers_are_those_of_the_list_that_was_said_last() -> None:
    node = TableNode(omars(inbox=[ASKED]))
    said = talk(node, "2", "req", "1 a")
    assert "There is no line 2. Enter says the list again." in said
    assert "There is no line 1. Enter says the list again." in said
    assert node.calls == []


def test_searching_and_back() -> None:
    node = TableNode(full(OMARS_STATUS))
    said = talk(node, "/leo rosa", "", "/", "/nothing like it")
    assert said.count("Today with leo rosa: 2 lines.") == 2
    assert "Today: 3 lines." in said
    assert "Today with nothing like it: nothing." in said


def test_what_is_not_possible_is_said() -> None:
    said = talk(TableNode(full(OMARS_STATUS)), "1 a", "3 r", "z", "a")
    assert "Nothing to accept on this line." in said
    assert "That is not possible on this line." in said
    assert "That is not understood. Type ? for help." in said
    assert "Say for which line, like: 1 a" in said


def test_a_form_that_is_opened_again_has_every_answer() -> None:
    node = TableNode(full(OMARS_STATUS))
    said = talk(node, "3 g", "45", ".", "3 g", ".", "1 x", "1 r", ".")
    assert "Minutes [45]: " in said
    assert said.count("This is what you had typed before. Enter keeps each answer.") == 1


# -- the trust model ----------------------------------------------------------------------------------


def number(world: World, action: str) -> str:
    return str(next(place for place, row in enumerate(today.rows(world), 1) if action in row.can))


def test_a_steward_proposes_approves_and_puts_aside() -> None:
    node = TableNode(webers())
    said = talk(node, f"{number(node.world, 'propose')} p", "y", f"{number(node.world, 'approve')} v", "y")
    assert node.made("propose") == [{"offer": OFFER}]
    assert node.made("approve") == [{"agreement": AGREEMENT}]
    assert any("Karim, who said yes to hub or public place." in line for line in said)
    talk(node, f"{number(node.world, 'looked')} f")
    assert node.made("morning") == [{"done": RECORD}]


def test_a_guardian_says_yes() -> None:
    node = TableNode(karims(consents=[YES]))
    said = talk(node, "1 s", "1, 3", "30", "", "y")
    assert node.made("consent") == [{"minor": LEO, "group": GROUP, "way": ["hub", "video"], "days": "30"}]
    assert "The stewards can read this yes, and nobody else. You read along with every letter." in said


def test_a_worry_is_kept_nowhere_says_who_reads_it_and_needs_a_yes() -> None:
    node = TableNode(full(OMARS_STATUS))
    node.answers["worried"] = ANSWERS["worried"]
    said = talk(node, "i", "Somebody asked for her card.", "", "n", "q")
    assert node.made("worried") == [{"text": "Somebody asked for her card.", "preview": True}]
    assert node.made("draft.keep") == node.made("draft.drop") == []
    assert said.index("Ms Weber and Cem will read this, and nobody else.") < said.index("Tell them? y or n: ")
    assert "Not done." in said
    said = talk(node, "i", "Somebody asked for her card.", "Omar", "y")
    assert node.made("worried")[-1] == {"about": "Omar", "text": "Somebody asked for her card."}
    assert any(line.startswith("Ms Weber and Cem have it.") for line in said)
    assert OMAR not in str(said)


def test_a_letter_is_opened_by_who_has_its_line_read_in_full_and_by_no_list() -> None:
    node = TableNode(karims(agreements=[READ_ALONG]))
    talk(node, "", "sessions", "today")
    assert node.made("seen") == []
    talk(node, "1")
    assert node.made("seen") == [{"letters": [RECORD]}]
