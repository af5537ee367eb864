"""Ids by their beginnings: what is enough, and which verb lists the ids of what is not known."""

import pytest

from handrail_node.prefixes import by_prefix
from handrail_protocol.errors import LocalError


def test_a_beginning_of_four_digits_that_fits_one_is_enough() -> None:
    one, two = bytes.fromhex("abcd" + "00" * 30), bytes.fromhex("abce" + "00" * 30)
    assert by_prefix(" ABCD ", [one, two, one], "offer") == one
    for wanted, sentence in {
        "abc": "at least 4 digits",
        "abcf": "No offer is known",
        "xyz!": "No offer",
    }.items():
        with pytest.raises(LocalError, match=sentence):
            by_prefix(wanted, [one, two], "offer")
    with pytest.raises(LocalError, match="fits several; give more digits of the offer's id"):
        by_prefix("abcd", [one, bytes.fromhex("abcd" + "11" * 30)], "offer")


@pytest.mark.parametrize(
    ("what", "verb"),
    [("person", "handrail members"), ("group", "handrail group list"), ("offer", "handrail offers")],
)
def test_whoever_gives_no_id_is_told_which_verb_lists_them(what: str, verb: str) -> None:
    for wanted in ("Nina", "ab"):
        with pytest.raises(LocalError, match=f"The ids stand in: {verb}$"):
            by_prefix(wanted, [bytes(32)], what)


def test_where_a_list_does_not_help_another_next_step_is_named() -> None:
    with pytest.raises(LocalError, match=r"^No offer is known here by 1234\. Ask Ms Weber\.$"):
        by_prefix("1234", [], "offer", unknown="Ask Ms Weber.")


def test_of_what_no_verb_lists_only_the_list_is_named() -> None:
    with pytest.raises(LocalError, match=r"Look at the list of them\.$"):
        by_prefix("1234", [], "star")
