"""What a node keeps for itself and sends to nobody, in a family's words: what, and until when.

specs/08-privacy-and-threats, "How long". What others read as well stands in handrail_protocol.retention.
"""

from dataclasses import dataclass

from handrail_node.spaces import Space


@dataclass(frozen=True, slots=True)
class KeptHere:
    """One line. `kind` is a space, or the name of what lies in a file of its own."""

    kind: str
    what: str
    until: str


_REQUEST = "as long as the request"
_HOME = "as long as this home"

TABLE = (
    KeptHere(Space.PRIVATE_TEXT, "what you told in private, before you chose somebody", _REQUEST),
    KeptHere(
        Space.SPANS, "the exact times of cards and requests; others see a part of the day", "as long as those"
    ),
    KeptHere(Space.DECLINED, "which requests you declined", _REQUEST),
    KeptHere(Space.LATER, "which requests you put off", _REQUEST),
    KeptHere(Space.DRAFT, "what you began to type", "until it is sent"),
    KeptHere(Space.JOINING, "an invitation to you that nobody answered yet", "until it is answered"),
    KeptHere(Space.THREAD_KEY, "what opens your letters and hours", "as long as those"),
    KeptHere(Space.HOURS, "who helped whom, once an agreement is gone; not in what", "as long as the hours"),
    KeptHere(Space.PASSPORT, "that you want to be seen by partner groups", "until you take it back"),
    KeptHere(Space.OPEN_COPY, "which card or request was copied for them", "as long as the copy"),
    KeptHere(Space.PACT, "of a steward: a pact that is being agreed on", "until it is agreed"),
    KeptHere(Space.HANDLED, "of a steward: which worries and requests were looked into", "as long as those"),
    KeptHere(
        Space.CLAIM_HELD, "since when it is said that somebody lost their words", "as long as the claim"
    ),
    KeptHere(Space.REFUSED, "since when a hub lets this computer in no more", "until one lets it in"),
    KeptHere(
        Space.COUNTED, "of a steward: which requests were counted; not whose", "until the month is said"
    ),
    KeptHere(Space.YES_UNTIL, "of a guardian: for whom you said yes, and until when", _HOME),
    KeptHere(Space.NAME_TAKEN_BACK, "that you took your name back, so that it stays so", _HOME),
    KeptHere(Space.SETTING, "your settings", "until you change them"),
    KeptHere(Space.PEER, "addresses of other computers", "until you remove them"),
    KeptHere("device", "the keys of this computer, for each of you", _HOME),
    KeptHere("copy", "all of this as it was before a new release changed it", "the next start"),
    KeptHere("log", "what went wrong, without texts, names or codes", "the last 4 MB"),
)
