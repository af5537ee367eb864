"""Two nodes of one group open a link; every other pair ends in one silence, at one time."""

import itertools

import pytest

from handrail_protocol import messages
from handrail_protocol.errors import Fault, LocalError
from handrail_protocol.handshake import CHANCE_BYTES, Ended, Handshake, Mode, Opening, Proved, Role
from handrail_protocol.handshake.machine import NEXT, Phase
from handrail_protocol.limits import DAY, GREETING_TIME_MAX, MESSAGE_BYTES_MAX, REFUSAL_AT
from handrail_protocol.records import Record
from tests.support.greetings import (
    BINDING,
    NOW,
    Greeting,
    Keeper,
    chance,
    invite,
    newcomer,
    returning,
    served,
)
from tests.support.townsfolk import NINA, OMAR, ROSA, STRANGER, SUED, WEBER, Town, town, with_more
from tests.support.village import Village, Villager

REFUSAL = messages.encode(messages.Refusal(Fault.NOT_ADMITTED, None, None))


def keeper(who: Villager, records: tuple[Record, ...] | None = None, *, opens: bool = False) -> Keeper:
    """A node at which one person of the town lives."""
    held = {town().group: town().all if records is None else records}
    return Keeper([served(who)], held, opens=opens)


# -- members ----------------------------------------------------------------------------------------


def test_two_members_learn_who_the_other_is() -> None:
    greeting = Greeting(keeper(SUED), keeper(NINA)).run()
    listener, dialler = greeting.open()
    [at_listener], [at_dialler] = listener.groups, dialler.groups
    assert (at_listener.group, at_listener.mode) == (at_dialler.group, at_dialler.mode)
    assert (at_listener.group, at_listener.mode) == (town().group, Mode.MEMBER)
    assert at_listener.peers == (served(NINA).certificate,)
    assert at_dialler.peers == (served(SUED).certificate,)
    assert listener.nonces == dialler.nonces
    assert (listener.peer_now, dialler.peer_now) == (None, int(NOW))
    assert not greeting.listener.ended
    assert not greeting.dialler.ended


def test_it_takes_five_messages_and_a_few_kilobytes() -> None:
    said = Greeting(keeper(SUED), keeper(NINA)).run().said
    assert [role for role, _ in said] == [Role.LISTENER, Role.DIALLER] * 2 + [Role.LISTENER]
    assert sum(len(data) for _, data in said) < 6_144


def test_nothing_in_a_greeting_is_readable() -> None:
    """Names, keys and ids of the group and its people are under seal, even inside TLS."""
    said = b"".join(data for _, data in Greeting(keeper(SUED), keeper(NINA)).run().said[:-1])
    for secret in (town().group, b"Library", NINA.id, SUED.id, NINA.device().public, town().all[0].id):
        assert secret not in said


def test_a_household_names_everybody_who_lives_there() -> None:
    home = Keeper([served(NINA), served(OMAR)], {town().group: town().all})
    listener, _ = Greeting(keeper(SUED), home).run().open()
    assert {peer.person for peer in listener.groups[0].peers} == {NINA.id, OMAR.id}


def test_of_a_household_only_those_who_stand_are_peers() -> None:
    home = Keeper([served(NINA), served(STRANGER)], {town().group: town().all})
    listener, _ = Greeting(keeper(SUED), home).run().open()
    assert [peer.person for peer in listener.groups[0].peers] == [NINA.id]


def test_a_device_that_nobody_has_heard_of_is_proved_by_its_certificate() -> None:
    tablet = Keeper([served(NINA, "tablet")], {town().group: town().all})
    listener, _ = Greeting(keeper(SUED), tablet).run().open()
    assert listener.groups[0].peers[0].device == NINA.device("tablet").public


def test_a_member_whose_right_has_run_out_still_gets_in() -> None:
    late = Villager("late")
    records = with_more(lambda village: village.admit(WEBER, late, 3 * DAY, until=4 * DAY))
    Greeting(keeper(SUED, records), keeper(late, records)).run().open()


def test_whoever_was_away_while_the_door_changed_still_gets_in() -> None:
    def change(village: Village) -> None:
        village.open_door(WEBER, 5 * DAY)

    newer = with_more(change)
    for listener, dialler in ((newer, town().all), (town().all, newer)):
        Greeting(keeper(SUED, listener), keeper(NINA, dialler)).run().open()


