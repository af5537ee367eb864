"""The page of an invitation: all of it inside, nothing of it executable, readable from an arm's length."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from handrail_node.cli.invitation_page import invitation_page
from tests.support.answers import ANSWERS
from tests.support.command_line import handrail
from tests.support.control import ServedAside

INVITATION = ANSWERS["invite"]
VOID = {"meta"}


class Page(HTMLParser):
    """Tags, attributes and text; notices what is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data


def test_it_says_what_to_do_with_what_and_until_when() -> None:
    page = Page(invitation_page(INVITATION))
    assert page.open == []
    for part in (
        INVITATION["code"],
        INVITATION["words"],
        INVITATION["link"],
        "Library Süd",
        "22 January 2026",
    ):
        assert part in page.text
    assert page.tags.count("li") == 3
    assert page.tags.count("svg") == 1
    for command in ("handrail setup", "handrail up", "handrail join"):
        assert command in page.text


def test_it_loads_nothing_and_runs_nothing() -> None:
    page = Page(invitation_page(INVITATION))
    assert not {"script", "img", "link", "iframe", "object", "form", "a"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href")]
    assert "default-src 'none'" in dict(page.attributes).values() or re.search(
        "default-src 'none'", invitation_page(INVITATION)
    )


@pytest.mark.parametrize("field", ["code", "words", "link", "group_name", "role", "expires"])
def test_a_name_can_not_become_markup(field: str) -> None:
    hostile = INVITATION | {field: '<script>alert("x")</script>&\x1b'}
    page = Page(invitation_page(hostile))
    assert "script" not in page.tags
    assert "\x1b" not in page.text
    assert page.open == []


def test_an_invitation_without_words_or_name_is_a_page_as_well() -> None:
    page = Page(invitation_page({"code": "K7QM"}))
    assert "K7QM" in page.text
    assert "None" not in page.text


def test_invite_writes_the_page_and_says_where(tmp_path: Path) -> None:
    sheet = tmp_path / "Omar.html"
    with ServedAside(tmp_path / "control.sock", ANSWERS) as node:
        ended = handrail("invite", "--role", "helper", "--sheet", str(sheet), home=tmp_path)
        assert node.calls == [("invite", {"role": "helper"})]
    assert ended.code == 0
    assert f"The page to print: {sheet}" in ended.out
    assert INVITATION["code"] in sheet.read_text(encoding="utf-8")


def test_no_invitation_is_made_that_could_not_be_written(tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", ANSWERS) as node:
        ended = handrail("invite", "--sheet", str(tmp_path / "nowhere" / "a.html"), home=tmp_path)
        assert (ended.code, node.calls) == (1, [])
    assert "no folder" in ended.err


def test_whoever_lives_elsewhere_is_told_to_type_the_line_with_the_address() -> None:
    """A bare code finds its group on the network of the house and nowhere else."""
    told = Page(invitation_page(INVITATION)).text
    assert "the line at the bottom of this page, between quotation marks" in " ".join(told.split())
    bare = Page(invitation_page({**INVITATION, "link": "handrail:" + INVITATION["code"]})).text
    assert "at the bottom" not in bare
    assert "the code above" in bare
