"""The Helpers tab: cards in the order of names, one's own marked."""

from handrail_tui.rows import helpers
from tests.support.answers import ANSWERS, CARD
from tests.support.worlds import ninas, omars

CARDS = ANSWERS["helpers"]


def test_a_card_says_what_where_and_when() -> None:
    (row,) = helpers.rows(ninas(helpers=CARDS))
    assert row.cells == ("Omar", "photos and video-calls", "hub or public place", "Saturday morning")
    assert "Ms Weber vouched for Omar." in row.detail
    assert row.can == {}


def test_ones_own_card_can_be_taken_back() -> None:
    (row,) = helpers.rows(omars(helpers=CARDS))
    assert row.cells[0] == "Omar (you)"
    assert row.can == {"withdraw": CARD}


def test_a_renewed_card_is_the_same_row() -> None:
    before, after = (helpers.rows(ninas(helpers=[CARDS[0] | {"id": each * 64}])) for each in "ab")
    assert before[0].key == after[0].key


def test_they_are_in_the_order_of_their_names() -> None:
    cards = [CARDS[0] | {"name": name, "person": name} for name in ("zoe", "Ada", "mia")]
    assert [row.cells[0] for row in helpers.rows(ninas(helpers=cards))] == ["Ada", "mia", "zoe"]
