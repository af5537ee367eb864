"""The names of the spaces are part of the format on disk: none changes its meaning, none is used twice."""

from handrail_node.spaces import Space

# As released; a name is added here and never altered.
ON_DISK = """
setting
private text
declined
later
draft
peer
spans
joining
name taken back
claim held
thread key
yes until
handled
counted
pact
passport
open copy
refused
hours
""".strip().splitlines()


def test_a_space_keeps_its_name_on_disk() -> None:
    assert {str(space) for space in Space} == set(ON_DISK)
    assert len(set(Space)) == len(Space.__members__)
