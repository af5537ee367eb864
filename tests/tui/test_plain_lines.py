"""What the plain way says: numbers, sentences, and nothing that only eyes could use."""

import re

from handrail_tui.actions import ACTIONS
from handrail_tui.plain import lines
from handrail_tui.rows.world import World
from handrail_tui.tabs import TABS
from tests.support.worlds import ASKED, DRAFT, OMARS_STATUS, STATUS, full, omars


def everything() -> list[str]:
    said = lines.help_lines()
    for status in (STATUS, OMARS_STATUS):
        world = full(status)
        said += lines.greeting(world, TABS[0].rows(world))
        for tab in TABS:
            said += lines.page(tab, tab.rows(world))
            for number, row in enumerate(tab.rows(world), 1):
                said += lines.whole(number, row)
    return said


def test_no_colour_and_no_boxes() -> None:
    text = "\n".join(everything())
    assert "\x1b" not in text
    assert not re.search(r"[\u2500-\u259f\u23ce]", text)


def test_every_line_says_something() -> None:
    assert all(re.search(r"\w", line) for line in everything())


def test_rows_are_numbered_from_one() -> None:
    page = lines.page(TABS[0], TABS[0].rows(full(OMARS_STATUS)))
    assert page[0] == "Today: 3 lines."
    assert [line.split()[0] for line in page[1:]] == ["1.", "2.", "3."]


def test_an_empty_list_says_what_to_do_next() -> None:
    assert lines.page(TABS[1], []) == ["Requests: nothing.", TABS[1].empty]
    assert lines.page(TABS[1], [], "leo") == ["Requests with leo: nothing."]


def test_a_line_in_full_says_what_can_be_done() -> None:
    said = lines.whole(1, TABS[0].rows(omars(inbox=[ASKED]))[0])
    assert said[0] == "Line 1."
    assert "  1 a: Offer your help for this request." in said
    assert "  1 d: Put this request aside; nobody is told." in said


def test_the_help_names_every_action() -> None:
    text = "\n".join(lines.help_lines())
    assert all(
        action.what in text
        for action in ACTIONS
        if action.name not in ("search", "help", "palette", "quit", "read")
    )


def test_news_are_what_did_not_wait_before() -> None:
    said = lines.news(omars(), omars(inbox=[ASKED], drafts=[DRAFT]))
    assert len(said) == 1
    assert said[0].startswith("New: Nina for Rosa asks")
    assert lines.news(omars(inbox=[ASKED]), omars(inbox=[ASKED])) == []
    assert lines.news(omars(inbox=[ASKED]), World()) == []
