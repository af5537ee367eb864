"""Why a person may not write something now, as a sentence that says what to do next.

specs/01-records, "States". Other nodes would let such a record wait, or set it aside without effect;
whoever writes it is told before, since a thing that only looks done is worse than a refusal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handrail_node.watch import NameOf, is_step_watched, why_nothing_new
from handrail_protocol.authority import Authority
from handrail_protocol.kinds import Audience, Kind, Role, Writer, row_of
from handrail_protocol.when import day_words


@dataclass(frozen=True)
class Permission:
    """What is known of a writer. `said`: how many records her device wrote in the set so far.

    `stewards`: their names, for whoever has to be asked."""

    authority: Authority
    group_name: str
    stewards: Sequence[str]
    person: bytes
    device: bytes
    now: int
    name_of: NameOf

    def why_not(
        self, kind: Kind, audience: Audience, said: int, recipients: Iterable[bytes] = ()
    ) -> str | None:
        """None if nothing speaks against it; what the fold alone can tell is left to it."""
        row = row_of(kind)
        writer = None if row is None else row.writer
        if audience == Audience.AUTHORITY and writer is not Writer.STEWARD:
            return None
        if kind == Kind.SUSPENSION:
            return self.why_out() or self._why_too_much(said)  # who stands by somebody freezes her as well
        return (
            self.why_out(may_rest=kind == Kind.REPORT)
            or (self.why_no_steward() if writer is Writer.STEWARD else None)
            or (self.why_no_helper() if writer is Writer.HELPER else None)
            or self._why_too_much(said)
            or self._why_unwatched(kind, (self.person, *recipients))
        )

    def _why_unwatched(self, kind: Kind, parties: Iterable[bytes]) -> str | None:
        """Nothing new begins with somebody who is accompanied while too few stewards are heard of."""
        if not is_step_watched(self.authority, kind, parties, self.now):
            return None
        return why_nothing_new(self.authority, self.now, self.group_name, self.name_of)

    def why_out(self, *, may_rest: bool = False) -> str | None:
        """Why she is not a member now, or this device is not one of hers. `may_rest`: for what she may say to
        stewards while she is suspended or frozen."""
        authority, group = self.authority, self.group_name
        ended = self.why_ended()
        if ended is not None:
            return ended
        if (ended := self.why_device_ended()) is not None:
            return ended
        standing = authority.persons.get(self.person)
        if standing is not None and self.now < standing.first:
            return f"This computer's clock is from before your time in {group}. Set it, then try again."
        if (paused := self.why_paused()) is not None:
            return None if may_rest else paused
        if not authority.is_member(self.person, self.now):
            return (
                f"Your time in {group} is over. Ask {self._ask()} to renew it: "
                f"handrail grant {self.person.hex()[:8]} --role learner"
            )
        return None

    def why_device_ended(self) -> str | None:
        if not self.authority.has_ended(self.person, self.device):
            return None
        return (
            "This device of yours was ended, so nothing more is written with it. "
            "Come back as a new one, in another HANDRAIL_HOME: handrail setup --restore"
        )

    def why_paused(self) -> str | None:
        pause = self.authority.pause(self.person, self.now)
        if pause is None:
            return None
        return (
            f"Your part in {self.group_name} is paused until {day_words(pause.ends, self._zone())}. "
            f"Nothing of yours is lost. If you think that is wrong, talk to {self._ask()}."
        )

    def why_ended(self) -> str | None:
        standing = self.authority.persons.get(self.person)
        if standing is None or not standing.fallen:
            return None
        return (
            f"{self.group_name} has ended your time there. If you think that is wrong, talk to {self._ask()}."
        )

    def why_no_steward(self) -> str | None:
        if self.authority.has_role(self.person, Role.STEWARD, self.now):
            return None
        return f"Only a steward of {self.group_name} can do that. Ask {self._ask()}."

    def why_no_helper(self) -> str | None:
        if self.authority.has_role(self.person, Role.HELPER, self.now):
            return None
        return (
            f"You are no helper in {self.group_name} at present. Ask {self._ask()}: "
            f"handrail grant {self.person.hex()[:8]} --role helper"
        )

    def _why_too_much(self, said: int) -> str | None:
        if said < self.authority.quota(self.person, self.now):
            return None
        return (
            "This device has written more here than a person does by hand, so nothing more goes out today. "
            f"Go on tomorrow; if it was not you, tell {self._ask()}."
        )

    def _zone(self) -> str:
        charter = self.authority.charter
        return "UTC" if charter is None else charter.zone

    def _ask(self) -> str:
        return " or ".join(self.stewards[:3]) or "a steward"
