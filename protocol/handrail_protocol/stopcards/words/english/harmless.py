"""What sounds like a topic in English and is none: the bank of a river, a pin on a map."""

HARMLESS = r"""
let (me|us) in on|(front|back) of the (church|house|garden|shop|queue|hall)
treatment of (the )?(roses?|plants?|wood)
(wav*|fish*|from|along|up|down|ducks?|moored) ~ the bank (as|of|when|and|where|with)
lloyds (avenue|road|street)|bank (street|road|lane|top)
(my|her|his) balance (is|was|s) (poor|bad|better|not|improving)|savings? of time|time saving*
(bank clerk|old bank) in|code names?|code word for
(food|bottle|blood|power|memory|data|photo|image|picture|seed|river|canal|stream|thames|grassy|sand|cloud
|fog|snow|mud|muddy|flower|opposite|other|far|west|south|left|right|steep|piggy|clothes|toy|sperm
|word) ?banks?
banks? (holidays?|voles?)|(sit|sat|sits|sitting|picnic*|walk*|stood|fish*|down) ~ on (the|a) banks?
banks? of (the|a|an|our)? ?(\w+ )?(river|stream|lake|canal|pond|fog|cloud|clouds|snow|mist|flowers|earth
|grass|memories|switches|buttons|monitors|screens|drawers|lights|photos|tyne|thames|severn|rhine|seine
|clyde)
banks? on (it|you|that|him|her)|bank (robbers?|robbery|heist)|banks? (was|were) (muddy|full|green|steep)
account of (the|my|our|his|her|their|a|an|your|how|rain)|(on|by all|by his|by her|of no) accounts?( of)?
tak* ~ into account|accounts? for (the|why|it)|(gave|give|gives|write|wrote|read) ~ account of
(email|e mail|facebook|google|whatsapp|instagram|youtube|netflix|library|skype|zoom|spotify) accounts?
(lost|lose|losing|keep|keeps|keeping|kept|improv*|better|train|find|off|sense of|good|white|colou?r
|work life|restore|practise|practice|my poor) (my |your |her |his |their )?balance
on balance|balance (exercises?|board|training|class|ball|bike|and|on one|the)
balance (in the|of (the )?(colou?rs?|light|power|nature|flavours?))
(tree|river|library|olive|local library|apple|cherry|dead|fallen) branch*|branch (of|on) (the|a|an|our)
(library|book|short|long|inter library|on) loans?|on loan
(pay|pays|paid|paying) (close |more |no |any |special |good |the )?(attention|heed|respects|tribute
|homage)
(pay|pays|paid|paying) (me|you|him|her|us|them|a|the|my|our|\w+ )? ?(a |the )?(\w+ )?(visit|compliments?
|call)
(it|practice|practising|patience|that|this|work|persistence|everything|really|all) ?(\w+ )?(pays|paid) off
(pays|paid|paying|pay) (off|dividends|it forward)|it (really )?pays to
time is money|(for|worth) (my|your|the) money|money (tree|plant|spider)
(play|monopoly|chocolate) money|cash register|johnny cash|free of charge|in charge( of)?
charge (the|my|your)
NUMBER pounds? (of|overweight|heavier|lighter)|(lost|lose|gained|weighs?|weighed|losing) ~ (pounds?)
pound cake
(uncle|cousin|brother|old|grandad|neighbour) bill
bill (gates|clinton|bryson|murray|nighy|bailey|haley|and (ben|mary|joan|sue|jean|hillary|i)|s (phone|tablet
|photos?|birthday|garden))
play ?bill
(library|business|birthday|greetings?|christmas|post|memory|sd|sim|playing|bridge|bus|loyalty|membership
|score|report|get well|thank you|easter|valentines?|anniversary|sympathy|invitation|wedding|place|flash
|wild|trump|recipe|picture|index|tarot|donor|club|congratulations?|new year|condolence|e|reading|knitting
|session|note|mothers day|fathers day|home made|handmade|lovely|pretty|animated|musical|paper|bingo
|name) cards?
cards? (games?|tricks?|tables?|drives?|players?|parties|party|evening|night|school|making|with music)
(drop*|put|place*|stuck|stick*) (a|the|some|my) pins?
pins? (on|in|into) (the|a|my|our|your) (map|board|wall)
pin (it|them|this|that|these|board|cushion|up|to|hole|ball|wheel|tuck|the|a|my|her|his|messages?|chats?
|posts?|tabs?)
(hair|safety|drawing|bowling|rolling|lapel|hat|clothes|knitting|hip|map|ten|dress|tie|sewing) pins?
(pins and needles (and|box|from|all)|neat as a pin|hear a pin|pins? (drop|dropped))
(post|zip|postal|bar|qr|dress|highway|colou?r|area|dialling|morse|error|source|building|moral|country
|genetic|cheat|machine|program|sewing|knitting|cake|python|computer|car) codes?
codes? of|code ?(breakers?|breaking|club)
codes? (for a living|games?)|crack* (the |a )?codes?|da vinci code|to code
the codes? (on|of) (the|a) (paint|wool|yarn|colour|jar|box|bus)
(twelve|12|ten|eight|five|six) words (a|each|every|per|of|in) (day|week|lesson|french|spanish|italian
|german)
unlock* (the |a |my )?(door|gate|shed|car|bike|garage|level|mysteries|secrets)
sign(ed|ing|s)? (in|on) (sheet|book|sheets)|sign in (at|the) (desk|door|reception|book)
(free|good|ill|at|iron|strong|with a) will|will ?(power|smith|young|shakespeare|self)|against (WHOSE) will
where there s a will( there s a way)?|where theres a will( theres a way)?|the will to( live)?
(old|new) testaments?|testament (to|of) (her|his|their|the|your)|heirloom*|heir to the throne
(housing|council|industrial|country|trading|shooting) estates?|estate (cars?|agents?)
legacy of (the|a|his|her)
prescription for (happiness|boredom|laughter|a|good|loneliness|life)|(best|good) medicine
medicine (ball|man)
taste of (WHOSE|own) ?(own )?medicine|time capsule*|capsule wardrobe
(take|takes|taking|took) ~ (with|on|from) (the )?(tablets)
(NUMBER|all|our|new|old|library|used|android|samsung|club|cheap|spare|broken|school|the|with
|both) tablets(?= (and|or) (phones?|laptops?|computers?)|are (slow|old|charged|here)| from the library)
phones? (and|or|nor|,) (NUMBER )?tablets
tablets (and|or) (NUMBER )?(phones?|laptops?|computers?|e ?readers?)
(colou?r|sunday|magazine|newspaper|weekend) supplements?|music therapy|retail therapy
(doctor who|doctor zhivago|doctor dolittle|doctor foster|doctor martin)|spa treatments?
treatment of (the|a) (subject|theme|story|topic)|passport to (happiness|adventure|joy|fun)
identity of (the|a) (\w+ )?(painter|artist|composer|bird|flower|plant|author|killer|singer|murderer
|writer)
(plant|bird|flower|tree|star|mushroom|butterfly) identification|identity crisis|identity as (a|an|the)
national identity
licen[cs]e to (be|laugh)|poetic licen[cs]e|local customs|customs and traditions|old customs
remote (control|controls)? ?(for|of) (the|my|our|her|his)? ?(tv|telly|television|set|hearing*|radio|fan
|blinds)
(tv|telly|television|fire|hearing aid) remotes?( controls?)?
scratch* (WHOSE|a) (head|nose|ear|back|itch)|scratch* (on|in|across) (the|my) (screen|glass|back|lens)
(amazon|tropical) (rain ?forest|river|jungle)|check out (the|this|our|my|that|her|his)
subscription library|blood donors?( place)?|(bag|bags) of sweets
bank(s|ed|ing)? on (?!line|app|(my|the|a|your|her|his|our|this) (\w+ )?(DEVICE|app|internet|website))\w+
(dose|doses|remedy|remedies|cure|cures|treatment|prescription|medicine|medicines|symptoms?|tablets?|pill
|drops?|shot|deposits?|bank|account|currency|fund|wealth|reserves?) (of|for|against) (\w+ )?(JOY)
pensioners?|pension (\w+ ){0,4}(guest ?house|stayed|austria|breakfast|bavaria)|oap
cheques? (table|shirt|pattern|cloth|jacket|trousers|curtain|dress|skirt|blanket|scarf)*
royal mail (stamps?|van|train|ship|red)|inherit(ed|s)? (\w+ ){0,3}(laugh|eyes|nose|voice|smile|ear|talent|love
|taste|gift|hands|sense|temper|passion|freckles|hair|curls|humour|green fingers|chin|looks)
owe (\w+ )?(a |an |my |it to |the )?(\w+ )?(cup|cake|call|visit|letter|dance|hug|thanks?|pint|drink|coffee
|favour|apology|answer|explanation|game|song|love|life|one|everything|so much|rematch|postcard|biscuit*)
sign(ed|ing|s)? (the |a |that |his |her )?(petition|visitors? book|guest ?book|birthday card|painting
|autograph*)
logs? (on|in) (the|a|our) (fire*|stove|wood*|river|burner|basket|photo|shed)|log cabin
finger ?prints? (on|all over) (the|my|your)|(souvenir|lucky) key ?chain|key ?chains? (from|with|charm*)
organ (music|recital|pipes?|player|concert|stops?|loft)|(church|barrel|mouth|electric|hammond|house) organ
(organ is|play* the) (\w+ )?organ
in the red (\w+ )?(dress|coat|hat|jumper|scarf|car|shirt|jacket|box|folder|bag|jersey|corner|chair)
(fit|fits|fitted|top|the duck s) (the )?bill(ing)?
benefits? of (walking|exercise|swimming|singing|sleep|the doubt|reading|tea|yoga)
prize (marrow*|rose*|vegetables?|pumpkin*|winning (marrow|rose|photo|jam|cake)|idiot|bull|sheep)
credit (where|to (her|him|them|you)|the photo*)|cash(mere| crop*| in on)|money (for old rope|talks|spinner)
(picture|photo|cook|song|hymn|guide|story|note|sketch) ?books?
unlock* (\w+ )?(memor*|secret*|potential|the past)|security (light|camera|blanket|guard)
transfer(s|red|ring)? (sheets?|paper|of (photos|pictures|heat)|the (photos|pictures|music|pattern|design
|files))
transferred to (another|a different|the other) (choir|school|class|group|ward|team|table)
(investment|interest|stock) (in|on) (that|the|her|his|my|our) (\w+ )?(allotment|garden|face|choir|grand*
|friend*)
(keep|keeping|kept) an account of|heir apparent|pill of a|pay (\w+ )?to see (his|her|their)
ringtone (from|of) the bill
penny (for|drops|dropped)|drop me a pin|worth (his|her|its|their) weight in gold|gold(en)? (medal|fish|rule)
stock photos?|statement (necklace|earrings|piece)|patient (cat|dog|teacher|as|with)|doctor bird
scor* (\w+ )?(penalty|goal)|saved (\w+ )?penalty|passport photo of the|draft a note
savings? (of|in) (effort|time|energy|space|paper|breath|steps)
bank(s|ed|ing) (his|her|my|the|its|their) (compost|soil|leaves|snow|plane|curves?)
inheritance of (bulbs|tunes|stories|songs|recipes|jokes)|check out (why|how|whether|if|what|where|who)
cut (\w+ ){0,3}out of (the|this|that|my) (\w+ )?(photo|picture|group|video|film|background|frame|scene)
loan of (a|the|your|his|her) (ladder|book|tent|pan|dress|bike|tripod|cake|jigsaw|hat|drill|wheelbarrow|chair)*
(swallows?|birds?|teddy|cats?|dogs?) (\w+ )?passports?|blood (orange|moon|brothers|hound)s?
(heart|bleeding) (shaped|throb)|(cheque|chequered) (flag|board)|(code|pass) ?word (puzzle|game)s?
(banks?|deposits?|witness|heir|loans?|legacy|inheritance|bonds?|branch|currency|funds?|codes?|savings?|dose
|wealth) of (?!my|your|his|her|our|their|late|england|scotland|ireland|america|attorney|money|cash|funds|\d
|NUMBER|a (dead|late|distant|deceased)|the (bank|card|account|late|deceased|house|phone|tablet|safe|door
|estate|app|alarm))\w+
(WHOSE|club s|omar s) will to \w+|passport control scene|loan words?
remedy for (a |my )?(\w+ )?(shaky hands?|noise|typos)
witness statements? about who|(tax) no|taxiderm*
(exchange|transfer) (with the choir|the recipe|the song|the tune)
prescription (glasses|lenses|sunglasses)|(garden|allotment|choir|family) (s )?tax
executor of (that|the) (dive|dance|plan)
(pay|pays|paid) the piper|fund of (jokes|stories|tales)
(mr|mrs|miss|ms) (\w+ )?(banks?|cash|pound|bill|price)|cheque or check|check or cheque
passport stamps? (on|as)
"""
