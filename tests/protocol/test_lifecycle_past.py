"""What one's own board tells of the past, and which helpers come into question."""

from handrail_protocol.lifecycle.past import candidates, load, past_of
from handrail_protocol.limits import DAY
from handrail_protocol.vocabulary import Reach
from tests.support.histories import (
    START,
    Town,
    agreement,
    asked,
    board_of,
    card,
    chemistry,
    closing,
    key,
    offer,
    record_id,
    request,
    story,
    town,
)


def test_load_is_what_is_under_way() -> None:
    assert load(board_of(story(), "Rosa"), key("Omar")) == 1
    assert load(board_of([*story(), closing()], "Rosa"), key("Omar")) == 0
    assert load(board_of([request(), agreement()], "Omar"), key("Omar")) == 1


def test_who_was_asked_in_vain_lately_is_counted() -> None:
    rows = [
        request(),
        request("two"),
        asked(),
        asked("Omar", "asked two", request="two"),
        asked("Tariq", "asked three"),
    ]
    past = past_of(board_of(rows, "Nina"), key("Rosa"), START + 10 * DAY)
    assert past.asked == {key("Omar"): 2, key("Tariq"): 1}
    chosen = [*rows, offer(), agreement()]
    assert past_of(board_of(chosen, "Nina"), key("Rosa"), START + 10 * DAY).asked[key("Omar")] == 1
    assert past_of(board_of(rows, "Nina"), key("Rosa"), START + 31 * DAY).asked == {}


def test_the_learners_own_words_are_remembered_and_nobody_elses() -> None:
    good = [*story(), chemistry("carry-on", by="Rosa")]
    assert past_of(board_of(good, "Rosa"), key("Rosa"), START).good == {key("Omar")}
    assert past_of(board_of(good, "Omar"), key("Omar"), START).good == frozenset()
    other = [*story(), chemistry("another", by="Rosa", to=["Rosa"])]
    assert past_of(board_of(other, "Rosa"), key("Rosa"), START).other == {key("Omar")}
    assert past_of(board_of(other, "Rosa"), key("Tariq"), START).other == frozenset()


def test_candidates_are_helpers_now_and_not_on_the_other_side() -> None:
    rows = [request(by="Tariq", for_=None), card(), card("his own", by="Tariq")]
    told = town()
    board = board_of(rows, "Tariq")
    found = candidates(board, record_id("request"), START + DAY, Town(told["persons"], []))
    assert [(each.person, each.reach) for each in found] == [(key("Omar"), Reach.VIDEO)]
    ended = town(Omar={"roles": ["helper"], "until": DAY})
    assert candidates(board, record_id("request"), START + DAY, Town(ended["persons"], [])) == []
