"""Who has a passport, and what members of the partner group see of them, and of its notices.

specs/03-groups-and-authority, "Passport". Asked by the group itself before anything leaves, and asked
again by every member of the partner, from signed records alone: a hub in between is believed nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handrail_protocol.admission import State, place
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.board import Card, Name, Notice, Request
from handrail_protocol.bodies.open import Passport, PassportEnd
from handrail_protocol.kinds import Audience
from handrail_protocol.pacts.shown import acts_shown_by, folded
from handrail_protocol.pacts.view import PactView
from handrail_protocol.records import Record


@dataclass(frozen=True)
class Entry:
    """A card or request of somebody in the partner group, cut to what the pact is about."""

    pact: PactView
    person: bytes
    name: str
    record: Record
    body: Card | Request
    topics: tuple[str, ...]
    ways: tuple[int, ...]


def holders(found: Iterable[Record], authority: Authority, at: int) -> dict[bytes, Record]:
    """The passports that count, by person. `found`: what is in the group's open set.

    Unless: it is not `until` yet; the person is a member and nobody accompanies her, now or when it was
    written; no steward ended it since; and her own name stands in the open set, which is how she says that
    she wants to be known to partners. Without that, a passport is a steward's idea."""
    found = [each for each in found if (each.header.expires or 0) > at]
    ends: dict[bytes, int] = {}
    for each in found:
        if isinstance(each.said, PassportEnd):
            ends[each.said.person] = max(each.header.created, ends.get(each.said.person, 0))
    willing = {each.header.person for each in found if isinstance(each.said, Name)}
    return {
        body.person: each
        for each in sorted(found, key=lambda each: (each.header.created, each.id))
        if isinstance(body := each.said, Passport)
        and body.person in willing
        and ends.get(body.person, -1) < each.header.created
        and _is_adult_member(body.person, authority, each.header.created, at)
        and at < body.until
    }


def _is_adult_member(person: bytes, authority: Authority, created: int, at: int) -> bool:
    if any(authority.is_accompanied(person, each) for each in (created, at)):
        return False
    return authority.is_member(person, at)


def entries(pact: PactView, found: Iterable[Record], at: int) -> list[Entry]:
    """What members see of the partner while the pact lives: cards and requests of passports' holders, newest
    first of each helper, topics and ways cut to the pact's, which end at public places.

    `found`: records of the partner's open set as they came; each is judged by what the pact and they show."""
    if not pact.is_live(at):
        return []
    theirs, authority = _judged(pact, found, at)
    held = holders(theirs, authority, at)
    by_date = sorted(theirs, key=lambda each: (-each.header.created, each.id))
    names: dict[bytes, str] = {}
    for each in by_date:
        if isinstance(each.said, Name):
            names.setdefault(each.header.person, each.said.name)
    listed = (_entry(pact, each, names) for each in by_date if each.header.person in held)
    return _one_card_each(entry for entry in listed if entry is not None)


def notices(pact: PactView, found: Iterable[Record], at: int) -> list[Record]:
    """What the partner's steward who signed the pact tells everybody, while the pact lives."""
    theirs = _judged(pact, found, at)[0] if pact.is_live(at) else []
    return [each for each in theirs if isinstance(each.said, Notice) and each.header.person == pact.theirs]


def _judged(pact: PactView, found: Iterable[Record], at: int) -> tuple[list[Record], Authority]:
    """Of what came the records that stand by what the pact and they show of the partner."""
    theirs = [each for each in found if _is_open(each, pact.partner, at)]
    acts = {**{each.id: each for each in pact.acts}, **acts_shown_by(theirs)}
    authority = folded(acts.values())
    return [each for each in theirs if place(each, authority, at).state is State.IN_SET], authority


def _is_open(record: Record, partner: bytes, at: int) -> bool:
    header = record.header
    if header.group != partner or header.audience != Audience.OPEN or (header.expires or 0) <= at:
        return False
    return record.is_signed()


def _entry(pact: PactView, record: Record, names: dict[bytes, str]) -> Entry | None:
    body, person = record.said, record.header.person
    if not isinstance(body, (Card, Request)):
        return None
    said = body.topics if isinstance(body, Card) else (body.topic,)
    topics = tuple(each for each in said if each in pact.terms.topics)
    ways = tuple(each for each in body.ways if each in pact.terms.ways)
    if not topics or not ways or (isinstance(body, Request) and body.for_person is not None):
        return None
    return Entry(pact, person, names[person], record, body, topics, ways)


def _one_card_each(listed: Iterable[Entry]) -> list[Entry]:
    found: dict[bytes, Entry] = {}
    for entry in listed:
        found.setdefault(entry.person if isinstance(entry.body, Card) else entry.record.id, entry)
    return list(found.values())
