"""What the stop cards say in English."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "A real helper is never cross when you say: I will ask somebody first."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "gift cards",
        "Nobody honest asks to be paid with a gift card. Never read the number of one to anybody, on "
        "the phone or on the screen.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "remote-control software",
        "Whoever steers your screen sees all that you see. Let nobody in who called you, and nobody "
        "while your bank is open. You may end it at any time: switch the device off.",
    ),
    (
        StopTopic.BANKING,
        "banking",
        "We help to find the way to the bank's page, and then the helper looks away. No helper sees "
        "the balance, types a transfer or keeps a number. Your bank never asks for a code on the "
        "phone.",
    ),
    (
        StopTopic.PAYMENT,
        "payment",
        "Help here costs nothing, and no helper pays, orders or sends money for you. When somebody "
        "says it has to be quick, it is a reason to wait until tomorrow.",
    ),
    (
        StopTopic.PASSWORDS,
        "passwords",
        "Type it yourself while the helper looks away, and write it into your own book. Tell nobody a "
        "password or a code that was sent to you, not to a helper and not to the bank.",
    ),
    (
        StopTopic.WILLS,
        "wills",
        "That is for a notary or a lawyer and for your family, not for a helper. No helper signs, "
        "witnesses or is named in such a paper.",
    ),
    (
        StopTopic.MEDICATION,
        "medication",
        "A helper may show how to make an appointment or large letters on a leaflet. What to take, "
        "and how much, only a doctor or a pharmacist says.",
    ),
    (
        StopTopic.PAPERS,
        "identity papers",
        "Nobody takes a photo of your papers, and no number of them goes into a message. For an "
        "office, go there, or ask a person you have known for long.",
    ),
)
