"""Inside an agreement: who may write there, and what is nobody else's business."""

from collections.abc import Callable, Iterable

import pytest

from handrail_protocol.bodies.pair import Chemistry
from handrail_protocol.lifecycle.board import AgreementView
from handrail_protocol.limits import DAY
from tests.support.histories import (
    Row,
    agreement,
    board_of,
    chemistry,
    closing,
    key,
    note,
    offer,
    record_id,
    request,
    session,
    settled,
    states,
    town,
)

AGREED = [request(), offer(), agreement(), settled()]


def view(rows: Iterable[Row], *viewer: str, now: int = 10 * DAY, trust: Row | None = None) -> AgreementView:
    return board_of(rows, *viewer, now=now, trust=trust).agreements[record_id("agreement")]


def aside(rows: Iterable[Row], *viewer: str, trust: Row | None = None) -> Row:
    rows = list(rows)
    told: Row = states(board_of(rows, *viewer, trust=trust), rows).get("set_aside", {})
    return told


@pytest.mark.parametrize("writer", ["Nina", "Rosa", "Omar"])
def test_the_parties_write_notes(writer: str) -> None:
    rows = [*AGREED, note("later", by=writer, at=2 * DAY), note("first", by=writer)]
    shown = view(rows, "Omar", "Rosa")
    assert [(each.by, each.text) for each in shown.notes] == [
        (key(writer), "She hears better on the left.")
    ] * 2
    assert [each.id for each in shown.notes] == [record_id("first"), record_id("later")]


def test_a_note_that_nobody_here_can_read_is_there_without_its_text() -> None:
    assert [each.text for each in view([*AGREED, note(sealed=True)], "Omar").notes] == [None]


@pytest.mark.parametrize("told", [make(by="Tariq", to=["Omar"]) for make in (note, session, closing)])
def test_who_is_no_party_writes_nothing(told: Row) -> None:
    assert aside([*AGREED, told], "Omar") == {told["name"]: "not-a-party"}


def test_a_reader_may_write_a_note_and_end_nothing() -> None:
    rows = [request(), offer(), agreement(to=["Omar", "Rosa", "Tariq"])]
    assert aside([*rows, note(by="Tariq", to=["Omar"])], "Omar") == {}
    assert aside([*rows, closing(by="Tariq", to=["Omar"])], "Omar") == {"closing": "not-a-party"}
    assert aside([*rows, chemistry("stop", by="Tariq", to=["Omar"])], "Omar") == {"chemistry": "not-a-party"}


def test_who_got_a_mandate_later_writes_for_the_learner() -> None:
    mandates = [
        {"agent": agent, "principal": "Rosa", "may": ["arrange"], "from": start, "until": 90 * DAY}
        for agent, start in (("Nina", -DAY), ("Tariq", 5 * DAY))
    ]
    trust = town(mandates=mandates)
    early, late = (closing(by="Tariq", at=at, to=["Omar"]) for at in (4 * DAY, 6 * DAY))
    assert aside([*AGREED, early], "Omar", trust=trust) == {"closing": "not-a-party"}
    assert view([*AGREED, late], "Omar", trust=trust).state.value == "closing"


ENDED = town(
    mandates=[{"agent": "Nina", "principal": "Rosa", "may": ["arrange"], "from": -DAY, "until": 5 * DAY}]
)


@pytest.mark.parametrize(
    "make",
    [note, closing, lambda **told: chemistry("stop", **told), lambda **told: chemistry("carry-on", **told)],
)
def test_who_wrote_it_by_a_mandate_that_is_over_says_nothing_more_in_it(make: Callable[..., Row]) -> None:
    """Not by the hour of arrival: what she said in its time stays, wherever it comes from."""
    early, late = make(by="Nina", at=5 * DAY - 1), make(by="Nina", at=5 * DAY)
    for order in ([*AGREED, late], [late, *AGREED[::-1]]):
        assert aside(order, "Omar", trust=ENDED) == {late["name"]: "unauthorised"}
        assert view(order, "Omar", trust=ENDED).state.value == "standing"
    assert aside([*AGREED, early], "Omar", trust=ENDED) == {}


def test_her_last_word_of_the_mandates_time_stands_after_it() -> None:
    rows = [*AGREED, closing(by="Nina", at=4 * DAY)]
    assert view(rows, "Omar", trust=ENDED).state.value == "closing"
    assert view([*rows, closing("too", at=9 * DAY)], "Omar", trust=ENDED).state.value == "closed"


def test_a_reader_who_acted_for_one_of_the_two_reads_along_no_more() -> None:
    """Rosa chose herself and let Nina read: by telephone a steward ended that."""
    rows = [request(by="Rosa", for_=None), offer(to=["Rosa"]), agreement(by="Rosa", to=["Omar", "Nina"])]
    late = note(by="Nina", at=6 * DAY)
    assert aside([*rows, late], "Omar", trust=ENDED) == {"note": "unauthorised"}
    assert aside([*rows, note(by="Nina", at=DAY)], "Omar", trust=ENDED) == {}


def test_nothing_is_written_into_an_agreement_that_is_not_here() -> None:
    assert aside([note()], "Omar") == {"note": "agreement-missing"}


class TestChemistry:
    met = (*AGREED, session())

    def test_it_is_asked_for_after_the_first_session_and_the_third(self) -> None:
        both = (key("Omar"), key("Rosa"))
        assert view(AGREED, "Omar", "Rosa").chemistry_due == ()
        assert view(self.met, "Omar", "Rosa").chemistry_due == both
        said = [*self.met, chemistry("carry-on")]
        assert view(said, "Omar", "Rosa").chemistry_due == (key("Rosa"),)
        third = [*said, session("second", at=4 * DAY), session("third", at=5 * DAY)]
        assert view(third, "Omar").chemistry_due == (key("Omar"),)
        again = [*third, chemistry("carry-on", "again", at=6 * DAY)]
        assert view(again, "Omar").chemistry_due == ()

    def test_the_last_word_counts_and_the_other_sides_is_not_shown(self) -> None:
        rows = [*self.met, chemistry("another", by="Rosa", to=["Rosa"]), chemistry("carry-on", "more")]
        assert view(rows, "Rosa").felt == {key("Rosa"): Chemistry.ANOTHER}
        assert view(rows, "Omar").felt == {key("Omar"): Chemistry.CARRY_ON}

    def test_another_is_said_to_oneself_alone(self) -> None:
        rows = [*self.met, chemistry("another", by="Rosa", to=["Omar"])]
        assert aside(rows, "Omar") == {"chemistry": "out-of-place"}
        assert aside(rows, "Rosa") == {"chemistry": "out-of-place"}

    def test_one_that_nobody_here_can_read_says_nothing(self) -> None:
        rows = [*self.met, chemistry("stop", sealed=True)]
        assert aside(rows, "Rosa") == {"chemistry": "no-reading-key"}
        assert view(rows, "Rosa").state.value == "standing"
