"""The trust model by keys: what a steward, a guardian and whoever is worried do and see."""

from pathlib import Path
from typing import Any

import pytest

from handrail_tui.screens import program
from tests.support.answers import AGREEMENT, ANSWERS, GROUP, OFFER, RECORD
from tests.support.stage import Stage, omars_answers, stage
from tests.support.worlds import (
    KARIMS_STATUS,
    LEO,
    LEOS_STATUS,
    MORNING,
    OTHERS_REQUEST,
    READ_ALONG,
    TO_APPROVE,
    WEBERS_STATUS,
    YES,
    YOUNG_OFFER,
)


def answers(status: dict[str, Any], **more: Any) -> dict[str, Any]:
    quiet = {"inbox": [], "agreements": [], "requests": [OTHERS_REQUEST], "seen": {"opened": []}}
    return omars_answers() | quiet | {"status": status} | more


def stewards() -> dict[str, Any]:
    return answers(WEBERS_STATUS, morning=MORNING, offers=[YOUNG_OFFER], agreements=[TO_APPROVE])


async def go_to(it: Stage, key: str) -> None:
    for _ in range(12):
        if it.selected.startswith(key):
            return
        await it.press("down")
    raise AssertionError(f"no line {key}\n{it.text()}")


async def test_a_stewards_morning_and_her_keys(tmp_path: Path) -> None:
    async with stage(tmp_path, stewards()) as it:
        await it.until_shown("> A worry")
        for title in ("To propose", "To approve", "Today", "Runs out"):
            assert title in it.text()
        await it.press("f")
        await it.until(lambda: it.made("morning")[-1:] == [{"done": RECORD}], "looked into")
        await go_to(it, "offer:")
        await it.press("p")
        await it.until_shown("who said yes to hub or public")
        await it.until_shown("You vouch for it with your name.")
        await it.press("enter")
        await it.until(lambda: it.made("propose") == [{"offer": OFFER}], "the proposal")
        await it.until_shown("Proposed. Nina is told, and chooses.")
        await go_to(it, "approval:")
        await it.press("v")
        await it.until_shown("They meet here: public place, Reading room")
        assert it.made("approve") == []
        await it.press("enter")
        await it.until(lambda: it.made("approve") == [{"agreement": AGREEMENT}], "the approval")


async def test_a_guardian_says_yes_in_a_form(tmp_path: Path) -> None:
    async with stage(tmp_path, answers(KARIMS_STATUS, consents=[YES])) as it:
        await it.until_shown("> Yes needed")
        await it.press("enter")
        await it.until_shown("You can take it back on any day")
        await it.type("hub")
        await it.press("ctrl+s")
        await it.until(lambda: it.made("consent"), "the yes")
        assert it.made("consent") == [{"minor": LEO, "group": GROUP, "way": ["hub"], "days": "90"}]


async def test_a_worry_is_sent_by_two_keys_after_its_readers_were_shown(tmp_path: Path) -> None:
    async with stage(tmp_path, answers(KARIMS_STATUS, worried=ANSWERS["worried"])) as it:
        await it.press("i")
        await it.until_shown("Whom it is about never reads it.")
        await it.press("ctrl+s")
        await it.until_shown("Please say this first: what worries.")
        await it.type("He asked for money.")
        await it.press("ctrl+s")
        await it.until_shown("Ms Weber and Cem will read this, and nobody else.")
        assert [each.get("preview") for each in it.made("worried")] == [True]
        await it.press("ctrl+s")
        await it.until_shown("Ms Weber and Cem have it.")
        assert it.made("worried")[-1] == {"text": "He asked for money."}
        assert it.made("draft.keep") == it.made("draft.drop") == []


async def test_leaving_a_worry_says_that_it_is_not_kept(tmp_path: Path) -> None:
    async with stage(tmp_path, answers(KARIMS_STATUS)) as it:
        await it.press("i")
        await it.until_shown("Whom it is about never reads it.")
        await it.type("He")
        await it.press("escape")
        await it.until_shown("Esc again leaves it, and nobody reads it.")
        await it.press("escape")
        await it.until_shown("1 Today")
        assert it.made("draft.keep") == it.made("worried") == []


async def test_a_screen_in_the_background_opens_nothing_and_a_person_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is selected from the beginning, and changes while nobody sits there."""
    monkeypatch.setattr(program, "LOOK_TIME", 0.01)
    karims = answers(KARIMS_STATUS, agreements=[READ_ALONG])
    async with stage(tmp_path, karims) as it:
        await it.until_shown("> To read")
        newer = READ_ALONG["notes"][0] | {"text": "Ring twice."}
        it.say("agreements", [READ_ALONG | {"notes": [newer], "to_open": [RECORD, OFFER]}], kind="note")
        await it.until_shown("Ring twice.")
        assert it.made("seen") == []
        await it.press("up")
        await it.until(lambda: it.made("seen"), "looked at")
        assert it.made("seen") == [{"letters": [RECORD, OFFER]}]
        await it.press("up", "4", "1")
        await it.until_shown("> To read")
        assert len(it.made("seen")) == 1


async def test_what_does_not_fit_is_opened_on_a_page_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "LOOK_TIME", 0.01)
    notes = [READ_ALONG["notes"][0] | {"text": f"Note {number}."} for number in range(12)]
    karims = answers(KARIMS_STATUS, agreements=[READ_ALONG | {"notes": notes}])
    async with stage(tmp_path, karims) as it:
        await it.until_shown("> To read")
        await it.press("up")
        await it.until_shown("r shows all of it.")
        assert it.made("seen") == []
        await it.press("enter")
        await it.until_shown("Note 11.")
        await it.until(lambda: it.made("seen") == [{"letters": [RECORD]}], "looked at")
        await it.press("r")
        await it.until_shown("> To read")


async def test_who_is_accompanied_always_sees_with_whom(tmp_path: Path) -> None:
    async with stage(tmp_path, answers(LEOS_STATUS, offers=[YOUNG_OFFER])) as it:
        await it.until_shown("Leo (with Karim)")
        await it.until_shown("A steward has to propose you")
