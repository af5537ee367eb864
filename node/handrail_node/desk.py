"""The desk at which verbs are carried out: who speaks, in which group, what is known, and one way to write.

Verbs ask here and nowhere else, so a verb never sees a socket or a database. `say` is the door for
everything this node writes: it asks the clock guard, takes the record in like any other, and tells
the links and the event stream.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from handrail_node.calling import Calling
from handrail_node.correspondence import Correspondence
from handrail_node.household import Household, Resident
from handrail_node.papers import Papers
from handrail_node.permission import Permission
from handrail_node.ports import Asked, Locals, Network, Peers, Sheets
from handrail_node.prefixes import by_prefix
from handrail_node.spaces import Space
from handrail_node.texts import clean_text
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.authority import Device, Lock
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import Board
from handrail_protocol.lifecycle.board import RequestView
from handrail_protocol.limits import DAY, TERM_MAX
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival, Replica
from handrail_protocol.sealing import SUITE_HPKE
from handrail_protocol.shapes import Shaped
from handrail_protocol.textrules import on_writing
from handrail_protocol.vocabulary import choose_area, choose_topic

LATER_TIME = DAY
# What means nothing unless somebody may say it: nobody here writes what this board would set aside.
_OF_THE_LIFECYCLE = frozenset(
    {
        Kind.REQUEST,
        Kind.SETTLED,
        Kind.OFFER,
        Kind.PROPOSAL,
        Kind.AGREEMENT,
        Kind.NOTE,
        Kind.SESSION,
        Kind.CONFIRMATION,
        Kind.CHEMISTRY,
        Kind.CLOSING,
    }
)


@dataclass(frozen=True)
class Desk:
    """One per node. `deliver` hands arrivals to links and events; `may_write` is the clock guard."""

    replica: Replica
    household: Household
    correspondence: Correspondence
    papers: Papers
    locals: Locals
    network: Network
    peers: Peers
    now: Callable[[], int]
    chance: Callable[[int], bytes]
    may_write: Callable[[], str | None]
    look: Callable[[], Iterable[tuple[str, bool, str]]]
    is_sure: Callable[[], bool]  # somebody else's clock agrees with this one
    deliver: Callable[[list[Arrival]], None]
    tell: Callable[..., None]
    wake: Callable[[], None]
    sheets: Sheets
    count: Callable[[], int]
    is_hub: bool
    language: str
    _told: list[list[Arrival]] = field(default_factory=list, init=False)

    # -- who and where ----------------------------------------------------------------------------

    def groups(self) -> list[bytes]:
        """Groups in which a person of this household has, or had, a right."""
        served = self.household.ids()
        held = self.replica.storage.groups()
        return [g for g in held if any(self.authority(g).may_open(p) for p in served)]

    def groups_of(self, params: Asked) -> list[bytes]:
        """The group that was named, else all of them."""
        return [self.group(params)] if params.has("group") else self.groups()

    def person(self, params: Asked) -> Resident:
        """Who speaks: `--as`, else the only person of this household."""
        return self.household.choose(params.optional("as"))

    def persons(self, params: Asked) -> frozenset[bytes]:
        """Whose affairs are looked at: everybody's of this household, or only hers who was named."""
        return frozenset({self.person(params).id}) if params.has("as") else self.household.ids()

    def group(self, params: Asked, person: Resident | None = None) -> bytes:
        """Where: `--group` by name or id, else the only group (of that person)."""
        groups = self.groups()
        if person is not None:
            groups = [g for g in groups if self.authority(g).may_open(person.id)]
        wanted = params.optional("group")
        if wanted is not None:
            named = [g for g in groups if self.group_name(g).casefold() == wanted.casefold()]
            groups = named or [self.by_prefix(wanted, groups, "group")]
        if len(groups) == 1:
            return groups[0]
        if not groups and person is not None and self.groups():
            raise LocalError(self._why_in_none(person))
        if not groups:
            raise LocalError(self.ended() or "You are in no group yet. Join one: handrail join CODE")
        names = ", ".join(f"{self.group_name(g)} ({g.hex()[:8]})" for g in groups)
        raise LocalError(f"Several groups could be meant; say which with --group: {names}")

    def _why_in_none(self, person: Resident) -> str:
        """Others of this household are in a group, and she is not, or no longer."""
        ended = (self.permission(person, group).why_ended() for group in self.groups())
        name = self.household.called(person)
        joins = f"{name} is in no group yet. Join one: handrail join CODE --as {person.id.hex()[:8]}"
        return next(filter(None, ended), joins)

    def ended(self) -> str | None:
        """What to say to somebody of this household whose time in a group was ended."""
        held, here = self.replica.storage.groups(), self.household.residents()
        reasons = (self.permission(person, group).why_ended() for group in held for person in here)
        return next(filter(None, reasons), None)

    def authority(self, group: bytes) -> Authority:
        return self.replica.authority(group)

    def group_name(self, group: bytes) -> str:
        charter = self.authority(group).charter
        return charter.name if charter is not None else group.hex()[:8]

    def zone(self, group: bytes) -> str:
        charter = self.authority(group).charter
        return charter.zone if charter is not None else "UTC"

    def member(self, wanted: str, group: bytes) -> bytes:
        """A person of the group by id prefix, or one of this household by name."""
        own = self.household.by_name(wanted)
        if len(own) == 1:
            return own[0].id
        known = self.household.ids() | self.authority(group).persons.keys()
        return self.by_prefix(wanted, known, "person")

    by_prefix = staticmethod(by_prefix)

    # -- what is known ----------------------------------------------------------------------------

    def announced(self, person: bytes) -> str | None:
        """The name by which a person is seen in one of this household's groups."""
        names = (self.correspondence.names(g, self.now(), self.authority(g)) for g in self.groups())
        return next((each[person] for each in names if person in each), None)

    def board(self, group: bytes) -> Board:
        return self.correspondence.board(group, self.now(), self.authority(group))

    def own_board(self, group: bytes) -> Board:
        """As much of it as this household's own requests need."""
        return self.correspondence.own_board(group, self.now(), self.authority(group))

    def find_request(self, params: Asked) -> tuple[bytes, RequestView]:
        found = {
            view.id: (g, view) for g in self.groups_of(params) for view in self.board(g).requests.values()
        }
        return found[self.by_prefix(params.text("request"), found, "request")]

    def name_of(self, group: bytes, person: bytes) -> str:
        """What this household calls her, else the name she chose; digits tell two of one name apart."""
        return self.calling(group).name_of(person)

    def calling(self, group: bytes) -> Calling:
        shelves = self.household, self.correspondence, self.papers
        return Calling(*shelves, self.authority(group), group, self.now())

    def vouchers(self, group: bytes, person: bytes) -> tuple[bytes, ...]:
        standing = self.authority(group).persons.get(person)
        return () if standing is None else standing.vouched_by

    def held_by(self, group: bytes, record_id: bytes) -> list[str] | None:
        """Who else is known to have it: what stands between "kept here" and "the library has it".

        None for what others wrote: how far that got is theirs to know."""
        own = self.household.ids()
        stored = self.replica.storage.get(record_id)
        if stored is None or stored.record.header.person not in own:
            return None
        holders = (each for each in self.replica.storage.receipts(record_id) if each not in own)
        return [self.name_of(group, holder) for holder in holders]

    def own_records(self, group: bytes) -> list[bytes]:
        """Ids of what the persons of this household wrote, or what others wrote for them."""
        own = self.household.ids()
        written = [
            stored.record.id
            for person in own
            for stored in self.replica.storage.find(group, person=person)
            if stored.record.header.audience != Audience.AUTHORITY
        ]
        return written + [view.id for view in self.board(group).requests.values() if view.learner in own]

    @staticmethod
    def time(seconds: int) -> str:
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    # -- words ------------------------------------------------------------------------------------

    def topic(self, group: bytes, word: str) -> str:
        charter = self.authority(group).charter
        return choose_topic(word, charter.topics if charter else ())

    def area(self, group: bytes, word: str | None) -> str:
        charter = self.authority(group).charter
        areas = charter.areas if charter else ()
        return areas[0] if word is None and areas else choose_area(word or "", areas)

    def places(self, group: bytes) -> tuple[str, ...]:
        """The public places that the group lists, the first being the usual one."""
        charter = self.authority(group).charter
        return charter.places if charter else ()

    clean = staticmethod(clean_text)

    def board_text(self, text: str, what: str) -> str:
        """Text that every member will read."""
        text = self.clean(text)
        refusal = on_writing(text)
        if refusal is not None:
            raise LocalError(refusal)
        return text

    # -- this node's own affairs ------------------------------------------------------------------

    def put_aside(self, space: Space, request: bytes) -> None:
        self.locals.set(space, request.hex(), str(self.now()).encode())

    def aside(self) -> frozenset[bytes]:
        """Requests that were declined here, or put off until tomorrow."""
        since = self.now() - LATER_TIME
        names = [name for name, _ in self.locals.all(Space.DECLINED)]
        names += [name for name, at in self.locals.all(Space.LATER) if int(at) > since]
        return frozenset(map(bytes.fromhex, names))

    def private_text(self, request: bytes) -> str:
        return (self.locals.get(Space.PRIVATE_TEXT, request.hex()) or b"").decode()

    # -- writing ----------------------------------------------------------------------------------

    def permission(self, person: Resident, group: bytes) -> Permission:
        """What speaks for and against her writing in this group."""
        authority, now = self.authority(group), self.now()
        others = sorted(authority.stewards(now) - {person.id})
        return Permission(
            authority,
            self.group_name(group),
            [self.name_of(group, each) for each in others],
            person.id,
            person.device,
            now,
            partial(self.name_of, group),
        )

    def must_be_steward(self, person: Resident, group: bytes) -> None:
        permission = self.permission(person, group)
        refused = permission.why_out() or permission.why_no_steward()
        if refused is not None:
            raise LocalError(refused)

    def must_be_helper(self, person: Resident, group: bytes) -> None:
        permission = self.permission(person, group)
        refused = permission.why_out() or permission.why_no_helper()
        if refused is not None:
            raise LocalError(refused)

    def salt(self) -> bytes:
        return self.chance(16)

    def say(
        self,
        person: Resident,
        group: bytes,
        kind: Kind,
        body: Shaped,
        audience: Audience,
        *,
        recipients: Iterable[bytes] = (),
        expires: int | None = None,
        may_wait: bool = False,
    ) -> Record:
        """Write one record and pass it on; raises LocalError where clock or rules forbid it."""
        stopped = self.may_write()
        if stopped is not None:
            raise LocalError(stopped)
        if not may_wait:
            last = self.replica.storage.last_of(group, audience, person.device)
            said = 0 if last is None else last.header.seq + 1
            refused = self.permission(person, group).why_not(kind, audience, said, recipients)
            if refused is not None:
                raise LocalError(refused)
        with self.together():
            arrivals = self.replica.say(
                person.author,
                group,
                kind,
                body,
                audience=audience,
                now=self.now(),
                recipients=recipients,
                expires=expires,
                may_wait=may_wait,
            )
            record = arrivals[0].record
            if kind in _OF_THE_LIFECYCLE:
                aside = self.correspondence.why_aside(record, self.now(), self.authority(group))
                if aside is not None:
                    raise LocalError(f"Nothing was written. {aside.sentence}")
            self._told[-1].extend(arrivals)
        return record

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is said in here becomes durable as one, and is passed on and shown only after that."""
        self._told.append([])
        try:
            with self.replica.transaction():
                yield
        except BaseException:
            self._told.pop()
            raise
        arrivals = self._told.pop()
        if self._told:
            self._told[-1].extend(arrivals)
        elif arrivals:
            self.deliver(arrivals)

    def introduce(self, person: Resident, group: bytes, *, may_wait: bool = False) -> None:
        """Show this device to the group: its certificate, and the key to which mail is sealed."""
        until = self.now() + TERM_MAX
        certificate = person.certificate
        addresses = tuple(self.network.own_addresses()) if self.is_hub else ()
        device = Device(self.salt(), certificate.created, certificate.signature, addresses, until)
        self.say(person, group, Kind.DEVICE, device, Audience.AUTHORITY, may_wait=may_wait)
        lock = Lock(self.salt(), SUITE_HPKE, person.sealer.public, until)
        self.say(person, group, Kind.LOCK, lock, Audience.AUTHORITY, may_wait=may_wait)
