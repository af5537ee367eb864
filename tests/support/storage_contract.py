"""The promises of the storage port, as tests that any implementation inherits.

A subclass gives the fixture `store`, fresh and empty; tests/node/test_store_contract.py has both.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY, HOUR
from handrail_protocol.radix import hour_digest
from handrail_protocol.records import Record
from handrail_protocol.storage import Storage
from tests.support.raw_records import (
    DEVICES,
    GROUP,
    NOON,
    OTHER_GROUP,
    PERSONS,
    raw_record,
    raw_withdrawal,
)

ROSA, NINA, OMAR, WEBER = PERSONS
MEMBERS, MAIL = Audience.MEMBERS, Audience.MAIL
STARTED = NOON // HOUR


class Broken(Exception):
    """Raised inside a transaction by a test."""


@contextmanager
def taken_back(store: Storage) -> Iterator[None]:
    """A transaction that fails at its end."""
    with suppress(Broken), store.transaction():
        yield
        raise Broken


def in_set(store: Storage, *records: Record) -> None:
    with store.transaction():
        for record in records:
            store.put(record, State.IN_SET, NOON)


def ids(*records: Record) -> list[bytes]:
    return sorted(record.id for record in records)


def mail(**fields: object) -> Record:
    return raw_record(kind=Kind.OFFER, recipients=(ROSA,), **fields)  # type: ignore[arg-type]


class OneRecord:
    def test_is_kept_as_it_came(self, store: Storage) -> None:
        record = raw_record()
        store.put(record, State.WAITING, NOON + 5)
        stored = store.get(record.id)
        assert stored is not None
        assert (stored.record, stored.state, stored.arrived) == (record, State.WAITING, NOON + 5)
        assert store.state(record.id) is State.WAITING

    def test_that_is_not_kept_is_unknown(self, store: Storage) -> None:
        assert store.get(b"\x07" * 32) is None
        assert store.state(b"\x07" * 32) is None
        assert store.receipts(b"\x07" * 32) == []

    def test_is_kept_once(self, store: Storage) -> None:
        in_set(store, raw_record())
        with pytest.raises(LocalError):
            in_set(store, raw_record())

    def test_that_is_refused_is_not_kept(self, store: Storage) -> None:
        with pytest.raises(LocalError):
            store.put(raw_record(), State.REFUSED, NOON)
        in_set(store, raw_record())
        with pytest.raises(LocalError):
            store.move(raw_record().id, State.REFUSED)
        assert store.state(raw_record().id) is State.IN_SET

    @pytest.mark.parametrize("state", [State.IN_SET, State.PARKED, State.WAITING, State.HELD])
    def test_moves_to_any_state(self, store: Storage, state: State) -> None:
        record = raw_record()
        store.put(record, State.WAITING, NOON)
        store.move(record.id, state)
        assert store.state(record.id) is state

    def test_loses_its_body_and_keeps_its_header(self, store: Storage) -> None:
        record = raw_record()
        in_set(store, record)
        store.set_body(record.id, None)
        stored = store.get(record.id)
        assert stored is not None
        assert stored.record == record.without_body()
        assert store.record_set(GROUP, MEMBERS, (), NOON).ids(STARTED) == [record.id]

    def test_gets_the_body_that_came_later(self, store: Storage) -> None:
        record = raw_record()
        in_set(store, record.without_body())
        store.set_body(record.id, record.body)
        stored = store.get(record.id)
        assert stored is not None
        assert stored.record == record

    def test_leaves_nothing_when_removed(self, store: Storage) -> None:
        record = mail()
        in_set(store, record)
        store.add_receipts([record.id], OMAR, NOON)
        store.remove(record.id)
        assert store.get(record.id) is None
        assert store.groups() == []
        in_set(store, record)
        assert store.receipts(record.id) == []

    def test_that_is_not_kept_is_changed_by_nothing(self, store: Storage) -> None:
        store.move(b"\x07" * 32, State.HELD)
        store.set_body(b"\x07" * 32, None)
        store.remove(b"\x07" * 32)
        store.add_receipts([b"\x07" * 32], ROSA, NOON)
        assert store.groups() == []


class ATransaction:
    def test_that_fails_leaves_nothing(self, store: Storage) -> None:
        old, new = raw_record(), raw_record(seq=1)
        in_set(store, old)
        store.add_receipts([old.id], ROSA, NOON)
        with taken_back(store):
            in_set(store, new)
            store.set_body(old.id, None)
            store.move(old.id, State.HELD)
            store.remove(old.id)
        stored = store.get(old.id)
        assert stored is not None
        assert (stored.record, stored.state) == (old, State.IN_SET)
        assert store.receipts(old.id) == [ROSA]
        assert store.state(new.id) is None
        assert store.record_set(GROUP, MEMBERS, (), NOON).ids(STARTED) == [old.id]

    def test_joins_the_outer_one(self, store: Storage) -> None:
        with taken_back(store):
            with store.transaction():
                in_set(store, raw_record())
            assert store.state(raw_record().id) is State.IN_SET
        assert store.state(raw_record().id) is None

    def test_inside_another_undoes_its_own_part(self, store: Storage) -> None:
        first, second, third = (raw_record(seq=seq) for seq in range(3))
        with store.transaction():
            in_set(store, first)
            with taken_back(store):
                in_set(store, second)
            in_set(store, third)
        kept = [stored.record.id for stored in store.find(GROUP)]
        assert kept == [first.id, third.id]

    def test_put_back_keeps_the_order_of_arrival(self, store: Storage) -> None:
        first, second = raw_record(), raw_record(seq=1)
        in_set(store, first, second)
        with taken_back(store):
            store.remove(first.id)
        assert [stored.record.id for stored in store.find(GROUP)] == [first.id, second.id]

    def test_can_be_followed_by_another(self, store: Storage) -> None:
        with taken_back(store):
            pass
        with store.transaction():
            in_set(store, raw_record())
        assert store.state(raw_record().id) is State.IN_SET


class Finding:
    def test_goes_by_arrival(self, store: Storage) -> None:
        records = [raw_record(seq=seq, created=NOON - seq * DAY) for seq in range(5)]
        in_set(store, *records)
        assert [stored.record.id for stored in store.find(GROUP)] == [record.id for record in records]

    def test_keeps_apart_groups_sets_states_kinds_and_authors(self, store: Storage) -> None:
        request, card = raw_record(), raw_record(kind=Kind.CARD, seq=1)
        other = raw_record(group=OTHER_GROUP)
        letter = mail(person=OMAR)
        held = raw_record(seq=2, person=NINA)
        in_set(store, request, card, other, letter)
        store.put(held, State.HELD, NOON)

        def found(*args: object, **more: object) -> list[bytes]:
            return [stored.record.id for stored in store.find(*args, **more)]  # type: ignore[arg-type]

        assert store.groups() == [GROUP, OTHER_GROUP]
        assert found(GROUP) == [request.id, card.id, letter.id]
        assert found(GROUP, MEMBERS) == [request.id, card.id]
        assert found(OTHER_GROUP) == [other.id]
        assert found(b"\x09" * 32) == []
        assert found(GROUP, states=[State.HELD]) == [held.id]
        assert found(GROUP, states=[State.IN_SET, State.HELD]) == [request.id, card.id, letter.id, held.id]
        assert found(GROUP, states=[]) == []
        assert found(GROUP, kinds=[Kind.CARD, Kind.OFFER]) == [card.id, letter.id]
        assert found(GROUP, MEMBERS, kinds=[Kind.OFFER]) == []
        assert found(GROUP, person=OMAR) == [letter.id]
        assert found(GROUP, person=NINA) == []
        assert found(GROUP, states=[State.HELD], person=NINA) == [held.id]

    def test_by_person_means_the_author_and_by_party_the_recipient_too(self, store: Storage) -> None:
        letter = mail(person=OMAR)
        in_set(store, letter)
        assert list(store.find(GROUP, person=ROSA)) == []
        for party in (OMAR, ROSA):
            assert [found.record.id for found in store.find(GROUP, parties=[party])] == [letter.id]
        assert list(store.find(GROUP, parties=[NINA])) == []

    def test_goes_on_while_the_caller_writes(self, store: Storage) -> None:
        records = [raw_record(seq=seq) for seq in range(6)]
        for record in records:
            store.put(record, State.WAITING, NOON)
        seen = []
        for number, stored in enumerate(store.find(GROUP, states=[State.WAITING])):
            seen.append(stored.record.id)
            store.move(stored.record.id, State.IN_SET)
            if number == 0:
                store.remove(records[1].id)
                store.set_body(records[2].id, None)
                store.put(raw_record(seq=9), State.WAITING, NOON)
        assert seen == [records[0].id, *(record.id for record in records[2:])]

    def test_leaves_out_what_came_again_meanwhile(self, store: Storage) -> None:
        first, second = raw_record(), raw_record(seq=1)
        in_set(store, first, second)
        found = store.find(GROUP)
        assert next(found).record == first
        store.remove(second.id)
        in_set(store, second)
        assert list(found) == []

    def test_reads_each_when_its_turn_comes(self, store: Storage) -> None:
        in_set(store, raw_record(), raw_record(seq=1))
        found = store.find(GROUP)
        store.set_body(raw_record(seq=1).id, None)
        assert [stored.record.body is None for stored in found] == [False, True]


class TheCountOfADevice:
    def test_knows_who_shares_a_place(self, store: Storage) -> None:
        fork = [raw_record(body=bytes([number]) * 16) for number in range(3)]
        in_set(store, *fork)
        in_set(store, raw_record(device=1), raw_record(seq=1), raw_record(group=OTHER_GROUP), mail())
        store.put(raw_record(body=b"\x09" * 16), State.HELD, NOON)
        assert store.same_seq(GROUP, MEMBERS, DEVICES[0], 0) == ids(*fork)
        assert store.same_seq(GROUP, MEMBERS, DEVICES[0], 7) == []

    def test_has_a_last_one_whatever_its_state(self, store: Storage) -> None:
        assert store.last_of(GROUP, MEMBERS, DEVICES[0]) is None
        in_set(store, raw_record(seq=3), raw_record(seq=11, device=1), mail(seq=12))
        store.put(raw_record(seq=5), State.PARKED, NOON)
        in_set(store, raw_record(seq=4))
        assert store.last_of(GROUP, MEMBERS, DEVICES[0]) == raw_record(seq=5)

    def test_has_of_a_fork_the_lowest_id_as_last(self, store: Storage) -> None:
        fork = [raw_record(body=bytes([number]) * 16) for number in range(4)]
        in_set(store, *fork)
        last = store.last_of(GROUP, MEMBERS, DEVICES[0])
        assert last is not None
        assert last.id == min(ids(*fork))


class AWithdrawal:
    def test_is_found_by_what_it_names(self, store: Storage) -> None:
        target = raw_record()
        first, second = raw_withdrawal(target.id), raw_withdrawal(target.id, seq=1)
        in_set(store, first, raw_withdrawal(b"\x05" * 32, seq=2), second)
        store.put(raw_withdrawal(target.id, seq=3), State.WAITING, NOON)
        assert store.withdrawals_of(target.id) == [first, second]
        assert store.withdrawals_of(b"\x06" * 32) == []

    def test_is_found_once_its_body_came(self, store: Storage) -> None:
        withdrawal = raw_withdrawal(raw_record().id)
        in_set(store, withdrawal.without_body())
        assert store.withdrawals_of(raw_record().id) == []
        store.set_body(withdrawal.id, withdrawal.body)
        assert store.withdrawals_of(raw_record().id) == [withdrawal]

    def test_that_cannot_be_read_names_nothing(self, store: Storage) -> None:
        odd = raw_record(kind=Kind.WITHDRAWAL, audience=MEMBERS, body=b"\xc1" * 20)
        in_set(store, odd)
        assert store.state(odd.id) is State.IN_SET


class RoomsAndDates:
    def test_rooms_are_counted_for_each_group(self, store: Storage) -> None:
        store.put(raw_record(), State.WAITING, NOON, b"")
        store.put(mail(), State.WAITING, NOON, b"peer")
        store.put(raw_record(seq=1), State.HELD, NOON, b"peer")
        store.put(raw_record(group=OTHER_GROUP), State.WAITING, NOON, b"peer")
        assert store.room_count(GROUP, State.WAITING) == 2
        assert store.room_count(GROUP, State.HELD) == 1
        assert store.room_count(GROUP, State.PARKED) == 0
        assert store.room_count(b"\x09" * 32, State.WAITING) == 0

    def test_rooms_are_counted_for_each_peer(self, store: Storage) -> None:
        for number, via in enumerate([b"", b"peer", b"peer", b"other", None]):
            store.put(raw_record(seq=number), State.WAITING, NOON, via)
        assert [store.room_count(GROUP, State.WAITING, via) for via in (None, b"", b"peer", b"none")] == [
            4, 1, 2, 0,
        ]  # fmt: skip
        store.move(raw_record(seq=1).id, State.HELD)
        assert store.room_count(GROUP, State.WAITING, b"peer") == 1
        assert store.room_count(GROUP, State.HELD, b"peer") == 1

    def test_what_was_in_its_set_takes_up_no_room(self, store: Storage) -> None:
        store.put(raw_record(), State.IN_SET, NOON, b"peer")
        store.put(raw_record(seq=1), State.WAITING, NOON, b"peer")
        store.move(raw_record(seq=1).id, State.IN_SET)
        for number in (0, 1):
            store.move(raw_record(seq=number).id, State.HELD)
            stored = store.get(raw_record(seq=number).id)
            assert stored is not None
            assert stored.via is None
        assert store.room_count(GROUP, State.HELD) == 0

    def test_parked_records_come_due_earliest_first(self, store: Storage) -> None:
        late, soon, sooner = (raw_record(created=NOON + ahead) for ahead in (900, 700, 600))
        for record in (late, soon, sooner):
            store.put(record, State.PARKED, NOON)
        store.put(raw_record(), State.WAITING, NOON)
        assert store.parked_until(NOON + 599) == []
        assert store.parked_until(NOON + 700) == [sooner.id, soon.id]

    def test_expired_ones_are_listed_whatever_their_state(self, store: Storage) -> None:
        short, shorter = raw_record(life=HOUR), raw_record(life=60, seq=1)
        lasting = raw_record(kind=Kind.DOOR)
        in_set(store, short, lasting)
        store.put(shorter, State.HELD, NOON)
        assert store.expired(NOON + 59) == []
        assert store.expired(NOON + 60) == [shorter.id]
        assert store.expired(NOON + HOUR) == [shorter.id, short.id]

    def test_mail_is_found_by_its_parties(self, store: Storage) -> None:
        to_one = raw_record(kind=Kind.OFFER, recipients=(PERSONS[1],))
        to_two = raw_record(kind=Kind.OFFER, recipients=(PERSONS[1], PERSONS[2]), seq=1)
        answer = raw_record(kind=Kind.OFFER, person=PERSONS[1], recipients=(PERSONS[0],), device=1)
        in_set(store, to_one, to_two, answer)
        for parties, found in (
            ((), [to_one, to_two, answer]),
            (PERSONS[1:2], [to_one, to_two, answer]),
            (PERSONS[2:3], [to_two]),
            (PERSONS[2:4], [to_two]),
            (PERSONS[3:4], []),
        ):
            assert [each.record for each in store.find(GROUP, MAIL, parties=parties)] == found
            own = store.find(GROUP, MAIL, parties=parties, person=PERSONS[1])
            assert [each.record for each in own] == [each for each in found if each is answer]

    def test_the_newest_is_the_newest_of_all_sets(self, store: Storage) -> None:
        assert store.newest_created() == 0
        in_set(store, raw_record(), raw_record(group=OTHER_GROUP, created=NOON + 5), mail(created=NOON + 3))
        store.put(raw_record(created=NOON + DAY), State.PARKED, NOON)
        assert store.newest_created() == NOON + 5
        in_set(store, raw_record(device=1, seq=1, created=NOON + 9))
        assert store.newest_created(besides={DEVICES[1]}) == NOON + 5
        assert store.newest_created(besides=DEVICES) == 0


class ASet:
    def test_lists_its_hours_with_their_digests(self, store: Storage) -> None:
        now = [raw_record(seq=seq, created=NOON + seq) for seq in range(40)]
        before = raw_record(created=NOON - 5 * HOUR)
        in_set(store, *now, before, mail(), raw_record(group=OTHER_GROUP))
        store.put(raw_record(seq=99), State.HELD, NOON)
        found = store.record_set(GROUP, MEMBERS, (), NOON)
        assert sorted(found.hours()) == [
            (STARTED - 5, 1, hour_digest(STARTED - 5, [before.id])),
            (STARTED, 40, hour_digest(STARTED, ids(*now))),
        ]
        assert found.ids(STARTED) == ids(*now)
        assert found.ids(STARTED - 1) == []

    def test_of_an_unknown_group_is_empty(self, store: Storage) -> None:
        for parties in ((), (frozenset([ROSA]),)):
            found = store.record_set(b"\x09" * 32, MEMBERS, parties, NOON)
            assert list(found.hours()) == []
            assert found.ids(STARTED) == []

    @pytest.mark.parametrize("cutoffs", [(0, 30, 60, 90), (90, 60, 30, 0), (60, 0, 90, 30, 60)])
    def test_leaves_out_what_expired_at_any_cutoff(self, store: Storage, cutoffs: tuple[int, ...]) -> None:
        short, longer = raw_record(life=30), raw_record(life=90, seq=1)
        in_set(store, short, longer)
        for cutoff in cutoffs:
            wanted = ids(*(r for r, life in ((short, 30), (longer, 90)) if life > cutoff))
            found = store.record_set(GROUP, MEMBERS, (), NOON + cutoff)
            assert found.ids(STARTED) == wanted
            rows = [(STARTED, len(wanted), hour_digest(STARTED, wanted))] if wanted else []
            assert list(found.hours()) == rows

    def test_follows_every_change(self, store: Storage) -> None:
        record, other = raw_record(), raw_record(seq=1)
        found = store.record_set(GROUP, MEMBERS, (), NOON)

        def is_now(*wanted: Record) -> None:
            found = store.record_set(GROUP, MEMBERS, (), NOON)
            rows = [(STARTED, len(wanted), hour_digest(STARTED, ids(*wanted)))] if wanted else []
            assert list(found.hours()) == rows

        is_now()
        in_set(store, record)
        is_now(record)
        store.put(other, State.WAITING, NOON)
        is_now(record)
        store.move(other.id, State.IN_SET)
        is_now(record, other)
        store.move(record.id, State.HELD)
        is_now(other)
        with taken_back(store):
            store.remove(other.id)
            is_now()
        is_now(other)
        store.remove(other.id)
        is_now()
        assert list(found.hours()) == []

    def test_of_mail_is_filtered_by_author_and_recipients(self, store: Storage) -> None:
        from_omar = mail(person=OMAR)
        from_nina = mail(person=NINA, seq=1)
        to_self = raw_record(kind=Kind.CHEMISTRY, person=OMAR, recipients=(OMAR,), seq=2)
        expired = mail(person=OMAR, life=1, seq=3)
        in_set(store, from_omar, from_nina, to_self, expired, raw_record(person=OMAR))
        store.put(mail(person=OMAR, seq=4), State.HELD, NOON)
        cases = [
            ((frozenset([OMAR]),), [from_omar, to_self]),
            ((frozenset([ROSA]),), [from_omar, from_nina]),
            ((frozenset([NINA, OMAR]),), [from_omar, from_nina, to_self]),
            ((frozenset([ROSA]), frozenset([OMAR])), [from_omar]),
            ((frozenset([WEBER]),), []),
            ((frozenset[bytes](),), []),
            ((frozenset([ROSA]), frozenset[bytes]()), []),
        ]
        for parties, wanted in cases:
            found = store.record_set(GROUP, MAIL, parties, NOON + 1)
            rows = [(STARTED, len(wanted), hour_digest(STARTED, ids(*wanted)))] if wanted else []
            assert list(found.hours()) == rows
            assert found.ids(STARTED) == ids(*wanted)
            assert found.ids(STARTED + 1) == []


class Receipts:
    def test_are_kept_in_order_and_once(self, store: Storage) -> None:
        first, second = raw_record(), raw_record(seq=1)
        in_set(store, first, second)
        store.add_receipts([first.id, second.id], WEBER, NOON)
        store.add_receipts([first.id, b"\x07" * 32], NINA, NOON)
        store.add_receipts([first.id], WEBER, NOON + 1)
        assert store.receipts(first.id) == [WEBER, NINA]
        assert store.receipts(second.id) == [WEBER]


class StorageContract(
    OneRecord, ATransaction, Finding, TheCountOfADevice, AWithdrawal, RoomsAndDates, ASet, Receipts
):
    """All promises."""
