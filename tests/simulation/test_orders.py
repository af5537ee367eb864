"""Authority and help in random orders, in small; `python -m tests.simulation.orders` plays more."""

import pytest

from tests.simulation.orders import one_state


@pytest.mark.parametrize("seed", range(40))
def test_any_order_of_a_life_gives_one_state(seed: int) -> None:
    records, differing = one_state(seed, orders=4)
    assert records > 10
    assert not differing, f"seed {seed}"
