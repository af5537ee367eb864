"""Members who lie, flood, ask for what is not theirs or fall silent: what it gets them, rule by rule."""

from collections.abc import Iterable

import pytest

from handrail_protocol import records
from handrail_protocol.admission import State
from handrail_protocol.bodies.board import Name
from handrail_protocol.bodies.pair import Offer
from handrail_protocol.bodies.stewards import ForStewards
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import (
    ANSWER_TIME_MAX,
    DAY,
    NEWCOMER_RECORDS_MAX,
    RANGES_MAX,
    ROOM_RECORDS_PER_PEER_MAX,
)
from handrail_protocol.link_events import Arrived, AuthoredHeard
from handrail_protocol.messages import (
    Answer,
    Authored,
    AuthoredIds,
    Done,
    Hello,
    Limits,
    Message,
    Query,
    Receipts,
    Records,
    Stored,
    Want,
    decode,
    encode,
)
from handrail_protocol.ranges import DIGEST_BYTES, Listed, Wanted, Whole, row_of, want_row_of
from handrail_protocol.records import Record
from tests.support.pairs import Pair
from tests.support.raw_records import raw_record
from tests.support.townsfolk import NINA, OMAR, SUED, WEBER, Town
from tests.support.village import BEGINNING, Village, Villager

NOW = BEGINNING + 20 * DAY
EVERYTHING = (want_row_of(Wanted("")),)
ROOT = (row_of(Whole("", bytes(DIGEST_BYTES))),)


class Victim:
    """A node of `mine` on a link with `liar`; it holds all that the town wrote, and `more`."""

    def __init__(self, mine: Villager = SUED, liar: Villager = OMAR, more: Iterable[Record] = ()) -> None:
        self.town = Town()
        self.village = self.town.village
        self.end = Pair(self.town.group, (mine, liar), NOW).one
        self.replica, self.sync = self.end.replica, self.end.sync
        self.hold(*self.town.all, *more)

    def hold(self, *said: Record) -> None:
        self.replica.ingest(said, NOW)

    def hears(self, message: Message, now: int = NOW) -> list[Message]:
        """What it says to that."""
        self.end.hear(encode(message), now)
        return [decode(data) for data in self.end.said()]

    def ends(self, message: Message) -> Fault:
        with pytest.raises(RemoteError) as wrong:
            self.sync.receive(message, NOW)
        return wrong.value.code

    def ids(self) -> set[bytes]:
        return self.end.ids(self.town.group)


def name(village: Village, who: Villager, seq: int | None = None) -> Record:
    return village.say(
        who, Kind.NAME, Name(village.salt(), who.name), 3 * DAY, audience=Audience.MEMBERS, seq=seq
    )


def offer(village: Village, who: Villager, to: Villager) -> Record:
    body = Offer(village.salt(), bytes(32), ())
    return village.say(who, Kind.OFFER, body, 3 * DAY, audience=Audience.MAIL, recipients=[to.id])


def whole(*said: Record) -> Records:
    return Records(tuple(record.encode() for record in said))


def sent(said: Iterable[Message]) -> set[bytes]:
    return {
        records.decode(each).id
        for message in said
        if isinstance(message, Records)
        for each in message.records
    }


# -- asking for what is not one's own -------------------------------------------------------------


@pytest.mark.parametrize("cutoff", [0, NOW, 1 << 39])
def test_who_wants_all_mail_gets_his_own(cutoff: int) -> None:
    victim = Victim()
    own, others = offer(victim.village, NINA, OMAR), offer(victim.village, NINA, WEBER)
    victim.hold(own, others)
    said = victim.hears(Want(0, Audience.MAIL, cutoff, EVERYTHING))
    assert sent(said) <= {own.id}
    assert said[-1] == Done(0, Audience.MAIL)


def test_who_compares_mail_learns_nothing_of_others() -> None:
    """The digest of his own mail is all that is held against his question."""
    victim = Victim()
    victim.hold(offer(victim.village, NINA, WEBER))
    [said] = victim.hears(Query(0, Audience.MAIL, NOW, ROOT))
    assert said == Answer(0, Audience.MAIL, (row_of(Listed("", "", ())),))


