"""What the fold has found so far: written from the top level down, each level reading those above.

Everything here is about members of the sets only: what this says of a person never depends on a
record that would be in no set, for nobody else would have that record (specs/03, "Closed").
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from handrail_protocol.authority import pauses
from handrail_protocol.authority.devices import Devices, Speaker, shows_certificate
from handrail_protocol.authority.pauses import Pause, Suspensions
from handrail_protocol.authority.places import IN_SET, Place, State
from handrail_protocol.authority.revocations import Revocations
from handrail_protocol.authority.statements import Archive, Statement
from handrail_protocol.authority.terms import Act, Term
from handrail_protocol.authority.view import quota_after
from handrail_protocol.bodies.authority import Charter, Device, Grant, Join, Lock
from handrail_protocol.limits import DEVICES_PER_PERSON_MAX, FORK_KEPT

_ENDED = Place(State.HELD, "its author was ended, and it is not among what stays")
_DEVICE_ENDED = Place(State.HELD, "its device was ended, and it is not among what stays")
_RIGHT_ENDED = Place(
    State.HELD, "the right that it was written under was ended, and it is not among what stays"
)
_RESTS = Place(State.HELD, "its author was suspended past its date, and it is not among what stays")
_UNCERTIFIED = Place(State.WAITING, "its device has shown no certificate of its person's")
_NOT_COUNTED = Place(State.WAITING, "its author's join does not count yet")
_OVER_QUOTA = Place(State.WAITING, "its device has written more than a person can")
_FORKED = Place(State.WAITING, "its device wrote two others under the same number")


@dataclass
class Findings:
    """Of one group. `kept`: ids that belong to the set whatever became of their author: what a decision
    rests on. `named`: marks that a revoked grant's lists let stay, by person."""

    archive: Archive
    charter: Statement
    devices: Devices
    root_stays: dict[Speaker, frozenset[bytes]]
    terms: dict[bytes, list[Term]] = field(default_factory=lambda: defaultdict(list))
    granted: dict[bytes, Term] = field(default_factory=dict)  # grant -> the steward's term it gives
    judged: dict[bytes, int] = field(default_factory=dict)  # person -> best level, revoked or not
    ranks: dict[bytes, tuple[int, bytes]] = field(default_factory=dict)  # place among equals
    falls: dict[bytes, frozenset[bytes]] = field(default_factory=dict)
    fell: dict[bytes, int] = field(default_factory=dict)  # the first date on which those were ended
    device_falls: dict[Speaker, frozenset[bytes]] = field(default_factory=dict)
    pauses: dict[bytes, tuple[Pause, ...]] = field(default_factory=dict)
    named: dict[bytes, set[bytes]] = field(default_factory=lambda: defaultdict(set))
    unrevoked: set[bytes] = field(default_factory=set)  # persons with a right that was not revoked
    firsts: dict[bytes, int] = field(default_factory=dict)  # quota counts from here
    hubs: set[bytes] = field(default_factory=set)
    kept: set[bytes] = field(default_factory=set)
    decisive: set[bytes] = field(default_factory=set)  # votes by which somebody fell to equals
    acts: dict[bytes, Act] = field(default_factory=dict)
    revocations: Revocations = field(default_factory=Revocations)
    suspensions: Suspensions = field(default_factory=Suspensions)

    @property
    def founders(self) -> tuple[bytes, ...]:
        body = self.charter.body
        assert isinstance(body, Charter)
        return body.founders

    def statements_of(self, person: bytes) -> list[Statement]:
        return self.archive.by_person.get(person, [])

    def fall(self, person: bytes, stays: frozenset[bytes], at: int | None) -> None:
        """A person was ended, first at `at`."""
        self.falls[person] = stays
        if at is not None:
            self.fell[person] = at

    def keep(self, statement: Statement) -> None:
        """A decision rests on this record: it stays in the set, and the certificate of its device too."""
        self.kept.add(statement.id)
        shown = self.devices.certificate(statement.person, statement.device)
        if shown is not None:
            self.kept.add(shown.id)

    def start_of(self, grant: Statement) -> int:
        """When a grant begins: with the join of the same person that it cites, where that was before. The
        citation keeps the join in the set."""
        body = grant.body
        assert isinstance(body, Grant)
        join = None if body.cites is None else self.archive.by_id.get(body.cites)
        if join is None or not isinstance(join.body, Join) or join.person != body.person:
            return grant.created
        self.keep(join)
        return min(grant.created, max(join.created, self.charter.created))

    def is_without_the_word(self, grant: Statement) -> bool:
        """Whether a grant leaves out that somebody goes with its person, which the join that it cites says.
        That decides, so the join is kept."""
        body = grant.body
        assert isinstance(body, Grant)
        join = None if body.cites is None else self.archive.by_id.get(body.cites)
        if body.accompanied_by is not None or join is None or join.person != body.person:
            return False
        if not isinstance(join.body, Join) or join.body.accompanied_by is None:
            return False
        self.keep(join)
        return True

    def is_root_ended(self, statement: Statement) -> bool:
        stays = self.root_stays.get((statement.person, statement.device))
        return stays is not None and statement.mark not in stays

    def rests(self, statement: Statement) -> bool:
        """Whether a suspension of its author holds it. What shows a certificate is never held by one: she
        comes back, and what she wrote has to be somebody's."""
        stopped = self.pauses.get(statement.person)
        if not stopped or not pauses.hold(stopped, statement.created, statement.mark):
            return False
        return not shows_certificate(statement)

    def is_paused(self, person: bytes, at: int) -> bool:
        return any(pause.covers(at) for pause in self.pauses.get(person, ()))

    def is_held(self, statement: Statement) -> Place | None:
        """Why the record is held, if its author or the device was ended, or she was suspended, and it is not
        among what stays."""
        stays = self.falls.get(statement.person)
        if stays is not None and statement.mark not in stays:
            return _ENDED
        if self.rests(statement):
            return _RESTS
        fallen = self.device_falls.get((statement.person, statement.device))
        is_ended = self.is_root_ended(statement) or (fallen is not None and statement.mark not in fallen)
        return _DEVICE_ENDED if is_ended and not self._shows_what_stays(statement) else None

    def _shows_what_stays(self, statement: Statement) -> bool:
        """Whether it is the certificate of a device that was ended: without it what stays of the device would
        be nobody's. Of a person who stands the first one; of others what a list names."""
        if statement.person in self.unrevoked and statement.person not in self.falls:
            return self._is_certificate(statement)
        named = statement.person in self.falls or statement.mark in self.named.get(statement.person, ())
        return named and shows_certificate(statement)

    def places_of(self, person: bytes) -> dict[bytes, Place]:
        """Where each record belongs of a person who has, or had, a right.

        In this order: held is what was ended, and of a person all of whose rights were revoked what no list
        names; a device without a certificate waits; what a list names is in, beyond quota and fork, and so
        is a certificate; then quota, then the fork. What a decision rests on is in regardless."""
        statements = self.statements_of(person)
        certified = self.certified(person)
        stands = person in self.unrevoked
        is_quiet = stands and not self._has_lists(person, certified)
        places: dict[bytes, Place] = {}
        counted: list[Statement] = []
        for each in statements:
            held = None if is_quiet else self.is_held(each)
            is_named = not is_quiet and self._is_named(each)
            if held is not None:
                places[each.id] = held
            elif not (stands or is_named):
                places[each.id] = _RIGHT_ENDED
            elif each.device not in certified:
                places[each.id] = _UNCERTIFIED
            elif is_named or self._is_certificate(each):
                places[each.id] = IN_SET
            else:
                counted.append(each)
        places.update(self._counted_places(person, counted))
        places.update((each.id, IN_SET) for each in statements if each.id in self.kept)
        return places

    def _has_lists(self, person: bytes, devices: Iterable[bytes]) -> bool:
        """Whether any list says what stays of this person, of a right of hers or of one of these devices."""
        ended = self.root_stays, self.device_falls
        return (
            person in self.falls
            or bool(self.pauses.get(person))
            or bool(self.named.get(person))
            or any((person, device) in ends for device in devices for ends in ended)
        )

    def joiner_places(self, person: bytes, devices: Collection[bytes]) -> dict[bytes, Place]:
        """Where the records belong of somebody who has nothing but joins that do not count, or not yet: what
        introduces the devices that she came with, within the quota."""
        places: dict[bytes, Place] = {}
        counted: list[Statement] = []
        for each in self.statements_of(person):
            held = self.is_held(each)
            introduces = isinstance(each.body, Device | Lock) and each.device in devices
            if held is not None:
                places[each.id] = held
            elif introduces:
                counted.append(each)
            else:
                places[each.id] = _NOT_COUNTED
        places.update(self._counted_places(person, counted))
        places.update((each.id, IN_SET) for each in self.statements_of(person) if each.id in self.kept)
        return places

    def with_effect(self, person: bytes) -> list[Statement]:
        """Her records that are in the set, and not only because a decision rests on them."""
        places = self.places_of(person)
        if person in self.unrevoked and not self._has_lists(person, self.certified(person)):
            return [each for each in self.statements_of(person) if places[each.id] is IN_SET]
        return [
            each
            for each in self.statements_of(person)
            if places[each.id] is IN_SET and self.is_held(each) is None
            if person in self.unrevoked or self._is_named(each)
        ]

    def certified(self, person: bytes) -> set[bytes]:
        """Her devices whose certificate stands in a record of the set."""
        statements = self.statements_of(person)
        if person not in self.falls and person in self.unrevoked:
            devices = {each.device for each in statements}
            return self._first_devices(
                person, {each for each in devices if self.devices.certificate(person, each) is not None}
            )
        return {
            each.device
            for each in statements
            if each.id in self.kept or (self._is_named(each) and self.is_held(each) is None)
            if shows_certificate(each)
        }

    def _first_devices(self, person: bytes, certified: set[bytes]) -> set[bytes]:
        """So many as one person may have, those that her root certified first; what stewards ended is not
        counted, so a thief of her words crowds nobody out for good."""
        if len(certified) <= DEVICES_PER_PERSON_MAX:
            return certified
        ended = {each for each in certified if (person, each) in self.device_falls}
        in_order = sorted(certified - ended, key=lambda device: (self._certified_at(person, device), device))
        return ended | set(in_order[:DEVICES_PER_PERSON_MAX])

    def _certified_at(self, person: bytes, device: bytes) -> int:
        shown = self.devices.certificate(person, device)
        assert shown is not None
        assert isinstance(shown.body, Device)
        return shown.body.certified

    def _is_certificate(self, statement: Statement) -> bool:
        """Whether it is the first to show the certificate of its device."""
        if not isinstance(statement.body, Device):
            return False
        return self.devices.certificate(statement.person, statement.device) is statement

    def _is_named(self, statement: Statement) -> bool:
        """Whether a steward's list that counts names it; a root's own list is no such word."""
        person, mark = statement.person, statement.mark
        fall = self.falls.get(person)
        if fall is not None:
            return mark in fall
        fallen = self.device_falls.get((person, statement.device), frozenset())
        return mark in self.named.get(person, ()) or (person in self.unrevoked and mark in fallen)

    def is_within_quota(self, statement: Statement) -> bool:
        since, is_hub = self._counting(statement.person)
        return statement.seq < quota_after(statement.created - since, is_hub)

    def _counting(self, person: bytes) -> tuple[int, bool]:
        """Since when her records are counted, and whether as a hub's: a steward's since the charter,
        because his own beginning may hang on what is being counted."""
        since = self.charter.created if person in self.judged else self.firsts.get(person, 0)
        return since, person in self.hubs and person not in self.judged

    def _counted_places(self, person: bytes, statements: list[Statement]) -> dict[bytes, Place]:
        """Quota and fork."""
        since, is_hub = self._counting(person)
        places: dict[bytes, Place] = {}
        numbers: dict[bytes, dict[int, bytes]] = defaultdict(dict)
        forks: dict[tuple[bytes, int], list[bytes]] = defaultdict(list)
        for each in statements:
            if each.seq >= quota_after(each.created - since, is_hub):
                places[each.id] = _OVER_QUOTA
                continue
            places[each.id] = IN_SET
            first = numbers[each.device].setdefault(each.seq, each.id)
            if first != each.id:
                forks[each.device, each.seq].append(each.id)
        for (device, seq), others in forks.items():
            fork = sorted([numbers[device][seq], *others])
            places.update(dict.fromkeys(fork[FORK_KEPT:], _FORKED))
        return places
