"""What concerns people who are accompanied: the yes that is needed, what waits, what is read along."""

from collections.abc import Iterator
from functools import partial

from handrail_tui.rows import sessions
from handrail_tui.rows.row import Row
from handrail_tui.rows.words import Answer, day_of, listed, named, quoted, sentence, shown, to_open
from handrail_tui.rows.world import World

TO_READ = "To read"


def paused(world: World) -> Iterator[Row]:
    """Whose part rests: nothing else here would do anything for her until then."""
    for person in world.status.get("persons", ()):
        for said in map(sentence, person.get("paused", ())):
            yield Row(
                key=f"paused:{person['id']}:{said}",
                cells=("Paused", shown(person.get("name")), said, ""),
                said=said,
                tell=partial(_same, said),
            )


def alarms(world: World) -> Iterator[Row]:
    """What can't wait, such as a device that came to somebody of this household elsewhere."""
    for said in map(sentence, world.status.get("alarms", ())):
        yield Row(
            key=f"alarm:{said}",
            cells=("Look at this", "you", said, ""),
            said=said,
            tell=partial(_same, said),
        )


def _same(said: str) -> tuple[str, ...]:
    return (said,)


# -- the yes of who goes with somebody ------------------------------------------------------------------


def target_of(row: Answer) -> str:
    """By what a form finds the row again."""
    return ":".join(str(row.get(name)) for name in ("minor", "guardian", "group"))


def found(target: str, world: World) -> Answer | None:
    return next((row for row in world.consents if target_of(row) == target), None)


def to_say_yes(world: World) -> Iterator[Row]:
    """Where a yes is missing, or runs out soon."""
    return (_yes(row, world) for row in world.consents if row.get("state") != "standing")


def said_yes(world: World) -> Iterator[Row]:
    """Where one stands: to be looked at, said anew, or taken back."""
    return (_yes(row, world) for row in world.consents if row.get("state") == "standing")


def _yes(row: Answer, world: World) -> Row:
    target, stands, name = target_of(row), row.get("state") == "standing", shown(row.get("name"))
    title = {"missing": "Yes needed", "soon": "Runs out"}.get(str(row.get("state")), "Your yes")
    said = sentence(row.get("sentence"))
    until = day_of(row["until"], world.zone(row.get("group"))) if row.get("until") else ""
    back = {} if row.get("state") == "missing" else {"withdraw": target}
    return Row(
        key=f"consent:{target}",
        cells=(title, name, said, until),
        said=f"{title}: {said}",
        tell=partial(_yes_lines, row, said, name),
        can=back if stands else {"consent": target, **back},
        counts=not stands,
    )


def _yes_lines(row: Answer, said: str, name: str) -> tuple[str, ...]:
    vouched = f"{listed(row['vouched_by'])} vouched for {name}." if row.get("vouched_by") else ""
    along = "You read along with every letter, before it is shown."
    return tuple(filter(None, (said, vouched, along)))


# -- what waits, and what is to be read -----------------------------------------------------------------


def waiting(world: World) -> Iterator[Row]:
    """Offers of this household that a steward, or the other side, has to go on with; the helper is
    accompanied. Then agreements that do not stand yet."""
    for offer in world.offers:
        own = offer.get("helper") in world.persons
        if offer.get("state") != "waiting" or not (own or offer.get("helper") in world.minors):
            continue
        if offer.get("kind") in ("young", "proposal"):
            yield _waiting_offer(offer, own, world)
    for agreement in world.agreements:
        if agreement["state"] == "waiting" and not agreement.get("to_approve") and _ours(agreement, world):
            row = sessions.agreement_row(agreement, world)
            why = " ".join(sessions.waits_for(agreement))
            other = named(agreement, "learner" if agreement.get("helper") in world.persons else "helper")
            yield _as(row, "Waits", other, f"{row.said} {why}")


def _waiting_offer(offer: Answer, own: bool, world: World) -> Row:
    request = world.find("requests", offer.get("request")) or {}
    asker, goal = named(request, "by"), shown(offer.get("goal") or request.get("goal"))
    who = "You" if own else shown(offer.get("name"))
    if offer.get("kind") == "young":
        next_step = sentence(next(iter(offer.get("waiting_for", ())), "A steward has to propose it"))
    else:
        next_step = f"{shown(offer.get('proposed_by_name'))} proposed it; now {asker} chooses."
    said = f"{who} would help {asker} with {quoted(goal)}. {next_step}"
    return Row(
        key=f"waits:{offer['id']}",
        cells=("Waits", asker, goal, ""),
        said=said,
        tell=partial(_same, said),
        letters=to_open(offer),
    )


def _ours(agreement: Answer, world: World) -> bool:
    sides = {agreement.get("helper"), agreement.get("learner"), agreement.get("by")}
    return bool(sides & (world.persons.keys() | world.minors))


def reading(world: World) -> Iterator[Row]:
    """Agreements and sessions in which somebody here reads along and does nothing else: what is new, and,
    of those he goes with, whatever goes on."""
    for agreement in world.agreements:
        if sessions.possible(agreement, world) or agreement["state"] == "waiting":
            continue
        goes_on = agreement["state"] in ("standing", "closing") and agreement.get("helper") in world.minors
        if agreement.get("to_open") or goes_on:
            row = sessions.agreement_row(agreement, world)
            title = TO_READ if row.letters else "Read along"
            yield _as(row, title, named(agreement, "helper"), f"{title}: {row.said}")
    for session in world.sessions:
        if session.get("to_open") and not sessions.confirmable(session, world):
            row = sessions.session_row(session, world)
            yield _as(row, TO_READ, named(session, "helper"), f"{TO_READ}: {row.said}")


def _as(row: Row, title: str, who: str, said: str) -> Row:
    """A row of the sessions, as it stands under Today."""
    return Row(
        key=row.key,
        cells=(title, who, *row.cells[2:]),
        said=said,
        tell=row.tell,
        can=row.can,
        letters=row.letters,
    )
