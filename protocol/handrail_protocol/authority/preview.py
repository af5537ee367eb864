"""What a record would do before it is said: who would fall by it, and who would return.

specs/03-groups-and-authority, "Preview". A steward sees both names before he signs a revocation.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handrail_protocol.authority.fold import fold
from handrail_protocol.records import Record


@dataclass(frozen=True, slots=True)
class Preview:
    """Persons who would lose every right, and persons who would have one again."""

    falls: frozenset[bytes]
    returns: frozenset[bytes]


def who_falls(records: Iterable[Record], drafts: Iterable[Record]) -> Preview:
    """`drafts`: composed as they would be said, in parts where the list is long."""
    held = list(records)
    before, after = fold(held), fold([*held, *drafts])
    stood = {person for person in before.persons if before.may_open(person)}
    stand = {person for person in after.persons if after.may_open(person)}
    return Preview(frozenset(stood - stand), frozenset(stand - stood))
