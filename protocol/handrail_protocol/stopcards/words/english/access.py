"""Remote control, passwords and papers, as people speak of them in English."""

REMOTE_CONTROL = r"""
(DEVICE) (\w+ ){0,2}(sending|sends|reporting) (\w+ )?(errors?|warnings?|alerts?)|start button
if you (\w+ )?let me( back)? in|let me( back)? in(to)?
(have|take|took|had|having) a (\w+ )?look (at|on|round|around|inside) (your|my) (DEVICE|files|settings)
(arrow|mouse|pointer|cursor) (\w+ ){0,3}(ran|run|running|dancing|danced|flew|flying|moved|moving|jump*
|wander*) (\w+ )?(around|about|about|by|off|itself|across)
turn on (\w+ ){0,2}sharing
team ?viewe?r*|any ?desk*|ultra ?view(er)?|quick ?(support|assist)|rust ?desk|log ?me ?in|supremo
splashtop
screen ?connect|connect ?wise|zoho assist|go ?to ?(assist|my ?pc)|chrome remote*|any ?viewer|aero ?admin
ammyy
hopto ?desk|dw ?service|iperius|vnc|real ?vnc|remote ?pc|air ?droid|get ?screen|bomgar|beyond ?trust
remotix
remote (access|desktop|help|support|assist*|sessions?|connection|viewing|maintenance|login|log in|repair
|fix|app|apps|software|tool|technician|service|takeover|working app)
remotely|remoted in*
remote ?control* ~ (DEVICE|software|program*|app)
(control|controls|controlled) (from|by) (afar|someone|him)
(take|takes|took|taking|taken|hand*|give|gave) (over|control)( of)? (\w+ )?(DEVICE|mouse|screen|things)
(take|takes|took|taking|taken) (WHOSE) (DEVICE|mouse) over|(take|taking|took) control
(control|controls|controlling|operat*|steer*|drive|drives|driving|drove|manipulat*
|manag*) (WHOSE) (DEVICE)
(work|works|fix*|run|use|uses|see|view|repair*|reach|access*|look (at|into)|handle|get (at|on)|check|clean
|watch|sort out) (WHOSE) (DEVICE) (\w+ )?(from|for me from|over the internet|at a distance)(?! (NUMBER
|the (table|sofa)))
(so|so that|then|and|where|that) (OTHERS|i|we|he|she) (can |could |ll |will |to )?(see|sees|view|watch*
|look at|click|operate|work|control|use|have) (WHOSE|your|what s on your) (DEVICE)
(OTHERS|i ll|i) (can |could |to |will )?(see|sees|saw|seeing|view|watch|watches|watching) (your
|what s on) ~ (DEVICE)
(he|she|they|someone|somebody|technician|son|daughter|grandson) (can |could |to |will )?(see|sees|saw
|watch*|view*) (my|what s on my) (DEVICE|screen)
see what (you|i) (see|do|am doing)|look over (your|my) shoulder online
(get|got|gets|getting|go|going|come|came|dial*|hook*|hack*|tap*|break*|broke|jump|hop|log|logged
|slip) (back |straight |right |directly )?(in ?to|on ?to|inside|in|on to) (WHOSE) (DEVICE)
(OTHERS|could|can|will|want|wants|wanted|ll) (\w+ )?(to )?connect(s|ed|ing)? (up )?(in )?(to
|with) (WHOSE) (DEVICE)
(let|allow|invit*|give|giving|gave|grant*) (OTHERS|someone else|strangers?|people
|support) (\w+ ){0,2}(in ?to|onto|on to|access|control|use|in to|inside|loose on|permission) ~ (DEVICE)
let (him|them|her|someone|somebody) in
(allow|allows|give|gave|grant*|accept*|permission) ~ (access|control|remote) (to|of) (WHOSE) (DEVICE)
(mouse|pointer|cursor|arrow) (\w+ ){0,5}(by itself|on its own|by magic|by themselves|all alone|without me)
(let go of|leave|don t touch|dont touch|do not touch|hands? off|stop touching
|leave alone) (\w+ )?(\w+ )?(mouse|keyboard|laptop|computer|screen|phone)( alone| be)?
(i ll|i will|let me|i m|we ll|i can|i could|lemme|me) (just )?(move|moving|mov*|click|clicking|drive
|driving|steer*|type|typing|do|press) (it|that|them|everything|things|the mouse
|the rest)? ?(all )?(for you|from here|myself here)
(fix|do|sort|repair|handle|work|drive|driving|clean|set|manage|help|solve|click*|run|scan|check|operat*
|connect*|move) ~ from (here|my (end|side|place|house|home|desk|office|computer|laptop|sofa)|our (end|side
|office)|his (end|office|place|house|home)|her (end|office|place|house|home)|their (end|office|place
|house)|another|afar|a distance|abroad)
from (his|her|my|our|their) (office|end) to
shar* (\w+ ){0,3}screens?|screen ?(shar*|mirroring with)
show* (me|him|her|them|us|you) (your|my|his|her) (DEVICE)
(nine|9|ten|10) ?(digit|digits|figure|figures)|nine numbers|9 numbers|(nine|ten) digit*
(press|click|tap|hit|choose|select|push|say) (on |the )?(\w+ )?(accept|allow|permit|grant|agree
|authori[sz]e)
(man|gentleman|someone|somebody|caller|lady|woman|guy|technicians?|engineers?|bloke|chap|fella|fellow
|person|they|people|team|agent|officer|colleague|expert|call|calls|voice|girl|boy|support|ringing|calling
|phoning|phoned|rang|here|called|claim*|pretend*|be) (\w+ ){0,2}from (the )?(\w+ )?(microsoft|windows
|apple|bt|openreach|amazon|sky|virgin|talk ?talk|vodafone|google|norton|mcafee|geek squad|tech|technical
|it|broadband|internet|computer|dell|security|comcast|verizon|at&t|telstra|eir)( department| support
| company| firm| team| people| security)?(?! shop)
(call*|rang|phoned|claim*|said|says|pretend*) (\w+ ){0,4}(microsoft|windows support|apple support)
(microsoft|windows|apple) (support|technicians?|engineers?|rang|called|phoned|certified|security
|help ?desk|help ?line)
(claim*|pretend*) to be (from )?(microsoft|apple|windows|google|amazon|sky|bt)
(our|your|a|the) (it )?(technicians?|engineers?|experts?|specialists?) (\w+ ){0,3}(connect|log|fix|access
|take|dial|help|do|does|will|look|clean|remov)*
our (technician|engineer)s?|tech(nical)? ?support|help ?desk
(remov*|clean*|get rid of|delet*|fix|kill|found|has|have|got|with|full of|of|detected
|scan*) (\w+ ){0,3}(virus*|malware|spyware|trojans?|hackers?)
virus* ~ (DEVICE)|(DEVICE) ~ (infected|hacked|compromised|virus*)
(been|being|was|is|get|got|getting) hacked|hackers?
(install*|download*|put|load|get|run) (\w+ ){0,4}(program*|app|software|tool|file) ~ so (that )?(i|we|he
|she|they) (\w+ ){0,2}(see|click|help|fix|connect|control|take|get|work|sort|repair|look)
(DEVICE) from (his|her|their|leeds|london|abroad|canada|australia|another|a distance|far)(?! (photos|bed))
command prompt|event viewer|windows key
"""

