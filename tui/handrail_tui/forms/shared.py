"""Fields that several forms have: who speaks, in which group, the words of a charter."""

from handrail_protocol.vocabulary import Way
from handrail_tui.forms.form import Field
from handrail_tui.rows.words import Answer, shown
from handrail_tui.rows.world import World

WAYS = {
    "hub": "at the group's own place",
    "public-place": "in a café, a library, a park",
    "phone": "by telephone",
    "video": "by video call",
    "home": "at the learner's home",
}
assert set(WAYS) == {way.word for way in Way}


def who(world: World, start: str = "", label: str = "Who") -> tuple[Field, ...]:
    """Who speaks, asked only where several persons live on this node."""
    names = dict.fromkeys(world.persons.values(), "")
    if len(names) < 2:
        return ()
    return (Field("as", label, "Who of this household says this.", names, needed=True, start=start),)


def which_group(world: World) -> tuple[Field, ...]:
    """In which group, asked only where there are several."""
    groups = {shown(group.get("name")): "" for group in world.groups}
    if len(groups) < 2:
        return ()
    return (Field("group", "Group", "In which of your groups.", groups, needed=True),)


def of_charters(world: World, key: str) -> dict[str, str]:
    """Topics or areas of all the groups here, in the order of their charters."""
    found: dict[str, str] = {}
    for charter in world.charters.values():
        found |= {shown(word): "" for word in charter.get(key, ())}
    return found


def topic(world: World, many: bool, start: str = "", needed: bool = True) -> Field:
    several = ", several with commas" if many else ""
    return Field(
        "topic",
        "Topics" if many else "Topic",
        f"What it is about{several}.",
        of_charters(world, "topics"),
        many=many,
        needed=needed,
        start=start,
    )


def ways() -> Field:
    return Field("way", "How to meet", "One or several, with commas. Empty: any way.", WAYS, many=True)


def times() -> Field:
    return Field(
        "when",
        "Times",
        "Times of the week, like: mon 14:00-16:00, sat 10:00-12:00. Empty: any time.",
        many=True,
    )


def languages() -> Field:
    return Field("language", "Languages", "Such as de, en or tr, with commas. Empty: yours.", many=True)


def name_of(world: World, person: object) -> str:
    """The name of a person of this household, "" for anybody else."""
    return world.persons.get(str(person), "")


def own_side(world: World, row: Answer, *sides: str) -> str:
    """The name of the first of these sides that lives here."""
    return next((name for side in sides if (name := name_of(world, row.get(side)))), "")
