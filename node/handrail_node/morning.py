"""What a steward looks at in the morning: what waits, what is today, what runs out, what worries somebody.

specs/03-groups-and-authority, "Stewards' records". Everything here is read from what this household may read
anyway; nothing is kept, but what a steward has put aside on this node.
"""

from collections.abc import Iterator
from typing import Any

from handrail_node import recovery
from handrail_node.accompanying import companions, named, standing_yes
from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_protocol import when
from handrail_protocol.authority.pulses import watch
from handrail_protocol.bodies.authority import Category, Revocation, Target
from handrail_protocol.bodies.stewards import Attestation, Consent, ForStewards, Worry, YoungOffer
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.accompanied import APPROVAL_MISSING
from handrail_protocol.lifecycle.board import AgreementView, RequestView
from handrail_protocol.lifecycle.states import AgreementState, RequestState
from handrail_protocol.lifecycle.waves import WAVES, opens_at
from handrail_protocol.limits import DAY
from handrail_protocol.phrases import listed
from handrail_protocol.records import Record
from handrail_protocol.stopcards import stop_card
from handrail_protocol.vocabulary import Way

Row = dict[str, Any]
WAITS_TOO_LONG = 3 * DAY
SOON = 30 * DAY


def waiting(desk: Desk, group: bytes) -> Iterator[Row]:
    """Requests that nobody was chosen for in three days; and of those who are accompanied, what only a
    steward can do: propose a helper, approve an agreement."""
    board, now = desk.board(group), desk.now()
    for request in board.requests.values():
        if request.state is RequestState.OPEN and request.created + WAITS_TOO_LONG <= now:
            yield _request(desk, group, request)
    for agreement in board.agreements.values():
        if APPROVAL_MISSING in agreement.waiting_for:
            pair = _pair(desk, group, agreement)
            said = f"{pair}: they wait for a steward."
            how = f"Approve it: handrail approve {_short(agreement.id)}"
            of = {"id": agreement.id.hex(), "since": desk.time(agreement.created)}
            yield _row("approval", group, desk.name_of(group, agreement.helper), said, how, **of)
    yield from _offers(desk, group)
    yield from _claims(desk, group)


def _request(desk: Desk, group: bytes, request: RequestView) -> Row:
    now = desk.now()
    topic = request.body.topic if request.body else "something"
    days = (now - request.created) // DAY
    is_over = opens_at(request.created, WAVES) <= now
    name = desk.name_of(group, request.learner)
    said = f"{name} has waited {days} days for help with {topic}."
    if is_over:
        said += " Everybody who suits was asked and nobody was chosen: ask around yourself."
    return _row(
        "unanswered" if is_over else "request",
        group,
        name,
        said,
        "" if is_over else f"Who could: handrail helpers --topic {topic}",
        id=request.id.hex(),
        since=desk.time(request.created),
    )


def _offers(desk: Desk, group: bytes) -> Iterator[Row]:
    """Offers of helpers who are accompanied, as long as no steward has proposed them."""
    board = desk.board(group)
    proposed = {(offer.request, offer.helper) for offer in board.offers.values() if offer.proposed_by}
    for record, inner in desk.papers.read(group, Kind.MINOR_OFFER, desk.now()):
        assert isinstance(inner, YoungOffer)
        request, helper = board.requests.get(inner.request), record.header.person
        if request is None or request.state is not RequestState.OPEN or (inner.request, helper) in proposed:
            continue
        if not companions(desk, group, helper):
            continue  # who is not accompanied offers for himself
        topic = request.body.topic if request.body else "something"
        name, since = desk.name_of(group, helper), desk.time(record.header.created)
        said = f"{name} would help {desk.name_of(group, request.learner)} with {topic}."
        how = f"Propose it: handrail propose {_short(record.id)}"
        yield _row("offer", group, name, said, how, id=record.id.hex(), since=since)


