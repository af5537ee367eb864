"""The full screens under a pilot's keys, over a real socket: tabs, actions, events, losses."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual.command import Command, CommandList

from handrail_node.control.client import Refused
from handrail_tui.actions import ACTIONS
from handrail_tui.watch import GONE
from tests.support.answers import AGREEMENT, AGREEMENT_ROW, REQUEST, SESSION
from tests.support.stage import omars_answers, stage
from tests.support.worlds import ASKED, DRAFT, OTHERS_REQUEST, REPORTED, STATUS

SIZES = [(80, 24), (132, 43)]


def another(number: int, **more: Any) -> dict[str, Any]:
    digits = f"{number:064x}"
    return ASKED | {"id": digits, "request": digits, "goal": f"goal {number}", **more}


@pytest.mark.parametrize("size", SIZES)
async def test_today_is_shown_with_all_tabs_and_every_action(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size=size) as it:
        await it.until_shown("see photos of Leo")
        text = it.text()
        assert all(f"{key} {tab}" in text for key, tab in zip("12345", TABS, strict=True))
        for action in ACTIONS:
            assert action.rare or f"{action.shown_key} {action.label}" in text.replace("\n ", "  ")
        assert max(map(len, text.splitlines())) <= size[0]
        assert it.app.query_one("#rows").size.height >= 9


async def test_a_terminal_of_a_few_lines_shows_rows_and_the_way_to_help(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(40, 10)) as it:
        await it.until_shown("> Asks for help")
        assert "F1 Help" in it.text()
        assert "q Quit" in it.text()


async def test_the_titles_follow_the_terminal(tmp_path: Path) -> None:
    async with stage(tmp_path, size=(40, 24)) as it:
        await it.press("4")
        await it.until_shown("Standing")
        for size in ((132, 43), (80, 24)):
            await it.pilot.resize_terminal(*size)
            await it.until(lambda: "About" in it.text() and "When" in it.text(), "all titles")


TABS = ("Today", "Requests", "Helpers", "Sessions", "Network")


@pytest.mark.parametrize("size", SIZES)
async def test_each_tab_has_its_rows(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size=size) as it:
        shown = ("Asks for help", "Open", "photos and video", "Standing", "this node")
        for key, seen in zip("12345", shown, strict=True):
            await it.press(key)
            await it.until_shown(seen)


async def test_accepting_by_keys(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await it.press("a")
        await it.until_shown("Offer your help")
        await it.press("enter")
        await it.until(lambda: it.made("accept"), "the offer")
        assert it.made("accept") == [{"request": REQUEST, "slot": ["2026-01-17T10:00"]}]
        await it.until_shown("You offered to help.")


async def test_logging_by_keys(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await it.press("down", "g")
        await it.until_shown("Log a session with Rosa")
        await it.type("45")
        await it.press("tab", "tab", "tab")
        await it.type("calls Leo")
        await it.press("ctrl+s")
        await it.until(lambda: it.made("log"), "the session")
        assert it.made("log") == [{"agreement": AGREEMENT, "minutes": "45", "worked": "calls Leo"}]
        await it.until_shown("Logged.")
        assert {"name": f"log {AGREEMENT}"} in it.made("draft.drop")


async def test_confirming_asks_once(tmp_path: Path) -> None:
    answers = omars_answers() | {"status": STATUS, "inbox": [], "sessions": [REPORTED]}
    async with stage(tmp_path, answers) as it:
        await it.until_shown("To confirm")
        await it.press("c")
        await it.until_shown("Confirm this session")
        await it.press("escape")
        await it.until_shown("To confirm")
        assert it.made("confirm") == []
        await it.press("c", "enter")
        await it.until(lambda: it.made("confirm"), "the confirmation")
        assert it.made("confirm")[0]["session"] == SESSION


@pytest.mark.parametrize(("key", "verb"), [("d", "decline"), ("l", "later")])
async def test_declining_and_putting_off_are_one_key(tmp_path: Path, key: str, verb: str) -> None:
    async with stage(tmp_path) as it:
        await it.press(key)
        await it.until(lambda: it.made(verb), verb)
        assert it.made(verb) == [{"request": REQUEST}]
        it.say("inbox", [], what="request", id=REQUEST)
        await it.until(lambda: it.selected == f"agreement:{AGREEMENT}", "the next line selected")


async def test_what_is_not_possible_says_so_and_does_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        before = len(it.table.calls)
        await it.press("c")
        await it.until_shown("Nothing to confirm on this line.")
        assert len(it.table.calls) == before


async def test_rows_that_come_in_move_neither_selection_nor_focus(tmp_path: Path) -> None:
    answers = omars_answers() | {"inbox": [another(n) for n in range(30)]}
    async with stage(tmp_path, answers) as it:
        await it.until(lambda: it.shows("1 Today 32"), "all that is known")
        await it.press(*["down"] * 20)
        selected, focused = f"request:{another(20)['id']}", it.app.focused
        await it.until(lambda: it.selected == selected, "the twenty-first line")
        line = next(n for n, text in enumerate(it.text().splitlines()) if text.startswith(">"))
        it.say("inbox", [another(n) for n in range(100, 140)] + answers["inbox"], kind="asked")
        await it.until(lambda: it.shows("1 Today 72"), "forty more")
        assert it.selected == selected
        assert it.app.focused is focused
        assert it.text().splitlines()[line].startswith(">")


async def test_a_request_that_is_settled_elsewhere_is_not_exchanged_for_another(tmp_path: Path) -> None:
    answers = omars_answers() | {"inbox": [another(1), another(2)]}
    async with stage(tmp_path, answers) as it:
        it.say("inbox", [another(2)], kind="settled")
        await it.until_shown("This does not wait any more.")
        await it.press("d")
        await it.until_shown("Nothing to decline on this line.")
        assert it.made("decline") == []
        await it.press("down", "d")
        await it.until(lambda: it.made("decline"), "the other one declined")
        assert it.made("decline") == [{"request": another(2)["request"]}]


async def test_a_verb_that_takes_its_time_holds_up_nothing(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def slow(params: dict[str, Any]) -> dict[str, str]:
        await gate.wait()
        return {}

    async with stage(tmp_path, omars_answers() | {"decline": slow}) as it:
        await it.press("d")
        await it.until(lambda: it.made("decline"), "asked")
        await it.press("4")
        await it.until_shown("Standing")
        it.say("inbox", [ASKED, another(5)], kind="asked")
        await it.until_shown("1 Today 3")
        assert not it.shows("Put aside.")
        gate.set()
        await it.until_shown("Put aside.")


async def test_a_refusal_is_a_sentence(tmp_path: Path) -> None:
    async with stage(
        tmp_path, omars_answers() | {"decline": Refused("That request is agreed by now.")}
    ) as it:
        await it.press("d")
        await it.until_shown("That request is agreed by now.")
        assert it.selected == f"request:{REQUEST}"


async def test_a_node_that_goes_is_said_and_found_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await it.server.stop()
        await it.until_shown(GONE[:60])
        await it.press("d")  # nothing to do it with; the screen lives on
        it.table.answers["inbox"] = [ASKED, another(7)]
        await it.restart()
        await it.until_shown("goal 7")
        assert it.selected == f"request:{REQUEST}"


async def test_searching_follows_each_letter(tmp_path: Path) -> None:
    goals = enumerate(("see Leo", "write", "cook"))
    rows = [OTHERS_REQUEST | {"id": f"{number:064x}", "goal": goal} for number, goal in goals]
    async with stage(tmp_path, omars_answers() | {"requests": rows}) as it:
        await it.press("2", "slash")
        await it.type("wri")
        await it.until_shown("2 Requests 1")
        await it.press("enter")
        await it.until_shown("Only lines with “wri”.")
        await it.press("escape")
        await it.until_shown("2 Requests 3")
        await it.press("slash")
        await it.type("nothing like it")
        await it.until_shown("No line here has")
        await it.press("escape")
        await it.until_shown("2 Requests 3")


@pytest.mark.parametrize("size", SIZES)
async def test_help_and_palette_name_every_action(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size=size) as it:
        await it.press("f1")
        await it.until_shown("Handrail: help among neighbours")
        await it.press("escape", "ctrl+p")
        await it.until_shown("Put this request aside")
        listed = it.app.screen.query_one(CommandList)
        options = [listed.get_option_at_index(place) for place in range(listed.option_count)]
        hits = [option.hit.help for option in options if isinstance(option, Command)]
        assert hits[: len(ACTIONS) - 2] == [a.what for a in ACTIONS if a.name not in ("palette", "resume")]
        assert len(hits) == len(ACTIONS) - 2 + len(TABS)
        await it.press("escape")
        await it.until_shown("Asks for help")


async def test_the_palette_carries_out(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await it.press("ctrl+p")
        await it.type("put this request off")
        await it.until_shown("Put this request off")
        await it.press("enter")
        await it.until(lambda: it.made("later"), "put off")


async def test_a_form_begun_before_is_offered_again(tmp_path: Path) -> None:
    async with stage(tmp_path, omars_answers() | {"draft.list": [DRAFT]}) as it:
        await it.until_shown("You had begun something and not sent it.")
        assert it.selected == "draft:ask"
        await it.press("enter")
        await it.until_shown("see photos")
        await it.until_shown("This is what you had typed before.")
        await it.press("escape", "x")
        await it.until(lambda: {"name": "ask"} in it.made("draft.drop"), "thrown away")


async def test_quitting(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await it.press("q")
        await it.until(lambda: not it.app.is_running, "the end")


async def test_in_no_group_it_says_what_to_do(tmp_path: Path) -> None:
    nothing: dict[str, Any] = {name: [] for name in ("inbox", "requests", "agreements", "helpers", "peers")}
    status = STATUS | {"groups": [], "links": []}
    async with stage(tmp_path, omars_answers() | nothing | {"status": status, "group.list": []}) as it:
        await it.until_shown("You are in no group yet.")
        await it.until_shown("handrail join CODE")
        await it.until_shown("in no group yet")
        await it.press("5")
        await it.until_shown("Join one: handrail join CODE")


async def test_a_hostile_text_steers_nothing(tmp_path: Path) -> None:
    goal = "\x1b[2J[bold]see[/] [@click=app.quit]Leo[/]\nnow"
    told = {"inbox": [ASKED | {"goal": goal}], "requests": [OTHERS_REQUEST | {"goal": goal}]}
    async with stage(tmp_path, omars_answers() | told) as it:
        await it.until_shown("[2J[bold]see[/]")
        await it.press("a")
        await it.until_shown("Offer your help")
        await it.until_shown("[@click=app.quit]Leo[/] now")


async def test_an_agreement_can_be_ended_and_weighed(tmp_path: Path) -> None:
    async with stage(tmp_path, omars_answers() | {"inbox": [], "agreements": [AGREEMENT_ROW]}) as it:
        await it.press("y", "down", "enter")
        await it.until(lambda: it.made("chemistry"), "said")
        assert it.made("chemistry") == [{"agreement": AGREEMENT, "word": "carry-on"}]
        await it.press("e")
        await it.type("Thank you")
        await it.press("enter")
        await it.until(lambda: it.made("close"), "ended")
        assert it.made("close") == [{"agreement": AGREEMENT, "words": "Thank you"}]
