"""Whether every record lies where it belongs: pure judgements of what the nodes say that they keep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Without these the story has not happened, and equal sets would say nothing.
MAIL_OF_THE_STORY = frozenset({"asked", "proposal", "agreement", "approval", "opened"})
SETS_OF_ALL = {"authority": "who belongs to the group and what they may", "members": "what is on the board"}


@dataclass(frozen=True, slots=True)
class Kept:
    """What one node keeps: `rows` as the verb `records` gives them, `serves` the persons who live there."""

    home: str
    serves: frozenset[str]
    is_hub: bool
    rows: Sequence[Mapping[str, Any]]

    def in_set(self, name: str) -> frozenset[str]:
        return frozenset(row["id"] for row in self.rows if row["set"] == name and row["state"] == "in-set")


def what_is_wrong(nodes: Sequence[Kept]) -> list[str]:
    """A sentence for each thing that is not as it should be; nothing, if all is well."""
    return [*_unequal(nodes), *_misplaced(nodes), *_missing_kinds(nodes)]


def _unequal(nodes: Sequence[Kept]) -> Iterator[str]:
    """Everybody has the same of what is everybody's."""
    for name, words in SETS_OF_ALL.items():
        everything = frozenset[str]().union(*(node.in_set(name) for node in nodes))
        if not everything:
            yield f"Nobody knows {words}."
        for node in nodes:
            lacking = len(everything - node.in_set(name))
            if lacking:
                yield f"{node.home} does not know the same as the others of {words}: {lacking} missing."


def _misplaced(nodes: Sequence[Kept]) -> Iterator[str]:
    """A letter lies with who wrote it, with whom it is for, and at the hub; nobody else holds it anywhere."""
    for record, letter in _letters(nodes).items():
        parties = {letter["person"], *letter["recipients"]}
        for node in nodes:
            belongs = node.is_hub or not parties.isdisjoint(node.serves)
            held = any(row["id"] == record for row in node.rows)
            if belongs and record not in node.in_set("mail"):
                yield f"A letter ({letter['kind']}) has not come to {node.home}."
            elif held and not belongs:
                yield f"A letter ({letter['kind']}) lies at {node.home}, where it does not belong."


def _letters(nodes: Iterable[Kept]) -> dict[str, Mapping[str, Any]]:
    return {row["id"]: row for node in nodes for row in node.rows if row["set"] == "mail"}


def _missing_kinds(nodes: Sequence[Kept]) -> Iterator[str]:
    found = {letter["kind"] for letter in _letters(nodes).values()}
    for kind in sorted(MAIL_OF_THE_STORY - found):
        yield f"There is no letter of the kind {kind} anywhere."
