"""Opens what this household may read, and folds it into its board.

specs/06-help-lifecycle, "Facts". Records stay sealed in the store; what is opened lives in memory
only and is made again from the records after a start. A group's facts are read when somebody first
looks, and kept up to date by arrivals from then on, so an idle node holds none.
"""

from collections.abc import Iterable
from typing import Any

from handrail_node.household import Household
from handrail_protocol.admission import State
from handrail_protocol.authority import Authority
from handrail_protocol.bodies import body_of, pair
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import Board, Fact, fact_of, fold
from handrail_protocol.lifecycle.facts import INNER_SHAPES
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival
from handrail_protocol.sealing import body_context, meeting_words, open_body, open_slots, seal_body
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Storage


class Correspondence:
    """What the persons of this node can read of each group."""

    def __init__(self, storage: Storage, household: Household) -> None:
        self._storage, self._household = storage, household
        self._facts: dict[bytes, dict[bytes, Fact]] = {}
        self._boards: dict[bytes, tuple[int, Authority, Board]] = {}
        self._thread_keys: dict[bytes, bytes] = {}

    def board(self, group: bytes, now: int, authority: Authority) -> Board:
        """The board as it is now; folded again only when something came in or a minute has passed."""
        cached = self._boards.get(group)
        if cached is not None and cached[0] == now // 60 and cached[1] is authority:
            return cached[2]
        board = fold(self._facts_of(group).values(), self._household.ids(), now, authority)
        self._boards[group] = (now // 60, authority, board)
        return board

    def arrived(self, arrivals: Iterable[Arrival]) -> None:
        for arrival in arrivals:
            header = arrival.record.header
            self._boards.pop(header.group, None)
            facts = self._facts.get(header.group)
            if facts is None or header.audience not in (Audience.MEMBERS, Audience.MAIL):
                continue
            if arrival.state is State.IN_SET:
                self._read(facts, arrival.record)
            else:
                facts.pop(arrival.record.id, None)

    def why_aside(self, record: Record, now: int, authority: Authority) -> Reason | None:
        """Why this record, kept but not told of yet, would have no effect on the board; None if it has."""
        facts = {**self._facts_of(record.header.group), record.id: self._opened(record, body_of(record))}
        return fold(facts.values(), self._household.ids(), now, authority).set_aside.get(record.id)

    # -- threads ----------------------------------------------------------------------------------

    def thread_key(self, agreement: bytes) -> bytes | None:
        """The key of an agreement's thread, if any device of this household was given it."""
        if agreement not in self._thread_keys:
            for record in self._key_records(agreement):
                self._try_slots(record, agreement)
        return self._thread_keys.get(agreement)

    def _key_records(self, agreement: bytes) -> list[Record]:
        """The agreement, and the thread key mail that names it."""
        stored = self._storage.get(agreement)
        if stored is None:
            return []
        later = self._storage.find(stored.record.header.group, Audience.MAIL, kinds=[Kind.THREAD_KEY])
        named = [
            each.record for each in later if getattr(body_of(each.record), "agreement", b"") == agreement
        ]
        return [stored.record, *named]

    def devices_given(self, agreement: bytes) -> frozenset[bytes]:
        """The devices to which this thread's key was sealed, by the agreement or later."""
        bodies = (body_of(record) for record in self._key_records(agreement))
        given = (body.slots for body in bodies if isinstance(body, (pair.Agreement, pair.ThreadKey)))
        return frozenset(device for slots in given for device, _ in slots)

    def seal(
        self, kind: Kind, group: bytes, agreement: bytes, inner: Shaped, salt: bytes, device: bytes
    ) -> pair.Sealed:
        """A body for the thread of this agreement; raises LocalError where we were never given its key."""
        thread_key = self.thread_key(agreement)
        if thread_key is None:
            raise LocalError(
                "This device can't read that agreement yet. Wait until another device of yours was online."
            )
        context = body_context(kind, group, device)
        return pair.Sealed(salt, agreement, 1, seal_body(thread_key, inner, salt=salt, context=context))

    def _try_slots(self, record: Record, agreement: bytes) -> None:
        body = body_of(record)
        if not isinstance(body, (pair.Agreement, pair.ThreadKey)):
            return
        for resident in self._household.residents():
            thread_key = open_slots(
                resident.sealer,
                body.slots,
                device=resident.device,
                group=record.header.group,
                author=record.header.device,
                salt=body.salt,
            )
            if thread_key is not None:
                self._thread_keys.setdefault(agreement, thread_key)

    # -- facts ------------------------------------------------------------------------------------

    def _facts_of(self, group: bytes) -> dict[bytes, Fact]:
        if group not in self._facts:
            facts: dict[bytes, Fact] = {}
            for audience in (Audience.MEMBERS, Audience.MAIL):
                for stored in self._storage.find(group, audience):
                    self._read(facts, stored.record)
            self._facts[group] = facts
        return self._facts[group]

    def _read(self, facts: dict[bytes, Fact], record: Record) -> None:
        body = body_of(record)
        facts[record.id] = self._opened(record, body)
        if record.header.kind in (Kind.AGREEMENT, Kind.THREAD_KEY) and body is not None:
            # What came before its key can be opened now.
            agreement = record.id if isinstance(body, pair.Agreement) else getattr(body, "agreement", b"")
            for fact in list(facts.values()):
                if (
                    isinstance(fact.body, pair.Sealed)
                    and fact.body.agreement == agreement
                    and fact.inner is None
                ):
                    stored = self._storage.get(fact.id)
                    if stored is not None:
                        facts[fact.id] = self._opened(stored.record, fact.body)

    def _opened(self, record: Record, body: Shaped | None) -> Fact:
        """The fact with its inner part and words, where this household has the thread key."""
        header = record.header
        shape: Any = INNER_SHAPES.get(header.kind)
        if body is None or shape is None or not isinstance(body, (pair.Agreement, pair.Sealed)):
            return fact_of(record)
        agreement = record.id if isinstance(body, pair.Agreement) else body.agreement
        thread_key = self.thread_key(agreement)
        if thread_key is None:
            return fact_of(record)
        context = body_context(header.kind, header.group, header.device)
        inner = open_body(thread_key, body.sealed, shape, salt=body.salt, context=context)
        words = meeting_words(thread_key, record.id) if isinstance(body, pair.Agreement) else None
        return fact_of(record, inner, words)
