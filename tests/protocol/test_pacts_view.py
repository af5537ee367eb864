"""A pact counts by both sides' signatures and the words between them, and not a day longer."""

from dataclasses import replace

import pytest

from handrail_protocol.bodies.open import PactTerms
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.pacts.terms import commitment_of, pact_id, pact_words, terms_input
from handrail_protocol.pacts.view import pacts_of
from handrail_protocol.shapes import write
from tests.support.federation import (
    BERT,
    END,
    ILSE,
    NORD,
    OPENED,
    START,
    WEBER,
    Federation,
    federation,
    side,
)
from tests.support.village import BEGINNING, Villager

NOW = BEGINNING + START + DAY


@pytest.fixture
def both() -> Federation:
    return federation()


def test_each_group_has_its_own_record_of_one_pact(both: Federation) -> None:
    ours, theirs = both.agree(both.sued), both.agree(both.nord)
    assert ours.id == theirs.id == pact_id(write(both.terms), OPENED)
    assert (ours.partner, ours.name) == (both.nord.group, "Club Nord")
    assert (theirs.partner, theirs.name) == (both.sued.group, "Library Süd")
    assert ours.hubs(both.nord.group) == {NORD.id: ("127.0.0.1:1",)}


def test_it_ends_by_its_date_without_any_message(both: Federation) -> None:
    pact = both.agree(both.sued)
    assert pact.is_live(BEGINNING + START)
    assert pact.is_live(BEGINNING + END - 1)
    assert not pact.is_live(BEGINNING + END)
    assert not pact.is_live(BEGINNING + START - 1)


def test_the_words_are_two_and_hang_on_the_random_bytes_of_both() -> None:
    terms, other = federation().terms, replace(federation().terms, nonce=bytes(32))
    words = {pact_words(pact_id(write(each), OPENED)) for each in (terms, other)}
    words.add(pact_words(pact_id(write(terms), bytes(32))))
    assert len(words) == 3
    assert all(first != second for first, second in words)


def is_refused(both: Federation, **changes: object) -> bool:
    both.sued.say(WEBER, Kind.PACT, both.body(both.sued, **changes), START)  # type: ignore[arg-type]
    return pacts_of(both.sued.open) == []


def test_a_member_who_is_no_steward_signs_for_nobody(both: Federation) -> None:
    assert is_refused(both, signer=ILSE)


def test_a_stranger_who_founds_a_group_of_the_same_name_signs_for_nobody(both: Federation) -> None:
    other = federation()
    other.nord.village.founders = (Villager("Mallory"),)
    assert is_refused(both, signer=Villager("Mallory"), shown=other.nord.chain(BERT))


def test_a_steward_who_was_appointed_signs_as_well(both: Federation) -> None:
    both.nord.village.appoint(BERT, ILSE, 2 * DAY)
    assert not is_refused(both, signer=ILSE)


def test_a_steward_whose_term_is_over_signs_no_more(both: Federation) -> None:
    both.nord.village.appoint(BERT, ILSE, 2 * DAY, until=9 * DAY)
    assert is_refused(both, signer=ILSE)


def test_a_device_that_nobody_certified_signs_nothing(both: Federation) -> None:
    tablet = BERT.device("tablet")
    data = write(both.terms)
    signature = tablet.sign(terms_input(both.nord.group, data))
    assert is_refused(both, device=tablet.public, signature=signature)


@pytest.mark.parametrize("purpose", ["the other group", "another pact", "a bare message"])
def test_a_signature_for_something_else_is_none(both: Federation, purpose: str) -> None:
    data = write(both.terms)
    said = {
        "the other group": terms_input(both.sued.group, data),
        "another pact": terms_input(both.nord.group, write(replace(both.terms, ways=(0,)))),
        "a bare message": data,
    }
    assert is_refused(both, signature=BERT.device().sign(said[purpose]))


def test_random_bytes_that_were_chosen_later_open_nothing(both: Federation) -> None:
    assert is_refused(both, opened=bytes(32))
    assert commitment_of(bytes(32)) != both.terms.commitment


@pytest.mark.parametrize(
    "wrong",
    [
        {"accepter": b"x" * 32},
        {"proposer": b"x" * 32},
        {"until": BEGINNING + START + 366 * DAY},
    ],
)
def test_terms_of_others_or_for_longer_than_a_year_are_no_pact(
    both: Federation, wrong: dict[str, object]
) -> None:
    terms: PactTerms = replace(both.terms, **wrong)  # type: ignore[arg-type]
    body = both.body(both.sued, terms=terms)
    until = min(terms.until, BEGINNING + START + 365 * DAY)
    both.sued.say(WEBER, Kind.PACT, replace(body, until=until), START)
    assert pacts_of(both.sued.open) == []


def test_a_date_beside_that_of_the_terms_is_refused(both: Federation) -> None:
    assert is_refused(both, until=BEGINNING + END + DAY)


def test_a_hub_of_a_third_group_is_refused(both: Federation) -> None:
    hubs = ((b"x" * 32, NORD.id, ()),)
    assert is_refused(both, terms=replace(both.terms, hubs=hubs))


# -- ending -------------------------------------------------------------------------------------------


def test_we_end_it(both: Federation) -> None:
    pact = both.agree(both.sued)
    both.sued.end_pact(pact.id, START + DAY)
    (view,) = pacts_of(both.sued.open)
    assert view.ended
    assert not view.is_live(NOW)


def test_they_end_it_and_we_see_why(both: Federation) -> None:
    pact = both.agree(both.sued)
    end = both.nord.end_pact(pact.id, START + DAY)
    assert not pacts_of(both.sued.open, [end])[0].is_live(NOW)


def test_an_end_by_a_steward_of_theirs_who_came_later_brings_along_what_shows_her(both: Federation) -> None:
    pact = both.agree(both.sued)
    both.nord.village.appoint(BERT, ILSE, START)
    both.nord.steward = ILSE
    end = both.nord.end_pact(pact.id, START + DAY)
    assert pacts_of(both.sued.open, [end])[0].ended


def test_a_member_of_theirs_ends_nothing(both: Federation) -> None:
    pact = both.agree(both.sued)
    end = both.nord.end_pact(pact.id, START + DAY, by=ILSE)
    assert not pacts_of(both.sued.open, [end])[0].ended


def test_an_end_of_another_group_or_forged_ends_nothing(both: Federation) -> None:
    pact = both.agree(both.sued)
    end = both.nord.end_pact(pact.id, START + DAY)
    forged = replace(end, signature=bytes(64))
    assert not pacts_of(both.sued.open, [forged])[0].ended
    third = side("Club West", BERT, NORD, ILSE)
    assert not pacts_of(both.sued.open, [third.end_pact(pact.id, START)])[0].ended


def test_an_ended_pact_that_is_said_again_stays_ended(both: Federation) -> None:
    pact = both.agree(both.sued)
    both.sued.end_pact(pact.id, START + DAY)
    both.sued.say(WEBER, Kind.PACT, both.body(both.sued), START + 2 * DAY)
    assert [view.ended for view in pacts_of(both.sued.open)] == [True]


def test_role_of_the_steward_is_asked_at_the_records_date(both: Federation) -> None:
    both.nord.village.grant(BERT, ILSE, Role.STEWARD, at=START + DAY)
    assert is_refused(both, signer=ILSE)
