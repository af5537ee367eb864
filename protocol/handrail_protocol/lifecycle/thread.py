"""What is written inside an agreement: who may, and what each record does to it.

specs/06-help-lifecycle, "Inside an agreement". A fact that may not stand there is set aside; the others
become notes, words of chemistry and endings. Sessions and their confirmations are sessions.py's.
"""

from dataclasses import dataclass, field

from handrail_protocol.bodies.pair import Chemistry, ChemistryWord, ClosingWord, NoteText, Sealed
from handrail_protocol.kinds import Kind
from handrail_protocol.lifecycle.agreements import HOURS, INSIDE, Agreed
from handrail_protocol.lifecycle.board import Ending, NoteView, Side
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.former import Former
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.states import AgreementState, Event, after

_EVENTS = {
    Kind.NOTE: Event.NOTED,
    Kind.SESSION: Event.LOGGED,
    Kind.CONFIRMATION: Event.CONFIRMED,
    Kind.CHEMISTRY: Event.FELT,
    Kind.CLOSING: Event.ENDED,
}


@dataclass(slots=True)
class Thread:
    """What stands inside one agreement, oldest first. `felt`: records of chemistry, per person."""

    sessions: list[Fact] = field(default_factory=list)
    confirmations: list[Fact] = field(default_factory=list)
    notes: list[NoteView] = field(default_factory=list)
    endings: list[Ending] = field(default_factory=list)
    felt: dict[bytes, list[Fact]] = field(default_factory=dict)


def threads(
    ground: Ground, agreed: dict[bytes, Agreed], aside: dict[bytes, Reason]
) -> tuple[dict[bytes, Thread], list[Fact]]:
    """The thread of each agreement, where that is gone by its date with hours alone; and what is inside of
    agreements that were taken back."""
    found = {id: Thread() for id in (*agreed, *ground.former)}
    orphans: list[Fact] = []
    for kind in INSIDE:
        for fact in ground.of_kind(kind):
            if not isinstance(fact.body, Sealed):
                continue
            former = ground.former.get(fact.body.agreement) if kind in HOURS else None
            if _was_taken_back(ground, fact.body.agreement, former):
                orphans.append(fact)
                continue
            if former is not None:
                # Who may log and confirm is asked of each of them: nobody on neither side is among those.
                thread = found[former.agreement]
                (thread.sessions if kind is Kind.SESSION else thread.confirmations).append(fact)
                continue
            reason = _wrong(ground, agreed.get(fact.body.agreement), kind, fact)
            if reason is None:
                _put(ground, found[fact.body.agreement], agreed[fact.body.agreement], fact)
            else:
                aside[fact.id] = reason
    return found, orphans


def _was_taken_back(ground: Ground, agreement: bytes, former: Former | None) -> bool:
    if former is not None:
        return former.between is None
    found = ground.named(agreement, Kind.AGREEMENT)
    return found is not None and found.body is None


def side_of(ground: Ground, agreement: Agreed, fact: Fact) -> Side | None:
    """On which side somebody writes: for whom he is, or for whom he may act when he does; None: on neither.

    Having written the agreement puts nobody on a side: a mandate that is over lets its agent end nothing.
    A reader who is nobody's agent may write notes; who reads along with somebody accompanied, end it too."""
    if fact.person == agreement.body.helper:
        return Side.HELPER
    if ground.acts_for(fact, agreement.body.learner):
        return Side.LEARNER
    if ground.has_mandate(fact, agreement.body.helper):
        return Side.HELPER
    return None


def read_along_with(ground: Ground, agreement: Agreed, fact: Fact) -> Side | None:
    """With whom of the two its author reads along, of those who are accompanied; None: with neither."""
    two = ((agreement.body.helper, Side.HELPER), (agreement.body.learner, Side.LEARNER))
    for person, side in two:
        if fact.person in (ground.trust.readers_of(person, agreement.fact.created) or ()):
            return side
    return None


