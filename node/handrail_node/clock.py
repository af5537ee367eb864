"""The only source of time, and the guard that says when this computer's clock is not to be believed.

DESIGN section 7 and specs/01-records, "Clocks". A wrong clock must not lose anything: records written
under it would carry wrong dates for ever, and what it takes for expired may be this morning's. So a
node that can tell that its clock is off neither writes nor collects, and says what time it thinks it is.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from handrail_protocol.limits import CLOCK_SKEW_MAX, DAY, YEAR
from handrail_protocol.phrases import date_words

# 2026-11-01. This release did not exist before, so no clock that says so is right; it moves with releases.
BUILD_DATE = 1_793_491_200
# Nobody runs a release so much later; a clock that says so was set by an accident.
RELEASE_LIFE_MAX = 20 * YEAR
# Peers whose clocks are remembered, and for how long: quartz drifts by seconds a day, not minutes.
HEARD_MAX = 64
HEARD_FOR = DAY
# Two computers are seldom wrong by the same; one alone may be.
PEERS_NEEDED = 2
# A node that nobody can tell the time still has to make room some day.
UNSURE_MAX = 30 * DAY
_SECONDS_MAX = 253_402_300_799  # the end of the year 9999, where the calendar of Python ends


class Clock:
    """The time of this computer."""

    def now(self) -> int:
        """Seconds since 1970, as this computer believes."""
        return int(time.time())

    def exact(self) -> float:
        """The same with its fractions: a refusal leaves at the same age of each link, to the tenth."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds that only go forward, and also while the lid is closed where the system counts them."""
        return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


@dataclass(frozen=True, slots=True)
class Heard:
    """What a peer's clock said, and when we heard it. `hub`: a hub of a group of ours."""

    said: float
    at: float
    hub: bool

    def now(self, monotonic: float) -> float:
        """What it would say now, whatever was done to our own clock meanwhile."""
        return self.said + monotonic - self.at


class ClockGuard:
    """Judges this node's clock by what it has accepted and by what its peers say. Asks no clock itself."""

    def __init__(self, newest: int | None, monotonic: float) -> None:
        """`newest`: when the newest record that others wrote, and this node accepted, was created."""
        self._newest = newest
        self._heard: dict[str, Heard] = {}
        self._sure_at = monotonic

    @property
    def newest(self) -> int:
        """When the newest record that others wrote was created; 0 without any."""
        return self._newest or 0

    def accepted(self, created: int) -> None:
        """A record that somebody else wrote came in and was accepted; parked ones don't count."""
        self._newest = max(created, self._newest or 0)

    def heard(self, peer: str, said: float, monotonic: float, *, hub: bool) -> None:
        """A peer said its time. Its latest word counts; at the cap the oldest word goes."""
        self._heard.pop(peer, None)
        if len(self._heard) >= HEARD_MAX:
            del self._heard[next(iter(self._heard))]
        self._heard[peer] = Heard(said, monotonic, hub)

    def may_write(self, now: int, monotonic: float) -> str | None:
        """None, or why nothing can be written now, as a sentence.

        In order: not before the build date, nor long after it; not more than ten minutes away from what a
        hub says, or, where no hub agrees with us, from what two peers say; not more than ten minutes
        behind the newest accepted record, unless a hub or two peers agree with us: then its date is wrong."""
        if now < BUILD_DATE:
            return _sentence(now, "which is before this program was made")
        if now > BUILD_DATE + RELEASE_LIFE_MAX:
            return _sentence(now, "which is long after this program was made")
        agree, differ = self._votes(now, monotonic)
        if _outweighs(differ, agree):
            theirs = sorted(each.now(monotonic) for each in differ)[len(differ) // 2]
            return _sentence(now, f"but others say {_calendar(theirs)}")
        behind = self._newest is not None and now < self._newest - CLOCK_SKEW_MAX
        if behind and not _outweighs(agree, differ):
            return _sentence(now, f"but a message from {_calendar(self._newest or 0)} is here already")
        return None

    def is_confirmed(self, now: int, monotonic: float) -> bool:
        """Whether somebody's clock agrees with this one."""
        return self.may_write(now, monotonic) is None and bool(self._votes(now, monotonic)[0])

    def may_collect(self, now: int, monotonic: float) -> str | None:
        """None, or why nothing may be deleted for being expired, as a sentence.

        Only if the clock may write, is past the newest accepted record and two peers agree with it; or
        if nothing spoke against it for 30 days in which that could not be known."""
        wrong = self.may_write(now, monotonic)
        if wrong is not None:
            self._sure_at = monotonic
            return wrong
        agree, _ = self._votes(now, monotonic)
        if len(agree) >= PEERS_NEEDED and now >= (self._newest or 0):
            self._sure_at = monotonic
            return None
        if monotonic - self._sure_at >= UNSURE_MAX:
            return None
        return f"This computer's clock says {_calendar(now)}, and too few others have confirmed it yet."

    def _votes(self, now: int, monotonic: float) -> tuple[list[Heard], list[Heard]]:
        """Whose clocks agree with ours, and whose do not; without words of yesterday, and absurd ones."""
        fresh = [
            each
            for each in self._heard.values()
            if monotonic - each.at <= HEARD_FOR
            and BUILD_DATE <= each.now(monotonic) <= BUILD_DATE + RELEASE_LIFE_MAX
        ]
        agree = [each for each in fresh if abs(each.now(monotonic) - now) <= CLOCK_SKEW_MAX]
        return agree, [each for each in fresh if each not in agree]


def differing(now: int, said: int) -> str | None:
    """None, or that two clocks are too far apart for either to be believed, as a sentence."""
    return None if abs(now - said) <= CLOCK_SKEW_MAX else _sentence(now, f"but others say {_calendar(said)}")


def _outweighs(one: list[Heard], other: list[Heard]) -> bool:
    """A hub outweighs a home, more hubs fewer; else it takes two, and more than the others.

    Two homes outweigh a hub as well: the small computer in a library has often no clock of its own."""
    hubs, other_hubs = sum(each.hub for each in one), sum(each.hub for each in other)
    if hubs > other_hubs and len(other) < PEERS_NEEDED:
        return True
    if other_hubs and hubs <= other_hubs:
        return False
    return len(one) >= PEERS_NEEDED and len(one) > len(other)


def _sentence(now: int, why: str) -> str:
    return f"This computer thinks it is {_calendar(now)}, {why}. Set its clock, then try again."


def _calendar(seconds: float) -> str:
    date = datetime.fromtimestamp(min(max(seconds, 0), _SECONDS_MAX), UTC)
    return f"{date_words(date)}, {date:%H:%M} UTC"
