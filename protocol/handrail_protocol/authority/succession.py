"""Who goes on as whom: two claims of the recovery set, a third who is a steward, and the old root's no.

specs/03-groups-and-authority, "Recovery". A grant to the successor carries the claims, so everybody can
check them; the old root's cancel is heard in any order and whoever carries it. Both belong to the
set, and so does what they rest on.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from handrail_protocol.authority.companions import may_empower
from handrail_protocol.authority.findings import Findings
from handrail_protocol.authority.statements import Statement
from handrail_protocol.authority.view import Right
from handrail_protocol.bodies.authority import Grant, Mandate, Revocation, Target
from handrail_protocol.keys import SigningKey, signing_input, verify
from handrail_protocol.kinds import Role

if TYPE_CHECKING:
    from handrail_protocol.authority.members import Members  # whose rights are settled here
    from handrail_protocol.authority.view import Authority

CLAIMANTS = 2
Claim = tuple[bytes, bytes, bytes]
"""A claimant: person, device, and its signature."""
CANCELLED = "the one whose words were said to be lost has taken it back"


# -- what is signed -------------------------------------------------------------------------------


def sign_claim(device: SigningKey, group: bytes, old: bytes, new: bytes) -> bytes:
    """Somebody of her recovery set says: `old` is `new` now."""
    return device.sign(_claim(group, old, new))


@lru_cache(maxsize=1_024)
def claim_holds(device: bytes, signature: bytes, group: bytes, old: bytes, new: bytes) -> bool:
    return verify(device, signature, _claim(group, old, new))


def sign_cancel(root: SigningKey, group: bytes, new: bytes) -> bytes:
    """The old root says: I am here, and `new` is not me."""
    return root.sign(signing_input("claim end", group, new))


@lru_cache(maxsize=1_024)
def cancel_holds(old: bytes, signature: bytes, group: bytes, new: bytes) -> bool:
    return verify(old, signature, signing_input("claim end", group, new))


def _claim(group: bytes, old: bytes, new: bytes) -> bytes:
    return signing_input("claim", group, old, new)


def is_of_her_set(authority: "Authority", who: bytes, old: bytes, at: int, third: bytes = b"") -> bool:
    """Whether somebody is of her recovery set at a date, for a node that is about to write; `third`: for a
    grant by this steward."""
    if not authority.is_member(who, at):
        return False
    if authority.has_role(who, Role.STEWARD, at):
        return True
    standing = authority.persons.get(old)
    rights = () if standing is None else standing.rights
    if any(_goes_with(right, who, at, third) for right in rights):
        return True
    agents, principals = authority.line(who), authority.line(old)
    mandates = {**authority.mandates, **authority.ended_mandates}
    return any(authority.is_member(each, at) for each in principals) and any(
        each.covers(at) and authority.records[mandate_id].header.person != third
        for mandate_id, each in mandates.items()
        if each.body.agent in agents and each.body.principal in principals
        if authority.may_be_empowered(mandate_id, who, old, at)
    )


def _goes_with(right: Right, who: bytes, at: int, third: bytes) -> bool:
    """Whether this right of hers says that he accompanies her, by another hand than the third's."""
    return right.accompanied_by == who and right.by != third and right.is_in_force(at)


# -- what follows -----------------------------------------------------------------------------------


def cancel(findings: Findings, members: "Members") -> None:
    """Take away the rights of a successor to whom the old root said no, before it is settled who stands."""
    grants = _grants(findings)
    noes = _noes(findings, members) if grants else {}
    for grant, body, old in grants:
        said = [each for each in noes.get(body.person, ()) if _is_of(each, findings.archive.group, old)]
        if not said:
            continue
        heard = min(said, key=lambda each: each.id)
        findings.keep(heard)
        members.cancels.add(heard.id)
        members.without_effect[grant.id] = CANCELLED
        rights = members.rights.get(body.person)
        if rights is not None:  # the grant may have given none
            rights[:] = [
                replace(right, only=frozenset(), ended=right.start) if right.source == grant.id else right
                for right in rights
            ]


def succeed(findings: Findings, members: "Members") -> None:
    """Whose history goes on in whom: of several for one the first that holds. Her own rights end then."""
    grants = _grants(findings)
    mandates = _mandates(findings) if grants else {}
    for grant, body, old in grants:
        if old in members.heirs or not _holds(findings, members, mandates.get(old, ()), grant, body):
            continue
        members.heirs[old] = body.person
        rights = [_until(right, grant.created) for right in members.rights[old]]
        members.rights[old] = [right for right in rights if right is not None]


