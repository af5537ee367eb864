"""Rosa lost words and laptop: two who know her claim, a third lets her go on, and she has all she had."""

from pathlib import Path

import pytest

from handrail_node.verbs.recovery import WAIT
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import HOUR
from tests.support.street import House, Library, library

PRIVATE = "Rosa Meier, Hauptstrasse 5"


class Story:
    """Library Süd with three stewards (Weber, Cem, Dora); Rosa the learner, whose mandate Nina holds."""

    def __init__(self, it: Library) -> None:
        self.it = it

    async def begin(self) -> None:
        it = self.it
        self.rosa = await it.newcomer("Rosa", "learner")
        self.cem, self.dora = await it.newcomer("Cem"), await it.newcomer("Dora")
        for house in (self.cem, self.dora):
            await it.weber.call("grant", person=house.id(), role=["steward", "helper"])
        await self.rosa.call("mandate", person=it.nina.id(), may=["arrange,read"], days=90)
        await it.street.connect()
        request = await self.rosa.call("ask", topic="photos", goal="see Leo", private=PRIVATE)
        offer = await it.omar.call("accept", request=request["request"])
        self.agreement = (await self.rosa.call("choose", offer=offer["offer"]))["agreement"]
        session = await it.omar.call("log", agreement=self.agreement, minutes=30)
        await self.rosa.call("confirm", session=session["session"])
        self.old = self.rosa.id()

    async def lost(self) -> House:
        """Her laptop is gone; she comes as somebody new."""
        await self.it.street.part(self.rosa)
        self.again = await self.it.newcomer("Rosa-again", "learner")
        return self.again

    async def claims(self) -> None:
        for house in (self.it.nina, self.cem):
            await house.call("claim", old=self.old, new=self.again.id())
        await self.it.street.pass_time(60)


async def test_she_goes_on_with_all_that_she_had(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        again = await story.lost()
        assert await again.call("agreements") == []
        await story.claims()
        with pytest.raises(LocalError, match="72 hours"):
            await story.dora.call("succeed", old=story.old, new=again.id())
        await it.street.pass_time(WAIT + HOUR)
        await story.dora.call("succeed", old=story.old, new=again.id())
        # Within a minute the nodes compare again; here they do when they meet anew.
        await it.street.part(again)
        await it.street.back(again, it.weber)
        await it.street.pass_time(60)
        row = await again.first("agreements")
        assert (row["id"], row["private"], row["learner"]) == (story.agreement, PRIVATE, again.id())
        [session] = await again.call("sessions")
        assert (session["minutes"], session["state"]) == (30, "confirmed")
        await again.call("note", agreement=story.agreement, text="it is me")
        await it.street.connect()
        notes = (await it.omar.first("agreements"))["notes"]
        assert [(note["from"], note["text"]) for note in notes] == [(again.id(), "it is me")]
        assert (await it.omar.call("hours"))["confirmed_minutes"] == 30
        # Nina acts for her still, and the old laptop, whoever found it, for nobody.
        await it.nina.call("ask", **{"topic": "email", "goal": "write to Leo", "for": again.id()})
        story.rosa.away = False
        with pytest.raises(LocalError, match="This device of yours was ended"):
            await story.rosa.call("note", agreement=story.agreement, text="found it")
        await it.street.connect()
        await it.street.pass_time(60)
        for house in (it.omar, again):
            notes = (await house.first("agreements"))["notes"]
            assert [note["text"] for note in notes] == ["it is me"]


async def test_her_words_turn_up_and_say_no(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        again = await story.lost()
        await story.claims()
        await it.street.pass_time(WAIT + HOUR)
        await story.dora.call("succeed", old=story.old, new=again.id())
        with pytest.raises(LocalError, match="not the words of"):
            await it.nina.call("succeed", old=story.old, new=again.id(), words=it.street.sheets["Omar"])
        await it.nina.call("succeed", old=story.old, new=again.id(), words=it.street.sheets["Rosa"])
        await it.street.connect()
        await it.street.pass_time(60)
        group = bytes.fromhex(it.group)
        for house in (it.weber, it.omar, story.dora):
            view = house.desk.authority(group)
            assert dict(view.heirs) == {}
            assert view.is_member(bytes.fromhex(story.old), it.clock.now())


async def test_who_may_claim_and_who_may_grant(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        again = await story.lost()
        new = again.id()
        for house, reason in ((it.omar, "Only a steward"), (again, "Nobody claims for herself")):
            with pytest.raises(LocalError, match=reason):
                await house.call("claim", old=story.old, new=new)
        with pytest.raises(LocalError, match="0 of 2 claims"):
            await story.dora.call("succeed", old=story.old, new=new)
        await story.cem.call("claim", old=story.old, new=new)
        await story.dora.call("claim", old=story.old, new=new)
        await it.street.pass_time(WAIT + HOUR)
        # The third is another than the two.
        with pytest.raises(LocalError, match="1 of 2 claims"):
            await story.dora.call("succeed", old=story.old, new=new)
        with pytest.raises(LocalError, match="Only a steward"):
            await it.nina.call("succeed", old=story.old, new=new)
        await it.weber.call("succeed", old=story.old, new=new)


async def test_a_thief_with_the_sheet_is_seen_frozen_and_ended(tmp_path: Path) -> None:
    """He comes as a further device of hers; nothing tells him from her but she herself."""
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        thief = await it.street.restore("Rosa", "thief")
        await it.street.connect(it.weber, thief)
        await it.street.pass_time(60)
        assert "further device" in (await story.rosa.call("status"))["reminders"][-1]
        known = {row["device"] for row in await story.rosa.call("device.list")}
        assert known == {story.rosa.resident().device.hex(), thief.resident().device.hex()}
        # Who has her mandate stops her for a week while nobody knows who is who.
        await it.nina.call("freeze", person=story.old)
        with pytest.raises(LocalError, match="paused"):
            await thief.call("ask", topic="photos", goal="send me money")
        await it.weber.call("suspend", person=story.old, lift=True)
        words = it.street.sheets["Rosa"]
        await story.rosa.call("device.revoke", device=thief.resident().device.hex(), words=words)
        await it.street.pass_time(60)
        with pytest.raises(LocalError, match="This device of yours was ended"):
            await thief.call("ask", topic="photos", goal="send me money")
        await it.street.connect()
        assert "send me money" not in {row["goal"] for row in await it.omar.call("requests")}
        await story.rosa.call("note", agreement=story.agreement, text="that was not me")
        assert (await it.omar.first("agreements"))["notes"][-1]["text"] == "that was not me"
