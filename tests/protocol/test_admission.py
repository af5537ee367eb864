"""Which set or room a record belongs to: the table of specs/01, "States", and who tries to slip by it."""

from dataclasses import replace

import pytest

from handrail_protocol import records
from handrail_protocol.admission import belongs_in_fork, place
from handrail_protocol.authority import fold
from handrail_protocol.authority.places import IN_SET, State
from handrail_protocol.bodies.authority import Door, Grant
from handrail_protocol.bodies.board import Card, Name, Notice
from handrail_protocol.bodies.pair import Asked, Sealed
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import (
    CLOCK_SKEW_MAX,
    DAY,
    QUOTA_HUB_FACTOR,
    QUOTA_PER_DAY,
    QUOTA_START,
    TERM_KEPT,
    TERM_MAX,
)
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

ANNA, BEN, OMAR, NINA, HUB, EVE = (
    Villager(name) for name in ("Anna", "Ben", "Omar", "Nina", "Library", "Eve")
)
ADMITTED = 10 * DAY
ENDS = 100 * DAY


@pytest.fixture
def group() -> Village:
    """Two founders; from day 10 to day 100 a helper, a learner and a hub."""
    made = Village((ANNA, BEN))
    made.found()
    for member, role in ((OMAR, Role.HELPER), (NINA, Role.LEARNER), (HUB, Role.HUB)):
        made.admit(ANNA, member, ADMITTED, role, until=ENDS)
    return made


def name(group: Village, who: Villager, at: int, seq: int | None = None, device: str = "laptop") -> Record:
    """The plainest record that a member writes."""
    body = Name(group.salt(), who.name)
    return group.say(who, Kind.NAME, body, at, audience=Audience.MEMBERS, seq=seq, device=device)


def card(group: Village, who: Villager, at: int) -> Record:
    body = Card(group.salt(), ("photos",), ("de",), (0,), ("Süd",), (), 1)
    return group.say(who, Kind.CARD, body, at, audience=Audience.MEMBERS)


def device_of(group: Village, who: Villager) -> Record:
    """The record that shows her first device: a list that lets anything of it stay names it, too."""
    return next(
        each for each in group.records if each.header.kind == Kind.DEVICE and each.header.person == who.id
    )


def placed(group: Village, record: Record, now: int = 60 * DAY) -> tuple[State, str]:
    found = place(record, fold(group.records, group.group), BEGINNING + now)
    return found.state, found.reason


# -- in its set ------------------------------------------------------------------------------------


def test_what_a_member_says_in_her_term_is_in_its_set(group: Village) -> None:
    for at in (ADMITTED, ENDS - 1):
        assert placed(group, name(group, NINA, at), 200 * DAY) == (State.IN_SET, "")


def test_mail_and_stewards_records_are_placed_by_the_same_table(group: Village) -> None:
    note = Sealed(group.salt(), bytes(32), 1, b"sealed")
    mail = group.say(NINA, Kind.NOTE, note, 20 * DAY, audience=Audience.MAIL, recipients=[OMAR.id])
    foreign = group.say(EVE, Kind.NOTE, note, 20 * DAY, audience=Audience.MAIL, recipients=[OMAR.id])
    assert placed(group, mail)[0] is State.IN_SET
    assert placed(group, foreign)[0] is State.WAITING


def test_an_authority_record_is_where_the_fold_puts_it(group: Village) -> None:
    door = group.open_door(ANNA, 20 * DAY)
    strange = group.open_door(EVE, 20 * DAY)
    authority = fold(group.records)
    for record in (door, strange):
        assert place(record, authority, BEGINNING + 60 * DAY) == authority.places[record.id]
    unread = group.open_door(BEN, 20 * DAY)
    assert place(unread, authority, BEGINNING + 60 * DAY).state is State.WAITING


# -- refused ---------------------------------------------------------------------------------------


def test_authority_without_its_body_is_refused(group: Village) -> None:
    door = group.open_door(ANNA, 20 * DAY)
    assert placed(group, door.without_body()) == (State.REFUSED, "an authority record without its body")


