"""The last chapter of the demo's story: two groups agree on a pact and help each other's members."""

from __future__ import annotations

from handrail_node.demo.cast import BERT, GROUP, LENA, NINA, WEBER
from handrail_node.demo.steps import Chapter, Story, The, does, sees

NEXT_DOOR: Story = (
    Chapter("Two groups help each other's members"),
    does(
        BERT,
        "has begun Club Nord, across the river. Its letters wait on his computer.",
        "group.create",
        {"name": "Club Nord", "area": ["Nord"], "zone": "Europe/Berlin"},
    ),
    does(BERT, "helps there too.", "grant", {"person": The(BERT), "role": ["helper"]}),
    does(
        WEBER,
        "proposes to him that both groups help each other's members: for 90 days, at a hub or in public.",
        "pact.propose",
        {"topic": ["smart-tv", "video-calls"], "days": 90},
        keep={"first letter": "text"},
    ),
    does(
        BERT,
        "has it by mail and answers. Nothing is agreed yet.",
        "pact.accept",
        {"text": The("first letter")},
        keep={"second letter": "text"},
    ),
    does(
        WEBER,
        "sends the last part.",
        "pact.accept",
        {"text": The("second letter")},
        keep={"third letter": "text", "compared": "words"},
    ),
    does(BERT, "opens it.", "pact.accept", {"text": The("third letter")}),
    does(
        WEBER,
        "rings him. Each reads two words to the other, and they are the same: {compared}.",
        "pact.accept",
        {"words": The("compared")},
    ),
    does(BERT, "agrees as well. Now it holds.", "pact.accept", {"words": The("compared")}),
    does(
        BERT,
        "says what he is good at: televisions.",
        "announce",
        {"topic": ["smart-tv"], "language": ["de"], "way": ["hub", "public-place"], "area": ["Nord"]},
    ),
    does(BERT, "wants to be seen at the library too. Nobody is, who did not say so.", "passport"),
    does(LENA, "wants to be seen at Club Nord.", "passport"),
    sees(
        NINA,
        "finds his card, with his group's name beside it.",
        "helpers",
        {"name": "Bert (Club Nord)", "partner": "Club Nord"},
    ),
    sees(BERT, "finds Lena's.", "helpers", {"name": "Lena (Library Süd)", "partner": GROUP}),
    does(
        NINA,
        "asks for Rosa: “watch the news on the new television”.",
        "ask",
        {
            "topic": "smart-tv",
            "goal": "watch the news on the new television",
            "way": ["hub", "public-place"],
            "language": ["de"],
            "for": The("Rosa"),
            "as": NINA,
        },
        keep={"Rosa's television": "request"},
    ),
    does(
        WEBER,
        "lets Bert come over for that: who meets people here belongs here.",
        "invite",
        {"role": "helper"},
        keep={"Bert's code": "link"},
    ),
    does(BERT, "comes in with it.", "join", {"code": The("Bert's code")}),
    sees(BERT, "finds her request.", "requests", {"id": The("Rosa's television"), "state": "open"}),
    does(
        BERT,
        "would help.",
        "accept",
        {"request": The("Rosa's television")},
        keep={"Bert's offer": "offer"},
    ),
    sees(NINA, "reads who he is.", "offers", {"id": The("Bert's offer"), "state": "waiting"}),
    does(
        NINA,
        "chooses him.",
        "choose",
        {"offer": The("Bert's offer"), "way": "public-place"},
        keep={"television": "agreement"},
    ),
    sees(
        BERT,
        "has her answer, and two words of his own.",
        "agreements",
        {"id": The("television"), "state": "standing"},
    ),
)