def test_a_door_that_was_changed_twice_is_shut() -> None:
    def change(village: Village) -> None:
        village.open_door(WEBER, 5 * DAY)
        village.open_door(WEBER, 6 * DAY)

    Greeting(keeper(SUED, with_more(change)), keeper(NINA)).run().shut()


# -- chains -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("newer_listens", [True, False])
def test_who_was_granted_since_shows_where_the_right_comes_from(newer_listens: bool) -> None:
    """Omar was admitted after a day; Nina's node has not heard of him."""
    omar, nina = keeper(OMAR), keeper(NINA, town().before(DAY))
    listener, dialler = (omar, nina) if newer_listens else (nina, omar)
    Greeting(listener, dialler).run().open()


def test_a_revocation_that_is_known_beats_any_proof() -> None:
    """Omar's own node has not heard of it, and shows all that once gave him his right."""

    def revoke(village: Village) -> None:
        village.revoke(WEBER, OMAR, 5 * DAY)

    records = with_more(revoke)
    without_omar = tuple(
        r for r in records if OMAR.id not in (r.header.person, getattr(r.said, "person", b""))
    )
    for known in (records, without_omar):
        assert Greeting(keeper(SUED, known), keeper(OMAR)).run().shut()[1].fault is Fault.NOT_ADMITTED
        Greeting(keeper(OMAR), keeper(NINA, known)).run().shut()


def test_a_device_that_its_root_ended_proves_nothing() -> None:
    def end(village: Village) -> None:
        village.show(NINA, 4 * DAY, "tablet")
        village.end_own_device(NINA, "laptop", 5 * DAY)

    records = with_more(end)
    Greeting(keeper(SUED, records), keeper(NINA)).run().shut()
    tablet = Keeper([served(NINA, "tablet")], {town().group: records})
    Greeting(keeper(SUED, records), tablet).run().open()


def test_a_grant_of_his_own_making_opens_nothing() -> None:
    """The stranger has the door key, and has made himself a group of the same door and a grant in it."""
    own = Village((STRANGER,), name="Library Süd")
    own.found()
    forged = tuple(own.records)
    door = Keeper([], {town().group: town().all}).openings()[0]
    chains: list[tuple[Record, ...]] = [(), forged, (*town().all[:3], own.grant(STRANGER, STRANGER, at=5))]
    for held in chains:
        thief = Keeper([served(STRANGER)], {town().group: held}, doors=[door])
        listener, dialler = Greeting(keeper(SUED), thief).run().shut()
        assert dialler.fault is listener.fault is Fault.NOT_ADMITTED


# -- several groups -----------------------------------------------------------------------------------


def towns(names: list[str], members: tuple[Villager, ...]) -> list[Village]:
    found = []
    for name in names:
        village = Village((WEBER,), name=name)
        village.found()
        village.open_door(WEBER, 10)
        for member in members:
            village.admit(WEBER, member, 20)
        found.append(village)
    return found


def test_only_groups_that_both_prove_open() -> None:
    one, two, three = towns(["one", "two", "three"], (SUED, NINA))
    knows_of_revocation = [*two.records, two.revoke(WEBER, NINA, 5 * DAY)]
    listener = Keeper([served(SUED)], {one.group: one.records, two.group: knows_of_revocation})
    dialler = Keeper([served(NINA)], {v.group: v.records[:7] for v in (one, two, three)})
    for proved in Greeting(listener, dialler).run().open():
        assert [opened.group for opened in proved.groups] == [one.group]


def test_a_busy_node_proves_all_of_its_groups_in_several_messages() -> None:
    family = tuple(Villager(f"child {n}") for n in range(8))
    villages = towns([f"group {n}" for n in range(32)], (SUED, *family))
    held = {village.group: village.records for village in villages}
    greeting = Greeting(Keeper([served(SUED)], held), Keeper([served(each) for each in family], held)).run()
    for proved in greeting.open():
        assert [opened.group for opened in proved.groups] == sorted(held)
    assert len(greeting.said) > 5
    assert max(len(data) for _, data in greeting.said) <= MESSAGE_BYTES_MAX


# -- newcomers ----------------------------------------------------------------------------------------


def test_a_newcomer_and_a_member_learn_who_the_other_is() -> None:
    greeting = Greeting(keeper(SUED, opens=True), newcomer(ROSA, town().code)).run()
    listener, dialler = greeting.open()
    [at_listener], [at_dialler] = listener.groups, dialler.groups
    assert at_listener.mode is at_dialler.mode is Mode.NEWCOMER
    assert at_listener.peers == (served(ROSA).certificate,)
    assert at_dialler.peers == (served(SUED).certificate,)
    assert at_listener.invitation == at_dialler.invitation == town().invitation.id
    assert {town().invitation.id, town().all[1].id} <= {record.id for record in at_dialler.shown}


