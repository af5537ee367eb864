"""Worries, checks, the morning list and the months: who may say and see what, and that others can't."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_node import housekeeping
from handrail_node.stewarding import say_to_stewards
from handrail_protocol import writer
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Revocation, Target
from handrail_protocol.bodies.stewards import Attestation, Consent, ForStewards, Tally
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.waves import WAVE_TIME
from tests.support.street import DAY, House, Library, library, street

WORRY = "He asked for her card and its number."


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def steward(town: Library, name: str) -> House:
    house = await town.newcomer(name)
    await town.weber.call("grant", person=house.id(), role=["steward", "helper"])
    return house


async def compare(town: Library, *houses: House) -> None:
    for house in houses:
        await town.street.part(house)
        await town.street.back(house, town.weber)
    await town.street.pass_time(60)


def kept(house: House, kind: Kind) -> list[bytes]:
    desk = house.desk
    found = desk.replica.storage.find(desk.groups()[0], Audience.STEWARDS, kinds=[kind])
    return [stored.record.id for stored in found]


def slots(house: House, record: str) -> set[bytes]:
    """The devices that a record is sealed to."""
    stored = house.desk.replica.storage.get(bytes.fromhex(record))
    assert stored is not None
    assert isinstance(stored.record.said, ForStewards)
    return {device for device, _ in stored.record.said.slots}


def rows(morning: dict[str, list[dict[str, Any]]], part: str, what: str) -> list[dict[str, Any]]:
    return [row for row in morning[part] if row["what"] == what]


# -- worried ------------------------------------------------------------------------------------------


async def test_a_worry_is_sealed_to_two_stewards_and_both_have_it(town: Library) -> None:
    lena, ali = await steward(town, "Lena"), await steward(town, "Ali")
    answer = await town.nina.call("worried", text=WORRY, about=town.omar.id())
    assert (answer["stewards"], answer["reached"], "Weber" in answer["names"]) == (2, 2, True)
    readers = {
        town.weber.resident().device,
        min((lena.resident(), ali.resident()), key=lambda r: r.id).device,
    }
    assert slots(town.nina, answer["record"]) == readers | {town.nina.resident().device}
    [row] = rows(await town.weber.call("morning"), "flags", "report")
    assert (row["text"], row["by"], row["about"]) == (WORRY, town.nina.id(), town.omar.id())


async def test_who_would_read_it_is_told_before_anything_is_sent(town: Library) -> None:
    before = town.nina.desk.count()
    answer = await town.nina.call("worried", text=WORRY, about=town.omar.id(), preview=True)
    assert (answer["record"], answer["stewards"]) == (None, len(answer["names"]))
    assert "Omar" not in answer["names"]
    assert town.nina.desk.count() == before


async def test_whom_it_is_about_can_be_a_steward_and_reads_nothing_and_is_shown_nothing(
    town: Library,
) -> None:
    lena = await steward(town, "Lena")
    answer = await town.nina.call("worried", text=WORRY, about=town.weber.id())
    assert town.weber.resident().device not in slots(town.nina, answer["record"])
    assert rows(await town.weber.call("morning"), "flags", "report") == []
    assert len(rows(await lena.call("morning"), "flags", "report")) == 1
    await compare(town, lena)
    await compare(town, town.nina)
    weber = town.weber.desk
    assert kept(town.weber, Kind.REPORT) != []  # the hub carries it
    assert weber.papers.read(weber.groups()[0], Kind.REPORT, weber.now()) == []
    assert kept(town.weber, Kind.STEWARDS_KEY) == []


async def test_where_the_only_steward_is_whom_it_is_about_it_is_refused_and_nothing_is_lost(
    town: Library,
) -> None:
    before = town.nina.desk.count()
    with pytest.raises(LocalError, match=r"no steward who could read this.*by voice, today"):
        await town.nina.call("worried", text=WORRY, about=town.weber.id())
    with pytest.raises(LocalError, match="no steward who could read this"):
        await town.weber.call("worried", text=WORRY)
    assert town.nina.desk.count() == before


async def test_who_is_in_no_group_hears_that_there_are_other_ears(town: Library) -> None:
    vera = town.street.move_in("Vera")
    with pytest.raises(LocalError, match=r"no steward can be told.*tell somebody you trust, by voice"):
        await vera.call("worried", text=WORRY)


async def test_who_is_paused_is_still_heard_by_stewards_and_by_nobody_else(town: Library) -> None:
    await town.weber.call("suspend", person=town.omar.id(), days=7)
    assert (await town.omar.call("worried", text=WORRY))["stewards"] == 1
    assert WORRY in str((await town.weber.call("morning"))["flags"])
    with pytest.raises(LocalError, match="paused until"):
        await town.omar.call("announce", topic=["photos"], language=["en"], way=["hub"], area=["Süd"])


async def test_who_was_ended_hears_that_there_are_other_ears(town: Library) -> None:
    await town.weber.call("revoke", person=town.omar.id())
    await town.street.settle()
    with pytest.raises(LocalError, match=r"no steward can be told.*tell somebody you trust, by voice"):
        await town.omar.call("worried", text=WORRY)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("   ", "Say in a few words"),
        ("x" * 2_100, "too long to be sealed by about 5\\d characters"),
        ("x" * 5_000, "longer than 4096 bytes"),
    ],
)
async def test_what_cannot_be_sent_is_refused_with_a_sentence_and_nothing_is_written(
    text: str, sentence: str, town: Library
) -> None:
    before = town.nina.desk.count()
    with pytest.raises(LocalError, match=sentence):
        await town.nina.call("worried", text=text)
    assert town.nina.desk.count() == before


async def test_a_worry_said_alone_goes_out_later_and_its_writer_sees_when(town: Library) -> None:
    await town.street.part(town.omar)
    answer = await town.omar.call("worried", text=WORRY)
    assert (answer["stewards"], answer["reached"]) == (1, 0)
    assert (await town.omar.first("worries"))["reached"] == 0
    await town.street.back(town.omar, town.weber)
    row = await town.omar.first("worries")
    assert (row["reached"], row["text"], row["about"]) == (1, WORRY, None)


async def test_nobody_else_holds_or_hears_of_a_worry(town: Library) -> None:
    lena = await town.newcomer("Lena")
    await town.nina.call("worried", text=WORRY, about=town.omar.id())
    await compare(town, lena, town.omar)
    for house in (lena, town.omar):
        assert kept(house, Kind.REPORT) == []
        assert await house.call("worries") == []
        assert house.told("record") == [each for each in house.told("record") if each["kind"] != "report"]


async def test_a_worry_that_was_looked_into_leaves_the_list_of_that_node_alone(town: Library) -> None:
    lena = await steward(town, "Lena")
    answer = await town.nina.call("worried", text=WORRY)
    done = await town.weber.call("morning", done=[answer["record"][:8]])
    assert [event["id"] for event in town.weber.told("handled")] == [answer["record"]]
    assert rows(done, "flags", "report") == rows(await town.weber.call("morning"), "flags", "report") == []
    assert len(rows(await lena.call("morning"), "flags", "report")) == 1
    with pytest.raises(LocalError, match="No red flag is known here"):
        await town.weber.call("morning", done=["00000000"])


async def test_a_steward_who_ends_the_one_who_spoke_of_him_does_not_silence_her(town: Library) -> None:
    """Ms Weber's own client, changed, lets nothing of Nina stay."""
    lena = await steward(town, "Lena")
    await town.nina.call("worried", text=WORRY, about=town.weber.id())
    weber = town.weber.desk
    nothing = Revocation(weber.salt(), Target.PERSON, town.nina.resident().id, (), None, False, None)
    group = bytes.fromhex(town.group)
    weber.say(town.weber.resident(), group, Kind.REVOCATION, nothing, Audience.AUTHORITY)
    await town.street.settle()
    assert lena.desk.authority(group).persons[town.nina.resident().id].fallen
    assert kept(lena, Kind.REPORT) == []  # it is held
    [row] = rows(await lena.call("morning"), "flags", "report")
    assert row["text"] == WORRY
    await town.street.sleep(lena)
    [row] = rows(await town.street.wake("Lena").call("morning"), "flags", "report")
    assert row["text"] == WORRY


