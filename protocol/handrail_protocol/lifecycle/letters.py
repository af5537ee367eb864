"""Letters to somebody who is accompanied: shown once somebody who reads along has opened them.

specs/06-help-lifecycle, "Accompanied". Who reads along the fold of the authority set says.
"""

from collections.abc import Iterable, Mapping

from handrail_protocol.bodies.pair import Opened
from handrail_protocol.kinds import Class
from handrail_protocol.lifecycle.facts import Fact, Trust


def without_unopened(
    facts: Mapping[bytes, Fact], viewer: frozenset[bytes], trust: Trust
) -> dict[bytes, Fact]:
    """The facts without letters that nobody who reads along has opened yet.

    A letter is shown to a person of the viewer who is not accompanied, who wrote it herself, or whose
    reader wrote it, or opened it and said so."""
    opened = _opened(facts.values())
    return {
        fact.id: fact
        for fact in facts.values()
        if fact.kind >> 5 != Class.PAIR
        or any(
            _may_see(fact, person, trust, opened.get(fact.id, frozenset()))
            for person in viewer & {fact.person, *fact.recipients}
        )
    }


def _opened(facts: Iterable[Fact]) -> dict[bytes, frozenset[bytes]]:
    """Letter -> who said that they have opened it."""
    said: dict[bytes, frozenset[bytes]] = {}
    for fact in facts:
        if isinstance(fact.body, Opened):
            said[fact.body.target] = said.get(fact.body.target, frozenset()) | {fact.person}
    return said


def _may_see(fact: Fact, person: bytes, trust: Trust, opened: frozenset[bytes]) -> bool:
    readers = trust.readers_of(person, fact.created)
    return readers is None or person == fact.person or bool(readers & (opened | {fact.person}))
