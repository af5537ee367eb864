"""What calls a stop card in English, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "A real helper is never cross when you say: I will ask somebody first."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "gift cards",
        r"gift ?cards?|gift vouchers?|voucher codes?|top-?up codes?|(?:steam|itunes|apple|google play|amazon"
        r"|paysafe) ?cards?",
        "Nobody honest asks to be paid with a gift card. Never read the number of one to anybody, on the "
        "phone or on the screen.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "remote-control software",
        r"team ?viewer|any ?desk|ultra ?viewer|quick ?support|rust ?desk|logmein|remote (?:access|desktop)"
        r"|remote control (?:of|software|app|for)(?! (?:the |my |our )?(?:tv|telly|television|set))"
        r"|(?:control|take over) (?:of )?(?:your|my|her|his|the) (?:computer|screen|phone|laptop|pc|tablet)"
        r"|share (?:your|my|her|his|the) screen|screen shar(?:e|ing)",
        "Whoever steers your screen sees all that you see. Let nobody in who called you, and nobody while"
        " your bank is open. You may end it at any time: switch the device off.",
    ),
    (
        StopTopic.BANKING,
        "banking",
        r"(?<!food )(?<!bottle )(?<!river )(?<!blood )(?<!power )(?<!memory )(?<!data )bank(?:s"
        r"|ing)?(?! holidays?)(?! of (?:the|a) (?:river|stream|lake|canal))|iban|account numbers?|sort code"
        r"|(?:bank|savings|current) accounts?|standing orders?|tan (?:number|list|code)s?|building society",
        "We help to find the way to the bank's page, and then the helper looks away. No helper sees the "
        "balance, types a transfer or keeps a number. Your bank never asks for a code on the phone.",
    ),
    (
        StopTopic.PAYMENT,
        "payment",
        r"pay(?:ing|ment|ments)? (?:online|by|with|for|someone|somebody|a|the|my|her|his)|payments?|paypal"
        r"|venmo|cash ?app|western union|money ?gram|bitcoins?|crypto(?:currency|currencies)?|(?:credit"
        r"|debit|bank) cards?|(?:send|transfer|wire|lend|borrow|invest)(?:ing)? (?:\w+ ){0,3}money"
        r"|money transfers?|wire transfers?|buy(?:ing)? online|online shopping|invoices?|direct debit",
        "Help here costs nothing, and no helper pays, orders or sends money for you. When somebody says "
        "it has to be quick, it is a reason to wait until tomorrow.",
    ),
    (
        StopTopic.PASSWORDS,
        "passwords",
        r"pass ?words?|pass ?codes?|pin(?: ?(?:code|number))s?|my pin|log-?in (?:data|details|codes?)"
        r"|security (?:code|question)s?|(?:verification|confirmation) codes?|two-factor",
        "Type it yourself while the helper looks away, and write it into your own book. Tell nobody a "
        "password or a code that was sent to you, not to a helper and not to the bank.",
    ),
    (
        StopTopic.WILLS,
        "wills",
        r"(?:my|your|her|his|a|the|last|living) will(?= (?:and testament|form|at|with|to be|written|writing)"
        r"|[.,;!?]|$)|(?:write|change|make|sign|update)(?:ing)? (?:a|my|her|his|the) will|testaments?"
        r"|inherit\w*|power of attorney|lasting power|legacy|estate planning|notary",
        "That is for a notary or a lawyer and for your family, not for a helper. No helper signs, "
        "witnesses or is named in such a paper.",
    ),
    (
        StopTopic.MEDICATION,
        "medication",
        r"medication|medicines?|pills?|prescriptions?|dos(?:e|es|age|ages)|insulin|blood thinners?"
        r"|pain ?killers?|sleeping tablets?|side effects?",
        "A helper may show how to make an appointment or large letters on a leaflet. What to take, and "
        "how much, only a doctor or a pharmacist says.",
    ),
    (
        StopTopic.PAPERS,
        "identity papers",
        r"passports?|id cards?|identity (?:card|paper|document)s?|driv(?:ing|er'?s) licen[cs]es?"
        r"|social security|national insurance|birth certificates?|tax (?:number|id|return)s?|(?:photo"
        r"|picture|copy|scan) of (?:my|your|her|his) (?:id|identity|passport|card)",
        "Nobody takes a photo of your papers, and no number of them goes into a message. For an office, "
        "go there, or ask a person you have known for long.",
    ),
)
