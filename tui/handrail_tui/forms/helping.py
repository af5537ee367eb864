"""The forms inside of helping: accepting, logging, confirming, notes, how it is going, and a kind end."""

from typing import Any

from handrail_tui.forms.form import Field, Form
from handrail_tui.forms.shared import of_charters, own_side, who
from handrail_tui.rows.requests import asker
from handrail_tui.rows.sessions import said
from handrail_tui.rows.words import Answer, named, quoted, read_aloud, sentence, shown, who_reads
from handrail_tui.rows.world import World
from handrail_tui.slots import NO_TIME, proposed, slot_words


def accept(world: World, request: Answer) -> Form:
    who_asks = asker(request)
    slots = proposed(
        request.get("parts", ()), str(world.status.get("now", "")), world.zone(request.get("group"))
    )
    choices = {slot: slot_words(slot) for slot in slots} | {NO_TIME: "you settle it later, by a note"}
    only = slots[0] if len(request.get("parts", ())) == 1 and slots else ""
    asked = next((each for each in world.inbox if each.get("request") == request["id"]), {})
    return Form(
        name=f"accept {request['id']}",
        title="Offer your help",
        what=(
            f"{who_asks} asks: {quoted(request.get('goal'))}. Suits: {shown(request.get('times'))}.",
            "A steward reads it, and proposes you; then the other side can choose you."
            if world.accompanied
            else f"{shown(request.get('by_name'))} sees your name and your times, and chooses.",
        ),
        method="accept",
        send="Accept",
        done="You offered to help. A steward is told, and proposes you."
        if world.accompanied
        else f"You offered to help. {shown(request.get('by_name'))} is told, and chooses.",
        fields=(
            *who(world, own_side(world, asked, "helper"), "Who helps"),
            Field(
                "slot",
                "When",
                "One of these times, several with commas, or others like 2026-03-14T15:30.",
                choices,
                many=True,
                open=True,
                needed=True,
                start=only,
            ),
        ),
        given={"request": str(request["id"])},
        prepare=_without_no_time,
    )


def _without_no_time(params: dict[str, Any]) -> dict[str, Any]:
    return params | {"slot": [slot for slot in params.get("slot", ()) if slot != NO_TIME]}


def log(world: World, agreement: Answer) -> Form:
    learner = named(agreement, "learner")
    return Form(
        name=f"log {agreement['id']}",
        title=f"Log a session with {learner}",
        what=(f"About {quoted(agreement.get('goal'))}. {learner} confirms it, then the minutes count.",),
        method="log",
        send="Log",
        done="Logged. The other side confirms it, then the minutes count.",
        fields=(
            Field("minutes", "Minutes", "How long it took, like: 60", needed=True),
            Field("date", "Date", "Like 2026-03-14. Empty: today."),
            Field(
                "topic",
                "Topics",
                "What it was about, several with commas. Empty: what you agreed.",
                of_charters(world, "topics"),
                many=True,
            ),
            Field("worked", "What worked", "So that next time begins there."),
            Field("practise", "To practise", "A small task until next time."),
        ),
        given=_as(world, agreement, "helper") | {"agreement": str(agreement["id"])},
    )


def confirm(world: World, session: Answer) -> Form:
    agreement = world.find("agreements", session.get("agreement")) or {}
    lines = [*read_aloud(session), sentence(said(session))]
    lines += [f"What worked: {quoted(session['worked'])}."] if session.get("worked") else []
    return Form(
        name=f"confirm {session['id']}",
        title="Confirm this session",
        what=(*lines, "Confirming says that it took place like that. It can't be taken back."),
        method="confirm",
        send="Confirm",
        done="Confirmed, with thanks.",
        given=_as(world, {**agreement, **session}, "by", "learner") | {"session": str(session["id"])},
    )


def note(world: World, agreement: Answer) -> Form:
    helper = agreement.get("helper") in world.persons
    other = named(agreement, "learner" if helper else "helper")
    return Form(
        name=f"note {agreement['id']}",
        title=f"Write to {other}",
        what=(_who_reads_it(agreement),),
        method="note",
        send="Write",
        done="Written. It goes out as soon as the other side can be reached.",
        fields=(Field("text", "Note", "Where to meet, what to bring.", needed=True),),
        given=_side(world, agreement) | {"agreement": str(agreement["id"])},
    )


def _who_reads_it(agreement: Answer) -> str:
    along = who_reads(map(shown, agreement.get("read_along_by", ())))
    return (
        f"The two sides of this agreement read it, and {along}."
        if along
        else ("Only the two sides of this agreement read it.")
    )


def feel(world: World, agreement: Answer) -> Form:
    return Form(
        name=f"feel {agreement['id']}",
        title="How is it going?",
        what=("Nobody is blamed, and nobody has to say why.", "“another” is kept for yourself alone."),
        method="chemistry",
        send="Say it",
        done="Said.",
        fields=(
            Field(
                "word",
                "Answer",
                "One of the three.",
                {
                    "carry-on": "carry on like this",
                    "another": "another helper next time",
                    "stop": "stop kindly",
                },
                needed=True,
            ),
        ),
        given=_side(world, agreement) | {"agreement": str(agreement["id"])},
    )


def close(world: World, agreement: Answer) -> Form:
    return Form(
        name=f"close {agreement['id']}",
        title="End it kindly",
        what=(
            f"{named(agreement, 'helper')} and {named(agreement, 'learner')}: "
            f"{quoted(agreement.get('goal'))} ends with thanks.",
            "What was done stays, and so do the hours.",
        ),
        method="close",
        send="End",
        done="Ended, with thanks. The other side can add a last word.",
        fields=(Field("words", "Last word", "A thank-you for the other side, if you like."),),
        given=_side(world, agreement) | {"agreement": str(agreement["id"])},
    )


def _side(world: World, agreement: Answer) -> dict[str, str]:
    return _as(world, agreement, "helper", "learner", "by")


def _as(world: World, row: Answer, *sides: str) -> dict[str, str]:
    """Who speaks, said only where several live here and the node could take another one."""
    name = own_side(world, row, *sides) if len(world.persons) > 1 else ""
    return {"as": name} if name else {}
