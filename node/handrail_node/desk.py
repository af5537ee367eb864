"""The desk at which verbs are carried out: who speaks, in which group, and the one way to write.

Verbs ask here and nowhere else, so a verb never sees a socket or a database. `say` is the door for
everything this node writes: it asks the clock guard, takes the record in like any other, and tells
the links and the event stream.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from handrail_node.household import Household, Resident
from handrail_protocol.authority import Authority
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival, Replica
from handrail_protocol.shapes import Shaped

PREFIX_DIGITS_MIN = 4


class Asked(Protocol):
    """The part of a verb's parameters that says who speaks, and where."""

    def optional(self, name: str) -> str | None: ...


class Locals(Protocol):
    """What is this node's own affair: small values by name, never sent."""

    def get(self, space: str, name: str) -> bytes | None: ...
    def set(self, space: str, name: str, value: bytes) -> None: ...
    def remove(self, space: str, name: str) -> None: ...
    def all(self, space: str) -> list[tuple[str, bytes]]: ...


class Network(Protocol):
    """What verbs may know and ask of the links."""

    def listening(self) -> str: ...
    def own_addresses(self) -> list[str]: ...
    def links(self) -> list[dict[str, Any]]: ...
    def add_peer(self, address: str) -> None: ...
    def peers(self) -> list[dict[str, Any]]: ...
    async def join(self, person: bytes, code: str, addresses: list[str]) -> dict[str, Any]: ...
    async def authored_mail(self, group: bytes, person: bytes) -> list[bytes]: ...


@dataclass(frozen=True)
class Desk:
    """One per node. `deliver` hands arrivals to links and events; `may_write` is the clock guard."""

    replica: Replica
    household: Household
    locals: Locals
    network: Network
    now: Callable[[], int]
    chance: Callable[[int], bytes]
    may_write: Callable[[], str | None]
    deliver: Callable[[list[Arrival]], None]
    is_hub: bool

    # -- who and where ----------------------------------------------------------------------------

    def groups(self) -> list[bytes]:
        """Groups in which a person of this household has, or had, a right."""
        held = self.replica.storage.groups()
        served = self.household.ids()
        return [g for g in held if any(self.replica.authority(g).may_open(p) for p in served)]

    def person(self, params: Asked) -> Resident:
        """Who speaks: `--as`, else the only person of this household."""
        return self.household.choose(params.optional("as"))

    def group(self, params: Asked, person: Resident | None = None) -> bytes:
        """Where: `--group` by name or id, else the only group (of that person)."""
        groups = self.groups()
        if person is not None:
            groups = [g for g in groups if self.replica.authority(g).may_open(person.id)]
        wanted = params.optional("group")
        if wanted is not None:
            named = [g for g in groups if self.group_name(g).casefold() == wanted.casefold()]
            return named[0] if len(named) == 1 else self.by_prefix(wanted, groups, "group")
        if len(groups) == 1:
            return groups[0]
        if not groups:
            raise LocalError("You are in no group yet. Join one: handrail join CODE")
        names = ", ".join(f"{self.group_name(g)} ({g.hex()[:8]})" for g in groups)
        raise LocalError(f"You are in several groups; say which with --group: {names}")

    def authority(self, group: bytes) -> Authority:
        return self.replica.authority(group)

    def group_name(self, group: bytes) -> str:
        charter = self.replica.authority(group).charter
        return charter.name if charter is not None else group.hex()[:8]

    @staticmethod
    def by_prefix(wanted: str, candidates: Iterable[bytes], what: str) -> bytes:
        """The one candidate whose hexadecimal id begins with `wanted`."""
        digits = wanted.strip().lower()
        if len(digits) < PREFIX_DIGITS_MIN:
            raise LocalError(f"Give at least {PREFIX_DIGITS_MIN} digits of the {what}'s id.")
        found = [each for each in set(candidates) if each.hex().startswith(digits)]
        if len(found) > 1:
            raise LocalError(f"{wanted} fits several; give more digits of the {what}'s id.")
        if not found:
            raise LocalError(f"No {what} is known here by {wanted}. Look at the list and try its id.")
        return found[0]

    def member(self, wanted: str, group: bytes) -> bytes:
        """A person of the group by id prefix, or one of this household by name."""
        own = self.household.named(wanted)
        return own.id if own is not None else self.by_prefix(wanted, self.authority(group).persons, "person")

    # -- writing ----------------------------------------------------------------------------------

    def salt(self) -> bytes:
        return self.chance(16)

    def say(
        self,
        person: Resident,
        group: bytes,
        kind: Kind,
        body: Shaped,
        audience: Audience,
        *,
        recipients: Iterable[bytes] = (),
        expires: int | None = None,
        may_wait: bool = False,
    ) -> Record:
        """Write one record and pass it on; raises LocalError where clock or rules forbid it."""
        stopped = self.may_write()
        if stopped is not None:
            raise LocalError(stopped)
        arrivals = self.replica.say(
            person.author,
            group,
            kind,
            body,
            audience=audience,
            now=self.now(),
            recipients=recipients,
            expires=expires,
            may_wait=may_wait,
        )
        self.deliver(arrivals)
        return arrivals[0].record
