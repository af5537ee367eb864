"""Every record counts or has a sentence that says why not; a steward reads it when nothing happened."""

import ast
import inspect
from types import ModuleType

import pytest

from handrail_protocol.authority import findings, members, quarrel, reasons, report, statements
from handrail_protocol.authority.fold import fold
from handrail_protocol.authority.places import State
from handrail_protocol.bodies.authority import Target
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from tests.simulation.authority import History
from tests.support.village import Village, Villager

ANNA, BEN, CEM, ROSA = (Villager(name) for name in ("Anna", "Ben", "Cem", "Rosa"))


@pytest.mark.parametrize("seed", range(40))
def test_every_record_counts_or_has_a_reason(seed: int) -> None:
    view = fold(History(seed).records)
    assert view.counts | view.set_aside.keys() == view.records.keys()
    assert not view.counts & view.set_aside.keys()
    assert all(view.set_aside.values())
    assert {view.places[record_id].state for record_id in view.counts} <= {State.IN_SET}


def sentences(module: ModuleType) -> set[str]:
    """What the module may say of a record: its strings that read like a reason."""
    tree = ast.parse(inspect.getsource(module))
    said = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {each for each in said if isinstance(each, str) and " " in each and "\n" not in each}


def test_a_reason_is_a_sentence_without_the_terms_of_cryptography() -> None:
    for module in (findings, members, quarrel, reasons, report, statements):
        for sentence in sentences(module):
            assert not {"hash", "seed", "ed25519", "digest"} & set(sentence.lower().split()), sentence


def test_what_is_kept_only_for_a_decision_says_so() -> None:
    """Ben's vote ended Cem; that Ben fell himself does not take it out of the set."""
    group = Village((ANNA, BEN, CEM))
    group.found()
    for steward in (ROSA, Villager("Omar")):
        group.appoint(ANNA, steward, DAY)
    word = group.revoke(ROSA, Villager("Omar"), 2 * DAY)
    group.revoke(BEN, ROSA, 3 * DAY)
    view = fold(group.records)
    assert view.places[word.id].state is State.IN_SET
    assert view.set_aside[word.id] == "its author was ended; it is kept because a decision rests on it"


def test_a_second_join_and_a_second_charter_have_their_reasons() -> None:
    group = Village((ANNA, BEN))
    group.found()
    charter = group.found(DAY)
    invitation = group.invite(ANNA, DAY, uses=3)
    joins = [group.join(ROSA, invitation, day * DAY) for day in (2, 3)]
    view = fold(group.records)
    assert view.set_aside[charter.id] == "the charter was there before"
    second = max(joins, key=lambda join: join.id)
    assert view.set_aside[second.id] == "another join of this person counts, or its proof does not hold"


def test_an_amendment_of_nothing_and_an_end_of_nothing_have_their_reasons() -> None:
    group = Village((ANNA, BEN))
    group.found()
    word = group.revoke(ANNA, ROSA, DAY)
    loose = group.end(ANNA, Target.PERSON, ROSA.id, DAY, amends=group.records[0])
    view = fold(group.records)
    assert word.id in view.counts
    assert view.set_aside[loose.id] == "the revocation that it names does not count"


def test_a_broken_certificate_says_so() -> None:
    group = Village((ANNA,))
    group.found()
    shown = group.show(ROSA, DAY)
    group.grant(ANNA, ROSA, Role.LEARNER, at=DAY)
    assert fold(group.records).places[shown.id].state is State.IN_SET
    assert shown.id in fold(group.records).counts
