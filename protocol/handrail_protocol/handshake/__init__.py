"""How two nodes open a link: a greeting after which both know who is there, or nothing at all.

specs/05-links. `Handshake` is the machine; the node answers its questions through `Doorkeeper`.
"""

from handrail_protocol.handshake.doorkeeper import Doorkeeper, Mode, Opening, Served
from handrail_protocol.handshake.machine import Handshake
from handrail_protocol.handshake.outcome import Ended, Event, OpenGroup, Proved
from handrail_protocol.handshake.schedule import Role
from handrail_protocol.handshake.sides import CHANCE_BYTES

__all__ = [
    "CHANCE_BYTES",
    "Doorkeeper",
    "Ended",
    "Event",
    "Handshake",
    "Mode",
    "OpenGroup",
    "Opening",
    "Proved",
    "Role",
    "Served",
]
