"""One withdrawal: of any record, to all who hold it, for as long as it would have lived.

specs/01-records, "Withdrawal".
"""

from handrail_node.desk import Desk
from handrail_node.household import Resident
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import RECIPIENTS_MAX
from handrail_protocol.records import Header, Record


def withdraw(desk: Desk, writer: Resident, target: Record) -> Record:
    """Say it; whoever holds the target has to hear of it, so its recipients are told."""
    header = target.header
    return desk.say(
        writer,
        header.group,
        Kind.WITHDRAWAL,
        Withdrawal(desk.salt(), target.id),
        Audience(header.audience),
        recipients=who_hears(header, writer.id),
        expires=header.expires,
    )


def who_hears(target: Header, writer: bytes) -> set[bytes]:
    """All whom the target names, and who wrote that, where there is room for her."""
    told = set(target.letter_to)
    with_author = told | {target.person} if told and target.person != writer else told
    return with_author if len(with_author) <= RECIPIENTS_MAX else told
