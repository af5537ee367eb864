"""Letters to somebody who is accompanied: what a reader has seen is said, and all else stays shut.

specs/06-help-lifecycle, "Accompanied". The fold hides a letter until one of the readers says that he has
opened it; here is who says so, for what, and what the person is told meanwhile.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from handrail_node.accompanying import named, names_of
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.bodies.pair import Agreement, Asked, Confirmed, Opened, Sealed
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import Fact
from handrail_protocol.lifecycle.accompanied import APPROVAL_MISSING
from handrail_protocol.lifecycle.letters import openings, readers_for, to_open, unopened
from handrail_protocol.lifecycle.states import AgreementState

IN_AGREEMENTS = frozenset({Kind.AGREEMENT, Kind.APPROVAL, Kind.NOTE, Kind.CHEMISTRY, Kind.CLOSING})
IN_OFFERS = frozenset({Kind.PROPOSAL, Kind.OFFER})
IN_SESSIONS = frozenset({Kind.SESSION, Kind.CONFIRMATION})
IN_INBOX = frozenset({Kind.ASKED})
IN_ROWS = IN_AGREEMENTS | IN_OFFERS | IN_SESSIONS | IN_INBOX


def to_be_opened(
    desk: Desk, group: bytes, persons: Collection[bytes], kinds: Collection[int]
) -> dict[bytes, list[str]]:
    """The letters of these kinds that persons of this household read along with, can be shown, and nobody
    has opened yet; by the id of the row that shows them."""
    found: dict[bytes, list[str]] = {}
    letters = desk.correspondence.letters(group)
    for resident in _readers(desk, group, persons):
        for id in _unopened_by(desk, group, resident, letters, kinds):
            rows = found.setdefault(_row_of(letters[id]), [])
            rows += [id.hex()] if id.hex() not in rows else []
    return found


def say_opened(
    desk: Desk,
    groups: Iterable[bytes],
    persons: Collection[bytes],
    kinds: Collection[int],
    *,
    glance: bool = False,
    only: Collection[bytes] | None = None,
) -> list[bytes]:
    """The persons of this household have just been shown all letters of these kinds that can be shown; or
    `only` these. `glance`: a list was read and nobody sat before it, so nothing was opened by that."""
    if glance or desk.may_write() is not None:
        return []
    said = []
    for group in groups:
        letters = desk.correspondence.letters(group)
        for resident in _readers(desk, group, persons):
            for id, hidden in _unopened_by(desk, group, resident, letters, kinds).items():
                if only is not None and id not in only:
                    continue
                with suppress(LocalError):  # he is no reader any more: another one has to open it
                    to = hidden | _fellow_readers(desk, group, letters[id], hidden) - {resident.id}
                    body = Opened(desk.salt(), id)
                    # As long as the letter: a session that nobody had opened would be shut again.
                    until = letters[id].expires
                    desk.say(resident, group, Kind.OPENED, body, Audience.MAIL, recipients=to, expires=until)
                    said.append(id)
    return said


def _readers(desk: Desk, group: bytes, persons: Collection[bytes]) -> list[Resident]:
    authority, now = desk.authority(group), desk.now()
    return [
        each
        for each in desk.household.residents()
        if each.id in persons and authority.is_member(each.id, now)
    ]


def _unopened_by(
    desk: Desk, group: bytes, reader: Resident, letters: Mapping[bytes, Fact], kinds: Collection[int]
) -> dict[bytes, frozenset[bytes]]:
    """What he has to say `opened` of once he has seen it, and from whom each is hidden until then."""
    found = to_open(letters.values(), reader.id, desk.authority(group))
    return {
        id: hidden
        for id, hidden in found.items()
        if letters[id].kind in kinds and _was_shown(desk, group, letters[id])
    }


@dataclass(frozen=True)
class ReadAlong:
    """Who reads along in the letters of a group, and of which of them said that he has opened it."""

    letters: Mapping[bytes, Fact]
    said: Mapping[bytes, frozenset[bytes]]

    @classmethod
    def in_group(cls, desk: Desk, group: bytes) -> "ReadAlong":
        letters = desk.correspondence.letters(group)
        return cls(letters, openings(letters.values()))

    def told(self, letter: bytes, sides: Collection[bytes]) -> frozenset[bytes]:
        """To whom it went beside the sides of its agreement, and who wrote it."""
        fact = self.letters[letter]
        return frozenset(fact.recipients) - {*sides, fact.person}

    def opened(self, letter: bytes, sides: Collection[bytes]) -> frozenset[bytes]:
        return self.told(letter, sides) & self.said.get(letter, frozenset())


def _row_of(letter: Fact) -> bytes:
    """The agreement, session, offer or request in whose row a letter is shown."""
    if isinstance(letter.inner, Confirmed):
        return letter.inner.session
    if isinstance(letter.body, Asked):
        return letter.body.request
    if isinstance(letter.body, Sealed) and letter.kind != Kind.SESSION:
        return letter.body.agreement
    return letter.id


def _fellow_readers(desk: Desk, group: bytes, letter: Fact, persons: frozenset[bytes]) -> frozenset[bytes]:
    """Others who were told of it and read along with these: one of them is enough to open it."""
    authority = desk.authority(group)
    readers = (readers_for(letter, each, authority) or frozenset() for each in persons)
    return frozenset(letter.recipients) & frozenset[bytes]().union(*readers)


def _was_shown(desk: Desk, group: bytes, letter: Fact) -> bool:
    """Whether anything of it is to be seen: it counts, can be read here, and stands or stood."""
    board = desk.board(group)
    if letter.body is None or letter.id in board.set_aside:
        return False
    if isinstance(letter.body, Agreement | Sealed) and letter.inner is None:
        return False
    view = board.agreements.get(letter.id)
    return letter.kind != Kind.AGREEMENT or (view is not None and view.stood)


# -- meanwhile ------------------------------------------------------------------------------------------


def shut_letters(desk: Desk, group: bytes, persons: frozenset[bytes]) -> list[Fact]:
    """Letters to persons of this household that nobody who reads along has opened yet."""
    return unopened(desk.correspondence.letters(group).values(), persons, desk.authority(group))


def who_has_to_open(desk: Desk, group: bytes, letter: Fact, persons: frozenset[bytes]) -> str:
    """It waits until Karim has opened it."""
    readers = _fellow_readers(desk, group, letter, persons & {*letter.recipients})
    return f"It waits until {named(desk, group, readers)} has opened it."


def shut_in(letters: Iterable[Fact], agreement: bytes) -> int:
    """How many letters inside this agreement still wait."""
    bodies = (letter.body for letter in letters)
    return sum(isinstance(body, Sealed) and body.agreement == agreement for body in bodies)


def _waits_for(
    desk: Desk, group: bytes, letter: Fact, body: Agreement, persons: frozenset[bytes]
) -> list[str]:
    """A steward's approval first, where none has come: before it nobody is shown what there is to open."""
    is_accompanied = desk.authority(group).readers_of(body.helper, letter.created) is not None
    is_approved = any(
        each.kind == Kind.APPROVAL and isinstance(each.body, Sealed) and each.body.agreement == letter.id
        for each in desk.correspondence.letters(group).values()
    )
    opens = who_has_to_open(desk, group, letter, persons)
    return [APPROVAL_MISSING, opens] if is_accompanied and not is_approved else [opens]


def shut_agreement_row(
    desk: Desk, group: bytes, letter: Fact, persons: frozenset[bytes]
) -> dict[str, object]:
    """What is said of an agreement that its helper or learner may not read yet: with whom, and for what it
    waits."""
    body = letter.body
    assert isinstance(body, Agreement)
    return {
        "id": letter.id.hex(),
        "request": body.request.hex(),
        "learner": body.learner.hex(),
        "learner_name": desk.name_of(group, body.learner),
        "helper": body.helper.hex(),
        "helper_name": desk.name_of(group, body.helper),
        "by": letter.person.hex(),
        "goal": None,
        "state": AgreementState.WAITING.value,
        "waiting_for": _waits_for(desk, group, letter, body, persons),
        "words": [],
        "private": None,
        "notes": [],
        "chemistry_due": [],
        "read_along_by": names_of(desk, group, _fellow_readers(desk, group, letter, persons)),
        "to_approve": False,
        "unopened": 1,
        "to_open": [],
        "created": desk.time(letter.created),
        "group": group.hex(),
        "held_by": None,
    }
