"""Clients that skip the guardian, the steward or the third reader, against nodes that keep the rules.

What they write is signed by a member, well formed and sent over a proved link; only the rules stop it.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.admission import State
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Agreement, ApprovalWord, NoteText, Offer, Opened, Terms
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.letters import unopened
from handrail_protocol.records import Record
from handrail_protocol.sealing import SUITE_HPKE, body_context, seal_body, seal_slots
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Way
from handrail_protocol.writer import compose
from tests.support.family import Family, family
from tests.support.street import House

PRIVATE = "come to my flat"
FAR = 4_000_000_000


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        yield made


async def send(
    house: House,
    kind: Kind,
    body: Shaped,
    *to: House,
    audience: Audience = Audience.MAIL,
    created: int | None = None,
) -> Record:
    """A record by this house's own hand, past its own rules, to everybody who is linked with it; `created`:
    the date that it bears, which is not today's."""
    desk, resident = house.desk, house.resident()
    group, replica = desk.groups()[0], desk.replica
    last = replica.storage.last_of(group, audience, resident.device)
    record = compose(
        resident.author,
        group,
        kind,
        body,
        audience=audience,
        recipients=[each.resident().id for each in to],
        seq=0 if last is None else last.header.seq + 1,
        prev=None if audience is Audience.MAIL or last is None else last.link,
        created=desk.now() if created is None else created,
    )
    replica.storage.put(record, State.IN_SET, desk.now())
    for neighbour in house.node._neighbours.live():
        neighbour.session.offer(record, desk.now())
        neighbour.wake()
    await house.street.settle()
    return record


def state(house: House, record: Record) -> State | None:
    return house.desk.replica.storage.state(record.id)


def agreement(home: Family, request: str, offer: bytes, terms: Terms, *readers: House) -> Agreement:
    """As `choose` makes it, for whatever offer."""
    desk, nina = home.nina.desk, home.nina.resident()
    group, key, salt = desk.groups()[0], bytes(range(32)), desk.salt()
    locks = desk.authority(group).locks
    devices = [(each.resident().device, locks[each.resident().device].public) for each in readers]
    own = {"group": group, "author": nina.device, "salt": salt}
    context = body_context(Kind.AGREEMENT, group, nina.device)
    return Agreement(
        salt=salt,
        request=bytes.fromhex(request),
        offer=offer,
        helper=home.leo.resident().id,
        learner=nina.id,
        suite=SUITE_HPKE,
        slots=seal_slots(nina.sealer, key, devices, **own),
        sealed=seal_body(key, terms, salt=salt, context=context),
    )


def terms(way: Way = Way.HUB, place: str = "") -> Terms:
    return Terms("photos", "see photos", "", 1, 60, way, "", PRIVATE, place)


async def shown(house: House) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = await house.call("agreements")
    return found


async def test_a_letter_past_his_father_reaches_him_nowhere(home: Family) -> None:
    for kind, body in (
        (Kind.OFFER, Offer(bytes(16), bytes(32), ())),
        (Kind.OPENED, Opened(bytes(16), bytes(32))),
        (Kind.AGREEMENT, agreement(home, "00" * 32, bytes(32), terms(), home.leo)),
    ):
        letter = await send(home.nina, kind, body, home.leo)
        assert state(home.weber, letter) is State.WAITING
        assert state(home.leo, letter) is None
    assert await shown(home.leo) == []


async def test_what_he_writes_past_his_father_reaches_nobody(home: Family) -> None:
    letter = await send(home.leo, Kind.OFFER, Offer(bytes(16), bytes(32), ()), home.nina)
    assert state(home.weber, letter) is State.WAITING
    assert state(home.nina, letter) is None
    name = await send(home.leo, Kind.NAME, Name(bytes(16), "Leo"), audience=Audience.MEMBERS)
    assert state(home.weber, name) is State.WAITING
    assert "Leo" not in {row["name"] for row in await home.nina.call("members")}


async def test_an_agreement_without_a_steward_stands_for_nobody(home: Family) -> None:
    request = await home.town.ask()
    offer = await send(
        home.leo, Kind.OFFER, Offer(bytes(16), bytes.fromhex(request), ()), home.nina, home.father
    )
    told = (home.leo, home.father)
    body = agreement(home, request, offer.id, terms(), home.nina, *told)
    await send(home.nina, Kind.AGREEMENT, body, *told)
    assert await shown(home.nina) == []  # an offer of his own is set aside, and so is what cites it
    for house in told:
        assert [row for row in await shown(house) if row["state"] != "waiting" or row["private"]] == []


