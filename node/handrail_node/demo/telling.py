"""Plays a story on running nodes, step by step, and tells each step as it happens."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handrail_node.demo.checks import Kept, what_is_wrong
from handrail_node.demo.neighbours import Neighbour
from handrail_node.demo.steps import Chapter, Memory, Step, Story, first_fitting
from handrail_protocol.errors import LocalError

# What one does, the others see within a second or two; a slow computer gets some more.
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Told:
    """One step as it went."""

    who: str
    did: str
    ok: bool


Teller = Callable[[Chapter | Told], Awaitable[None]]


class StoryBroke(LocalError):
    """A step did not happen as the story has it."""


async def play(story: Story, neighbours: Mapping[str, Neighbour], memory: Memory, tell: Teller) -> None:
    """Every step in its order; raises StoryBroke, with a sentence, at the first that does not go."""
    for part in story:
        if isinstance(part, Chapter):
            await tell(part)
            continue
        try:
            await _take(part, neighbours, memory)
        except LocalError as wrong:
            await tell(Told(part.who, part.line.split("{")[0].rstrip(), ok=False))
            raise StoryBroke(f"The story stopped at {part.who}: {wrong}") from None
        await tell(Told(part.who, memory.tell(part.line), ok=True))


async def _take(step: Step, neighbours: Mapping[str, Neighbour], memory: Memory) -> None:
    neighbour = neighbours[step.who]
    if step.looks is None:
        answer = await neighbour.call(step.verb, memory.recall(step.given))
    else:
        answer = await _look(step, neighbour, list(neighbours.values()), memory.recall(step.looks))
    memory.keep(step.keep, answer)


async def _look(
    step: Step, neighbour: Neighbour, all_: Sequence[Neighbour], wanted: Mapping[str, Any]
) -> dict[str, Any]:
    async def found() -> dict[str, Any] | None:
        return first_fitting(await neighbour.call(step.verb, {}), wanted)

    seen = await until(found, all_)
    if seen is None:
        raise LocalError(f"what was looked for among {step.verb} did not come in {PATIENCE:.0f} seconds.")
    return seen


async def until(
    found: Callable[[], Awaitable[dict[str, Any] | None]], neighbours: Sequence[Neighbour]
) -> dict[str, Any] | None:
    """What is looked for, asked again at each piece of news; None when patience is at its end."""
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                for neighbour in neighbours:
                    neighbour.news.clear()
                seen = await found()
                if seen is not None:
                    return seen
                await any_news(neighbours)
    except TimeoutError:
        return None


async def any_news(neighbours: Sequence[Neighbour]) -> None:
    """Wait until one of the nodes says that something happened; raises LocalError where one has ended."""
    bells = [asyncio.ensure_future(neighbour.news.wait()) for neighbour in neighbours]
    try:
        await asyncio.wait(bells, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for bell in bells:
            bell.cancel()
        await asyncio.gather(*bells, return_exceptions=True)
    for neighbour in neighbours:
        neighbour.must_live()


async def where_things_lie(neighbours: Mapping[str, Neighbour], group: str) -> list[str]:
    """What is wrong with it in this group, once nothing moves any more; nothing, if all is well."""
    wrong: list[str] = []

    async def all_well() -> dict[str, Any] | None:
        kept = [await _kept(neighbour, group) for neighbour in neighbours.values()]
        wrong[:] = what_is_wrong([each for each in kept if each is not None])
        return None if wrong else {}

    await until(all_well, list(neighbours.values()))
    return wrong


async def _kept(neighbour: Neighbour, group: str) -> Kept | None:
    """None where nobody belongs to the group."""
    status = await neighbour.call("status", {})
    own = [each for each in status["groups"] if each["name"] == group]
    if not own:
        return None
    return Kept(
        home=neighbour.house.name,
        serves=frozenset(person["id"] for person in status["persons"]),
        is_hub=any("hub" in each["roles"] for each in own),
        rows=await neighbour.call("records", {"group": group}),
    )
