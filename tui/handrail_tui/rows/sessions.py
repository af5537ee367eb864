"""The Sessions tab: agreements with what was done under them, and what may be done next."""

from functools import partial

from handrail_tui.rows.row import Column, Row
from handrail_tui.rows.words import (
    Answer,
    capital,
    count,
    day_of,
    held,
    how_confirmed,
    joined,
    listed,
    named,
    quoted,
    read_aloud,
    sentence,
    shown,
    time_of,
    to_open,
    who_reads,
)
from handrail_tui.rows.world import World

COLUMNS = (Column("State", 11), Column("Who", 18, 2), Column("About", 22, 4), Column("When", 16))
EMPTY = "No agreement yet. It begins with a request, an offer, and a choice."


def rows(world: World) -> list[Row]:
    """Each agreement, what still goes on first; under it its sessions, the newest on top."""
    order = {"waiting": 1, "standing": 0, "closing": 0, "closed": 2}
    newest = sorted(world.agreements, key=lambda row: str(row.get("created")), reverse=True)
    found: list[Row] = []
    for agreement in sorted(newest, key=lambda each: order.get(each["state"], 3)):
        found.append(agreement_row(agreement, world))
        own = [each for each in world.sessions if each.get("agreement") == agreement["id"]]
        found += [session_row(each, world) for each in sorted(own, key=_date, reverse=True)]
    known = {agreement["id"] for agreement in world.agreements}
    orphans = [each for each in world.sessions if each.get("agreement") not in known]
    found += [session_row(each, world) for each in sorted(orphans, key=_date, reverse=True)]
    return found + _hours(world)


def _hours(world: World) -> list[Row]:
    """What a helper of this household has done so far, as the last line."""
    confirmed, reported = (int(world.hours.get(f"{each}_minutes") or 0) for each in ("confirmed", "reported"))
    if not confirmed + reported:
        return []
    said = f"{confirmed} minutes are confirmed by both sides, {reported} more are reported."
    return [
        Row(
            key="hours",
            cells=("Hours", "you", f"{confirmed} min confirmed, {reported} reported", ""),
            said=f"Your hours: {said}",
            tell=lambda: (
                f"Your hours: {said}",
                "Reported ones count once they are confirmed.",
            ),
            counts=False,
        )
    ]


def _date(session: Answer) -> str:
    return str(session.get("date"))


# -- agreements -----------------------------------------------------------------------------------


def agreement_row(agreement: Answer, world: World) -> Row:
    pair = pair_of(agreement, world)
    about = shown(agreement.get("goal")) or "(not readable here yet)"
    at = time_of(agreement.get("slot")) if agreement.get("slot") else ""
    return Row(
        key=f"agreement:{agreement['id']}",
        cells=(capital(shown(agreement["state"])), pair, about, at),
        said=sentence(f"{capital(shown(agreement['state']))}: {pair}, {about}{f', {at}' if at else ''}"),
        tell=partial(agreement_detail, agreement, world),
        can=possible(agreement, world),
        letters=to_open(agreement),
    )


def pair_of(row: Answer, world: World) -> str:
    """Who helps whom, said from this household."""
    helper, learner = named(row, "helper"), named(row, "learner")
    if row.get("helper") in world.persons:
        return f"you help {learner}" if len(world.persons) == 1 else f"{helper} helps {learner}"
    return f"{helper} helps {learner}"


def possible(agreement: Answer, world: World) -> dict[str, str]:
    """What may be done in an agreement by this household."""
    if agreement.get("to_approve"):
        return {"approve": str(agreement["id"])}
    if agreement["state"] not in ("standing", "closing"):
        return {}
    agreement_id, own = str(agreement["id"]), world.persons
    parties = {agreement.get("helper"), agreement.get("learner"), agreement.get("by")}
    if not parties & own.keys():
        return {}
    log = {"log": agreement_id} if agreement.get("helper") in own else {}
    return {**log, "note": agreement_id, "feel": agreement_id, "close": agreement_id}


