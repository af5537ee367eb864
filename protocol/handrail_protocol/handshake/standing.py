"""What a fold says of those at the other end, and the records that show a fold to somebody else.

specs/05-links, "Judging" and "Chains". The greeting asks these questions of an `Authority` and no
others; none of them looks at a term, because an expired right that nobody revoked still opens a
link, so that a member who is back after a year can be renewed.
"""

from collections.abc import Iterable

from handrail_protocol.authority import Authority
from handrail_protocol.authority.view import InvitationState
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Device
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Doorkeeper, Mode, Opening, Served
from handrail_protocol.identity import Certificate
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import CHAIN_RECORDS_MAX
from handrail_protocol.records import Record


def stranger(sentence: str) -> RemoteError:
    """Nobody's fault: somebody who may not come in. The sentence stays in this node's log."""
    return RemoteError(Fault.NOT_ADMITTED, sentence)


def is_barred(peer: Certificate, authority: Authority) -> bool:
    """Whether somebody ended this person or this device, as far as is known here."""
    person = authority.persons.get(peer.person)
    return (person is not None and person.fallen) or authority.has_ended(peer.person, peer.device)


def stands(peer: Certificate, authority: Authority) -> bool:
    return authority.may_open(peer.person) and not is_barred(peer, authority)


def those_who_stand(peers: Iterable[Certificate], authority: Authority) -> tuple[Certificate, ...]:
    """At least one, else it is a stranger's proof."""
    found = tuple(each for each in peers if stands(each, authority))
    if not found:
        raise stranger("nobody at the other end stands in the group")
    return found


def invitation_of(public: bytes, authority: Authority) -> InvitationState:
    """The counted invitation with this key."""
    for state in authority.invitations.values():
        if state.body.public == public:
            return state
    raise stranger("an invitation that does not count in the group")


def is_device_of(person: bytes, record: Record) -> bool:
    """Whether this is a `device` record of the person that her own root certified."""
    header = record.header
    if header.kind != Kind.DEVICE or header.person != person:
        return False
    body = body_of(record)
    if not isinstance(body, Device):
        return False
    return Certificate(person, header.device, body.certified, body.root_signature).holds()


def chain_of(
    doorkeeper: Doorkeeper, opening: Opening, group: bytes, served: Iterable[Served]
) -> list[Record]:
    """The records that show, to somebody who holds nothing, that these persons stand in the group.

    To a newcomer also his invitation and where its author's right comes from; to a person who comes
    back, a device of hers, which nobody but her own group holds."""
    authority, acts = doorkeeper.authority(group), doorkeeper.acts(group)
    wanted: dict[bytes, None] = {}
    if opening.mode is Mode.NEWCOMER:
        invitation = invitation_of(opening.id, authority).record
        author = invitation.header.person, invitation.header.device
        shown = [authority.certificates[author]] if author in authority.certificates else []
        wanted.update(dict.fromkeys([*authority.chain(author[0]), *shown, invitation.id]))
    elif opening.mode is Mode.RETURNING:
        devices = (record for record in acts.values() if is_device_of(opening.id, record))
        newest = max(devices, key=lambda record: record.header.created, default=None)
        if newest is not None:
            wanted.update(dict.fromkeys([*authority.chain(opening.id), newest.id]))
    for each in served:
        wanted.update(dict.fromkeys(authority.chain(each.certificate.person)))
    held = (acts[record_id] for record_id in wanted if record_id in acts)
    return [record for record in held if record.body is not None][:CHAIN_RECORDS_MAX]