def _wrong(ground: Ground, agreement: Agreed | None, kind: Kind, fact: Fact) -> Reason | None:
    """Refuse unless: the agreement is here and stands; the author is told of it or on a side of it, and not
    by a mandate that is over; and what is private to one person, or ends something, is written by whom it
    concerns."""
    if agreement is None:
        return Reason.AGREEMENT_MISSING
    if after(_base(agreement), _EVENTS[kind]) is None:
        return Reason.NOT_STANDING
    side = side_of(ground, agreement, fact)
    if side is None and fact.person not in agreement.told:
        return Reason.NOT_A_PARTY
    if side is None and _acted_once(ground, agreement, fact):
        return Reason.UNAUTHORISED
    if kind is Kind.CLOSING and side is None and read_along_with(ground, agreement, fact) is None:
        return Reason.NOT_A_PARTY
    if kind is Kind.CHEMISTRY:
        return _wrong_chemistry(side, fact)
    return None


def _acted_once(ground: Ground, agreement: Agreed, fact: Fact) -> bool:
    """Whether its author was told to act for one of the two and does so no longer, nor reads along."""
    two = (agreement.body.helper, agreement.body.learner)
    is_over = any(ground.trust.acted_once(fact.person, each, fact.created) for each in two)
    return is_over and read_along_with(ground, agreement, fact) is None


def _wrong_chemistry(side: Side | None, fact: Fact) -> Reason | None:
    if side is None:
        return Reason.NOT_A_PARTY
    if not isinstance(fact.inner, ChemistryWord):
        return Reason.NO_READING_KEY
    # "Another helper" is said to oneself alone; from anybody else it must hurt nobody.
    if fact.inner.word == Chemistry.ANOTHER and set(fact.recipients) - {fact.person}:
        return Reason.OUT_OF_PLACE
    return None


def _base(agreement: Agreed) -> AgreementState:
    """Whatever was written inside may be late, so it is held against where the agreement once was."""
    return AgreementState.STANDING if agreement.stands else AgreementState.WAITING


def _put(ground: Ground, thread: Thread, agreement: Agreed, fact: Fact) -> None:
    if fact.kind == Kind.SESSION:
        thread.sessions.append(fact)
    elif fact.kind == Kind.CONFIRMATION:
        thread.confirmations.append(fact)
    elif fact.kind == Kind.NOTE:
        text = fact.inner.text if isinstance(fact.inner, NoteText) else None
        thread.notes.append(NoteView(fact.id, fact.person, fact.created, text))
    elif fact.kind == Kind.CLOSING:
        words = fact.inner.words if isinstance(fact.inner, ClosingWord) else ""
        along = read_along_with(ground, agreement, fact)
        side = along or side_of(ground, agreement, fact)
        assert side is not None
        thread.endings.append(Ending(fact.person, side, fact.created, words, at_once=along is not None))
    else:
        thread.felt.setdefault(fact.person, []).append(fact)


def word_of(fact: Fact) -> Chemistry:
    assert isinstance(fact.inner, ChemistryWord)
    return Chemistry(fact.inner.word)


def endings_of(ground: Ground, thread: Thread, agreement: Agreed) -> tuple[Ending, ...]:
    """Who ends it, oldest first: closings, everybody's last word where that is "stop kindly", and an
    offer that was taken back after it was chosen."""
    endings = list(thread.endings)
    for facts in thread.felt.values():
        last = facts[-1]
        side = side_of(ground, agreement, last)
        if word_of(last) is Chemistry.STOP and side is not None:
            endings.append(Ending(last.person, side, last.created, ""))
    for kind in (Kind.OFFER, Kind.PROPOSAL):
        offer = ground.named(agreement.body.offer, kind)
        if offer is not None and offer.body is None:
            at_once = kind is Kind.PROPOSAL
            at = max(offer.created, agreement.fact.created)
            endings.append(Ending(offer.person, Side.HELPER, at, "", at_once))
    return tuple(sorted(endings, key=lambda ending: (ending.at, ending.by, ending.words)))