def _claims(desk: Desk, group: bytes) -> Iterator[Row]:
    """Who is said to be somebody else now; from when on a third can let it be so, and how it is denied."""
    for case in recovery.cases(desk, group):
        old, both = desk.name_of(group, case.old), f"{_short(case.old)} {_short(case.new)}"
        said, how = f"{recovery.said(desk, group, case)} Ask {old} by voice.", f"handrail succeed {both}"
        if not case.are_enough:
            said, how = f"{said} One more who knows {old} has to say so.", f"handrail claim {both}"
        elif case.over is None or desk.now() < case.over:
            since = f"From {recovery.at(desk, group, case.over)}" if case.over else "Three days from now"
            said = f"{said} {since} on a third, a steward, can let it be so."
        else:
            said = f"{said} A third, a steward, can let it be so now."
        of = {"id": case.claims[0].record.hex(), "old": case.old.hex(), "new": case.new.hex()}
        until = None if case.over is None else desk.time(case.over)
        deny = f"if it is wrong, with the words of {old}: {recovery.deny(case.old, case.new)}"
        yield _row("claim", group, old, said, f"Then: {how} ({deny})", until=until, **of)


# -- appointments ---------------------------------------------------------------------------------------


def sessions(desk: Desk, group: bytes) -> Iterator[Row]:
    """Appointments of today, and those of tomorrow, about which somebody calls today; as far as the
    agreements can be read here."""
    zone, now = desk.zone(group), desk.now()
    days = {when.today(now, zone): "session", when.today(now + DAY, zone): "call"}
    for agreement in desk.board(group).agreements.values():
        terms = agreement.terms
        what = None if terms is None else days.get(terms.slot[:10])
        if terms is None or what is None or agreement.state is not AgreementState.STANDING:
            continue
        whom, at = f"{_pair(desk, group, agreement)} ({Way(terms.way).word})", terms.slot[11:]
        sentence = (
            f"Today, {at}: {whom}."
            if what == "session"
            else f"Tomorrow, {at}: {whom}. Call {desk.name_of(group, agreement.learner)} today."
        )
        learner = desk.name_of(group, agreement.learner)
        yield _row(what, group, learner, sentence, id=agreement.id.hex(), slot=terms.slot)


def _pair(desk: Desk, group: bytes, agreement: AgreementView) -> str:
    return f"{desk.name_of(group, agreement.helper)} helps {desk.name_of(group, agreement.learner)}"


# -- what runs out --------------------------------------------------------------------------------------


def expiring(desk: Desk, group: bytes) -> Iterator[Row]:
    """Consents, checks and roles that end within thirty days, and that nothing later goes on from."""
    yield from _consents(desk, group)
    yield from _missing_yes(desk, group)
    yield from _checks(desk, group)
    yield from _roles(desk, group)
    yield from _pauses(desk, group)
    yield from _reviews(desk, group)


def _consents(desk: Desk, group: bytes) -> Iterator[Row]:
    said = [inner for _, inner in desk.papers.read(group, Kind.CONSENT, desk.now())]
    for minor in sorted({inner.minor for inner in said if isinstance(inner, Consent)}):
        for record, yes in standing_yes(desk, group, minor):
            if not _is_soon(desk, yes.until):
                continue
            guardian, end = desk.name_of(group, record.header.person), _day(desk, group, yes.until)
            name = desk.name_of(group, minor)
            ending = f"{guardian}'s consent for {name} ends on {end}. Ask {guardian}."
            how = f"It is said again by: handrail consent {_short(minor)} --way WAY --days N"
            yield _row("consent", group, name, ending, how, id=record.id.hex(), until=desk.time(yes.until))


def _missing_yes(desk: Desk, group: bytes) -> Iterator[Row]:
    """Helpers who are accompanied and for whom nobody says yes now: taken back, run out, or never said."""
    authority, now = desk.authority(group), desk.now()
    for person in authority.persons:
        along = companions(desk, group, person)
        if not along or not authority.has_role(person, Role.HELPER, now):
            continue
        if any(standing_yes(desk, group, person)):
            continue
        name, who = desk.name_of(group, person), named(desk, group, along)
        said = f"There is no yes of {who} for {name} now, so nothing begins with {name}. Ask {who}."
        how = f"It is said by: handrail consent {_short(person)} --way WAY --days N"
        yield _row("no-consent", group, name, said, how, id=person.hex(), until=None)


