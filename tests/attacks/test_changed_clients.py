"""Attacks by members whose program was changed, over real sessions: what their words become elsewhere."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_node.stewarding import say_to_stewards
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Grant, Mandate
from handrail_protocol.bodies.board import Notice, Settled
from handrail_protocol.bodies.pair import (
    ApprovalWord,
    ClosingWord,
    NoteText,
    Offer,
    Opened,
    Proposal,
    Sealed,
    Terms,
    Withdrawal,
)
from handrail_protocol.bodies.stewards import Consent
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Way
from tests.support.changed_client import ChangedClient, state_at
from tests.support.family import Family, family
from tests.support.street import House

FAR = 4_000_000_000


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Family]:
    async with family(tmp_path) as made:
        yield made


def terms(way: Way = Way.HUB, place: str = "") -> Terms:
    return Terms("photos", "see photos", "", 1, 60, way, "", "Come alone.", place)


async def seen(house: House) -> list[dict[str, Any]]:
    return [row for row in await house.call("agreements") if row["state"] in ("standing", "closing")]


async def settle_by_hand(home: Family, agreement: bytes, request: bytes) -> None:
    client = ChangedClient(home.nina)
    body = Settled(home.nina.desk.salt(), request, agreement)
    await client.says(Kind.SETTLED, body, Audience.MEMBERS)


# -- without the third reader ------------------------------------------------------------------------------


async def test_a_letter_to_him_alone_reaches_nobody(home: Family) -> None:
    """03, Accompanied: without a reader "it waits"; a hub that reads nothing enforces it."""
    await home.consent()
    agreement = bytes.fromhex(await home.standing())
    client = ChangedClient(home.nina)
    came = client.desk.authority(client.group).persons[bytes.fromhex(home.leo.id())].first
    for when in (None, came - 1):
        alone = await client.says_inside(Kind.NOTE, agreement, NoteText("Just us."), [home.leo], created=when)
        await home.street.connect(home.nina, home.leo)  # and past the hub, by a link of their own
        await home.street.pass_time(61)
        assert state_at(home.weber, alone) is State.WAITING
        assert state_at(home.leo, alone) in (None, State.WAITING)
    rows = await home.leo.call("agreements")
    assert all(note["text"] != "Just us." for row in rows for note in row["notes"])


async def test_a_reader_who_was_named_and_given_no_key_opens_nothing(home: Family) -> None:
    """06, Opened: a reader's node says it "when it has shown him the letter", never one he can't read."""
    await home.consent()
    request = await home.town.ask()
    offer = await home.leo.call("accept", request=request)
    proposal = (await home.weber.call("propose", offer=offer["offer"]))["proposal"]
    client = ChangedClient(home.nina)
    body = client.agreement(
        bytes.fromhex(request), bytes.fromhex(proposal), home.leo, home.nina, terms(), home.leo
    )
    hidden = await client.says(
        Kind.AGREEMENT, body, Audience.MAIL, [home.leo, home.father, home.weber, home.ben]
    )
    await settle_by_hand(home, hidden.id, bytes.fromhex(request))
    note = await client.says_inside(Kind.NOTE, hidden.id, NoteText("Only you."), [home.leo, home.father])
    for house in (home.father, home.weber, home.ben, home.leo):
        assert await seen(house) == []
    await home.street.pass_time(DAY)
    for row in await home.leo.call("agreements"):
        assert (row["private"], row["words"], row["notes"]) == (None, [], [])
    opened = home.leo.desk.replica.storage.find(hidden.header.group, Audience.MAIL, kinds=[Kind.OPENED])
    assert not any(getattr(each.record.said, "target", None) in (hidden.id, note.id) for each in opened)


async def test_a_letter_that_no_reader_can_read_is_opened_by_none(home: Family) -> None:
    """06, Opened: nor inside of an agreement, where the words lie under another key than its own."""
    await home.consent()
    agreement = bytes.fromhex(await home.standing())
    salt = home.nina.desk.salt()
    sealed = Sealed(salt, agreement, 1, bytes(304))
    note = await ChangedClient(home.nina).says(
        Kind.NOTE, sealed, Audience.MAIL, [home.leo, home.father, home.weber]
    )
    for house in (home.father, home.weber):
        await house.call("agreements")
        found = house.desk.replica.storage.find(note.header.group, Audience.MAIL, kinds=[Kind.OPENED])
        said = {getattr(each.record.said, "target", None) for each in found}
        assert agreement in said
        assert note.id not in said


async def test_nobody_but_a_reader_opens_for_him(home: Family) -> None:
    """06, Opened: "before one of her readers has opened it": not she who wrote it, and not he himself."""
    await home.consent()
    agreement = bytes.fromhex(await home.standing())
    await home.father.call("agreements")
    await home.street.pass_time(61)
    assert len(await seen(home.leo)) == 1
    note = await ChangedClient(home.nina).says_inside(
        Kind.NOTE, agreement, NoteText("Don't tell."), [home.leo, home.father]
    )
    for house in (home.nina, home.town.omar, home.leo):
        body = Opened(house.desk.salt(), note.id)
        to = [each for each in (home.leo, home.father) if each is not house]
        await ChangedClient(house).says(Kind.OPENED, body, Audience.MAIL, to)
    (row,) = await seen(home.leo)
    assert (row["notes"], row["unopened"]) == ([], 1)
    await home.father.call("agreements")
    await home.street.pass_time(61)
    (row,) = await seen(home.leo)
    assert [each["text"] for each in row["notes"]] == ["Don't tell."]


# -- without the guardian, the steward, or the right place ---------------------------------------------------


async def by_hand(
    home: Family, way: Way, place: str = "", *, proposed: bool = True, yes: tuple[str, ...] = ()
) -> bytes:
    """Nina's own agreement with Leo, everybody named, keys to all."""
    await home.consent(*yes)
    request = await home.town.ask()
    offer = await home.leo.call("accept", request=request)
    cited = bytes(32)
    if proposed:
        cited = bytes.fromhex((await home.weber.call("propose", offer=offer["offer"]))["proposal"])
    client = ChangedClient(home.nina)
    everybody = home.leo, home.father, home.weber
    body = client.agreement(bytes.fromhex(request), cited, home.leo, home.nina, terms(way, place), *everybody)
    record = await client.says(Kind.AGREEMENT, body, Audience.MAIL, everybody)
    await settle_by_hand(home, record.id, bytes.fromhex(request))
    return record.id


