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
    reader wrote it, or opened it and said so. What came here after the word that she is accompanied is one
    to such a person, whatever date it bears; and who reads along has to be a reader when his own word
    comes, too: one who was replaced could date it back."""
    hidden = {fact.id for fact in unopened(facts.values(), viewer, trust)}
    return {id: fact for id, fact in facts.items() if id not in hidden}


def unopened(facts: Iterable[Fact], viewer: frozenset[bytes], trust: Trust) -> list[Fact]:
    """Letters to persons of the viewer that nobody who reads along has opened yet."""
    facts, trust = as_now(facts, trust)
    facts = list(facts)
    opened = _opened(facts)
    return [
        fact
        for fact in facts
        if fact.kind >> 5 == Class.PAIR
        if (told := viewer & {fact.person, *fact.recipients})
        if not any(_may_see(fact, person, trust, opened.get(fact.id, ())) for person in told)
    ]


def to_open(facts: Iterable[Fact], reader: bytes, trust: Trust) -> dict[bytes, frozenset[bytes]]:
    """Letters that a reader was told of, and to whom of those he reads along with each was hidden until now:
    what he has to say `opened` of once he has seen it."""
    facts, trust = as_now(facts, trust)
    facts = list(facts)
    opened = _opened(facts)
    found: dict[bytes, frozenset[bytes]] = {}
    for fact in facts:
        if fact.kind >> 5 != Class.PAIR or reader not in fact.recipients:
            continue
        hidden = frozenset(
            person
            for person in fact.recipients
            if reader in (readers_for(fact, person, trust) or ())
            if not _may_see(fact, person, trust, opened.get(fact.id, ()))
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


def _opened(facts: Iterable[Fact]) -> dict[bytes, list[Fact]]:
    """Letter -> the records that say that it was opened."""
    said: dict[bytes, list[Fact]] = {}
    for fact in facts:
        if isinstance(fact.body, Opened):
            said.setdefault(fact.body.target, []).append(fact)
    return said


def readers_for(fact: Fact, person: bytes, trust: Trust) -> frozenset[bytes] | None:
    """Who reads along with this person in this letter; None: she needed nobody when it was written, nor when
    it came here."""
    readers = trust.readers_of(person, fact.created)
    if readers is None and fact.arrived is not None:
        return trust.readers_of(person, fact.arrived)
    return readers


def _may_see(fact: Fact, person: bytes, trust: Trust, opened: Iterable[Fact]) -> bool:
    readers = readers_for(fact, person, trust)
    if readers is None or person == fact.person:
        return True
    return any(said.person in readers and _read_along_then(said, person, trust) for said in (fact, *opened))


def _read_along_then(said: Fact, person: bytes, trust: Trust) -> bool:
    """Whether its author still read along with her when his word came here, or nobody had to any more."""
    readers = None if said.arrived is None else trust.readers_of(person, said.arrived)
    return readers is None or said.person in readers