def _checks(desk: Desk, group: bytes) -> Iterator[Row]:
    latest: dict[tuple[bytes, str], tuple[int, Record]] = {}
    for record, inner in desk.papers.read(group, Kind.ATTESTATION, desk.now()):
        assert isinstance(inner, Attestation)
        of = inner.person, inner.check.casefold()
        latest[of] = max(latest.get(of, (0, record)), (inner.until, record), key=lambda each: each[0])
    for (person, check), (until, record) in latest.items():
        if _is_soon(desk, until):
            name = desk.name_of(group, person)
            said = f"{name}'s check ({check}) is good until {_day(desk, group, until)}."
            how = f"Once you saw it again: handrail attest {_short(person)} --check TYPE --until DATE"
            yield _row("check", group, name, said, how, id=record.id.hex(), until=desk.time(until))


def _roles(desk: Desk, group: bytes) -> Iterator[Row]:
    for person in desk.authority(group).persons:
        ends: dict[int, list[Role]] = {}
        for role, until in _ends_of_roles(desk, group, person).items():
            if until is not None and _is_soon(desk, until):
                ends.setdefault(until, []).append(role)
        for until, roles in sorted(ends.items()):
            words = [role.name.lower() for role in sorted(roles)]
            again = " ".join(f"--role {word}" for word in words)
            if along := companions(desk, group, person):
                again += f" --guardian {_short(along[0])} --turns-18 YYYY-MM"
            name = desk.name_of(group, person)
            said = f"{name}'s time as {listed(words)} ends on {_day(desk, group, until)}."
            how = f"To go on: handrail grant {_short(person)} {again}"
            of = {"id": person.hex(), "until": desk.time(until), "roles": words}
            yield _row("grant", group, name, said, how, **of)


def _pauses(desk: Desk, group: bytes) -> Iterator[Row]:
    authority = desk.authority(group)
    for person in authority.ends.pauses:
        pause = authority.pause(person, desk.now())
        if pause is None:
            continue
        end, why = _day(desk, group, pause.ends), Category(pause.category).name.lower()
        name = desk.name_of(group, person)
        said = f"{name} is paused until {end} ({why})."
        how = f"To take it back: handrail suspend {_short(person)} --lift"
        until = desk.time(pause.ends)
        yield _row("pause", group, name, said, how, id=pause.source.hex(), person=person.hex(), until=until)


def _reviews(desk: Desk, group: bytes) -> Iterator[Row]:
    """Whom stewards ended until they look at it again: from a month before that day on, until she is back."""
    authority, latest = desk.authority(group), dict[bytes, tuple[int, bytes]]()
    for record_id in authority.counts:
        body = authority.records[record_id].said
        if isinstance(body, Revocation) and body.target == Target.PERSON and body.review is not None:
            known = latest.get(body.target_id, (0, b""))
            latest[body.target_id] = max(known, (body.review, record_id))
    for person, (review, record_id) in latest.items():
        if not authority.persons[person].fallen or desk.now() + SOON < review:
            continue
        day, name = when.day_words(review, desk.zone(group)), desk.name_of(group, person)
        said = f"{name} was ended, and the stewards wanted to look at it again on {day}. Talk about it."
        until = desk.time(review)
        yield _row("review", group, name, said, id=record_id.hex(), person=person.hex(), until=until)


def _ends_of_roles(desk: Desk, group: bytes, person: bytes) -> dict[Role, int | None]:
    """Each role with the end of the right that lasts longest; None: without end."""
    ends: dict[Role, int | None] = {}
    for right in desk.authority(group).rights(person):
        for role in right.roles:
            known = ends.get(role, 0)
            ends[role] = None if known is None or right.until is None else max(known, right.until)
    return ends


# -- red flags ------------------------------------------------------------------------------------------


def flags(desk: Desk, group: bytes, stewards: frozenset[bytes]) -> Iterator[Row]:
    """Reports that these stewards of this household were chosen to read; requests that touch what those who
    cheat talk about; and stewards nobody hears of. What was put aside here is left out."""
    put_aside = {name for name, _ in desk.locals.all(Space.HANDLED)}
    for row in (*_reports(desk, group, stewards), *_stop_cards(desk, group)):
        if row["id"] not in put_aside:
            yield row
    yield from _silent(desk, group, stewards)


