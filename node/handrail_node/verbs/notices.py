"""Notices: what a steward tells all members at once, and what members read.

specs/06-help-lifecycle, "Board"; of partners specs/03-groups-and-authority, "What crosses".
"""

from handrail_node.desk import Desk
from handrail_node.partnership import partners_notices
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.bodies.board import Notice
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.textrules import hide_on_receipt


@verb("notice")
async def notice(desk: Desk, params: Params) -> Answer:
    """Said to the members; a pact's housekeeping says it to the partner."""
    steward = desk.person(params)
    group = desk.group(params, steward)
    body = Notice(desk.salt(), desk.board_text(params.text("text"), "the notice"))
    if not body.text.strip():
        raise LocalError("A notice needs some words.")
    partners = [view.name for view in desk.replica.partners.pacts(group) if view.is_live(desk.now())]
    record = desk.say(steward, group, Kind.NOTICE, body, Audience.MEMBERS)
    return {"record": record.id.hex(), "partners": partners}


@verb("notices")
async def notices(desk: Desk, params: Params) -> Answer:
    """What stands now, the newest first; of a partner without the name of who wrote it."""
    rows: list[dict[str, object]] = []
    for group in desk.groups_of(params):
        rows += [
            _row(desk, group, view.id, view.text, view.created, view.expires)
            | {"by": view.by.hex(), "name": desk.name_of(group, view.by)}
            for view in desk.board(group).notices.values()
        ]
        for pact, record in partners_notices(desk, group):
            assert isinstance(record.said, Notice)
            header, text = record.header, hide_on_receipt(record.said.text)
            row = _row(desk, group, record.id, text, header.created, header.expires or 0)
            rows.append(row | {"name": pact.name, "partner": pact.name})
    return sorted(rows, key=lambda row: (str(row["at"]), str(row["id"])), reverse=True)


def _row(
    desk: Desk, group: bytes, record_id: bytes, text: str, created: int, expires: int
) -> dict[str, object]:
    return {
        "id": record_id.hex(),
        "text": text,
        "by": None,
        "name": None,
        "partner": None,
        "at": desk.time(created),
        "expires": desk.time(expires),
        "group": group.hex(),
    }