@pytest.mark.parametrize(
    ("way", "place"),
    [(Way.HOME, ""), (Way.PHONE, ""), (Way.PUBLIC_PLACE, "my flat"), (Way.PUBLIC_PLACE, ""), (Way.VIDEO, "")],
)
async def test_no_way_but_the_proposed_one_ever_stands(home: Family, way: Way, place: str) -> None:
    """06, Approval: a listed place, a way "that the proposal names; any other waits for ever"."""
    agreement = await by_hand(home, way, place)
    await ChangedClient(home.weber).says_inside(
        Kind.APPROVAL, agreement, ApprovalWord(place, FAR), [home.leo, home.father, home.nina]
    )
    for house in (home.leo, home.father, home.weber, home.nina):
        assert await seen(house) == [], house.name


async def test_a_way_that_his_guardian_said_no_yes_to_does_not_stand(home: Family) -> None:
    """06, Approval: "one of those that the proposal names", though it is open to others like him."""
    agreement = await by_hand(home, Way.HUB, yes=("public-place",))
    told = [home.leo, home.father, home.nina]
    await ChangedClient(home.weber).says_inside(Kind.APPROVAL, agreement, ApprovalWord("", FAR), told)
    for house in (home.father, home.leo, home.weber, home.nina):
        assert await seen(house) == [], house.name


async def test_an_agreement_without_a_proposal_stands_for_nobody_else(home: Family) -> None:
    """06, Proposal: "that signature is the proof"; here is none, and a steward who is careless."""
    agreement = await by_hand(home, Way.HUB, proposed=False)
    await ChangedClient(home.weber).says_inside(
        Kind.APPROVAL, agreement, ApprovalWord("", FAR), [home.leo, home.father, home.nina]
    )
    for house in (home.leo, home.father, home.weber):
        assert await seen(house) == [], house.name


@pytest.mark.parametrize("who", ["nina", "father", "leo"])
async def test_an_approval_by_no_steward_is_none(home: Family, who: str) -> None:
    """01, Register: an approval is a steward's; any other "waits" on every node."""
    await home.consent()
    agreement = bytes.fromhex(await home.chosen())
    writer = getattr(home, who)
    told = [each for each in (home.nina, home.father, home.leo, home.weber) if each is not writer]
    if writer is home.leo:
        await home.father.call("agreements")
        await home.street.pass_time(61)
        await home.leo.call("agreements")
    said = await ChangedClient(writer).says_inside(Kind.APPROVAL, agreement, ApprovalWord("", FAR), told)
    assert state_at(home.weber, said) is State.WAITING
    for house in (home.nina, home.father, home.leo, home.weber):
        assert await seen(house) == [] or house is writer, house.name


async def test_an_approval_for_another_place_is_none(home: Family) -> None:
    """06, Approval: it "names the same place as its terms"."""
    await home.consent("public-place")
    agreement = bytes.fromhex(await home.chosen())
    await ChangedClient(home.weber).says_inside(
        Kind.APPROVAL, agreement, ApprovalWord("Café Süd", FAR), [home.leo, home.father, home.nina]
    )
    for house in (home.nina, home.father, home.leo, home.weber):
        assert await seen(house) == [], house.name
    await home.weber.call("approve", agreement=agreement.hex())
    assert len(await seen(home.nina)) == 1


