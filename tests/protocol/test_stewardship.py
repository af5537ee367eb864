"""Stewards' records open to the devices they are sealed to, and to nobody who carries them."""

import pytest

from handrail_protocol import stewardship
from handrail_protocol.admission import State, place
from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies.authority import Lock
from handrail_protocol.bodies.stewards import ForStewards, StewardsKey, Worry, YoungOffer
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, THREAD_SLOTS_MAX
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped
from tests.support.sealers import SeededSealer
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, CLEO, OMAR, HUB = (Villager(name) for name in ("Anna", "Ben", "Cleo", "Omar", "Library"))
AT = BEGINNING + 30 * DAY
WORRY = Worry("Somebody asked me for my card.", BEN.id)
KEY, SALT = b"\x07" * 32, b"\x08" * 16


def sealer(who: Villager, device: str = "laptop") -> SeededSealer:
    return SeededSealer(f"{who.name} {device}".encode())


def lock(group: Village, who: Villager, at: int, device: str = "laptop") -> Record:
    body = Lock(group.salt(), 1, sealer(who, device).public, BEGINNING + at + 300 * DAY)
    return group.say(who, Kind.LOCK, body, at, device=device)


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, CLEO, DAY, Role.STEWARD)
    made.admit(ANNA, OMAR, DAY, Role.HELPER)
    made.admit(ANNA, HUB, DAY, Role.HUB)
    for who in (ANNA, BEN, CLEO, OMAR, HUB):
        lock(made, who, 2 * DAY)
    return made


def authority(group: Village) -> Authority:
    return fold(group.records)


def told(group: Village, *, besides: tuple[Villager, ...] = ()) -> Record:
    to = stewardship.readers(authority(group), AT, besides=[each.id for each in besides])
    author = OMAR.device().public
    body = stewardship.seal(
        sealer(OMAR), Kind.REPORT, WORRY, to, group=group.group, author=author, key=KEY, salt=SALT
    )
    return group.say(OMAR, Kind.REPORT, body, 30 * DAY, audience=Audience.STEWARDS)


def opened(record: Record, who: Villager) -> object:
    key = stewardship.key_in(sealer(who), who.device().public, record)
    return None if key is None else stewardship.open_with(key, record)


def test_every_steward_reads_it_and_nobody_who_carries_it(group: Village) -> None:
    record = told(group)
    assert [opened(record, who) for who in (ANNA, BEN, CLEO)] == [WORRY] * 3
    assert [opened(record, who) for who in (OMAR, HUB)] == [None] * 2


def test_whom_it_is_about_never_reads_it(group: Village) -> None:
    record = told(group, besides=(BEN,))
    assert opened(record, BEN) is None
    assert opened(record, ANNA) == WORRY


def test_only_names_those_who_shall_read_it_and_no_one_who_is_no_steward(group: Village) -> None:
    found = stewardship.readers(authority(group), AT, only=[CLEO.id, OMAR.id])
    assert [device for device, _ in found] == [CLEO.device().public]


def test_seniors_come_first_each_with_one_device_before_anybody_has_two(group: Village) -> None:
    group.show(ANNA, 3 * DAY, device="phone")
    lock(group, ANNA, 3 * DAY, device="phone")
    found = [device for device, _ in stewardship.readers(authority(group), AT)]
    assert found[-1] == ANNA.device().public
    assert set(found[:2]) == {ANNA.device("phone").public, BEN.device().public}
    assert found[2] == CLEO.device().public


def test_one_record_holds_so_many_devices_and_no_more(group: Village) -> None:
    for number in range(THREAD_SLOTS_MAX):
        group.show(CLEO, 4 * DAY, device=f"phone {number}")
        lock(group, CLEO, 4 * DAY, device=f"phone {number}")
    found = stewardship.readers(authority(group), AT)
    assert len(found) == THREAD_SLOTS_MAX
    assert {ANNA.device().public, BEN.device().public} <= {device for device, _ in found}


def test_a_steward_whose_term_is_over_is_sealed_nothing(group: Village) -> None:
    group.revoke(ANNA, CLEO, at=10 * DAY)
    assert CLEO.device().public not in dict(stewardship.readers(authority(group), AT))


def test_where_nobody_can_read_it_it_is_not_written(group: Village) -> None:
    with pytest.raises(LocalError):
        stewardship.seal(
            sealer(OMAR), Kind.REPORT, WORRY, [], group=group.group, author=bytes(32), key=KEY, salt=SALT
        )


