"""What this node keeps, by id: for whoever wants to see that a thing lies where it belongs, and only there.

specs/07-control-api, "Methods". Headers only: what is inside a record, nobody reads here.
"""

from handrail_node.desk import Desk
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.storage import Stored

_SETS = {each.name.lower(): each for each in Audience}
_PLACES = tuple(state for state in State if state is not State.REFUSED)
_KINDS = {int(kind): kind.name.lower().replace("_", "-") for kind in Kind}


@verb("records")
async def records(desk: Desk, params: Params) -> Answer:
    """Every record of a set (without `set`: of all sets), those in a room included."""
    wanted = params.optional("set")
    if wanted is not None and wanted not in _SETS:
        raise LocalError("The sets are: " + ", ".join(_SETS))
    audience = None if wanted is None else _SETS[wanted]
    return [
        _row(stored)
        for group in desk.groups_of(params)
        for stored in desk.replica.storage.find(group, audience, states=_PLACES)
    ]


def _row(stored: Stored) -> dict[str, object]:
    header = stored.record.header
    return {
        "id": stored.record.id.hex(),
        "set": Audience(header.audience).name.lower(),
        "kind": _KINDS.get(header.kind, "unknown"),
        "person": header.person.hex(),
        "recipients": [person.hex() for person in header.recipients],
        "state": stored.state.name.lower().replace("_", "-"),
        "group": header.group.hex(),
    }
