"""Hours: how many minutes a person helped, by one hand and by both.

specs/06-help-lifecycle, "Hours". A number for oneself and for a certificate; nobody is compared by it.
"""

from dataclasses import dataclass

from handrail_protocol.lifecycle.board import Board
from handrail_protocol.lifecycle.states import SessionState


@dataclass(frozen=True, slots=True)
class Hours:
    """`reported_minutes`: said by one side so far; they are not part of the confirmed ones."""

    confirmed_minutes: int
    reported_minutes: int


def hours(board: Board, helper: bytes) -> Hours:
    minutes = dict.fromkeys(SessionState, 0)
    for session in board.sessions.values():
        if session.helper == helper:
            minutes[session.state] += session.minutes
    return Hours(minutes[SessionState.CONFIRMED], minutes[SessionState.REPORTED])
