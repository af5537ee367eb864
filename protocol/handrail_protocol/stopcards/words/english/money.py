"""Gift cards, banking and payment, as people speak of them in English."""

GIFT_CARDS = r"""
e? ?gift ?(cards?|vouchers?|tokens?|codes?|certificates?|certs?)|gift ?card*|vouchers?|e ?vouchers?
(book|record|theatre|garden|music|shopping) tokens?|store (cards?|credit)
top ?up (cards?|codes?|vouchers?)
(SHOP) ?(gift |play |e |prepaid )?(cards?|vouchers?|codes?|pins?|tokens?|credit)(?! reader)
(paysafe|moneypak|neosurf|flexepin|razer)*|razer gold|green ?dot|vanilla cards?|love ?2 ?shop|one ?4 ?all
(pre ?paid|pre paid|reloadable|cash) (\w+ ){0,2}cards?
scratch* (?!cards? (drive|night))~ (off|strips?|panels?|silver|codes?|coating|foil|film|numbers?|cards?
|digits)
(under|underneath|beneath|behind|below) (the|that) (little )?(silver|gr[ea]y|shiny|scratch*|foil|strip
|panel)
(silver|gr[ea]y|shiny) (bit|strip|panel|patch|area|film|foil|part|stuff|coating|box|square)
(codes?|numbers?|pins?|digits) (on|from|off|at) the (back|reverse) of (the|each|every|it|them|those|all)
redeem*|activation (codes?|receipt)
keep* ~ (receipts?) ~ (codes?|numbers?|photo|picture|text|send|read|me)
cards? (at|from) (the|a) (petrol|gas|garage|till|checkout|supermarket|corner|newsagents?|service)*
(pick up|buy|get|grab|purchase|fetch|need|want|bring) ~ (SHOP) ~ (cards|vouchers|ones)
(NUMBER) (x |times )?([£$€] )?\d+ (\w+ )?(gift )?cards?|cards? (worth|of|for) [£$€] \d*
cards? ~ (send|read|text|photo|picture) ~ (codes?|numbers|pins)
(don t|dont|do not|never|not|without) tell* (the )?(cashier|shop*|assistant|till*|clerk|staff)
(cashier|shop assistant|clerk) ~ (asks?|what|why)|gift ?card balance|balance (on|of) ~ (gift|voucher) ?*
"""

BANKING = r"""
(sell*|buy*|rang|call*|about|my|your|her|his) (\w+ ){0,3}(shares|stocks|portfolio)
(housekeeping|pocket) money|stock ?broker*
banks?|banking|bankers?|on ?line bank*|iban|bic|swift code|sort ?codes?|routing numbers?
(bank|savings?|current|saver|joint|checking|deposit|isa|safe|secure|new|business|sterling
|offshore) accounts?
account (numbers?|details|balance|holder|statement|manager|has|is|was|been|will|name|blocked|frozen|locked
|security)
(my|your|her|his|our|mums|dads|s) (\w+ )?accounts?
(in|into|from|on|out of|to|the|which|an|off) (the |an |this )?account
(transfer*|mov*|shift*|put|putting|withdraw*|withdrew|keep) (\w+ ){0,4}(money|pounds|dollars|euros|funds
|savings|cash|isa|account|pension)
standing orders?|direct debits?|over ?drafts?|overdrawn|in the red
(bank|card|credit|monthly|my|your|her|his|paper|last|latest|months?|annual|account|paperless
|print) statements?
(check*|see|know|read|what|find out|look* at|show|view|look* up|account|current|bank|available|my|your|her
|his|remaining|get) (\w+ ){0,2}balance
balance (of|on) (my|your|her|his|the|an) (account|card|book)
mortgages?|(bank|payday|quick|cheap|car|student|home|personal) loans?|(a|the|my|his|her|this) loan|loans
take out a*
credit (score|rating|union|limit|check|agreement|history|report)s?|interest (rates?|only|on)
premium bonds?|isas?
savings( book*| bonds?| certificates?)?|my savings|nest egg|life savings|pass ?books?|building societ*
cash ?isa
(my|your|her|his|their|state|the|a|private|old age|widow s|widows|works?|company|army) pension(?!ers)*
pensions?
cash ?points?|cash ?machines?|atms?|hole in the wall|card readers?|pin sentry|pinsentry|secure key
(our|my|your|local|nearest|high street|bank|last|village|this|the|in|at) branch(es)?
branch (manager|closed|closing|is)
barclay*|hsbc|lloyds|natwest|santander|monzo|revolut|tsb|first direct|rbs|metro bank|virgin money|coutts
wells fargo
citi ?bank|capital one|pnc|schwab|coutts|ulster bank|aib|westpac|anz|nab|n26|zelle|amex|american express
clydesdale
(chase|starling|halifax|nationwide|wise|discover|fidelity|vanguard|aviva) (bank|app|account|card|branch
|sent|wrote|says|letter|savings|building|site|website|online|rang|called|said|login|statement)
fraud*|scam*
(suspicious|unusual|strange|odd|unauthori[sz]ed|unknown) (activity|transactions?|payments?|transfers?
|login)
transactions?|chequebooks?|(cheque|check) ?books?|pay ?in slips?
(my|your|debit|credit|bank|her|his) card (\w+ ){0,3}(blocked|frozen|stopped|cloned|swallowed|cancelled
|canceled|stolen|lost|expired|renew*|activat*)
activate (my|your|the|a) (new )?card|stocks? (and|market|portfolio)|shares (and|portfolio|price)
shareholder*
annuit*|dividends?|finances?|financial (advis*|adviso*|planner)|safe deposit|equity release|remortgag*
bonds
someone (is )?(emptying|draining)|(empty|emptied|drain*) (my|your|her|his) account|withdrawals?
deposit(s|ed|ing)?
"""