# -- attest -------------------------------------------------------------------------------------------


async def test_a_check_is_written_down_for_stewards(town: Library) -> None:
    lena = await steward(town, "Lena")
    answer = await town.weber.call(
        "attest", person=town.omar.id(), check="police certificate", until="2027-06-30"
    )
    [(record, inner)] = read(lena, Kind.ATTESTATION)
    assert record.id.hex() == answer["record"]
    assert isinstance(inner, Attestation)
    assert (inner.person.hex(), inner.check, inner.seen) == (
        town.omar.id(),
        "police certificate",
        "2026-12-07",
    )
    assert record.header.expires == inner.until
    assert kept(town.omar, Kind.ATTESTATION) == []


def read(house: House, kind: Kind) -> list[Any]:
    return list(house.desk.papers.read(house.desk.groups()[0], kind, house.desk.now()))


async def test_who_is_no_steward_attests_nothing(town: Library) -> None:
    with pytest.raises(LocalError, match=r"Only a steward of Library Süd can do that\. Ask Weber"):
        await town.omar.call("attest", person=town.nina.id(), check="x", until="2027-06-30")


async def test_a_changed_client_attests_nothing_either(town: Library) -> None:
    """Omar's own client writes it, past his desk; the library's node lets it wait, and shows nothing."""
    omar, weber = town.omar.desk, town.weber.desk
    group = omar.groups()[0]
    inner = Attestation(town.omar.resident().id, "police certificate", "2026-12-01", omar.now() + 90 * DAY)
    real = say_to_stewards(
        town.omar.desk,
        town.omar.resident(),
        group,
        Kind.CONSENT,
        Consent(town.omar.resident().id, (0,), omar.now() + DAY, "x"),
    )
    body = real.said
    assert isinstance(body, ForStewards)
    forged = writer.compose(
        town.omar.resident().author,
        group,
        Kind.ATTESTATION,
        body,
        audience=Audience.STEWARDS,
        seq=real.header.seq + 1,
        prev=None,
        created=omar.now(),
        expires=inner.until,
    )
    [arrival] = weber.replica.ingest([forged], weber.now())
    assert arrival.state is State.WAITING
    assert "asks for the role steward" in arrival.reason
    weber.papers.arrived([arrival])
    assert read(town.weber, Kind.ATTESTATION) == []


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"until": "2026-12-06"}, "over already"),
        ({"until": "2028-01-01"}, "a year at most"),
        ({"until": "soon"}, "not a date"),
        ({"seen": "2027-01-01"}, "still to come"),
        ({"check": " "}, "names the kind of check"),
        ({"check": "x" * 121}, "names the kind of check"),
        ({"check": "call 030 1234567"}, "number"),
        ({"person": "0000"}, "No person is known"),
    ],
)
async def test_a_check_that_says_nothing_useful_is_refused(
    given: dict[str, str], sentence: str, town: Library
) -> None:
    asked = {"person": town.omar.id(), "check": "police certificate", "until": "2027-06-30", **given}
    with pytest.raises(LocalError, match=sentence):
        await town.weber.call("attest", **asked)
    assert kept(town.weber, Kind.ATTESTATION) == []


