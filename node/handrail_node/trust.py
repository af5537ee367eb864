"""What a steward has to have seen before he trusts somebody with homes, as far as his node can tell.

specs/03-groups-and-authority, "Trust". That two stewards trust her is a rule of the fold; this is the
part that only who writes can keep, since it rests on what is sealed to him.
"""

from handrail_node.desk import Desk
from handrail_protocol.bodies.stewards import Attestation
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle.states import SessionState

SESSIONS_BEFORE_HOMES = 3


def must_be_known(desk: Desk, group: bytes, person: bytes, *, seen: bool) -> None:
    """Raises LocalError where a check or sessions are lacking; `seen`: the steward says that he saw the
    sessions confirmed himself, which a node without the pair's letters can't."""
    name = desk.name_of(group, person)
    if not _has_check(desk, group, person):
        raise LocalError(
            f"Visits at home need a check of {name} that has not run out, and none is known here. When you "
            f"have seen it: handrail attest {person.hex()[:8]} --check TYPE --until DATE"
        )
    confirmed = _confirmed(desk, group, person)
    if confirmed < SESSIONS_BEFORE_HOMES and not seen:
        raise LocalError(
            f"Visits at home need {SESSIONS_BEFORE_HOMES} confirmed sessions; this node knows of "
            f"{confirmed}. Look at them together with {name} (handrail sessions); when you have, add "
            "--sessions-seen"
        )


def _has_check(desk: Desk, group: bytes, person: bytes) -> bool:
    now = desk.now()
    papers = (inner for _, inner in desk.papers.read(group, Kind.ATTESTATION, now))
    return any(
        isinstance(each, Attestation) and each.person == person and now < each.until for each in papers
    )


def _confirmed(desk: Desk, group: bytes, person: bytes) -> int:
    """Sessions that can be read here, or envelopes of confirmations to the helper that lie here, whichever
    are more."""
    board = desk.board(group)
    helped = {each.id for each in board.agreements.values() if each.helper == person}
    read = sum(
        session.state is SessionState.CONFIRMED and session.agreement in helped
        for session in board.sessions.values()
    )
    find = desk.replica.storage.find
    lying = find(group, Audience.MAIL, kinds=[Kind.CONFIRMATION], parties=[person])
    return max(read, sum(stored.record.header.person != person for stored in lying))