@pytest.mark.parametrize("audience", Audience)
def test_who_was_revoked_gets_nothing_of_any_set(audience: Audience) -> None:
    victim = Victim()
    victim.hold(name(victim.village, OMAR), offer(victim.village, NINA, OMAR))
    victim.hold(victim.village.revoke(WEBER, OMAR, 4 * DAY))
    assert victim.hears(Want(0, audience, NOW, EVERYTHING)) == [Done(0, audience)]
    assert victim.hears(Query(0, audience, NOW, ROOT)) == [Answer(0, audience, ())]


@pytest.mark.parametrize(
    "message", [Query(1, 1, NOW, ROOT), Want(1, 1, NOW, EVERYTHING), Authored(7, OMAR.id)]
)
def test_a_group_that_is_not_open_ends_the_link(message: Message) -> None:
    assert Victim().ends(message) is Fault.OUT_OF_TURN


def test_stewards_alone_are_told_what_mail_a_person_wrote() -> None:
    for liar, told in ((OMAR, False), (NINA, False), (WEBER, True)):
        victim = Victim(liar=liar)
        victim.hold(mail := offer(victim.village, OMAR, NINA))
        said = victim.hears(Authored(0, OMAR.id))
        assert said == ([AuthoredIds(0, OMAR.id, mail.id[:16])] if told else [])


def test_who_may_freeze_her_is_told_of_her_letters_and_not_that_she_is_worried() -> None:
    for liar, is_told_all in ((NINA, False), (WEBER, True)):
        victim = Victim(liar=liar)
        village = victim.village
        mail = offer(village, OMAR, WEBER)
        worry = village.say(
            OMAR,
            Kind.REPORT,
            ForStewards(village.salt(), 1, ((WEBER.device().public, b"a key"),), b"sealed"),
            3 * DAY,
            audience=Audience.STEWARDS,
        )
        victim.hold(village.mandate(OMAR, NINA, OMAR, 2 * DAY), mail, worry)
        [said] = victim.hears(Authored(0, OMAR.id))
        assert isinstance(said, AuthoredIds)
        assert said.ids == b"".join(each.id[:16] for each in ((mail, worry) if is_told_all else (mail,)))


def test_a_home_tells_not_even_stewards_who_wrote_to_it() -> None:
    victim = Victim(mine=NINA, liar=WEBER)
    victim.hold(offer(victim.village, OMAR, NINA))
    assert victim.hears(Authored(0, OMAR.id)) == []


# -- saying what was not asked for ----------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        Answer(0, Audience.MEMBERS, ()),
        Answer(0, Audience.MEMBERS, ROOT),
        Done(0, Audience.MEMBERS),
        AuthoredIds(0, OMAR.id, bytes(16)),
        Hello(1, bytes(32), tuple(Limits())),
    ],
)
def test_an_answer_to_nothing_ends_the_link(message: Message) -> None:
    assert Victim().ends(message) is Fault.OUT_OF_TURN


@pytest.mark.parametrize("said", [Answer(0, Audience.MEMBERS, ()), Done(0, Audience.AUTHORITY)])
def test_an_answer_about_another_set_ends_the_link(said: Message) -> None:
    victim = Victim()
    victim.sync.compare(NOW)
    victim.end.said()
    assert victim.ends(said) is Fault.OUT_OF_TURN


def test_a_done_for_another_set_than_the_wanted_ends_the_link() -> None:
    victim = Victim()
    victim.sync.compare(NOW)
    invented = row_of(Listed("", "12345678", (b"12345678",)))
    said = victim.hears(Answer(0, Audience.AUTHORITY, (invented,)))
    assert any(isinstance(message, Want) for message in said)
    assert victim.ends(Done(0, Audience.MAIL)) is Fault.OUT_OF_TURN


def test_ids_that_a_hub_was_not_asked_for_are_no_answer_of_a_hub() -> None:
    """Else any member could name what shall stay of somebody who is about to be revoked."""
    victim = Victim(mine=WEBER, liar=SUED)
    victim.sync.ask_authored(victim.town.group, OMAR.id)
    assert victim.ends(AuthoredIds(0, NINA.id, bytes(16))) is Fault.OUT_OF_TURN
    [event] = victim.sync.receive(AuthoredIds(0, OMAR.id, bytes(16)), NOW)
    assert event == AuthoredHeard(victim.town.group, OMAR.id, (bytes(16),))
    assert victim.ends(AuthoredIds(0, OMAR.id, bytes(16))) is Fault.OUT_OF_TURN


