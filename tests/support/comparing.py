"""Two sets compared as a link would do it: what each message weighs, and what is carried over."""

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from handrail_protocol.comparison import Comparison, Keyed, Step, answer, resolve
from handrail_protocol.kinds import Audience
from handrail_protocol.messages import Answer, Query, Want, decode, encode
from handrail_protocol.radix import Tree
from handrail_protocol.ranges import RangeRow, WantRow
from tests.support.keysets import KeySet

NONCES = b"the listener's nonce, 32 bytes.." + b"the dialler's nonce, 32 bytes..."
KEYED = Keyed(NONCES)
CUTOFF = 1_778_400_000


@dataclass
class Course:
    """What passed between the two: sizes of payloads in bytes, round trips, and what was found."""

    queries: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    wants: list[int] = field(default_factory=list)
    rounds: int = 0
    pushed: list[bytes] = field(default_factory=list)
    sent: list[bytes] = field(default_factory=list)
    capped: bool = False

    @property
    def payload(self) -> int:
        return sum(self.queries) + sum(self.answers) + sum(self.wants)


def over_the_wire(message: Query | Answer | Want, sizes: list[int]) -> tuple[RangeRow | WantRow, ...]:
    """Encoded and decoded again; the ranges that arrive."""
    data = encode(message)
    sizes.append(len(data))
    arrived = decode(data)
    assert isinstance(arrived, (Query, Answer, Want))
    return arrived.ranges


def compare(
    mine: Collection[bytes],
    theirs: Collection[bytes],
    known: Iterable[bytes] = (),
    keyed: Keyed | None = None,
) -> Course:
    """One comparison to its end. Ids pushed by the initiator and sent by the responder are in the result."""
    keyed = keyed or Keyed(NONCES)
    course, tree = Course(), Tree(KeySet(theirs))
    comparison = Comparison(Tree(KeySet(mine)), keyed, known)
    under_way = deque([comparison.start()])
    while under_way:
        course.rounds += any(step.queries for step in under_way)
        for step in [under_way.popleft() for _ in range(len(under_way))]:
            _take(course, step, tree, keyed)
            for query in step.queries:
                asked = over_the_wire(Query(0, Audience.MEMBERS, CUTOFF, query), course.queries)
                said = Answer(0, Audience.MEMBERS, answer(tree, keyed, asked))
                under_way.append(comparison.receive(over_the_wire(said, course.answers)))
    assert comparison.done
    course.capped = comparison.capped
    return course


def _take(course: Course, step: Step, responder: Tree, keyed: Keyed) -> None:
    course.pushed += step.push
    for wants in step.wants:
        asked = over_the_wire(Want(0, Audience.MEMBERS, CUTOFF, wants), course.wants)
        course.sent += resolve(responder, keyed, asked)
