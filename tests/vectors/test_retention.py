"""specs/01-records, "Register" and "Withdrawal", judge how long a record lives and who takes one back."""

from itertools import permutations

import pytest

from handrail_protocol import records
from handrail_protocol.admission import State, withdraws
from handrail_protocol.authority import fold
from handrail_protocol.kinds import Kind
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.memory_store import MemoryStore
from tests.vectors.cases import Case
from tests.vectors.judge import as_told, given, load

CASES = load("retention")
GROUPS = {case["comment"]: case for case in CASES if "records" in case}
LIVES = [case for case in CASES if "life" in case]
TAKEN = [case for case in CASES if "withdrawal" in case]


def read(data: str) -> Record:
    return records.decode(bytes.fromhex(data))


def acts_of(case: Case) -> list[Record]:
    return [read(each) for each in (*GROUPS[case["in"]]["records"], *case["also"])]


@pytest.mark.parametrize("case", LIVES, ids=lambda case: case["comment"])
def test_no_kind_lives_longer_than_the_register_lets_it(case: Case) -> None:
    with as_told(case):
        records.decode_header(given(case, "life"))


@pytest.mark.parametrize("case", TAKEN, ids=lambda case: case["comment"])
def test_a_withdrawal_acts_or_does_not_with_and_without_the_body(case: Case) -> None:
    target, withdrawal = read(case["target"]), read(case["withdrawal"])
    authority = fold(acts_of(case))
    # Of an agreement the body says who learns, as far as it is here.
    bare = () if target.header.kind == Kind.AGREEMENT else (target.without_body(),)
    said = {withdraws(withdrawal, each, authority) for each in (target, *bare)}
    if case["result"] == "valid":
        assert said == {True}
    elif case["comment"] not in OF_NO_EFFECT:
        assert said == {False}


# Such a withdrawal would act if it were in its set, and it is in none.
OF_NO_EFFECT = {"by who was ended, and it is in no list"}


@pytest.mark.parametrize("case", TAKEN, ids=lambda case: case["comment"])
def test_the_body_is_gone_or_stays_in_every_order(case: Case) -> None:
    """Also where it comes again, from somebody who did not hear of it, and where a right comes last."""
    acts, target, withdrawal = acts_of(case), read(case["target"]), read(case["withdrawal"])
    for order in permutations((acts, [target], [withdrawal])):
        replica = Replica(MemoryStore(), lambda: frozenset({target.header.person}))
        for batch in (*order, [target]):
            replica.ingest(batch, case["now"])
        stored = replica.storage.get(target.id)
        assert stored is not None
        assert stored.state is State.IN_SET
        assert (stored.record.body is None) is (case["result"] == "valid"), [len(each) for each in order]


def test_the_group_of_the_cases_makes_a_group() -> None:
    for case in GROUPS.values():
        view = fold([read(each) for each in case["records"]])
        assert (view.group.hex(), view.set_aside) == (case["group"], {})