def test_a_kind_holds_its_own_shape_only(group: Village) -> None:
    offer = YoungOffer(bytes(32), ())
    to = stewardship.readers(authority(group), AT)
    with pytest.raises(TypeError):
        stewardship.seal(
            sealer(OMAR), Kind.REPORT, offer, to, group=group.group, author=bytes(32), key=KEY, salt=SALT
        )


def test_a_later_steward_is_given_the_key_and_reads_what_was_said_before(group: Village) -> None:
    record = told(group)
    later = Villager("Dora")
    group.admit(ANNA, later, 40 * DAY, Role.STEWARD)
    lock(group, later, 40 * DAY)
    assert opened(record, later) is None
    key = stewardship.key_in(sealer(ANNA), ANNA.device().public, record)
    assert key is not None
    to = stewardship.readers(authority(group), BEGINNING + 50 * DAY, only=[later.id])
    body = stewardship.hand_on(
        sealer(ANNA),
        key,
        record.id,
        to,
        group=group.group,
        author=ANNA.device().public,
        salt=b"\x09" * 16,
    )
    handed = group.say(ANNA, Kind.STEWARDS_KEY, body, 50 * DAY, audience=Audience.STEWARDS)
    given = stewardship.key_in(sealer(later), later.device().public, handed)
    assert given == key
    assert stewardship.open_with(given, record) == WORRY


def test_a_sealed_report_holds_no_word_of_it(group: Village) -> None:
    assert b"card" not in told(group).encode()


# -- reports ----------------------------------------------------------------------------------------


def report_readers(group: Village, author: Villager, about: Villager | None) -> set[bytes]:
    whom = None if about is None else about.id
    return set(stewardship.report_readers(authority(group), AT, author=author.id, about=whom))


def test_a_report_goes_to_the_two_most_senior(group: Village) -> None:
    assert report_readers(group, OMAR, None) == {ANNA.id, BEN.id}


@pytest.mark.parametrize(("about", "readers"), [(ANNA, {BEN, CLEO}), (BEN, {ANNA, CLEO}), (HUB, {ANNA, BEN})])
def test_a_report_passes_by_whom_it_is_about(group: Village, about: Villager, readers: set[Villager]) -> None:
    assert report_readers(group, OMAR, about) == {each.id for each in readers}


def test_a_steward_who_is_worried_tells_others(group: Village) -> None:
    assert report_readers(group, ANNA, BEN) == {CLEO.id}


def test_whom_nothing_can_be_sealed_to_and_whose_term_is_over_are_no_readers(group: Village) -> None:
    group.admit(ANNA, Villager("Dora"), 3 * DAY, Role.STEWARD)  # without a lock
    group.revoke(ANNA, CLEO, at=10 * DAY)
    assert report_readers(group, ANNA, BEN) == set()


# -- what a changed client tries --------------------------------------------------------------------


def test_a_sealed_body_cannot_be_carried_into_a_record_of_somebody_else(group: Village) -> None:
    body = told(group).said
    assert isinstance(body, ForStewards)
    copied = group.say(CLEO, Kind.REPORT, body, 31 * DAY, audience=Audience.STEWARDS)
    assert stewardship.key_in(sealer(ANNA), ANNA.device().public, copied) is None
    assert stewardship.open_with(KEY, copied) is None


def test_nor_into_another_kind(group: Village) -> None:
    body = told(group).said
    assert isinstance(body, ForStewards)
    claimed = group.say(OMAR, Kind.CLAIM, body, 31 * DAY, audience=Audience.STEWARDS)
    assert stewardship.open_with(KEY, claimed) is None


@pytest.mark.parametrize("kind", [Kind.ATTESTATION, Kind.TALLY, Kind.STEWARDS_KEY])
def test_what_only_stewards_write_waits_if_a_member_wrote_it(group: Village, kind: Kind) -> None:
    body: Shaped = ForStewards(SALT, 1, ((ANNA.id, b"x"),), b"x")
    if kind is Kind.STEWARDS_KEY:
        body = StewardsKey(SALT, bytes(32), 1, ((ANNA.id, b"x"),))
    by_omar = group.say(OMAR, kind, body, 31 * DAY, audience=Audience.STEWARDS)
    by_cleo = group.say(CLEO, kind, body, 31 * DAY, audience=Audience.STEWARDS)
    placed = place(by_omar, authority(group), AT + DAY)
    assert (placed.state, placed.reason) == (State.WAITING, "its kind asks for the role steward")
    assert place(by_cleo, authority(group), AT + DAY).state is State.IN_SET
