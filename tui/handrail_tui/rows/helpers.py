"""The Helpers tab: who helps with what, and who vouches for them."""

from functools import partial

from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.words import (
    Answer,
    day_of,
    in_languages,
    joined,
    listed,
    named,
    sentence,
    shown,
    spoken,
    who_reads,
)
from handrail_tui.rows.world import World

COLUMNS = (Column("Name", 14, 1), Column("Helps with", 26, 3), Column("Where", 14, 2), Column("When", 16, 2))
EMPTY = "Nobody has announced help yet. You could: press h and say what you help with."


def rows(world: World) -> list[Row]:
    by_name = sorted(world.helpers, key=lambda each: (shown(each.get("name")).casefold(), str(each["id"])))
    return [row(each, world) for each in by_name]


def row(helper: Answer, world: World) -> Row:
    name = shown(helper.get("name")) or named(helper, "person")
    topics = listed(helper.get("topics", ()))
    mine = helper.get("person") in world.persons
    return Row(
        key=f"helper:{helper.get('person')}:{helper.get('group')}",
        cells=(
            f"{name} (you)" if mine else name,
            topics,
            spoken(helper.get("ways", ())),
            shown(helper.get("times")),
        ),
        said=f"{name} helps with {topics}.",
        tell=partial(_detail, helper, name, topics, world),
        can={"withdraw": str(helper["id"])} if mine else {},
    )


def vouched(helper: Answer, name: str) -> str:
    """A name alone says little: who let this person in says more."""
    vouchers = helper.get("vouched_by")
    return f"{listed(vouchers)} vouched for {name}." if vouchers else ""


def vouches(offer: Answer) -> str:
    """Of a proposal: who vouches, and who reads along; "" for anybody's own offer."""
    if offer.get("kind") != "proposal":
        return ""
    readers = [shown(each) for each in offer.get("read_along_by", ())] or ["a steward"]
    return f"{shown(offer.get('proposed_by_name'))} vouches, and {who_reads(readers)}."


def _detail(helper: Answer, name: str, topics: str, world: World) -> tuple[str, ...]:
    until = day_of(helper.get("expires"), world.zone(helper.get("group")))
    lines = [
        f"{name} helps with {topics}.",
        sentence(
            joined(spoken(helper.get("ways", ())), listed(helper.get("areas", ())), helper.get("times"))
        ),
        f"{sentence(in_languages(helper.get('languages', ())))} The card stands until {until}.",
        vouched(helper, name),
    ]
    return tuple(filter(None, lines))