@pytest.mark.parametrize(
    ("way", "place"),
    [(Way.PUBLIC_PLACE, "my flat"), (Way.HOME, ""), (Way.PHONE, ""), (Way.VIDEO, "")],
)
async def test_a_place_or_way_of_her_own_stands_for_nobody(home: Family, way: Way, place: str) -> None:
    """Neither off the list, nor one that his father did not say yes to; and no steward's node approves it."""
    await home.consent("hub", "public-place")
    proposal = await home.proposal()
    request = (await home.nina.first("requests"))["id"]
    told = (home.leo, home.father, home.weber)
    body = agreement(home, request, bytes.fromhex(proposal), terms(way, place), home.nina, *told)
    agreed = await send(home.nina, Kind.AGREEMENT, body, *told)
    assert state(home.leo, agreed) is State.IN_SET
    with pytest.raises(LocalError, match=r"waits for something else|has not said yes"):
        await home.weber.call("approve", agreement=agreed.id.hex())
    for house in (home.leo, home.father, home.weber):
        rows = await shown(house)
        assert [(row["state"], row["private"], row["words"]) for row in rows] == [("waiting", None, [])]


async def test_an_approval_by_nobody_is_none(home: Family) -> None:
    await home.consent()
    agreed = await home.chosen()
    for house in (home.nina, home.father):
        desk, resident = house.desk, house.resident()
        body = desk.correspondence.seal(
            Kind.APPROVAL,
            desk.groups()[0],
            bytes.fromhex(agreed),
            ApprovalWord("", FAR),
            desk.salt(),
            resident.device,
        )
        others = [each for each in (home.nina, home.father, home.leo, home.weber) if each is not house]
        approval = await send(house, Kind.APPROVAL, body, *others)
        assert state(home.weber, approval) is State.WAITING
    for house in (home.weber, home.leo):
        assert [row["state"] for row in await shown(house)] == ["waiting"]


async def test_who_is_no_reader_opens_nothing_for_him(home: Family) -> None:
    await home.consent()
    agreed = bytes.fromhex(await home.standing())
    forged = await send(home.nina, Kind.OPENED, Opened(bytes(16), agreed), home.leo, home.father)
    own = await send(home.leo, Kind.OPENED, Opened(bytes(16), agreed), home.leo, home.father)
    assert state(home.leo, forged) is State.IN_SET
    assert state(home.weber, own) is State.IN_SET
    [row] = await shown(home.leo)
    assert (row["state"], row["private"]) == ("waiting", None)


async def test_a_note_unread_by_his_father_is_not_shown(home: Family) -> None:
    await home.consent()
    agreed = await home.standing()
    await home.father.call("agreements")
    desk, nina = home.nina.desk, home.nina.resident()
    body = desk.correspondence.seal(
        Kind.NOTE, desk.groups()[0], bytes.fromhex(agreed), NoteText(PRIVATE), desk.salt(), nina.device
    )
    past = await send(home.nina, Kind.NOTE, body, home.leo)
    along = await send(home.nina, Kind.NOTE, body, home.leo, home.weber)
    assert (state(home.leo, past), state(home.leo, along)) == (None, State.IN_SET)
    [row] = await shown(home.leo)
    assert (row["notes"], row["unopened"]) == ([], 1)


async def test_a_letter_dated_back_before_the_word_is_shut_on_his_own_node(tmp_path: Path) -> None:
    """Its date lies in the days in which he was alone, so every set takes it; his node knows when it came."""
    async with family(tmp_path, accompanied=False) as home:
        desk, leo = home.leo.desk, home.leo.resident().id
        group, before = desk.groups()[0], desk.now()
        early = await send(home.nina, Kind.OFFER, Offer(home.nina.desk.salt(), bytes(32), ()), home.leo)
        await home.street.pass_time(60)
        await home.weber.call(
            "grant", person=leo.hex(), role=["helper"], age="16-17", guardian=home.father.id()
        )
        await home.street.pass_time(60)
        body = Offer(home.nina.desk.salt(), bytes(32), ())
        late = await send(home.nina, Kind.OFFER, body, home.leo, created=before)
        letters = desk.correspondence.letters(group)
        assert {early.id, late.id} <= letters.keys()
        shut = unopened(letters.values(), frozenset({leo}), desk.authority(group))
        assert [fact.id for fact in shut if fact.kind == Kind.OFFER] == [late.id]
