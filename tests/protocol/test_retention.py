"""What is kept is told for every kind that is written, and agrees with what the register enforces."""

import re

import pytest

from handrail_protocol.kinds import Audience, Kind, row_of
from handrail_protocol.limits import DAY, INVITATION_MAX, TERM_KEPT, TERM_MAX, YEAR
from handrail_protocol.pacts.sharing import CROSSING
from handrail_protocol.retention import span, table


def test_every_kind_of_the_register_is_told_of_once() -> None:
    assert [row.kind for row in table()] == sorted(Kind)
    assert len({row.what for row in table()}) == len(Kind)


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
def test_the_life_that_is_told_is_the_one_that_is_enforced(kind: Kind) -> None:
    told = {row.kind: row for row in table()}[kind]
    row = row_of(kind)
    assert row is not None
    if row.life is None:
        assert (told.life, told.after) == ("as long as the group", "stays, because the group rests on it")
    elif kind is Kind.WITHDRAWAL:
        assert told.life == "as long as what it takes back"
    elif row.life == TERM_MAX + TERM_KEPT:
        assert told.life == "400 days, then 3 years"
    elif kind is Kind.INVITATION:
        assert row.life == INVITATION_MAX + TERM_KEPT
        assert told.life == "90 days (+ 3 years)"
    else:
        assert (told.life, told.after) == (span(row.life), "is deleted on every node")


def test_what_crosses_to_partners_is_said_to_cross() -> None:
    told = {row.kind for row in table() if "partner groups" in row.readers}
    assert told == set(CROSSING)


def test_a_length_of_time_is_said_as_a_family_would() -> None:
    assert [span(90 * DAY), span(YEAR), span(3 * YEAR)] == ["90 days", "1 year", "3 years"]


def test_what_only_the_two_can_read_is_not_said_of_what_the_hub_reads_too() -> None:
    """A body with a suite byte has something sealed in it; every other one lies open before a hub."""
    readers = {row.kind: row.readers for row in table() if row.audience is Audience.MAIL}
    told = {kind for kind, said in readers.items() if said.endswith("and the hub")}
    assert told == {Kind.ASKED, Kind.OFFER, Kind.OPENED, Kind.PROPOSAL}
    assert all("carries it closed" in readers[kind] for kind in readers.keys() - told)


def test_no_word_of_it_needs_a_computer_scientist() -> None:
    said = " ".join(f"{row.what} {row.readers} {row.life} {row.after}" for row in table())
    assert not re.search(r"\b(key|hash|signature|seed|encrypt\w*|record|protocol)\b", said)
