"""The story that the demo plays, as data: read it from top to bottom to see what Handrail is for.

Each step is one call to the node of the person in front, over the same control socket that the command
line and the screens use: `does("Nina", ..., "ask", {...})` is what `handrail ask` does on Nina's computer.
"""

from __future__ import annotations

from handrail_node.demo.steps import Chapter, Story, The, does, sees

LIBRARY, WEBER, NINA, OMAR, LENA, YILMAZ = "The library", "Ms Weber", "Nina", "Omar", "Lena", "Mr Yilmaz"
HOMES = (LIBRARY, WEBER, NINA, OMAR, LENA, YILMAZ)
"""Whose computers there are. Rosa lives at Nina's: she never opens a terminal."""
HUBS = (LIBRARY,)
"""Whose computer is always on, and keeps letters for those that are not."""

GROUP = "Library Süd"
MINUTES = 60

_MEETING: Story = (
    Chapter("A library brings people together"),
    does(
        WEBER,
        "starts a group for her part of town and calls it Library Süd.",
        "group.create",
        {"name": GROUP, "area": ["Süd"], "zone": "Europe/Berlin", "place": ["Reading room"]},
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
        {"role": "learner", "uses": 2},
        keep={"learner's code": "link"},
    ),
    does(
        WEBER,
        "... and one for people who have an hour to give.",
        "invite",
        {"role": "helper", "uses": 3},
        keep={"helper's code": "link"},
    ),
    does(OMAR, "is 19 and good with phones. He types in the code.", "join", {"code": The("helper's code")}),
    does(LENA, "knows video calls from her work. She comes too.", "join", {"code": The("helper's code")}),
    does(YILMAZ, "is 71 and a cook: help runs both ways.", "join", {"code": The("helper's code")}),
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
    does(
        OMAR,
        "puts up a card: video calls and photos, on Saturdays, for two people at once.",
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
    does(
        LENA,
        "puts up a card as well.",
        "announce",
        {"topic": ["video-calls"], "language": ["de"], "way": ["hub"], "area": ["Süd"]},
    ),
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
    sees(OMAR, "is asked too, and reads why it suits him.", "inbox", {"request": The("request")}),
    does(
        OMAR,
        "accepts, and offers Saturday at three.",
        "accept",
        {"request": The("request"), "slot": The("saturday")},
        keep={"offer": "offer"},
    ),
    sees(NINA, "reads Omar's offer.", "offers", {"id": The("offer"), "state": "waiting"}),
    does(
        NINA,
        "chooses Omar. Only now, and only to him, goes where Rosa lives.",
        "choose",
        {"offer": The("offer")},
        keep={"agreement": "agreement"},
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

WHOLE_STORY: Story = _MEETING + _ASKING + _HELPING
"""What `--script` plays."""
UNTIL_YOU: Story = _MEETING + _ASKING + YOUR_TURN
"""What is played before a person sits down at Omar's screens: an hour to log, a request to answer."""
