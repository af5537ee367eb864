"""The Helpers tab: who helps with what, and who vouches for them."""

from functools import partial

from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.words import Answer, day_of, joined, listed, named, sentence, shown, spoken
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


def _detail(helper: Answer, name: str, topics: str, world: World) -> tuple[str, ...]:
    until = day_of(helper.get("expires"), world.zone(helper.get("group")))
    vouched = helper.get("vouched_by")
    lines = [
        f"{name} helps with {topics}.",
        sentence(
            joined(spoken(helper.get("ways", ())), listed(helper.get("areas", ())), helper.get("times"))
        ),
        f"In {listed(helper.get('languages', ()))}. The card stands until {until}.",
        f"{listed(vouched)} vouched for {name}." if vouched else "",
    ]
    return tuple(filter(None, lines))
