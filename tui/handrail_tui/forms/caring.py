"""The forms of looking after each other: a worry, a guardian's yes, a steward's proposal and approval."""

from functools import partial
from typing import Any

from handrail_tui.forms.form import Field, Form
from handrail_tui.forms.shared import WAYS, name_of, which_group, who
from handrail_tui.rows import stewards
from handrail_tui.rows.sessions import agreement_detail
from handrail_tui.rows.words import Answer, joined, listed, named, quoted, shown, time_of
from handrail_tui.rows.world import World

# Ways that are open to who is accompanied (specs/06, "Accompanied").
_OPEN_WAYS = {word: WAYS[word] for word in ("hub", "public-place", "video")}
_DAYS = "90"
_DANGER = "If somebody is in danger now, do not wait for them: call for help."


# -- a worry --------------------------------------------------------------------------------------------


def worried(world: World) -> Form:
    """Not kept as a draft: everybody of this household would see it."""
    known = _people(world)
    return Form(
        name="worried",
        title="I'm worried",
        what=(
            "Two stewards read this, and nobody else: before it is sent you see who.",
            "Whom it is about never reads it. Say who that is, so that it goes past that person.",
            "Nothing of it is kept here before it is sent: who else uses this computer sees nothing of it.",
            _DANGER,
        ),
        method="worried",
        send="Tell them",
        done="",
        fields=(
            *who(world, label="Who says it"),
            *which_group(world),
            Field("text", "What worries", "In a few words of your own.", needed=True),
            Field(
                "about",
                "About whom",
                "Whom it is about, if it is about somebody. That person never reads it.",
                {name: vouched for name, (_, vouched) in known.items()},
                open=True,
            ),
        ),
        prepare=partial(_by_id, known),
        is_kept=False,
        then=_who_has_it,
    )


def _by_id(known: dict[str, tuple[str, str]], params: dict[str, Any]) -> dict[str, Any]:
    person = known.get(str(params.get("about", "")))
    return params if person is None else params | {"about": person[0]}


def _who_has_it(answer: Any) -> str:
    names, reached = listed(answer.get("names", ())), int(answer.get("reached") or 0)
    if reached and reached >= int(answer.get("stewards") or 0):
        return f"{names} {'has' if reached == 1 else 'have'} it. {_DANGER}"
    return f"It is on its way to {names}; nobody else can read it. {_DANGER}"


def _people(world: World) -> dict[str, tuple[str, str]]:
    """Who is known here by a name that nobody else has: the id, and who vouched."""
    found: dict[str, dict[str, str]] = {}
    for row in world.helpers:
        vouched = f"{listed(row['vouched_by'])} vouched" if row.get("vouched_by") else ""
        found.setdefault(shown(row.get("name")), {})[str(row.get("person"))] = vouched
    for row in (*world.agreements, *world.requests):
        for side in ("helper", "learner", "by", "for"):
            if row.get(side) and row.get(f"{side}_name"):
                found.setdefault(named(row, side), {}).setdefault(str(row[side]), "")
    return {
        name: next(iter(persons.items()))
        for name, persons in sorted(found.items())
        if len(persons) == 1 and not persons.keys() & world.persons.keys()
    }


# -- a yes ----------------------------------------------------------------------------------------------


def consent(world: World, row: Answer, target: str) -> Form:
    name, now = shown(row.get("name")), ", ".join(row.get("ways", ()))
    return Form(
        name=f"consent {target}",
        title=f"Say yes for {name}",
        what=(
            f"With it a steward can propose {name} to those who ask for help, and approve where they meet.",
            "The stewards can read this yes, and nobody else. You read along with every letter.",
            "You can take it back on any day; what is under way ends then at once.",
        ),
        method="consent",
        send="Say yes",
        done=f"You said yes for {name}. The stewards are told.",
        fields=(
            Field(
                "way",
                "How to meet",
                "In which ways, several with commas. At somebody's home is none of them.",
                _OPEN_WAYS,
                many=True,
                needed=True,
                start=now,
            ),
            Field("days", "Days", "For how many days, at most 365; then it is said again.", start=_DAYS),
            Field("how", "How", "How you said it, for the stewards, like: in the library. May be empty."),
        ),
        given=_for(row, world),
    )


def take_back(world: World, row: Answer, target: str) -> Form:
    name = shown(row.get("name"))
    return Form(
        name=f"withdraw {target}",
        title=f"Take back your yes for {name}",
        what=(
            f"Nothing new begins for {name}, and what is under way ends at once, with thanks.",
            "The hours stay. You can say yes again on any day.",
        ),
        method="consent",
        send="Take back",
        done=f"Taken back. Nothing new begins for {name}.",
        given=_for(row, world) | {"end": True},
    )


def _for(row: Answer, world: World) -> dict[str, Any]:
    given = {"minor": str(row.get("minor")), "group": str(row.get("group"))}
    return given | {"as": name_of(world, row.get("guardian"))} if len(world.persons) > 1 else given


# -- a steward's part -----------------------------------------------------------------------------------


def propose(world: World, offer: Answer) -> Form:
    request = world.find("requests", offer.get("request")) or {}
    name, asker = shown(offer.get("name")), named(request, "by")
    return Form(
        name=f"propose {offer['id']}",
        title=f"Propose {name}",
        what=(
            f"{name} would help {asker} with {quoted(offer.get('goal') or request.get('goal'))}.",
            *(line for line in stewards.young(offer, world) if not line.startswith("Wanted")),
            f"You vouch for it with your name. {asker} chooses; then a steward approves where they meet.",
        ),
        method="propose",
        send="Propose",
        done=f"Proposed. {asker} is told, and chooses.",
        fields=who(world, label="Who proposes"),
        given={"offer": str(offer["id"])},
    )


def approve(world: World, agreement: Answer) -> Form:
    helper, slot = named(agreement, "helper"), agreement.get("slot")
    way = shown(agreement.get("way")).replace("-", " ") or "not readable here yet"
    where = joined(way, agreement.get("place"), time_of(slot) if slot else "")
    return Form(
        name=f"approve {agreement['id']}",
        title="Approve where they meet",
        what=(
            agreement_detail(agreement, world)[0],
            f"They meet here: {where}.",
            f"Approve it only if you know the place, and what {helper} said yes to.",
        ),
        method="approve",
        send="Approve",
        done="Approved. Now it stands, and both have the meeting words.",
        fields=who(world, label="Who approves"),
        given={"agreement": str(agreement["id"])},
    )
