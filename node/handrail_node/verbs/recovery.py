"""Lost words: two of her recovery set claim, a third, a steward, lets her go on; her old root says no.

specs/03-groups-and-authority, "Recovery". What the fold can't know is asked here: that three days have
passed since this node first held both claims, by a clock that others agree with.
"""

from handrail_node.desk import Desk
from handrail_node.ending import end
from handrail_node.household import Resident
from handrail_node.recovery import at, case_for, is_denied, tell_her
from handrail_node.stewarding import say_to_stewards
from handrail_node.verbs.endings import accepted
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.authority.succession import CLAIMANTS, is_of_her_set, sign_cancel, sign_claim
from handrail_protocol.bodies.authority import Category, Grant, Revocation, Target
from handrail_protocol.bodies.stewards import Claim
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import HOUR, TERM_MAX
from handrail_protocol.vocabulary import Reach


@verb("claim")
async def claim(desk: Desk, params: Params) -> Answer:
    """Say to the stewards that OLD, whose words are lost, is NEW now; for who knows her."""
    writer, group, old, new = _whom(desk, params)
    if writer.id in (old, new):
        raise LocalError("Nobody claims for herself: two of those who know her do, a relative and a steward.")
    if not is_of_her_set(desk.authority(group), writer.id, old, desk.now()):
        raise LocalError(
            f"Only a steward, whoever accompanies {desk.name_of(group, old)}, or who holds a mandate for her "
            "can say that."
        )
    said = Claim(old, new, sign_claim(writer.author.key, group, old, new))
    with desk.together():
        record = say_to_stewards(desk, writer, group, Kind.CLAIM, said)
        told = tell_her(desk, writer, group, said)
    return {"record": record.id.hex(), "old": old.hex(), "new": new.hex(), "told": told}


def _whom(desk: Desk, params: Params) -> tuple[Resident, bytes, bytes, bytes]:
    writer = desk.person(params)
    group = desk.group(params, writer)
    old, new = desk.member(params.text("old"), group), desk.member(params.text("new"), group)
    if old == new:
        raise LocalError("The old and the new person are one and the same.")
    return writer, group, old, new


@verb("succeed")
async def succeed(desk: Desk, params: Params) -> Answer:
    """As a third, a steward, let NEW go on as OLD; with OLD's words: say that this is wrong."""
    writer, group, old, new = _whom(desk, params)
    if params.has("words"):
        return _cancel(desk, writer, group, old, new, params.text("words"))
    desk.must_be_steward(writer, group)
    claims = _claims(desk, writer, group, old, new)
    stays = await accepted(desk, group, old)
    with desk.together():
        grant = Grant(
            salt=desk.salt(),
            person=new,
            roles=_roles(desk, group, old),
            reach=min(desk.authority(group).reach(old, desk.now()), Reach.VIDEO),
            until=_until(desk, group, old),
            accompanied_by=min(desk.authority(group).accompanied_by(old, desk.now()), default=None),
            cites=None,
            succeeds=old,
            claims=claims,
        )
        devices = desk.authority(group).devices_of(old)
        record = desk.say(writer, group, Kind.GRANT, grant, Audience.AUTHORITY)
        for device in devices:
            # Whoever found the old device says nothing more with it; what was said until now stays.
            end(desk, writer, group, Target.DEVICE, device, stays, category=Category.LOST)
    if desk.authority(group).heirs.get(old) != new:
        raise LocalError("That was written, and does not count: look at handrail group show.")
    return {"record": record.id.hex(), "old": old.hex(), "new": new.hex(), "devices_ended": len(devices)}


def _claims(
    desk: Desk, writer: Resident, group: bytes, old: bytes, new: bytes
) -> tuple[tuple[bytes, bytes, bytes], ...]:
    """Two claims that hold, of two others; not before both have been here for three days."""
    name = desk.name_of(group, old)
    if is_denied(desk, group, old, new):
        raise LocalError(f"{name} has her words, and said that this is wrong. Talk to who claimed it.")
    case = case_for(desk, group, old, new, writer.id)
    if not case.are_enough and case_for(desk, group, old, new, b"").are_enough:
        raise LocalError(
            "Another steward has to do that: one of the claims is your own, or by somebody whom you yourself "
            f"let act for {name}, or go with her."
        )
    if not case.are_enough:
        raise LocalError(
            f"{len(case.claims)} of {CLAIMANTS} claims by others are here. Those who know {name} say: "
            f"handrail claim {old.hex()[:8]} {new.hex()[:8]}"
        )
    if case.over is None or not desk.is_sure() or desk.now() < case.over:
        when = f"until {at(desk, group, case.over)}" if case.over else "by a clock that others agree with"
        raise LocalError(
            f"Both claims have to lie here for 72 hours first, {when}, so that {name} can say no. "
            "Ask her by voice meanwhile."
        )
    return tuple(sorted(each.row for each in case.claims[:CLAIMANTS]))


def _roles(desk: Desk, group: bytes, old: bytes) -> tuple[int, ...]:
    """What she was; no office is inherited."""
    roles = desk.authority(group).roles(old, desk.now()) - {Role.STEWARD, Role.HUB}
    return tuple(sorted(map(int, roles or {Role.LEARNER})))


def _until(desk: Desk, group: bytes, old: bytes) -> int:
    ends = [right.until for right in desk.authority(group).rights(old) if right.until is not None]
    return min(max([*ends, desk.now() + HOUR]), desk.now() + TERM_MAX)


def _cancel(desk: Desk, writer: Resident, group: bytes, old: bytes, new: bytes, words: str) -> Answer:
    """Her own root is heard in every order, whoever carries it."""
    root = desk.sheets.root(words)
    if root.public != old:
        raise LocalError(f"These are not the words of {desk.name_of(group, old)}, so nothing was done.")
    body = Revocation(
        desk.salt(),
        Target.PERSON,
        new,
        (),
        None,
        lifts=False,
        root_signature=sign_cancel(root, group, new),
        category=Category.LOST,
    )
    record = desk.say(writer, group, Kind.REVOCATION, body, Audience.AUTHORITY)
    return {
        "record": record.id.hex(),
        "old": old.hex(),
        "new": new.hex(),
        "cancelled": True,
        "devices_ended": 0,
    }
