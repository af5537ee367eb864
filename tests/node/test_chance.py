"""Chance is what was asked for, and never the same twice."""

from handrail_node.chance import fraction, random_bytes


def test_as_many_bytes_as_asked_for_and_never_the_same() -> None:
    assert [len(random_bytes(count)) for count in (0, 1, 16, 96)] == [0, 1, 16, 96]
    assert len({random_bytes(16) for _ in range(1_000)}) == 1_000


def test_a_fraction_is_from_zero_to_below_one_and_all_over_it() -> None:
    drawn = [fraction() for _ in range(2_000)]
    assert all(0 <= each < 1 for each in drawn)
    assert {int(each * 10) for each in drawn} == set(range(10))
