"""Attacks by a hub that strips, keeps back, invents or guesses; and floods, within quota and beyond."""

import hashlib
from dataclasses import replace

import pytest

from handrail_protocol.admission import State
from handrail_protocol.authority.pulses import watch
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.codec import pack
from handrail_protocol.errors import Fault, LocalError, RemoteError
from handrail_protocol.keys import tagged
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, ROOM_RECORDS_MAX
from handrail_protocol.records import Record, body_hash, decode
from handrail_protocol.shapes import read, write
from tests.support.attackers import NOW, Hop, in_sets, mixed, note, pictures, replica_of, resigned, state
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CEM = Villager("Anna"), Villager("Ben"), Villager("Cem")
EVE, NINA, HUB = Villager("Eve"), Villager("Nina"), Villager("Library")


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for member in (EVE, NINA):
        made.admit(ANNA, member, DAY, Role.HELPER, Role.LEARNER)
    return made


def name(group: Village, who: Villager, says: str, at: int = 5 * DAY, seq: int | None = None) -> Record:
    return group.say(who, Kind.NAME, Name(group.salt(), says), at, audience=Audience.MEMBERS, seq=seq)


# -- a hub that lies --------------------------------------------------------------------------------------


@pytest.mark.parametrize("signature", [bytes(64), b"\x01" + bytes(63), b""], ids=["zeros", "one", "none"])
def test_a_stripped_signature_ends_the_hubs_link(group: Village, signature: bytes) -> None:
    """01, States: a wrong signature is "the hop's fault, its link ends": before anything is kept."""
    link, said = Hop(group, NINA, HUB), note(group, EVE, [NINA], 5 * DAY)
    stripped = replace(said, signature=signature)
    assert link.brings(stripped.encode()) in (Fault.BAD_SIGNATURE, Fault.BAD_ENCODING, Fault.BAD_HEADER)
    assert state(link.replica, said) is None
    assert Hop(group, NINA, HUB).brings(said.encode()) is None


def test_a_body_that_was_dropped_without_a_withdrawal_is_waited_for(group: Village) -> None:
    """01, States: "it came without its body, and no withdrawal in its set acts on it": waiting, not gone."""
    link, said = Hop(group, NINA, HUB), note(group, EVE, [NINA], 5 * DAY)
    link.replica.storage.remove(said.id)
    assert link.brings(said.without_body().encode()) is None
    assert state(link.replica, said) is State.WAITING
    assert link.brings(said.encode()) is None
    assert state(link.replica, said) is State.IN_SET


def test_a_hub_invents_no_letter_and_takes_none_back(group: Village) -> None:
    """08, Threats: "it can invent and change nothing: each record bears its author's signature"."""
    link, said = Hop(group, NINA, HUB), note(group, EVE, [NINA], 5 * DAY)
    invented = resigned(said, HUB.device(), seq=9)
    assert link.brings(invented.encode()) is Fault.BAD_SIGNATURE
    link = Hop(group, NINA, HUB)
    body, expires = Withdrawal(group.salt(), said.id), said.header.expires
    for audience, to in ((Audience.MAIL, [EVE.id, NINA.id]), (Audience.MEMBERS, [])):
        back = group.say(
            HUB, Kind.WITHDRAWAL, body, 6 * DAY, audience=audience, recipients=to, expires=expires
        )
        assert link.brings(back.encode()) is None
    stored = link.replica.storage.get(said.id)
    assert stored is not None
    assert stored.record.body is not None


def test_a_hub_appoints_nobody_and_ends_nobody(group: Village) -> None:
    """03, Members: a hub "MUST NOT grant, end or approve, and has no way to: it is on no level"."""
    said = [
        group.grant(HUB, EVE, Role.STEWARD, at=5 * DAY),
        group.revoke(HUB, NINA, 5 * DAY),
        group.suspend(HUB, NINA, 5 * DAY, 5),
        group.open_door(HUB, 5 * DAY),
        group.invite(HUB, 5 * DAY),
    ]
    replica = replica_of(NINA)
    replica.ingest(group.records, NOW)
    view = replica.authority(group.group)
    assert not {each.id for each in said} & view.counts
    assert view.is_member(NINA.id, NOW)


def test_a_revocation_that_is_kept_back_shows(group: Village) -> None:
    """03, Pulses: "one that is not whole speaks of something that did not come here"; nothing new begins."""
    at = 20 * DAY
    end = group.revoke(BEN, EVE, at)
    for steward in (ANNA, BEN):
        group.pulse(steward, at + 60)
    told, kept_from = replica_of(NINA), replica_of(NINA)
    told.ingest(group.records, BEGINNING + at + 120)
    kept_from.ingest([each for each in group.records if each is not end], BEGINNING + at + 120)
    assert watch(told.authority(group.group), BEGINNING + at + 120).is_kept
    seen = watch(kept_from.authority(group.group), BEGINNING + at + 120)
    assert not seen.is_kept
    assert seen.missing == {BEN.id}


def test_keeping_the_pulse_back_as_well_shows_within_three_days(group: Village) -> None:
    """03, Pulses: "heard: one of their devices has given a pulse in the three days before"."""
    for steward in (ANNA, BEN):
        group.pulse(steward, 19 * DAY)
    before = list(group.records)
    group.revoke(BEN, EVE, 20 * DAY)
    group.pulse(BEN, 20 * DAY + 60)
    for day, is_kept in ((20, True), (22, False)):
        replica = replica_of(NINA)
        replica.ingest(before, BEGINNING + day * DAY + 120)
        assert watch(replica.authority(group.group), BEGINNING + day * DAY + 120).is_kept is is_kept


