"""What a node holds of pacts: those of its groups, what crosses a link of one, what came from the other side.

specs/03-groups-and-authority, "What crosses" and "At home". Asked by the session before each record that
leaves, so it is read once and kept until something of it changes.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from handrail_protocol import records
from handrail_protocol.admission import State
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.open import PassedOn
from handrail_protocol.errors import RemoteError
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import HOUR, PARTNER_ACTS_MAX, PARTNER_RECORDS_MAX
from handrail_protocol.pacts import PactView, leaving, pacts_of
from handrail_protocol.pacts.shown import acts_shown_by
from handrail_protocol.radix import HourRow, hour_digest
from handrail_protocol.records import Record
from handrail_protocol.storage import Storage

_KEPT = (State.IN_SET, State.PARKED, State.WAITING, State.HELD)
_NEVER_CROSSES = (Audience.MEMBERS, Audience.MAIL, Audience.STEWARDS)
_TAKES_BACK = frozenset({Kind.PACT_END, Kind.PASSPORT_REVOCATION, Kind.WITHDRAWAL})
_CONCERNED = (Audience.AUTHORITY, Audience.OPEN)


class Partners:
    """`authority`: the fold of a group, a partner's by what its open records showed; `served`: who lives
    here."""

    def __init__(
        self,
        storage: Storage,
        authority: Callable[[bytes], Authority],
        served: Callable[[], frozenset[bytes]],
    ) -> None:
        self._storage, self._authority, self._served = storage, authority, served
        self._pacts: dict[bytes, list[PactView]] = {}
        self._counts: dict[bytes, int] = {}  # by partner, the records kept of its open set
        self._shared: dict[tuple[bytes, bytes], tuple[int, dict[bytes, Record]]] = {}

    def heard(self, found: Iterable[Record]) -> None:
        """These came, moved or went."""
        if any(each.header.audience in _CONCERNED or each.header.kind == Kind.PASSED_ON for each in found):
            self.forget()

    def forget(self) -> None:
        self._pacts.clear()
        self._shared.clear()
        self._counts.clear()

    def pacts(self, group: bytes) -> list[PactView]:
        """Those of a group, by id, ended ones too."""
        if group not in self._pacts:
            own = self.open_records(group)
            found = pacts_of(own)
            theirs = [
                each
                for partner in {view.partner for view in found}
                for each in self._find(partner, Audience.OPEN, Kind.PACT_END)
            ]
            theirs += [inner for _, inner in self.passed_on(group) if inner.header.kind == Kind.PACT_END]
            self._pacts[group] = pacts_of(own, theirs) if theirs else found
        return self._pacts[group]

    def pact(self, group: bytes, pact: bytes) -> PactView | None:
        return next((view for view in self.pacts(group) if view.id == pact), None)

    def open_records(self, group: bytes) -> list[Record]:
        return [stored.record for stored in self._storage.find(group, Audience.OPEN)]

    def passed_on(self, group: bytes) -> list[tuple[Record, Record]]:
        """What hubs of this group pass on from partners: the record of the hub, and the one inside."""
        return [
            (outer, inner)
            for outer in self._find(group, Audience.MEMBERS, Kind.PASSED_ON)
            if (inner := inside(outer)) is not None
        ]

    def to_open(self, group: bytes, at: int) -> list[PactView]:
        """Pacts by which a link opens, the latest first: of one partner those that live; where none does,
        ended ones until their date, so that whoever was away hears of the end."""
        views = [view for view in self.pacts(group) if at < view.until]
        living = {view.partner for view in views if not view.ended}
        found = [view for view in views if not view.ended or view.partner not in living]
        return sorted(found, key=lambda view: (-view.start, view.id))

    def _find(self, group: bytes, audience: Audience, kind: Kind) -> list[Record]:
        return [stored.record for stored in self._storage.find(group, audience, kinds=[kind])]

    # -- what crosses ---------------------------------------------------------------------------------

    def shared(self, opened: OpenGroup, at: int) -> dict[bytes, Record]:
        """What crosses of this group on a link of a pact, by id; both ends come to the same."""
        assert opened.pact is not None
        assert opened.home is not None
        known = self._shared.get((opened.pact, opened.group))
        if known is None or known[0] != at:
            view = self.pact(opened.home, opened.pact)
            found: Iterable[Record] = ()
            if view is not None and at < view.until:
                own, authority = self.open_records(opened.group), self._authority(opened.group)
                speaker = view.speaker(opened.group)
                found = leaving(own, authority, at, live=view.is_live(at), speaker=speaker)
            known = at, {each.id: each for each in found}
            self._shared[opened.pact, opened.group] = known
        return known[1]

    def may_bring(self, opened: OpenGroup, record: Record, at: int) -> bool:
        """Whether the other end may bring this: of its group's open set while the pact lives, then ends."""
        assert opened.pact is not None
        assert opened.home is not None
        view = self.pact(opened.home, opened.pact)
        if view is None or opened.group != view.partner or record.header.audience != Audience.OPEN:
            return False
        if at >= view.until or not (view.is_live(at) or record.header.kind == Kind.PACT_END):
            return False
        most = PARTNER_RECORDS_MAX * (2 if record.header.kind in _TAKES_BACK else 1)
        return self._kept_of(view.partner) < most

    def _kept_of(self, partner: bytes) -> int:
        if partner not in self._counts:
            found = self._storage.find(partner, Audience.OPEN, states=_KEPT)
            self._counts[partner] = sum(1 for _ in found)
        return self._counts[partner]

    # -- what is kept of partners -----------------------------------------------------------------------

    def shown_in(self, group: bytes, batch: Iterable[Record]) -> list[Record]:
        """Of a group to which nobody here belongs: the authority records that its open ones bring along, as
        far as there is room for them; what shows an end has more."""
        came = [record for record in batch if record.header.audience == Audience.OPEN]
        if not came or self._is_home(group):
            return []
        views = (view for home in self._homes() for view in self.pacts(home) if view.partner == group)
        shown = {act.id: act for view in views for act in view.acts}
        most = PARTNER_ACTS_MAX * (2 if any(record.header.kind in _TAKES_BACK for record in came) else 1)
        room = max(0, most - sum(1 for _ in self._storage.find(group, Audience.AUTHORITY, states=_KEPT)))
        acts = {**shown, **acts_shown_by(came)}.values()
        return [act for act in acts if self._storage.state(act.id) is None][:room]

    def over(self, now: int) -> list[bytes]:
        """Groups of which only what a pact brought is kept, and no pact with them has a date to come.

        Of a group that put somebody out who lives here, what she had stays hers."""
        groups = self._storage.groups()
        lasting = {view.partner for home in self._homes() for view in self.pacts(home) if now < view.until}
        return [group for group in groups if group not in lasting and self._is_foreign(group)]

    def _homes(self) -> list[bytes]:
        return [group for group in self._storage.groups() if self._is_home(group)]

    def _is_home(self, group: bytes) -> bool:
        return any(map(self._authority(group).may_open, self._served()))

    def _is_foreign(self, group: bytes) -> bool:
        """Open records, what they showed, and nothing else: nobody here ever stood in the group."""
        if not self._served().isdisjoint(self._authority(group).persons):
            return False
        kept = (next(self._storage.find(group, each, states=_KEPT), None) for each in _NEVER_CROSSES)
        has_open = next(self._storage.find(group, Audience.OPEN, states=_KEPT), None) is not None
        return has_open and all(each is None for each in kept)


class SharedSet:
    """A few records as a set that is compared; see `radix.RecordSet`."""

    def __init__(self, found: Iterable[Record], cutoff: int) -> None:
        self._hours: dict[int, list[bytes]] = defaultdict(list)
        for each in found:
            if each.header.expires is None or each.header.expires > cutoff:
                insort(self._hours[each.header.created // HOUR], each.id)

    def hours(self) -> Sequence[HourRow]:
        return [(hour, len(ids), hour_digest(hour, ids)) for hour, ids in self._hours.items()]

    def ids(self, hour: int) -> list[bytes]:
        return self._hours.get(hour, [])


def inside(outer: Record) -> Record | None:
    """The record that a hub passes on; None where it was withdrawn or is none."""
    body = outer.said
    if not isinstance(body, PassedOn):
        return None
    try:
        return records.decode(body.record)
    except RemoteError:
        return None
