"""The persons who live on this node, and which of them speaks.

DESIGN section 5: a household node serves several persons, each with a device key of her own here;
none of these keys is ever copied.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handrail_node.offline import NAMELESS
from handrail_protocol.errors import LocalError
from handrail_protocol.identity import Certificate
from handrail_protocol.keys import SigningKey
from handrail_protocol.sealing import Sealer
from handrail_protocol.writer import Author

# A node that runs is set up through itself.
NOBODY = "Nobody lives on this node yet. Begin with: handrail person add --name NAME"


@dataclass(frozen=True)
class Resident:
    """A person of this household with her device here. `name`: what this household calls her."""

    name: str
    certificate: Certificate
    key: SigningKey
    sealer: Sealer

    @property
    def id(self) -> bytes:
        return self.certificate.person

    @property
    def device(self) -> bytes:
        return self.certificate.device

    @property
    def author(self) -> Author:
        return Author(self.id, self.key)


class Household:
    """`load`: reads who lives here; asked again after somebody was added. `announced`: the name that a
    person of this household is seen by in a group, wherever she said it."""

    def __init__(
        self,
        load: Callable[[], list[Resident]],
        announced: Callable[[bytes], str | None] = lambda person: None,
    ) -> None:
        self._load, self._announced = load, announced
        self._residents: Mapping[bytes, Resident] = {}
        self.reload()

    def reload(self) -> None:
        self._residents = {resident.id: resident for resident in self._load()}

    def residents(self) -> list[Resident]:
        return list(self._residents.values())

    def ids(self) -> frozenset[bytes]:
        return frozenset(self._residents)

    def find(self, person: bytes) -> Resident | None:
        return self._residents.get(person)

    def called(self, resident: Resident) -> str:
        """Her name; of who came back by her words alone the one that her other devices said."""
        return self._announced(resident.id) or NAMELESS if resident.name == NAMELESS else resident.name

    def by_name(self, wanted: str) -> list[Resident]:
        """Who is called so; case and spaces around it don't matter."""
        name = wanted.strip().casefold()
        return [each for each in self.residents() if self.called(each).casefold() == name]

    def by_id(self, wanted: str) -> list[Resident]:
        """Whose id begins so."""
        digits = wanted.strip().lower()
        return [each for each in self.residents() if len(digits) >= 4 and each.id.hex().startswith(digits)]

    def choose(self, wanted: str | None) -> Resident:
        """The person who speaks; raises LocalError naming them where it could be several."""
        if not self._residents:
            raise LocalError(NOBODY)
        names = ", ".join(f"{self.called(r)} ({r.id.hex()[:8]})" for r in self.residents())
        if wanted is not None:
            found = self.by_name(wanted) or self.by_id(wanted)
            if not found:
                raise LocalError(f"Nobody here is called {wanted[:60]}. Here live: {names}.")
            if len(found) > 1:
                raise LocalError(f"Several here are meant by {wanted[:60]}; say more of the id: {names}.")
            return found[0]
        if len(self._residents) > 1:
            raise LocalError(f"Several persons live here; say who speaks with --as: {names}")
        return self.residents()[0]