def test_a_hub_gives_no_steward_a_pulse(group: Village) -> None:
    """03, Fold: a pulse is an act; "it counts if a term of its author covers its created"."""
    group.pulse(HUB, 20 * DAY)
    group.pulse(EVE, 20 * DAY)
    replica = replica_of(NINA)
    replica.ingest(group.records, BEGINNING + 20 * DAY + 60)
    assert replica.authority(group.group).pulses == {}


# -- guessing ----------------------------------------------------------------------------------------------


def test_a_withdrawn_word_is_not_guessed_from_what_stays(group: Village) -> None:
    """01, Bodies: 16 random bytes, else "the body_hash that stays could be tried against guesses"."""
    said = name(group, NINA, "yes")
    kept = said.without_body()
    rest = kept.header_bytes + kept.signature
    for guess in ("yes", "no", "Nina", ""):
        for salt in (b"", bytes(16), said.header.person[:16], kept.id[:16]):
            plain = guess.encode()
            tried = {hashlib.sha256(salt + plain).digest(), tagged("record body", salt + plain)}
            if len(salt) == 16 and guess:
                tried.add(body_hash(write(Name(salt, guess))))
            assert not any(each in rest for each in tried)
    assert said.body is not None
    assert said.body[3:19] not in rest  # the salt goes with the body


def test_no_body_without_its_sixteen_bytes_is_ever_read(group: Village) -> None:
    """01, Bodies: "every body of a record begins with a salt of 16 random bytes"."""
    with pytest.raises(LocalError):
        write(Name(b"", "Nina"))
    with pytest.raises(RemoteError):
        read(Name, pack([b"", "Nina"]))
    said = name(group, NINA, "Nina")
    assert decode(said.encode()).said == said.said


# -- floods ------------------------------------------------------------------------------------------------


def test_a_flood_beyond_the_quota_is_bounded_and_everybody_else_is_heard(group: Village) -> None:
    """01, Quota and rooms: over quota waits; a room has 1,000; "a flood stays in it"."""
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    flood = [name(group, EVE, "buy!", seq=10_000 + number) for number in range(ROOM_RECORDS_MAX + 300)]
    replica.ingest(flood, NOW)
    assert replica.storage.room_count(group.group, State.WAITING) == ROOM_RECORDS_MAX
    said = [name(group, NINA, "Nina"), note(group, NINA, [EVE], 5 * DAY), name(group, BEN, "Ben")]
    replica.ingest(said, NOW)
    assert {state(replica, each) for each in said} == {State.IN_SET}


def test_behind_a_full_room_people_come_in_and_are_ended_all_the_same(group: Village) -> None:
    """01, States: a full room refuses "the newest arrival"; what is in a set needs no room."""
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    replica.ingest([name(group, EVE, "!", seq=10_000 + n) for n in range(ROOM_RECORDS_MAX)], NOW)
    early = [group.show(CEM, 6 * DAY), name(group, CEM, "Cem", at=7 * DAY)]
    replica.ingest(early, NOW)  # nobody has let him in yet, and there is no room to wait in
    assert {state(replica, each) for each in early} == {None}
    replica.ingest([group.grant(ANNA, CEM, Role.HELPER, at=6 * DAY)], NOW)
    replica.ingest(early, NOW)  # with the next comparison
    assert {state(replica, each) for each in early} == {State.IN_SET}
    replica.ingest([group.revoke(ANNA, EVE, 8 * DAY)], NOW)
    assert not replica.authority(group.group).is_member(EVE.id, NOW)
    assert replica.storage.room_count(group.group, State.HELD) <= ROOM_RECORDS_MAX


def test_a_flood_within_the_quota_ends_at_the_quota_on_every_node(group: Village) -> None:
    """01, Quota: "it is a rule about headers, so that refusals converge"; a second device has its own count,
    and every device has to be certified by her root."""
    at, allowed = 3 * DAY, 64 + 64 * 2
    flood = [name(group, EVE, "!", at=at, seq=number) for number in range(allowed + 20)]
    forged = [
        group.say(
            EVE, Kind.NAME, Name(group.salt(), "!"), at, audience=Audience.MEMBERS, device=f"toaster {number}"
        )
        for number in range(20)
    ]
    first, *others = pictures(group, mixed(group.records, 6), HUB)
    assert all(other == first for other in others)
    assert sum(each.id in first for each in flood) == allowed
    assert not any(each.id in first for each in forged)


def test_back_dating_makes_no_room_in_the_quota(group: Village) -> None:
    """01, Quota: days "from the person's first grant to created": an earlier date has less, not more."""
    early = name(group, EVE, "!", at=DAY, seq=64)
    late = name(group, EVE, "!", at=2 * DAY, seq=64)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    assert (state(replica, early), state(replica, late)) == (State.WAITING, State.IN_SET)


def test_a_flood_of_authority_is_bounded_by_the_same_quota(group: Village) -> None:
    """03, "Where they belong", 5: "waiting, over the quota of 01": mandates and locks by the thousand too."""
    for number in range(400):
        group.mandate(EVE, NINA, EVE, 2 * DAY + number)
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    inside = [each for each in replica.acts(group.group).values() if each.header.person == EVE.id]
    stands = [each for each in inside if state(replica, each) is State.IN_SET]
    assert len(stands) <= 64 + 64
    assert in_sets(replica, group.group)
