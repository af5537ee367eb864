"""One small group for tests of links: a librarian, her hub, a daughter, a volunteer, and a stranger."""

from collections.abc import Callable
from functools import lru_cache

from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.greetings import invite
from tests.support.village import Village, Villager

WEBER, NINA, OMAR, ROSA, STRANGER = map(Villager, ("Ms Weber", "Nina", "Omar", "Rosa", "stranger"))
SUED = Villager("Library Süd")  # the hub: a person of its own


class Town:
    """The records of Library Süd, in the order of writing; `all` holds them, `before` some of them."""

    def __init__(self) -> None:
        self.village = Village((WEBER,))
        self.village.found()
        self.village.open_door(WEBER, 10)
        self.village.admit(WEBER, SUED, 20, Role.HUB)
        self.village.admit(WEBER, NINA, 30, Role.LEARNER)
        self.village.admit(WEBER, OMAR, DAY, Role.HELPER)
        self.invitation = invite(self.village, WEBER, 2 * DAY)
        self.all: tuple[Record, ...] = tuple(self.village.records)
        self.group = self.village.group
        self.code = self.village.code()

    def before(self, seconds: int) -> tuple[Record, ...]:
        """What stood written that long after the beginning."""
        begun = self.all[0].header.created
        return tuple(record for record in self.all if record.header.created - begun < seconds)


@lru_cache(maxsize=1)
def town() -> Town:
    """The same for every test; what a test adds it adds to a list of its own."""
    return Town()


def with_more(write: Callable[[Village], object]) -> tuple[Record, ...]:
    """The town's records and what `write(village)` adds to them."""
    fresh = Town()
    write(fresh.village)
    return tuple(fresh.village.records)
