"""What is meant for two is read by two: not by who sits inside TLS, not from the hub's disk.

The same search must find everything where sealing is out of order; else it would prove nothing.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.listening import Wiretap, found_in, on_disk
from tests.support.nodes import Node, nodes, until

FULL_NAME, PLACE, CONTACT = "Rosa Meierhofer", "Hauptstrasse 5, second floor", "0151 2345678"
NOTE_OF_NINA, NOTE_OF_OMAR = "the bell says Leonhardt", "I bring the blue charger"
WORKED, PRACTISE = "she called Leo by herself", "call him on Sunday again"
GOODBYE = "it was a joy to meet you both"


@dataclass
class Story:
    """A library, a daughter with her mother, a volunteer; what they say that is nobody else's."""

    library: Node
    nina: Node
    omar: Node
    secrets: list[str] = field(
        default_factory=lambda: [
            *(FULL_NAME, PLACE, CONTACT, NOTE_OF_NINA, NOTE_OF_OMAR, WORKED, PRACTISE, GOODBYE)
        ]
    )

    def play(self) -> None:
        """From the first code to the goodbye, the mail carried by the library."""
        self._come_in()
        agreement = self._agree()
        self._talk(agreement)
        self._meet(agreement)

    def _come_in(self) -> None:
        people = (self.library, "Ms Weber"), (self.nina, "Nina"), (self.omar, "Omar")
        for node, name in people:
            node.setup(name)
            node.up()
        self.library.run("group", "create", "Library Süd", "--area", "Süd", "--zone", "Europe/Berlin")
        for node, role in ((self.nina, "learner"), (self.omar, "helper")):
            invitation = self.library.run("invite", "--role", role)
            self.secrets.append(invitation["code"])
            assert node.run("join", invitation["link"])["state"] == "member"
        self.omar.run("announce", "--topic", "video-calls", "--way", "home", "--way", "public-place")

    def _agree(self) -> str:
        private = f"{FULL_NAME}, {PLACE}, telephone {CONTACT}"
        asked = ("--topic", "video-calls", "--goal", "see photos of Leo", "--way", "public-place")
        request = self.nina.run("ask", *asked, "--private", private)["request"]
        until(lambda: request in str(self.omar.run("requests")), "the request came", self.omar)
        self.omar.run("accept", request)
        offers = until(lambda: self.nina.run("offers"), "the offer came", self.nina, self.omar)
        self.nina.run("choose", offers[0]["id"])
        agreements = until(lambda: self.omar.run("agreements"), "the agreement came", self.omar)
        assert FULL_NAME in agreements[0]["private"]
        return str(agreements[0]["id"])

    def _talk(self, agreement: str) -> None:
        for one, other, text in (
            (self.nina, self.omar, NOTE_OF_NINA),
            (self.omar, self.nina, NOTE_OF_OMAR),
        ):
            one.run("note", agreement, text)
            until(lambda text=text, other=other: text in str(other.run("agreements")), text, other)  # type: ignore[misc]

    def _meet(self, agreement: str) -> None:
        self.omar.run("log", agreement, "--minutes", "60", "--worked", WORKED, "--practise", PRACTISE)
        sessions = until(lambda: self.nina.run("sessions"), "the session came", self.nina)
        self.nina.run("confirm", sessions[0]["id"])
        until(lambda: self.omar.run("hours")["confirmed_minutes"] == 60, "it is confirmed", self.omar)
        self.nina.run("close", agreement, "--words", GOODBYE)
        until(lambda: self.omar.run("agreements")[0]["state"] == "closing", "the goodbye came", self.omar)


@pytest.mark.parametrize("sealing", [True, False], ids=["sealed", "sealing out of order"])
def test_what_is_said_between_two_is_read_by_two(tmp_path: Path, sealing: bool) -> None:
    tap = Wiretap(tmp_path / "tap", sealing=sealing)
    with nodes(tmp_path) as house:
        library = house.node("library", hub=True, environment=tap.environment)
        nina, omar = (house.node(name, environment=tap.environment) for name in ("nina", "omar"))
        story = Story(library, nina, omar)
        story.play()
        for node in (nina, omar, library):
            assert node.stop() == 0
        inside_tls, disk = tap.overheard(), on_disk(library.home)
        # The search looks in the right place: what every member may read is there.
        assert found_in(inside_tls, ["see photos of Leo"])
        assert found_in(disk, ["see photos of Leo"])
        expected = [] if sealing else story.secrets
        assert found_in(inside_tls, story.secrets) == expected
        assert found_in(disk, story.secrets) == expected
