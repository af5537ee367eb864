"""What is weak in how a group is set up, in sentences that say what it means and what to do.

specs/03-groups-and-authority, "Charter" and "Members". None of it is wrong: a small group may want it so, and
should know.
"""

from collections.abc import Iterator
from functools import partial

from handrail_node.desk import Desk
from handrail_node.watch import why_nothing_new
from handrail_protocol.authority.pulses import watch
from handrail_protocol.authority.succession import CLAIMANTS, is_of_her_set
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY, STEWARDS_WATCHING
from handrail_protocol.phrases import listed
from handrail_protocol.stewardship import readers
from handrail_protocol.when import day_words

ENDS_SOON = 60 * DAY

Finding = tuple[str, bool, str]
"""What was looked at, whether it is well, and the sentence."""

_FOUNDERS = {
    0: "",
    1: "nobody could stop a thief of the founder's words, and if they are lost nobody stands as high again",
    2: "neither could stop the other, or a thief of the other's words",
}


def group_findings(desk: Desk, group: bytes) -> Iterator[Finding]:
    yield from _founders(desk, group)
    yield from _stewards(desk, group)
    yield from _hubs(desk, group)
    yield from _terms(desk, group)
    yield from _signs(desk, group)
    yield from _succession(desk, group)
    yield from _ways_back(desk, group)


def _founders(desk: Desk, group: bytes) -> Iterator[Finding]:
    count = len(desk.authority(group).founders)
    if count < 3:
        yield (
            "founders",
            True,
            f"{desk.group_name(group)} has {_count(count, 'founder')}: {_FOUNDERS[count]}. With three, two "
            "can stop one. Founders are named once, when a group is created: "
            "handrail group create NAME --founder PERSON",
        )


def _stewards(desk: Desk, group: bytes) -> Iterator[Finding]:
    authority, now, name = desk.authority(group), desk.now(), desk.group_name(group)
    stewards = authority.stewards(now)
    if len(stewards) == 1:
        yield (
            "stewards",
            True,
            f"{name} has one steward: nobody could be told of a worry about that steward. A second one: "
            "handrail grant PERSON --role steward",
        )
    for person in sorted(stewards):
        if not readers(authority, now, only=[person]):
            who = desk.name_of(group, person)
            yield (
                "locks",
                False,
                f"Nothing can be sealed to {who}, a steward of {name}, so {who} hears of no worry. It is "
                f"mended as soon as {who}'s node runs and reaches another one.",
            )


def _hubs(desk: Desk, group: bytes) -> Iterator[Finding]:
    authority, now, name = desk.authority(group), desk.now(), desk.group_name(group)
    hubs, stewards, here = authority.hubs(now), authority.stewards(now), desk.household.ids()
    if not hubs:
        yield "hub", True, f"{name} has no hub: mail waits at the two who write, and at stewards."
    elif hubs & stewards:
        yield (
            "hub",
            True,
            f"In {name} one person is steward and hub: whoever takes that node can read what was told to the "
            "steward, and keep back what others say. Better a person of its own for the hub, on a computer "
            "of its own.",
        )
    elif hubs & here and stewards & here:
        yield (
            "hub",
            True,
            f"A steward and a hub of {name} live on this node: whoever takes it can read what was told to "
            "the steward, and keep back what others say. Better each on a computer of its own.",
        )


def _terms(desk: Desk, group: bytes) -> Iterator[Finding]:
    authority, now, name = desk.authority(group), desk.now(), desk.group_name(group)
    for resident in desk.household.residents():
        ends = [right.until for right in authority.rights(resident.id) if right.until is not None]
        is_steward = authority.has_role(resident.id, Role.STEWARD, now)
        if ends and not is_steward and now < max(ends) < now + 30 * DAY:
            yield (
                "term",
                True,
                f"{desk.household.called(resident)}'s time in {name} ends soon; ask a steward to renew it.",
            )


def _signs(desk: Desk, group: bytes) -> Iterator[Finding]:
    """Whether two stewards are heard of, where it matters: where one is alone, only to who is accompanied."""
    authority, now, name = desk.authority(group), desk.now(), desk.group_name(group)
    is_alone = len(authority.stewards(now)) < STEWARDS_WATCHING
    if is_alone and not any(authority.is_accompanied(person, now) for person in authority.persons):
        return
    refused = why_nothing_new(authority, now, name, partial(desk.name_of, group))
    if refused is not None:
        yield "signs", False, refused


def _succession(desk: Desk, group: bytes) -> Iterator[Finding]:
    """What ends with a steward of whom nothing is heard, and who can go on with it."""
    authority, now, name = desk.authority(group), desk.now(), desk.group_name(group)
    for person in sorted(watch(authority, now).quiet):
        hanging = sorted(
            (right.until, each)
            for each in authority.stewards(now)
            for right in authority.rights(each)
            if right.level is not None and right.by == person and right.until is not None
            if now < right.until < now + ENDS_SOON
        )
        if not hanging:
            continue
        who, level = desk.name_of(group, person), authority.persons[person].level
        others = [
            each
            for each in authority.stewards(now) - {person}
            if level is not None and (authority.persons[each].level or 0) <= level
        ]
        whose = " and ".join(dict.fromkeys(desk.name_of(group, each) for _, each in hanging))
        day = day_words(hanging[0][0], desk.zone(group))
        renews = " or ".join(desk.name_of(group, each) for each in sorted(others)[:3])
        how = f"{renews} can renew it" if renews else f"Only {who} could renew it: call, while there is time"
        yield (
            "succession",
            True,
            f"Nothing was heard of {who}, a steward of {name}, for three days, and the office of {whose} "
            f"hangs on {who} and ends on {day}. {how}: handrail grant PERSON --role steward",
        )


def _ways_back(desk: Desk, group: bytes) -> Iterator[Finding]:
    """Who could bring each person of this household back, if laptop and words were lost."""
    authority, now, group_name = desk.authority(group), desk.now(), desk.group_name(group)
    stewards = authority.stewards(now)
    for resident in desk.household.residents():
        if resident.id in stewards or not authority.is_member(resident.id, now):
            continue  # a steward is appointed anew
        know_her = {each for each in authority.persons if is_of_her_set(authority, each, resident.id, now)}
        know_her.discard(resident.id)
        name = desk.household.called(resident)
        if len(know_her) > CLAIMANTS and stewards & know_her:
            names = listed([desk.name_of(group, each) for each in sorted(know_her)], "or")
            yield (
                "way-back",
                True,
                f"If the words of {name} are lost, two in {group_name} who know {name} say so, and a third, "
                f"a steward, lets {name} go on after three days: {names}",
            )
        else:
            known = listed(desk.name_of(group, each) for each in sorted(know_her)) or "nobody"
            yield (
                "way-back",
                True,
                f"If the words of {name} are lost, {group_name} can't let {name} go on: that takes three, of "
                f"whom one is a steward, and there is {known}. Keep the sheet well. Who acts for {name} "
                "counts as well: handrail mandate PERSON --may arrange,read --days 365",
            )


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
