"""Agreements and what the two write inside them: notes, how it is going, a last word.

specs/06-help-lifecycle, "Inside an agreement". All of it is sealed under the thread's key.
"""

from functools import partial

from handrail_node.accompanying import companions, named, names_of, told_now
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_node.opening import (
    IN_AGREEMENTS,
    ReadAlong,
    say_opened,
    shut_agreement_row,
    shut_in,
    shut_letters,
    to_be_opened,
)
from handrail_node.stopcards import spoken_between, stop_row
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol import when
from handrail_protocol.authority.pulses import watch
from handrail_protocol.bodies.pair import Agreement, Chemistry, ChemistryWord, ClosingWord, NoteText
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.accompanied import APPROVAL_MISSING
from handrail_protocol.lifecycle.board import AgreementView, NoteView
from handrail_protocol.lifecycle.states import AgreementState
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Way


@verb("agreements")
async def agreements(desk: Desk, params: Params) -> Answer:
    """Those of this household; whoever reads along with somebody has opened by this what he is shown.

    `unopened`: letters inside that nobody who reads along has opened for this household yet; `to_open`:
    those that somebody of this household opens by looking at the row."""
    own, glance, answer = desk.persons(params), params.flag("glance"), []
    for group in desk.groups_of(params):
        shut, closed = shut_letters(desk, group, own), to_be_opened(desk, group, own, IN_AGREEMENTS)
        along = ReadAlong.in_group(desk, group)
        answer += [
            _agreement_row(desk, group, view, along)
            | {"unopened": shut_in(shut, view.id), "to_open": closed.get(view.id, [])}
            for view in desk.own_board(group).agreements.values()
            if own & {view.helper, view.learner, *view.readers}
        ]
        answer += [
            shut_agreement_row(desk, group, letter, own)
            for letter in shut
            if isinstance(letter.body, Agreement)
        ]
    say_opened(desk, desk.groups_of(params), own, IN_AGREEMENTS, glance=glance)
    return answer


def _agreement_row(desk: Desk, group: bytes, view: AgreementView, along: ReadAlong) -> dict[str, object]:
    terms, sides = view.terms, {view.helper, view.learner, view.by}
    return {
        "id": view.id.hex(),
        "request": view.request.hex(),
        "learner": view.learner.hex(),
        "learner_name": desk.name_of(group, view.learner),
        "helper": view.helper.hex(),
        "helper_name": desk.name_of(group, view.helper),
        "by": view.by.hex(),
        "goal": terms.goal if terms else None,
        "done_when": terms.done_when if terms else None,
        "topic": terms.topic if terms else None,
        "way": Way(view.meeting[0]).word if view.meeting else None,
        "place": view.meeting[1] or None if view.meeting else None,
        "slot": terms.slot if terms else None,
        "commitment": when.commitment_words(terms.sessions, terms.minutes) if terms else None,
        "state": view.state.value,
        "waiting_for": [*view.waiting_for, *_if_stewards_are_quiet(desk, group, view)],
        "to_approve": _may_approve(desk, group, view),
        "words": list(view.words) if view.words else [],
        "private": terms.private if terms else None,
        "notes": [
            {
                "from": note.by.hex(),
                "name": desk.name_of(group, note.by),
                "text": note.text,
                "at": desk.time(note.at),
                "read_along_by": names_of(desk, group, along.told(note.id, sides)),
                "opened_by": names_of(desk, group, along.opened(note.id, sides)),
            }
            for note in sorted(view.notes, key=partial(_place, desk))
        ],
        "stop_card": stop_row(desk, _texts(view), spoken_between(desk, group, view)),
        "chemistry_due": [person.hex() for person in view.chemistry_due],
        "read_along_by": names_of(desk, group, {*view.readers} - sides),
        "last_words": _last_words(desk, group, view),
        "until": None if view.until is None else desk.time(view.until),
        "created": desk.time(view.created),
        "group": group.hex(),
        "held_by": desk.held_by(group, view.id),
    }


def _if_stewards_are_quiet(desk: Desk, group: bytes, view: AgreementView) -> list[str]:
    """What to do where it waits for stewards none of whom has been heard of: another can't read it."""
    authority, now = desk.authority(group), desk.now()
    told = {*view.readers, view.by} & authority.stewards(now) - {view.by, view.learner}
    if APPROVAL_MISSING not in view.waiting_for or not told or not told <= watch(authority, now).quiet:
        return []
    who, short = named(desk, group, told), view.id.hex()[:8]
    return [
        f"Nothing was heard of {who} for three days: call. Or end it, handrail close {short}, and ask again: "
        "another steward can propose then."
    ]


def _may_approve(desk: Desk, group: bytes, view: AgreementView) -> bool:
    """Whether it waits for a steward alone, and one of this household is none who chose, or learns."""
    here = desk.household.ids() & desk.authority(group).stewards(desk.now()) - {view.by, view.learner}
    return bool(here) and view.state is AgreementState.WAITING and view.waiting_for == (APPROVAL_MISSING,)


