"""Forms under a pilot's keys: nothing typed is lost, nothing that happens takes the cursor away."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, Static

from handrail_node.control.client import Refused
from tests.support.answers import AGREEMENT, REQUEST
from tests.support.stage import Stage, omars_answers, stage
from tests.support.worlds import ASKED, DRAFT, STATUS

LOG = f"log {AGREEMENT}"


async def open_log(it: Stage) -> None:
    await it.press("4", "g")
    await it.until_shown("Log a session with Rosa")


def value(it: Stage, field: str) -> str:
    return it.app.screen.query_one(f"#field-{field}", Input).value


async def test_what_is_typed_is_kept_as_it_is_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.type("45")
        await it.until(lambda: it.made("draft.keep"), "kept")
        assert it.made("draft.keep")[-1]["name"] == LOG
        assert it.made("draft.keep")[-1]["fields"]["minutes"] == "45"
        await it.press("tab")
        await it.type("2026")
        await it.until(lambda: it.made("draft.keep")[-1]["fields"]["date"] == "2026", "kept again")


async def test_help_in_a_form_is_about_the_form_and_leads_back_into_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.type("45")
        await it.press("f1")
        await it.until_shown("A small task until next time.")
        assert it.shows("sends it from any line")
        await it.press("escape")
        await it.until_shown("Log a session with Rosa")
        await it.type("6")
        await it.until(lambda: value(it, "minutes") == "456", "typed on")
        assert it.app.focused is it.app.screen.query_one("#field-minutes")


async def test_a_flood_of_letters_is_not_a_flood_of_calls(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.type("1" * 40)
        await it.until(lambda: it.made("draft.keep"), "kept")
        await it.until(lambda: len(it.made("draft.keep")[-1]["fields"]["minutes"]) == 40, "all of it")
        assert len(it.made("draft.keep")) < 15


async def test_emptied_again_nothing_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.type("4")
        await it.until(lambda: it.made("draft.keep"), "kept")
        await it.press("backspace")
        await it.until(lambda: it.made("draft.drop") == [{"name": LOG}], "dropped")


async def test_put_away_is_kept_at_once_and_said(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.type("45")
        await it.until(lambda: value(it, "minutes") == "45", "typed")
        await it.press("escape")
        await it.until_shown("Put away, and kept.")
        await it.until(lambda: it.made("draft.keep"), "kept")
        assert it.made("draft.keep")[-1]["fields"]["minutes"] == "45"
        assert it.made("log") == []


async def test_a_form_that_says_nothing_leaves_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.press("escape")
        await it.until(lambda: len(it.app.screen_stack) == 1, "back")
        assert it.made("draft.keep") == []
        assert not it.shows("Put away")


async def test_a_draft_is_opened_at_what_is_missing_and_can_be_emptied(tmp_path: Path) -> None:
    kept = {"name": LOG, "fields": {"worked": "calls"}, "at": DRAFT["at"]}
    async with stage(tmp_path, omars_answers() | {"draft.list": [kept]}) as it:
        await open_log(it)
        await it.until_shown("This is what you had typed before.")
        assert value(it, "worked") == "calls"
        assert it.app.focused is it.app.screen.query_one("#field-minutes")
        await it.press("ctrl+n")
        await it.until(lambda: value(it, "worked") == "", "emptied")
        await it.until(lambda: it.made("draft.drop"), "dropped")


async def test_a_refusal_is_shown_and_loses_nothing(tmp_path: Path) -> None:
    refusal = Refused("2099-01-01 is still to come; today is 2026-01-15")
    async with stage(tmp_path, omars_answers() | {"log": refusal}) as it:
        await open_log(it)
        await it.type("45")
        await it.press("tab")
        await it.type("2099-01-01")
        await it.press("ctrl+s")
        await it.until_shown("2099-01-01 is still to come")
        assert (value(it, "minutes"), value(it, "date")) == ("45", "2099-01-01")
        assert it.made("draft.drop") == []
        it.table.answers["log"] = {"session": "x"}
        await it.press("backspace", "ctrl+s")
        await it.until_shown("Logged.")
        assert len(it.made("log")) == 2


async def test_a_stop_card_is_shown_whole_once_it_is_sent(tmp_path: Path) -> None:
    text = "Nobody honest asks to be paid with a gift card. Never read its number to anybody, by phone or so."
    logged = {"session": "x", "stop_card": {"topic": "gift-cards", "text": text}}
    async with stage(tmp_path, omars_answers() | {"log": logged}) as it:
        await open_log(it)
        await it.type("45")
        await it.press("ctrl+s")
        await it.until_shown("Stop for a moment")
        say = it.app.screen_stack[0].query_one("#say", Static)
        assert text in str(say.render())
        assert say.size.height >= 3


async def test_a_stop_card_is_read_before_it_is_sent_and_once(tmp_path: Path) -> None:
    card = {"stop_card": {"topic": "gift-cards", "text": "Never read the number of one to anybody."}}
    async with stage(tmp_path, omars_answers() | {"log": {"session": "x", **card}, "stop.card": card}) as it:
        await open_log(it)
        await it.type("45")
        await it.press("ctrl+s")
        await it.until_shown("Ctrl+S sends it all the same.")
        assert it.shows("Stop for a moment, and read this aloud: Never read the number")
        assert it.made("log") == []
        assert it.made("stop.card")[-1].items() >= {"verb": "log", "minutes": "45"}.items()
        await it.press("ctrl+s")
        await it.until_shown("Logged.")
        assert not it.shows("Stop for a moment")
        assert len(it.made("log")) == 1


async def test_what_is_missing_is_said_at_its_field(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.press("tab", "tab", "ctrl+s")
        await it.until_shown("Please say this first: minutes.")
        assert it.app.focused is it.app.screen.query_one("#field-minutes")
        assert it.made("log") == []


async def test_events_take_neither_the_cursor_nor_a_letter(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.press("tab", "tab", "tab")
        focused = it.app.screen.query_one("#field-worked")
        text = "we saw photos of Leo and wrote to him"
        for number, letter in enumerate(text):
            digits = f"{number:064x}"
            it.say("inbox", [ASKED | {"id": digits, "request": digits}], kind="asked")
            it.bus.publish("link", peer="x", state="live")
            await it.type(letter)
        await it.until(lambda: value(it, "worked") == text, "every letter")
        assert it.app.focused is focused


async def test_sending_twice_sends_once(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def slow(params: dict[str, Any]) -> dict[str, str]:
        await gate.wait()
        return {"session": "x"}

    async with stage(tmp_path, omars_answers() | {"log": slow}) as it:
        await open_log(it)
        await it.type("45")
        await it.press("ctrl+s", "ctrl+s", "enter", "ctrl+s")
        await it.until_shown("One moment…")
        gate.set()
        await it.until_shown("Logged.")
        assert len(it.made("log")) == 1


async def test_left_while_it_is_sent_it_is_sent_and_said(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def slow(params: dict[str, Any]) -> dict[str, str]:
        await gate.wait()
        return {"session": "x"}

    async with stage(tmp_path, omars_answers() | {"log": slow}) as it:
        await open_log(it)
        await it.type("45")
        await it.press("ctrl+s")
        await it.until(lambda: it.made("log"), "asked")
        await it.press("escape", "1")
        await it.until(lambda: len(it.app.screen_stack) == 1, "back")
        gate.set()
        await it.until_shown("Logged.")
        await it.until(lambda: it.made("draft.drop"), "no draft any more")


async def test_while_the_node_is_gone_a_form_stays_and_is_kept_later(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.server.stop()
        await it.type("45")
        await it.until_shown("Not kept yet")
        await it.press("escape")
        await it.until_shown("Esc again")
        assert value(it, "minutes") == "45"
        await it.restart()
        await it.until(lambda: it.made("draft.keep"), "kept")
        assert it.made("draft.keep")[-1]["fields"]["minutes"] == "45"
        await it.until(lambda: not it.shows("Not kept yet"), "no complaint any more")


async def test_a_form_that_can_not_be_kept_can_be_left(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.server.stop()
        await it.type("45")
        await it.press("escape")
        await it.until_shown("Esc again")
        await it.press("escape")
        await it.until(lambda: len(it.app.screen_stack) == 1, "back")


async def test_arrows_go_through_the_choices(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await it.press("n")
        await it.until_shown("Ask for help")
        await it.press("down")
        await it.until(lambda: value(it, "topic") == "photos", "the first")
        await it.press("down")
        await it.until(lambda: value(it, "topic") == "chess", "the second")
        await it.press("up", "enter")
        await it.type("see")
        await it.until(lambda: value(it, "goal") == "see", "the next field")
        assert value(it, "topic") == "photos"


@pytest.mark.parametrize("size", [(80, 24), (132, 43)])
async def test_the_longest_form_can_be_seen_and_filled(tmp_path: Path, size: tuple[int, int]) -> None:
    """Two persons live here: each field that there can be."""
    answers = omars_answers() | {"status": STATUS, "inbox": []}
    async with stage(tmp_path, answers, size) as it:
        await it.press("n")
        await it.until_shown("Ask for help")
        fields = list(it.app.screen.query(Input))
        for field in fields:
            await it.until(lambda field=field: it.app.focused is field, "the next field")  # type: ignore[misc]
            assert 0 < field.region.bottom < size[1]
            await it.press("tab")
        await it.until_shown("Esc Put away")
        await it.type("Nina")
        await it.press("tab", "down", "tab")
        await it.type("see photos")
        await it.press("ctrl+s")
        await it.until(lambda: it.made("ask"), "asked")
        assert it.made("ask") == [
            {"as": "Nina", "topic": "photos", "goal": "see photos", "commitment": "once", "choose": "me"}
        ]


async def test_accepting_says_what_it_does_and_takes_a_time(tmp_path: Path) -> None:
    several = ASKED | {"parts": [0, 4]}
    async with stage(tmp_path, omars_answers() | {"inbox": [several], "requests": [several]}) as it:
        await it.press("a")
        await it.until_shown("sees your name and your times, and chooses")
        await it.press("enter")
        await it.until_shown("Please say this first: when.")
        await it.type("none")
        await it.press("enter")
        await it.until(lambda: it.made("accept"), "accepted")
        assert it.made("accept") == [{"request": REQUEST, "slot": []}]


async def test_a_form_that_is_opened_again_at_once_has_every_letter(tmp_path: Path) -> None:
    """The node's reading of it is still on its way, or older."""
    stale = {"name": LOG, "fields": {"minutes": "4"}, "at": DRAFT["at"]}
    async with stage(tmp_path, omars_answers() | {"draft.list": [stale]}) as it:
        await open_log(it)
        await it.until(lambda: value(it, "minutes") == "4", "as it was kept")
        await it.type("57")
        it.rush("escape")
        await it.until(lambda: len(it.app.screen_stack) == 1, "back")
        await open_log(it)
        await it.until(lambda: value(it, "minutes") == "457", "every letter")
        it.rush("ctrl+s")
        await it.until_shown("Logged.")
        await open_log(it)
        assert value(it, "minutes") == ""


