"""The topics without their names, in English: "the word you get in with", "two of the white ones"."""

BANKING = r"""
(police*|fraud squad|detective|inspector|officer) (\w+ ){0,5}(take|draw|withdraw|move|get) (\w+ ){0,2}(out
|all|savings)
(take|draw|took|get) (it all|everything|all of it|the lot|all my \w+) out|keep quiet
(ate|swallowed|kept|eaten) (\w+ )?card
what (came|comes|has come|s come|is coming) in (\w+ ){0,3}(went|goes|gone|going) out
\d{2,5} (has |have |is |are )?(gone|missing|vanished)|where (i|we) (keep|have) (my|our) (savings|money)
(never|not|haven t|didn t|don t) (\w+ )?(bought|spent|order*|buy) (anything|it|a thing)|customer number
money (things|matters|affairs|business)|(little|bank) gadget
(nationwide|halifax|chase|starling|barclays) (\w+ ){0,2}(app|page|site|thing)
(lost|left|dropped|mislaid|stole|stolen|block|stop|cancel) (\w+ ){0,2}(my|the|her|his) (\w+ )?card(?! game*)
what (i ve|i have|we have|is|s) left (this|until|till|for the) (month|end)
"""

PAYMENT = r"""
(vet|dentist|plumber|garage|school|home|nursery|electrician) (s )?bill|(over|double) ?charged|taken too much
council rates|(it|coins?|everything|money|app) (\w+ )?(doubled|doubles|tripled)|coin app|put it all in(to)?
(text|parcel|package|message) (\w+ ){0,6}(stuck|needs \d[^| ]*|\d+[.,]\d\d)
(compensation|claim) for (\w+ )?accident
(never|not) (came|arrived|turned up|been delivered) (\w+ ){0,4}(money|refund|back)|money back|never arrived
(half|a third|all of it|some) (\w+ )?(up ?front|in advance|straight away|before (he|they) starts?)
(roofer|builder|plumber|workman|workmen|tradesman|handyman|man at the door) (\w+ ){0,5}(wants|half|price
|quote*|cost*|deposit|extra)
toll(?! (of|took|on))|congestion charge|(dart|crossing) charge|clean air (zone|charge)
penalt(y|ies)(?! (kick*|shoot*|area|goal|spot|box))
(is|are|was|s) (\w+ )?(outstanding|overdue|unsettled)(?= (END|and|on|so|since|with|at|or))
(needs?|wants?|short of|asks? for|asking for|send|lend|costs?|owes?|without) (\w+ )?(?!(19|20)\d\d )\d{3,5}
(stole|stolen|lost|pinched|nicked) (\w+ ){0,2}(purse|wallet|handbag)
only (the |pay )?(postage|shipping|handling|admin)|(postage|shipping) (is|are|only|and packing)
(picked|chosen|selected|lucky) (\w+ ){0,3}(free|hamper|prize|iphone|cruise|winner)
free (hamper|iphone|cruise|ipad|phone)|(stop|cancel|end) (\w+ ){0,4}(monthly|every month|going out|membership)
so (that )?(the|my) (\w+ ){0,2}(gets|get|is|are|comes|come) (sent|delivered|posted)
(needs|only|just) (\w+ )?a (bit|little) (to|until|till|for) (\w+ ){0,4}(back on|rent|food|petrol|friday)
(don t|dont|not|never) (tell|say|mention) (\w+ ){0,3}(husband|wife|daughter|son|family|bank)
oil rig|(deployed|stationed) ~ (visit|home|leave|help|flight)
"""

GIFT_CARDS = r"""
(asda|tesco|aldi|lidl|boots|morrisons|sainsburys|co op|post office|walmart|target) (\w+ ){0,2}(get|buy|fetch
|for|ask for) (\w+ )?(apple|google|steam|amazon|ones)
of (those|the|them) (\w+ )?(plastic )?(tokens|cards|ones) (\w+ ){0,3}(till|rack|checkout|counter|stand)
(rack|stand|display) (by|at|near|next to) the (till|checkout|counter)|of the (£ ?)?\d{2,3} ones
(rub*|scrap*) (\w+ )?(them|off|the (grey|silver))|(backs|fronts) (\w+ ){0,3}(rub*|scratch*|scrap*)
e ?codes?|smart ?box|experience (days?|box|gift)|red letter day*
"""