PASSWORDS = r"""
(with|one|needs|wants) (\w+ ){0,2}(capital|upper case|special character)( letter)?
what (we|i|you) (put|used|chose|set) for
session (\w+ )?(ended|expired|timed out)
(number|numbers|code|digits) (\w+ ){0,4}(popped up|just came|came up|came through|showed up|appeared
|on my screen|on the screen)
(same (word|name)|(dog|cat|pet|pets|grandson|wife|maiden|mother)s?( s)? names?) (\w+ ){0,3}(for everything
|everywhere|for all|with a number)
six digit*
pass ?(word|wrd|wd|code|phrase|key)s?|passw*|pas ?words?|pins?|pin ?(code|number)s?|codes?|log ?ins?
log ?on
log(s|ged|ging)? (back |me |her |him )?(in|on|into|onto|on to|in to)|logg?ing ?on
sign(s|ed|ing)? (back )?(in|into)|sign ?ins?
log ?out|logged (me )?out|signed (me )?out|user ?names?|user ?ids?|credentials?|apple id|microsoft account
lock(s|ed|ing)? (me|him|her|them|us|you|myself)? ?out
(DEVICE|account|facebook|email|it) (is |s |has |got |been ){0,3}(locked|blocked|suspended|disabled
|deactivated)
unlock*|two (factor|step)s?|2fa|mfa|one ?time|otp|authenticat*|verif*|captcha
(read|tell|send|give|text|forward|dictate|say|share|quote|type|repeat|pass|spell|shout|whisper|message
|whats|what s|what are) ((me|us|him|her|them|it|out|back|over|to|the|those|these|your|that|just|all|down
|quickly) ){0,4}(\w+ ){0,2}(digits?|numbers|figures|codes?|number you|numbers you)(?! (of the|plate
|of people))
(four|five|six|seven|eight|4|5|6|7|8) ?(digits?|figures?|numbers)
(code|digits|numbers|figures|number) (\w+ ){0,6}(by|in a|via|per|on your|in the|on her|to your) (text|sms
|e ?mail|phone|mobile|message|screen)
(text|sms|message) (\w+ ){0,5}(digits|numbers|number)
(that|which|it|they|just|was|were) (\w+ )?(sent|texted|came|arrived|popped|pinged) (\w+ ){0,4}(read|tell
|send|forward)
before (it|they) (expires?|runs? out|times? out)|expires in
memorable (word|name|place|date|information|info)|maiden name
(security|secret|memorable) (answers?|words?|questions?|keys?|details|code)|first pet|first school
favou?rite teacher
(recovery|seed|back ?up|secret) (words?|phrases?|codes?|keys?|email|key)
(twelve|12|24|twenty ?four) (\w+ )?words
face ?id|touch ?id|finger ?prints?|pass ?keys?|last ?pass|bit ?warden|key ?chain|password ?manager
pattern lock|screen ?lock
(can ?t|cant|cannot|couldn ?t|can not|unable to|won t let me|wont let me|doesn t let me|not let me
|won t let her) (\w+ )?(get |log |sign )?(back )?in(to| to)? (my|his|her|the|it|your|END)
(get|got|getting|back) (back )?in ?to (my|her|his|your) (e ?mails?|facebook|gmail|whatsapp|account
|i ?cloud|instagram|hotmail|yahoo|outlook|profile|tablet|phone|ipad|computer|laptop)
(forgot*|forget|remember|lost|reset*|recover*|wrong|hacked|stole|stolen|blocked|suspended|deleted
|taken over|hijacked) (\w+ ){0,3}(login|account|accounts|security|facebook|whatsapp|gmail|i ?cloud|hotmail
|instagram|apple id|e ?mail account)
(e ?mail|facebook|whatsapp|gmail|instagram) (\w+ ){0,3}(hacked|hijacked|blocked|suspended|stolen
|taken over|locked|disabled)
(confirm|verify|validate|update|enter|re ?enter|send|give) (\w+ ){0,2}(your|ur) (\w+ ){0,2}(details
|account|information|credentials|data|profile|security)
factory reset|sim swap|puk|stay (logged|signed) in|wi ?fi (key|password)|network key
"""

