"""The last word that was typed counts, whatever an older reading of the node says."""

from handrail_tui.drafts import Drafts
from tests.support.worlds import DRAFT, omars

BEFORE = omars(drafts=[DRAFT])
LATER = {"topic": "photos", "goal": "see photos of Leo"}
AFTER = omars(drafts=[DRAFT | {"fields": LATER}])


def test_what_the_node_keeps_is_found_by_name() -> None:
    assert Drafts().of("ask", BEFORE) == DRAFT["fields"]
    assert Drafts().of("announce", BEFORE) == {}


def test_what_was_typed_here_is_newer_until_the_node_says_the_same() -> None:
    drafts = Drafts()
    drafts.keep("ask", LATER)
    drafts.read(BEFORE)
    assert drafts.of("ask", BEFORE) == LATER
    drafts.read(AFTER)
    assert drafts.of("ask", BEFORE) == DRAFT["fields"]


def test_what_was_sent_or_thrown_away_does_not_come_back() -> None:
    drafts = Drafts()
    drafts.drop("ask")
    drafts.read(BEFORE)
    assert drafts.of("ask", BEFORE) == {}
    drafts.read(omars())
    assert drafts.of("ask", BEFORE) == DRAFT["fields"]