def test_authority_whose_body_cannot_be_read_is_refused_also_without_a_group(group: Village) -> None:
    door = group.open_door(ANNA, 20 * DAY)
    for body in (b"\xff", b"\x91\x00", b""):
        broken = Record(door.header_bytes, door.signature, body, door.header)
        for authority in (None, fold(group.records)):
            assert place(broken, authority, BEGINNING).state is State.REFUSED


def test_an_unknown_kind_of_the_board_is_carried(group: Village) -> None:
    said = name(group, NINA, 20 * DAY)
    assert said.body is not None
    newer = records.sign(NINA.device(), replace(said.header, kind=127), said.body)
    assert placed(group, newer) == (State.IN_SET, "")


def test_a_term_beyond_the_cap_or_kept_for_another_time_is_refused(group: Village) -> None:
    cap = BEGINNING + 20 * DAY + TERM_MAX
    for until, expires in ((cap + 1, cap + TERM_KEPT), (cap, cap + TERM_KEPT - 1)):
        body = Grant(group.salt(), EVE.id, (int(Role.STEWARD),), 0, until, None, None)
        grant = group.say(ANNA, Kind.GRANT, body, 20 * DAY, expires=expires)
        assert placed(group, grant) == (State.REFUSED, "an authority record whose body cannot be read")
        assert EVE.id not in fold(group.records).persons


# -- parked ----------------------------------------------------------------------------------------


def test_what_is_post_dated_beyond_a_clocks_error_is_parked(group: Village) -> None:
    said = name(group, NINA, 20 * DAY)
    assert placed(group, said, 20 * DAY - CLOCK_SKEW_MAX) == (State.IN_SET, "")
    assert placed(group, said, 20 * DAY - CLOCK_SKEW_MAX - 1)[0] is State.PARKED


def test_a_post_dated_act_is_parked_even_if_a_steward_wrote_it(group: Village) -> None:
    """Else a door, or a grant, of next year would stand for everybody today."""
    door = group.open_door(ANNA, 90 * DAY)
    assert placed(group, door)[0] is State.PARKED


# -- waiting ---------------------------------------------------------------------------------------


def test_everything_waits_without_the_charter(group: Village) -> None:
    said, now = name(group, NINA, 20 * DAY), BEGINNING + 60 * DAY
    for authority in (None, fold([]), fold(group.records[:1])):
        assert place(said, authority, now).state is State.WAITING


def test_another_groups_record_waits_whatever_its_author_is_here(group: Village) -> None:
    said = name(group, NINA, 20 * DAY)
    foreign = records.sign(NINA.device(), replace(said.header, group=bytes(32)), said.body or b"")
    assert placed(group, foreign) == (State.WAITING, "the authority of another group was asked")


@pytest.mark.parametrize("at", [ADMITTED - 1, ENDS], ids=["before", "after"])
def test_outside_of_the_term_it_waits(group: Village, at: int) -> None:
    said = name(group, NINA, at)
    assert placed(group, said, 200 * DAY) == (
        State.WAITING,
        "nothing here gives its author a right at its date",
    )


def test_a_device_that_has_shown_no_certificate_waits(group: Village) -> None:
    said = name(group, NINA, 20 * DAY, device="tablet")
    assert placed(group, said) == (State.WAITING, "its device has shown no certificate of its person's")
    group.show(NINA, 30 * DAY, "tablet")
    assert placed(group, said) == (State.IN_SET, "")


def test_nobody_speaks_under_anothers_name(group: Village) -> None:
    """Eve's device signs, Nina is named: it shows no certificate of Nina's root, and a copied one is Nina's
    own device's."""
    said = name(group, NINA, 20 * DAY)
    forged = records.sign(EVE.device(), replace(said.header, device=EVE.device().public), said.body or b"")
    assert forged.is_signed()
    assert placed(group, forged)[0] is State.WAITING
    shown = device_of(group, NINA)
    copied = replace(shown.header, device=EVE.device().public)
    group.records.append(records.sign(EVE.device(), copied, shown.body or b""))
    assert placed(group, forged)[0] is State.WAITING


