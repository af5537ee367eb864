"""The Requests tab: what people of the groups ask for, one's own among them."""

from functools import partial

from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.words import (
    Answer,
    because,
    capital,
    count,
    day_of,
    held,
    in_languages,
    joined,
    named,
    quoted,
    read_aloud,
    sentence,
    shown,
    spoken,
)
from handrail_tui.rows.world import World

COLUMNS = (Column("State", 9), Column("Who", 14, 1), Column("Goal", 24, 4), Column("Topic", 13, 1))
EMPTY = "Nobody asks for anything now. You could: press n and ask."
_OFFERED = "You offered your help; once you are chosen it is among the sessions."
_CHOSEN = "You offered your help and were chosen; it is among the sessions."
_ORDER = {"open": 0, "agreed": 1, "closed": 2, "expired": 3, "withdrawn": 4}


def rows(world: World) -> list[Row]:
    """Open ones first, the newest on top."""
    newest = sorted(world.requests, key=lambda row: (str(row.get("created")), str(row["id"])), reverse=True)
    return [row(each, world) for each in sorted(newest, key=lambda each: _ORDER.get(each["state"], 5))]


def row(request: Answer, world: World) -> Row:
    who = asker(request)
    return Row(
        key=f"request:{request['id']}",
        cells=(
            capital(shown(request["state"])),
            who,
            shown(request.get("goal")) or "(taken back)",
            shown(request.get("topic")),
        ),
        said=f"{who} asks: {quoted(request['goal'])}, {request['state']}."
        if request.get("goal") is not None
        else f"{who} asked for something and took it back.",
        tell=partial(detail, request, world),
        can=possible(request, world),
    )


def _offered(request: Answer, world: World) -> str:
    """What an offer of this household waits for; one of who is accompanied waits for a steward first."""
    own = (each for each in world.offers if each.get("request") == request["id"])
    waits = next((each["waiting_for"][0] for each in own if each.get("waiting_for")), None)
    return f"You offered your help. {sentence(waits)}" if waits else _OFFERED


def asker(request: Answer) -> str:
    """ "Nina for Rosa"."""
    learner = f" for {named(request, 'for')}" if request.get("for") else ""
    return named(request, "by") + learner


def possible(request: Answer, world: World) -> dict[str, str]:
    """What may be done with a request here."""
    request_id = str(request["id"])
    if request["state"] != "open":
        return {}
    if request.get("mine"):
        return {"withdraw": request_id}
    if request_id in world.offered or "helper" not in world.roles:
        return {}
    aside = {} if request.get("put_aside") else {"decline": request_id, "later": request_id}
    return {"accept": request_id, **aside}


def detail(request: Answer, world: World) -> tuple[str, ...]:
    if request.get("goal") is None:
        return ("It was taken back; its text is gone.",)
    zone = world.zone(request.get("group"))
    done = f" Done when: {sentence(request['done_when'])}" if request.get("done_when") else ""
    where = joined(spoken(request.get("ways", ())), request.get("area"), request.get("times"))
    lines = [
        f"{asker(request)} asks: {quoted(request['goal'])}.{done}",
        sentence(f"{joined(request.get('topic'), request.get('commitment'))}; {where}"),
        f"{sentence(in_languages(request.get('languages', ()), last='or'))} "
        f"Asked on {day_of(request.get('created'), zone)}, "
        f"open until {day_of(request.get('expires'), zone)}.",
    ]
    if request.get("reasons"):
        lines.insert(1, sentence(f"For you, because {because(request['reasons'])}"))
    if str(request["id"]) in world.offered:
        lines.append(_CHOSEN if request["state"] in ("agreed", "closed") else _offered(request, world))
    if request.get("put_aside"):
        lines.append("You put this aside. Nobody was told.")
    if request.get("mine"):
        lines.append(f"{capital(count(int(request.get('offers') or 0), 'offer'))}. {held(request)}".strip())
    if request.get("private"):
        lines.append(f"Only for your helper: {quoted(request['private'])}.")
    return (*read_aloud(request), *lines)
