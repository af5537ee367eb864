"""The verbs of a group: what a steward does, what nobody else can, and what each answer says."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from tests.support.street import DAY, ZONE, Library, library, street


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


def roles(members: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {row["name"]: row["roles"] for row in members}


# -- founding -----------------------------------------------------------------------------------------


async def test_who_founds_a_group_on_a_hub_is_steward_and_hub(town: Library) -> None:
    row = await town.weber.first("group.list")
    assert row == {"id": town.group, "name": "Library Süd", "roles": ["hub", "steward"]}
    shown = await town.nina.call("group.show")
    assert (shown["areas"], shown["zone"], shown["roles"]) == (["Süd", "Mitte"], ZONE, ["learner"])
    assert shown["founders"] == [town.weber.id()]
    assert shown["set_aside"] == []


async def test_a_group_adds_topics_of_its_own_and_no_topic_twice(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        house = made.move_in("Weber")
        await house.call("group.create", name="Club Nord", area=["Nord"], topic=["chess", "photos"])
        shown = await house.call("group.show")
        assert shown["topics"].count("photos") == 1
        assert shown["topics"][-1] == "chess"
        assert shown["roles"] == ["steward"]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"area": []}, "at least one area"),
        ({"zone": "Middle/Earth"}, "No time zone is called Middle/Earth"),
        ({"founder": ["abc"]}, "whole id"),
        ({"founder": ["00" * 31]}, "whole id"),
    ],
)
async def test_a_group_that_cannot_be_is_refused(
    given: dict[str, Any], sentence: str, tmp_path: Path
) -> None:
    async with street(tmp_path) as made:
        house = made.move_in("Weber")
        with pytest.raises(LocalError, match=sentence):
            await house.call("group.create", **{"name": "Club Nord", "area": ["Nord"], **given})
        assert await house.call("group.list") == []


async def test_in_no_group_lists_are_empty_and_acts_say_what_to_do(tmp_path: Path) -> None:
    async with street(tmp_path) as made:
        house = made.move_in("Nina")
        for method in (
            "group.list",
            "group.show",
            "members",
            "helpers",
            "requests",
            "inbox",
            "offers",
            "agreements",
            "sessions",
            "device.list",
        ):
            assert await house.call(method) == []
        assert (await house.call("hours"))["confirmed_minutes"] == 0
        acts: dict[str, dict[str, Any]] = {
            "invite": {},
            "ask": {"topic": "photos", "goal": "x"},
            "announce": {"topic": ["photos"]},
            "notice": {"text": "Hello"},
            "grant": {"person": "1234", "role": ["helper"]},
            "revoke": {"person": "1234"},
            "suspend": {"person": "1234", "days": 5},
            "freeze": {"person": "1234"},
            "mandate": {"person": "1234", "may": ["arrange"], "days": 5},
        }
        for method, given in acts.items():
            with pytest.raises(LocalError, match=r"You are in no group yet\. Join one: handrail join CODE"):
                await house.call(method, **given)


async def test_in_several_groups_one_has_to_be_named(town: Library) -> None:
    other = await town.omar.call("group.create", name="Club Nord", area=["Nord"])
    with pytest.raises(LocalError, match=r"--group: .*Library Süd \([0-9a-f]{8}\)") as refused:
        await town.omar.call("announce", topic=["photos"])
    assert "Club Nord" in str(refused.value)
    with pytest.raises(LocalError, match="--group"):
        await town.omar.call("members")
    for named in ("library süd", town.group, town.group[:6]):
        assert len(await town.omar.call("members", group=named)) == 3
    assert len(await town.omar.call("members", group=other["group"][:4])) == 1
    await town.omar.call("announce", topic=["photos"], group="Library Süd")
    assert len(await town.omar.call("helpers")) == 1
    assert await town.omar.call("helpers", group="Club Nord") == []
    with pytest.raises(LocalError, match="No group is known here by Nowhere"):
        await town.omar.call("requests", group="Nowhere")


async def test_two_groups_of_one_name_are_told_apart_by_their_ids(town: Library) -> None:
    await town.omar.call("group.create", name="Library Süd", area=["Süd"])
    with pytest.raises(LocalError, match="Several groups could be meant"):
        await town.omar.call("members", group="Library Süd")
    assert len(await town.omar.call("members", group=town.group[:8])) == 3


# -- inviting -----------------------------------------------------------------------------------------


async def test_an_invitation_says_code_words_link_and_date(town: Library) -> None:
    answer = await town.weber.call("invite", role="helper", uses=2, days=3)
    assert set(answer) == {"code", "words", "link", "expires", "group_name", "role"}
    assert answer["link"].startswith("handrail:" + answer["code"])
    assert "at=Weber:47447" in answer["link"]
    assert answer["expires"] == town.weber.desk.time(town.clock.now() + 3 * DAY)
    assert (answer["role"], answer["group_name"]) == ("helper", "Library Süd")
    assert len(answer["words"].split()) == 8


async def test_an_invitation_is_for_a_learner_once_for_a_week_unless_it_is_said(town: Library) -> None:
    answer = await town.weber.call("invite")
    assert answer["role"] == "learner"
    assert answer["expires"] == town.weber.desk.time(town.clock.now() + 7 * DAY)
    states = town.weber.desk.authority(town.weber.desk.groups()[0]).invitations.values()
    assert [state.uses_left for state in states].count(1) == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"role": "steward"}, "helper or learner"),
        ({"uses": 0}, "between 1 and 1000"),
        ({"days": 91}, "between 1 and 90"),
        ({"accompanied_by": "zzzz"}, "No person is known here"),
    ],
)
async def test_an_invitation_that_cannot_be_is_refused(
    town: Library, given: dict[str, Any], sentence: str
) -> None:
    before = town.weber.desk.count()
    with pytest.raises(LocalError, match=sentence):
        await town.weber.call("invite", **given)
    assert town.weber.desk.count() == before


# -- what only stewards do ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("invite", {}),
        ("grant", {"person": "omar", "role": ["steward"]}),
        ("revoke", {"person": "weber"}),
        ("suspend", {"person": "weber", "days": 5}),
        ("notice", {"text": "Free cake in the reading room."}),
        ("mandate", {"person": "omar", "may": ["arrange"], "days": 5, "for": "weber"}),
    ],
)
async def test_who_is_no_steward_is_told_whom_to_ask_and_nothing_is_written(
    town: Library, method: str, given: dict[str, Any]
) -> None:
    ids = {"omar": town.omar.id(), "weber": town.weber.id()}
    given = {
        name: ids.get(value, value) if isinstance(value, str) else value for name, value in given.items()
    }
    before = town.nina.desk.count()
    with pytest.raises(LocalError, match=r"Only a steward of Library Süd can do that\. Ask Weber"):
        await town.nina.call(method, **given)
    assert town.nina.desk.count() == before
    assert (await town.weber.call("group.show"))["set_aside"] == []


async def test_a_grant_adds_a_role_and_names_who_vouched(town: Library) -> None:
    answer = await town.weber.call("grant", person=town.nina.id()[:4], role=["helper", "sponsor"])
    assert answer["roles"] == ["helper", "sponsor"]
    rows = await town.omar.call("members")
    assert roles(rows)["Nina"] == ["helper", "learner", "sponsor"]
    [nina] = [row for row in rows if row["name"] == "Nina"]
    assert nina["vouched_by"] == [town.weber.id()]
    assert nina["vouched_by_names"] == ["Weber"]
    assert set(nina) == {"person", "name", "roles", "vouched_by", "vouched_by_names"}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"role": []}, "which role"),
        ({"role": ["king"]}, "No role is called king. Roles: learner, helper"),
        ({"age": "16-17"}, "--guardian PERSON"),
        ({"guardian": "zzzz"}, "No person is known here"),
        ({"turns_18": "2027-05"}, "--days"),
        ({"age": "99"}, "--age is one of: adult, 16-17, 13-15"),
        ({"reach": "home"}, "need a check of Nina"),
        ({"reach": "moon"}, "--reach is one of: hub, public-place, video, home"),
        ({"days": 401}, "between 1 and 400"),
        ({"person": "abc"}, "at least 4 digits"),
        ({"person": "zzzz"}, r"No person is known here by zzzz\. The ids stand in: handrail members"),
        ({"person": "Nina"}, "No person is known here by Nina.*handrail members"),
    ],
)
async def test_a_grant_that_cannot_be_is_refused(town: Library, given: dict[str, Any], sentence: str) -> None:
    before = town.weber.desk.count()
    with pytest.raises(LocalError, match=sentence):
        await town.weber.call("grant", **{"person": town.nina.id(), "role": ["helper"], **given})
    assert town.weber.desk.count() == before


# -- ending -------------------------------------------------------------------------------------------


async def test_who_is_revoked_is_out_and_what_was_good_stays(town: Library) -> None:
    await town.card(town.omar)
    agreement = await town.agree()
    answer = await town.weber.call("revoke", person=town.omar.id())
    assert answer["fallen"] is True
    assert "Omar" not in roles(await town.nina.call("members"))
    assert await town.nina.call("inbox") == []
    row = await town.nina.first("agreements")
    assert (row["id"], row["state"]) == (agreement, "closed")
    with pytest.raises(LocalError, match="already"):
        await town.weber.call("revoke", person=town.omar.id())


async def test_who_is_revoked_reads_it_on_his_own_node(town: Library) -> None:
    """Nothing else of the group reaches him; without this one his node would say that all is well."""
    await town.weber.call("revoke", person=town.omar.id())
    status = await town.omar.call("status")
    assert status["groups"] == []
    assert status["sentence"].startswith("Library Süd has ended your time there.")
    with pytest.raises(LocalError, match="Library Süd has ended your time there"):
        await town.omar.call("ask", topic="photos", goal="see photos of Leo")
    town.weber.node._neighbours.leave_the_ended()
    await town.street.settle()
    assert not [link for link in (await town.weber.call("status"))["links"] if "Omar" in link["peer"]]


async def test_who_was_revoked_is_told_so_where_she_knows_of_it(town: Library) -> None:
    vera = (await town.weber.call("person.add", name="Vera"))["person"]
    await town.let_in(town.weber, "helper", name="Vera")
    await town.weber.call("revoke", **{"person": vera, "as": "Weber"})
    with pytest.raises(LocalError, match="Library Süd has ended your time there"):
        await town.weber.call("announce", **{"topic": ["photos"], "as": "Vera"})


async def test_a_revocation_changes_the_door(town: Library) -> None:
    group = town.weber.desk.groups()[0]
    before = town.weber.desk.authority(group).doors[0]
    await town.weber.call("revoke", person=town.omar.id())
    assert town.weber.desk.authority(group).doors[0] != before
    assert town.nina.desk.authority(group).doors[0] == town.weber.desk.authority(group).doors[0]


async def test_nobody_ends_himself_or_who_stands_above_him(town: Library) -> None:
    await town.weber.call("grant", person=town.omar.id(), role=["steward"])
    with pytest.raises(LocalError, match="nobody ends himself"):
        await town.weber.call("revoke", person=town.weber.id())
    with pytest.raises(LocalError, match="before you were appointed"):
        await town.omar.call("revoke", person=town.weber.id())
    assert roles(await town.nina.call("members"))["Weber"] == ["hub", "steward"]


async def test_an_equal_falls_only_to_two(town: Library) -> None:
    lena = await town.newcomer("Lena")
    for house in (town.omar, town.nina, lena):
        await town.weber.call("grant", person=house.id(), role=["steward"])
    first = await town.omar.call("revoke", person=town.nina.id())
    assert first["fallen"] is False
    assert "Nina" in roles(await lena.call("members"))
    second = await lena.call("revoke", person=town.nina.id())
    assert second["fallen"] is True
    assert "Nina" not in roles(await town.weber.call("members"))


# -- mandates -----------------------------------------------------------------------------------------


async def test_a_mandate_lets_somebody_ask_for_another(town: Library) -> None:
    await town.nina.call("mandate", person=town.omar.id(), may=["arrange,read"], days=90)
    answer = await town.omar.call("ask", **{"topic": "photos", "goal": "see Leo", "for": town.nina.id()})
    [row] = [row for row in await town.nina.call("requests") if row["id"] == answer["request"]]
    assert (row["by"], row["for"], row["mine"]) == (town.omar.id(), town.nina.id(), True)


async def test_a_mandate_ends_with_its_last_day(town: Library) -> None:
    await town.nina.call("mandate", person=town.omar.id(), may=["arrange"], days=2)
    await town.street.pass_time(2 * DAY)
    with pytest.raises(LocalError, match="You may not act for that person here"):
        await town.omar.call("ask", **{"topic": "photos", "goal": "see Leo", "for": town.nina.id()})


async def test_a_mandate_to_read_is_none_to_arrange(town: Library) -> None:
    await town.nina.call("mandate", person=town.omar.id(), may=["read"], days=2)
    with pytest.raises(LocalError, match="You may not act for that person here"):
        await town.omar.call("ask", **{"topic": "photos", "goal": "see Leo", "for": town.nina.id()})


async def test_a_steward_writes_a_mandate_for_somebody_and_nobody_for_himself(town: Library) -> None:
    lena = await town.newcomer("Lena")
    answer = await town.weber.call(
        "mandate", **{"person": lena.id(), "may": ["arrange"], "days": 5, "for": town.nina.id()}
    )
    assert (answer["principal"], answer["agent"]) == (town.nina.id(), lena.id())
    await lena.call("ask", **{"topic": "photos", "goal": "see Leo", "for": town.nina.id()})
    with pytest.raises(LocalError, match="never by the one it empowers"):
        await town.weber.call(
            "mandate", **{"person": town.weber.id(), "may": ["arrange"], "days": 5, "for": town.nina.id()}
        )
    with pytest.raises(LocalError, match="--may takes: arrange, read"):
        await town.nina.call("mandate", person=lena.id(), may=["fly"], days=5)
    with pytest.raises(LocalError, match="between 1 and 400"):
        await town.nina.call("mandate", person=lena.id(), may=["read"], days=0)
