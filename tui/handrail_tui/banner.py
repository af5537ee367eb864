"""The lines around the rows: the head with who and where, the footer with every action and its key."""

from handrail_tui import actions
from handrail_tui.actions import Action
from handrail_tui.rows.row import Row
from handrail_tui.rows.words import cells, count, fitted, listed, quoted, shown
from handrail_tui.rows.world import World

GAP = 2


def head(world: World, width: int) -> str:
    """Who lives here and in which groups; at the right how many others are linked."""
    if not world.status:
        return fitted("Handrail", width)
    groups = listed(shown(group.get("name")) for group in world.status.get("groups", ()))
    left = " · ".join(filter(None, ("Handrail", listed(lives(world)), groups or "in no group yet")))
    live = sum(link.get("state") == "live" for link in world.status.get("links", ()))
    right = count(live, "link")
    return f"{fitted(left, max(0, width - len(right) - GAP))}{' ' * GAP}{right}"


def lives(world: World) -> list[str]:
    """Who lives here, and for each who is accompanied, with whom: she always sees who reads along."""
    persons = world.status.get("persons", ())
    along = {str(each["id"]): listed(map(shown, each.get("accompanied_by", ()))) for each in persons}
    return [f"{name} (with {along[id]})" if along.get(id) else name for id, name in world.persons.items()]


def footer(row: Row | None, width: int) -> list[list[Action]]:
    """Every action, in as few lines of `width` as they fit into."""
    on_row, anywhere = actions.footer(row)
    lines: list[list[Action]] = [[]]
    used = 0
    for action in (*on_row, *anywhere):
        wide = cells(f"{action.shown_key} {action.label}")
        if lines[-1] and used + GAP + wide > width:
            lines.append([])
            used = 0
        used += wide + (GAP if lines[-1] else 0)
        lines[-1].append(action)
    return lines


def searching(wanted: str) -> str:
    return f"Only lines with {quoted(wanted)}. Esc shows all of them." if wanted else ""


def nothing_found(wanted: str) -> str:
    return f"No line here has {quoted(wanted)}. Esc shows all of them."