REMOTE_CONTROL = r"""
stranger (\w+ ){0,2}(opening|looking|reading|moving|opens|reads)|black (box|window)
(engineer|technician) (\w+ )?wants
(clicked|pressed) (\w+ ){0,2}(thing|link|something) (\w+ ){0,2}now
(arrow|mouse|pointer|cursor) (\w+ ){0,3}on (its|his|her) own
(windows|microsoft) (\w+ )?(rang|called|phoned|support)
(in|inside) my (DEVICE) (\w+ ){0,2}(now|and|moving|looking)|moving (things|everything|stuff) (about|around)
see what i(m| m)? ?(see|have|doing|looking)|what is on my screen|watch what i(m| m)? (do|doing|type|typing)
(he|she|they|him|them) (\w+ )?(in|inside|into|on) my (computer|laptop|tablet|phone|pc|machine)(?! (class
|lesson))
(typ*|mov*|click*|writ*|scroll*|clos*) (\w+ ){0,3}(by|on) (itself|its own|themselves|their own)
(windows|flag|win|start) (key |button )?(and|plus) (the )?(letter )?r|what i (spell|dictate)
black (window|box) (\w+ ){0,2}(opened|came|popped|appear*|with)|not to touch (anything|the|it)
don t touch (anything|the mouse|the keyboard)|let (him|her|them) (steer|drive|click|do it)
(press|click|tap|hit|push|say|tick) (\w+ )?(allow|accept|agree|permit|grant|trust|yes)(?= (END|when|on|so|if
|to|and|please|in|at|now))
from (where (he|she|they|i) (sits?|is|am|are)|(his|her|my|our|their) (end|desk|office|chair|side))
from (\w+ ){1,2}without (driving|coming|travel*|visit*)
(tak*|took|hand*|give|giv*) (\w+ ){0,2}(over |us |me |him )?the (controls|steering|reins|wheel)(?! of)
mouse (\w+ ){0,3}(moves|moving|moved|jump*|wander*)(?= (by|on|END|all|about|around|and|without))
(NUMBER|nine|ten) (figures|digits) (\w+ ){0,4}(in|carry on|do the rest|fix)
(do|click|work|type|fix|see) (\w+ ){0,3}(at|on|in) my (place|end|side) (\w+ )?from
"""

PASSWORDS = r"""
(log|sign|go) in as me|pretend (to be|you re) me|in my name (online|on the site)
(changed|taken|stole|using) (\w+ )?(facebook|email|whatsapp|instagram|google|gmail)|can t get back
thumb ?prints?|(wants|asks for|scan*) (\w+ )?(my|her|his) (thumb|finger|face)
[a-z]{4,20}\d{2}(?= (strong|safe|good|ok|okay|enough|secure|easy|too))|under (the|my) keyboard
what i type (\w+ )?(when|to|in when|at)
(keep|have|wrote|written) (them|it) all (\w+ ){0,3}(slip|paper|notebook|list|back of)
(won t|doesn t|refuses to|not) (take|accept|like) (my|the) (usual|old|normal|right) one
[a-z]{4,20}\d{3,4}|too many (attempts|tries|goes)
(word|name|phrase) (\w+ ){0,2}(you|i|she|he|we) (\w+ )?(get|gets|log|go|type|use|open|start) (\w+ ){0,2}(in
|into|with|your|my|mail|computer|tablet)
(year|birthday|birthdays|anniversary|date|names?|dog|cat|word|one) (\w+ ){0,3}(everywhere|for everything
|for all of them|on every site)
(facebook|google|whatsapp|gmail|instagram|e ?mail|hotmail|yahoo|outlook|netflix|my mail) (\w+ ){0,2}(threw
|throws|kick*|chuck*|doesn t know me|doesn t recogni*|no longer know*|won t have me|shut me|wont have me)
street (\w+ )?(you|i) (grew|were born)|(first|childhood) (dog|pet|cat|street|teacher)|(easy|hard) to (guess
|crack)
"""

