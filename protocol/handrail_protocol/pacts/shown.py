"""The authority records that an open record brings along, and what they show of a group to a stranger.

specs/03-groups-and-authority, "Shown". They are ordinary records of that group, each with its own
signature; folded, they say of a steward or a passport's holder what the group itself says, unless
somebody was ended since and nobody has shown it.
"""

from collections.abc import Iterable
from functools import lru_cache

from handrail_protocol import records
from handrail_protocol.authority import Authority, fold
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.kinds import Audience
from handrail_protocol.limits import BODY_BYTES_MAX, SHOWN_MAX
from handrail_protocol.records import Record

# Beside terms, keys and a signature; and so that a hub can wrap the whole when it passes it on.
_SHOWN_BYTES_MAX = BODY_BYTES_MAX - 5_000


@lru_cache(maxsize=1_024)
def acts_in(shown: tuple[bytes, ...], group: bytes) -> tuple[Record, ...]:
    """Those that are whole authority records of this group and signed; a broken one hides no other."""
    found = (_act(data, group) for data in shown[:SHOWN_MAX])
    return tuple(each for each in found if each is not None)


def _act(data: bytes, group: bytes) -> Record | None:
    try:
        record = records.decode(data)
    except RemoteError:
        return None
    header = record.header
    is_act = header.group == group and header.audience == Audience.AUTHORITY and record.body is not None
    return record if is_act and record.is_signed() else None


def acts_shown_by(found: Iterable[Record]) -> dict[bytes, Record]:
    """What records of an open set show of their own group, by id; a pact shows the other's instead."""
    acts: dict[bytes, Record] = {}
    for record in found:
        body = record.said
        shown = getattr(body, "shown", None)
        if isinstance(shown, tuple) and not hasattr(body, "terms"):
            acts |= {each.id: each for each in acts_in(shown, record.header.group)}
    return acts


@lru_cache(maxsize=64)
def _folded(acts: frozenset[Record]) -> Authority:
    return fold(acts)


def folded(acts: Iterable[Record]) -> Authority:
    return _folded(frozenset(acts))


def showing(
    authority: Authority, persons: Iterable[bytes], besides: Iterable[bytes] = ()
) -> tuple[bytes, ...]:
    """Encoded: what shows where each person stands, and every device of hers; then `besides`, by id.

    Raises LocalError where that is more than a record holds: then another steward has to write it."""
    persons = list(persons)
    ids = dict.fromkeys(each for person in persons for each in authority.chain(person))
    ids.update((each, None) for (who, _), each in authority.certificates.items() if who in persons)
    ids.update(dict.fromkeys(besides))
    shown = tuple(authority.records[each].encode() for each in ids)
    if len(shown) > SHOWN_MAX or sum(map(len, shown)) > _SHOWN_BYTES_MAX:
        raise LocalError("Too much hangs on your office to be shown to partners. A founder can do this.")
    return shown
