"""Letters to somebody who is accompanied: what a reader has seen is said, and all else stays shut.

specs/06-help-lifecycle, "Accompanied". The fold hides a letter until one of the readers says that he has
opened it; here is who says so, for what, and what the person is told meanwhile.
"""

from collections.abc import Collection, Iterable
from contextlib import suppress

from handrail_node.accompanying import named
from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.bodies.pair import Agreement, Opened, Sealed
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import Fact
from handrail_protocol.lifecycle.letters import to_open, unopened
from handrail_protocol.lifecycle.states import AgreementState

IN_AGREEMENTS = frozenset({Kind.AGREEMENT, Kind.APPROVAL, Kind.NOTE, Kind.CHEMISTRY, Kind.CLOSING})
IN_OFFERS = frozenset({Kind.PROPOSAL, Kind.OFFER})
IN_SESSIONS = frozenset({Kind.SESSION, Kind.CONFIRMATION})
IN_INBOX = frozenset({Kind.ASKED})


def say_opened(
    desk: Desk, groups: Iterable[bytes], persons: Collection[bytes], kinds: Collection[int]
) -> None:
    """The persons of this household have just been shown all letters of these kinds that can be shown."""
    if desk.may_write() is not None:
        return
    for group in groups:
        for resident in desk.household.residents():
            if resident.id in persons and desk.authority(group).is_member(resident.id, desk.now()):
                _say_opened(desk, group, resident, kinds)


def _say_opened(desk: Desk, group: bytes, reader: Resident, kinds: Collection[int]) -> None:
    letters = desk.correspondence.letters(group)
    for id, hidden in to_open(letters.values(), reader.id, desk.authority(group)).items():
        if letters[id].kind not in kinds or not _was_shown(desk, group, letters[id]):
            continue
        with suppress(LocalError):  # he is no reader any more: another one has to open it
            body = Opened(desk.salt(), id)
            to = hidden | _fellow_readers(desk, group, letters[id], hidden) - {reader.id}
            desk.say(reader, group, Kind.OPENED, body, Audience.MAIL, recipients=to)


def _fellow_readers(desk: Desk, group: bytes, letter: Fact, persons: frozenset[bytes]) -> frozenset[bytes]:
    """Others who were told of it and read along with these: one of them is enough to open it."""
    authority = desk.authority(group)
    readers = (authority.readers_of(each, letter.created) or frozenset() for each in persons)
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
        "waiting_for": [who_has_to_open(desk, group, letter, persons)],
        "words": [],
        "private": None,
        "notes": [],
        "chemistry_due": [],
        "unopened": 1,
        "created": desk.time(letter.created),
        "group": group.hex(),
        "held_by": None,
    }
