"""One set of facts is one board, in whatever order, how often and how far opened they came."""

from itertools import chain, permutations
from random import Random
from time import process_time

import pytest

from handrail_protocol.lifecycle import Fact, fold
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.limits import DAY
from tests.simulation.lifecycle import arrivals, history, one_board, people, picture
from tests.support.histories import START, Town, board_of, facts, key, record_id, story, town

TOLD = town(
    Leo={"roles": ["helper"], "reach": "video", "accompanied_by": "Karim"}, Karim={"roles": ["guardian"]}
)
TRUST = Town(TOLD["persons"], TOLD["mandates"])


def test_all_orders_of_the_story_are_one_board() -> None:
    rows = story()
    boards = {repr(picture(board_of(order, "Rosa"))) for order in permutations(rows)}
    assert len(boards) == 1


@pytest.mark.parametrize("seed", range(40))
def test_random_orders_of_a_random_history_are_one_board(seed: int) -> None:
    assert one_board(seed, orders=10)


def test_every_prefix_of_every_order_folds_and_sets_aside_what_it_cannot_place_yet() -> None:
    for seed in range(5):
        mixed = arrivals(history(seed), Random(seed))
        for length in range(0, len(mixed), 7):
            fold(mixed[:length], [key("Rosa"), key("Omar")], START + 10 * DAY, TRUST)


def test_random_histories_meet_most_reasons() -> None:
    """Else the orders above would prove little."""
    met = {
        reason
        for seed in range(200)
        for reason in fold(
            history(seed), map(key, TOLD["persons"]), START + 10 * DAY, TRUST
        ).set_aside.values()
    }
    rare = {Reason.OTHER_AGREEMENT, Reason.OTHER_MINUTES, Reason.OFFER_EXPIRED}
    assert set(Reason) - met <= rare | {Reason.NOT_OWN_REQUEST}


def test_random_histories_approve_and_open() -> None:
    """Some proposals end as agreements that stand, also before the eyes of who was proposed."""
    trust = people(Random(1))
    seen: dict[str, set[str]] = {"Nina": set(), "Leo": set()}
    for seed, viewer in ((seed, viewer) for seed in range(300) for viewer in seen):
        board = fold(
            history(seed), [key(viewer)], START + 10 * DAY, Town(trust["persons"], trust["mandates"])
        )
        seen[viewer] |= {view.state.value for view in board.agreements.values() if view.helper == key("Leo")}
    assert seen["Nina"] >= {"waiting", "standing"}
    assert "standing" in seen["Leo"]


def test_what_was_opened_later_wins_and_withdrawn_wins_over_all() -> None:
    opened = facts(story())
    unopened = facts([row | {"sealed": True} for row in story()])
    gone = facts([row | {"withdrawn": True} for row in story()])
    viewer = [key("Rosa"), key("Nina")]

    def seen(*parts: list[Fact]) -> object:
        return picture(fold(chain(*parts), viewer, START + 10 * DAY, TRUST))

    assert seen(opened, unopened) == seen(unopened, opened) == seen(opened)
    assert seen(gone, opened) == seen(opened, gone, unopened) == seen(gone)


def stories(count: int) -> list[Fact]:
    """The story many times over, each with records of its own."""
    rows = []
    for number in range(count):
        for told in story():
            body = {
                place: f"{value} {number}" if place in ("request", "offer", "agreement", "session") else value
                for place, value in told["body"].items()
            }
            name = f"{told['name']} {number}"
            rows.append(told | {"body": body, "name": name, "id": record_id(name).hex()})
    return facts(rows)


def seconds(told: list[Fact]) -> float:
    def once() -> float:
        start = process_time()
        board = fold(told, [key("Rosa"), key("Nina")], START + 10 * DAY, TRUST)
        assert len(board.sessions) == len(told) // len(story())
        return process_time() - start

    return min(once() for _ in range(3))


def test_four_times_the_facts_take_about_four_times_as_long() -> None:
    """Each rule looks things up; one that walked all facts for each fact would take sixteen times."""
    assert seconds(stories(800)) < 10 * seconds(stories(200))
