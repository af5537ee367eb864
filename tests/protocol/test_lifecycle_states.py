"""The table of states says all that can happen, in the words of the command line."""

import pytest

from handrail_protocol.lifecycle.states import (
    NEXT,
    AgreementState,
    Event,
    OfferState,
    RequestState,
    SessionState,
    after,
    play,
)

FIRST = (RequestState.OPEN, OfferState.WAITING, AgreementState.WAITING, SessionState.REPORTED)
ALL = [state for first in FIRST for state in type(first)]


def test_the_words_are_those_of_the_command_line() -> None:
    assert [state.value for state in RequestState] == ["open", "agreed", "closed", "withdrawn", "expired"]
    assert [state.value for state in OfferState] == ["waiting", "chosen", "passed", "withdrawn", "expired"]
    assert [state.value for state in AgreementState] == ["waiting", "standing", "closing", "closed"]
    assert [state.value for state in SessionState] == ["reported", "confirmed"]


def test_every_state_can_be_reached_and_none_leads_to_another_noun() -> None:
    assert {*FIRST, *NEXT.values()} == set(ALL)
    assert all(type(before) is type(then) for (before, _), then in NEXT.items())


def test_every_event_means_something_somewhere() -> None:
    assert {event for _, event in NEXT} == set(Event)


@pytest.mark.parametrize("state", ALL)
@pytest.mark.parametrize("event", Event)
def test_a_pair_outside_the_table_changes_nothing_and_raises_nothing(
    state: RequestState, event: Event
) -> None:
    if (state, event) not in NEXT:
        assert after(state, event) is None
        assert play(state, [event]) is state


def test_words_that_two_nouns_share_are_two_states() -> None:
    assert (RequestState.WITHDRAWN, Event.EXPIRED) not in NEXT
    assert after(OfferState.WAITING, Event.MET) is None
    assert after(AgreementState.WAITING, Event.MET) is AgreementState.STANDING


def test_events_are_played_in_their_own_order() -> None:
    assert play(OfferState.WAITING, [Event.WITHDRAWN, Event.CHOSEN]) is OfferState.CHOSEN
    assert play(AgreementState.WAITING, [Event.ENDED_TOO, Event.ENDED, Event.MET]) is AgreementState.CLOSED