@pytest.mark.parametrize("uses_left", [True, False])
def test_an_invitation_that_was_used_up_says_so(uses_left: bool) -> None:
    other = Villager("somebody quicker")
    fresh = Town()
    invitation = invite(fresh.village, WEBER, 2 * DAY, uses=2 if uses_left else 1, code="another")
    fresh.village.join(other, invitation, 3 * DAY, code="another")
    hub = keeper(SUED, tuple(fresh.village.records), opens=True)
    greeting = Greeting(hub, newcomer(ROSA, fresh.village.code("another"))).run()
    if uses_left:
        greeting.open()
        return
    assert [ended.fault for ended in greeting.shut()] == [Fault.USED, Fault.USED]
    # Who used it, and lost the link before the group counted him, comes again.
    Greeting(hub, newcomer(other, fresh.village.code("another"))).run().open()


def test_who_is_let_in_in_the_same_second_has_a_use_already() -> None:
    """Three who come at once with a code for two would each be let in, and then none of them counted."""
    fresh = Town()
    invite(fresh.village, WEBER, 2 * DAY, uses=2, code="another")
    coming = [Villager(name) for name in ("first", "second")]
    hub = keeper(SUED, tuple(fresh.village.records), opens=True)
    hub.let_in = [coming[0].id]
    Greeting(hub, newcomer(ROSA, fresh.village.code("another"))).run().open()
    hub.let_in = [each.id for each in coming]
    shut = Greeting(hub, newcomer(ROSA, fresh.village.code("another"))).run().shut()
    assert [ended.fault for ended in shut] == [Fault.USED, Fault.USED]
    hub.let_in = [coming[0].id, ROSA.id]  # her own link broke, and she comes again
    Greeting(hub, newcomer(ROSA, fresh.village.code("another"))).run().open()


def test_a_code_of_no_invitation_meets_the_one_refusal() -> None:
    greeting = Greeting(keeper(SUED, opens=True), newcomer(ROSA, town().village.code("guessed"))).run()
    assert greeting.said[-1] == (Role.LISTENER, REFUSAL)


def test_an_invitation_that_is_over_opens_nothing() -> None:
    fresh = Town()
    invite(fresh.village, WEBER, -25 * DAY, code="old")
    hub = keeper(SUED, tuple(fresh.village.records), opens=True)
    assert (
        Greeting(hub, newcomer(ROSA, fresh.village.code("old"))).run().shut()[1].fault is Fault.NOT_ADMITTED
    )


def test_a_newcomer_whom_the_group_revoked_is_refused() -> None:
    records = with_more(lambda village: village.revoke(WEBER, ROSA, 5 * DAY))
    Greeting(keeper(SUED, records, opens=True), newcomer(ROSA, town().code)).run().shut()


def test_the_public_half_of_an_invitation_lets_nobody_in() -> None:
    """Every member holds it; the proof is a signature of the code."""
    coming = served(STRANGER)
    opening = Opening(town().code.key.public, Mode.NEWCOMER, town().group, code=None, served=coming)
    thief = Keeper([coming], knocks=[Opening(opening.id, Mode.MEMBER, town().group, served=coming)])
    listener, dialler = Greeting(keeper(SUED, opens=True), thief).run().shut()
    assert dialler.fault is Fault.NOT_ADMITTED
    assert listener.fault in (Fault.NOT_ADMITTED, Fault.BAD_SIGNATURE)


def test_a_newcomer_turns_from_a_listener_of_another_group() -> None:
    """Somebody who saw the invitation's record listens with a group of his own around it."""
    own = Village((STRANGER,), name="Library Sud")
    own.found()
    own.say(STRANGER, town().invitation.header.kind, town().invitation.said, 2 * DAY)  # type: ignore[arg-type]
    trap = Keeper([served(STRANGER)], {own.group: own.records}, opens=True)
    greeting = Greeting(trap, newcomer(ROSA, town().code)).run()
    _, dialler = greeting.heard[Role.LISTENER], greeting.heard[Role.DIALLER]
    assert isinstance(dialler[0], Ended)
    assert [role for role, _ in greeting.said].count(Role.DIALLER) == 1  # it never said who it is


# -- those who come back ------------------------------------------------------------------------------


