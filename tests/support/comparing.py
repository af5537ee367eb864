"""Two sets compared as a link would do it: what each message weighs, and what is carried over."""

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from handrail_protocol.codec import Packable, Value, pack, unpack
from handrail_protocol.comparison import Comparison, Keyed, Step, answer, resolve
from handrail_protocol.limits import DEPTH_MAX, MESSAGE_BYTES_MAX
from handrail_protocol.radix import KeySet, Tree

NONCES = b"listener's nonce" + b"dialler's nonce "


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


def over_the_wire(rows: Packable, sizes: list[int]) -> Value:
    """Encoded and decoded again, as the ranges of a message are."""
    data = pack(rows)
    sizes.append(len(data))
    return unpack(data, MESSAGE_BYTES_MAX, depth_max=DEPTH_MAX)


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
    on_the_way = deque([comparison.start()])
    while on_the_way:
        course.rounds += 1
        for step in [on_the_way.popleft() for _ in range(len(on_the_way))]:
            take(course, step, tree, keyed)
            for query in step.queries:
                rows = answer(tree, keyed, over_the_wire(query, course.queries))
                on_the_way.append(comparison.receive(over_the_wire(rows, course.answers)))
    course.rounds -= 1  # the last of them carried no more query
    assert comparison.done
    course.capped = comparison.capped
    return course


def take(course: Course, step: Step, responder: Tree, keyed: Keyed) -> None:
    course.pushed += step.push
    for wants in step.wants:
        course.sent += resolve(responder, keyed, over_the_wire(wants, course.wants))
