"""However fast somebody types, each key does what it would have done at leisure."""

from pathlib import Path

from tests.support.answers import AGREEMENT
from tests.support.stage import omars_answers, stage
from tests.support.worlds import ASKED


async def test_a_whole_form_in_one_rush(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("down", "g", *"45", "tab", "tab", "tab", *"called Leo", "tab", *"once a day", "ctrl+s")
        await it.until(lambda: it.made("log"), "logged")
        assert it.made("log") == [
            {"agreement": AGREEMENT, "minutes": "45", "worked": "called Leo", "practise": "once a day"}
        ]


async def test_the_last_letter_is_sent_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        for _ in range(5):
            it.rush("4", "g", *"45", "enter", "enter", "enter", *"abc", "enter", *"xyz", "enter")
            before = len(it.made("log"))
            await it.until(lambda before=before: len(it.made("log")) > before, "logged")  # type: ignore[misc]
            assert (it.made("log")[-1]["worked"], it.made("log")[-1]["practise"]) == ("abc", "xyz")
            await it.until(lambda: len(it.app.screen_stack) == 1, "back")


async def test_an_arrow_is_never_overtaken(tmp_path: Path) -> None:
    """`d` behind an arrow puts aside the row that the arrow went to, not the one before."""
    ids = [f"{number:064x}" for number in range(30)]
    inbox = [ASKED | {"id": each, "request": each} for each in ids]
    async with stage(tmp_path, omars_answers() | {"inbox": inbox}) as it:
        it.rush(*["down"] * 20, "d", "up", "up", "l")
        await it.until(lambda: it.made("decline") and it.made("later"), "both")
        assert it.made("decline") == [{"request": ids[20]}]
        assert it.made("later") == [{"request": ids[18]}]


async def test_letters_for_a_form_never_act_on_rows(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("n", *"dlcgq", "escape")
        await it.until_shown("Put away, and kept.")
        assert it.made("draft.keep")[-1]["fields"]["topic"] == "dlcgq"
        assert it.made("decline") == it.made("later") == []


async def test_what_is_searched_for_in_one_rush_is_found(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("slash", *"meet", "enter", "g", *"30", "ctrl+s")
        await it.until(lambda: it.made("log"), "logged")
        assert it.made("log") == [{"agreement": AGREEMENT, "minutes": "30"}]


async def test_corrections_stand_where_they_were_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("4", "g", *"459", "backspace", "6", "left", "backspace", "7", "end", "8", "ctrl+s")
        await it.until(lambda: it.made("log"), "logged")
        assert it.made("log") == [{"agreement": AGREEMENT, "minutes": "4768"}]


async def test_what_was_typed_before_a_form_is_emptied_goes_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("4", "g", *"459", "ctrl+n", *"30", "ctrl+s")
        await it.until(lambda: it.made("log"), "logged")
        assert it.made("log") == [{"agreement": AGREEMENT, "minutes": "30"}]


async def test_a_corrected_search_finds(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("slash", *"meex", "backspace", "t", "enter", "g", *"30", "ctrl+s")
        await it.until(lambda: it.made("log"), "logged")


async def test_a_search_that_was_given_up_looks_for_nothing_more(tmp_path: Path) -> None:
    async with stage(tmp_path) as it:
        it.rush("slash", *"meet", "escape", "4")
        await it.until_shown("Standing")
        await it.pilot.pause()
        assert not it.shows("Only lines with")
        it.rush("1", "slash", *"meet", "enter", "escape")
        await it.until(lambda: len(it.app.screen_stack) == 1, "back")
        await it.pilot.pause()
        assert not it.shows("Only lines with")
        assert it.shows("Asks for help")