async def test_nobody_attests_himself(town: Library) -> None:
    with pytest.raises(LocalError, match="nobody attests himself"):
        await town.weber.call("attest", person=town.weber.id(), check="x", until="2027-06-30")


# -- morning ------------------------------------------------------------------------------------------


async def test_the_morning_is_a_stewards(town: Library, tmp_path: Path) -> None:
    with pytest.raises(LocalError, match="Only a steward"):
        await town.omar.call("morning")
    with pytest.raises(LocalError, match="Only a steward"):
        await town.omar.call("report")
    async with street(tmp_path / "elsewhere") as made:
        nobody = made.move_in("Vera")
        assert await nobody.call("morning") == await nobody.call("report") == []


async def test_on_a_quiet_morning_there_is_nothing(town: Library) -> None:
    assert await town.weber.call("morning") == {"waiting": [], "sessions": [], "expiring": [], "flags": []}


async def test_a_request_that_waits_for_three_days_is_on_the_list_and_after_nine_more_loudly(
    town: Library,
) -> None:
    request = await town.ask()
    await town.street.pass_time(3 * DAY - 10)
    assert (await town.weber.call("morning"))["waiting"] == []
    await town.street.pass_time(20)
    [row] = (await town.weber.call("morning"))["waiting"]
    assert (row["what"], row["id"]) == ("request", request)
    assert "Nina has waited 3 days for help with photos" in row["sentence"]
    await town.street.pass_time(3 * WAVE_TIME)
    [row] = (await town.weber.call("morning"))["waiting"]
    assert row["what"] == "unanswered"


