"""What comes round in a node's store, and what a failing disk does to a node: as little as possible.

DESIGN section 10. Parked records are placed when their time has come, expired ones go, the log is
cut, and everything kept is verified again, a few records a second, since SQLite notices a broken page
and not a bit that turned over in a body. Whatever fails meanwhile ends that job and not the node.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from handrail_node.clock import ClockGuard
from handrail_node.store import Store, StoreDamaged, StoreFailed
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import DAY
from handrail_protocol.replica import Arrival, Replica

TIDY_EVERY = 3_600.0
# While the disk is full it is tried sooner: what the log holds is room that could be given back.
TIDY_WHEN_SHORT_EVERY = 60.0
# Two hundred signatures are a hundredth of a Raspberry Pi's second; 100,000 records take some minutes.
SCRUB_RECORDS = 200
SCRUB_EVERY = float(DAY)
_UNREADABLE = (
    "Of the records kept here {count} can't be read any more: stop the node, then save the others with "
    "`handrail doctor --rebuild`."
)
log = logging.getLogger(__name__)


class Upkeep:
    """`tick` it every second."""

    def __init__(
        self,
        store: Store,
        replica: Replica,
        guard: ClockGuard,
        collect: Callable[[int], list[Arrival]] | None = None,
    ) -> None:
        """`collect`: deletes what has expired, and sees to what it leaves behind."""
        self._store, self._replica, self._guard = store, replica, guard
        self._collect = collect or replica.collect
        self._failed: StoreFailed | None = None
        self._next_tidy = self._next_scrub = 0.0
        self._scrubbed, self._unreadable = 0, 0

    def troubles(self) -> list[str]:
        """What is wrong with the store, each with what to do; nothing of what passed by itself."""
        unreadable = _UNREADABLE.format(count=self._unreadable) if self._unreadable else None
        failed = None if self._failed is None else str(self._failed)
        found = (self._store.shortage(), failed, unreadable)
        return list(dict.fromkeys(each for each in found if each is not None))

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """A job that the disk, or a rule that forbids writing now, may end, and nothing else with it."""
        try:
            yield
        except StoreFailed as failed:
            if str(self._failed) != str(failed):
                log.error("%s", failed)
            self._failed = failed
        except LocalError as refused:
            log.info("not now: %s", refused)

    def tick(self, now: int, monotonic: float) -> list[Arrival]:
        """Do what is due; returns what moved thereby."""
        arrivals: list[Arrival] = []
        with self.guarded():
            arrivals = self._replica.unpark(now)
            if monotonic >= self._next_tidy:
                arrivals += self._tidy(now, monotonic)
            if monotonic >= self._next_scrub:
                self._scrub(monotonic)
            if not isinstance(self._failed, StoreDamaged):  # a full disk passes, a damaged file stays
                self._failed = None
        return arrivals

    def _tidy(self, now: int, monotonic: float) -> list[Arrival]:
        short = self._store.shortage() is not None
        self._next_tidy = monotonic + (TIDY_WHEN_SHORT_EVERY if short else TIDY_EVERY)
        moved = self._collect(now) if self._guard.may_collect(now, monotonic) is None else []
        self._store.checkpoint()
        return moved

    def _scrub(self, monotonic: float) -> None:
        """The next few; a body that is damaged is dropped, so that it is fetched from others again."""
        if self._scrubbed == 0:
            self._unreadable = 0
        found = self._store.scrub(self._scrubbed, SCRUB_RECORDS)
        self._unreadable += found.headers
        if found.bodies:
            log.error("%d bodies were damaged on disk and are fetched again", len(found.bodies))
            self._replica.lose_bodies(found.bodies)
        self._scrubbed = found.last or 0
        if found.last is None:
            self._next_scrub = monotonic + SCRUB_EVERY
