"""Who hears of a withdrawal: everybody who holds what it takes back, as far as a letter can name them."""

from handrail_node.withdrawal import who_hears
from handrail_protocol.kinds import Kind
from tests.support.raw_records import PERSONS, raw_record

NINA, OMAR, WEBER, ROSA = PERSONS


def test_a_letter_is_taken_back_from_all_whom_it_names_and_from_her_who_wrote_it() -> None:
    letter = raw_record(kind=Kind.OFFER, person=NINA, recipients=(OMAR, WEBER)).header
    assert who_hears(letter, NINA) == {OMAR, WEBER}
    assert who_hears(letter, OMAR) == {OMAR, WEBER, NINA}


def test_where_there_is_no_room_for_her_those_whom_it_names_are_told() -> None:
    others = (OMAR, WEBER, ROSA, b"\x09" * 32)
    letter = raw_record(kind=Kind.OFFER, person=NINA, recipients=others).header
    assert who_hears(letter, OMAR) == set(others)


def test_what_stands_on_the_board_is_taken_back_before_everybody() -> None:
    assert who_hears(raw_record(kind=Kind.REQUEST, person=NINA).header, OMAR) == set()
