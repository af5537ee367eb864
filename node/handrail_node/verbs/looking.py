"""What somebody who reads along has looked at: said by whoever sat before the screen that showed it.

specs/07-control-api, "Somebody who is accompanied". A screen reads its lists with `glance`, and says here
what of them a person has looked at: a list that is read again in the background opens nothing.
"""

from handrail_node.desk import Desk
from handrail_node.opening import IN_ROWS, say_opened
from handrail_node.verbs.registry import Answer, Params, verb


@verb("seen")
async def seen(desk: Desk, params: Params) -> Answer:
    """These letters, as far as they are for somebody here to open; the others are passed over."""
    wanted = set(params.many("letters"))
    if not wanted:
        return {"opened": []}
    letters = {id for group in desk.groups_of(params) for id in desk.correspondence.letters(group)}
    only = {id for id in letters if id.hex() in wanted}
    said = say_opened(desk, desk.groups_of(params), desk.persons(params), IN_ROWS, only=only)
    return {"opened": [id.hex() for id in said]}
