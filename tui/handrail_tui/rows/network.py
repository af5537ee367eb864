"""The Network tab: how this node is, who is linked with it, and whom it looks for."""

from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.words import capital, count, listed, sentence, shown, time_of
from handrail_tui.rows.world import World

COLUMNS = (Column("State", 11), Column("Who", 18, 3), Column("Address", 21, 2), Column("Since", 16))
EMPTY = "No other node is known yet. Join a group, or: handrail peers add HOST:PORT"

# The states of a link, as they are said to people.
_STATES = {
    "connecting": "calling",
    "proving": "greeting",
    "catching-up": "catching up",
    "live": "linked",
    "waiting": "waiting",
}
_MEANS = {
    "connecting": "This node is calling it.",
    "proving": "The two nodes show each other who they are.",
    "catching-up": "The two nodes bring each other up to date.",
    "live": "What one of you writes, the other has within a moment.",
    "waiting": "It does not answer now. This node tries again by itself; nothing is lost.",
}


def rows(world: World) -> list[Row]:
    """This node, its links, then addresses without a link."""
    links = list(world.status.get("links", ()))
    linked = {link.get("address") for link in links}
    links += [
        {"peer": peer.get("address"), **peer} for peer in world.peers if peer.get("address") not in linked
    ]
    zone = next((str(each.get("zone", "UTC")) for each in world.charters.values()), "UTC")
    return [_own(world), *(_link(link, zone) for link in links)] if world.status else []


def _own(world: World) -> Row:
    status = world.status
    groups = [
        f"{shown(g.get('name'))} ({listed(g.get('roles', ())) or 'no role'})"
        for g in status.get("groups", ())
    ]
    lives = listed(world.persons.values()) or "nobody yet"
    return Row(
        key="node",
        cells=("this node", lives, shown(status.get("listen")), ""),
        said=f"This node: {sentence(status.get('sentence'))}",
        tell=lambda: (
            sentence(status.get("sentence")),
            f"Here lives {lives}." if len(world.persons) == 1 else f"Here live {lives}.",
            f"Groups: {listed(groups)}." if groups else "In no group yet. Join one: handrail join CODE",
            f"{count(int(status.get('records') or 0), 'record')} kept. "
            f"Listens on {shown(status.get('listen'))}.",
            *map(sentence, status.get("reminders", ())),
        ),
    )


def _link(link: dict[str, object], zone: str) -> Row:
    state = str(link.get("state"))
    word = _STATES.get(state, shown(state))
    who = shown(link.get("peer") or link.get("address"))
    return Row(
        key=f"link:{link.get('address') or who}",
        cells=(
            word,
            who,
            shown(link.get("address")),
            time_of(link["since"], zone) if link.get("since") else "",
        ),
        said=f"{who}: {word}.",
        tell=lambda: (f"{who}: {word}.", _MEANS.get(state, capital(word))),
    )
