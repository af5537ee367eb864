"""Text as records hold it: every verb that takes words makes them so, or says in a sentence why not."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_node.texts import clean_line, clean_text
from handrail_protocol import shapes
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey
from handrail_protocol.limits import FOUNDERS_MAX, LINE_BYTES_MAX, TEXT_BYTES_MAX
from tests.support.street import House, Library, library

# Each can make a screen lie, or is more than fits.
ODD = ["", " ", "\n", "x" * 300, "\u00e9" * 5_000, "a\x07b", "\u202eabc", "x\u2028y", "\ud800", "\u2066a"]
MANY = [f"00{number:062x}" for number in range(60)]
WORDS: dict[str, tuple[str, ...]] = {
    "group.create": ("name", "area", "topic", "place", "zone", "founder"),
    "notice": ("text",),
    "invite": ("role", "uses", "days"),
    "person.add": ("name",),
    "announce": ("topic", "area", "language", "way", "when", "capacity"),
    "ask": ("topic", "goal", "done_when", "area", "private", "language", "when", "way", "commitment"),
    "note": ("text",),
    "log": ("worked", "practise", "date", "topic", "minutes"),
    "close": ("words",),
    "accept": ("slot",),
    "grant": ("role", "reach", "age", "days"),
}
LISTS = {"area", "topic", "place", "founder", "language", "way", "when", "slot", "role"}


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


@pytest.mark.parametrize(
    ("text", "clean"),
    [("a\r\nb", "a\nb"), ("Su\u0308d", "Süd"), ("tab\there", "tab\there"), ("", "")],
)
def test_text_is_kept_as_records_hold_it(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\x1b[31mb", "\ud800", "x\u202ey", "x\u2028y", "x" * (TEXT_BYTES_MAX + 1)]
)
def test_text_that_no_record_may_hold_is_refused(text: str) -> None:
    with pytest.raises(LocalError, match=r"can't be seen|longer than"):
        clean_text(text)


def test_a_line_has_single_spaces_and_says_something() -> None:
    assert clean_line("  Library\n Su\u0308d ", "A name") == "Library Süd"
    for text, sentence in {
        " \t": "An area needs at least one letter",
        "x" * (LINE_BYTES_MAX + 1): "An area can't be longer than 120 bytes",
        "a\x07b": "An area holds letters only",
    }.items():
        with pytest.raises(LocalError, match=sentence):
            clean_line(text, "An area")
    shapes.line(clean_line("x" * LINE_BYTES_MAX, "An area"))


async def refusal(house: House, verb: str, given: dict[str, Any]) -> str:
    try:
        await house.call(verb, **given)
    except LocalError as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("verb", WORDS)
async def test_whatever_is_typed_is_kept_or_gets_a_sentence(town: Library, verb: str) -> None:
    """Never the name of a field and its check, which tell a person nothing."""
    agreement = await town.agree()
    houses = {"group.create": town.weber, "announce": town.omar, "log": town.omar, "accept": town.omar}
    house = houses.get(verb, town.nina if verb in ("ask", "note", "close") else town.weber)
    givens: dict[str, dict[str, Any]] = {
        "group.create": {"name": "Club Nord", "area": ["Nord"]},
        "notice": {"group": town.group},
        "announce": {"topic": ["photos"]},
        "ask": {"topic": "photos", "goal": "see Leo"},
        "note": {"agreement": agreement},
        "log": {"agreement": agreement, "minutes": 60},
        "close": {"agreement": agreement},
        "accept": {"request": await town.ask() if verb == "accept" else ""},
        "grant": {"person": town.omar.id(), "role": ["helper"], "as": "Weber"},
    }
    given = givens.get(verb, {})
    for name in WORDS[verb]:
        values: list[Any] = [[odd] for odd in ODD] + [MANY, MANY[:40], ["Süd"] * 40, ["photos"] * 40]
        for value in values if name in LISTS else ODD:
            sentence = await refusal(house, verb, {**given, name: value})
            assert not re.search(r"\b[A-Z]\w+\.\w+: ", sentence), (name, value)


async def test_more_founders_than_a_charter_holds_are_refused(town: Library) -> None:
    persons = [SigningKey.from_secret(bytes([each]) * 32).public.hex() for each in range(FOUNDERS_MAX)]
    for founders, sentence in {
        (town.omar.id(), "00" * 32): "whole id",
        tuple(persons): f"at most {FOUNDERS_MAX} founders",
    }.items():
        with pytest.raises(LocalError, match=sentence):
            await town.weber.call("group.create", name="Club", area=["Nord"], founder=list(founders))
    await town.weber.call("group.create", name="Club", area=["Nord"], founder=persons[1:])


async def test_the_private_line_is_judged_when_it_is_typed(town: Library) -> None:
    """Later, inside the agreement, nobody could choose any more."""
    with pytest.raises(LocalError, match="can't be seen"):
        await town.ask(private="ring twice \u202eabc")