def test_a_stranger_waits_with_any_grant_of_his_own_making(group: Village) -> None:
    group.show(EVE)
    group.grant(EVE, EVE, Role.STEWARD, Role.HELPER, at=15 * DAY)
    assert placed(group, name(group, EVE, 20 * DAY))[0] is State.WAITING


def test_a_kind_asks_for_its_role(group: Village) -> None:
    notice = Notice(group.salt(), "We are closed on Monday.")
    assert placed(group, card(group, OMAR, 20 * DAY))[0] is State.IN_SET
    assert placed(group, card(group, NINA, 20 * DAY)) == (State.WAITING, "its kind asks for the role helper")
    for who, state in ((ANNA, State.IN_SET), (OMAR, State.WAITING), (HUB, State.WAITING)):
        said = group.say(who, Kind.NOTICE, notice, 20 * DAY, audience=Audience.MEMBERS)
        assert placed(group, said)[0] is state


def test_a_role_counts_at_the_date_of_the_record_and_not_today(group: Village) -> None:
    group.grant(ANNA, NINA, Role.HELPER, at=30 * DAY, until=40 * DAY)
    for at, state in ((29, State.WAITING), (30, State.IN_SET), (39, State.IN_SET), (40, State.WAITING)):
        assert placed(group, card(group, NINA, at * DAY))[0] is state


# -- quota and forks -------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [0, 1, 7])
@pytest.mark.parametrize(("who", "factor"), [(NINA, 1), (HUB, QUOTA_HUB_FACTOR)], ids=["member", "hub"])
def test_seq_stays_below_a_quota_that_grows_by_the_day(
    group: Village, who: Villager, factor: int, days: int
) -> None:
    quota = factor * (QUOTA_START + QUOTA_PER_DAY * days)
    at = ADMITTED + (days + 1) * DAY - 1
    assert placed(group, name(group, who, at, seq=quota - 1))[0] is State.IN_SET
    assert placed(group, name(group, who, at, seq=quota)) == (
        State.WAITING,
        "its device has written more than a person can",
    )


def test_a_founders_quota_begins_with_the_charter(group: Village) -> None:
    assert (
        placed(group, name(group, BEN, 2 * DAY, seq=QUOTA_START + 2 * QUOTA_PER_DAY - 1))[0] is State.IN_SET
    )
    assert placed(group, name(group, BEN, 2 * DAY, seq=QUOTA_START + 2 * QUOTA_PER_DAY))[0] is State.WAITING


def test_back_dating_buys_no_quota(group: Village) -> None:
    """An earlier date has a smaller quota, and before the grant there is no right at all."""
    seq = QUOTA_START + 20 * QUOTA_PER_DAY
    assert placed(group, name(group, NINA, ADMITTED + 21 * DAY, seq=seq))[0] is State.IN_SET
    assert placed(group, name(group, NINA, ADMITTED + 19 * DAY, seq=seq))[0] is State.WAITING
    assert placed(group, name(group, NINA, 0, seq=0))[0] is State.WAITING


def test_of_one_number_the_two_lowest_ids_belong(group: Village) -> None:
    fork = sorted(
        (name(group, NINA, (20 + each) * DAY, seq=5) for each in range(5)), key=lambda each: each.id
    )
    ids = [each.id for each in fork]
    belong = [belongs_in_fork(each, set(ids) - {each}) for each in ids]
    assert belong == [True, True, False, False, False]
    assert belongs_in_fork(ids[4], [])
    assert belongs_in_fork(ids[4], [ids[0], ids[0]])  # one rival, named twice


# -- held ------------------------------------------------------------------------------------------


def test_what_is_not_among_what_stays_is_held_whatever_its_date(group: Village) -> None:
    stays, before, after = (name(group, NINA, at * DAY) for at in (20, 21, 50))
    group.revoke(ANNA, NINA, 40 * DAY, [stays, device_of(group, NINA)])
    assert placed(group, stays)[0] is State.IN_SET
    for record in (before, after):
        assert placed(group, record)[0] is State.HELD