def _grants(findings: Findings) -> list[tuple[Statement, Grant, bytes]]:
    """Grants that name somebody who lost her words, the oldest first, with that person."""
    found = [act.statement for act in findings.acts.values()]
    return [
        (each, each.body, each.body.succeeds)
        for each in sorted(found, key=lambda each: each.order)
        if isinstance(each.body, Grant) and each.body.succeeds is not None
    ]


def _until(right: Right, at: int) -> Right | None:
    if right.start >= at:
        return None
    return replace(right, until=at if right.until is None else min(right.until, at))


def _noes(findings: Findings, members: "Members") -> dict[bytes, list[Statement]]:
    """By successor: what may be an old root's no, carried by anybody who has or had a right."""
    found: dict[bytes, list[Statement]] = defaultdict(list)
    for each in findings.archive.by_id.values():
        body = each.body
        if not isinstance(body, Revocation) or body.root_signature is None:
            continue
        if body.target == Target.PERSON and each.person in members.rights:
            found[body.target_id].append(each)
    return found


def _is_of(no: Statement, group: bytes, old: bytes) -> bool:
    assert isinstance(no.body, Revocation)
    assert no.body.root_signature is not None
    return cancel_holds(old, no.body.root_signature, group, no.body.target_id)


def _holds(
    findings: Findings, members: "Members", written: Iterable[Statement], grant: Statement, body: Grant
) -> bool:
    """Whether two others of her recovery set asked for it; `written`: mandates for her. A steward is not
    succeeded, but appointed anew."""
    old = body.succeeds
    assert old is not None
    if old in findings.judged or old not in members.rights or grant.id in members.without_effect:
        return False
    claimants = {person for person, _, _ in body.claims}
    four = {grant.person, old, body.person}
    if len(body.claims) != CLAIMANTS or len(claimants) != CLAIMANTS or claimants & four or len(four) != 3:
        return False
    mandates = _by_agents(findings, members, old, written)
    return all(
        device in findings.certified(person)
        and claim_holds(device, signature, findings.archive.group, old, body.person)
        and _is_of_her_set(findings, members, mandates, person, old, grant)
        for person, device, signature in body.claims
    )


def _is_of_her_set(
    findings: Findings,
    members: "Members",
    mandates: Mapping[bytes, list[Statement]],
    who: bytes,
    old: bytes,
    grant: Statement,
) -> bool:
    """A steward, who accompanies her, or her mandate's agent, at the grant's date; an end since changes
    nothing. Not by the word of the one who grants: he would make up the two who ask him."""
    at, third = grant.created, grant.person
    covering = [right for right in members.rights.get(who, ()) if right.covers(at)]
    if any(Role.STEWARD in right.roles for right in covering):
        return True
    if covering and any(_goes_with(right, who, at, third) for right in members.rights.get(old, ())):
        return True
    found = [
        each
        for each in mandates.get(who, ())
        if _covers(each, at) and each.person != third
        if each.person != old or may_empower(members.ever, old, who, at)
    ]
    if found:
        findings.keep(min(found, key=lambda each: each.id))
    return bool(covering) and bool(found)


def _covers(mandate: Statement, at: int) -> bool:
    assert isinstance(mandate.body, Mandate)
    return mandate.created <= at < mandate.body.until


def _mandates(findings: Findings) -> dict[bytes, list[Statement]]:
    """By principal, whoever wrote them."""
    found: dict[bytes, list[Statement]] = defaultdict(list)
    for each in findings.archive.by_id.values():
        if isinstance(each.body, Mandate):
            found[each.body.principal].append(each)
    return found


def _by_agents(
    findings: Findings, members: "Members", old: bytes, written: Iterable[Statement]
) -> dict[bytes, list[Statement]]:
    """Of the mandates for her those of stewards and of her own, ended since or not."""
    found: dict[bytes, list[Statement]] = defaultdict(list)
    for each in written:
        assert isinstance(each.body, Mandate)
        if each.id in findings.acts or _is_her_own(findings, members.rights.get(old, ()), each):
            found[each.body.agent].append(each)
    return found


def _is_her_own(findings: Findings, rights: Iterable[Right], mandate: Statement) -> bool:
    assert isinstance(mandate.body, Mandate)
    return (
        mandate.person == mandate.body.principal != mandate.body.agent
        and any(right.covers_record(mandate.created, mandate.mark) for right in rights)
        and findings.is_held(mandate) is None
        and findings.is_within_quota(mandate)
        and mandate.device in findings.certified(mandate.person)
    )
