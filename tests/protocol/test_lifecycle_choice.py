"""Choose: first, by the device that asked and by no other."""

from handrail_protocol.lifecycle.choice import choices_due
from tests.support.histories import Row, agreement, board_of, offer, record_id, request, settled
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
