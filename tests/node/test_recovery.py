"""Rosa lost words and laptop: two who know her claim, a third lets her go on, and she has all she had."""

from pathlib import Path

import pytest

from handrail_node.recovery import WAIT, tell_her
from handrail_node.stewarding import say_to_stewards
from handrail_protocol.authority.succession import sign_claim
from handrail_protocol.bodies.stewards import Claim
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind
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
        await it.street.pass_time(WAIT - HOUR)
        with pytest.raises(LocalError, match="72 hours first, until 10 December 2026"):
            await story.dora.call("succeed", old=story.old, new=again.id())
        await it.street.pass_time(2 * HOUR)
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
        # Nina acts for her still, and the old laptop, whoever found it, for nobody; nor is it shown letters.
        await it.nina.call("ask", **{"topic": "email", "goal": "write to Leo", "for": again.id()})
        with pytest.raises(LocalError, match="This device of yours was ended"):
            await story.rosa.call("ask", topic="photos", goal="found it")
        assert await story.rosa.call("agreements") == []
        await it.street.connect()
        await it.street.pass_time(60)
        for house in (it.omar, again):
            notes = (await house.first("agreements"))["notes"]
            assert [note["text"] for note in notes] == ["it is me"]


async def waiting(house: House) -> list[str]:
    """What the stewards' list says of claims."""
    return [row["sentence"] for row in (await house.call("morning"))["waiting"] if row["what"] == "claim"]


async def reminders(house: House) -> str:
    return " ".join((await house.call("status"))["reminders"])


async def test_a_claim_is_told_to_the_stewards_and_to_her_whom_it_is_about(tmp_path: Path) -> None:
    """Her laptop runs, and nothing is lost: she reads it in time, and says no before anybody goes on."""
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        thief = story.again = await it.newcomer("Rosa-again", "learner")
        await it.nina.call("claim", old=story.old, new=thief.id())
        for house in (it.weber, story.cem, story.dora):
            [said] = await waiting(house)
            assert said.startswith(
                "Nina says that Rosa, whose words are lost, is Rosa-again now. Ask Rosa by"
            )
            assert "One more who knows Rosa" in said
        await story.cem.call("claim", old=story.old, new=thief.id())
        await it.street.pass_time(60)
        # Both came within seconds; three days later it is Thursday, 10 o'clock there.
        [said] = await waiting(story.dora)
        assert "Cem say that Rosa" in said
        assert "From 10 December 2026, 10:0" in said
        warned = await reminders(story.rosa)
        assert "Nina and Cem say that Rosa, whose words are lost, is Rosa-again now." in warned
        assert "say no before 10 December 2026, 10:0" in warned
        for house in (it.omar, thief):  # nobody else is told, nor learns it from what he carries
            assert "words are lost" not in await reminders(house)
            assert house.desk.papers.read(bytes.fromhex(it.group), Kind.CLAIMED, it.clock.now()) == []
        words = it.street.sheets["Rosa"]
        await story.rosa.call("succeed", old=story.old, new=thief.id(), words=words)
        assert [await waiting(house) for house in (it.weber, story.dora)] == [[], []]
        assert "words are lost" not in await reminders(story.rosa)
        await it.street.pass_time(WAIT + HOUR)
        with pytest.raises(LocalError, match="Rosa has her words, and said that this is wrong"):
            await story.dora.call("succeed", old=story.old, new=thief.id())


async def test_who_claimed_by_mistake_takes_it_back_and_she_is_no_longer_warned(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        story.again = await it.newcomer("Rosa-again", "learner")
        claimed = await it.nina.call("claim", old=story.old, new=story.again.id())
        assert "Nina says that Rosa" in await reminders(story.rosa)
        await it.nina.call("withdraw", record=claimed["record"])
        assert "words are lost" not in await reminders(story.rosa)
        assert await waiting(story.dora) == []


async def test_she_is_told_that_another_goes_on_as_her(tmp_path: Path) -> None:
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        story.again = await it.newcomer("Rosa-again", "learner")
        await story.claims()
        await it.street.pass_time(WAIT + HOUR)
        [said] = await waiting(story.dora)
        assert "can let it be so now" in said
        await story.dora.call("succeed", old=story.old, new=story.again.id())
        assert await waiting(story.dora) == []
        told = await reminders(story.rosa)
        assert "Rosa-again goes on as Rosa" in told
        assert "--cancel" in told


async def test_who_is_accompanied_is_told_at_once_too(tmp_path: Path) -> None:
    """The letter has no text of anybody's: it waits for no reader, who may be the one that claims."""
    async with library(tmp_path) as it:
        story = Story(it)
        cem, dora = await it.newcomer("Cem"), await it.newcomer("Dora")
        for house in (cem, dora):
            await it.weber.call("grant", person=house.id(), role=["steward", "helper"])
        await it.street.connect()
        rosa = it.street.move_in("Rosa")
        invitation = await it.weber.call("invite", accompanied_by=it.nina.id())
        assert (await rosa.call("join", code=invitation["link"]))["state"] == "member"
        await it.street.connect()
        story.again = await it.newcomer("Rosa-again", "learner")
        for house in (cem, it.nina):
            await house.call("claim", old=rosa.id(), new=story.again.id())
        await it.street.pass_time(60)
        warned = await reminders(rosa)
        assert "is Rosa-again" in warned
        assert "say no before 10 December 2026" in warned


async def test_a_claim_of_who_is_not_of_her_set_alarms_nobody(tmp_path: Path) -> None:
    """A changed client of Omar's says it all the same."""
    async with library(tmp_path) as it:
        story = Story(it)
        await story.begin()
        story.again = await it.newcomer("Rosa-again", "learner")
        group, omar = bytes.fromhex(it.group), it.omar.resident()
        old, new = bytes.fromhex(story.old), story.again.resident().id
        claim = Claim(old, new, sign_claim(omar.author.key, group, old, new))
        say_to_stewards(it.omar.desk, omar, group, Kind.CLAIM, claim)
        assert tell_her(it.omar.desk, omar, group, claim)
        await it.street.settle()
        assert await waiting(it.weber) == []
        assert "words are lost" not in await reminders(story.rosa)
        await it.nina.call("claim", old=story.old, new=story.again.id())
        await it.street.pass_time(WAIT + HOUR)
        with pytest.raises(LocalError, match="1 of 2 claims"):
            await story.dora.call("succeed", old=story.old, new=story.again.id())


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
        with pytest.raises(LocalError, match="Another steward"):
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
        assert (await thief.call("status"))["sentence"].startswith("This device of yours was ended")
        await it.street.connect()
        assert "send me money" not in {row["goal"] for row in await it.omar.call("requests")}
        await story.rosa.call("note", agreement=story.agreement, text="that was not me")
        assert (await it.omar.first("agreements"))["notes"][-1]["text"] == "that was not me"
