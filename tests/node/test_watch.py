"""Signs of life between nodes: given by themselves, missed when kept back, asked for before a new step."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handrail_node.watch import is_step_watched, why_nothing_new
from handrail_protocol.authority import fold
from handrail_protocol.authority.pulses import watch
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY
from tests.support.family import Family, family
from tests.support.street import House, Library, library
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, OMAR, ROSA = (Villager(name) for name in ("Anna", "Ben", "Omar", "Rosa"))


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        await made.weber.call("grant", person=made.omar.id(), role=["steward", "helper"])
        await made.street.pass_time(60)
        yield made


def heard(house: House) -> set[str]:
    group = house.desk.groups()[0]
    return {
        house.desk.name_of(group, each) for each in watch(house.desk.authority(group), house.desk.now()).heard
    }


async def signs(house: House) -> list[str]:
    return [row["sentence"] for row in await house.call("doctor") if row["code"] in ("signs", "succession")]


async def test_stewards_nodes_give_signs_of_life_by_themselves(town: Library) -> None:
    assert heard(town.nina) == {"Weber", "Omar"}
    for _ in range(4):
        await town.street.pass_time(DAY)
    assert heard(town.nina) == {"Weber", "Omar"}
    group = town.nina.desk.groups()[0]
    assert len(town.nina.desk.authority(group).pulses) == 2
    assert await signs(town.nina) == []


async def test_a_revocation_is_followed_by_a_sign_at_once(town: Library) -> None:
    group = town.nina.desk.groups()[0]
    before = {pulse.source for pulse in town.nina.desk.authority(group).pulses.values()}
    await town.newcomer("Lena")
    await town.weber.call("freeze", person=town.street.houses["Lena"].id())
    await town.street.pass_time(60)
    after = {pulse.source for pulse in town.nina.desk.authority(group).pulses.values()}
    assert len(after - before) == 1


async def test_who_is_quiet_is_named_and_what_hangs_on_him(town: Library) -> None:
    lena = await town.newcomer("Lena")
    await town.omar.call("grant", person=lena.id(), role=["steward"], days=30)
    await town.street.pass_time(60)
    await town.street.part(town.omar)
    await town.street.part(lena)
    await town.street.pass_time(3 * DAY)
    stopped, hangs = await signs(town.nina)
    assert "Nothing was heard of Lena and Omar for three days" in stopped.replace(
        "Omar and Lena", "Lena and Omar"
    )
    assert "the office of Lena hangs on Omar and ends on 6 January 2027. Weber can renew it" in hangs


# -- the rule, on its own ----------------------------------------------------------------------------------


def group_of(*founders: Villager) -> Village:
    made = Village(founders)
    made.found()
    made.admit(ANNA, ROSA, DAY)
    return made


def why(group: Village, day: int, at_home: bool = False) -> str | None:
    names = {each.id: each.name for each in (ANNA, BEN, OMAR, ROSA)}
    view = fold(group.records)
    return why_nothing_new(view, BEGINNING + day * DAY, "Library Süd", names.__getitem__, at_home=at_home)


def test_nothing_new_begins_until_two_are_heard_of() -> None:
    group = group_of(ANNA, BEN)
    group.pulse(ANNA, 2 * DAY)
    assert "Nothing was heard of Ben for three days" in (why(group, 2) or "")
    assert "no visit at home is agreed" in (why(group, 2, at_home=True) or "")
    group.pulse(BEN, 2 * DAY)
    assert why(group, 2) is None
    assert why(group, 2, at_home=True) is None
    assert "Anna and Ben" in (why(group, 5) or "").replace("Ben and Anna", "Anna and Ben")


def test_where_something_is_missing_it_says_whose() -> None:
    group = group_of(ANNA, BEN)
    ended = group.revoke(ANNA, ROSA, 2 * DAY)
    group.pulse(ANNA, 2 * DAY)
    group.pulse(BEN, 2 * DAY)
    group.records.remove(ended)
    assert (why(group, 2) or "").startswith("Something that Anna said for Library Süd has not come here")


def test_where_one_steward_stands_alone_only_who_is_accompanied_waits() -> None:
    group = group_of(ANNA)
    group.pulse(ANNA, 2 * DAY)
    assert "fewer than two stewards" in (why(group, 2) or "")
    assert why(group, 2, at_home=True) is None


def test_which_steps_are_watched() -> None:
    group = group_of(ANNA, BEN)
    group.grant(ANNA, OMAR, Role.HELPER, at=DAY, accompanied_by=BEN)
    view, now = fold(group.records), BEGINNING + 2 * DAY
    assert is_step_watched(view, Kind.AGREEMENT, (ROSA.id, OMAR.id), now)
    assert not is_step_watched(view, Kind.AGREEMENT, (ROSA.id, ANNA.id), now)
    assert is_step_watched(view, Kind.PROPOSAL, (), now)
    assert is_step_watched(view, Kind.APPROVAL, (), now)
    assert not any(
        is_step_watched(view, kind, (OMAR.id,), now) for kind in (Kind.NOTE, Kind.CLOSING, Kind.SESSION)
    )


async def test_nobody_agrees_on_a_visit_while_too_few_are_heard_of(town: Library) -> None:
    """Two stewards trust Lena with homes; then one of them is not heard of."""
    lena = await town.newcomer("Lena")
    for house in (town.weber, town.omar):
        given = {"person": lena.id(), "role": ["helper"], "reach": "home", "sessions_seen": True}
        await house.call("attest", person=lena.id(), check="police certificate", until="2027-06-30")
        await house.call("grant", **given)
    await town.street.pass_time(60)
    await town.street.part(town.omar)
    await town.street.pass_time(3 * DAY)
    offer = await lena.call("accept", request=await town.ask(way=["home"]))
    with pytest.raises(
        LocalError, match=r"Nothing was heard of Omar for three days.*no visit at home is agreed"
    ):
        await town.nina.call("choose", offer=offer["offer"])
    await town.street.back(town.omar, at=town.weber)
    await town.street.pass_time(60)
    assert (await town.nina.call("choose", offer=offer["offer"]))["helper"] == lena.id()


# -- a young helper ------------------------------------------------------------------------------------------


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        await made.consent()
        yield made


async def go_quiet(home: Family) -> None:
    """Of Ben, the second steward, nothing is heard any more."""
    await home.street.part(home.ben)
    await home.street.pass_time(3 * DAY)


STOPPED = "Nothing was heard of Ben for three days.*nothing new begins with somebody who is accompanied"


async def test_nobody_is_proposed_while_too_few_are_heard_of(home: Family) -> None:
    offer = await home.young_offer()
    await go_quiet(home)
    with pytest.raises(LocalError, match=STOPPED):
        await home.weber.call("propose", offer=offer["id"])
    await home.street.back(home.ben, at=home.weber)
    await home.street.pass_time(60)
    assert (await home.weber.call("propose", offer=offer["id"]))["proposal"]


async def test_nobody_who_was_proposed_is_chosen_then(home: Family) -> None:
    proposal = await home.proposal()
    await go_quiet(home)
    with pytest.raises(LocalError, match=STOPPED):
        await home.nina.call("choose", offer=proposal)


async def test_nothing_is_approved_then_and_what_stands_goes_on(home: Family) -> None:
    standing = await home.standing()
    waiting = await home.chosen()
    await go_quiet(home)
    with pytest.raises(LocalError, match=STOPPED):
        await home.weber.call("approve", agreement=waiting)
    await home.nina.call("note", agreement=standing, text="See you on Saturday.")
    await home.nina.call("close", agreement=standing)


async def test_where_the_steward_who_proposed_goes_quiet_the_asker_sees_what_to_do(home: Family) -> None:
    """Two others are heard of, so new things begin; this one is sealed to her alone, to approve."""
    mia = await home.town.newcomer("Mia")
    await home.weber.call("grant", person=mia.id(), role=["steward"])
    await home.street.pass_time(60)
    waiting = await home.chosen()
    assert (await home.nina.first("agreements"))["waiting_for"] == ["A steward's approval."]
    for house in (mia, home.nina, home.leo, home.father):
        home.street.link(house, home.ben)  # the hub goes with her
    await home.street.part(home.weber)
    await home.street.pass_time(3 * DAY + 60)
    missing, advice = (await home.nina.first("agreements"))["waiting_for"]
    assert missing == "A steward's approval."
    assert advice.startswith("Nothing was heard of Weber for three days: call. Or end it, handrail close")
    await home.nina.call("close", agreement=waiting)
    assert (await home.nina.first("agreements"))["state"] == "closed"
    request = await home.town.ask(goal="see photos of Leo, again")
    offer = await home.leo.call("accept", request=request)
    assert offer["offer"] in {row["id"] for row in await home.ben.call("offers")}
    proposal = (await home.ben.call("propose", offer=offer["offer"]))["proposal"]
    anew = (await home.nina.call("choose", offer=proposal))["agreement"]
    await home.ben.call("approve", agreement=anew)
    assert "standing" in {row["state"] for row in await home.nina.call("agreements")}
