"""The story that the demo plays, as data: read it from top to bottom to see what Handrail is for.

Each step is one call to the node of the person in front, over the same control socket that the command
line and the screens use: `does("Nina", ..., "ask", {...})` is what `handrail ask` does on Nina's computer.
"""

from __future__ import annotations

from handrail_node.demo.cast import (
    GROUP,
    HOMES,
    HUBS,
    KARIM,
    LENA,
    LIBRARY,
    MINUTES,
    NINA,
    OMAR,
    WEBER,
    YILMAZ,
)
from handrail_node.demo.nextdoor import NEXT_DOOR
from handrail_node.demo.steps import Chapter, Story, The, does, sees

__all__ = [
    "GROUP",
    "HOMES",
    "HUBS",
    "KARIM",
    "LENA",
    "LIBRARY",
    "MINUTES",
    "NINA",
    "OMAR",
    "UNTIL_YOU",
    "WEBER",
    "WHOLE_STORY",
    "YILMAZ",
    "YOUR_TURN",
]

_MEETING: Story = (
    Chapter("A library brings people together"),
    does(
        WEBER,
        "starts a group for her part of town and calls it Library Süd. Mr Yilmaz looks after it with her.",
        "group.create",
        {
            "name": GROUP,
            "area": ["Süd"],
            "zone": "Europe/Berlin",
            "place": ["Reading room"],
            "founder": The(YILMAZ),
        },
        keep={"group": "group"},
    ),
    does(
        WEBER,
        "writes an invitation for the computer that stands in the library.",
        "invite",
        {"role": "learner"},
        keep={"library's code": "link"},
    ),
    does(LIBRARY, "comes in with it.", "join", {"code": The("library's code")}),
    sees(WEBER, "sees it among the members.", "members", {"person": The(LIBRARY)}),
    does(
        WEBER,
        "asks it to keep everybody's letters while they are away. It can't read them.",
        "grant",
        {"person": The(LIBRARY), "role": ["hub"]},
    ),
    sees(LIBRARY, "knows now what it is there for.", "group.list", {"name": GROUP, "roles": ["hub"]}),
    does(
        WEBER,
        "prints two leaflets with a code: one for people who would like help ...",
        "invite",
        {"role": "learner", "uses": 3},
        keep={"learner's code": "link"},
    ),
    does(
        WEBER,
        "... and one for people who have an hour to give.",
        "invite",
        {"role": "helper", "uses": 2},
        keep={"helper's code": "link"},
    ),
    does(LENA, "knows video calls from her work. She comes too.", "join", {"code": The("helper's code")}),
    does(YILMAZ, "is 71 and a cook. He comes in with it as well.", "join", {"code": The("helper's code")}),
    does(
        WEBER,
        "writes down that he helps too: help runs both ways.",
        "grant",
        {"person": The(YILMAZ), "role": ["helper"]},
    ),
    does(
        NINA,
        "lives far away from her mother. She joins for her sake.",
        "join",
        {"code": The("learner's code")},
    ),
    does(
        NINA,
        "makes a place at home for her mother Rosa, who is 78 and never opens a terminal.",
        "person.add",
        {"name": "Rosa"},
        keep={"Rosa": "person"},
    ),
    does(
        NINA, "lets Rosa join as a person of her own.", "join", {"code": The("learner's code"), "as": "Rosa"}
    ),
    does(
        NINA,
        "writes down what Rosa wants: for 90 days her daughter may arrange things for her.",
        "mandate",
        {"person": The(NINA), "may": ["arrange,read"], "days": 90, "as": "Rosa"},
    ),
    sees(WEBER, "sees Rosa among the members, and vouches for them all.", "members", {"name": "Rosa"}),
)

_GOING_ALONG: Story = (
    Chapter("Omar is 16, and his father goes along"),
    does(KARIM, "is Omar's father. He joins first.", "join", {"code": The("learner's code")}),
    sees(WEBER, "has seen his papers, and sees him among the members.", "members", {"person": The(KARIM)}),
    does(
        WEBER,
        "writes down that he may say yes for a child.",
        "grant",
        {"person": The(KARIM), "role": ["guardian"]},
    ),
    does(
        WEBER,
        "writes a code for Omar. It says one word more: accompanied, by Karim.",
        "invite",
        {"role": "helper", "accompanied_by": The(KARIM)},
        keep={"Omar's code": "link"},
    ),
    does(OMAR, "is good with phones. He types it in.", "join", {"code": The("Omar's code")}),
    sees(KARIM, "sees his son among the members.", "members", {"person": The(OMAR)}),
    does(
        KARIM,
        "says yes: in the library or in a public place, for 90 days. Ms Weber and Mr Yilmaz can read it.",
        "consent",
        {"minor": The(OMAR), "way": ["hub", "public-place"], "days": 90, "how": "At the library, by hand."},
    ),
    does(
        OMAR,
        "says what he can do: video calls and photos, on Saturdays. Nothing of it is on the board.",
        "announce",
        {
            "topic": ["video-calls", "photos"],
            "language": ["de", "en"],
            "way": ["hub", "public-place"],
            "area": ["Süd"],
            "when": ["sat 14:00-18:00"],
            "capacity": 2,
        },
    ),
    sees(WEBER, "reads it, and Mr Yilmaz does too; nobody else.", "helpers", {"person": The(OMAR)}),
)

