"""The forms of asking for help and of announcing it, of choosing an offer, and of taking something back."""

from handrail_tui.forms.form import Field, Form
from handrail_tui.forms.shared import (
    WAYS,
    languages,
    name_of,
    of_charters,
    times,
    topic,
    ways,
    which_group,
    who,
)
from handrail_tui.rows.helpers import vouched, vouches
from handrail_tui.rows.words import Answer, quoted, shown
from handrail_tui.rows.world import World
from handrail_tui.slots import slot_words

_COMMITMENTS = {
    "once": "one question, half an hour",
    "3x60": "three times an hour",
    "6x60": "six times an hour",
}


def ask(world: World) -> Form:
    persons = dict.fromkeys(world.persons.values(), "")
    learner = Field("for", "For whom", "Who will learn, if it is somebody else. Empty: you.", persons)
    return Form(
        name="ask",
        title="Ask for help",
        what=("Every member of the group reads this, all but the private line.",),
        method="ask",
        send="Ask",
        done="Your request is out. Offers of help come up under Today.",
        fields=(
            *who(world, label="Who asks"),
            *which_group(world),
            topic(world, many=False),
            Field("goal", "Goal", "In the learner's words, like: see photos of Leo", needed=True),
            Field("done_when", "Done when", "How you will know, like: Rosa finds them herself"),
            *((learner,) if len(persons) > 1 else ()),
            ways(),
            Field("area", "Area", "Where. Empty: the group's first area.", of_charters(world, "areas")),
            times(),
            languages(),
            Field(
                "commitment",
                "How often",
                "once, or how often and how long.",
                _COMMITMENTS,
                open=True,
                start="once",
            ),
            Field("private", "Private", "Only the helper you choose reads this: full name, address, phone."),
            Field(
                "choose",
                "Choose",
                "Whether you choose among offers, or take the first one.",
                {"me": "I choose among the offers", "first": "whoever accepts first"},
                start="me",
            ),
        ),
    )


def announce(world: World) -> Form:
    areas = of_charters(world, "areas")
    return Form(
        name="announce",
        title="Say what you help with",
        what=(
            "The stewards read your card, and nobody else: nothing of yours stands on the board."
            if world.accompanied
            else "Your card stands on the board for three weeks; every member reads it.",
        ),
        method="announce",
        send="Announce",
        done="The stewards have your card." if world.accompanied else "Your card is on the board.",
        fields=(
            *who(world, label="Who helps"),
            *which_group(world),
            topic(world, many=True),
            languages(),
            ways(),
            Field("area", "Areas", "Where, several with commas. Empty: the first area.", areas, many=True),
            times(),
            Field("capacity", "How many", "How many people at a time.", start="1"),
        ),
    )


def choose(world: World, offer: Answer) -> Form:
    request = world.find("requests", offer.get("request")) or {}
    name = shown(offer.get("name"))
    card = next((each for each in world.helpers if each.get("person") == offer.get("helper")), {})
    proposed = offer.get("kind") == "proposal"
    ways = offer.get("ways") or request.get("ways", ())
    possible = {way: WAYS.get(way, "") for way in ways if way in request.get("ways", ())}
    places = of_charters(world, "places")
    slots = {str(slot): slot_words(str(slot)) for slot in offer.get("slots", ())}
    at = Field("slot", "When", "One of the times that were offered.", slots, start=next(iter(slots), ""))
    return Form(
        name=f"choose {offer['id']}",
        title=f"Choose {name}",
        what=(
            f"{name} then helps with {quoted(request.get('goal'))}, and gets your private line.",
            *filter(None, (vouched(card, name), vouches(offer))),
            "It stands once a steward has approved where you meet; then both of you get two meeting words."
            if proposed
            else "Both of you get two meeting words. The other offers are passed, without a word.",
        ),
        method="choose",
        send="Choose",
        done="Chosen. A steward approves where you meet, then both of you have the meeting words."
        if proposed
        else f"Agreed. {name} hears of it, and both of you have the meeting words.",
        fields=(
            Field("way", "How to meet", "Empty: the first way that suits both.", possible),
            *((at,) if slots else ()),
            *(
                (Field("place", "Place", "Which public place. Empty: the first.", places),)
                if proposed
                else ()
            ),
        ),
        given={"offer": str(offer["id"])},
    )


def withdraw(world: World, record: str) -> Form:
    """Of a request or of a helper's card."""
    request = world.find("requests", record)
    what = f"your request {quoted(request.get('goal'))}" if request else "your card"
    speaker = name_of(
        world, (request or world.find("helpers", record) or {}).get("by" if request else "person")
    )
    return Form(
        name=f"withdraw {record}",
        title="Take it back",
        what=(f"This takes back {what}.", "Its text disappears wherever it was; that there was one stays."),
        method="withdraw",
        send="Take back",
        done="Taken back.",
        given={"record": record, **({"as": speaker} if speaker else {})},
    )
