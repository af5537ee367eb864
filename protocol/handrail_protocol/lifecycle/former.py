"""Agreements that are gone by their date, as far as the hours under them still need them.

specs/06-help-lifecycle, "Hours". An agreement lives for a year, its hours for three. Between whom they
were is then told to the fold by whoever remembers it, and nothing else: no goal, place or word from inside.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from handrail_protocol.lifecycle.facts import Trust


@dataclass(frozen=True, slots=True)
class Former:
    """An agreement that stood, or under which hours stayed when it was taken back; and when it expired.

    `between`: helper and learner; None: it was taken back, and did not say any more. `told`: its author,
    the two, and readers."""

    agreement: bytes
    author: bytes
    between: tuple[bytes, bytes] | None
    told: frozenset[bytes]
    expires: int

    def as_now(self, trust: Trust) -> "Former":
        """With everybody's present id."""
        between = None if self.between is None else (trust.now(self.between[0]), trust.now(self.between[1]))
        told = frozenset(map(trust.now, self.told))
        return Former(self.agreement, trust.now(self.author), between, told, self.expires)


def by_agreement(formers: Iterable[Former], now: int, trust: Trust) -> dict[bytes, Former]:
    """Those whose date has come; before it, an agreement that is not here is missing for another reason. Of
    one that is told twice, taken back wins."""
    found: dict[bytes, Former] = {}
    for each in sorted(formers, key=_in_one_order):
        if each.expires <= now:
            found.setdefault(each.agreement, each.as_now(trust))
    return found


def _in_one_order(each: Former) -> tuple[bytes, ...]:
    return (each.agreement, b"".join(each.between or ()), each.author, *sorted(each.told))
