"""A few worlds from beginning to end; `python3 run.py sim` plays more of them and larger ones."""

from collections.abc import Iterable
from unittest import mock

import pytest

from handrail_protocol import visibility
from handrail_protocol.records import Record
from handrail_protocol.visibility import PartyFilter
from tests.simulation import nodes, words
from tests.simulation.verdict import findings
from tests.simulation.world import World


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_network_that_heals_comes_to_one_state(seed: int) -> None:
    world = World(seed, nodes=5).run()
    assert not findings(world), f"seed {seed}"
    assert world.counts["mail records"]
    assert world.counts["members records"] > 5


def test_a_seed_plays_again_with_as_many_messages() -> None:
    assert World(7, nodes=3).run().counts == World(7, nodes=3).run().counts


# -- the verdict itself: it finds what is broken on purpose ---------------------------------------


def test_a_node_that_offers_mail_to_everybody_is_found() -> None:
    def everything(record: Record, filtered: PartyFilter) -> bool:
        return True

    def is_ours(*_: object) -> bool:
        return True

    with (
        mock.patch.object(visibility, "passes", everything),
        mock.patch("handrail_protocol.replica.Replica._is_ours_to_take", is_ours),
    ):
        found = findings(World(1, nodes=4).run())
    assert any("no mail of its own" in sentence for sentence in found)


def test_a_node_that_hears_nothing_is_found() -> None:
    def deaf(*_: object) -> Iterable[object]:
        return []

    with mock.patch.object(nodes.SimNode, "_take", deaf):
        found = findings(World(2, nodes=4).run())
    assert found == ["only 1 node came together"]


def test_a_private_word_said_in_clear_is_found() -> None:
    with mock.patch.object(words, "PRIVATE", "photos"):
        assert "a private word was said" in findings(World(1, nodes=4).run())[-1]
