"""What an open record brings along is taken one by one: a broken part hides no other."""

from handrail_protocol.pacts.shown import acts_in, acts_shown_by, folded
from tests.support.federation import BERT, ILSE, START, federation


def test_only_signed_authority_records_of_the_one_group_are_taken() -> None:
    both = federation()
    chain = both.nord.chain(BERT, ILSE)
    card = both.nord.card(ILSE, START)
    other = both.sued.chain(both.sued.steward)
    forged = chain[0][:-1] + bytes([chain[0][-1] ^ 1])
    taken = acts_in((b"no record", forged, card.encode(), *other, *chain), both.nord.group)
    assert [each.encode() for each in taken] == list(chain)


def test_they_show_what_the_group_says_of_these_persons_and_of_no_other() -> None:
    both = federation()
    passport = both.nord.passport(ILSE, START)
    shown = folded(acts_shown_by([passport]).values())
    assert shown.group == both.nord.group
    assert shown.persons.keys() == {BERT.id, ILSE.id}


def test_a_pact_shows_nothing_of_the_group_that_holds_it() -> None:
    both = federation()
    both.agree(both.sued)
    assert acts_shown_by(both.sued.open) == {}