def test_a_member_cannot_say_that_somebody_else_has_read_a_letter() -> None:
    victim = Victim(mine=NINA, liar=OMAR)
    victim.hold(mail := offer(victim.village, NINA, WEBER))
    assert victim.sync.receive(Receipts(((mail.id, WEBER.id),)), NOW) == []


def test_a_hub_cannot_say_it_of_what_this_side_did_not_write() -> None:
    victim = Victim(mine=NINA, liar=SUED)
    theirs, mine = offer(victim.village, OMAR, NINA), offer(victim.village, NINA, WEBER)
    victim.hold(theirs, mine)
    said = Receipts(((theirs.id, WEBER.id), (mine.id, WEBER.id), (bytes(32), WEBER.id)))
    [event] = victim.sync.receive(said, NOW)
    assert event.receipts == ((mine.id, WEBER.id),)  # type: ignore[union-attr]  # a ReceiptsHeard


def test_an_acknowledgement_of_what_was_never_sent_is_the_other_sides_word_and_no_fault() -> None:
    victim = Victim()
    victim.end.hear(encode(Stored((bytes(32),))), NOW)
    assert victim.end.said() == []


# -- records --------------------------------------------------------------------------------------


def test_a_record_of_a_group_that_is_not_open_ends_the_link() -> None:
    assert Victim().ends(whole(raw_record(signed=True))) is Fault.OUT_OF_TURN


def test_one_bad_signature_among_good_ones_ends_the_link_and_keeps_none() -> None:
    victim = Victim()
    good, bad = name(victim.village, NINA), name(victim.village, OMAR)
    forged = Record(bad.header_bytes, bytes(63) + b"\1", bad.body, bad.header)
    before = victim.ids()
    assert victim.ends(whole(good, forged)) is Fault.BAD_SIGNATURE
    assert victim.ids() == before


def test_a_body_that_is_not_the_headers_ends_the_link() -> None:
    victim = Victim()
    good = name(victim.village, NINA)
    swapped = Record(good.header_bytes, good.signature, bytes(len(good.body or b"")), good.header)
    assert victim.ends(whole(swapped)) is Fault.BAD_BODY


def test_who_strips_bodies_hides_nothing() -> None:
    """The header alone waits; whoever brings the body is heard."""
    victim = Victim()
    said = name(victim.village, NINA)
    victim.hears(whole(said.without_body()))
    assert victim.replica.storage.state(said.id) is State.WAITING
    victim.hears(whole(said))
    assert victim.replica.storage.state(said.id) is State.IN_SET


def test_mail_of_others_is_not_kept_for_a_home() -> None:
    victim = Victim(mine=NINA)
    said = offer(victim.village, OMAR, WEBER)
    assert victim.hears(whole(said)) == []
    assert victim.replica.storage.state(said.id) is None


def test_records_of_strangers_fill_the_peers_part_of_a_room_and_no_more() -> None:
    victim = Victim()
    stranger = Villager("stranger")
    flood = [name(victim.village, stranger, seq=seq) for seq in range(ROOM_RECORDS_PER_PEER_MAX + 50)]
    for at in range(0, len(flood), 200):
        victim.hears(whole(*flood[at : at + 200]))
    group = victim.town.group
    assert victim.replica.storage.room_count(group, State.WAITING) == ROOM_RECORDS_PER_PEER_MAX
    honest = name(victim.village, NINA)
    victim.hears(whole(honest))
    assert victim.replica.storage.state(honest.id) is State.IN_SET


def test_a_device_that_writes_without_end_fills_its_quota_and_no_more() -> None:
    victim = Victim()
    quota = victim.replica.authority(victim.town.group).quota(OMAR.id, BEGINNING + 3 * DAY)
    flood = [name(victim.village, OMAR, seq=seq) for seq in range(quota - 2, quota + 3)]
    victim.hears(whole(*flood))
    states = [victim.replica.storage.state(record.id) for record in flood]
    assert states == [State.IN_SET] * 2 + [State.WAITING] * 3


def test_of_a_fork_two_are_kept_whatever_is_sent() -> None:
    victim = Victim()
    fork = [name(victim.village, OMAR, seq=0) for _ in range(20)]
    for record in fork:
        victim.hears(whole(record))
    lowest = sorted(record.id for record in fork)[:2]
    assert victim.ids() >= set(lowest)
    assert not victim.ids() & ({record.id for record in fork} - set(lowest))


# -- who is no member -----------------------------------------------------------------------------