WILLS = r"""
(everything|it all|all of it) (\w+ )?(go|goes|going|left|come|comes) to (him|her|me|them|us)
not the (kids|children)
(cousin|uncle|aunt|relative|client|widow|stranger) (\w+ ){0,4}left (me|us|you|her|him) (\w+ )?(NUMBER
|million*|money|fortune|everything|house)
(to have|should have|have|getting|get|gets) (the|my|her|his) (house|bungalow|flat|cottage|farm
|land) (\w+ ){0,2}(after|when|once)
(after|once) (i|she|he)( ve| s| has| m| am)? (gone|dead|buried)
decide (everything|things|it all) for (me|him|her)
go(ne|es)? (doolally|gaga|senile)|(look after|manage|run|handle) (my|her|his) (money|affairs)
(paper|form) (\w+ ){0,3}(lets|allows|letting) (him|her|them)
(put|sign|write) (my|your|her|his) name (under|to|at|on|below) (\w+ ){0,3}(sheet|papers?|form|page|bottom
|document|letter|line|house|flat|deed)
(half|third|all|share|most) of what (he|she|i|they) (\w+ )?(leaves?|has|have|owns?)
(carer|cleaner|neighbour|nephew|niece|helper) (\w+ ){0,5}(gets|get|have|has|half) (\w+ )?(the
|my|her|his|of) (house|flat|cottage|half|everything|bungalow)
(put|have|get|want*) (\w+ ){0,3}(house|flat|cottage|bungalow|land) (\w+ ){0,3}(to|in|under
|into) (his|her|my|our|their) name
"""

MEDICATION = r"""
(pins and needles|tingling|numbness|cramps?) in (my|her|his|the)
(had|have|take|taken|took) my (heart|water|blood|morning|evening|night|sugar|bedtime) ones?
a lump|lumps? (under|in|on) (my|her|his)|spray (for|against) (\w+ )?(knees?|joints?|pain|back|throat|sleep)
(two|three|one|half|another|NUMBER) (of )?(the|my|her|his|those) (\w+ )?(white|blue|pink|yellow|round|red
|green|orange|heart|morning|evening|bedtime|water) ones
(take|took|taking|missed|forgot|skip*|double) (\w+ ){0,3}(white|blue|pink|yellow|round|heart|morning|evening
|bedtime|water) (one|ones)
since (the|my|those) (new|white|blue|strong*) (ones|one)
(my|his|her|the|s) (\w+ )?(chest|heart|ankles?|legs?|stomach|tummy|belly|arms?|knees?|hips?|throat|foot|feet
|skin|joints?|shoulder|back|head) (\w+ ){0,2}(hurts?|hurting|aches?|aching|swollen|swell*|numb|burning
|itch*|sore|pounding|racing|throb*|tingl*|bleed*|spinning|gone numb|cramps?)
(swollen|numb|itchy|sore) (chest|ankles?|legs?|arm|knees?|hip|throat|foot|feet|skin|joints?)|chest pains?
pains? in (my|the|his|her) (?!neck)\w+|(red|itchy) (spots|patches|blotches)
(short|shortness|out) of breath|(can t|cannot|can barely|hardly) (\w+ )?breath*|breathe (well|properly)
palpitation*|faint(ed|ing)|coughing|cough (\w+ )?(blood|won t|for weeks|all night)|fevers?|diarrhoea|insomnia
constipat*|(feel|feeling|feels|felt) (\w+ )?(ill|unwell|faint|sick|poorly|giddy|light headed)
chemist*|my repeats|(talk|speak|see|chat) (\w+ ){0,2}(MEDIC) (\w+ )?(on|over|by|through|via|in)
"""

PAPERS = r"""
disabled (parking|badge|pass)|(name|birthday) (\w+ ){0,3}where i was born
card (\w+ ){0,3}(my|your|her|his) (face|photo|picture)|(card|paper|booklet) (\w+ )?up to the (camera|screen)
(thing|book|booklet|document) (for|to) (travel*|fly*|going abroad)
(where|when) (and (when|where) )?(were|was) (you|she|he) born|(born|birthday) (and|on) (what|which|where)
prov(e|ing) (\w+ ){0,3}(alive|who (i|you) (am|are)|it s me|my age)|pink card|card (i|you) drive with
"""
