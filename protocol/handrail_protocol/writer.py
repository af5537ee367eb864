"""A person's words become a record: the body, its dates and its place in the chain, signed.

specs/01-records, "Writing". What is composed here goes once through the door that it would come
in by at a peer, so that this node never sends what another would refuse.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handrail_protocol import records
from handrail_protocol.bodies import SHAPES, kept_after, read_body
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind, row_of
from handrail_protocol.records import Header, Record
from handrail_protocol.shapes import Shaped, write


@dataclass(frozen=True, slots=True)
class Author:
    """A device that writes for its person."""

    person: bytes
    key: SigningKey


def compose(
    author: Author,
    group: bytes,
    kind: Kind,
    body: Shaped,
    *,
    audience: Audience,
    recipients: Iterable[bytes] = (),
    seq: int,
    prev: bytes | None,
    created: int,
    expires: int | None = None,
) -> Record:
    """Make a signed record; raises LocalError, with what is wrong, for one that no peer would take.

    `expires` None: as `expires_by_default` says. `seq` and `prev` are the caller's to keep, one
    count per set; `prev` is None in mail and stewards', where there is no chain."""
    if SHAPES.get(kind) is not type(body):
        raise LocalError(f"{type(body).__name__} is not the body of a {kind.name} record")
    data = write(body)
    header = Header(
        version=records.VERSION,
        kind=kind,
        group=group,
        audience=audience,
        recipients=tuple(sorted(set(recipients))),
        person=author.person,
        device=author.key.public,
        seq=seq,
        prev=prev,
        created=created,
        expires=expires_by_default(kind, body, created) if expires is None else expires,
        body_size=len(data),
        body_hash=records.body_hash(data),
    )
    record = records.sign(author.key, header, data)
    try:
        record = records.decode(record.encode())
        read_body(record.header, data)
    except RemoteError as wrong:
        raise LocalError(str(wrong)) from None
    return record


def expires_by_default(kind: Kind, body: Shaped, created: int) -> int | None:
    """None for what lasts; with a term, what the term asks for; else the longest life of the kind.

    A withdrawal lives exactly as long as its target, which is the caller's to look up."""
    row = row_of(kind)
    if row is None or row.life is None:
        return None
    if kind is Kind.WITHDRAWAL:
        raise LocalError("a withdrawal needs the date on which its target expires")
    until: int | None = getattr(body, "until", None)
    if until is None:
        return created + row.life
    return until + kept_after(kind, body)
