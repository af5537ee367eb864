"""Two stewards agree by three messages, and whoever stands between them has one try."""

from dataclasses import replace

import pytest

from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import DAY
from handrail_protocol.pacts import pact_words, pacts_of
from handrail_protocol.pacts.exchange import (
    Answered,
    Hubs,
    Offered,
    Signer,
    Told,
    accept,
    check_told,
    from_text,
    propose,
    record_of,
    tell,
    to_text,
)
from handrail_protocol.pacts.shown import showing
from tests.support.federation import BERT, NORD, OPENED, START, SUED, WEBER, Federation, Side, federation
from tests.support.village import BEGINNING, Villager

NOW = BEGINNING + START
NONCE = bytes(range(32))


def signer(side: Side, who: Villager) -> Signer:
    return Signer(side.group, who.id, who.device(), showing(side.authority, [who.id]))


def hubs(side: Side) -> Hubs:
    return ((side.hub.id, ("hub.example:47447",)),)


def offer(both: Federation, **changes: object) -> Offered:
    until = NOW + 90 * DAY
    made = propose(signer(both.sued, WEBER), ["photos"], [0, 1], until, hubs(both.sued), OPENED)
    return replace(made, **changes)  # type: ignore[arg-type]


def answer(both: Federation, offered: Offered | None = None) -> Answered:
    return accept(offered or offer(both), signer(both.nord, BERT), hubs(both.nord), NONCE, NOW)


def third(both: Federation, answered: Answered) -> Told:
    return tell(offer(both), OPENED, answered, signer(both.sued, WEBER), NOW)


def test_both_sides_come_to_one_pact_by_text_alone() -> None:
    both = federation()
    offered = from_text(to_text(offer(both)))
    assert isinstance(offered, Offered)
    answered = from_text("\r\n  ".join(to_text(answer(both, offered)).split("\n")))
    assert isinstance(answered, Answered)
    told = from_text(to_text(third(both, answered)))
    assert isinstance(told, Told)
    pact = check_told(offered, answered, told, NOW)
    for side, steward, partner in ((both.sued, WEBER, both.nord), (both.nord, BERT, both.sued)):
        body = record_of(side.group, offered, answered, told, bytes(16))
        side.say(steward, Kind.PACT, body, START)
        (view,) = pacts_of(side.open)
        assert (view.id, view.partner) == (pact, partner.group)
        assert view.hubs(both.nord.group).keys() == {NORD.id}
        assert view.hubs(both.sued.group).keys() == {SUED.id}


def test_who_stands_between_them_gives_each_other_words() -> None:
    """Mallory offers in the name of Süd with random bytes of her own: Bert's pact is another one."""
    both = federation()
    between = offer(both, commitment=offer(both).commitment[::-1])
    ours, theirs = answer(both), answer(both, between)
    assert ours.terms != theirs.terms
    with pytest.raises(LocalError):
        tell(offer(both), OPENED, theirs, signer(both.sued, WEBER), NOW)
    assert pact_words(check_told(offer(both), ours, third(both, ours), NOW))


@pytest.mark.parametrize("text", ["", "handrail-pact:", "handrail-pact:AAAA", "handrail:abc", "x" * 90_000])
def test_what_is_no_message_says_so(text: str) -> None:
    with pytest.raises(LocalError, match="no message of a pact"):
        from_text(text)


def test_a_message_that_was_cut_off_says_so() -> None:
    with pytest.raises(LocalError, match="a part of it is missing"):
        from_text(to_text(offer(federation()))[:-10])


@pytest.mark.parametrize("days", [0, 366])
def test_a_date_that_is_past_or_beyond_a_year_is_refused(days: int) -> None:
    both = federation()
    with pytest.raises(LocalError, match="within a year"):
        answer(both, offer(both, until=NOW + days * DAY))


def test_an_offer_by_a_member_is_refused() -> None:
    both = federation()
    helper = both.sued.helper
    with pytest.raises(LocalError, match="no steward"):
        answer(both, offer(both, person=helper.id, device=helper.device().public))


def test_a_group_makes_no_pact_with_itself() -> None:
    both = federation()
    with pytest.raises(LocalError, match="with itself"):
        accept(offer(both), signer(both.sued, WEBER), hubs(both.sued), NONCE, NOW)


@pytest.mark.parametrize("what", ["topics", "ways", "until", "hubs", "signature", "member"])
def test_an_answer_with_other_terms_or_without_a_steward_is_refused(what: str) -> None:
    both = federation()
    widened: dict[str, dict[str, object]] = {
        "topics": {"topics": ("cooking", "photos")},
        "ways": {"ways": (0,)},
        "until": {"until": NOW + 300 * DAY},
        "hubs": {"hubs": ()},
    }
    if what in widened:
        if what == "hubs":
            mallory = Villager("Mallory")
            changed = offer(both, hubs=((mallory.id, ()),))
        else:
            changed = offer(both, **widened[what])
        wrong = answer(both, changed)
    elif what == "signature":
        wrong = replace(answer(both), signature=bytes(64))
    else:
        helper = both.nord.helper
        wrong = accept(offer(both), signer(both.nord, helper), hubs(both.nord), NONCE, NOW)
    with pytest.raises(LocalError):
        third(both, wrong)


def test_a_third_message_that_opens_or_signs_something_else_is_refused() -> None:
    both = federation()
    answered = answer(both)
    told = third(both, answered)
    for wrong in (replace(told, opened=bytes(32)), replace(told, signature=bytes(64))):
        with pytest.raises(LocalError):
            check_told(offer(both), answered, wrong, NOW)