def test_a_person_with_nothing_but_her_words_is_let_in() -> None:
    one, two = towns(["one", "two"], (SUED, NINA))
    hub = Keeper([served(SUED)], {v.group: v.records for v in (one, two)}, opens=True)
    listener, dialler = Greeting(hub, returning(NINA, "new laptop")).run().open()
    for proved in (listener, dialler):
        assert [opened.group for opened in proved.groups] == sorted((one.group, two.group))
        assert {opened.mode for opened in proved.groups} == {Mode.RETURNING}
    assert listener.groups[0].peers[0].device == NINA.device("new laptop").public
    shown = {record.header.device for record in dialler.groups[0].shown}
    assert NINA.device().public in shown


def test_she_turns_from_a_listener_who_shows_no_device_of_hers() -> None:
    records = tuple(record for record in town().all if record.header.person != NINA.id)
    greeting = Greeting(keeper(SUED, records, opens=True), returning(NINA, "new laptop")).run()
    assert [role for role, _ in greeting.said].count(Role.DIALLER) == 1


def test_a_person_who_was_revoked_does_not_come_back_by_her_words() -> None:
    records = with_more(lambda village: village.revoke(WEBER, NINA, 5 * DAY))
    Greeting(keeper(SUED, records, opens=True), returning(NINA, "new laptop")).run().shut()


def test_nobody_comes_back_as_somebody_else() -> None:
    coming = served(STRANGER)
    thief = Keeper([coming], knocks=[Opening(NINA.id, Mode.RETURNING, None, served=coming)])
    greeting = Greeting(keeper(SUED, opens=True), thief).run()
    assert not any(isinstance(event, Proved) for event in greeting.heard[Role.LISTENER])


def test_a_device_that_was_ended_does_not_come_back() -> None:
    def end(village: Village) -> None:
        village.show(NINA, 4 * DAY, "tablet")
        village.end_own_device(NINA, "laptop", 5 * DAY)

    hub = keeper(SUED, with_more(end), opens=True)
    Greeting(hub, returning(NINA, "laptop")).run().shut()
    Greeting(hub, returning(NINA, "new laptop")).run().open()


# -- refusals -----------------------------------------------------------------------------------------


def refused_for_each_reason() -> dict[str, Greeting]:
    """A dialler who proves nothing, for every reason there is."""
    door = Keeper([], {town().group: town().all}).openings()[0]
    revoked = with_more(lambda village: village.revoke(WEBER, OMAR, 5 * DAY))
    bad = served(NINA)
    broken = type(bad)(bad.certificate, OMAR.device())
    other = Opening(b"another door" * 3, Mode.MEMBER, town().group)
    return {
        "no tag": Greeting(keeper(SUED), Keeper([served(STRANGER)])),
        "another door": Greeting(keeper(SUED), Keeper([served(STRANGER)], {}, doors=[other])),
        "unknown": Greeting(
            keeper(SUED), Keeper([served(STRANGER)], {town().group: town().all}, doors=[door])
        ),
        "revoked": Greeting(keeper(SUED, revoked), keeper(OMAR)),
        "bad signature": Greeting(keeper(SUED), Keeper([broken], {town().group: town().all})),
        "a line in between": Greeting(keeper(SUED), keeper(NINA), (BINDING, bytes(32))),
    }


def test_every_refusal_is_the_same_bytes_at_the_same_time() -> None:
    for reason, greeting in refused_for_each_reason().items():
        greeting.settle()
        assert greeting.heard[Role.LISTENER] == [], reason
        steps = [round(NOW + 0.1 * n, 3) for n in range(1, 50)]
        for now in steps:
            said = len(greeting.said)
            greeting.listener.tick(now)
            greeting.settle()
            if len(greeting.said) > said:
                assert now == NOW + REFUSAL_AT, reason
        assert greeting.said[-1] == (Role.LISTENER, REFUSAL), reason
        assert greeting.listener.ended, reason
        assert greeting.dialler.ended, reason


def test_a_fault_that_comes_late_is_refused_at_the_next_full_second() -> None:
    greeting = Greeting(keeper(SUED), Keeper([served(STRANGER)]))
    greeting.now = NOW + 2.3
    greeting.settle()
    greeting.listener.tick(NOW + 2.9)
    assert greeting.listener.data_to_send() == b""
    greeting.listener.tick(NOW + 3.0)
    assert greeting.listener.data_to_send() == REFUSAL


def test_who_was_refused_is_not_heard_any_more() -> None:
    greeting = Greeting(keeper(SUED), Keeper([served(STRANGER)]))
    greeting.settle()
    for data in (b"", b"\xff", messages.encode(messages.Bye(None)), greeting.said[1][1]):
        assert greeting.listener.receive(data, NOW) == []
    assert greeting.listener.data_to_send() == b""