_CARDS: Story = (
    does(
        LENA,
        "puts up a card: everybody reads hers.",
        "announce",
        {"topic": ["video-calls"], "language": ["de"], "way": ["hub"], "area": ["Süd"]},
    ),
    sees(YILMAZ, "is helper now, too.", "group.list", {"name": GROUP, "roles": ["helper", "steward"]}),
    does(
        YILMAZ,
        "offers cooking, in German and Turkish.",
        "announce",
        {"topic": ["cooking"], "language": ["de", "tr"], "way": ["hub"], "area": ["Süd"]},
    ),
    sees(NINA, "reads the cards on her own computer.", "helpers", {"name": YILMAZ}),
)

_ASKING: Story = (
    Chapter("Rosa would like to see her grandson"),
    does(
        NINA,
        "asks for Rosa: “see photos of Leo”. Where Rosa lives stays on this computer for now.",
        "ask",
        {
            "topic": "video-calls",
            "goal": "see photos of Leo",
            "done_when": "Rosa calls Leo herself",
            "way": ["hub", "public-place"],
            "when": ["sat 14:00-18:00"],
            "language": ["de"],
            "for": The("Rosa"),
            "as": NINA,
            "private": "Rosa Meier, Hauptstraße 5. She hears badly on the left.",
        },
        keep={"request": "request"},
    ),
    sees(LENA, "is asked: it suits her card.", "inbox", {"request": The("request")}),
    does(
        LENA,
        "has no time this week and declines with one key. Nobody is told.",
        "decline",
        {"request": The("request")},
    ),
    sees(OMAR, "finds it on the board: it suits what he can do.", "inbox", {"request": The("request")}),
    does(
        OMAR,
        "would help, on Saturday at three. That goes to Ms Weber and Mr Yilmaz, not to Nina.",
        "accept",
        {"request": The("request"), "slot": The("saturday")},
        keep={"offer": "offer"},
    ),
    sees(
        WEBER,
        "reads it, and beside it his father's yes.",
        "offers",
        {"id": The("offer"), "kind": "young", "ways": ["hub", "public-place"]},
    ),
    does(
        WEBER,
        "proposes him to Nina: she vouches that his father said yes.",
        "propose",
        {"offer": The("offer")},
        keep={"proposal": "proposal"},
    ),
    sees(
        NINA,
        "reads that Ms Weber proposes somebody, and that his father reads along.",
        "offers",
        {"id": The("proposal"), "state": "waiting", "proposed_by_name": WEBER, "read_along_by": [KARIM]},
    ),
    does(
        NINA,
        "chooses him, in the reading room. It does not stand yet.",
        "choose",
        {"offer": The("proposal"), "way": "public-place"},
        keep={"agreement": "agreement"},
    ),
    sees(
        WEBER,
        "is told where they would meet.",
        "agreements",
        {"id": The("agreement"), "state": "waiting", "place": "Reading room"},
    ),
    does(WEBER, "approves the place. Now it stands.", "approve", {"agreement": The("agreement")}),
    sees(
        OMAR,
        "sees that there is a letter. It opens when his father, or Ms Weber, has read it.",
        "agreements",
        {"id": The("agreement"), "state": "waiting", "unopened": 1},
    ),
    sees(
        KARIM,
        "reads it first, as each letter from now on.",
        "agreements",
        {"id": The("agreement"), "state": "standing"},
    ),
    sees(
        OMAR,
        "reads Rosa's address and two words to know each other by: {words}.",
        "agreements",
        {"id": The("agreement"), "state": "standing"},
        keep={"words": "words"},
    ),
    does(
        OMAR,
        "writes a note: “I bring a tablet with a large screen.”",
        "note",
        {"agreement": The("agreement"), "text": "I bring a tablet with a large screen."},
    ),
)

_HELPING: Story = (
    Chapter("They meet, and both say so (nobody here waits for Saturday)"),
    does(
        OMAR,
        "comes on Saturday, and logs the hour afterwards.",
        "log",
        {
            "agreement": The("agreement"),
            "minutes": MINUTES,
            "worked": "The big green button.",
            "practise": "Call Leo on Sunday.",
        },
        keep={"session": "session"},
    ),
    sees(NINA, "reads what worked and what to practise.", "sessions", {"id": The("session")}),
    does(
        NINA,
        "asks Rosa on the phone, and confirms the hour for her.",
        "confirm",
        {"session": The("session")},
    ),
    sees(
        KARIM,
        "reads along here too.",
        "sessions",
        {"id": The("session"), "state": "confirmed"},
    ),
    sees(
        OMAR,
        "sees his hour confirmed: both sides have said so.",
        "sessions",
        {"id": The("session"), "state": "confirmed"},
    ),
    does(
        OMAR,
        "says how it was: he would like to carry on.",
        "chemistry",
        {"agreement": The("agreement"), "word": "carry-on"},
    ),
    does(
        NINA,
        "says the same for Rosa.",
        "chemistry",
        {"agreement": The("agreement"), "word": "carry-on"},
    ),
)

YOUR_TURN: Story = (
    Chapter("And you?"),
    does(
        NINA,
        "asks once more for Rosa: “read the messages from my sister”.",
        "ask",
        {
            "topic": "photos",
            "goal": "read the messages from my sister",
            "way": ["hub", "public-place"],
            "language": ["de"],
            "for": The("Rosa"),
            "as": NINA,
            "private": "The same address, and the bell says Meier.",
        },
        keep={"second request": "request"},
    ),
    sees(OMAR, "finds it in his inbox, unanswered.", "inbox", {"request": The("second request")}),
)

_BEGINNING: Story = _MEETING + _GOING_ALONG + _CARDS
WHOLE_STORY: Story = _BEGINNING + _ASKING + _HELPING + NEXT_DOOR
"""What `--script` plays."""
UNTIL_YOU: Story = _BEGINNING + _ASKING + YOUR_TURN
"""What is played before a person sits down at Omar's screens: an hour to log, a request to answer."""
