"""The spaces of what a node keeps for itself (store.locals), and what stands in each."""

from enum import StrEnum


class Space(StrEnum):
    """Part of the format on disk: a name is never given to something else."""

    SETTING = "setting"  # by its name
    PRIVATE_TEXT = "private text"  # by request; goes inside the agreement when a helper is chosen
    DECLINED = "declined"  # by request; never leaves this node
    LATER = "later"  # by request; since when, in seconds
    DRAFT = "draft"  # by form; what was typed into it so far
    PEER = "peer"  # by "host:port"
    REFUSED = "refused"  # by "host:port" of a hub; since when it lets this node in no more, in seconds
    SPANS = "spans"  # by card or request; the exact times behind the rounded ones on the board
    NAME_TAKEN_BACK = "name taken back"  # by "group person"; her name is not announced there again
    CLAIM_HELD = "claim held"  # by claim; since when, in seconds: a succession waits for three days
    THREAD_KEY = "thread key"  # by agreement; out of a backup, or to read confirmed hours
    HOURS = "hours"  # by agreement; between whom it was: hours live longer than it
    YES_UNTIL = "yes until"  # by "group guardian minor", in seconds; 0 once it was taken back
    JOINING = "joining"  # by person; an invitation for which nobody could be reached yet
    HANDLED = "handled"  # by report or request; a steward of this household has looked into it
    COUNTED = "counted"  # by "group month"; what the tally of that month has counted so far
    PACT = "pact"  # by group; the messages of the pact that its steward here is agreeing on
    PASSPORT = "passport"  # by "group person"; since when she wants to be known to partners
    OPEN_COPY = "open copy"  # by card or request; the id of its copy in the open set