async def test_nobody_but_a_steward_proposes_and_he_offers_to_nobody(home: Family) -> None:
    """06, Proposal: "an offer of his own is set aside"; 01: a proposal's writer is a steward."""
    await home.consent()
    request = bytes.fromhex(await home.town.ask())
    leo = bytes.fromhex(home.leo.id())
    body = Proposal(home.father.desk.salt(), request, leo, (), (Way.HUB,))
    forged = await ChangedClient(home.father).says(
        Kind.PROPOSAL, body, Audience.MAIL, [home.nina, home.leo, home.weber]
    )
    assert state_at(home.nina, forged) in (None, State.WAITING)
    offer = Offer(home.leo.desk.salt(), request, ())
    await ChangedClient(home.leo).says(Kind.OFFER, offer, Audience.MAIL, [home.nina, home.father])
    assert await home.nina.call("offers") == []


# -- the yes that ended --------------------------------------------------------------------------------------


async def test_after_the_guardians_word_nothing_goes_on(home: Family) -> None:
    """06, Stopped: "a closing by somebody who reads along with one of the two ends the agreement at once"."""
    await home.consent()
    agreement = bytes.fromhex(await home.standing())
    await home.father.call("consent", minor=home.leo.id(), end=True)
    client = ChangedClient(home.nina)
    told = [home.leo, home.father, home.weber]
    await client.says_inside(Kind.NOTE, agreement, NoteText("Come all the same."), told)
    for house in (home.father, home.leo, home.weber):
        rows = await house.call("agreements")
        assert [row["state"] for row in rows] == ["closed"], house.name


async def test_his_word_is_his_own_to_take_back(home: Family) -> None:
    """01, Withdrawal: "its person is the target's person": nobody takes back the guardian's closing."""
    await home.consent()
    agreement = bytes.fromhex(await home.standing())
    await home.father.call("consent", minor=home.leo.id(), end=True)
    storage = home.nina.desk.replica.storage
    (closing,) = storage.find(home.nina.desk.groups()[0], Audience.MAIL, kinds=[Kind.CLOSING])
    for house in (home.nina, home.leo):
        told = [each for each in (home.nina, home.leo, home.father, home.weber) if each is not house]
        body = Withdrawal(house.desk.salt(), closing.record.id)
        expires = closing.record.header.expires
        await ChangedClient(house).says(Kind.WITHDRAWAL, body, Audience.MAIL, told, expires=expires)
        client = ChangedClient(house)
        await client.says_inside(Kind.CLOSING, agreement, ClosingWord("No, we go on."), told)
    for house in (home.father, home.weber):
        assert [row["state"] for row in await house.call("agreements")] == ["closed"]


async def test_a_yes_by_anybody_else_is_none(home: Family) -> None:
    """03, Stewards' records: whether a consent is a guardian's, "those ask who read it"."""
    leo = bytes.fromhex(home.leo.id())
    for house in (home.nina, home.leo, home.town.omar):
        desk = house.desk
        inner = Consent(leo, (0, 1, 3), desk.now() + 90 * DAY, "his father said so")
        say_to_stewards(desk, house.resident(), desk.groups()[0], Kind.CONSENT, inner)
    await home.street.settle()
    offer = await home.young_offer()
    with pytest.raises(LocalError, match="has not said yes"):
        await home.weber.call("propose", offer=offer["id"])


# -- power that was never given ----------------------------------------------------------------------------


async def test_a_member_makes_nobody_a_steward_and_speaks_for_nobody(home: Family) -> None:
    """03, Fold: "an act counts if a term of its author covers its created"; no mandate for oneself."""
    desk = home.nina.desk
    nina, leo = bytes.fromhex(home.nina.id()), bytes.fromhex(home.leo.id())
    until = desk.now() + 90 * DAY
    client = ChangedClient(home.nina)
    bodies: dict[Kind, Shaped] = {
        Kind.GRANT: Grant(desk.salt(), nina, (int(Role.STEWARD),), 3, until, None, None),
        Kind.MANDATE: Mandate(desk.salt(), leo, nina, (0, 1), until),
    }
    for kind, body in bodies.items():
        record = await client.says(kind, body, Audience.AUTHORITY)
        authority = home.weber.desk.authority(client.group)
        assert record.id not in authority.counts
    notice = await client.says(Kind.NOTICE, Notice(desk.salt(), "Call Nina for money."), Audience.MEMBERS)
    assert state_at(home.weber, notice) is State.WAITING
