"""By what name somebody is called here: this household's, the one she chose, or one said in confidence.

specs/06-help-lifecycle, "Accompanied": the board names nobody who is accompanied. What she, who goes with
her, or a steward said inside of a seal is shown to those to whom it was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from handrail_node.correspondence import Correspondence
from handrail_node.household import Household
from handrail_node.offline import NAMELESS
from handrail_node.papers import Papers
from handrail_protocol.authority import Authority
from handrail_protocol.bodies.stewards import Consent, YoungCard, YoungOffer
from handrail_protocol.kinds import Kind


@dataclass(frozen=True)
class Calling:
    """The names of one group, as this household knows them at `now`."""

    household: Household
    correspondence: Correspondence
    papers: Papers
    authority: Authority
    group: bytes
    now: int

    def name_of(self, person: bytes) -> str:
        """For a sentence; digits tell two of one name apart."""
        if name := self._at_home(person):
            return name
        board = self.correspondence.names(self.group, self.now, self.authority)
        name = board.get(person) or self.in_confidence(person)
        if not name:
            return f"someone ({person.hex()[:8]})"
        others = [each for whose, each in board.items() if whose != person]
        is_taken = name in others or bool(self.household.by_name(name))
        return f"{name} ({person.hex()[:8]})" if is_taken else name

    def in_confidence(self, person: bytes) -> str:
        """Of who is accompanied what may be said on inside a seal; "" where nothing is known here."""
        if self.authority.readers_of(person, self.now) is None:
            return ""
        return self._at_home(person) or next(self._sealed(person), "")

    def _at_home(self, person: bytes) -> str:
        own = self.household.find(person)
        called = NAMELESS if own is None else self.household.called(own)
        return "" if called == NAMELESS else called

    def _sealed(self, person: bytes) -> Iterator[str]:
        """What she says herself first, the newest before; then what others say of her."""
        for kind in (Kind.MINOR_CARD, Kind.MINOR_OFFER, Kind.CONSENT):
            for record, inner in reversed(self.papers.read(self.group, kind, self.now)):
                own = isinstance(inner, YoungCard | YoungOffer) and record.header.person == person
                of_her = isinstance(inner, Consent) and inner.minor == person
                if isinstance(inner, YoungCard | YoungOffer | Consent) and (own or of_her) and inner.called:
                    yield inner.called
        board = self.correspondence.own_board(self.group, self.now, self.authority)
        said = (view.called.get(person, "") for view in reversed(list(board.agreements.values())))
        yield from filter(None, said)
