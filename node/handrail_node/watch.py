"""Why nothing new may begin now with somebody who needs watching over, in a sentence that says what to do.

specs/03-groups-and-authority, "Pulses". A hub that keeps a revocation back shows in the signs of life of
stewards' devices; until two are heard of, nothing new begins with somebody accompanied, or at home.
"""

from collections.abc import Callable, Collection, Iterable

from handrail_protocol.authority import Authority
from handrail_protocol.authority.pulses import watch
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import STEWARDS_WATCHING

# Of proposals and approvals the other side is always somebody who is accompanied.
_STEPS = (Kind.AGREEMENT, Kind.PROPOSAL, Kind.APPROVAL)
NameOf = Callable[[bytes], str]


def why_nothing_new(
    authority: Authority, now: int, name: str, name_of: NameOf, *, at_home: bool = False
) -> str | None:
    """Why nothing new may begin now with somebody who is accompanied, or at home; None: it may. `name`: the
    group's."""
    found = watch(authority, now)
    if found.is_kept or (at_home and len(found.stewards) < STEWARDS_WATCHING):
        return None
    what = "no visit at home is agreed" if at_home else "nothing new begins with somebody who is accompanied"
    if found.missing:
        who = _names(name_of, found.missing)
        return (
            f"Something that {who} said for {name} has not come here, so {what} now. If it is not here "
            "within the hour, somebody may be keeping it back: reach another member, handrail peers add "
            f"HOST:PORT, and tell {who} by voice."
        )
    if len(found.stewards) < STEWARDS_WATCHING:
        return f"{name} has fewer than two stewards now, so {what}. A steward can appoint a second one."
    who = _names(name_of, found.quiet)
    return (
        f"Nothing was heard of {who} for three days, and {name} needs to hear of two stewards, so {what} "
        "now. It goes on as soon as Handrail runs there and reaches others; call and ask."
    )


def is_step_watched(authority: Authority, kind: Kind, parties: Iterable[bytes], now: int) -> bool:
    """Whether this is a new step with somebody who is accompanied."""
    if kind not in _STEPS:
        return False
    return kind != Kind.AGREEMENT or any(authority.is_accompanied(party, now) for party in parties)


def _names(name_of: NameOf, persons: Collection[bytes]) -> str:
    names = [name_of(person) for person in sorted(persons)]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