PAYMENT = r"""
(in|from) (jail|prison|custody|police station)|arrested|gold (coins?|sovereigns?)
(bus|train|taxi) fare|deposit (for|on)
(give|giving|gift) (\w+ ){0,2}to (\w+ )?(lifeboats?|charity|cancer research|rnli|red cross|oxfam|donkey*
|church|hospice)
charit(y|ies)
(send|give|put) (\w+ ){0,3}(birthday|christmas|pocket|spending) money|service charge|ground rent|fundrais*
pay|pays|paid|paying|payable|payments?|repay*|pre ?pay*|over ?paid|pay ?pal*|venmo|cash ?app|western union
money ?gram
(apple|google|samsung|amazon) pay|klarna|clear ?pay|after ?pay|stripe payment|bit ?coins?|crypto*|ethereum
block ?chain
coin ?base|binance|forex|money|monies|moneys|cash|cheques?
(cash|write|wrote|send|sent|mail|blank|personal) (\w+ )?
(me |him |her |them )?(a |the )?checks? (for|to|made)
(write|cash|send|mail) (me |him |her |them |you )?(a|the) (check|cheque)
[£$€] ?\d*|\d* (£|\$|€|pounds?|quid|dollars?|euros?|bucks|grand|pence|usd|gbp|eur)|quid
a (tenner|fiver|grand)
(NUMBER) (\w+ )?(thousand |hundred |million )?(pounds|quid|dollars|euros|bucks|grand)
a (hundred|thousand) (pounds|quid)
(send|lend|loan|give|sub|spot|front|advance|wire|transfer|borrow|owe|owes|owed|chuck|bung) (\w+ ){0,3}(\d*
|cash|funds|some money|a bit|a few (hundred|quid|pounds))(?= (till|until|by|to|for|from|and|END|now|today
|quick*|asap|please|pounds))
you owe|owes?|owed|owing|wir(e|ed|ing) (\w+ ){0,3}(money|cash|funds|thousands|it|to)|funds|financial*
afford
bank ?rupt*|debts?|debit cards?|loan sharks?|bail|bailiffs?|ransoms?|blackmail*|couriers?|in cash
petty cash
(gas|electric*|water|phone|energy|heating|hotel|restaurant|fuel|broadband|internet|council|vets?|dentists?
|care|garage|repair|unpaid|overdue|final|latest|my|your|her|his|the|this|a|utility|power|mobile|telephone
|parking|medical|hospital|pay* ~ |settl* ~ |rates|plumber s|electricity) bills?
bills|billed|billing|invoic*|receipts? for
council tax|tax(es|ed|able|payers?)?|vat|hmrc|irs|inland revenue|road tax|stamp duty|inheritance tax
(parking|speeding|court|penalty|unpaid|outstanding|library|late) (fines?|charges?|notices?|tickets?|fees?)
fined|a fine of
customs? (\w+ ){0,3}(fee|fees|charges?|duty|duties|held|release*|parcel|pay|clearance)
import (duty|tax|charge)
(parcel|package|delivery|post|shipment|letter) (\w+ ){0,6}(fees?|held|hold|link|redeliver*|charges?
|customs|releas*|duty|reschedul*|waiting|undeliver*|failed|missed|postage)
re ?deliver*|(missed|failed) delivery|royal mail|evri|dpd|fedex
(shipping|delivery|release|processing|admin*|handling|booking|cancellation|entry|membership|registration
|advance|legal|transfer|small|upfront|up front) (fees?|charges?|costs?)
fees?|surcharge
refunds?|refunded|refunding|rebates?|reimburs*|compensation|over ?charg*
charged (me|her|him|us|for|twice|NUMBER|my|[£$€])
(been|was|were|got|being|get) charged(?! (overnight|up|in|fully|all|the battery))
charges? (on|to) (my|your|her|his) (card|bill)
(won|win|winning|winner|claim*) (\w+ ){0,6}(prize|lottery|million|draw|jackpot|iphone|hamper|cash|money
|winnings|reward|competition|voucher|holiday|cruise)
prize (draw|money|fund)|lotter*|lotto|sweep ?stakes?|jackpot|winnings|betting
invest*|trad(e|ing) (platform|app|account|shares|stocks)|guaranteed (returns?|profit)|double your|get rich
profit*
subscri(be|bed|bing|ption|ptions)(?= (\w+ ){1,5}(netflix|norton|antivirus|app|service|renew*|cancel*
|mcafee|a year|month*|free|trial|magazine|paper|amazon|prime|sky))
subscriptions?|free trial|auto ?renew*|membership renew*
(renew*|cancel*|buy|bought|compare|claim*) (\w+ ){0,4}(insurance|policy|norton|mcafee|antivirus|netflix
|tv licen[cs]e|subscription|contract|warranty)
insurance|tv licen[cs]e|warrant(y|ies)|sky contract
(buy|buys|buying|bought|purchas*|order|orders|ordering|ordered|shop|shopping|shops|book|booking
|booked) (\w+ ){0,6}(online|on line|on the internet|on the web|internet|website|amazon|e ?bay|etsy|vinted
|temu|shein|argos|asos|tesco|marketplace|this site|ocado|app|gumtree|john lewis|currys|catalogue
|world wide web)
purchas*|check ?outs?|the till|at the tills?
(online|internet|amazon) (shop*|orders?|purchas*|supermarket|groceries|stores?|auction|market)
(shopping|my) (basket|trolley)
(groceries|shopping|supermarket|grocery) (\w+ ){0,3}(online|delivered|delivery|order)|e ?bay|vinted|ocado
temu|gumtree
(buy|get|book|order*|booking|bought|pay*) (\w+ ){0,4}(tickets?|flights?|hotel|holiday|cruise|room
|cottage) (\w+ ){0,4}(online|website|app|internet|card)
(sell|sold|selling) (\w+ ){0,5}(online|internet|ebay|marketplace|gumtree)
(credit|debit|bank|payment|visa|master ?|charge|chip and pin) ?cards?|master ?card
visa(?! (for|to|form|appl*|waiver|office))
card (number|numbers|details|readers?|payments?|machine|ending|expir*|issuer|company|declined|was|is|has
|security|info*)
(my|your|her|his|their|by|company|a|wants a|use a|with a|another|which) cards?(?= (?!table|trick)(details
|number|is|was|got|on|to|for|in|before|now|right|at|and|END|wo|won|didn|doesn|has|gets|every|again|when
|into|into|online|again|or|but))
(sixteen|16|long) (digits?|numbers?|figures?)( on)?
(three|3) (\w+ ){0,2}(numbers?|digits|figures|ones) (on|at|from) the (back|reverse)
(numbers?|digits) on (the|your) (front|back|card)|cvv|cvc|cv2|expiry date|long number
contact ?less|tap to pay|(this is|that s|it s|got|have|save|here s|use|on) (my|a) (\w+ )?new (\w+ )?number
my new (phone |mobile|whatsapp )?number
(mum|dad|gran|nan|grandma|grandad|mom|nana) (\w+ ){0,8}(new number|broke* my phone|lost my phone
|phone broke|dropped my phone|phone s broken|smashed my phone|different number)
settl(e|ed|ing) (\w+ ){0,4}(fees?|bill|charges?|balance|invoice|amount|debt|up|fine|account|today
|immediately|[£$€])
top(s|ped|ping)? ?up (\w+ ){0,3}(phone|mobile|credit|meter|electric*|card|account)|pay as you go
donat(e|ed|es|ing|ions?)(?! (blood|books|clothes|plants))|go ?fund ?me|just ?giving|patreon|crowd ?fund*
tip (him|her|them|you|the helper)|something for (your|his|her|the|their) (trouble|help|time)
for your trouble
how much (do|does|did|will|would|is|s|are) (i owe|it cost|that cost|you charge|it costs|you want for)
cost* (NUMBER|[£$€])*
(the|my|month s|months|pay|next) rent|(pay|send|leave|holiday|security|refundable|lose) (\w+ )?deposit
escrow
(gold|jewel*ry|jewels|valuables) (\w+ ){0,5}(safe|collect*|hand*|pick*|courier|police|officer|bag|envelope
|ready)
(hand*|give|put|leave|have) (\w+ ){0,4}(cash|money|envelope|jewel*|valuables|gold) (\w+ ){0,5}(courier
|officer|ready|envelope|door|bag|police|driver|collect*)
stuck (in|at|on|abroad) (\w+ ){0,4}(airport|oil rig|hospital|customs|border)|oil rig
(plane|flight|train|air) ticket (\w+ ){0,4}(come|visit|see) (you|me)|offshore|gold bars?|grant money|loan
"""
