"""Who goes with whom: what a node asks, and says, of people who are accompanied.

specs/03-groups-and-authority, "Accompanied". Whether somebody is a child stands nowhere; that she is
accompanied, and by whom, the authority set says, and the guardian's yes the stewards can read.
"""

from collections.abc import Iterable, Iterator

from handrail_node.desk import Desk
from handrail_protocol.bodies.stewards import Consent
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.lifecycle.accompanied import OPEN_WAYS
from handrail_protocol.lifecycle.board import AgreementView
from handrail_protocol.limits import RECIPIENTS_MAX
from handrail_protocol.records import Record
from handrail_protocol.vocabulary import Way

OPEN_WORDS = ", ".join(way.word for way in sorted(OPEN_WAYS))


def companions(desk: Desk, group: bytes, person: bytes) -> list[bytes]:
    """By whom she is accompanied now, by the stewards where nobody else is left; nobody where she is not."""
    authority, now = desk.authority(group), desk.now()
    return sorted(authority.accompanied_by(person, now) or authority.readers_of(person, now) or ())


def only_accompanied(desk: Desk) -> bool:
    """Whether all who live here and are in a group are accompanied in it: then nobody comes to this node."""
    now, residents = desk.now(), desk.household.ids()
    inside = [
        (authority, each)
        for authority in map(desk.authority, desk.groups())
        for each in residents
        if authority.is_member(each, now)
    ]
    return bool(inside) and all(authority.is_accompanied(each, now) for authority, each in inside)


def names_of(desk: Desk, group: bytes, persons: Iterable[bytes]) -> list[str]:
    """In the order of the names, so that the same people always read the same."""
    return sorted(desk.name_of(group, each) for each in persons)


def named(desk: Desk, group: bytes, persons: Iterable[bytes]) -> str:
    """Names for a sentence: Karim or Ms Weber."""
    return " or ".join(names_of(desk, group, persons)) or "a steward"


def with_readers(desk: Desk, group: bytes, parties: Iterable[bytes]) -> set[bytes]:
    """These persons, and for each of them who is accompanied, and has no reader among them, one who goes
    with her, or a steward: else no node would take the letter for a letter."""
    authority, now = desk.authority(group), desk.now()
    told = set(parties)
    for person in sorted(told):
        readers = authority.readers_of(person, now)
        if readers is not None and not readers & told:
            named = [each for each in companions(desk, group, person) if each in readers]
            told.update((named or sorted(readers))[:1])
    return told


def told_now(desk: Desk, group: bytes, view: AgreementView) -> set[bytes]:
    """To whom a letter of an agreement goes: all who were told of it, but for who acted for one of the two by
    a mandate that is over. Stewards end one after a phone call; from then on she hears nothing new."""
    authority, now, two = desk.authority(group), desk.now(), {view.helper, view.learner}
    along = {each for person in two for each in authority.readers_of(person, now) or ()}
    return {
        each
        for each in {*view.readers, view.by} | two
        if each in two | along
        or authority.has_role(each, Role.STEWARD, now)
        or not any(authority.acted_once(each, person, now) for person in two)
    }


def as_far_as_it_fits(author: bytes, first: Iterable[bytes], further: Iterable[bytes]) -> set[bytes]:
    """The recipients of a letter: those who have to be told, and of the others as many as it can name."""
    told = dict.fromkeys([*first, *further])
    told.pop(author, None)
    return set(list(told)[:RECIPIENTS_MAX])


# -- the standing yes ---------------------------------------------------------------------------------


def standing_yes(desk: Desk, group: bytes, minor: bytes) -> Iterator[tuple[Record, Consent]]:
    """Of each who goes with her the newest yes that stands now, as far as it can be read here."""
    authority, now = desk.authority(group), desk.now()
    newest: dict[bytes, tuple[Record, Consent]] = {}
    for record, inner in desk.papers.read(group, Kind.CONSENT, now):
        header = record.header
        if not isinstance(inner, Consent) or inner.minor != minor:
            continue
        was_asked = header.person in authority.accompanied_by(minor, header.created)
        if was_asked and header.person in authority.accompanied_by(minor, now):
            newest[header.person] = record, inner
    for record, inner in newest.values():
        if now < inner.until:
            yield record, inner


def ways_with_a_yes(desk: Desk, group: bytes, minor: bytes) -> frozenset[Way]:
    """How she may meet somebody: what those who go with her said yes to, of what is open to her at all."""
    said = {Way(way) for _, inner in standing_yes(desk, group, minor) for way in inner.ways}
    places = desk.places(group)
    return frozenset(way for way in said & OPEN_WAYS if way is not Way.PUBLIC_PLACE or places)


def yes_lasts(desk: Desk, group: bytes, minor: bytes, way: Way) -> int | None:
    """Until when she may meet somebody so: to the end of the longest yes, and of her time as a helper who is
    accompanied; None where nobody said yes to it."""
    if way not in ways_with_a_yes(desk, group, minor):
        return None
    yes = max(inner.until for _, inner in standing_yes(desk, group, minor) if way in inner.ways)
    rights = desk.authority(group).rights(minor)
    terms = [right.until for right in rights if right.accompanied_by is not None and right.until is not None]
    return min(yes, max(terms, default=yes))
