"""What a steward looks at in the morning: flags, what waits for her, what is today, what runs out."""

from collections.abc import Iterator
from functools import partial

from handrail_tui.rows import requests, sessions
from handrail_tui.rows.row import Row
from handrail_tui.rows.words import (
    Answer,
    capital,
    day_of,
    listed,
    quoted,
    read_aloud,
    sentence,
    shown,
    spoken,
    time_of,
)
from handrail_tui.rows.world import World

_TITLES = {
    "report": "A worry",
    "stop-card": "Red flag",
    "pulse": "Not heard of",
    "missing": "Look at this",
    "claim": "Lost words",
    "offer": "To propose",
    "approval": "To approve",
    "request": "Waits long",
    "unanswered": "Waits long",
    "session": "Today",
    "call": "Call today",
    "consent": "Runs out",
    "check": "Runs out",
    "grant": "Runs out",
    "no-consent": "No yes",
    "pause": "Paused",
    "review": "Look again",
}
# What a steward can put aside once she has looked into it.
_HANDLED = ("report", "stop-card")


def flags(world: World) -> Iterator[Row]:
    return _rows("flags", world)


def waiting(world: World) -> Iterator[Row]:
    return _rows("waiting", world)


def today(world: World) -> Iterator[Row]:
    return _rows("sessions", world)


def expiring(world: World) -> Iterator[Row]:
    return _rows("expiring", world)


def _rows(part: str, world: World) -> Iterator[Row]:
    for entry in world.morning.get(part, ()):
        what, record = str(entry.get("what")), str(entry.get("id"))
        said, zone = sentence(entry.get("said") or entry.get("sentence")), world.zone(entry.get("group"))
        yield Row(
            key=f"{what}:{record}:{entry.get('until', '')}",
            cells=(_TITLES.get(what, capital(what)), shown(entry.get("name")), said, _when(entry, zone)),
            said=f"{_TITLES.get(what, capital(what))}: {said}",
            tell=partial(_tell, entry, what, said, world),
            can=_can(what, record, world),
        )


def _when(entry: Answer, zone: str) -> str:
    if entry.get("slot"):
        return time_of(entry["slot"], zone)
    return day_of(entry.get("until") or entry.get("since") or entry.get("at") or "", zone)


def _can(what: str, record: str, world: World) -> dict[str, str]:
    if what in _HANDLED:
        return {"looked": record}
    if what == "offer" and world.find("offers", record) is not None:
        return {"propose": record}
    agreement = world.find("agreements", record) if what == "approval" else None
    return {"approve": record} if agreement is not None and agreement.get("to_approve") else {}


def _tell(entry: Answer, what: str, said: str, world: World) -> tuple[str, ...]:
    """With all that is known of what it is about: nobody decides by a line alone."""
    record = entry.get("id")
    if what == "offer" and (offer := world.find("offers", record)) is not None:
        return (*read_aloud(offer), said, *young(offer, world))
    if what in ("approval", "session", "call") and (agreed := world.find("agreements", record)) is not None:
        return (said, *sessions.agreement_detail(agreed, world))
    if what in ("stop-card", "request", "unanswered"):
        request = world.find("requests", record)
        return (said, *(() if request is None else requests.detail(request, world)))
    if what == "report":
        return (said, "Only those who were chosen to read this can: the one it is about never does.")
    return (sentence(entry.get("sentence")),)


def young(offer: Answer, world: World) -> tuple[str, ...]:
    """Of an offer that a steward may propose: who goes with the helper, and said yes to what; who vouched."""
    name, along = shown(offer.get("name")), listed(offer.get("read_along_by", ())) or "nobody"
    zone = world.zone(offer.get("group"))
    yes = f"said yes to {spoken(offer['ways'])}" if offer.get("ways") else "has not said yes, or no longer"
    slots = [time_of(slot, zone) for slot in offer.get("slots", ())]
    lines = [
        f"Wanted: {quoted(offer['goal'])}." if offer.get("goal") else "",
        f"{name} is accompanied by {along}, who {yes}.",
        f"{listed(offer['vouched_by'])} vouched for {name}." if offer.get("vouched_by") else "",
        f"Possible: {listed(slots, last='or')}." if slots else "No time is named yet.",
    ]
    return tuple(filter(None, lines))
