"""Sentences about help: cards, requests, offers, agreements, sessions, hours."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

from handrail_node.cli.render.words import (
    because,
    capital,
    count,
    day,
    how_confirmed,
    in_languages,
    joined,
    listed,
    moment,
    named,
    quoted,
    sentence,
    short,
    slot,
    spoken,
    who_reads,
)

Row = Mapping[str, Any]


def held(row: Row) -> str:
    """How far a record got: only here, or with whom else it is safe."""
    holders = row.get("held_by")
    if holders is None:
        return ""
    names = [
        str(each.get("name") or short(each.get("id"))) if isinstance(each, dict) else str(each)
        for each in holders
    ]
    return (
        f"{capital(listed(names))} {'has' if len(names) == 1 else 'have'} it."
        if names
        else "Kept here so far."
    )


def rows(one: Callable[[Row], list[str]], empty: str) -> Callable[[Any], list[str]]:
    """A list: each row's lines, or the sentence that says what to do where there is none."""
    return lambda answer: [line for row in answer for line in one(row)] or [empty]


def stopping(row: Row, indent: str = "") -> list[str]:
    """The card that is read aloud before going on, where what stands there touches a stop topic."""
    card = row.get("stop_card")
    return [f"{indent}Stop for a moment, and read this aloud: {card['text']}"] if card else []


# -- helpers and requests -------------------------------------------------------------------------


def helper(row: Row) -> list[str]:
    what = joined(
        listed(row.get("topics", ())),
        in_languages(row.get("languages", ())),
        spoken(row.get("ways", ())),
        listed(row.get("areas", ())),
        str(row.get("times") or ""),
    )
    vouched = f"{listed(row['vouched_by'])} vouched." if row.get("vouched_by") else ""
    until = f"Until {day(row['expires'])}." if row.get("expires") else ""
    card = sentence(str(row.get("name") or ""), "helps with", what)
    return [" ".join(filter(None, [f"{short(row.get('person'))}: {card}", vouched, until]))]


def _asking(row: Row) -> str:
    """Who asks for what, as far as it was not withdrawn."""
    who = named(row, "by")
    learner = f" for {named(row, 'for')}" if row.get("for") else ""
    if row.get("goal") is None:
        return f"{who} asked{learner} for something and took it back."
    where = joined(
        str(row.get("topic") or ""),
        spoken(row.get("ways", ())),
        str(row.get("area") or ""),
        str(row.get("times") or ""),
        str(row.get("commitment") or ""),
    )
    return f"{who} asks{learner}: {quoted(row['goal'])} ({where})."


def request(row: Row) -> list[str]:
    offers = f", {count(row['offers'], 'offer')}" if row.get("offers") else ""
    until = f", until {day(row['expires'])}" if row.get("state") == "open" and row.get("expires") else ""
    lines = [f"{short(row.get('id'))}: {_asking(row)} {capital(str(row.get('state', '')))}{offers}{until}."]
    if row.get("mine"):
        lines[0] = f"{lines[0]} {held(row)}".rstrip()
    if row.get("private"):
        lines.append(f"  Only for your helper: {quoted(row['private'])}")
    return lines + stopping(row, "  ")


def suiting(row: Row) -> list[str]:
    reasons = because(row.get("reasons", ()))
    why = f" For you, because {reasons}." if reasons else ""
    asks = _asking(row) if "by" in row else quoted(row.get("goal"))
    return [f"{short(row.get('request'))}: {asks}{why}", *stopping(row, "  ")]


def _yes(row: Row) -> str:
    """Of a helper who is accompanied, for stewards: the yes, and what to do; others can't read it."""
    if row.get("ways") is None or row.get("state") != "waiting":
        return "."
    if not row["ways"]:
        return ", and nobody says yes now. Ask there first."
    return f", who said yes to {spoken(row['ways'])}. To propose: handrail propose {short(row['id'])}"