def agreement_detail(agreement: Answer, world: World) -> tuple[str, ...]:
    goal = f": {quoted(agreement['goal'])}" if agreement.get("goal") else ""
    done = f" Done when: {sentence(agreement['done_when'])}" if agreement.get("done_when") else ""
    slot = time_of(agreement["slot"]) if agreement.get("slot") else ""
    way, place = shown(agreement.get("way")).replace("-", " "), agreement.get("place")
    how = joined(way, place, slot, agreement.get("commitment"))
    lines = [f"{named(agreement, 'helper')} helps {named(agreement, 'learner')}{goal}.{done}"]
    if agreement.get("words"):
        lines.append(f"Meeting words: {' '.join(map(shown, agreement['words']))}. No words, no help.")
    if how:
        lines.append(sentence(how))
    lines += waits_for(agreement)
    if agreement.get("private"):
        whose = (
            "For the helper and who reads along" if agreement.get("read_along_by") else "Only for the helper"
        )
        lines.append(f"{whose}: {quoted(agreement['private'])}.")
    zone = world.zone(agreement.get("group"))
    for note in agreement.get("notes", ()):
        text = quoted(note["text"]) if note.get("text") is not None else "(not readable here yet)"
        who = shown(note.get("name") or note.get("from"))
        along = shown(who_reads(note.get("read_along_by", ()), note.get("opened_by", ())))
        lines.append(f"{who}, {time_of(note.get('at'), zone)}{f' ({along})' if along else ''}: {text}")
    lines += _ending(agreement, zone)
    along = sentence(who_reads(map(shown, agreement.get("read_along_by", ()))))
    lines.append(" ".join(filter(None, (f"{capital(shown(agreement['state']))}.", held(agreement), along))))
    return (*read_aloud(agreement), *lines)


def _ending(agreement: Answer, zone: str) -> list[str]:
    """Who ended it, with which words; until then, how long it may go on where somebody's yes has an end."""
    lines = []
    for each in agreement.get("last_words", ()):
        words = f": {quoted(each['text'])}" if each.get("text") else ", with thanks."
        lines.append(f"Ended by {shown(each.get('name'))}, {day_of(each.get('at'), zone)}{words}")
    if agreement.get("until") and not lines:
        ends = "It ended" if agreement["state"] == "closed" else "It ends"
        until = day_of(agreement["until"], zone)
        lines.append(f"{ends} with the yes of who goes with the helper, on {until}.")
    return lines


def waits_for(agreement: Answer) -> list[str]:
    """What is still missing, and letters that somebody else has to see first, in plain words."""
    found = [shown(each) for each in agreement.get("waiting_for", ())]
    missing = [each if each.startswith("It waits") else f"Waiting: {sentence(each)}" for each in found]
    if agreement.get("unopened") and not missing:
        letters = capital(count(int(agreement["unopened"]), "letter"))
        missing.append(f"{letters} in it: shown once somebody who goes with you has opened it.")
    return missing


# -- sessions -------------------------------------------------------------------------------------


def session_row(session: Answer, world: World) -> Row:
    readable = session.get("date") is not None
    pair = pair_of(session, world)
    about = (
        f"{session.get('minutes')} min {listed(session.get('topics', ()))}"
        if readable
        else "(not readable here yet)"
    )
    return Row(
        key=f"session:{session['id']}",
        cells=(f"  {shown(session['state'])}", pair, about, day_of(session["date"]) if readable else ""),
        said=sentence(said(session)),
        tell=partial(session_detail, session),
        can=confirmable(session, world),
        letters=to_open(session),
    )


def said(session: Answer) -> str:
    """ "Omar helped Rosa on 2026-01-17, 60 minutes about photos, reported"."""
    if session.get("date") is None:
        return "A session that no device here can read yet"
    topics = f" about {listed(session['topics'])}" if session.get("topics") else ""
    state = shown(session["state"])
    if session.get("confirmed"):
        by = shown(session.get("confirmed_by_name"))
        state += how_confirmed(session["confirmed"], by, named(session, "learner"))
    return (
        f"{named(session, 'helper')} helped {named(session, 'learner')} on {day_of(session['date'])}, "
        f"{session.get('minutes')} minutes{topics}, {state}"
    )


def session_detail(session: Answer) -> tuple[str, ...]:
    lines = [sentence(said(session))]
    if session.get("worked"):
        lines.append(f"What worked: {quoted(session['worked'])}.")
    if session.get("practise"):
        lines.append(f"Until next time: {quoted(session['practise'])}.")
    return (*read_aloud(session), *lines, held(session))


def confirmable(session: Answer, world: World) -> dict[str, str]:
    """By the other side of a session that was only reported yet, never by its helper."""
    if session["state"] != "reported" or session.get("date") is None:
        return {}
    agreement = world.find("agreements", session.get("agreement")) or {}
    sides = {agreement.get("by"), session.get("learner")} - {session.get("helper")}
    return {"confirm": str(session["id"])} if sides & world.persons.keys() else {}
