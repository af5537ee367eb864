"""What a link tells its node: values, each made by the link and each acted on by the node."""

import inspect
from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from handrail_node.neighbourhood import Neighbourhood
from handrail_protocol import sync
from handrail_protocol.link_events import Acknowledged, SyncEvent
from handrail_protocol.session import Event

MADE = inspect.getsource(sync)
ACTED_ON = inspect.getsource(Neighbourhood.deliver)


@pytest.mark.parametrize("event", get_args(SyncEvent), ids=lambda event: event.__name__)
def test_every_event_is_made_by_a_link(event: type) -> None:
    assert f"{event.__name__}(" in MADE


@pytest.mark.parametrize("event", get_args(Event), ids=lambda event: event.__name__)
def test_every_event_is_acted_on_by_the_node(event: type) -> None:
    assert f"case {event.__name__}()" in ACTED_ON


@pytest.mark.parametrize("event", get_args(Event), ids=lambda event: event.__name__)
def test_an_event_holds_no_list_that_could_change_later(event: type) -> None:
    assert not any("list" in str(field.type) or "dict" in str(field.type) for field in fields(event))


def test_an_event_is_a_value() -> None:
    said = Acknowledged((b"1",))
    assert said == Acknowledged((b"1",))
    with pytest.raises(FrozenInstanceError):
        said.ids = ()  # type: ignore[misc]
