"""Wills and medication, as people speak of them in German."""

WILLS = r"""
(das|mein|sein|ihr|dein) (auto|haus|geld|boot) (\w+ ){0,2}(uberlass|uberlasse|uberschreib|vermach|schenk)*
(auto|haus|geld|konto|wohnung) (\w+ ){0,2}uberlass*
zeugen?(?! jehovas)
(ring|schmuck|klavier|mobel|uhr|kette|haus|auto|ersparte|geschirr|sparbuch) (\w+ ){0,3}(kriegt|bekommt
|bekommen|kriegen|erbt|soll an|geht an|haben soll)
(will|mochte|soll) (\w+ ){0,4}(ring|schmuck|klavier|haus|kette|uhr) (\w+ )?(kriegt|bekommt|kriegen
|bekommen)
was (\w+ )?(passiert|wird|geschieht) (\w+ )?(mit|aus) (meinem|unserem|ihrem|dem|deinem
|seinem) (\w+ )?(haus|hauschen|wohnung|geld|hof|garten|hund)
(ins|im|in ein|in ein \w+) (alters|pflege|senioren)?heim (\w+ )?(muss|komm*|zieh*|geh*|soll)
testament(?!arisches)*|testier*|letzte(r|n|m|s)? wille(ns?)?|letztwillig*|erbe|erben|erbt|erbst|erbte
erbschaft*|erbin|erbinnen|erbschein*|erbengemein*|erbfolge|erbfall|erbrecht*|erbteil*|erbvertrag|erbstuck*
erbanspr*|erbsach*|miterb*|nacherb*|alleinerb*|haupterb*|geerbt*|vererb*|enterb*|beerb*|vorerb*
erbverzicht|pflichtteil*
nachlass(?! von \d)*|nachlasse*|notar*|*vollmacht*|bevollmachtig*|patienten ?verfug*|betreuungs ?verfug*
verfugung*|generalvollm*|vorsorge(auftrag|mappe|dokument|unterlagen|vollmacht|regist|ordner|plan)*
vermach*|vermacht*|vermachtnis*
hinterlass* (\w+ ){0,5}(haus|geld|vermogen|schmuck|wohnung|alles|erb*|kind*|enkel*|nichts|schulden)
hinterbliebene*|hinterlassenschaft*
(haus|hauschen|wohnung|grundstuck|hof|garten|eigentumswohnung|immobilie|bauernhof|acker
|ferienhaus) (\w+ ){0,6}(uberschr|uberschrieb|verschenk|schenk|ubertrag|vermach|bekommt|bekommen|kriegt
|kriegen|erb|uberlass|geben|ubergeb|verkauf)*
uberschreib*|uberschrieb*|uberschreibung
(bekommt|kriegt|erbt|bekommen) (\w+ ){0,4}(haus|hauschen|alles|wohnung|schmuck|klavier|hof|vermogen)
schenkung*|schenkungs*|niessbrauch*|wohnrecht*|grundbuch*|leibrente|immobilienrente|immobilienverkauf
vermogen(s*)?|*vermogen|treuhand*|stiftung*|lebensversicherung*|sterbegeld*|sterbeversicherung
sterbe(fall|kasse|urkunde|hilfe)*|bezugsberechtig*|begunstig*|todesfall*|im fall* (\w+ ){0,3}todes
nach (dem|ihrem|seinem|deinem|meinem|omas) (tod|ableben)
wenn (ich|du|sie|er|oma|opa|wir|tante \w+|mama|papa) (\w+ ){0,3}(nicht mehr (bin|da|bist|ist|sind|lebe
|lebt|konnen|kann)|tot|gestorben|sterbe|stirbt|stirbst|nicht mehr|verstirbt|verstorben|mal gehe)
falls (mir|dir|ihr|ihm|ihnen) (\w+ ){0,2}(was|etwas|passiert|zustosst)
wer (\w+ ){0,4}(bekommt|kriegt|erbt) wenn|wer (bekommt|kriegt|erbt)
(verstorben|gestorben)(e|er|en|em|es)? (\w+ ){0,3}(verwandt*|onkel|tante|kund*|mandant*)
verwandten? (\w+ ){0,4}(geerbt|vermogen|hinterlass*|mio|millionen|erb*)|beerdigung(?! (ubertrag*|film*))*
bestattung*|grabpflege|begrabnis*|letzte wunsche|meine angelegenheiten|deine angelegenheiten
ihre angelegenheiten|(alles|angelegenheiten) (\w+ )?(regel|geregelt|kummer)*
(rechtlich|gesetzlich)* betreu*|betreuer(in)?|betreuung(s*)?|betreuungsgericht*|amtsgericht*
nachlassgericht*|familiengericht|vormund*|rechtsanwalt*|anwalt*|anwalte*|kanzlei|geschaftsfahig*
entmundig*|organspende*|lebensverlanger*|wiederbeleb*|reanimier*|kunstlich* ernahr*|schlauch*
pflegeheimkosten|elternunterhalt
unterschr* (\w+ ){0,5}(papiere?|vertrag|hier|vollmacht|formular|dokument|schreiben|zettel|erklarung|mir
|das|dies|gestrichelt*|unten|blanko)
(papiere?|vertrag|hier|formular|dokument|das|dies|vollmacht|unten) (\w+ ){0,3}(unterschr|unterzeich
|signier)*
unterschrift (\w+ ){0,3}(unter|auf|brauch|genugt|hier|leist|fehlt|drunter|setz|fur)*
(brauch|fehlt|fehlt nur|setz)* (\w+ ){0,3}unterschrift
(auf|in|unter) (meinen|deinen|ihren|seinen) namen
kummer* (\w+ ){0,2}(mich|ich mich|sich) (um )?(alles|dein geld|die finanzen)|heimvertrag|heimplatz
pflegeheim
"""

