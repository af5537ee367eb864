"""The board: what a fold of facts shows to the persons of one node.

specs/06-help-lifecycle, "The board". Pure values with the state words of the command line. Text that
others wrote for all to see stands here as it may be shown: links, numbers and addresses are hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from handrail_protocol.bodies.board import Card, Request
from handrail_protocol.bodies.pair import Chemistry, SessionLog, Terms
from handrail_protocol.lifecycle.reasons import Reason
from handrail_protocol.lifecycle.states import AgreementState, OfferState, RequestState, SessionState


class Side(Enum):
    """The two sides of an agreement; who acts for a learner is on the learner's."""

    HELPER = "helper"
    LEARNER = "learner"


class Mark(Enum):
    """Who confirmed a session: the learner, somebody by her mandate, or a steward who was told by voice."""

    OWN = "own"
    BY_MANDATE = "by mandate"
    BY_VOICE = "by voice"


@dataclass(frozen=True, slots=True)
class RequestView:
    """`by` asks for `learner`. `body` None: withdrawn. `agreement`: the one that counts, once agreed."""

    id: bytes
    by: bytes
    device: bytes
    learner: bytes
    body: Request | None
    created: int
    expires: int
    state: RequestState
    agreement: bytes | None


@dataclass(frozen=True, slots=True)
class OfferView:
    """`request` None: it was withdrawn, and with the body went the name of its request. `helper`: of a
    proposal that was withdrawn, the steward. `proposed_by`: the steward who proposed him, and `ways`: how
    the two may meet then; None: his own offer."""

    id: bytes
    request: bytes | None
    helper: bytes
    proposed_by: bytes | None
    ways: tuple[int, ...] | None
    slots: tuple[str, ...]
    created: int
    expires: int
    state: OfferState


@dataclass(frozen=True, slots=True)
class NoteView:
    """`text` None: no device here can read it yet."""

    id: bytes
    by: bytes
    at: int
    text: str | None


@dataclass(frozen=True, slots=True)
class Ending:
    """One side's last word: a closing (with its words), a "stop kindly", or an offer taken back.

    `at_once`: by somebody who reads along with one of the two; it waits for nobody else."""

    by: bytes
    side: Side
    at: int
    words: str
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What helper and learner agreed. `terms` and `words` None: not to be shown yet, or no reading key.

    `meeting`: way and place, which a steward has to know before it stands; `until`: the day to which one
    approved it, and `called`: names that stand inside alone.
    `stood`: nothing is (or was) missing; before that nothing else from inside is shown. `felt`: the last word
    of chemistry of each person of this node; the other side's is nobody's business but the other side's."""

    id: bytes
    request: bytes
    offer: bytes
    by: bytes
    helper: bytes
    learner: bytes
    readers: tuple[bytes, ...]
    terms: Terms | None
    words: tuple[str, str] | None
    meeting: tuple[int, str] | None
    until: int | None
    called: Mapping[bytes, str]
    created: int
    expires: int
    state: AgreementState
    stood: bool
    waiting_for: tuple[str, ...]
    notes: tuple[NoteView, ...]
    endings: tuple[Ending, ...]
    sessions: tuple[bytes, ...]
    felt: Mapping[bytes, Chemistry]
    chemistry_due: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session that `by` logged for `helper`. `log` None: no reading key here."""

    id: bytes
    agreement: bytes
    helper: bytes
    learner: bytes
    by: bytes
    log: SessionLog | None
    created: int
    state: SessionState
    confirmation: bytes | None
    confirmed_by: bytes | None
    mark: Mark | None

    @property
    def minutes(self) -> int:
        return self.log.minutes if self.log else 0


@dataclass(frozen=True, slots=True)
class CardView:
    id: bytes
    person: bytes
    card: Card
    created: int
    expires: int


@dataclass(frozen=True, slots=True)
class NoticeView:
    id: bytes
    by: bytes
    text: str
    created: int
    expires: int


@dataclass(frozen=True, slots=True)
class AskView:
    """A person of this node was asked (`helper`), or asked somebody: request, wave, when."""

    id: bytes
    request: bytes
    helper: bytes
    wave: int
    at: int


@dataclass(frozen=True)
class Board:
    """Everything by id, oldest first. `names`: what persons chose to be seen by; `cards`: by person.

    `set_aside`: records that mean nothing (yet), each with its reason; an arrival may change that."""

    requests: Mapping[bytes, RequestView]
    offers: Mapping[bytes, OfferView]
    agreements: Mapping[bytes, AgreementView]
    sessions: Mapping[bytes, SessionView]
    cards: Mapping[bytes, CardView]
    asks: Mapping[bytes, AskView]
    names: Mapping[bytes, str]
    notices: Mapping[bytes, NoticeView]
    set_aside: Mapping[bytes, Reason]

    @cached_property
    def _offers_by_request(self) -> dict[bytes | None, list[OfferView]]:
        found: dict[bytes | None, list[OfferView]] = {}
        for offer in self.offers.values():
            found.setdefault(offer.request, []).append(offer)
        return found

    def offers_for(self, request: bytes) -> tuple[OfferView, ...]:
        return tuple(self._offers_by_request.get(request, ()))

    def sessions_of(self, agreement: bytes) -> tuple[SessionView, ...]:
        view = self.agreements.get(agreement)
        return tuple(self.sessions[session] for session in view.sessions) if view else ()
