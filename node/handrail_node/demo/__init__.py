"""The demo: a small neighbourhood of real nodes on this computer, and the story of one hour of help.

`story` is what happens, `telling` plays it, `neighbours` are the nodes, `otherside` answers while a
person sits at the screens, `checks` judges where things lie in the end. Nothing is simulated: each
neighbour is a program of its own with a folder of its own, linked with the others as on any network.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from handrail_node.cli.output import complain, show_json
from handrail_node.demo.neighbours import House, running, settle, temporary_folder, visiting
from handrail_node.demo.otherside import OtherSide, answering
from handrail_node.demo.people import GROUP, HOMES, HUBS, OMAR
from handrail_node.demo.scene import Scene, memory_of
from handrail_node.demo.story import MINUTES, UNTIL_YOU, WHOLE_STORY
from handrail_node.demo.telling import play, where_things_lie
from handrail_protocol.errors import LocalError

DONE, FAILED = 0, 1
# What is wrong in one place is often wrong in many; --json has them all.
PROBLEMS_SAID_MAX = 3
# A line is read in about this time, so that a person can follow.
READING_TIME = 0.4


def run(*, script: bool, keep: bool, json: bool) -> int:
    """Play the demo; 0 only if it ended well."""
    unattended = script or json or not (sys.stdin.isatty() and sys.stdout.isatty())
    scene = Scene(quiet=json, pause=0.0 if unattended else READING_TIME)
    try:
        with _ended_in_order(), temporary_folder(keep) as folder:
            scene.open(folder if keep else None)
            houses = settle(folder, HOMES, HUBS)
            with running(houses):
                if unattended:
                    asyncio.run(_whole_story(scene, houses))
                else:
                    _with_a_person(scene, houses)
    except LocalError as wrong:
        scene.problems.append(str(wrong))
    if scene.problems:
        complain(" ".join(scene.problems[:PROBLEMS_SAID_MAX]))
    if json:
        show_json(scene.as_json())
    return FAILED if scene.problems else DONE


async def _whole_story(scene: Scene, houses: Sequence[House]) -> None:
    """The story to its end, and then whether everything lies where it belongs."""
    async with visiting(houses) as neighbours:
        await play(WHOLE_STORY, neighbours, memory_of(houses), scene.tell)
        scene.problems += await where_things_lie(neighbours, GROUP)
        scene.confirmed_minutes = (await neighbours[OMAR].call("hours", {}))["confirmed_minutes"]
        if scene.confirmed_minutes != MINUTES:
            scene.problems.append(f"{scene.confirmed_minutes} minutes are confirmed instead of {MINUTES}.")
    if not scene.problems:
        scene.all_well()


def _with_a_person(scene: Scene, houses: Sequence[House]) -> None:
    """The story until it needs her, then Omar's screens, and what came of it."""
    from handrail_node.cli.screen import show_screen

    asyncio.run(_until_her(scene, houses))
    scene.hand_over()
    other_side = OtherSide()
    with answering(houses, other_side):
        show_screen(next(house.socket for house in houses if house.name == OMAR), plain=False)
    asyncio.run(_what_came_of_it(scene, houses, other_side))


async def _until_her(scene: Scene, houses: Sequence[House]) -> None:
    async with visiting(houses) as neighbours:
        await play(UNTIL_YOU, neighbours, memory_of(houses), scene.tell)


async def _what_came_of_it(scene: Scene, houses: Sequence[House], other_side: OtherSide) -> None:
    await scene.meanwhile(other_side.told)
    scene.problems += other_side.problems
    if scene.problems:
        return
    async with visiting(houses) as neighbours:
        scene.problems += await where_things_lie(neighbours, GROUP)
        scene.confirmed_minutes = (await neighbours[OMAR].call("hours", {}))["confirmed_minutes"]
    if not scene.problems:
        scene.all_well()


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """A kind kill and a closed terminal end the demo like Ctrl-C does: nodes first, then their folders."""

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
