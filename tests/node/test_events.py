"""The bus passes each event to whoever listens at that moment, in order."""

from handrail_node.control.messages import Event
from handrail_node.events import Bus


def test_each_listener_hears_everything_while_it_listens_and_nothing_after() -> None:
    bus = Bus()
    early: list[Event] = []
    late: list[Event] = []
    bus.publish("record", id="1")
    with bus.subscribed(early.append):
        bus.publish("record", id="2")
        with bus.subscribed(late.append):
            bus.publish("link", peer="Omar", state="live")
        bus.publish("record", id="3")
    bus.publish("record", id="4")
    assert [event.params for event in early] == [
        {"what": "record", "id": "2"},
        {"what": "link", "peer": "Omar", "state": "live"},
        {"what": "record", "id": "3"},
    ]
    assert [event.params["what"] for event in late] == ["link"]


def test_one_function_may_listen_twice_and_a_listener_may_leave_while_it_hears() -> None:
    bus, heard = Bus(), list[Event]()
    with bus.subscribed(heard.append):
        leaving = bus.subscribed(lambda event: leave())

        def leave() -> None:
            leaving.__exit__(None, None, None)

        leaving.__enter__()
        with bus.subscribed(heard.append):
            bus.publish("group")
            bus.publish("group")
    assert len(heard) == 4
