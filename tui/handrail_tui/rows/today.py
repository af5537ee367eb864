"""The Today tab: what waits for the people of this household, the most pressing first."""

from collections.abc import Iterator
from functools import partial

from handrail_tui.forms.catalogue import form_of_draft
from handrail_tui.rows import along, helpers, requests, sessions, stewards
from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.words import (
    Answer,
    because,
    capital,
    day_of,
    listed,
    named,
    quoted,
    sentence,
    shown,
    time_of,
    to_open,
)
from handrail_tui.rows.world import World

COLUMNS = (Column("What", 13), Column("Who", 13, 1), Column("About", 22, 4), Column("When", 16))
EMPTY = "Nothing waits for you. All requests: press 2. To ask for help: press n."


def rows(world: World) -> list[Row]:
    """First steps, flags, half-filled forms, sessions to confirm, offers to choose from, what waits for a
    guardian's or a steward's yes, requests, agreements, and what is only to be known."""
    found = (
        *(_first_steps, along.paused, along.alarms, stewards.flags, _drafts, _to_confirm, _to_choose),
        *(along.to_say_yes, stewards.waiting, _asked, _agreed, along.reading, along.waiting),
        *(stewards.today, stewards.expiring, along.said_yes, _told),
    )
    return [row for part in found for row in part(world)]


def _first_steps(world: World) -> Iterator[Row]:
    """On a node that has nobody yet, or whose people are in no group, nothing else can be done."""
    if "persons" not in world.status:
        return  # the node has not answered yet
    if not world.persons:
        what, how = "Nobody lives on this node yet.", "handrail person add --name NAME"
    elif not world.status.get("groups"):
        what, how = "You are in no group yet.", "handrail join CODE"
    else:
        return
    yield Row(
        key="first",
        cells=("To begin", "you", how, ""),
        said=f"{what} To begin, in another terminal: {how}.",
        tell=lambda: (what, f"To begin, type in another terminal: {how}", "This screen sees it at once."),
    )


def _drafts(world: World) -> Iterator[Row]:
    for draft in world.drafts:
        name = str(draft["name"])
        form = form_of_draft(name, world)
        what = form.title if form is not None else "Something that is not here any more"
        typed = shown(" · ".join(map(str, filter(None, draft.get("fields", {}).values()))))
        yield Row(
            key=f"draft:{name}",
            cells=("Begun", "you", f"{what}: {typed}", time_of(draft.get("at"), _a_zone(world))),
            said=f"Begun and not sent: {what}: {quoted(typed)}.",
            tell=partial(_draft_lines, what, typed),
            can={"resume": name, "drop": name},
        )


def _told(world: World) -> Iterator[Row]:
    for notice in world.notices:
        who, text = shown(notice.get("name")), shown(notice.get("text"))
        at = time_of(notice.get("at"), _a_zone(world))
        yield Row(
            key=f"notice:{notice['id']}",
            cells=("To know", who, text, at),
            said=f"{who} tells everybody: {quoted(text)}",
            tell=partial(_notice_lines, f"{who} tells everybody, {at}:", text),
        )


def _notice_lines(who: str, text: str) -> tuple[str, ...]:
    return (who, text)


def _draft_lines(what: str, typed: str) -> tuple[str, ...]:
    return (f"{what}: begun and not sent. Nothing of it is lost.", typed)


def _a_zone(world: World) -> str:
    return next((world.zone(group) for group in world.charters), "UTC")


def _to_confirm(world: World) -> Iterator[Row]:
    for session in world.sessions:
        if can := sessions.confirmable(session, world):
            minutes = f"{session.get('minutes')} min {listed(session.get('topics', ()))}"
            yield Row(
                key=f"session:{session['id']}",
                cells=("To confirm", named(session, "helper"), minutes, day_of(session["date"])),
                said=f"To confirm: {sentence(sessions.said(session))}",
                tell=partial(sessions.session_detail, session),
                can=can,
                letters=to_open(session),
            )


def _to_choose(world: World) -> Iterator[Row]:
    for offer in world.offers:
        if offer.get("state") != "waiting" or offer.get("kind") == "young":
            continue  # a young one a steward proposes first
        request = world.find("requests", offer.get("request"))
        if offer.get("helper") in world.persons:
            continue
        if request is not None and request.get("mine") and request.get("state") == "open":
            yield _offer(offer, request, world)


def _offer(offer: Answer, request: Answer, world: World) -> Row:
    name = shown(offer.get("name"))
    slots = [time_of(slot) for slot in offer.get("slots", ())]
    possible = f"Possible: {listed(slots, last='or')}." if slots else "No time is named yet."
    vouches = helpers.vouches(offer)
    return Row(
        key=f"offer:{offer['id']}",
        cells=("Offer of help", name, shown(request.get("goal")), slots[0] if slots else ""),
        said=" ".join(
            filter(None, (f"{name} would help with {quoted(request.get('goal'))}.", vouches, possible))
        ),
        tell=partial(_offer_lines, offer, request, possible, world),
        can={"choose": str(offer["id"])},
        letters=to_open(offer),
    )


def _offer_lines(offer: Answer, request: Answer, possible: str, world: World) -> tuple[str, ...]:
    name = shown(offer.get("name"))
    card = next((each for each in world.helpers if each.get("person") == offer.get("helper")), {})
    would = f"{name} would help with {quoted(request.get('goal'))}."
    return tuple(filter(None, (would, helpers.vouches(offer), possible, helpers.vouched(card, name))))


def _asked(world: World) -> Iterator[Row]:
    seen = set()
    for request in world.inbox:
        if request["request"] in seen or "state" not in request:
            continue
        seen.add(request["request"])
        row = requests.row(request, world)
        reasons = f" For you, because {shown(because(request['reasons']))}." if request.get("reasons") else ""
        yield Row(
            key=row.key,
            cells=(
                "Asks for help",
                requests.asker(request),
                shown(request.get("goal")),
                shown(request.get("times")),
            ),
            said=f"{requests.asker(request)} asks: {quoted(request.get('goal'))}.{reasons}",
            tell=row.tell,
            can=row.can,
            letters=to_open(request),
        )


def _agreed(world: World) -> Iterator[Row]:
    """Agreements that go on: to meet, to log, to say how it is going."""
    for agreement in world.agreements:
        can = sessions.possible(agreement, world)
        if not can or "approve" in can:
            continue
        row = sessions.agreement_row(agreement, world)
        what = _next(agreement, world)
        other = named(agreement, "learner" if agreement.get("helper") in world.persons else "helper")
        yield Row(
            key=row.key,
            cells=(what, other, row.cells[2], row.cells[3]),
            said=_agreed_said(what, row),
            tell=row.tell,
            can={"feel": can["feel"], **can} if what == HOW_IS_IT else can,
            letters=row.letters,
        )


HOW_IS_IT = "How is it?"


def _agreed_said(what: str, row: Row) -> str:
    _, pair, about, at = row.cells
    begins = f"How is it going? {capital(pair)}" if what == HOW_IS_IT else f"{what}: {pair}"
    return sentence(", ".join(filter(None, (begins, about, at))))


def _next(agreement: Answer, world: World) -> str:
    if agreement.get("to_open"):
        return along.TO_READ
    if any(person in world.persons for person in agreement.get("chemistry_due", ())):
        return HOW_IS_IT
    if agreement["state"] == "closing":
        return "Ending kindly"
    return "Meet and log" if agreement.get("helper") in world.persons else "Meeting"
