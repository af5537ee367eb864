"""What was said before somebody lost her words reads as said by who she is now."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from handrail_protocol.kinds import Role
from handrail_protocol.lifecycle import fold
from handrail_protocol.lifecycle.states import AgreementState, SessionState
from handrail_protocol.lifecycle.succession import Heirs, as_now
from handrail_protocol.limits import DAY
from tests.support.histories import (
    START,
    Town,
    confirmation,
    facts,
    key,
    note,
    record_id,
    session,
    story,
    town,
)


@dataclass(frozen=True)
class Recovered(Town):
    """A town in which one person goes on as another."""

    old: bytes = b""
    new: bytes = b""

    @property
    def heirs(self) -> Mapping[bytes, bytes]:
        return {self.old: self.new}

    def now(self, person: bytes) -> bytes:
        return self.new if person == self.old else person

    def line(self, person: bytes) -> frozenset[bytes]:
        return frozenset({self.old, self.new}) if person == self.new else frozenset({person})


def trust(old: str, new: str) -> Recovered:
    told = town(**{new: {"roles": ["helper"], "from": 5 * DAY}})
    return Recovered(told["persons"], told["mandates"], key(old), key(new))


ROWS = [*story(), session(), confirmation(), note(by="Nina")]


def test_a_helper_who_goes_on_keeps_agreements_and_hours() -> None:
    said = facts(ROWS)
    board = fold(said, [key("Vera")], START + 10 * DAY, trust("Omar", "Vera"))
    [agreement] = board.agreements.values()
    assert (agreement.helper, agreement.state) == (key("Vera"), AgreementState.STANDING)
    [logged] = board.sessions.values()
    assert (logged.helper, logged.state) == (key("Vera"), SessionState.CONFIRMED)
    assert dict(board.set_aside) == {}


def test_the_old_one_is_nobodys_party_any_more() -> None:
    board = fold(facts(ROWS), [key("Omar")], START + 10 * DAY, trust("Omar", "Vera"))
    assert dict(board.agreements) == {}


def test_what_she_says_afterwards_stands_beside_what_she_said_before() -> None:
    later = note("later", by="Vera", at=6 * DAY, to=["Nina", "Rosa"])
    board = fold(facts([*ROWS, later]), [key("Nina")], START + 10 * DAY, trust("Omar", "Vera"))
    [agreement] = board.agreements.values()
    assert {found.id: found.by for found in agreement.notes} == {
        record_id("note"): key("Nina"),
        record_id("later"): key("Vera"),
    }


def test_in_every_order_the_same_and_twice_the_same() -> None:
    said, believed = facts(ROWS), trust("Omar", "Vera")
    viewer, now = [key("Vera"), key("Nina")], START + 10 * DAY
    expected = fold(said, viewer, now, believed)
    for seed in range(20):
        assert fold(Random(seed).sample(said, len(said)), viewer, now, believed) == expected
    once, heirs = as_now(said, believed)
    assert isinstance(heirs, Heirs)
    assert as_now(once, heirs) == (once, heirs)


def test_without_anybody_who_lost_her_words_nothing_is_touched() -> None:
    said, believed = facts(ROWS), Town(town()["persons"], town()["mandates"])
    assert as_now(said, believed) == (said, believed)


def test_old_rights_answer_for_old_dates() -> None:
    heirs = Heirs(trust("Omar", "Vera"))
    assert heirs.has_role(key("Vera"), Role.HELPER, START)
    assert not heirs.has_role(key("Omar"), Role.LEARNER, START)
