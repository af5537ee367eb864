"""Which form belongs to which action, and which one a draft was begun in."""

from handrail_tui.forms import asking, caring, helping
from handrail_tui.forms.form import Form
from handrail_tui.rows import along
from handrail_tui.rows.world import World

_IN_AGREEMENT = {
    "log": helping.log,
    "note": helping.note,
    "feel": helping.feel,
    "close": helping.close,
    "approve": caring.approve,
}
_OF_OFFER = {"choose": asking.choose, "propose": caring.propose}


def form_for(action: str, target: str, world: World) -> Form | None:
    """The form of an action on a record; None where what it is about is not here (any more)."""
    match action:
        case "ask":
            return asking.ask(world)
        case "announce":
            return asking.announce(world)
        case "worried":
            return caring.worried(world)
    if action in ("consent", "withdraw") and (row := along.found(target, world)):
        return (caring.consent if action == "consent" else caring.take_back)(world, row, target)
    if action == "withdraw" and ":" not in target:
        return asking.withdraw(world, target)
    if action == "accept" and (request := world.find("requests", target)):
        return helping.accept(world, request)
    if action in _OF_OFFER and (offer := world.find("offers", target)):
        return _OF_OFFER[action](world, offer)
    if action == "confirm" and (session := world.find("sessions", target)):
        return helping.confirm(world, session)
    if action in _IN_AGREEMENT and (agreement := world.find("agreements", target)):
        return _IN_AGREEMENT[action](world, agreement)
    return None


def form_of_draft(name: str, world: World) -> Form | None:
    """A draft is named after its action, and the record that it is about."""
    action, _, target = name.partition(" ")
    return form_for(action, target, world)
