"""Attacks on signatures: forged, replayed, re-encoded, back- and post-dated, of other groups and purposes."""

from dataclasses import replace

import pytest

from handrail_protocol import records
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Device, Revocation, Target
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.identity import certify, device_end
from handrail_protocol.invitation import sign_join
from handrail_protocol.keys import signing_input, verify
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.attackers import NOW, Hop, replica_of, resigned, state
from tests.support.village import BEGINNING, Village, Villager

ANNA, EVE, NINA, HUB = Villager("Anna"), Villager("Eve"), Villager("Nina"), Villager("Library")
L = 2**252 + 27742317777372353535851937790883648493


@pytest.fixture
def group() -> Village:
    made = Village((ANNA,))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for member in (EVE, NINA):
        made.admit(ANNA, member, DAY, Role.HELPER)
    return made


def name(group: Village, who: Villager, at: int = 5 * DAY, says: str = "Nina") -> Record:
    return group.say(who, Kind.NAME, Name(group.salt(), says), at, audience=Audience.MEMBERS)


def hop(group: Village) -> Hop:
    """Before anything that is forged below is written: the library's node, and Eve's link to it."""
    return Hop(group, HUB, EVE)


# -- forged ---------------------------------------------------------------------------------------------


def test_nobody_says_anything_in_anothers_name(group: Village) -> None:
    """01, Record: "the signature is the one rule of authenticity"; who brings a forged one ends the link."""
    link, said = hop(group), name(group, NINA)
    for key in (EVE.device(), EVE.root, NINA.root, ANNA.device()):
        forged = resigned(said, key, created=said.header.created + 1)
        assert link.brings(forged.encode()) is Fault.BAD_SIGNATURE
        assert state(link.replica, forged) is None


def test_her_person_under_his_device_is_nobodys(group: Village) -> None:
    """02, Certificate: a device without her root's certificate "speaks for nobody there; it waits"."""
    link, said = hop(group), name(group, NINA)
    mixed = resigned(said, EVE.device(), device=EVE.device().public)
    assert link.brings(mixed.encode()) is None
    assert state(link.replica, mixed) is State.WAITING


def test_a_device_certified_by_himself_does_not_make_him_her(group: Village) -> None:
    """02, Certificate: it is "the root's signature"; the header's person is whose root it has to be."""
    link = hop(group)
    certificate = certify(EVE.root, EVE.device("tablet").public, BEGINNING)
    body = Device(group.salt(), certificate.created, certificate.signature, (), BEGINNING + 100 * DAY)
    said = group.say(EVE, Kind.DEVICE, body, 2 * DAY, device="tablet")
    forged = resigned(said, EVE.device("tablet"), person=NINA.id)
    assert link.brings(forged.encode()) is None
    view = link.replica.authority(group.group)
    assert view.device_person.get(EVE.device("tablet").public) is None
    assert (NINA.id, EVE.device("tablet").public) not in view.certificates


def test_a_stolen_device_key_is_not_certified_a_second_time(group: Village) -> None:
    """02, Certificate: the record is "signed by the device itself": nobody claims another's device as his."""
    link = hop(group)
    certificate = certify(EVE.root, NINA.device().public, BEGINNING)
    body = Device(group.salt(), certificate.created, certificate.signature, (), BEGINNING + 100 * DAY)
    said = group.say(EVE, Kind.DEVICE, body, 2 * DAY)
    claimed = resigned(said, EVE.device(), device=NINA.device().public)
    assert link.brings(claimed.encode()) is Fault.BAD_SIGNATURE


def test_the_root_itself_writes_nothing(group: Village) -> None:
    """01, Header: `device` is "never the person's own key"."""
    said = name(group, NINA)
    forged = resigned(said, NINA.root, device=NINA.id)
    assert hop(group).brings(forged.encode()) in (Fault.BAD_HEADER, Fault.BAD_KEY)


# -- replayed, re-encoded ---------------------------------------------------------------------------------


def test_a_replay_says_nothing_twice(group: Village) -> None:
    """01, Record: the id is the header's hash; the same record a hundred times is one."""
    link, said = hop(group), name(group, NINA)
    for _ in range(3):
        assert link.brings(*[said.encode()] * 30) is None
    found = link.replica.storage.find(group.group, Audience.MEMBERS, person=NINA.id)
    assert [each.record.id for each in found] == [said.id]


