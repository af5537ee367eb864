"""Signatures inside bodies, checked once: certificates, a root's own ends, and joins.

The record's own signature was checked by the door it came in through; these three are another
key's, so the fold has to ask. It folds anew with every arrival, hence the caches, keyed by every
byte that was signed and bounded, because a stranger may send as many as he likes.
"""

from functools import lru_cache

from handrail_protocol import identity, invitation
from handrail_protocol.bodies.authority import Invitation

# Half a kilobyte each: a town's devices, not a flood. At the cap the oldest is checked again.
_PROOFS_KEPT = 16_384


@lru_cache(maxsize=_PROOFS_KEPT)
def certificate_holds(person: bytes, device: bytes, certified: int, signature: bytes) -> bool:
    return identity.Certificate(person, device, certified, signature).holds()


@lru_cache(maxsize=_PROOFS_KEPT // 16)
def end_holds(person: bytes, device: bytes, stays: tuple[bytes, ...], signature: bytes) -> bool:
    return identity.device_end_holds(person, device, stays, signature)


@lru_cache(maxsize=_PROOFS_KEPT)
def join_holds(
    body: Invitation, invitation_id: bytes, person: bytes, device: bytes, signature: bytes
) -> bool:
    return invitation.join_holds(body, invitation_id, person, device, signature)