async def test_a_request_that_somebody_was_chosen_for_waits_no_longer(town: Library) -> None:
    await town.agree()
    await town.nina.call("withdraw", record=await town.ask())
    await town.street.pass_time(4 * DAY)
    assert (await town.weber.call("morning"))["waiting"] == []


async def test_what_runs_out_within_a_month_is_on_the_list_and_what_was_renewed_is_not(town: Library) -> None:
    await town.weber.call("attest", person=town.omar.id(), check="Police certificate", until="2027-01-20")
    await town.weber.call("attest", person=town.nina.id(), check="police certificate", until="2026-12-20")
    await town.weber.call("attest", person=town.nina.id(), check="Police certificate", until="2027-06-20")
    assert (await town.weber.call("morning"))["expiring"] == []
    await town.street.pass_time(15 * DAY)
    expiring = (await town.weber.call("morning"))["expiring"]
    assert [(row["what"], "Omar" in row["sentence"]) for row in expiring] == [("check", True)]


async def test_a_role_that_ends_is_on_the_list_until_it_is_given_again(town: Library) -> None:
    await town.weber.call("grant", person=town.omar.id(), role=["sponsor"], days=20)
    [row] = (await town.weber.call("morning"))["expiring"]
    assert (row["what"], row["id"], row["roles"]) == ("grant", town.omar.id(), ["sponsor"])
    await town.weber.call("grant", person=town.omar.id(), role=["sponsor"], days=200)
    assert (await town.weber.call("morning"))["expiring"] == []


async def test_todays_appointments_and_whom_to_call_about_tomorrows(town: Library) -> None:
    """The steward here is the helper of both."""
    await town.weber.call("grant", person=town.weber.id(), role=["helper"])
    for slot in ("2026-12-07T15:30", "2026-12-08T09:00", "2026-12-09T09:00"):
        request = await town.ask(way=["hub"])
        offer = await town.weber.call("accept", **{"request": request, "slot": [slot], "as": "Weber"})
        await town.nina.call("choose", offer=offer["offer"], slot=slot)
    sessions = (await town.weber.call("morning"))["sessions"]
    assert [(row["what"], row["slot"]) for row in sessions] == [
        ("session", "2026-12-07T15:30"),
        ("call", "2026-12-08T09:00"),
    ]
    assert "Call Nina today" in sessions[1]["sentence"]


async def test_a_steward_of_whom_nothing_is_heard_is_a_red_flag_to_those_who_give_signs_of_life(
    town: Library,
) -> None:
    lena = await steward(town, "Lena")
    await town.street.pass_time(DAY)
    assert rows(await town.weber.call("morning"), "flags", "pulse") == []
    await town.street.part(lena)
    await town.street.pass_time(3 * DAY)
    [row] = rows(await town.weber.call("morning"), "flags", "pulse")
    assert (row["person"], "Lena" in row["sentence"]) == (lena.id(), True)
    await town.street.back(lena, at=town.weber)
    assert rows(await town.weber.call("morning"), "flags", "pulse") == []