def test_what_was_withdrawn_is_not_brought_back_by_a_replay(group: Village) -> None:
    """01, Withdrawal: "nobody brings the body back"."""
    link, said = hop(group), name(group, NINA)
    body = Withdrawal(group.salt(), said.id)
    expires = said.header.expires
    back = group.say(NINA, Kind.WITHDRAWAL, body, 6 * DAY, audience=Audience.MEMBERS, expires=expires)
    for order in ([said, back, said], [back, said, said]):
        fresh = replica_of(HUB)
        fresh.ingest(group.records[:-2], NOW)
        for each in order:
            fresh.ingest([each], NOW)
        stored = fresh.storage.get(said.id)
        assert stored is not None
        assert stored.record.body is None
    assert link.brings(said.encode(), back.encode(), said.encode()) is None
    stored = link.replica.storage.get(said.id)
    assert stored is not None
    assert stored.record.body is None


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\xc0",
        lambda data: b"\xdc\x00\x03" + data[1:],
        lambda data: data.replace(b"\xc4\x40", b"\xc5\x00\x40", 1),
        lambda data: data[:-1],
        lambda data: b"\x94" + data[1:] + b"\xc0",
    ],
    ids=["bytes behind", "long array", "long length", "cut", "four parts"],
)
def test_another_encoding_of_the_same_record_is_refused(group: Village, change: object) -> None:
    """01, Encoding: "a reader MUST refuse whatever does not encode to the same bytes again"."""
    link, said = hop(group), name(group, NINA)
    assert callable(change)
    assert link.brings(change(said.encode())) is Fault.BAD_ENCODING
    assert state(link.replica, said) is None


def test_a_header_that_was_encoded_anew_is_another_and_unsigned(group: Village) -> None:
    """01, Encoding: inside of the header as well; even its own author can't give one record two ids."""
    said = name(group, NINA)
    long_version = said.header_bytes[:1] + b"\xcc\x01" + said.header_bytes[2:]
    message = signing_input("record signature", long_version)
    again = Record(long_version, NINA.device().sign(message), said.body, said.header)
    assert hop(group).brings(again.encode()) is Fault.BAD_ENCODING


def test_a_second_signature_of_the_same_words_is_none(group: Village) -> None:
    """02, Keys: S < L. Without it anybody turns one signature into another, and one record into two links."""
    link, said = hop(group), name(group, NINA)
    scalar = int.from_bytes(said.signature[32:], "little") + L
    other = replace(said, signature=said.signature[:32] + scalar.to_bytes(32, "little"))
    assert link.brings(other.encode()) is Fault.BAD_SIGNATURE


# -- dates -----------------------------------------------------------------------------------------------


def test_back_dating_gains_nothing_before_ones_term(group: Village) -> None:
    """01, "What belongs to a set": the author needs the right at `created`; none reaches back."""
    early, late = name(group, EVE, DAY - 1), name(group, EVE, 500 * DAY)
    link = Hop(group, HUB, ANNA, now=BEGINNING + 600 * DAY)
    assert state(link.replica, early) is State.WAITING
    assert state(link.replica, late) in (State.WAITING, None)


def test_back_dating_gains_nothing_after_an_end(group: Village) -> None:
    """03, Fold: "what is ended is ended whatever its date"."""
    group.revoke(ANNA, EVE, 20 * DAY)
    said = [name(group, EVE, at) for at in (2 * DAY, 10 * DAY, 19 * DAY, 21 * DAY)]
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert {state(replica, each) for each in said} == {State.HELD}


def test_post_dating_parks_and_wins_nothing_when_its_day_comes(group: Village) -> None:
    """01, States: over 10 minutes ahead is parked; on its day it is as if it arrived, and she was ended."""
    ahead = name(group, EVE, 70 * DAY)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert state(replica, ahead) is State.PARKED
    replica.ingest([group.revoke(ANNA, EVE, 60 * DAY)], NOW)
    replica.unpark(BEGINNING + 71 * DAY)
    assert state(replica, ahead) is State.HELD


