"""Stop cards: when a conversation turns to money, papers or medicine, a card is read aloud first.

specs/06-help-lifecycle, "Stop cards". The words are looked for in what one person is about to write or
has before him; nothing is refused, nothing is sent. English only in this release.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handrail_protocol.lookalikes import plain_text


@dataclass(frozen=True, slots=True)
class StopCard:
    """`topic` for the stewards' list; `text` to be read aloud before going on."""

    topic: str
    text: str


_ALWAYS = "A real helper is never cross when you say: I will ask somebody first."

# topic, words, what the card says. The first that is found is shown: one card is read, three are not.
_CARDS: tuple[tuple[str, str, str], ...] = (
    (
        "gift cards",
        r"gift ?cards?|gift vouchers?|voucher codes?|top-?up codes?"
        r"|(?:steam|itunes|apple|google play|amazon|paysafe) ?cards?",
        "Nobody honest asks to be paid with a gift card. Never read the number of one to anybody, "
        "on the phone or on the screen.",
    ),
    (
        "remote-control software",
        r"team ?viewer|any ?desk|ultra ?viewer|quick ?support|rust ?desk|logmein|remote (?:access|desktop)"
        r"|remote control (?:of|software|app|for)(?! (?:the |my |our )?(?:tv|telly|television|set))"
        r"|(?:control|take over) (?:of )?(?:your|my|her|his|the) (?:computer|screen|phone|laptop|pc|tablet)"
        r"|share (?:your|my|her|his|the) screen|screen shar(?:e|ing)",
        "Whoever steers your screen sees all that you see. Let nobody in who called you, and nobody while "
        "your bank is open. You may end it at any time: switch the device off.",
    ),
    (
        "banking",
        r"(?<!food )(?<!bottle )(?<!river )(?<!blood )(?<!power )(?<!memory )(?<!data )"
        r"bank(?:s|ing)?(?! holidays?)(?! of (?:the|a) (?:river|stream|lake|canal))"
        r"|iban|account numbers?|sort code|(?:bank|savings|current) accounts?|standing orders?"
        r"|tan (?:number|list|code)s?|building society",
        "We help to find the way to the bank's page, and then the helper looks away. No helper sees the "
        "balance, types a transfer or keeps a number. Your bank never asks for a code on the phone.",
    ),
    (
        "payment",
        r"pay(?:ing|ment|ments)? (?:online|by|with|for|someone|somebody|a|the|my|her|his)|payments?|paypal"
        r"|venmo|cash ?app|western union|money ?gram|bitcoins?|crypto(?:currency|currencies)?"
        r"|(?:credit|debit|bank) cards?|(?:send|transfer|wire|lend|borrow|invest)(?:ing)? (?:\w+ ){0,3}money"
        r"|money transfers?|wire transfers?|buy(?:ing)? online|online shopping|invoices?|direct debit",
        "Help here costs nothing, and no helper pays, orders or sends money for you. When somebody says it "
        "has to be quick, it is a reason to wait until tomorrow.",
    ),
    (
        "passwords",
        r"pass ?words?|pass ?codes?|pin(?: ?(?:code|number))s?|my pin|log-?in (?:data|details|codes?)"
        r"|security (?:code|question)s?|(?:verification|confirmation) codes?|two-factor",
        "Type it yourself while the helper looks away, and write it into your own book. Tell nobody a "
        "password or a code that was sent to you, not to a helper and not to the bank.",
    ),
    (
        "wills",
        r"(?:my|your|her|his|a|the|last|living) will"
        r"(?= (?:and testament|form|at|with|to be|written|writing)|[.,;!?]|$)"
        r"|(?:write|change|make|sign|update)(?:ing)? (?:a|my|her|his|the) will|testaments?|inherit\w*"
        r"|power of attorney|lasting power|legacy|estate planning|notary",
        "That is for a notary or a lawyer and for your family, not for a helper. No helper signs, witnesses "
        "or is named in such a paper.",
    ),
    (
        "medication",
        r"medication|medicines?|pills?|prescriptions?|dos(?:e|es|age|ages)|insulin|blood thinners?"
        r"|pain ?killers?|sleeping tablets?|side effects?",
        "A helper may show how to make an appointment or large letters on a leaflet. What to take, and how "
        "much, only a doctor or a pharmacist says.",
    ),
    (
        "identity papers",
        r"passports?|id cards?|identity (?:card|paper|document)s?|driv(?:ing|er'?s) licen[cs]es?"
        r"|social security|national insurance|birth certificates?|tax (?:number|id|return)s?"
        r"|(?:photo|picture|copy|scan) of (?:my|your|her|his) (?:id|identity|passport|card)",
        "Nobody takes a photo of your papers, and no number of them goes into a message. For an office, "
        "go there, or ask a person you have known for long.",
    ),
)
_PATTERNS = [
    (StopCard(topic, f"{text} {_ALWAYS}"), re.compile(rf"\b(?:{words})\b")) for topic, words, text in _CARDS
]


def stop_card(texts: Iterable[str]) -> StopCard | None:
    """The card for the first topic of the list that any of the texts touches."""
    together = [" ".join(plain_text(text).text.split()) for text in texts]
    for card, pattern in _PATTERNS:
        if any(pattern.search(text) for text in together):
            return card
    return None