def _place(desk: Desk, note: NoteView) -> tuple[int, bytes, int]:
    """Two notes of one second stand in the order in which their author's device wrote them."""
    stored = desk.replica.storage.get(note.id)
    assert stored is not None
    return note.at, stored.record.header.device, stored.record.header.seq


def _last_words(desk: Desk, group: bytes, view: AgreementView) -> list[dict[str, object]]:
    """Who ended it, and with which words; none are shown of what never stood."""
    return [
        {
            "from": ending.by.hex(),
            "name": desk.name_of(group, ending.by),
            "text": ending.words if view.stood else "",
            "at": desk.time(ending.at),
            "mine": ending.by in desk.household.ids(),
        }
        for ending in view.endings
    ]


def _texts(view: AgreementView) -> list[str | None]:
    """What is read by whoever reads the agreement."""
    terms = (view.terms.goal, view.terms.done_when, view.terms.private) if view.terms else ()
    last = [ending.words for ending in view.endings] if view.stood else []
    return [*terms, *(note.text for note in view.notes), *last]


def find_agreement(desk: Desk, params: Params, *, unknown: str = "") -> tuple[bytes, AgreementView]:
    by_id = {
        view.id: (group, view)
        for group in desk.groups_of(params)
        for view in desk.own_board(group).agreements.values()
    }
    return by_id[desk.by_prefix(params.text("agreement"), by_id, "agreement", unknown=unknown)]


def thread_of(desk: Desk, params: Params) -> tuple[bytes, AgreementView]:
    group, view = find_agreement(desk, params)
    if view.waiting_for:
        raise LocalError(f"That agreement does not stand yet. {view.waiting_for[0]}")
    if view.state not in (AgreementState.STANDING, AgreementState.CLOSING):
        raise LocalError(f"That agreement is {view.state.value}; nothing more is written in it.")
    return group, view


def party_of(desk: Desk, view: AgreementView, params: Params, *first: bytes) -> Resident:
    """Who speaks in this thread: `--as`, else the person of this household whom it concerns first."""
    wanted = params.optional("as")
    if wanted is not None:
        return desk.household.choose(wanted)
    for person in (*first, view.helper, view.by, view.learner):
        resident = desk.household.find(person)
        if resident is not None:
            return resident
    return desk.household.choose(None)


def write_inside(
    desk: Desk,
    group: bytes,
    view: AgreementView,
    writer: Resident,
    kind: Kind,
    inner: Shaped,
    recipients: set[bytes] | None = None,
) -> bytes:
    body = desk.correspondence.seal(kind, group, view.id, inner, desk.salt(), writer.device)
    to = told_now(desk, group, view) - {writer.id} if recipients is None else recipients
    return desk.say(writer, group, kind, body, Audience.MAIL, recipients=to).id


@verb("note")
async def note(desk: Desk, params: Params) -> Answer:
    group, view = thread_of(desk, params)
    text = desk.clean(params.text("text"))
    if not text.strip():
        raise LocalError("A note needs some words.")
    writer = party_of(desk, view, params)
    record = write_inside(desk, group, view, writer, Kind.NOTE, NoteText(text))
    return {"record": record.hex(), "stop_card": stop_row(desk, [text], spoken_between(desk, group, view))}


@verb("chemistry")
async def chemistry(desk: Desk, params: Params) -> Answer:
    """Carry on, another helper, or stop kindly; "another" is said to oneself alone."""
    group, view = thread_of(desk, params)
    words = {word.name.lower().replace("_", "-"): word for word in Chemistry}
    word = words.get(params.text("word"))
    if word is None:
        raise LocalError("Say one of: " + ", ".join(words))
    writer = party_of(desk, view, params)
    if word is Chemistry.ANOTHER and (along := companions(desk, group, writer.id)):
        raise LocalError(
            "You are accompanied, and write to nobody alone, not even to yourself. "
            f"Tell {named(desk, group, along)}."
        )
    recipients = {writer.id} if word is Chemistry.ANOTHER else None
    record = write_inside(desk, group, view, writer, Kind.CHEMISTRY, ChemistryWord(word), recipients)
    may_ask_again = word is not Chemistry.CARRY_ON and writer.id != view.helper
    return {
        "record": record.hex(),
        "said": params.text("word"),
        "again": view.id.hex() if may_ask_again else None,
    }


@verb("close")
async def close(desk: Desk, params: Params) -> Answer:
    """End an agreement with thanks; the other side closes it too. One that waits is over at once."""
    group, view = find_agreement(desk, params)
    if view.state is not AgreementState.WAITING:
        group, view = thread_of(desk, params)
    writer = party_of(desk, view, params)
    inner = ClosingWord(desk.clean(params.text("words", "")))
    return {"record": write_inside(desk, group, view, writer, Kind.CLOSING, inner).hex()}
