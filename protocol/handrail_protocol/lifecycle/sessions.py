"""Sessions and their confirmations: which count, who confirmed, and how that is marked.

specs/06-help-lifecycle, "Session" and "Confirmation". Hours have two hands: the one that logs is never
the one that confirms, and a helper confirms nothing of his own under any mandate or role.
"""

from dataclasses import dataclass

from handrail_protocol.bodies.pair import Confirmed, Sealed, SessionLog
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.agreements import Agreed
from handrail_protocol.lifecycle.board import Mark, SessionView
from handrail_protocol.lifecycle.confirmed import part_holds
from handrail_protocol.lifecycle.facts import Fact
from handrail_protocol.lifecycle.ground import Ground
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.states import Event, SessionState, play
from handrail_protocol.lifecycle.thread import Thread


@dataclass(frozen=True, slots=True)
class _Pair:
    """Between whom the hours of one agreement were; `learner` None: it was taken back, anybody told of it."""

    helper: bytes
    learner: bytes | None
    told: frozenset[bytes]


def sessions(
    ground: Ground,
    agreed: dict[bytes, Agreed],
    threads: dict[bytes, Thread],
    orphans: list[Fact],
    aside: dict[bytes, Reason],
) -> dict[bytes, SessionView]:
    pairs = {id: _Pair(each.body.helper, each.body.learner, each.told) for id, each in agreed.items()}
    for id, former in ground.former.items():
        if former.between is not None:
            pairs[id] = _Pair(*former.between, former.told)
    views: dict[bytes, SessionView] = {}
    for id, pair in pairs.items():
        views |= _views(ground, pair, threads[id].sessions, threads[id].confirmations, aside)
    return views | _orphaned(ground, orphans, aside)


def _views(
    ground: Ground, pair: _Pair, logs: list[Fact], confirmations: list[Fact], aside: dict[bytes, Reason]
) -> dict[bytes, SessionView]:
    kept: dict[bytes, Fact] = {}
    for fact in logs:
        reason = _wrong_log(ground, pair, fact)
        if reason is None:
            kept[fact.id] = fact
        else:
            aside[fact.id] = reason
    hands: dict[bytes, list[tuple[Mark, Fact]]] = {id: [] for id in kept}
    for fact in confirmations:
        verdict = _judge(ground, pair, kept, fact)
        if isinstance(verdict, Reason):
            aside[fact.id] = verdict
        else:
            assert isinstance(fact.inner, Confirmed)
            hands[fact.inner.session].append((verdict, fact))
    return {id: _view(pair, fact, hands[id]) for id, fact in kept.items()}


def _wrong_log(ground: Ground, pair: _Pair, fact: Fact) -> Reason | None:
    """Refuse unless: its author is the helper, or acts for him and is not the learner."""
    if fact.person != pair.helper and (fact.person == pair.learner or not ground.acts_for(fact, pair.helper)):
        return Reason.NOT_THE_HELPER
    return None


def _judge(ground: Ground, pair: _Pair, kept: dict[bytes, Fact], fact: Fact) -> Mark | Reason:
    """The mark of a confirmation, unless: it can't be read; its session is not here or of another agreement;
    helper or logger wrote it; nobody let its author; it says other hours; its part is not signed."""
    if not isinstance(fact.inner, Confirmed):
        return Reason.NO_READING_KEY
    session = kept.get(fact.inner.session)
    if session is None:
        return _missing(ground, fact, fact.inner.session)
    if fact.person in (pair.helper, session.person):
        return Reason.OWN_HOURS
    mark = _mark(ground, pair, fact)
    if mark is None:
        return Reason.UNAUTHORISED
    return _wrong_part(ground, pair, session, fact, fact.inner) or mark


def _missing(ground: Ground, fact: Fact, session: bytes) -> Reason:
    elsewhere = ground.named(session, Kind.SESSION)
    bodies = (elsewhere.body if elsewhere else None, fact.body)
    agreements = {body.agreement for body in bodies if isinstance(body, Sealed)}
    return Reason.OTHER_AGREEMENT if len(agreements) == 2 else Reason.SESSION_MISSING


def _mark(ground: Ground, pair: _Pair, fact: Fact) -> Mark | None:
    if pair.learner is None:
        acted_once = any(ground.trust.acted_once(fact.person, each, fact.created) for each in pair.told)
        return Mark.OWN if fact.person in pair.told and not acted_once else None
    if fact.person == pair.learner:
        return Mark.OWN
    if ground.has_mandate(fact, pair.learner):
        return Mark.BY_MANDATE
    return Mark.BY_VOICE if ground.wrote_as(fact, Role.STEWARD) else None


def _wrong_part(ground: Ground, pair: _Pair, session: Fact, fact: Fact, inner: Confirmed) -> Reason | None:
    log = session.inner
    if not isinstance(log, SessionLog):
        return Reason.NO_READING_KEY
    if inner.minutes != log.minutes or inner.month != log.date[:7]:
        return Reason.OTHER_MINUTES
    holds = any(
        part_holds(fact.device, inner.part_signature, inner.pair_tag, helper, inner.month, inner.minutes)
        for helper in ground.trust.line(pair.helper)
    )
    return None if holds else Reason.BAD_PART


_WEIGHT = list(Mark)  # her own word before a mandate's, and that before a steward's


def _view(pair: _Pair, fact: Fact, hands: list[tuple[Mark, Fact]]) -> SessionView:
    assert isinstance(fact.body, Sealed)
    best = min(hands, key=lambda hand: (_WEIGHT.index(hand[0]), hand[1].created, hand[1].id), default=None)
    return SessionView(
        id=fact.id,
        agreement=fact.body.agreement,
        helper=pair.helper,
        learner=pair.learner or (best[1].person if best else b""),
        by=fact.person,
        log=fact.inner if isinstance(fact.inner, SessionLog) else None,
        created=fact.created,
        state=play(SessionState.REPORTED, [Event.CONFIRMED] * len(hands)),
        confirmation=best[1].id if best else None,
        confirmed_by=best[1].person if best else None,
        mark=best[0] if best else None,
    )


def _orphaned(ground: Ground, orphans: list[Fact], aside: dict[bytes, Reason]) -> dict[bytes, SessionView]:
    """Hours under an agreement that was taken back stay, if both hands had signed: nobody deletes another's
    hours. Who they were is then known from the header alone, or what is remembered of it: its author and its
    recipients."""
    views: dict[bytes, SessionView] = {}
    confirmations = [fact for fact in orphans if fact.kind == Kind.CONFIRMATION]
    for fact in orphans:
        aside[fact.id] = Reason.AGREEMENT_WITHDRAWN
    for fact in orphans:
        assert isinstance(fact.body, Sealed)
        author, told = _who_was_told(ground, fact.body.agreement)
        ours = ground.viewer & {fact.person, author}
        if fact.kind != Kind.SESSION or fact.person not in told - {author} or not ours:
            continue
        pair = _Pair(fact.person, None, told)
        view = _views(ground, pair, [fact], confirmations, {})[fact.id]
        if view.confirmation is not None:
            views[view.id] = view
            del aside[view.id], aside[view.confirmation]
    return views


def _who_was_told(ground: Ground, agreement: bytes) -> tuple[bytes, frozenset[bytes]]:
    """The author of an agreement that was taken back; and she and all whom it named."""
    former = ground.former.get(agreement)
    if former is not None:
        return former.author, former.told
    header = ground.facts[agreement]
    return header.person, frozenset((header.person, *header.recipients))