def offer(row: Row) -> list[str]:
    slots = f" Possible: {listed(map(slot, row['slots']), last='or')}." if row.get("slots") else ""
    if len(row.get("slots", ())) > 1 and row.get("state") == "waiting" and row.get("held_by") is None:
        slots += f" To take one: handrail choose {short(row.get('id'))} --slot {row['slots'][-1]}"
    about = f" for request {short(row['request'])}" if row.get("request") else ""
    who = row.get("name") or short(row.get("helper"))
    state = capital(str(row.get("state", "")))
    if row.get("kind") == "young" and state == "Chosen":
        state = "Proposed"  # who asked has not chosen by that
    lines = [f"{short(row.get('id'))}: {who} would help{about}. {state}.{slots} {held(row)}".rstrip()]
    along = listed(row.get("read_along_by", ()))
    if row.get("kind") == "young":
        lines.append(f"  Accompanied by {along}{_yes(row)}")
    elif row.get("kind") == "proposal":
        by = row.get("proposed_by_name") or short(row.get("proposed_by"))
        name = "" if row.get("state") != "waiting" else " The name comes with the steward's approval."
        hidden = str(who).startswith("someone ")
        lines.append(f"  Proposed by {by}; {along or 'a steward'} reads along.{name if hidden else ''}")
    return lines


# -- agreements and sessions ----------------------------------------------------------------------


def agreement(row: Row) -> list[str]:
    pair = f"{named(row, 'helper')} helps {named(row, 'learner')}"
    goal = f": {quoted(row['goal'])}" if row.get("goal") else ""
    how = joined(
        str(row.get("way") or "").replace("-", " "),
        slot(row.get("slot")),
        str(row.get("commitment") or ""),
    )
    lines = [
        f"{short(row.get('id'))}: {pair}{goal}{f' ({how})' if how else ''}. "
        f"{capital(str(row.get('state', '')))}. {held(row)}".rstrip()
    ]
    lines += [f"  {sentence(str(missing))}" for missing in row.get("waiting_for", ())]
    if row.get("unopened") and not row.get("waiting_for"):
        letters = count(row["unopened"], "letter")
        lines.append(f"  {capital(letters)} in it: shown once somebody who goes with you has opened it.")
    if along := who_reads(row.get("read_along_by", ())):
        lines.append(f"  {along}.")
    if row.get("words"):
        lines.append(f"  Meeting words: {' '.join(row['words'])}. No words, no help.")
    if row.get("private"):
        whose = "For the helper and who reads along" if row.get("read_along_by") else "Only for the helper"
        lines.append(f"  {whose}: {quoted(row['private'])}")
    for note in row.get("notes", ()):
        who = note.get("name") or short(note.get("from"))
        text = quoted(note["text"]) if note.get("text") is not None else "(no device here can read it yet)"
        along = who_reads(note.get("read_along_by", ()), note.get("opened_by", ()))
        lines.append(f"  {who}, {moment(note.get('at'))}{f' ({along})' if along else ''}: {text}")
    lines += _ending(row) + stopping(row, "  ")
    if row.get("chemistry_due"):
        lines.append(
            f"  How is it going? handrail chemistry {short(row.get('id'))} carry-on, another or stop"
        )
    return lines


def _ending(row: Row) -> list[str]:
    """How long it may go on, who ended it, and what is left to be said."""
    lines, said = [], row.get("last_words", ())
    for each in said:
        words = f": {quoted(each['text'])}" if each.get("text") else ", with thanks."
        lines.append(f"  Ended by {each.get('name')}, {day(each.get('at'))}{words}")
    if row.get("until") and not said:
        ends = "It ended" if row.get("state") == "closed" else "It ends"
        lines.append(f"  {ends} with the yes of who goes with the helper, on {day(row['until'])}.")
    if row.get("state") == "closing" and not any(each.get("mine") for each in said):
        lines.append(f"  A last word of yours: handrail close {short(row.get('id'))} --words TEXT")
    return lines


def session(row: Row) -> list[str]:
    if row.get("date") is None:
        return [f"{short(row.get('id'))}: a session that no device here can read yet. {held(row)}".rstrip()]
    about = f" about {listed(row['topics'])}" if row.get("topics") else ""
    state = capital(str(row.get("state", "")))
    if row.get("confirmed"):
        state += how_confirmed(
            row["confirmed"], str(row.get("confirmed_by_name") or ""), named(row, "learner")
        )
    lines = [
        f"{short(row.get('id'))}: {named(row, 'helper')} helped {named(row, 'learner')} "
        f"on {day(row['date'])}, {row.get('minutes')} minutes{about}. {state}. {held(row)}".rstrip()
    ]
    if row.get("worked"):
        lines.append(f"  What worked: {quoted(row['worked'])}")
    if row.get("practise"):
        lines.append(f"  Until next time: {quoted(row['practise'])}")
    return lines + stopping(row, "  ")