def test_a_prepared_record_of_an_earlier_date_comes_too_late(group: Village) -> None:
    group.revoke(ANNA, OMAR, 40 * DAY, [])
    assert placed(group, card(group, OMAR, 12 * DAY))[0] is State.HELD


def test_what_an_ended_device_wrote_is_held_and_other_devices_go_on(group: Village) -> None:
    group.show(NINA, ADMITTED, "tablet")
    stolen, stays = name(group, NINA, 20 * DAY), name(group, NINA, 19 * DAY)
    other = name(group, NINA, 20 * DAY, device="tablet")
    group.end_own_device(NINA, "laptop", 40 * DAY, [stays])
    assert [placed(group, each)[0] for each in (stolen, stays, other)] == [
        State.HELD,
        State.IN_SET,
        State.IN_SET,
    ]


def test_what_was_written_under_a_right_that_was_ended_is_held(group: Village) -> None:
    grant = group.grant(ANNA, EVE, at=20 * DAY)
    group.show(EVE, 20 * DAY)
    stays, other = name(group, EVE, 25 * DAY), name(group, EVE, 26 * DAY)
    assert placed(group, other)[0] is State.IN_SET
    group.revoke(BEN, grant, 30 * DAY, [stays, device_of(group, EVE)])
    assert placed(group, stays)[0] is State.IN_SET
    assert placed(group, other) == (
        State.HELD,
        "the right it was written under was ended, and it is not among what stays",
    )


def test_what_hangs_on_an_ended_right_is_held_also_without_a_certificate(group: Village) -> None:
    """Her device record is held with her right; that must not read as if she had shown none."""
    grant = group.grant(ANNA, EVE, at=20 * DAY)
    group.show(EVE, 20 * DAY)
    said = name(group, EVE, 25 * DAY)
    group.revoke(BEN, grant, 30 * DAY)
    for record in (said, device_of(group, EVE)):
        assert placed(group, record)[0] is State.HELD


def test_a_right_beside_the_ended_one_still_carries_what_it_covers(group: Village) -> None:
    second = group.grant(ANNA, NINA, Role.HELPER, at=20 * DAY)
    said, shown = name(group, NINA, 30 * DAY), card(group, NINA, 30 * DAY)
    group.revoke(BEN, second, 40 * DAY)
    assert placed(group, said)[0] is State.IN_SET
    assert placed(group, shown)[0] is State.WAITING


def test_held_comes_before_waiting(group: Village) -> None:
    """Whoever was ended is told so, also for a date at which he had no right."""
    group.revoke(ANNA, NINA, 40 * DAY)
    assert placed(group, name(group, NINA, 5 * DAY))[0] is State.HELD


# -- what decides nothing --------------------------------------------------------------------------


def test_the_body_decides_nothing_outside_of_the_authority_set(group: Village) -> None:
    said = name(group, NINA, 20 * DAY)
    odd = Record(said.header_bytes, said.signature, b"\xff", said.header)
    for each in (said, said.without_body(), odd):
        assert placed(group, each) == (State.IN_SET, "")


def test_an_authority_body_in_another_set_is_nobodys_act(group: Village) -> None:
    """The register gives a door one set; the fold would not read it from another."""
    door = Door(group.salt(), bytes(32))
    with pytest.raises(LocalError, match="audience"):
        group.say(ANNA, Kind.DOOR, door, 20 * DAY, audience=Audience.MEMBERS)


def test_the_reason_is_a_sentence_where_a_record_is_in_no_set(group: Village) -> None:
    asked = Asked(group.salt(), bytes(32), 0)
    stranger = group.say(EVE, Kind.ASKED, asked, 20 * DAY, audience=Audience.MAIL, recipients=[NINA.id])
    state, reason = placed(group, stranger)
    assert state is State.WAITING
    assert len(reason) > 20
    assert IN_SET.reason == ""
