"""Choose: first, by the device that asked and by no other."""

from handrail_protocol.lifecycle.choice import choices_due
from tests.support.histories import (
    Row,
    agreement,
    board_of,
    card,
    closing,
    offer,
    record_id,
    request,
    settled,
)
from tests.support.people import NINA, Someone

FIRST = request(first=True)


def due(rows: list[Row], device: bytes = NINA.device.public) -> list[bytes]:
    return [each.id for each in choices_due(board_of(rows, "Nina"), device)]


def test_the_first_offer_is_chosen() -> None:
    rows = [FIRST, offer("later", by="Tariq", at=9_000), offer()]
    assert due(rows) == [record_id("offer")]


def test_by_the_device_that_asked_alone() -> None:
    assert due([FIRST, offer()], Someone("Nina's tablet").device.public) == []


def test_not_where_the_learner_chooses_herself() -> None:
    assert due([request(), offer()]) == []


def test_once() -> None:
    assert due([FIRST, offer(), agreement()]) == []
    assert due([FIRST, offer(), settled()]) == []


def test_not_what_was_taken_back() -> None:
    assert due([FIRST, offer(withdrawn=True)]) == []
    assert due([request(first=True, withdrawn=True), offer()]) == []
    assert due([FIRST, offer(withdrawn=True), offer("other", by="Tariq")]) == [record_id("other")]


def test_not_who_was_chosen_for_something_else_since_and_has_no_more_room() -> None:
    """His own node takes such an offer back; until that has come here, the next one is taken."""
    other = [request("two"), offer("offer two", request="two")]
    chosen = agreement(request="two", offer="offer two")
    rows = [FIRST, offer(), card(capacity=1), *other, chosen]
    assert due(rows) == []
    assert due([*rows, offer("Tariq's", by="Tariq", at=9_000)]) == [record_id("Tariq's")]
    assert due([*rows, offer("again", at=9_000)]) == [record_id("again")]  # knowingly
    assert due([FIRST, offer(), card(capacity=2), *other, chosen]) == [record_id("offer")]
    assert due([*rows, closing()]) == [record_id("offer")]
