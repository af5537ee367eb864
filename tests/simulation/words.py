"""What people of a simulation say to each other, as bodies of records, and how these are read again.

Everything sealed opens with one key, which whoever may read is taken to have: how readers get their keys
is tried elsewhere (tests/protocol/test_sealing.py, tests/e2e).
"""

import hashlib
from collections.abc import Iterable, Iterator

from handrail_protocol.bodies import body_of, pair
from handrail_protocol.bodies.board import Card, Request
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import Fact, fact_of
from handrail_protocol.lifecycle.confirmed import sign_part
from handrail_protocol.lifecycle.facts import INNER_SHAPES
from handrail_protocol.records import Record
from handrail_protocol.sealing import SUITE_HPKE, body_context, meeting_words, open_body, seal_body
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Way

THREAD_KEY = hashlib.sha256(b"the one thread key of every simulation").digest()
PRIVATE = "Gartenweg 3"
"""Stands in every sealed body, so that a test may look for it where it must not be."""

_PAIR_TAG = bytes(16)


def card(salt: bytes, capacity: int = 2) -> Card:
    return Card(salt, ("photos",), ("de",), (Way.HUB, Way.VIDEO), ("Süd",), (4,), capacity)


def request(salt: bytes, for_person: bytes | None, *, first: bool = False) -> Request:
    return Request(
        salt, "photos", "see photos of Leo", "she opened three", (Way.HUB, Way.VIDEO), "Süd", (4,), ("de",),
        6, 60, for_person, first,
    )  # fmt: skip


def agreement(
    salt: bytes, group: bytes, device: bytes, asked: bytes, offer: bytes, helper: bytes, learner: bytes
) -> pair.Agreement:
    terms = pair.Terms("photos", "see photos of Leo", "", 6, 60, Way.HUB, "", f"Rosa Bauer, {PRIVATE}")
    sealed = _sealed(Kind.AGREEMENT, group, device, terms, salt)
    return pair.Agreement(salt, asked, offer, helper, learner, SUITE_HPKE, ((device, b"a slot"),), sealed)


def inside(
    kind: Kind, salt: bytes, group: bytes, device: bytes, agreement_id: bytes, inner: Shaped
) -> pair.Sealed:
    """A note, a session, a confirmation, chemistry or a closing."""
    return pair.Sealed(salt, agreement_id, SUITE_HPKE, _sealed(kind, group, device, inner, salt))


def note() -> pair.NoteText:
    return pair.NoteText(f"Ring at {PRIVATE}.")


def session() -> pair.SessionLog:
    return pair.SessionLog("2026-01-17", 50, ("photos",), "", f"open one a day at {PRIVATE}")


def confirmation(device: SigningKey, session_id: bytes, helper: bytes) -> pair.Confirmed:
    part = sign_part(device, _PAIR_TAG, helper, "2026-01", 50)
    return pair.Confirmed(session_id, _PAIR_TAG, "2026-01", 50, part)


def _sealed(kind: Kind, group: bytes, device: bytes, inner: Shaped, salt: bytes) -> bytes:
    return seal_body(THREAD_KEY, inner, salt=salt, context=body_context(kind, group, device))


# -- reading --------------------------------------------------------------------------------------


def facts(records: Iterable[Record], readers: frozenset[bytes]) -> Iterator[Fact]:
    """The facts of what stands in the members' set and in mail, opened where one of `readers` is a party."""
    for record in records:
        header = record.header
        if header.audience in (Audience.MEMBERS, Audience.MAIL):
            reads = not readers.isdisjoint((header.person, *header.recipients))
            yield _opened(record) if reads else fact_of(record)


def _opened(record: Record) -> Fact:
    header, body = record.header, body_of(record)
    shape = INNER_SHAPES.get(header.kind)
    if shape is None or not isinstance(body, (pair.Agreement, pair.Sealed)):
        return fact_of(record)
    context = body_context(header.kind, header.group, header.device)
    inner = open_body(THREAD_KEY, body.sealed, shape, salt=body.salt, context=context)
    words = meeting_words(THREAD_KEY, record.id) if header.kind == Kind.AGREEMENT else None
    return fact_of(record, inner, words)
