"""What calls a stop card in English, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "A real helper is never cross when you say: I will ask somebody first."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "gift cards",
        r"gift ?cards?|gift vouchers?|voucher codes?|top-?up codes?|(?:steam|itunes|apple|google play"
        r"|amazon|paysafe) ?cards?|vouchers?|gift tokens?|book tokens?|gift ?codes?|e-?gift ?cards?"
        r"|pre-?paid (?:\w+ )?cards?|paysafe ?cards?|razer gold|neosurf|flexepin|(?:i ?tunes|apple"
        r"|google(?: play)?|amazon|steam|razer|xbox|play ?station|roblox|netflix|nintendo|ebay|walmart"
        r"|sephora|argos|tesco|john lewis|m&s|one4all|love2shop)(?:'s)? (?:gift )?(?:cards?|vouchers?"
        r"|codes?|tokens?|pins?)|scratch(?:ed|ing|es)? (?:off|(?:the|that|its) (?:\w+ )?(?:strip|panel"
        r"|silver|back|code))|(?:code|numbers?|pin) (?:on|from|off) the back of (?:the|each|every|it)"
        r"|redeem(?:ing|ed|s)? (?:\w+ ){0,4}(?:cards?|vouchers?|codes?|gifts?|coupons?)|cards? (?:at"
        r"|from) (?:the|a) (?:petrol station|till|check-?out|supermarket|corner shop|newsagent'?s?)",
        "Nobody honest asks to be paid with a gift card. Never read the number of one to anybody, on "
        "the phone or on the screen.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "remote-control software",
        r"team ?viewer|any ?desk|ultra ?viewer|quick ?support|rust ?desk|logmein|remote (?:access"
        r"|desktop)|remote control (?:of|software|app|for)(?! (?:the |my |our )?(?:tv|telly|television"
        r"|set))|(?:control|take over) (?:of )?(?:your|my|her|his|the) (?:computer|screen|phone|laptop"
        r"|pc|tablet)|share (?:your|my|her|his|the) screen|screen shar(?:e|ing)|(?:calls?|called"
        r"|calling|rang|phoned|claim\w*|says?|said) (?:\w+ ){0,5}(?:from )?(?:microsoft|windows support"
        r"|apple support)|(?:claim\w*|pretend\w*) to be (?:from )?(?:microsoft|apple|windows|google"
        r"|amazon)|supremo|splashtop|screen ?connect|quick ?assist|zoho assist|go ?to ?assist"
        r"|chrome remote|remote (?:help|support|assistance|assist|session|connection|viewing"
        r"|maintenance)|remotely|(?:take|took|taken|taking|takes)(?: \w+)? ?(?:over|control of) (?:my"
        r"|your|her|his|the|our) (?:screen|computer|laptop|pc|mouse|tablet|phone|ipad|machine|desktop)"
        r"|(?:control|operat|work|us|fix|see|steer|driv|manag|handl|repair|reach|access|look at"
        r"|look into)(?:e|s|es|ing)? (?:my|your|her|his|mum's|dad's|the|our) (?:computer|screen|laptop"
        r"|pc|tablet|phone|ipad|machine) from|(?:get|got|go|goes|come|came|be|connect|dial|hook|hack"
        r"|tap|let (?:me|him|her|them|us))(?:s|ing|ed)? (?:back |straight )?(?:on|in) ?to (?:my|your"
        r"|her|his|our) (?:computer|laptop|pc|tablet|phone|ipad|machine|screen)|(?:mouse|pointer|cursor"
        r"|arrow) (?:\w+ ){0,5}(?:by itself|on its own|by magic)|shar(?:e|es|ed"
        r"|ing) (?:\w+ ){1,2}screen|screen[- ]shar\w+|show(?:ing)? (?:me|him|her|them) (?:your"
        r"|my) screen|(?:nine|9|ten|10)[- ]digit (?:number|code|id)|(?:press|click|tap"
        r"|hit) (?:on )?[\x22'“]?(?:accept|allow)|(?:man|gentleman|someone|somebody|caller|lady|guy"
        r"|technician|engineer|bloke|chap) from (?:microsoft|windows|apple|bt|openreach|amazon|sky)"
        r"|(?:microsoft|windows) (?:support|technicians?|engineers?|rang|called|phoned)"
        r"|our (?:technician|engineer)s?|tech support",
        "Whoever steers your screen sees all that you see. Let nobody in who called you, and nobody "
        "while your bank is open. You may end it at any time: switch the device off.",
    ),
    (
        StopTopic.BANKING,
        "banking",
        r"(?<!food )(?<!bottle )(?<!river )(?<!blood )(?<!power )(?<!memory )(?<!data )bank(?:s"
        r"|ing)?(?! holidays?)(?! of (?:the|a) (?:river|stream|lake|canal))|iban|account numbers?"
        r"|sort code|(?:bank|savings|current) accounts?|standing orders?|tan (?:number|list|code)s?"
        r"|building society|finances?|savings? accounts?|deposit account|account details"
        r"|current account|joint account|transfer(?:red|ring|s)? (?:\w+ ){0,4}(?:account|pounds|dollars"
        r"|euros|funds)|barclays|hsbc|lloyds|natwest|santander|monzo|revolut|tsb|first direct"
        r"|wells fargo|citibank|capital one|virgin money|(?:chase|starling|halifax|nationwide) (?:bank"
        r"|app|account|card|branch|sent|wrote|says|letter|savings)|savings|safe account|secure account"
        r"|(?:bank|card|credit|monthly|my|your|her|his|paper) statements?|(?:check|see|know|read|what"
        r"|find out|look at|show)(?:s|ing)? (?:\w+ ){0,2}balance(?! exercise)|account balance"
        r"|balance (?:of|on) (?:my|your|her|his|the) (?:account|card)|over-?draft|overdrawn|in the red"
        r"|mortgages?|(?:take|took|taken|taking|takes) out a (?:\w+ )?loan|loan in (?:my|your|her"
        r"|his) name|(?:bank|payday|quick|cheap) loans?|interest rates?|premium bonds?|\bisas?"
        r"|pass ?books?|fraud|fraud (?:team|department|squad)|card readers?|cash ?points?"
        r"|cash machines?|atms?|(?:our|my|your|local|nearest) branch|(?:my|your|her|his|state"
        r"|the) pension|(?:stocks?|shares) (?:and|portfolio|price)|building societ(?:y|ies)|my account"
        r"|your account|credit union|zelle",
        "We help to find the way to the bank's page, and then the helper looks away. No helper sees "
        "the balance, types a transfer or keeps a number. Your bank never asks for a code on the "
        "phone.",
    ),
    (
        StopTopic.PAYMENT,
        "payment",
        r"pay(?:ing|ment|ments)? (?:online|by|with|for|someone|somebody|a|the|my|her|his)|payments?"
        r"|paypal|venmo|cash ?app|western union|money ?gram|bitcoins?|crypto(?:currency|currencies)?"
        r"|(?:credit|debit|bank) cards?|(?:send|transfer|wire|lend|borrow"
        r"|invest)(?:ing)? (?:\w+ ){0,3}money|money transfers?|wire transfers?|buy(?:ing)? online"
        r"|online shopping|invoices?|direct debit|money|cash(?! register)|withdrawals?|purchases?"
        r"|wir(?:e|ed|ing) (?:\w+ )?(?:money|cash|thousands|hundreds|funds)|couriers?|financial\w*"
        r"|debts?|payments?|ransoms?|blackmail\w*|[£$€] ?\d[\d.,]*k?|\d[\d.,]* ?(?:[£$€]|pounds?|quid"
        r"|dollars?|euros?|bucks)(?! of (?:flour|butter|sugar|apples))|a (?:tenner|fiver|hundred quid)"
        r"|you owe|owes? (?:\w+ ){0,3}\d+|pay(?:s|ing)? (?:it|him|them|you|me|us|back|up|now|today"
        r"|tomorrow|at|in|twice|with|\d\S*|customs|duty|tax|rent|bills?|fines?|fees?|extra|cash|through"
        r"|via|per|monthly)|paid (?:for|with|by|twice|him|them|online|too much|\d\S*)|(?:how|where|want"
        r"|wants|have|had|has|need|needs|able|learn|learns|afraid|must|should|can|could|will"
        r"|you) (?:to |i |we |you |they )?pay(?! attention)(?! (?:\w+ ){1,3}visit)|customs (?:fees?"
        r"|charges?|duty)|hmrc|irs|council tax|tax (?:office|refund|man)|refunds?|bail|bailiffs?"
        r"|in cash|cash (?:in|ready|only|or)|the cash|some cash|cheques?|lend (?:me|him|her|us) (?:\d+"
        r"|some money|a (?:bit|few|hundred|thousand))|borrow (?:\d+|some money)|this is (?:a"
        r"|my) new number|(?:lottery|sweepstake)s?|invest(?:ing|ment|ments|ed)?|(?:gas|electric"
        r"|electricity|water|phone|energy|heating|hotel|restaurant) bills?|(?:pay|settle|owe"
        r"|paid) (?:\w+ ){0,3}bills?|cards? details|card numbers?|(?:three|3) (?:numbers|digits"
        r"|figures) on the back|cvv|cvc|contactless|(?:apple|google|samsung) pay|direct debits?"
        r"|at the (?:till|check-?out)|settled? by|e ?bay|vinted|(?:buy|order|bought|ordered)(?:ing"
        r"|s)? (?:\w+ ){0,4}(?:on the internet|on amazon|from amazon|on the web|on-?line)"
        r"|subscriptions?|something for (?:your|his|her|the) (?:trouble|help|time)|send(?:s|ing)? (?:me"
        r"|him|her|them)? ?(?:the )?money|parking fines?",
        "Help here costs nothing, and no helper pays, orders or sends money for you. When somebody "
        "says it has to be quick, it is a reason to wait until tomorrow.",
    ),
    (
        StopTopic.PASSWORDS,
        "passwords",
        r"pass ?words?|pass ?codes?|pin(?: ?(?:code|number))s?|my pin|log-?in (?:data|details|codes?)"
        r"|security (?:code|question)s?|(?:verification|confirmation) codes?|two-factor|(?:my|your|her"
        r"|his|that|this) codes?(?! (?:of|for living|name|word))|(?:writ|wrote|enter|typ|forg|lost|lose"
        r"|need|want|ask)\w* (?:\w+ ){0,3}(?:the|a) codes?|lock(?:s|ed|ing)? (?:me|him|her|them|us"
        r"|you) out|first pet|codes? (?:has |have |is |was )?expired|two[- ]step|credentials?"
        r"|pas+ ?w(?:or?|ro)ds?|pass ?phrases?|(?:my|your|her|his|the|a|every|any|card|new|wrong|forgot"
        r"|forgotten|enter|change|which|what) pins?(?! (?:cushion|board|up|it))|all (?:my|your|her"
        r"|his) pins|log(?:s|ged|ging)?[ -]?in(?:to|s)?|log(?:s|ged|ging)?(?: on ?to|-on)|sign(?:s|ed"
        r"|ing)?[ -]in(?:to)?(?! (?:sheet|book))|user ?names?|locked (?:me |him |her )?out|unlock(?:s"
        r"|ed|ing)?|one[- ]time|otp|2fa|two[- ](?:factor|step)s?|authenticat\w+|memorable (?:word|name"
        r"|place|date|information)|maiden name|(?:security|secret) (?:answer|word|question)s?"
        r"|(?:recovery|seed|back-?up|secret) (?:words?|phrases?|codes?|keys?)|(?:twelve|12|24"
        r"|twenty-?four) (?:\w+ )?words|(?:four|five|six|seven|eight|4|5|6|7|8)[- ](?:digits?|figures?"
        r"|numbers)|(?:code|digits|numbers|figures) (?:\w+ ){0,5}(?:by|in a|via|per) (?:text|sms"
        r"|e-?mail)|text(?:ed|s)? (?:\w+ ){0,3}codes?|(?:sent|got|send|gets?|received?|forward|read"
        r"|tell|give|gave) (?:\w+ ){0,3}(?:a|the|that|your|my) codes?|(?:asks?|wants?"
        r"|asking) (?:\w+ ){0,2}(?:for )?(?:a|the|my|your) code|code (?:that |which )?(?:came|comes"
        r"|arrived|was sent)|face ?id|finger ?print|pass ?keys?|(?:can'?t|cannot|couldn'?t"
        r"|can not) (?:get|log) (?:back )?in(?: ?to)? (?:my|his|her|the) (?:e-?mails?|facebook|gmail"
        r"|whatsapp|ipad|tablet|phone|computer|laptop|account|i ?cloud|instagram|hotmail|yahoo)",
        "Type it yourself while the helper looks away, and write it into your own book. Tell nobody a "
        "password or a code that was sent to you, not to a helper and not to the bank.",
    ),
    (
        StopTopic.WILLS,
        "wills",
        r"(?:my|your|her|his|a|the|last|living) will(?= (?:and testament|form|at|with|to be|written"
        r"|writing)|[.,;!?]|$)|(?:write|change|make|sign|update)(?:ing)? (?:a|my|her|his|the) will"
        r"|testaments?|inherit\w*|power of attorney|lasting power|legacy|estate planning|notary|(?:my"
        r"|your|her|his|their) affairs|after (?:my|her|his|your|their) death|(?:nursing|care) home fees"
        r"|mental capacity|next of kin|last wishes|(?:put|leave|leaves|left|name|named|remember|mention"
        r"|am|is)(?:ed|ing)? (?:\w+ ){0,4}in (?:my|your|her|his|their|the|a) wills?|wills and"
        r"|wills?(?= (?:writing|writer|form|template|online))|codicils?|probate|executors?|executrix"
        r"|solicitors?|lawyers?|attorneys?|heirs?|bequea\w+|bequests?|beneficiar\w+|when i(?:'m"
        r"| am) (?:gone|dead|no more|no longer here)|when i die|after (?:my|her|his) death|leav(?:e|es"
        r"|ing) (?:everything|it all|all (?:of )?(?:it|her|his|my)|(?:the|my|her|his|their) (?:house"
        r"|flat|bungalow|money|estate|savings|cottage|home)) to|(?:sign|make|made|makes|put|transfer"
        r"|hand|turn|give)(?:ed|ing|s)? (?:over )?(?:the|my|her|his|your|their) (?:house|flat|bungalow"
        r"|home|property|cottage|land) (?:over|in(?:to)? (?:my|your|his|her) name|to)|(?:house|flat"
        r"|bungalow) in (?:my|your|his|her) name|title deeds?|deeds (?:of|to|for)|lpas?|public guardian"
        r"|guardianship|deputyship|trust fund|living trust|equity release|advance (?:directive|decision"
        r"|statement)s?|dnr|resuscitat\w+|(?:handle|look after|manage|take care of"
        r"|deal with) (?:all )?(?:my|your|her|his) affairs|sign (?:this|here|these"
        r"|it)(?: \w+)? (?:paper|form|dear|for me|now|please)|(?:put|need) (?:\w+ ){0,2}signature"
        r"|sign (?:this|the|that) (?:paper|form|document|contract)",
        "That is for a notary or a lawyer and for your family, not for a helper. No helper signs, "
        "witnesses or is named in such a paper.",
    ),
    (
        StopTopic.MEDICATION,
        "medication",
        r"medication|medicines?|pills?|prescriptions?|dos(?:e|es|age|ages)|insulin|blood thinners?"
        r"|pain ?killers?|sleeping tablets?|side effects?|health condition|treatments?|doses"
        r"|prescrib(?:e|ed|es|ing)|the pharmacist|chemotherapy|meds|warfarin|ibuprofen|paracetamols?"
        r"|aspirins?|statins?|metformin|ramipril|amlodipine|omeprazole|codeine|morphine|antibiotics?"
        r"|steroids?|beta[- ]?blockers?|viagra|valium|diazepam|xanax|antidepressants?|thyroxine"
        r"|penicillin|tramadol|ozempic|inhalers?|eye ?drops|cough (?:mixture|syrup)|vaccin\w+|(?:flu"
        r"|covid) jabs?|vitamins?|herbal (?:drops|remed\w+|tea for|tablets|cure)|miracle (?:cure|cream"
        r"|pill|drop|product)s?|cures? for|remed(?:y|ies) (?:for|against)|chemists?(?:'s)?|pharmac\w+"
        r"|dosette|pill ?box(?:es)?|blister packs?|injects?|injections?|injecting|(?:white|blue|yellow"
        r"|pink|round|heart|blood pressure|water|stomach|thyroid|diabetes|iron|morning"
        r"|evening) (?:tablets?|capsules?)|tablets? (?:for (?:my|her|his|the) (?:heart|blood|pain"
        r"|nerves)|with food|twice|a day|before (?:meals|bed)|do i take)|(?:take|takes|took|taking"
        r"|swallow|forget|mix)(?:s|ed|ing)? (?:\w+ ){0,2}(?:tablets|drops|capsules)|blood pressure"
        r"|blood sugar|drug ?stores?|overdose|sedatives?|sleeping (?:tablets?|pills?)|dosing",
        "A helper may show how to make an appointment or large letters on a leaflet. What to take, "
        "and how much, only a doctor or a pharmacist says.",
    ),
    (
        StopTopic.PAPERS,
        "identity papers",
        r"passports?|id cards?|identity (?:card|paper|document)s?|driv(?:ing|er'?s) licen[cs]es?"
        r"|social security|national insurance|birth certificates?|tax (?:number|id|return)s?|(?:photo"
        r"|picture|copy|scan) of (?:my|your|her|his) (?:id|identity|passport|card)|personal (?:data"
        r"|details|information)|identity theft|fake ids?|(?:your|my|her|his|voter|photo|an|show|scan"
        r"|proof of|valid|some|the|passport or) ids?|id (?:check|number|photo|document)s?|ssn|ni number"
        r"|nhs number|licen[cs]e (?:renewal|number|photo)|driv(?:ing|er'?s?) licen[cs]es?|(?:marriage"
        r"|death|citizenship|naturali[sz]ation) certificates?|visa (?:application|form|office|number)"
        r"|e-?visas?|residence permits?|green card|settled status|citizenship|proof of (?:address"
        r"|identity|age|residence)|utility bills?|(?:copy|copies|scan|scans|photo|photos|picture"
        r"|pictures)(?: \w+)? of (?:my|your|her|his|the|their) (?:\w+ )?(?:papers|documents?"
        r"|licen[cs]es?|passport|certificate)|next to (?:my|your|her|his) face|date of birth|medicare"
        r"|blue badge|government gateway|gov\.?uk one|tax (?:number|id|return|code)s?"
        r"|immigration papers",
        "Nobody takes a photo of your papers, and no number of them goes into a message. For an "
        "office, go there, or ask a person you have known for long.",
    ),
)
