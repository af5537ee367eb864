"""The demo: a small neighbourhood of real nodes on this computer, and the story of one hour of help.

`story` is what happens, `telling` plays it, `neighbours` are the nodes, `checks` judges where things lie
in the end. Nothing here is simulated: each neighbour is a program of its own with a folder of its own,
linked with the others like on any network, and spoken to as every screen and script speaks to a node.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from handrail_node.cli.output import complain, show_json
from handrail_node.demo.neighbours import House, running, settle, temporary_folder, visiting
from handrail_node.demo.scene import Scene, memory_of
from handrail_node.demo.story import HOMES, HUBS, MINUTES, OMAR, WHOLE_STORY
from handrail_node.demo.telling import play, settled
from handrail_protocol.errors import LocalError

DONE, FAILED = 0, 1
# What is wrong in one place is often wrong in many; --json has them all.
PROBLEMS_SAID_MAX = 3


def run(*, script: bool, keep: bool, json: bool) -> int:
    """Play the demo; 0 only if it ended well."""
    scene = Scene(quiet=json)
    try:
        with temporary_folder(keep) as folder:
            _play(scene, folder)
            if keep:
                scene.say(f"The homes are kept in {folder}. Remove that folder when you are done with it.")
    except LocalError as wrong:
        scene.problems.append(str(wrong))
    if scene.problems:
        complain(" ".join(scene.problems[:PROBLEMS_SAID_MAX]))
    if json:
        show_json(scene.as_json())
    return FAILED if scene.problems else DONE


def _play(scene: Scene, folder: Path) -> None:
    scene.open()
    houses = settle(folder, HOMES, HUBS)
    with running(houses):
        asyncio.run(_whole_story(scene, houses))


async def _whole_story(scene: Scene, houses: list[House]) -> None:
    """The story to its end, and then whether everything lies where it belongs."""
    async with visiting(houses) as neighbours:
        await play(WHOLE_STORY, neighbours, memory_of(houses), scene.tell)
        scene.problems += await settled(neighbours)
        scene.confirmed_minutes = (await neighbours[OMAR].call("hours", {}))["confirmed_minutes"]
        if scene.confirmed_minutes != MINUTES:
            scene.problems.append(f"{scene.confirmed_minutes} minutes are confirmed instead of {MINUTES}.")
    scene.close()
