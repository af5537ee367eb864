"""specs/01-records, "States", judges what belongs to a set: by a header and the fold, in any order."""

from random import Random

import pytest

from handrail_protocol import records
from handrail_protocol.admission import place
from handrail_protocol.authority import fold
from handrail_protocol.records import Record
from tests.vectors.cases import Case
from tests.vectors.judge import load

CASES = load("places")
GROUPS = {case["comment"]: case for case in CASES if "records" in case}
PLACED = [case for case in CASES if "record" in case]


def read(data: str) -> Record:
    return records.decode(bytes.fromhex(data))


@pytest.mark.parametrize("case", PLACED, ids=lambda case: case["comment"])
def test_a_record_belongs_where_the_spec_says(case: Case) -> None:
    acts = [read(each) for each in (*GROUPS[case["in"]]["records"], *case["also"])]
    said = read(case["record"])
    assert said.is_signed()
    for seed in range(3):
        authority = fold(Random(seed).sample(acts, len(acts)))
        for each in (said, said.without_body()):
            found = place(each, authority, case["now"])
            assert found.state.name.lower().replace("_", " ") == case["state"], found.reason
    assert (case["state"] == "in set") is (case["result"] == "valid")


def test_each_state_of_a_record_that_is_kept_is_judged() -> None:
    assert {case["state"] for case in PLACED} == {"in set", "waiting", "held", "parked"}


def test_the_group_of_the_cases_makes_a_group() -> None:
    for case in GROUPS.values():
        view = fold([read(each) for each in case["records"]])
        assert (view.group.hex(), view.set_aside) == (case["group"], {})
