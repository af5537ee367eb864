"""Authority records, read: which of those at hand speak of one group, and what each of them says.

Nothing is judged here. What can't be read, or speaks of another group, is told apart with the
reason; the rest goes to the fold, sorted by whom it is from.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from handrail_protocol.authority.proofs import certificate_holds
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.authority import Charter, Device
from handrail_protocol.keys import tagged
from handrail_protocol.kinds import Audience
from handrail_protocol.limits import MARK_BYTES
from handrail_protocol.records import Record
from handrail_protocol.shapes import Shaped


class Statement(NamedTuple):
    """One authority record with what the fold asks of it, taken out of the header once."""

    record: Record
    id: bytes
    mark: bytes  # how a list of what stays names it
    person: bytes
    device: bytes
    seq: int
    created: int
    body: Shaped

    @property
    def order(self) -> tuple[int, bytes]:
        """By date, and by id where two have one date."""
        return self.created, self.id


@dataclass(frozen=True)
class Archive:
    """What one group's records say. `charter`: the first of those that make the group, if any does."""

    group: bytes
    charter: Statement | None
    by_id: Mapping[bytes, Statement]
    by_person: Mapping[bytes, list[Statement]]
    odd: Mapping[bytes, tuple[Record, str]]


def read_statement(record: Record) -> Statement | str:
    """The statement, or why there is none."""
    header = record.header
    if header.audience != Audience.AUTHORITY:
        return "not a record of the authority set"
    if record.body is None:
        return "its body is missing"
    body = body_of(record)
    if body is None:
        return "its body cannot be read"
    mark = record.id[:MARK_BYTES]
    return Statement(record, record.id, mark, header.person, header.device, header.seq, header.created, body)


def file(records: Iterable[Record], group: bytes | None = None) -> Archive:
    """Sort the records of one group; `group` None: the one whose charter is among them (of several,
    which a caller should not mix, the lowest group id)."""
    odd: dict[bytes, tuple[Record, str]] = {}
    by_id: dict[bytes, Statement] = {}
    for record in records:
        if record.id in by_id:
            continue
        read = read_statement(record)
        if isinstance(read, str):
            odd.setdefault(record.id, (record, read))
        else:  # also where it came without its body before
            odd.pop(record.id, None)
            by_id[record.id] = read
    charters = _charters(by_id)
    if group is None:
        groups = charters or {each.record.header.group for each in by_id.values()}
        group = min(groups, default=b"")
    for foreign in [each for each in by_id.values() if each.record.header.group != group]:
        odd[foreign.id] = foreign.record, "a record of another group"
        del by_id[foreign.id]
    by_person: dict[bytes, list[Statement]] = defaultdict(list)
    for statement in by_id.values():
        by_person[statement.person].append(statement)
    return Archive(group, charters.get(group), by_id, by_person, odd)


def _charters(statements: Mapping[bytes, Statement]) -> dict[bytes, Statement]:
    """Of each group the first charter record that makes it: the hash of its body is the group's id, one of
    its founders wrote it, and his device shows a certificate."""
    made = [each for each in statements.values() if isinstance(each.body, Charter) and _makes_group(each)]
    authors = {(each.record.header.group, each.person, each.device) for each in made}
    shown = {
        place
        for each in statements.values()
        if isinstance(each.body, Device)
        if (place := (each.record.header.group, each.person, each.device)) in authors
        if certificate_holds(each.person, each.device, each.body.certified, each.body.root_signature)
    }
    found: dict[bytes, Statement] = {}
    for each in sorted(made, key=lambda charter: charter.order, reverse=True):
        group = each.record.header.group
        if (group, each.person, each.device) in shown:
            found[group] = each
    return found


def _makes_group(charter: Statement) -> bool:
    assert isinstance(charter.body, Charter)
    assert charter.record.body is not None
    is_founder = charter.person in charter.body.founders
    return is_founder and tagged("group id", charter.record.body) == charter.record.header.group
