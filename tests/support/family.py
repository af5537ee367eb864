"""A young helper on the street: Leo, his father who goes with him, and the second steward that it takes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from handrail_protocol.kinds import Kind
from tests.support.asleep import wake
from tests.support.street import House, Library, Street, found_library, street

PLACES = ("Reading room", "Café Süd")


class Family:
    """The library with Ben, its second steward, Leo, who is accompanied, and his father."""

    def __init__(self, town: Library, ben: House, father: House, leo: House) -> None:
        self.town, self.ben, self.father, self.leo = town, ben, father, leo
        self.weber, self.nina, self.street = town.weber, town.nina, town.street

    async def consent(self, *ways: str, days: int = 90) -> str:
        answer = await self.father.call(
            "consent", minor=self.leo.id(), way=list(ways or ("hub", "public-place")), days=days
        )
        return str(answer["record"])

    async def young_offer(self, **asked: Any) -> dict[str, Any]:
        """Nina asks and Leo would help: what the steward sees of it."""
        request = await self.town.ask(**asked)
        offer = await self.leo.call("accept", request=request)
        rows = await self.weber.call("offers")
        return next(row for row in rows if row["id"] == offer["offer"])

    async def proposal(self, **asked: Any) -> str:
        offer = await self.young_offer(**asked)
        return str((await self.weber.call("propose", offer=offer["id"]))["proposal"])

    async def chosen(self, **given: Any) -> str:
        """Nina chose Leo; a steward has not approved it yet."""
        answer = await self.nina.call("choose", offer=await self.proposal(), **given)
        return str(answer["agreement"])

    async def standing(self, **given: Any) -> str:
        agreement = await self.chosen(**given)
        await self.weber.call("approve", agreement=agreement)
        return agreement

    @staticmethod
    def readable(house: House, kind: Kind = Kind.CONSENT) -> int:
        """How many of the stewards' records of this kind can be read in this house."""
        desk = house.desk
        return len(desk.papers.read(desk.groups()[0], kind, desk.now()))


@asynccontextmanager
async def family(folder: Path, *, accompanied: bool = True) -> AsyncIterator[Family]:
    async with street(folder) as made:
        found = partial(found_family, accompanied=accompanied)
        town = Library(made, await wake(made, ("family", accompanied), found))
        await made.pass_time(60)
        yield Family(town, *(made.houses[name] for name in ("Ben", "Karim", "Leo")))


async def found_family(made: Street, accompanied: bool) -> str:
    town = Library(made, await found_library(made, PLACES))
    ben = await town.newcomer("Ben", "learner")
    await town.weber.call("grant", person=ben.id(), role=["steward"])
    father = await town.newcomer("Karim", "learner")
    await town.weber.call("grant", person=father.id(), role=["guardian"])
    leo = made.move_in("Leo", language="de")
    guardian = father.id() if accompanied else None
    invitation = await town.weber.call("invite", role="helper", accompanied_by=guardian)
    assert (await leo.call("join", code=invitation["link"]))["state"] == "member"
    await made.connect()
    return town.group
