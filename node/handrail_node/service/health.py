"""What is wrong with this home and this computer, in sentences that say what to do next.

`status` says the first of them, `doctor` all that was looked at. The parts don't know one another, so
keystore, store and clock are asked here.
"""

from collections.abc import Callable, Iterator

from handrail_node.clock import Clock, ClockGuard
from handrail_node.household import Household
from handrail_node.keystore import Keystore
from handrail_node.service.upkeep import Upkeep
from handrail_node.store import Store
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import CLOCK_SKEW_MAX

Finding = tuple[str, bool, str]
"""What was looked at, whether it is well, and the sentence."""

_NO_KEYS = (
    "The records of this home are here and the keys of its persons are not: put the folder {keystore} back, "
    "or bring each person back with her recovery sheet: handrail setup --restore"
)
_OTHERS_RECORDS = (
    "The records of this home belong to groups in which nobody who lives here is: its keys may be those of "
    "another home. Put the right keystore back, or join with a code: handrail join CODE"
)
# What somebody wrote for all to see, and can take back.
_BY_HAND = (Kind.REQUEST, Kind.CARD, Kind.NOTICE)
_NOT_REHEARSED = (
    "Whether the sheet of {name} can be read was never tried. Take it from the drawer and type its words: "
    "handrail setup --rehearse"
)
_AHEAD = (
    "Something was written here while the clock was wrong, under a date that has not come yet, and the "
    "others see it only then. Withdraw it and write it again."
)


class Health:
    """`in_a_group`: whether somebody of this household belongs to one, or did. `keystore`: where it is."""

    def __init__(
        self,
        keys: Keystore,
        household: Household,
        store: Store,
        upkeep: Upkeep,
        clock: Clock,
        guard: ClockGuard,
        in_a_group: Callable[[], bool],
        keystore: str,
    ) -> None:
        self._keys, self._household, self._store, self._upkeep = keys, household, store, upkeep
        self._clock, self._guard = clock, guard
        self._in_a_group, self._keystore = in_a_group, keystore

    def may_write(self) -> str | None:
        """None, or why nothing can be written now."""
        return self._store.shortage() or self._guard.may_write(self._clock.now(), self._clock.monotonic())

    def findings(self) -> Iterator[Finding]:
        """In the order in which they have to be mended."""
        keys = self._keys.problems or self._missing_keys()
        yield from _looked("keys", keys, "The keys of this home are here.")
        yield from _looked("store", self._upkeep.troubles(), "The store and its disk are well.")
        now = self._clock.now(), self._clock.monotonic()
        wrong, confirmed = self._guard.may_write(*now), self._guard.is_confirmed(*now)
        well = "The clock agrees with what others say." if confirmed else "Nothing speaks against the clock."
        yield "clock", wrong is None, wrong or well
        if wrong is None and self._store.records.count_after(self._clock.now() + CLOCK_SKEW_MAX, _BY_HAND):
            yield "dates", False, _AHEAD
        for each in self._keys.served():
            if not self._keys.is_rehearsed(each.person):
                yield "sheet", True, _NOT_REHEARSED.format(name=each.name)

    def _missing_keys(self) -> list[str]:
        if not self._store.records.groups():
            return []
        if not self._household.ids():
            return [_NO_KEYS.format(keystore=self._keystore)]
        return [] if self._in_a_group() else [_OTHERS_RECORDS]


def _looked(code: str, troubles: list[str], well: str) -> Iterator[Finding]:
    for sentence in troubles:
        yield code, False, sentence
    if not troubles:
        yield code, True, well