def hours(answer: Row) -> list[str]:
    lines = [f"{answer.get('confirmed_minutes', 0)} minutes are confirmed by both sides."]
    if answer.get("reported_minutes"):
        lines.append(f"{answer['reported_minutes']} more are reported, and wait for a confirmation.")
    return lines


def hours_as_csv(answer: Row) -> str:
    """One line a session, without the learner's name: it is for whoever counts hours."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["date", "minutes", "topics", "state", "session"])
    for row in answer.get("rows", ()):
        topics = " ".join(row.get("topics", ()))
        writer.writerow([row.get("date"), row.get("minutes"), topics, row.get("state"), row.get("id")])
    return table.getvalue()


# -- what was written -----------------------------------------------------------------------------


def chosen(answer: Row) -> list[str]:
    agreement = short(answer.get("agreement"))
    if answer.get("waiting_for"):
        return [f"Chosen: {agreement}. It waits: {sentence(str(answer['waiting_for'][0]))}"]
    return [
        f"Agreed: {agreement}. The two meeting words: handrail agreements",
        f"Write to the helper: handrail note {agreement} TEXT",
    ]


_CHEMISTRY = {
    "carry-on": "Said: carry on.",
    "another": "Noted for yourself alone: another helper next time.",
    "stop": "Said kindly: this ends here.",
}


def felt(answer: Row) -> list[str]:
    again = [f"To ask again: handrail again {short(answer['again'])}"] if answer.get("again") else []
    return [_CHEMISTRY.get(str(answer.get("said")), "Said."), *again]


RENDERERS: dict[str, Callable[[Any], list[str]]] = {
    "announce": lambda a: (
        [f"The stewards have your card: {short(a.get('record'))}.", *a.get("waiting_for", ())]
        if a.get("told") == "stewards"
        else [f"Your card is on the board: {short(a.get('record'))}."]
    ),
    "helpers": rows(helper, "Nobody has announced help yet. You could: handrail announce --topic TOPIC"),
    "ask": lambda a: [
        f"Your request is out: {short(a.get('request'))}.",
        "See who accepts: handrail offers",
        *stopping(a),
    ],
    "again": lambda a: [
        f"Your request is out again: {short(a.get('request'))}.",
        "See who accepts: handrail offers",
        *stopping(a),
    ],
    "requests": rows(
        request, "Nobody asks for anything now. You could: handrail ask --topic TOPIC --goal TEXT"
    ),
    "inbox": rows(suiting, "Nothing waits for you. All requests: handrail requests"),
    "accept": lambda a: [
        f"You offered to help: {short(a.get('offer'))}.",
        *a.get("waiting_for", ["Once you are chosen it is among: handrail agreements"]),
    ],
    "decline": lambda a: [f"Put aside: {short(a.get('request'))}. Nobody is told."],
    "later": lambda a: [f"Until tomorrow: {short(a.get('request'))}. Nobody is told."],
    "offers": rows(offer, "Nobody has accepted yet. Your requests: handrail requests"),
    "choose": chosen,
    "agreements": rows(agreement, "You have no agreement yet. What waits for you: handrail inbox"),
    "note": lambda a: [f"Sent: {short(a.get('record'))}.", *stopping(a)],
    "log": lambda a: [
        f"Logged: {short(a.get('session'))}.",
        "The other side confirms it, then the minutes count.",
        *stopping(a),
    ],
    "sessions": rows(session, "No session is logged yet. After you met: handrail log AGREEMENT --minutes N"),
    "confirm": lambda a: [f"Confirmed, with thanks: {short(a.get('confirmation'))}."],
    "chemistry": felt,
    "close": lambda a: ["Closed, with thanks. The other side can add its own last word."],
    "withdraw": lambda a: [f"Taken back: {short(a.get('withdrawn'))}. Its text disappears wherever it was."],
    "hours": hours,
}