def may_be_put_aside(desk: Desk, group: bytes) -> set[bytes]:
    """What a steward can say of that he has looked into it."""
    reports = {record.id for record, _ in desk.papers.read(group, Kind.REPORT, desk.now())}
    return reports | desk.board(group).requests.keys()


def _reports(desk: Desk, group: bytes, stewards: frozenset[bytes]) -> Iterator[Row]:
    for record, inner in desk.papers.read(group, Kind.REPORT, desk.now()):
        assert isinstance(inner, Worry)
        if stewards & readers_of(desk, group, record):
            yield _report(desk, group, record, inner)


def _stop_cards(desk: Desk, group: bytes) -> Iterator[Row]:
    """Requests for which a card would be read aloud (specs/06, "Stop cards")."""
    for request in desk.board(group).requests.values():
        body = request.body
        if body is None or request.state not in (RequestState.OPEN, RequestState.AGREED):
            continue
        card = stop_card((body.goal, body.done_when), desk.language, body.languages)
        if card is not None:
            name = desk.name_of(group, request.learner)
            said = f"{name}'s request touches {card.name}: “{body.goal}” Talk to them before somebody helps."
            yield _row(
                "stop-card",
                group,
                name,
                said,
                _done(request.id),
                id=request.id.hex(),
                topic=card.topic.name.lower(),
            )


def readers_of(desk: Desk, group: bytes, record: Record) -> frozenset[bytes]:
    """The persons to whom a report was sealed, without who wrote it."""
    body, authority = record.said, desk.authority(group)
    devices = [device for device, _ in body.slots] if isinstance(body, ForStewards) else []
    found = {authority.device_person[device] for device in devices if device in authority.device_person}
    return frozenset(found - {record.header.person})


def _report(desk: Desk, group: bytes, record: Record, worry: Worry) -> Row:
    by = desk.name_of(group, record.header.person)
    about = "" if worry.about is None else f" about {desk.name_of(group, worry.about)}"
    return _row(
        "report",
        group,
        by,
        f"{by} is worried{about}: “{worry.text}” Talk to {by}.",
        _done(record.id),
        id=record.id.hex(),
        at=desk.time(record.header.created),
        by=record.header.person.hex(),
        about=None if worry.about is None else worry.about.hex(),
        text=worry.text,
    )


def _silent(desk: Desk, group: bytes, here: frozenset[bytes]) -> Iterator[Row]:
    """Stewards without a pulse, seen by a node that sends its own: either they are away, or a hub keeps
    what they say to itself."""
    found = watch(desk.authority(group), desk.now())
    for person in sorted(found.missing):
        name = desk.name_of(group, person)
        sentence = (
            f"Something that {name} said has not come here. If that lasts, somebody may be keeping it back, "
            f"or {name}'s computer is in other hands: call {name}."
        )
        yield _row("missing", group, name, sentence, id=person.hex(), person=person.hex())
    if not here & found.heard:
        return
    for person in sorted(found.quiet):
        name = desk.name_of(group, person)
        sentence = (
            f"Nothing was heard from {name}'s node for three days. Call {name}: it may be off, or cut off."
        )
        yield _row("pulse", group, name, sentence, id=person.hex(), person=person.hex())


# -- rows -----------------------------------------------------------------------------------------------


def _row(what: str, group: bytes, name: str, said: str, how: str = "", **more: Any) -> Row:
    """`name`: whom it is about. `said` is what is so; `how` the line for a terminal."""
    sentence = f"{said} {how}".rstrip()
    return {"what": what, "sentence": sentence, "said": said, "name": name, "group": group.hex(), **more}


def _done(record_id: bytes) -> str:
    return f"Then: handrail morning --done {_short(record_id)}"


def _is_soon(desk: Desk, until: int) -> bool:
    return desk.now() < until <= desk.now() + SOON


def _day(desk: Desk, group: bytes, at: int) -> str:
    """The last day of what lasts until then: an end at midnight is the day before."""
    return when.day_words(at - 1, desk.zone(group))


def _short(record_id: bytes) -> str:
    return record_id.hex()[:8]
