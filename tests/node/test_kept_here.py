"""A family is told of everything that a node keeps for itself."""

import re

from handrail_node.kept_here import TABLE
from handrail_node.spaces import Space

# What lies in files of their own beside the store.
FILES = {"copy", "device", "log"}


def test_every_space_is_told_of_once() -> None:
    """Whoever gives a node something new to keep says here what it is, and until when."""
    told = [each.kind for each in TABLE]
    assert sorted(told) == sorted({*map(str, Space), *FILES})


def test_no_word_of_it_needs_a_computer_scientist() -> None:
    said = " ".join(f"{each.what} {each.until}" for each in TABLE)
    assert not re.search(r"\b(hash|signature|seed|encrypt\w*|record|protocol|node)\b", said)
