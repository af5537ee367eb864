"""Finding out what two nodes hold of one set that the other lacks, without listing what both have.

specs/04-set-comparison, "Course". The initiator asks, the responder keeps nothing between two
queries: `answer` and `resolve` are functions. A query carries the digests of one level of the
initiator's tree, the answer those of the level below wherever they differ, so each exchange goes two
levels down and no digest is sent twice. What one side lacks altogether is named by its prefix alone.
A lying responder can make the initiator send records that it may send anyway, and waste a bounded
number of messages; whatever it says is held against what was asked.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.keys import tagged
from handrail_protocol.limits import RANGES_MAX, RANGES_OPEN_MAX, RANGES_WAITING_MAX, ROUNDS_MAX
from handrail_protocol.radix import DIGITS, EMPTY, Branch, Leaves, Prefix, Tree
from handrail_protocol.ranges import (
    DIGEST_BYTES,
    SHORT_ID_BYTES,
    Listed,
    Parted,
    RangeRow,
    Wanted,
    WantRow,
    Whole,
    cost,
    read_answer,
    read_query,
    read_wants,
    row_of,
    want_row_of,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Keyed:
    """Digests and ids as said on one link: nobody can look for two that are cut to the same beforehand."""

    nonces: bytes

    def digest(self, digest: bytes) -> bytes:
        return tagged("set comparison", self.nonces, digest)[:DIGEST_BYTES]

    def id(self, record_id: bytes) -> bytes:
        return tagged("set comparison", self.nonces, record_id)[:SHORT_ID_BYTES]


@dataclass(frozen=True, slots=True)
class Step:
    """What the initiator says next, in this order: queries, wants, and the records to push, by id."""

    queries: tuple[tuple[RangeRow, ...], ...]
    wants: tuple[tuple[WantRow, ...], ...]
    push: tuple[bytes, ...]


# -- the responder -------------------------------------------------------------------------------


def answer(tree: Tree, keyed: Keyed, query: object) -> tuple[RangeRow, ...]:
    """What is held here of each range that differs; an empty answer says that all are the same."""
    return tuple(
        row_of(_said(tree, keyed, prefix))
        for asked in _peer_said(read_query, query)
        for prefix in _differing(tree, keyed, asked)
    )


def resolve(tree: Tree, keyed: Keyed, wants: object) -> Iterator[bytes]:
    """The ids of the records that are wanted, newest first. Two that are cut to the same are both meant."""
    wanted = _peer_said(read_wants, wants)
    return (
        record_id
        for each in reversed(wanted)
        for record_id in tree.ids(each.under)
        if not each.ids or keyed.id(record_id) in each.ids
    )


def _differing(tree: Tree, keyed: Keyed, asked: Whole | Parted) -> list[Prefix]:
    """The prefixes to speak of: children, where both sides part at the same place, else the whole."""
    if isinstance(asked, Whole):
        return [] if keyed.digest(tree.digest(asked.under)) == asked.digest else [asked.under]
    node = tree.node(asked.under)
    if not isinstance(node, Branch) or node.path != asked.path:
        return [asked.under]
    mine = {digit: keyed.digest(digest) for digit, digest in node.children.items()}
    return [node.path + digit for digit in DIGITS if mine.get(digit) != asked.children.get(digit)]


def _said(tree: Tree, keyed: Keyed, prefix: Prefix) -> Parted | Listed:
    match tree.node(prefix):
        case Branch(path, children):
            return Parted(prefix, path, {digit: keyed.digest(each) for digit, each in children.items()})
        case Leaves(path, ids):
            return Listed(prefix, path, tuple(map(keyed.id, ids)))
        case None:
            return Listed(prefix, prefix, ())


def _peer_said(read: Callable[[object], T], value: object) -> T:
    try:
        return read(value)
    except ValueError as wrong:
        raise RemoteError(Fault.BAD_ENCODING, str(wrong)) from None


# -- the initiator -------------------------------------------------------------------------------


class Comparison:
    """One comparison of one set: `start`, then `receive` each answer in its turn, until `done`.

    `known`: keys of records that stand in a room here (parked, waiting, held) or are on their way:
    they are not asked for. `capped`: it had to leave something to the next comparison."""

    def __init__(
        self,
        tree: Tree,
        keyed: Keyed,
        known: Iterable[bytes] = (),
        *,
        ranges_max: int = RANGES_MAX,
        rounds_max: int = ROUNDS_MAX,
    ) -> None:
        self.capped = False
        self._tree = tree
        self._keyed = keyed
        self._known = sorted(key.hex() for key in known)
        self._ranges_max = ranges_max
        self._rounds_max = rounds_max
        # Both hold ranges that do not overlap. The newest is asked first: depth first keeps them few.
        self._waiting: list[tuple[Prefix, int]] = []
        self._asked: deque[tuple[int, dict[Prefix, int]]] = deque()  # cost, and round of what may come back
        self._push: list[bytes] = []
        self._wants: list[Wanted] = []

    @property
    def done(self) -> bool:
        return not self._asked

    def start(self) -> Step:
        self._waiting.append(("", 1))
        return self._step()

    def receive(self, answered: object) -> Step:
        """Take the answer to the oldest query that has none; raises RemoteError for one that can't be."""
        if not self._asked:
            raise RemoteError(Fault.OUT_OF_TURN, "an answer to no query")
        said = _peer_said(read_answer, answered)
        _, rounds = self._asked.popleft()
        for each in said:
            if each.under not in rounds:
                raise RemoteError(Fault.BAD_ENCODING, "an answer about a range that was not asked about")
            if isinstance(each, Parted):
                self._compare_branches(each, rounds[each.under])
            else:
                self._compare_ids(each)
        return self._step()

    # -- comparing ------------------------------------------------------------------------------

    def _compare_branches(self, theirs: Parted, round_: int) -> None:
        self._push_beside(theirs.under, theirs.path)
        for digit in DIGITS:
            prefix = theirs.path + digit
            mine, digest = self._tree.digest(prefix), theirs.children.get(digit)
            if digest is None:
                self._push += self._tree.ids(prefix)
            elif mine == EMPTY and not self._known_under(prefix):
                self._wants.append(Wanted(prefix))
            elif self._keyed.digest(mine) != digest:
                self._ask(prefix, round_ + 1)

    def _compare_ids(self, theirs: Listed) -> None:
        if not theirs.ids:
            self._push += self._tree.ids(theirs.under)
            return
        pushed_before = len(self._push)
        self._push_beside(theirs.under, theirs.path)
        mine: dict[bytes, list[bytes]] = defaultdict(list)
        for record_id in self._tree.ids(theirs.path):
            mine[self._keyed.id(record_id)].append(record_id)
        known = Counter(self._keyed.id(bytes.fromhex(key[8:])) for key in self._known_under(theirs.path))
        listed = Counter(theirs.ids)
        self._push += (each for short, ids in mine.items() if len(ids) > listed[short] for each in ids)
        lacking = [short for short, count in listed.items() if count > len(mine[short])]
        wanted = tuple(short for short in lacking if listed[short] > len(mine[short]) + known[short])
        if wanted:
            self._wants.append(Wanted(theirs.path, wanted))
        if not lacking and len(self._push) == pushed_before:
            # The lists agree although the digests do not: two ids, one here and one there, are cut to
            # the same. specs/04-set-comparison, "Cut ids": then all of these few records are exchanged.
            self._exchange(theirs.under)

    def _push_beside(self, under: Prefix, path: Prefix) -> None:
        """Push what is held here under the one prefix, but not under the longer other."""
        while under != path:
            match self._tree.node(under):
                case Branch(fork, children) if path.startswith(fork) and fork != path:
                    beside = (digit for digit in children if digit != path[len(fork)])
                    self._push += (each for digit in beside for each in self._tree.ids(fork + digit))
                    under = path[: len(fork) + 1]
                case Branch(fork) | Leaves(fork) if not fork.startswith(path):
                    inside = set(self._tree.ids(path))
                    self._push += (each for each in self._tree.ids(under) if each not in inside)
                    return
                case _:
                    return

    def _ask(self, prefix: Prefix, round_: int) -> None:
        if round_ > self._rounds_max:
            self._exchange(prefix)
        elif len(self._waiting) < RANGES_WAITING_MAX:
            self._waiting.append((prefix, round_))
        else:
            self.capped = True

    def _exchange(self, prefix: Prefix) -> None:
        """Send all of it and ask for all of it: costly, and certain to end."""
        self._push += self._tree.ids(prefix)
        self._wants.append(Wanted(prefix))

    def _known_under(self, prefix: Prefix) -> list[str]:
        return self._known[bisect_left(self._known, prefix) : bisect_right(self._known, prefix + "g")]

    # -- saying ---------------------------------------------------------------------------------

    def _step(self) -> Step:
        queries = tuple(self._queries())
        wants = sorted(self._wants, key=lambda wanted: wanted.under)
        rows = [want_row_of(wanted) for wanted in wants]
        step = Step(queries, tuple(_in_parts(rows)), tuple(self._push))
        self._wants, self._push = [], []
        return step

    def _queries(self) -> Iterator[tuple[RangeRow, ...]]:
        under_way = sum(spent for spent, _ in self._asked)
        while self._waiting and under_way + self._ranges_max <= max(RANGES_OPEN_MAX, self._ranges_max):
            batch: list[Whole | Parted] = []
            rounds: dict[Prefix, int] = {}
            spent = 0
            while self._waiting:
                prefix, round_ = self._waiting[-1]
                asked = self._question(prefix)
                if spent + cost(asked) > self._ranges_max:
                    break
                self._waiting.pop()
                batch.append(asked)
                spent += cost(asked)
                rounds[prefix] = round_
                if isinstance(asked, Parted):
                    rounds.update((asked.path + digit, round_) for digit in DIGITS)
            batch.sort(key=lambda asked: asked.under)
            self._asked.append((spent, rounds))
            under_way += spent
            yield tuple(map(row_of, batch))

    def _question(self, prefix: Prefix) -> Whole | Parted:
        """A branch is said at once, except the first: most comparisons find that nothing differs."""
        node = self._tree.node(prefix) if prefix and self._ranges_max >= len(DIGITS) else None
        if isinstance(node, Branch):
            return Parted(
                prefix, node.path, {d: self._keyed.digest(each) for d, each in node.children.items()}
            )
        return Whole(prefix, self._keyed.digest(self._tree.digest(prefix)))


def _in_parts(rows: list[WantRow]) -> Iterator[tuple[WantRow, ...]]:
    """In as many messages as they need, the newest hours first."""
    return (tuple(rows[at : at + RANGES_MAX]) for at in reversed(range(0, len(rows), RANGES_MAX)))
