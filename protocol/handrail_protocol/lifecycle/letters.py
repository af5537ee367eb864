"""Letters to somebody who is accompanied: shown once somebody who reads along has opened them.

specs/06-help-lifecycle, "Accompanied". Who reads along the fold of the authority set says.
"""

from collections.abc import Iterable, Mapping

from handrail_protocol.bodies.pair import Opened
from handrail_protocol.kinds import Class
from handrail_protocol.lifecycle.facts import Fact, Trust
from handrail_protocol.lifecycle.succession import as_now


def without_unopened(
    facts: Mapping[bytes, Fact], viewer: frozenset[bytes], trust: Trust
) -> dict[bytes, Fact]:
    """The facts without letters that nobody who reads along has opened yet.

    A letter is shown to a person of the viewer who is not accompanied, who wrote it herself, or whose
    reader wrote it, or opened it and said so."""
    hidden = {fact.id for fact in unopened(facts.values(), viewer, trust)}
    return {id: fact for id, fact in facts.items() if id not in hidden}


def unopened(facts: Iterable[Fact], viewer: frozenset[bytes], trust: Trust) -> list[Fact]:
    """Letters to persons of the viewer that nobody who reads along has opened yet."""
    facts, trust = as_now(facts, trust)
    facts = list(facts)
    opened = openings(facts)
    return [
        fact
        for fact in facts
        if fact.kind >> 5 == Class.PAIR
        if (told := viewer & {fact.person, *fact.recipients})
        if not any(_may_see(fact, person, trust, opened.get(fact.id, frozenset())) for person in told)
    ]


def to_open(facts: Iterable[Fact], reader: bytes, trust: Trust) -> dict[bytes, frozenset[bytes]]:
    """Letters that a reader was told of, and to whom of those he reads along with each was hidden until now:
    what he has to say `opened` of once he has seen it."""
    facts, trust = as_now(facts, trust)
    facts = list(facts)
    opened = openings(facts)
    found: dict[bytes, frozenset[bytes]] = {}
    for fact in facts:
        if fact.kind >> 5 != Class.PAIR or reader not in fact.recipients:
            continue
        hidden = frozenset(
            person
            for person in fact.recipients
            if reader in (trust.readers_of(person, fact.created) or ())
            if not _may_see(fact, person, trust, opened.get(fact.id, frozenset()))
        )
        if hidden:
            found[fact.id] = hidden
    return found


def openings(facts: Iterable[Fact]) -> dict[bytes, frozenset[bytes]]:
    """Letter -> who said that they have opened it."""
    said: dict[bytes, frozenset[bytes]] = {}
    for fact in facts:
        if isinstance(fact.body, Opened):
            said[fact.body.target] = said.get(fact.body.target, frozenset()) | {fact.person}
    return said


def _may_see(fact: Fact, person: bytes, trust: Trust, opened: frozenset[bytes]) -> bool:
    readers = trust.readers_of(person, fact.created)
    return readers is None or person == fact.person or bool(readers & (opened | {fact.person}))
