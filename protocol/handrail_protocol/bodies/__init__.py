"""The bodies of records: which shape each kind has, and how a record's body is read.

specs/01-records, "Bodies". Every shape begins with 16 random bytes, so that the hash that stays in
a header after the body is deleted tells nothing of what it said.
"""

from typing import TYPE_CHECKING

from handrail_protocol.bodies import authority, board, pair, stewards
from handrail_protocol.bodies import open as open_set
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.kinds import Class, Kind, class_of
from handrail_protocol.limits import INVITATION_MAX, TERM_KEPT, TERM_MAX
from handrail_protocol.shapes import Shaped, read

if TYPE_CHECKING:
    from handrail_protocol.records import Header, Record  # which asks here what its body says

SHAPES: dict[int, type[Shaped]] = {
    Kind.CHARTER: authority.Charter,
    Kind.DOOR: authority.Door,
    Kind.REVOCATION: authority.Revocation,
    Kind.SUSPENSION: authority.Suspension,
    Kind.GRANT: authority.Grant,
    Kind.JOIN: authority.Join,
    Kind.DEVICE: authority.Device,
    Kind.LOCK: authority.Lock,
    Kind.MANDATE: authority.Mandate,
    Kind.INVITATION: authority.Invitation,
    Kind.PULSE: authority.Pulse,
    Kind.NAME: board.Name,
    Kind.CARD: board.Card,
    Kind.REQUEST: board.Request,
    Kind.SETTLED: board.Settled,
    Kind.NOTICE: board.Notice,
    Kind.PASSED_ON: open_set.PassedOn,
    Kind.PASSPORT: open_set.Passport,
    Kind.PASSPORT_REVOCATION: open_set.PassportEnd,
    Kind.PACT: open_set.Pact,
    Kind.PACT_END: open_set.PactEnd,
    Kind.ASKED: pair.Asked,
    Kind.OFFER: pair.Offer,
    Kind.AGREEMENT: pair.Agreement,
    Kind.THREAD_KEY: pair.ThreadKey,
    Kind.NOTE: pair.Sealed,
    Kind.OPENED: pair.Opened,
    Kind.SESSION: pair.Sealed,
    Kind.CONFIRMATION: pair.Sealed,
    Kind.CHEMISTRY: pair.Sealed,
    Kind.CLOSING: pair.Sealed,
    Kind.PROPOSAL: pair.Proposal,
    Kind.APPROVAL: pair.Sealed,
    Kind.CLAIMED: stewards.ForStewards,
    Kind.MINOR_CARD: stewards.ForStewards,
    Kind.MINOR_OFFER: stewards.ForStewards,
    Kind.CONSENT: stewards.ForStewards,
    Kind.ATTESTATION: stewards.ForStewards,
    Kind.REPORT: stewards.ForStewards,
    Kind.TALLY: stewards.ForStewards,
    Kind.CLAIM: stewards.ForStewards,
    Kind.STEWARDS_KEY: stewards.StewardsKey,
    Kind.WITHDRAWAL: pair.Withdrawal,
}
"""Kinds without a shape here are carried and never shown."""


def body_of(record: "Record") -> Shaped | None:
    """The body in its shape; None where there is nothing to read, and so nothing to show: it was
    withdrawn, the kind is not known here, or the body is not of its kind's shape (see `read_body`)."""
    return record.said


def read_body(header: "Header", data: bytes) -> Shaped | None:
    """The same, read anew; raises RemoteError(BAD_BODY) where body and kind don't fit, or a term and the
    dates of the header.

    Only the authority set asks this of a record before it lets it in. In the others it would part nodes:
    one that holds a body and one for which it was withdrawn, a release that knows a kind and an older one."""
    shape = SHAPES.get(header.kind)
    if shape is None:
        return None
    body = read(shape, data)
    _check_term(header, body)
    return body


def _check_term(header: "Header", body: Shaped) -> None:
    """A term ends within 400 days, a code within 90, and its record is kept as long as `kept_after` says."""
    until = getattr(body, "until", None)
    if until is None:
        return
    longest = INVITATION_MAX if header.kind == Kind.INVITATION else TERM_MAX
    expires = until + kept_after(header.kind, body)
    if header.expires != expires or not header.created < until <= header.created + longest:
        raise RemoteError(Fault.BAD_BODY, "the term in the body does not fit the dates of the header")


def kept_after(kind: int, body: Shaped) -> int:
    """For how long after its term a record proves what was done under it; so does an invitation of somebody
    who is accompanied, or the word would be lost with it."""
    is_proof = class_of(kind) is Class.TERMS
    is_proof |= isinstance(body, authority.Invitation) and body.accompanied_by is not None
    return TERM_KEPT if is_proof else 0
