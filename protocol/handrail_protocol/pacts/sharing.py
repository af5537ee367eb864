"""Which records of an open set cross a pact's link: what the set is closed over, and nothing beside it.

specs/03-groups-and-authority, "What crosses". Both hubs ask the same of the same records, each by what it
knows of that group's authority, so that their sets come out equal.
"""

from collections.abc import Iterable

from handrail_protocol.authority import Authority
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.open import Passport
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.kinds import Class, Kind, class_of
from handrail_protocol.pacts.passports import holders
from handrail_protocol.records import Record

# A pact shows its partner's stewards: what one partner is called is no other partner's affair.
_TOLD = frozenset({Kind.PASSPORT, Kind.PASSPORT_REVOCATION})
_BOARD = frozenset({Kind.NAME, Kind.CARD, Kind.REQUEST, Kind.SETTLED})
CROSSING = _TOLD | _BOARD | {Kind.NOTICE, Kind.PACT_END}
"""Kinds that ever cross, beside what takes one back."""


def leaving(
    found: Iterable[Record], authority: Authority, at: int, *, live: bool, speaker: bytes
) -> list[Record]:
    """Of what is in an open set: ends of pacts; while the pact lives also passports that count, the records
    of their holders, notices by `speaker`, and what takes any such record back, from whoever had a passport
    once. The speaker signed the pact for this group: of all its stewards the one whom the pact shows."""
    found = list(found)
    held = holders(found, authority, at) if live else {}
    passports = {each.id for each in held.values()}
    once = {each.said.person for each in found if isinstance(each.said, Passport)} if live else set()
    by_id = {each.id: each for each in found}
    return [
        each
        for each in found
        if _leaves(each, held.keys(), passports, once, by_id) or (live and _is_notice(each, speaker, by_id))
    ]


def _leaves(
    record: Record, held: Iterable[bytes], passports: set[bytes], once: set[bytes], by_id: dict[bytes, Record]
) -> bool:
    header = record.header
    if header.kind == Kind.PACT_END:
        return True
    if header.kind == Kind.WITHDRAWAL:
        body = body_of(record)
        target = by_id.get(body.target) if isinstance(body, Withdrawal) else None
        return target is not None and target.body is None and _was_told(target, once)
    if record.body is None:
        return _was_told(record, once)
    if header.kind == Kind.PASSPORT:
        return record.id in passports
    if header.kind == Kind.PASSPORT_REVOCATION:
        return getattr(record.said, "person", b"") in once
    return header.kind in _BOARD and header.person in held


def _is_notice(record: Record, speaker: bytes, by_id: dict[bytes, Record]) -> bool:
    """A notice by the speaker, what is left of one, or what took it back."""
    if record.header.kind == Kind.WITHDRAWAL:
        body = body_of(record)
        target = by_id.get(body.target) if isinstance(body, Withdrawal) else None
        return target is not None and _is_notice(target, speaker, {})
    return record.header.kind == Kind.NOTICE and record.header.person == speaker


def _was_told(record: Record, once: set[bytes]) -> bool:
    """What is left of a withdrawn record is told on, so that it goes where it had come to."""
    header = record.header
    is_board = class_of(header.kind) is Class.BOARD
    return header.person in once if is_board else header.kind in _TOLD and bool(once)