async def test_leaving_the_program_in_the_middle_of_a_form_keeps_every_letter(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        it.rush(*"457", "ctrl+q")
        await it.until(lambda: not it.app.is_running, "the end")
        assert it.made("draft.keep")[-1]["fields"]["minutes"] == "457"


async def test_somebody_who_never_pauses_is_kept_all_the_same(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        await open_log(it)
        await it.press("tab", "tab", "tab")
        for _ in range(400):
            await it.type("a")
            if it.made("draft.keep"):
                break
        assert it.made("draft.keep")


async def test_a_refusal_after_the_form_was_left_keeps_what_was_typed(tmp_path: Path) -> None:
    gate = asyncio.Event()

    async def slow(params: dict[str, Any]) -> dict[str, str]:
        await gate.wait()
        raise Refused("That date is still to come.")

    async with stage(tmp_path, omars_answers() | {"log": slow}) as it:
        await open_log(it)
        it.rush(*"45", "ctrl+s", "escape")
        await it.until(lambda: len(it.app.screen_stack) == 1, "back")
        gate.set()
        await it.until_shown("That date is still to come.")
        await it.until(lambda: it.made("draft.keep"), "kept")
        assert it.made("draft.keep")[-1]["fields"]["minutes"] == "45"
        assert it.made("draft.drop") == []
