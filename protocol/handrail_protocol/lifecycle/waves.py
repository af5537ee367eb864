"""Waves: whom the asker's node asks when, so that nine are asked and nobody feels passed over.

specs/06-help-lifecycle, "Waves". Three helpers a wave, three waves, 72 hours apart. A wave that found
fewer than three is open: whoever suits is asked at once, and who announces later as well. After the
third wave all who suit are asked, and the request goes onto the stewards' list.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handrail_protocol.limits import HOUR, MINUTE

WAVE_HELPERS = 3
WAVES = 3
WAVE_TIME = 72 * HOUR
# Asks of one wave leave together; what was asked later than this was a later-comer's.
_TOGETHER = 10 * MINUTE


@dataclass(frozen=True, slots=True)
class Ask:
    """One helper asked for one request. `wave` counts from 0; `at`: when he was asked."""

    helper: bytes
    wave: int
    at: int


@dataclass(frozen=True, slots=True)
class Plan:
    """`asks`: due now. `stewards`: three waves found nobody, so a person should look. `next_at`: when to
    plan again, if no card arrives before; None once everybody may be asked."""

    asks: tuple[Ask, ...]
    stewards: bool
    next_at: int | None


def opens_at(created: int, wave: int) -> int:
    return created + WAVE_TIME * wave


def plan(created: int, ranked: Sequence[bytes], asked: Iterable[Ask], now: int) -> Plan:
    """`created`: the request's, which has to be open still; `ranked`: helpers who suit, best first."""
    before = list(asked)
    due: list[Ask] = []
    open_waves = [wave for wave in range(WAVES) if opens_at(created, wave) <= now]
    for wave in open_waves:
        waiting = _unasked(ranked, before + due)
        count = len(waiting) if _is_open(wave, before) else _places(wave, before)
        # A wave with fewer left than places is the open one: they are all asked in any case.
        due += [Ask(helper, wave, now) for helper in waiting[:count]]
    over = opens_at(created, WAVES) <= now
    if over:
        due += [Ask(helper, WAVES, now) for helper in _unasked(ranked, before + due)]
    next_at = None if over else opens_at(created, len(open_waves))
    return Plan(tuple(due), over, next_at)


def _unasked(ranked: Sequence[bytes], asks: Iterable[Ask]) -> list[bytes]:
    known = {ask.helper for ask in asks}
    return [helper for helper in ranked if helper not in known]


def _places(wave: int, asks: list[Ask]) -> int:
    return max(0, WAVE_HELPERS - sum(ask.wave == wave for ask in asks))


def _is_open(wave: int, asks: list[Ask]) -> bool:
    """Whether this wave went out before with fewer than three: from then on it is open to all."""
    times = [ask.at for ask in asks if ask.wave == wave]
    first = sum(at <= min(times) + _TOGETHER for at in times) if times else WAVE_HELPERS
    return first < WAVE_HELPERS
