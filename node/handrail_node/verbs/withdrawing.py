"""Taking back what one wrote: its body goes everywhere, the trace that there was one stays.

specs/01-records, "Withdrawal". A guardian's yes that is taken back stops at once what rests on it.
"""

from handrail_node.desk import Desk
from handrail_node.leaving import who_hears
from handrail_node.naming import taken_back
from handrail_node.verbs.consents import minor_of, stop_what_is_open
from handrail_node.verbs.registry import Answer, Params, verb
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.errors import LocalError
from handrail_protocol.kinds import Audience, Kind


@verb("withdraw")
async def withdraw(desk: Desk, params: Params) -> Answer:
    """Take back a record: its body goes everywhere, the trace that there was one stays."""
    board_ids = {record_id: group for group in desk.groups() for record_id in desk.own_records(group)}
    target_id = desk.by_prefix(params.text("record"), board_ids, "record")
    stored = desk.replica.storage.get(target_id)
    assert stored is not None
    if stored.record.body is None:
        raise LocalError("That was withdrawn already.")
    target = stored.record.header
    wanted = params.optional("as")
    writer = (
        desk.household.choose(wanted) if wanted else desk.household.find(target.person) or desk.person(params)
    )
    group = board_ids[target_id]
    minor = minor_of(desk, group, stored.record)
    with desk.together():
        # Whoever holds the target must hear of it: the recipients, and its author where somebody else
        # withdraws.
        record = desk.say(
            writer,
            group,
            Kind.WITHDRAWAL,
            Withdrawal(desk.salt(), target_id),
            Audience(target.audience),
            recipients=who_hears(target, writer.id),
            expires=target.expires,
        )
        if minor is not None:
            stop_what_is_open(desk, group, writer, minor)
    if target.kind == Kind.NAME and target.audience == Audience.MEMBERS:
        taken_back(desk, stored.record)
    return {"record": record.id.hex(), "withdrawn": target_id.hex()}