PAPERS = r"""
vote by post|postal vot*|(both|two) sides of (my|your|the|her|his) (card|licen[cs]e|id|passport)
passports?|driv(er|ers|ing|er s) ?(s )?licen[cs]e*
(renew*|photo*|picture*|scan*|send|show|expired|new|lost|points on) (\w+ ){0,5}licen[cs]e
licen[cs]e (\w+ ){0,3}(renew*|photo*|expired|number|front|back|both|application|scan*)|dvla|dmv
national insurance|n ?i number|ni numbers?
social security|ssn|insurance number|nhs number|medicare (card|number)|tax (id|code|payer|number)s?|utr
self assessment
i ?d (cards?|numbers?|documents?|photos?|checks?|proof|papers|verification|please|pictures?|scan|front|and
|or|to|next|for)
photo i ?d
(my|your|her|his|their|photo|voter|student|valid|proof of|some|national|government|an|of|the|show|scan*
|upload*|two forms of) (\w+ )?ids?(?= )
identity (cards?|documents?|theft|checks?|proof|numbers?|papers|verification|fraud|thie*|scheme)
(my|your|her|his|prove|verify|confirm|check|steal|stole|stolen|proof of|establish
|with your) (\w+ ){0,2}identity
proof of (address|identity|age|i ?d|residence|life|income|citizenship)
identification (card|number|document|papers|END|please|photo)?
(birth|marriage|wedding|death|divorce|naturali[sz]ation|baptism*|adoption|civil partnership) certificates?
certificates? of (birth|marriage|death|residence)
(residen(ce|t|ts)|work|stay|settlement|parking|disabled) permits?
green cards?|visas? (appl*|form|for|fee|waiver|office|photo|online)
(e ?|tourist |travel |my |a |her |his )visas?|citizenship|naturali[sz]*|brp
settled status|share code|immigration*|home office|esta|blue badge
bus pass (renew*|appl*|photo|form|number)
(renew*|apply|appl*) (\w+ ){0,4}(bus pass|rail ?card|blue badge|freedom pass|concessionary|permit
|passport)
oyster photocard|utility bill|(bank statement|bill) as proof
date of birth|birth ?dates?|d ?o ?b|mother s name and|personal (details|information|data|info|records)
private (information|details|data)
(your|my|ur) (full |complete )?(name|names) (\w+ ){0,2}(address|birth|and date|details)
your (details|data|particulars)|kindly (reply|respond|confirm)
(reply|respond|send|sent|confirm|update|enter|give|gave|fill*|provide|need|want|wants) (\w+ ){0,4}(your|my
|ur|her|his|full) (\w+ )?(details|information|data|particulars|full name|documents?|papers)
selfies? (\w+ ){0,4}(DOCUMENT|card|face|verif*|holding|prove)
(hold*|held) (\w+ ){0,6}(next to|beside|by|near|up to|against|in front of) (\w+ )?(face|cheek|camera|chin)
next to (your|my|her|his) (face|head)|(holding|hold) (\w+ ){0,3}(DOCUMENT)
(scan*|upload*|photocop*|copy|copied|photograph*|e ?mail*|attach*|post*) (\w+ ){0,4}(DOCUMENT)
(scan*|upload*|email*) (\w+ ){0,3}(official|council|legal|signed) (\w+ )?(papers?|forms?|documents?)
(copy|copies|photo|photos|picture|pictures|scan|image|pic|snap)s? of (\w+ ){0,5}(papers|documents?
|DOCUMENT|card|front and back|both sides)
(photo|picture|scan|copy|send|pic) (\w+ ){0,5}(front and back|both sides|back and front)
(census|electoral (roll|register)|register* to vote|voter|voting|polling card|postal vote|regist(ry|er
|rar s) office|registrar)
passport ?office
(pension|universal|child) credit|attendance allowance|carers? allowance|winter fuel
benefits? (claim*|office|agency|active|form|people|system|fraud)
(your|my|her|his|housing|disability|state|claim*|pip|sickness) benefits?|dwp|medicaid|pip (form|claim*)
gov uk|gov ?uk|government (gateway|website|form)
council (form|website|portal)|official form
fill(ing|ed)? in (a|the|my|this) (\w+ )?(form|forms) (for|from) (the )?(council|government|office
|home office|benefit*)
"""
