"""Which pacts a group has: read from the records of its open set, and ended by either side's word or by date.

specs/03-groups-and-authority, "Pact". A pact counts here by this group's own record of it, which a steward
of ours wrote and which carries the other side's signature and what shows that a steward of theirs gave it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handrail_protocol.admission import State, place
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.open import Pact, PactEnd, PactTerms
from handrail_protocol.errors import RemoteError
from handrail_protocol.keys import verify
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import PACT_MAX
from handrail_protocol.pacts.shown import acts_in, acts_shown_by, folded
from handrail_protocol.pacts.terms import commitment_of, pact_id, terms_input
from handrail_protocol.records import Record
from handrail_protocol.shapes import read


@dataclass(frozen=True)
class PactView:
    """One pact as `group` has it. `acts`: what its record shows of the partner; `by`: our steward, `theirs`:
    the one who signed for the partner.

    `ended`: one of the two sides ended it. Whether its date is past is the asker's to say."""

    id: bytes
    record: bytes
    group: bytes
    partner: bytes
    terms: PactTerms
    start: int
    by: bytes
    theirs: bytes
    acts: tuple[Record, ...]
    ended: bool = False

    @property
    def until(self) -> int:
        return self.terms.until

    @property
    def name(self) -> str:
        """What the partner calls itself."""
        charter = folded(self.acts).charter
        return "" if charter is None else charter.name

    def speaker(self, group: bytes) -> bytes:
        """Who signed for one of its groups."""
        return self.by if group == self.group else self.theirs

    def is_live(self, at: int) -> bool:
        return not self.ended and self.start <= at < self.until

    def hubs(self, group: bytes) -> Mapping[bytes, tuple[str, ...]]:
        """Who may speak on a link of the pact for one of its groups, and where they are found."""
        return {person: addresses for of, person, addresses in self.terms.hubs if of == group}


def half_authority(
    shown: tuple[bytes, ...],
    group: bytes,
    person: bytes,
    device: bytes,
    signature: bytes,
    terms: bytes,
    at: int,
) -> Authority | None:
    """What one side's half shows of its group; None unless: a steward of that group at `at`, by what is
    shown, signed these terms with a device of hers."""
    authority = folded(acts_in(shown, group))
    if authority.group != group or not authority.has_role(person, Role.STEWARD, at):
        return None
    if not authority.is_certified(person, device):
        return None
    return authority if verify(device, signature, terms_input(group, terms)) else None


def read_terms(data: bytes) -> PactTerms | None:
    """None also where both sides are one group, or a hub is neither's."""
    try:
        terms = read(PactTerms, data)
    except RemoteError:
        return None
    sides = {terms.proposer, terms.accepter}
    return terms if len(sides) == 2 and all(of in sides for of, *_ in terms.hubs) else None


def read_pact(record: Record) -> PactView | None:
    """A record of the open set as a pact. None unless: both groups are named and one is its own; the date is
    the terms' and at most a year off; the commitment opens; the other side's half holds."""
    body, header = record.said, record.header
    if not isinstance(body, Pact) or (terms := read_terms(body.terms)) is None:
        return None
    sides = {terms.proposer, terms.accepter}
    if header.group not in sides or body.until != terms.until or body.until - header.created > PACT_MAX:
        return None
    if commitment_of(body.opened) != terms.commitment:
        return None
    (partner,) = sides - {header.group}
    half = (body.shown, partner, body.person, body.device, body.signature, body.terms)
    if half_authority(*half, header.created) is None:
        return None
    return PactView(
        id=pact_id(body.terms, body.opened),
        record=record.id,
        group=header.group,
        partner=partner,
        terms=terms,
        start=header.created,
        by=header.person,
        theirs=body.person,
        acts=acts_in(body.shown, partner),
    )


def pacts_of(own: Iterable[Record], theirs: Iterable[Record] = ()) -> list[PactView]:
    """The pacts of a group, by id, the first record of each. `own`: what is in its open set; `theirs`: what
    came from partners, which is judged here."""
    own, theirs = list(own), list(theirs)
    found: dict[bytes, PactView] = {}
    for record in sorted(own, key=lambda each: (each.header.created, each.id)):
        view = read_pact(record) if record.header.kind == Kind.PACT else None
        if view is not None:
            found.setdefault(view.id, view)
    ended = {each.said.pact for each in own if isinstance(each.said, PactEnd)}
    ended |= {view.id for view in found.values() if any(_ends(each, view) for each in theirs)}
    views = (_with_end(view) if view.id in ended else view for view in found.values())
    return sorted(views, key=lambda view: view.id)


def _ends(record: Record, view: PactView) -> bool:
    """Whether a steward of the partner's says there that it is over."""
    body = record.said
    if not isinstance(body, PactEnd) or body.pact != view.id or record.header.group != view.partner:
        return False
    authority = folded([*view.acts, *acts_shown_by([record]).values()])
    return record.is_signed() and place(record, authority, record.header.created).state is State.IN_SET


def _with_end(view: PactView) -> PactView:
    return PactView(**{**view.__dict__, "ended": True})
