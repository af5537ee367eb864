"""The committed vectors are what their makers make, and say no more often than yes."""

import pytest

from handrail_protocol.errors import Fault
from tests.vectors.judge import load
from tests.vectors.make import FOLDER, MADE, path_of, written

NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def test_every_file_has_its_maker() -> None:
    assert set(MADE) <= set(NAMES)


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_file_is_what_its_maker_makes(name: str) -> None:
    """`python -m tests.vectors.make` rewrites them; look at the diff, it is a change of the protocol."""
    assert path_of(name).read_text(encoding="utf-8") == written(MADE[name]())


@pytest.mark.parametrize("name", NAMES)
def test_invalid_cases_outnumber_valid_ones_and_each_has_its_name(name: str) -> None:
    cases = load(name)
    results = [case["result"] for case in cases]
    assert set(results) == {"valid", "invalid"}
    assert results.count("invalid") > results.count("valid")
    assert len({case["comment"] for case in cases}) == len(cases)


@pytest.mark.parametrize("name", sorted(MADE))
def test_an_invalid_case_says_how_it_is_refused(name: str) -> None:
    faults = [case["fault"] for case in load(name) if case["result"] == "invalid" and "fault" in case]
    assert set(faults) <= {fault.name for fault in Fault}
