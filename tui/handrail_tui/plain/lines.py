"""What the plain way says: pages of numbered lines, one line in full, the help, and what is new."""

from handrail_tui.actions import ACTIONS, BY_NAME
from handrail_tui.rows import today
from handrail_tui.rows.row import Row
from handrail_tui.rows.words import count, listed
from handrail_tui.rows.world import World
from handrail_tui.tabs import TABS, Tab

# In a line of keys there is no Enter, and a number alone already means "tell me more".
_LETTERS = {"resume": "r"}
_ELSEWHERE = ("search", "help", "palette", "quit", "read")


def letter(name: str) -> str:
    """What is typed for an action."""
    return _LETTERS.get(name, BY_NAME[name].key)


def page(tab: Tab, rows: list[Row], wanted: str = "") -> list[str]:
    """All rows of a tab with their numbers."""
    matching = f" with {wanted}" if wanted else ""
    if not rows:
        return [f"{tab.title}{matching}: nothing.", *([] if wanted else [tab.empty])]
    return [
        f"{tab.title}{matching}: {count(len(rows), 'line')}.",
        *(f"{number}. {row.said}" for number, row in enumerate(rows, 1)),
    ]


def whole(number: int, row: Row) -> list[str]:
    """One row in full, and what may be done with it."""
    lines = [f"Line {number}.", *(row.detail or (row.said,))]
    possible = [f"  {number} {letter(name)}: {BY_NAME[name].what}." for name in row.can]
    return [*lines, *(["You can type:", *possible] if possible else ["Nothing can be done here."])]


def news(before: World, after: World) -> list[str]:
    """What waits now and did not wait before."""
    known = {row.key for row in today.rows(before)}
    fresh = [row for row in today.rows(after) if row.key not in known and not row.key.startswith("draft:")]
    return [f"New: {row.said}" for row in fresh]


def greeting(world: World, rows: list[Row]) -> list[str]:
    lives = listed(world.persons.values()) or "Nobody yet"
    groups = listed(group.get("name") for group in world.status.get("groups", ()))
    where = f"In {groups}." if groups else "In no group yet. Join one: handrail join CODE"
    begun = ["You had begun something and not sent it; it stands first."] if world.drafts else []
    return [
        f"Handrail. {lives}. {where}",
        *page(TABS[0], rows),
        *begun,
        "Type a number for more, ? for help.",
    ]


def help_lines() -> list[str]:
    names = [tab.title.lower() for tab in TABS]
    lines = [
        f"Type {listed(names, 'or')} for a list. The beginning of the word is enough.",
        "Type a number to hear one line in full.",
        "Type a number and a letter to do something with that line:",
    ]
    lines += [f"  {letter(each.name)}: {each.what}." for each in ACTIONS if each.on_row]
    lines += ["Or a letter alone:"]
    lines += [
        f"  {each.key}: {each.what}." for each in ACTIONS if not each.on_row and each.name not in _ELSEWHERE
    ]
    return [
        *lines,
        "  / and words: Say only lines with these words. / alone: all lines again.",
        "  Enter alone: Say the list again, and what is new.",
        "  ?: This help.",
        "  q: Leave; the node goes on as before.",
        "While a form is asked: Enter keeps what is there, - empties it, . puts the form away.",
    ]
