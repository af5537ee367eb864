"""The help lifecycle: request, offers, agreement, sessions and confirmations, closing, as one pure fold.

specs/06-help-lifecycle. `fold` makes the board; waves, ranking and inbox read it.
"""

from handrail_protocol.lifecycle.board import Board
from handrail_protocol.lifecycle.facts import Fact, Trust, fact_of
from handrail_protocol.lifecycle.fold import fold

__all__ = ["Board", "Fact", "Trust", "fact_of", "fold"]
