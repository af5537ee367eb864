"""The states of the help lifecycle: one table of what may follow what.

specs/06-help-lifecycle, "States". Events come from records and from dates. The order in which a fold
plays them is fixed (`Event`, from top to bottom), never the order of arrival, so that one set of facts
gives one board. A pair that is not in the table never raises: the record behind it is set aside.
"""

from enum import Enum, IntEnum
from typing import TypeVar


class RequestState(Enum):
    OPEN = "open"
    AGREED = "agreed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class OfferState(Enum):
    WAITING = "waiting"
    CHOSEN = "chosen"
    PASSED = "passed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class AgreementState(Enum):
    WAITING = "waiting"
    STANDING = "standing"
    CLOSING = "closing"
    CLOSED = "closed"


class SessionState(Enum):
    REPORTED = "reported"
    CONFIRMED = "confirmed"


class Event(IntEnum):
    """What can happen to one of them, in the order in which a fold plays it."""

    AGREED = 0  # a request: it was settled, or an agreement for it is known here
    CHOSEN = 1  # an offer: the agreement that counts cites it
    WITHDRAWN = 2  # the record's own body was dropped
    MET = 3  # an agreement: nothing is missing any more
    NOTED = 4  # a note inside an agreement
    LOGGED = 5  # a session inside an agreement
    CONFIRMED = 6  # a confirmation: of a session, inside an agreement
    FELT = 7  # a word of chemistry that is not "stop kindly"
    ENDED = 8  # one side ends an agreement: a closing, a "stop kindly", a withdrawn offer
    ENDED_TOO = 9  # the other side as well
    STOPPED = 10  # an agreement: who reads along with one of the two ended it, or the yes to it is over
    OVERTAKEN = 11  # an offer or agreement: another counts for its request, or its helper was revoked
    OVER = 12  # a request: the agreement that counts for it is closed
    EXPIRED = 13  # its time is up


State = RequestState | OfferState | AgreementState | SessionState
S = TypeVar("S", RequestState, OfferState, AgreementState, SessionState)

_INSIDE = (Event.NOTED, Event.LOGGED, Event.CONFIRMED, Event.FELT)

NEXT: dict[tuple[State, Event], State] = {
    (RequestState.OPEN, Event.AGREED): RequestState.AGREED,
    (RequestState.OPEN, Event.WITHDRAWN): RequestState.WITHDRAWN,
    (RequestState.OPEN, Event.EXPIRED): RequestState.EXPIRED,
    (RequestState.AGREED, Event.AGREED): RequestState.AGREED,
    (RequestState.AGREED, Event.WITHDRAWN): RequestState.WITHDRAWN,
    (RequestState.AGREED, Event.OVER): RequestState.CLOSED,
    (OfferState.WAITING, Event.CHOSEN): OfferState.CHOSEN,
    (OfferState.WAITING, Event.WITHDRAWN): OfferState.WITHDRAWN,
    (OfferState.WAITING, Event.OVERTAKEN): OfferState.PASSED,
    (OfferState.WAITING, Event.EXPIRED): OfferState.EXPIRED,
    # The asker had signed already: the withdrawal reads as "stop kindly" in the agreement.
    (OfferState.CHOSEN, Event.WITHDRAWN): OfferState.CHOSEN,
    (AgreementState.WAITING, Event.MET): AgreementState.STANDING,
    (AgreementState.WAITING, Event.ENDED): AgreementState.CLOSED,
    (AgreementState.WAITING, Event.STOPPED): AgreementState.CLOSED,
    (AgreementState.WAITING, Event.OVERTAKEN): AgreementState.CLOSED,
    (AgreementState.WAITING, Event.EXPIRED): AgreementState.CLOSED,
    # Inside: only where it stands. Both may still write while it is closing, and log late.
    **{(AgreementState.STANDING, event): AgreementState.STANDING for event in _INSIDE},
    (AgreementState.STANDING, Event.ENDED): AgreementState.CLOSING,
    (AgreementState.STANDING, Event.STOPPED): AgreementState.CLOSED,
    (AgreementState.STANDING, Event.OVERTAKEN): AgreementState.CLOSED,
    (AgreementState.STANDING, Event.EXPIRED): AgreementState.CLOSED,
    (AgreementState.CLOSING, Event.ENDED): AgreementState.CLOSING,
    (AgreementState.CLOSING, Event.ENDED_TOO): AgreementState.CLOSED,
    (AgreementState.CLOSING, Event.STOPPED): AgreementState.CLOSED,
    (AgreementState.CLOSING, Event.OVERTAKEN): AgreementState.CLOSED,
    (AgreementState.CLOSING, Event.EXPIRED): AgreementState.CLOSED,
    (SessionState.REPORTED, Event.CONFIRMED): SessionState.CONFIRMED,
    (SessionState.CONFIRMED, Event.CONFIRMED): SessionState.CONFIRMED,
}


def after(state: S, event: Event) -> S | None:
    """The state that follows, or None where the table has no such pair."""
    following = NEXT.get((state, event))
    return following if isinstance(following, type(state)) else None


def play(state: S, events: list[Event]) -> S:
    """Play events of dates and of other records; those that the table does not have change nothing."""
    for event in sorted(events):
        state = after(state, event) or state
    return state
