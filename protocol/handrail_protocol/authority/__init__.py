"""A group's authority: the fold of its authority records, and the view that it gives.

specs/03-groups-and-authority.
"""

from handrail_protocol.authority.fold import fold
from handrail_protocol.authority.view import Authority, InvitationState, MandateState, Right, Standing

__all__ = ["Authority", "InvitationState", "MandateState", "Right", "Standing", "fold"]