def test_a_dialler_whom_nobody_convinces_leaves_without_a_word() -> None:
    door = Keeper([], {town().group: town().all}).openings()[0]
    trap = Keeper([served(STRANGER)], {town().group: ()}, doors=[door])
    greeting = Greeting(trap, keeper(NINA))
    greeting.settle()
    [ended] = greeting.heard[Role.DIALLER]
    assert isinstance(ended, Ended)
    assert greeting.dialler.ended
    assert [role for role, _ in greeting.said].count(Role.DIALLER) == 1


def test_a_node_that_dials_itself_notices() -> None:
    greeting = Greeting(keeper(NINA), keeper(NINA)).run()
    [ended] = greeting.heard[Role.DIALLER]
    assert isinstance(ended, Ended)
    assert ended.own


@pytest.mark.parametrize("silent", list(Role))
def test_nobody_waits_longer_than_five_seconds(silent: Role) -> None:
    greeting = Greeting(keeper(SUED), keeper(NINA))
    waiting = greeting.dialler if silent is Role.LISTENER else greeting.listener
    assert waiting.tick(NOW + GREETING_TIME_MAX - 0.1) == []
    [ended] = waiting.tick(NOW + GREETING_TIME_MAX)
    assert isinstance(ended, Ended)
    assert waiting.ended


# -- the table ----------------------------------------------------------------------------------------

SHAPES = list(messages.NUMBERS)
WAITING = {
    Role.LISTENER: (Phase.TAGS, Phase.DIALLER_PROOFS),
    Role.DIALLER: (Phase.HELLO, Phase.LISTENER_PROOFS),
}


def examples() -> dict[type[messages.Message], bytes]:
    """A message of each kind; those of the greeting as they were really said, but in another one."""
    greeting = Greeting(keeper(SUED), keeper(NINA)).run()
    found = {type(messages.decode(data)): data for _, data in greeting.said}
    return {
        messages.Done: messages.encode(messages.Done(0, 0)),
        messages.Bye: messages.encode(messages.Bye(None)),
        **found,
    }


@pytest.mark.parametrize(("role", "shape"), list(itertools.product(Role, SHAPES)))
def test_what_the_table_does_not_name_ends_the_link(role: Role, shape: type[messages.Message]) -> None:
    data = examples().get(shape)
    first = WAITING[role][0]
    if data is None or (first, shape) in NEXT:
        return
    machine = Handshake(role, keeper(SUED), BINDING, chance("alone"), NOW)
    machine.receive(data, NOW)
    [ended] = machine.tick(NOW + REFUSAL_AT) if role is Role.LISTENER else [Ended(Fault.OUT_OF_TURN, "")]
    assert isinstance(ended, Ended)
    assert ended.fault is Fault.OUT_OF_TURN
    assert machine.ended


def test_a_greeting_of_another_version_is_told_so() -> None:
    greeting = Greeting(keeper(SUED), keeper(NINA))
    [(_, tags)] = [each for each in Greeting(keeper(SUED), keeper(NINA)).run().said if each[1][1] == 1]
    greeting.listener.receive(tags[:2] + b"\x02" + tags[3:], NOW)
    [ended] = greeting.listener.tick(NOW + REFUSAL_AT)
    assert isinstance(ended, Ended)
    assert ended.fault is Fault.BAD_VERSION
    assert greeting.listener.data_to_send()  # the hello
    assert greeting.listener.data_to_send() == messages.encode(
        messages.Refusal(Fault.BAD_VERSION, None, None)
    )


def test_a_refusal_of_a_later_release_is_a_refusal() -> None:
    dialler = Greeting(keeper(SUED), keeper(NINA)).dialler
    dialler.receive(messages.encode(messages.Hello(1, bytes(32), messages.Limits())), NOW)
    [ended] = dialler.receive(messages.encode(messages.Refusal(200, None, 9)), NOW)
    assert isinstance(ended, Ended)
    assert (ended.fault, ended.retry_after) == (Fault.NOT_ADMITTED, 9)


def test_a_greeting_needs_its_chance_and_its_binding() -> None:
    for wrong_chance, binding in ((b"", BINDING), (bytes(CHANCE_BYTES), b"short")):
        with pytest.raises(LocalError):
            Handshake(Role.LISTENER, keeper(SUED), binding, wrong_chance, NOW)
