"""What a peer may bring: nothing that is over, and of what is in no set so much as a room has for one peer.

specs/01-records, "States". Authors cost nothing to invent, so a flood is counted by whoever brings it.
Nothing is ever pushed out: a peer that has filled its share is refused, and everybody else still is heard.
"""

from handrail_protocol.admission import State
from handrail_protocol.limits import ROOM_RECORDS_MAX, ROOM_RECORDS_PER_PEER_MAX
from handrail_protocol.records import Record
from handrail_protocol.storage import Storage

OWN = b""
"""As whom counts what this node brings itself: what it writes, or reads from a backup."""


def is_over(record: Record, now: int, via: bytes) -> bool:
    """Whether a peer brings what has expired: whoever kept it would else bring back what all have deleted,
    also what had been taken back. By a wrong clock nothing is lost: the peer keeps it, and what this node
    reads from its own backup is left to whoever collects."""
    expires = record.header.expires
    return via != OWN and expires is not None and expires <= now


def why_full(storage: Storage, group: bytes, state: State, via: bytes | None) -> str:
    """Why a record has no room there; empty where it has. `via`: as whom it was brought; what comes out of a
    set (None) always has room: it was acknowledged, and a lift may bring it back."""
    if via is None:
        return ""
    if storage.room_count(group, state) >= ROOM_RECORDS_MAX:
        return f"the room for {state.name.lower()} records is full"
    if via != OWN and storage.room_count(group, state, via) >= ROOM_RECORDS_PER_PEER_MAX:
        return f"whoever brought it has no room left for {state.name.lower()} records"
    return ""