def test_a_post_dated_act_of_authority_decides_nothing_before_its_day(group: Village) -> None:
    """03, Fold: "what is dated ahead is parked before it gets here"."""
    ahead = group.grant(ANNA, EVE, Role.STEWARD, at=70 * DAY)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert state(replica, ahead) is State.PARKED
    assert not replica.authority(group.group).stewards(BEGINNING + 80 * DAY) & {EVE.id}


# -- of another group, of another purpose -----------------------------------------------------------------


def test_what_was_said_in_one_group_is_not_said_in_another(group: Village) -> None:
    """01, Header: the group stands under the signature; on a link, only its groups are spoken of (05)."""
    other = Village((ANNA,), name="Club Nord")
    other.found()
    other.admit(ANNA, NINA, DAY, Role.HELPER)
    link, said = hop(group), name(other, NINA)
    assert link.brings(said.encode()) is Fault.OUT_OF_TURN
    moved = resigned(said, EVE.device(), group=group.group)
    assert link.brings(moved.encode()) is Fault.BAD_SIGNATURE


def test_a_charter_of_other_words_makes_no_group_of_this_name(group: Village) -> None:
    """03, Charter: it "makes its group if its group is that hash of its own body, its author a founder"."""
    body = replace(group.charter, founders=(EVE.id,))
    taken = group.say(EVE, Kind.CHARTER, body, 0)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert replica.authority(group.group).founders == (ANNA.id,)
    assert taken.id not in replica.authority(group.group).counts
    assert EVE.id not in replica.authority(group.group).stewards(NOW)


def test_no_signature_of_one_purpose_is_one_of_another(group: Village) -> None:
    """01, Tags: "each hash and signature has a purpose, and says so first"."""
    device, root = NINA.device(), NINA.root
    said = name(group, NINA)
    made = {
        "record": (device, said.signature, signing_input("record signature", said.header_bytes)),
        "certificate": (
            root,
            certify(root, device.public, BEGINNING).signature,
            signing_input("device certificate", root.public, device.public, BEGINNING.to_bytes(8, "big")),
        ),
    }
    tags = ("device end", "pact terms", "join", "confirmed part", "link proof", "link newcomer", "backup")
    for key, signature, message in made.values():
        assert verify(key.public, signature, message)
        plain = message.split(b"\0", 1)[1]
        for tag in (*tags, "record signature", "device certificate"):
            other = signing_input(tag, plain)
            assert other == message or not verify(key.public, signature, other)
        assert not verify(key.public, signature, plain)


def test_a_certificate_ends_no_device_and_an_end_certifies_none(group: Village) -> None:
    """02, "The end of a device": the root's signature over the end, nothing else of hers, ends it."""
    device = NINA.device().public
    for signature in (
        certify(NINA.root, device, BEGINNING).signature,
        device_end(EVE.root, device, ()),
        device_end(NINA.root, NINA.device("tablet").public, ()),
        device_end(NINA.root, device, (bytes(16),)),
        bytes(64),
    ):
        body = Revocation(group.salt(), Target.DEVICE, device, (), None, False, signature)
        group.say(EVE, Kind.REVOCATION, body, 3 * DAY)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert device in replica.authority(group.group).device_person


def test_an_overheard_join_lets_nobody_else_in(group: Village) -> None:
    """03, Joining: over "invitation's id, person and device": of no use to another person or device."""
    tariq = Villager("Tariq")
    invitation = group.invite(ANNA, 2 * DAY, uses=5)
    proof = sign_join(group.code(), invitation.id, NINA.id, NINA.device().public)
    group.join(tariq, invitation, 3 * DAY, signature=proof)
    group.join(EVE, group.invite(ANNA, 2 * DAY, code="other"), 3 * DAY, signature=proof, show=False)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert not replica.authority(group.group).is_member(tariq.id, NOW)


def test_a_body_under_another_header_is_refused(group: Village) -> None:
    """01, Header: "a body of another size or hash is refused with BAD_BODY"."""
    said, other = name(group, NINA), name(group, NINA, says="Eve!")
    swapped = Record(said.header_bytes, said.signature, other.body, said.header)
    with pytest.raises(RemoteError) as wrong:
        records.decode(swapped.encode())
    assert wrong.value.code is Fault.BAD_BODY
