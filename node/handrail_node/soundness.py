"""What is weak in how a group is set up, in sentences that say what it means and what to do.

specs/03-groups-and-authority, "Charter" and "Members". None of it is wrong: a small group may want it so, and
should know.
"""

from collections.abc import Iterator

from handrail_node.desk import Desk
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from handrail_protocol.stewardship import readers

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
            yield "term", True, f"{resident.name}'s time in {name} ends soon; ask a steward to renew it."


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