MEDICATION = r"""
mit dem was ich (nehme|einnehme|schlucke)|was ich (sonst )?(einnehme|schlucke)
(doppelte|halbe|dreifache) (menge|dosis|portion tabletten)
gicht|ekzem|neurodermitis|schuppenflechte|parkinson|alzheimer|demenz|krebs*|tumor*|geschwur|gurtelrose
leistenbruch|depression*|wassertablette
(*tablette|pille|kapsel) (vor|nach|zum|zu|mit|am|morgens|abends|oder|und)
(in der|die|der) (arzt)?praxis (\w+ ){0,5}(app|buchen|termin|online|anruf*|nur|telefon*)(?! gegenuber)
(ol|tee|salbe|pulver|wurzel|saft|gel|creme|mittel|kapsel*|pflaster) (\w+ ){0,5}(wegmach|heil|lindert
|hilft gegen|wirkt gegen|gegen|weg geht|verschwind|kuriert)*
medikament*|medizin(?!ball|mann|studen)*|medis?|arznei*
(diese|die|eine|meine|deine|ihre|welche|keine|der|seine|halbe|jede|weisse|blaue|rote|abend
|morgen) tablette
tabletten(?! kaputt)*|*tabletten
(schlaf|schmerz|herz|wasser|blutdruck|kopfschmerz|beruhigungs|zucker|abnehm|jod|entwasserungs|halsschmerz
|eisen|schilddrusen|hormon|diabetes|kohle|diat|rheuma)(tablett|pill|mittel|medi|tropf|kapsel)*
pillen?|pillen*|*pillen?|*kapsel(n)?(?<!zeitkapsel)(?<!raumkapsel)|*dosis
*dosen(?= (morphium|insulin|impf*|medikament*|von dem mittel))|*dosier*|uberdosi*|e ?rezept*
rezept (\w+ ){0,5}(arzt*|praxis|apothek*|einlos*|nachbestell*|abhol*|verlanger*|doktor|handy|hausarzt*
|bestell*|hochlad*|anford*|app|online|brauch*|krankenkass*|neu*)
rezepte? (vom|beim|fur (die|meine|das|mein|meinen|seine)|aus der|in der|auf der|zum) ?(\w+ )?(arzt*|praxis
|apothek*|tablett*|medi*|mittel|brille|physio*|massage|karte|doktor|herz*|blut*|kranken*|salbe|hausarzt*)
(folge|wiederholungs|kassen|privat|dauer|papier)-? ?rezept*|rezept(gebuhr|pflicht|frei)*|rezeptfrei*
(ARZT) (\w+ ){0,5}rezept*|verschreib*|verschrieb*|verordn*|*insulin*|*spritzen?
(spritz)(e|t|en|st) (sich|mir|mich|ihr|ihm|\w+ )? ?(insulin|morgens|vor|abends|selbst|taglich|heparin
|bauch)*
injektion*|injizier*
blutverdunn*|schmerz(mittel|tabl|pflaster|gel|salbe|therap)*|*schmerzen|schlafmittel*|nebenwirkung*
wechselwirkung*|beipackzettel*|packungsbeilage*|blutdruck*|blutzucker*|blutwert*|blutabnahme|blutbild
blutergebn*|laborwert*|laborbefund|labor|cholesterin*|bluthochdruck|zuckerwert*|diabet*|zuckerkrank*
insulinpumpe|herzschrittmacher|herz ?(mittel|tropfen|pill|tabl|medi|infarkt|insuff|rhythm|patient|leiden)*
vertrag* sich (\w+ ){0,6}(mit|zusammen)
(absetz|abgesetz|weglass|weggelass|auslass|reduzier|halbier|einnehm|eingenomm|einnahm)(en|t|e|st
|te)? ?(?! fur (bilder|speicher))
einnahme(n|plan|zeit|hinweis)*
(lass|lasst|lassen|setz|setzen) (\w+ ){0,5}(weg|ab)(?= (END|das|und|die|weil|es|dann|der))
(MITTEL) (\w+ ){0,5}(nehm|nimm|absetz|weglass|schluck|vergess|verwechsel|einnehm|bestell|mix|zusammen
|genomm|vertrag|weg|reich|gegen|besorg|nachbestell|sortier|verschreib|wirk|helf|hilft|abhol|teil|kau)*
(nehm|nimm|nahm|schluck|genomm|vergess)* (\w+ ){0,5}(MITTEL)
wie (viele?|oft|lange) (\w+ ){0,6}(einnehmen|schlucken|tabletten|tropfen|pillen)|marcumar|ibuprofen*|ibu
paracetamol|aspirin*|ass 100|eliquis|xarelto|metformin|ramipril|bisoprolol|pantoprazol|omeprazol
l?-?thyroxin*|thyroxin|(c|k)ortison*|antibiotik*|morphium|morphin|tilidin|tramadol|novalgin|novamin*
voltaren|diclofenac|viagra|statine?|simvastatin
amlodipin|candesartan|metoprolol|torasemid|hct|heparin|clopidogrel|lasix|valium|diazepam|tavor|lorazepam
zopiclon|ozempic|wegovy|abnehmspritze|penicillin|amoxicillin|betablocker|antidepress*|asthma*|inhalator*
asthmaspray|(nasen|asthma|nitro|rachen|schmerz)spray*|nitro|cbd|hormon*|*apotheke*|apotheker*|docmorris
doc morris|redcare|shop ?apotheke|medpex
wunder(mittel|kapsel|pill|tropf|heil|gel|creme|pulver|pflaster|kur|tee|diat)*|heilmittel
(mittel|kapseln|pulver|tee|gel|creme|salbe|tropfen|pflaster|ol|kur|produkt) (gegen|fur) (\w+ )?(arthrose
|diabetes|schmerz*|gelenk*|krebs|demenz|alzheimer|bluthochdruck|rheuma|vergesslich*|tinnitus|gicht|schlaf*
|haarausfall|zucker|rucken*|knie*|herz|haut*|bein*|ubergewicht)
*salbe(n)?|(augen|nasen|husten|ohren|herz|baldrian|kreislauf|magen|bach)-?(tropfen|bluten|salbe|mittel)
diese tropfen|globuli|homoopath*|heilprakt*
heilt (\w+ ){0,3}(diabetes|krebs|arthrose|alles|zucker)|impf*|*impfung*|auffrischimpf*|nahrungserganzung*
erganzungsmittel|vitamin*|magnesium|pille|therapie*|*therapie|therapeut*|chemo*|bestrahlung|dialyse
behandlung*|behandeln lass*|*operation*|op termin|grauer star|grauen star|huft ?op*|knie ?op*|kataract
narkose|rontgen*|mrt|ct termin|darmspiegel*|vorsorgeuntersuch*|untersuchung*|*befund*|diagnos*|symptom*
arztbrief*|*arztbericht*|entlassbrief|krankschreib*
krankenakte|patientenakte|epa app|elektronische patienten*|pflegegrad*|pflegestufe|pflegekasse
krankenkass*|krankenversich*|gesundheitskarte|uberweisung zum
(ARZT) (\w+ ){0,4}(termin*|sagt|sagte|meint|meinte|gesagt|hochgesetzt|geschrieben|brief|gemailt|anruf*
|verschr*|ergebnis*|app|online|videosprech*|nachricht|geschickt|fragen|gefragt|schicken|bestell*|buchen)
termin* (\w+ ){0,4}(ARZT|impf*|untersuch*|physio*|krankengym*|rontgen|op)|arzttermin*|videosprechstunde*
sprechstunde
(wochen|medikamenten|pillen|tabletten|medi)-? ?(box|dose|plan|spender|wecker|schachtel|erinner)*
schwindlig|atemnot|rheuma*|arthrose*|thrombose*|allergi*|horgerate? akustik termin|hormone|verhutung
(weisse|blaue|rosa|gelbe|rote|grune|kleine|runde)(n|r)? (pille|tablette|kapsel)n?
"""