class Newcomer(Victim):
    """Somebody without any right; his join does not count yet."""

    def __init__(self) -> None:
        self.who = Villager("newcomer")
        super().__init__(liar=self.who)

    def states(self, *said: Record) -> list[State | None]:
        return [self.replica.storage.state(record.id) for record in said]


def test_a_newcomer_may_show_his_device_and_join() -> None:
    victim = Newcomer()
    device = victim.village.show(victim.who, 3 * DAY)
    join = victim.village.join(victim.who, victim.town.invitation, 3 * DAY, show=False)
    victim.hears(whole(device, join))
    assert victim.states(device, join) == [State.IN_SET, State.IN_SET]
    assert victim.replica.authority(victim.town.group).is_member(victim.who.id, NOW)


def test_a_newcomer_may_say_nothing_else_and_nothing_for_others() -> None:
    victim = Newcomer()
    said = [
        name(victim.village, victim.who),
        offer(victim.village, victim.who, NINA),
        victim.village.show(Villager("his friend"), 3 * DAY),
        victim.village.grant(victim.who, victim.who, Role.STEWARD, at=3 * DAY),
    ]
    assert victim.hears(whole(*said)) == []
    assert victim.states(*said) == [None] * 4


def test_a_newcomer_who_repeats_himself_is_passed_over() -> None:
    victim = Newcomer()
    shown = [victim.village.show(victim.who, 3 * DAY) for _ in range(NEWCOMER_RECORDS_MAX + 5)]
    for record in shown:
        victim.hears(whole(record))
    assert victim.states(*shown) == [State.WAITING] * NEWCOMER_RECORDS_MAX + [None] * 5


# -- pace -----------------------------------------------------------------------------------------


def test_who_goes_on_while_the_store_is_busy_is_left_at_a_bound() -> None:
    victim = Victim()
    [arrived] = victim.sync.receive(whole(name(victim.village, NINA)), NOW)
    assert isinstance(arrived, Arrived)
    for _ in range(RANGES_MAX):
        assert victim.sync.receive(Query(0, Audience.MEMBERS, NOW, ROOT), NOW) == []
    assert victim.ends(Query(0, Audience.MEMBERS, NOW, ROOT)) is Fault.OVER_LIMIT


def test_who_owes_an_answer_for_a_minute_is_left() -> None:
    victim = Victim()
    victim.sync.compare(NOW)
    victim.sync.check_pace(NOW + int(ANSWER_TIME_MAX) - 1)
    with pytest.raises(RemoteError) as late:
        victim.sync.check_pace(NOW + int(ANSWER_TIME_MAX))
    assert late.value.code is Fault.BUSY


def test_who_says_anything_is_waited_for() -> None:
    victim = Victim()
    victim.sync.compare(NOW)
    victim.sync.receive(Stored((bytes(32),)), NOW + 50)
    victim.sync.check_pace(NOW + 100)


def test_the_time_that_this_sides_store_takes_is_nobodys_fault() -> None:
    victim = Victim()
    victim.sync.compare(NOW)
    said = name(victim.village, NINA)
    victim.sync.receive(whole(said), NOW)
    victim.sync.check_pace(NOW + 100)
    victim.sync.stored([said.id])
    victim.sync.check_pace(NOW + 101)
    with pytest.raises(RemoteError):
        victim.sync.check_pace(NOW + 100 + int(ANSWER_TIME_MAX))


def test_who_owes_nothing_may_be_silent() -> None:
    Victim().sync.check_pace(NOW + DAY)


def test_a_liar_who_says_that_all_is_equal_ends_the_comparison_and_gets_nothing() -> None:
    victim = Victim()
    victim.hold(name(victim.village, NINA))
    victim.sync.compare(NOW)
    for audience in (Audience.AUTHORITY, Audience.MEMBERS, Audience.MAIL, Audience.STEWARDS, Audience.OPEN):
        victim.hears(Answer(0, audience, ()))
    assert victim.end.compared() == 5
    assert victim.end.sent == []


def test_no_key_of_a_liar_makes_a_record_of_somebody_elses_device() -> None:
    victim = Victim()
    honest = name(victim.village, NINA)
    key = SigningKey.from_secret(bytes(32))
    forged = Record(honest.header_bytes, key.sign(honest.header_bytes), honest.body, honest.header)
    assert victim.ends(whole(forged)) is Fault.BAD_SIGNATURE
