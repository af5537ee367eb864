"""Half-filled forms: kept here while somebody types, so that a crash or a closed lid loses no word.

specs/07-control-api, "Drafts". A draft is this node's own affair: no record, in no set, never sent.
"""

import json
from typing import Any

from handrail_node.desk import Desk
from handrail_node.spaces import Space
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import TEXT_BYTES_MAX

# More forms than a person has begun at once. At the cap a new one is refused, so that nothing typed is
# thrown away unasked.
DRAFTS_MAX = 32
# The largest form has a dozen fields; each of them may be as long as what it will become.
FIELDS_MAX = 24
DRAFT_BYTES_MAX = 4 * TEXT_BYTES_MAX
NAME_BYTES_MAX = 200


@verb("draft.keep")
async def keep(desk: Desk, params: Params) -> Answer:
    """Keep what stands in a form, in place of what was kept of it before."""
    name, fields = _name(desk, params), _fields(params.given.get("fields"))
    kept = {each for each, _ in desk.locals.all(Space.DRAFT)}
    if name not in kept and len(kept) >= DRAFTS_MAX:
        raise LocalError(f"{len(kept)} forms are begun already. Finish or throw away one of them first.")
    at = desk.time(desk.now())
    desk.locals.set(Space.DRAFT, name, json.dumps({"fields": fields, "at": at}).encode())
    desk.tell("draft", name=name)
    return {"name": name, "at": at}


@verb("draft.list")
async def drafts(desk: Desk, params: Params) -> Answer:
    return [{"name": name, **json.loads(value)} for name, value in desk.locals.all(Space.DRAFT)]


@verb("draft.drop")
async def drop(desk: Desk, params: Params) -> Answer:
    """Forget a draft; that it is gone already is no error, since two screens may finish it."""
    name = _name(desk, params)
    dropped = desk.locals.get(Space.DRAFT, name) is not None
    if dropped:
        desk.locals.remove(Space.DRAFT, name)
        desk.tell("draft", name=name)
    return {"name": name, "dropped": dropped}


def _name(desk: Desk, params: Params) -> str:
    name = desk.clean(params.text("name"))
    if not 1 <= len(name.encode(errors="replace")) <= NAME_BYTES_MAX:
        raise LocalError(f"The name of a draft has 1 to {NAME_BYTES_MAX} bytes.")
    return name


def _fields(given: Any) -> dict[str, str]:
    if not isinstance(given, dict) or not all(isinstance(each, str) for each in given.values()):
        raise LocalError("The fields of a draft have to be texts by name.")
    written = json.dumps(given)
    if len(given) > FIELDS_MAX or len(written) > DRAFT_BYTES_MAX:
        raise LocalError("That is more than a form can hold. Say it shorter.")
    return given