async def test_a_steward_of_whom_something_is_missing_is_a_red_flag(town: Library) -> None:
    """What she said reaches Weber, but for one record, of which her pulse speaks."""
    lena = await steward(town, "Lena")
    group = lena.desk.groups()[0]
    await town.street.part(lena)
    await town.street.pass_time(DAY)
    [ended] = ((await lena.call("freeze", person=town.nina.id()))["record"],)
    await town.street.pass_time(60)
    hers = lena.desk.replica.storage.find(group, Audience.AUTHORITY, person=lena.resident().id)
    told = [stored.record for stored in hers if stored.record.id.hex() != ended]
    town.weber.desk.replica.ingest(told, town.clock.now())
    [row] = rows(await town.weber.call("morning"), "flags", "missing")
    assert (row["person"], "Something that Lena said has not come here" in row["sentence"]) == (
        lena.id(),
        True,
    )
    await town.street.back(lena, at=town.weber)
    assert rows(await town.weber.call("morning"), "flags", "missing") == []


async def test_a_request_that_touches_money_is_a_red_flag_until_somebody_has_talked(town: Library) -> None:
    await town.ask()
    request = await town.ask(goal="ich will Geld mit dem Onlinebanking überweisen", language=["de"])
    [row] = rows(await town.weber.call("morning"), "flags", "stop-card")
    assert (row["id"], "Nina's request touches" in row["sentence"]) == (request, True)
    done = await town.weber.call("morning", done=[request])
    assert done["flags"] == []


# -- months -------------------------------------------------------------------------------------------


async def test_a_month_is_counted_while_its_requests_stand_and_said_once(town: Library) -> None:
    """By the end of the month the first requests are gone from every node."""
    agreement = await town.agree()
    await town.omar.call("log", agreement=agreement, minutes=60)
    for _ in range(2):
        await town.street.pass_time(DAY)
        await town.ask()
    [december] = await town.weber.call("report")
    assert (december["month"], december["requests"], december["over"]) == ("2026-12", 3, False)
    await town.street.pass_time(29 * DAY)
    town.weber.node._replica.collect(town.clock.now())
    assert len(held_requests(town.weber)) < 3
    await town.street.pass_time(60)
    december, january = await town.weber.call("report")
    assert december | {"group": ""} == {
        "month": "2026-12",
        "requests": 3,
        "agreements": 1,
        "sessions": 1,
        "minutes": 0,  # the library carries the letter and can't read it
        "over": True,
        "group": "",
    }
    assert (january["month"], january["requests"]) == ("2027-01", 0)
    for _ in range(3):
        await town.street.pass_time(DAY)
    assert len(kept(town.weber, Kind.TALLY)) == 1


def held_requests(house: House) -> list[Any]:
    desk = house.desk
    return list(desk.replica.storage.find(desk.groups()[0], Audience.MEMBERS, kinds=[Kind.REQUEST]))


async def test_a_month_in_which_nothing_happened_is_not_said(town: Library) -> None:
    await town.street.pass_time(40 * DAY)
    housekeeping.work(town.weber.desk)
    assert kept(town.weber, Kind.TALLY) == []


async def test_of_several_tallies_of_a_month_each_number_is_the_highest(town: Library) -> None:
    lena = await steward(town, "Lena")
    group = bytes.fromhex(town.group)
    for house, tally in ((lena, Tally("2026-11", 4, 1, 0, 90)), (town.weber, Tally("2026-11", 3, 2, 5, 0))):
        say_to_stewards(house.desk, house.resident(), group, Kind.TALLY, tally)
    await town.street.settle()
    row = (await lena.call("report"))[0]
    assert [row[key] for key in ("requests", "agreements", "sessions", "minutes")] == [4, 2, 5, 90]


async def test_a_tally_names_nobody(town: Library) -> None:
    row = (await town.weber.call("report"))[0]
    assert set(row) == {"month", "requests", "agreements", "sessions", "minutes", "over", "group"}
