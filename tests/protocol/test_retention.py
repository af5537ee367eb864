"""What is kept is told for every kind that is written, and agrees with what the register enforces."""

import re

from handrail_protocol.bodies import SHAPES
from handrail_protocol.kinds import Kind, row_of
from handrail_protocol.limits import DAY, YEAR
from handrail_protocol.retention import span, table


def test_every_kind_that_is_written_is_told_of_once() -> None:
    assert [row.kind for row in table()] == sorted(SHAPES)


def test_the_life_that_is_told_is_the_one_that_is_enforced() -> None:
    told = {row.kind: row.life for row in table()}
    for kind in (
        Kind.NAME,
        Kind.CARD,
        Kind.REQUEST,
        Kind.NOTE,
        Kind.AGREEMENT,
        Kind.SESSION,
        Kind.INVITATION,
    ):
        row = row_of(kind)
        assert row is not None
        assert row.life is not None
        assert told[kind] == span(row.life)
    assert told[Kind.CHARTER] == "as long as the group"
    assert told[Kind.GRANT] == "its term, 400 days at most, and 3 years as proof"


def test_a_length_of_time_is_said_as_a_family_would() -> None:
    assert [span(90 * DAY), span(YEAR), span(3 * YEAR)] == ["90 days", "1 year", "3 years"]


def test_what_only_the_two_can_read_is_not_said_of_what_the_hub_reads_too() -> None:
    readers = {row.kind: row.readers for row in table()}
    assert readers[Kind.OFFER].endswith("and the hub")
    assert "carries" in readers[Kind.NOTE]


def test_no_word_of_it_needs_a_computer_scientist() -> None:
    said = " ".join(f"{row.what} {row.readers} {row.life} {row.after}" for row in table())
    assert not re.search(r"\b(key|hash|signature|seed|encrypt\w*|record|protocol)\b", said)
