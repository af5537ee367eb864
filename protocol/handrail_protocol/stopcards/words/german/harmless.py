"""What sounds like a topic in German and is none: the bank of a river, a pin on a map."""

HARMLESS = r"""
behandlung (der|von) (\w+ )?(rosen|pflanzen|blumen|mobel|obstbaume*|holz)|sitzung (vom|des|der) (\w+)
(bankgasse|bankstrasse|bankplatz)|was erbe*|deckname*|codename*
(auf|neben|hinter|unter|uber|an) (der|einer|die|eine|unserer|meiner|unsere) (\w+ )?bank(?! (gehen|war
|anruf*|angeruf*|fragen|gefragt|einzahl*|abheb*|gewesen|geld*|hat|ruft|rief|abgeholt|erledig*))
(auf|von) (der|einer|die|eine) (\w+ )?bank(?= (am|im|an|vor|sitz*|gesess*|und))
(bank|banke) (im|am|an|vor|vorm|beim|streichen|unter|aus|hinter|neben|zum|mit|steht|stand|unterm
|in) (der |dem |den |einem |unserem )?(park|see|fluss|garten|haus|ofen|baum|bucherei|holz|ufer|sitzen|wald
|kirche|linde|rathaus|balkon|sonne|weg|meer|teich|bushaltestelle)
(garten|park|sand|holz|eck|wolken|nebel|ofen|ersatz|kuchen|werk|daten|schul|anklage|ruhe|blut|power|schlaf
|stern|hobel|auster|nudel)bank*
banknachbar*|bankett*|bankreihe|banksy|(durch die|lange) bank|powerbank|erste bank
(karten ?spiel*|karten (spielen|geben|mischen|legen|gelegt|austeilen|umgedreht|ziehen|zeichnen|schreiben
|basteln))
(wander|land|post|ansichts|geburtstags|gluckwunsch|weihnachts|speise|see|stern|rad|strassen|speicher|sd
|sim|oster|gruss|eintritts|kino|theater|fahr|skat|spiel|memory|tarot|rommee?|einladungs|hochzeits|visiten
|dankes|bibliotheks|bucherei|mitglieds|regen|wetter|stadt|schatz|welt|trauer|kondolenz|klapp|eintritt
|monats|bahn|lese|grafik|lern|kartei|themen|stamm|eintritts|konzert|jahres|dauer)(karten?|kartchen)
gutschein fur (einen|eine|ein) (kaffee|umarmung|spaziergang|kuss|kuchen|fruhstuck|massage)
(rezept*) (\w+ ){0,3}(kuchen|*kuchen|suppe|*suppe|salat|*salat|*datschi|rouladen|brot|torte|*torte
|marmelade|gulasch|braten|*braten|kloss*|knodel*|platzchen|auflauf|eintopf|gegen langeweile|oma|omas
|grossmutter|mutter|gluck*|nachkochen|kochen|backen|ausprobier*)
(koch|back|kuchen|plaetzchen|torten|marmeladen|sossen|brot)rezept*|geheimrezept*
(beste|gute) medizin|gluckspille*|(foto|malerei|handarbeits|kur)tabletten
(die |eine |zwei )?tabletten? (nein|oder tablet|sagt man)|tablette nein
(wo ein wille|ein weg|(mein|dein|sein|ihr|der|guter|gute|bosen|freier|freie|am guten
|beim besten) wille[ns]?(?! (und|steht|als))(?= (war|ist|zahlt|da)))
(altes|neues|alten|neuen|altem|neuem|alte|neue) testaments?
(pass|passt|passe|passen) (auf|gut|mir|nicht|ins|in die|uns|wunderbar|auch|es|das|dazu|zu|ja|schon|prima
|genau)
pass(strasse*|hohe|wort nein)
(uber|auf|vom|am|hinter) (den|dem|einen) pass(?! foto)|(gotthard|brenner|alpen|simplon|jaufen)pass
verpass*
(es |das |sich |was |sie )?(zahlt|zahlte|zahlen|macht|macht sich|ausgezahlt
|bezahlt) (es |das )?(sich )?(aus|bezahlt)(?! gemacht werden)
(hat|habe|haben) (es |sich |das )?(\w+ )?ausgezahlt|zahlt sich aus|bezahlt gemacht|heimzahl*
mit gleicher munze( heim)?|ich zahle es ihm
(auf|ihre|meine|deine|seine) (\w+ )?kosten (ge)?komm*|kosten(los|frei)*|umsonst|preisratsel
preisverleihung
(uber|ueber)?(trag|trug|tragt|tragen|spiel)* (\w+ )?(bilder|fotos|ton|musik|video|videos)
(falsche|romische|schone|grosse|lotto|gerade|ganze|schwarze|rote)? ?zahlen (am|auf dem|ratsel|malen
|sind (so |zu )?klein)
malen nach zahlen
(violin|noten|haus|tur|fahrrad|auto|schrauben|bass|keller|schrank|schuppen)schlussel*
schlussel (liegt|zum|fur die tur|unterm|unter)
(noten|strich|bar|qr|postleit|farb|morse|dress|programm|quell|bestell)(code|codes|zahl|zahlen)
(qr|bar|zip) codes?|code knacken
(stimme|stimmen|wunsch) abgeben|entsperr* (\w+ )?(tur|fahrrad|auto)
(anmeld*|angemeldet|melde mich|anzumelden) (\w+ ){0,4}(kurs|chor|gruppe|wandergruppe|ausflug|treffen
|verein|vhs|reise|nachmittag|stammtisch)
(zum|beim|fur den|fur die|im|in der|bei der) (\w+ )?(kurs|chor|wandergruppe|ausflug|treffen|verein|vhs
|reise|gruppe|gymnastik) (\w+ )?(anmeld*|angemeldet)
identitat (der|des|einer|eines) (\w+ )?(malerin|malers|kunstler*|unbekannten|vogels|pflanze|komponist*
|autor*|taters|morders)
(konto|konten) (bei|von) (der )?(bibliothek|bucherei|youtube|pinterest|onleihe)|kontor*|kontra*
konto ristin
(aus|mit|ohne|von) (viel )?geduld|gold wert|geld spielt keine|geldbaum|spielgeld
(hoch|spat|erd)?verbunden|mausezahnchen|(computer|katzen|feld|fleder)maus
(das|ein) haus (\w+ )?(ubertragen|im fernsehen)
(gewinn|gewonnen|gewinnt) (beim|im|die|das) (skat|spiel|muhle|schach|bingo|rommee?|memory|fussball
|wettbewerb*|partie)
(preis|einen preis) (gewinn*|gewonnen)|(muhle|skat|schach|partie|spiel|mal|haushoch) gewonnen
(haar|kultur|natur|bad|holz|haut|spezial|spiel)?behandlung des themas|erbsen*|erbaut|erbarm*|erbeer*
wanderbetreu*|kinderbetreu*
(heil|zauber)?tropfen (wasser|kaffee|ol|tee|regen)|tropf(kerzen|en auf)|ein tropfen|regentropfen
wassertropfen
fernbedienung* (\w+ ){0,2}(fernseh*|tv|radio|licht|rollladen|horgerat*)
(fernseh*|tv) (\w+ ){0,2}fernbedienung*
teil* (\w+ ){0,2}(kuchen|freude|fotos?|bilder)|mit (der|einer|meiner) maus (klick*|zieh*|umgehen)
spenden? (blut|trost|beifall|applaus)|(blut|samen)spende*|wechsel(gesang|haft|jahre)|rechnen (uben|lernen)
berechnung*|hochrechnung
(sauren|regen|wette|strick|haus)?dosier (den|die) (ton|lautstarke)|kopfrechnen
rechnung (mit|ohne) (den|dem) wirt
vermogen (sie|wir|ich)|stimmrecht|in (meinem|diesem) namen
rechnung (geht|ging|ginge) (\w+ )?auf(?! (mich|uns))|rechnung (\w+ )?ohne (\w+)|(offene|alte) rechnung mit
(konto|vermogen|schatz|depot|vorrat|guthaben|reichtum|kapital) (an|voller|voll) (\w+ )?(FREUDE)
(sein|ihr|mein|das) vermogen zu|unvermogen|betrug an (FREUDE)
(dosis|spritze|prise|tropfen|tablette|pille|kapsel|schuss|ladung|portion|behandlung|rezept|mittel|medizin
|heilmittel|arznei|uberdosis|rezepte) (gegen |fur |an |voll )?(die |den |das |eine |einen )?(\w+ )?(FREUDE)
dosis fur dosis
(betreuer|betreuerin|betreuung) (der|des|von|unserer|fur die) (jugend*|mannschaft|gruppe|kurse*|chor*
|kinder*|enkel*|katze*|hunde*|pflanzen)
(raum|zeit|welt*)?kapsel (fliegt|landet|im all|der raumfahrt)|stiftung warentest
(schulde|schulden|schuldest) (\w+ ){0,3}(kuchen|kaffee|besuch|anruf|brief|antwort|dank|entschuldigung|lacheln
|lied|spiel|revanche|partie|erklarung|eis|bier|gefallen)
(viele|wieviel|wie viel|\d*) zoll (hat|gross*|breit*|bildschirm*|diagonale|misst)|zoll gross*
(am|ans|hinterm|ans) steuer|nach gebuhr|tablettenform*
(verschrieben|verschreib*) (habe|hab) ich mich|(habe|hab) ich mich (\w+ )?verschrieben
mich (\w+ )?verschrieben
(teures|heisses|altes|holpriges) pflaster|kopfsteinpflaster|pflaster aus (basalt|granit|stein)|edler tropfen
(hoher|tropfen auf den) (stein|heissen stein)|aus der ferne (sah|sieht|horte|hort|wirkt|wirkte|grusst|grusse
|betrachtet|gesehen|erkennt|klang|klingt|winkt*|leuchtet*)
(lampen|reise|fussball|kauf|jagd|bucher)fieber|im fieber der|petition (\w+ )?unterschr*
unterschr* (\w+ )?(petition|geburtstagskarte)|(ahnen|familien)erbe|(romer|kultur|natur|welt)erbe*
(geerbt|erbte|erbt|geerbt|vererbt) (\w+ ){0,2}(nase|lachen|stimme|augen|humor|talent|locken|ohren|liebe)
(nase|lachen|stimme|augen|humor|talent|locken|sturkopf|grubchen) (\w+ ){0,4}(geerbt|vererbt|erbe)
(uberweis*) (in|auf) die (andere|nachste) (halle|gruppe)|(kredit|pluspunkte) (bei|verspielt)
zinsen (tragt|bringt) (unsere|die) freundschaft|versicherung dass
(himmel|stimm|garten|noten)schlussel*|virus der (begeisterung|freude)|(sammel|wander|reise|lese|koch)virus
nachlass (des|der) (regens|windes|winters|sturms|kalte|hitze|schnees)|vermogen an (?!geld|aktien|grund)\w+
(rollos?|rollladen|licht|heizung|drohne|spielzeug|bagger|lampen?|markise|modell*) (\w+ )?fern(steuer|bedien
|gesteuert)*
fern(gesteuert|lenk|steuer)* (auto|bagger|spielzeug|flugzeug|hubschrauber|drohne|boot|rollo)*|bilder umgebucht
(kassen|publikums|gassen)(schlager|magnet|hauer)|(halbe) miete|pfand im spiel|der virus nein
so heisst unser \w+
(preis|preise) (furs|fur das|fur den|fur die) (schonste|beste|lustigste)*
anspruch auf den (besten|ersten) platz
(\w+ )?(kauft?e?|kaufe) (\w+ )?(ihm|ihr|dir|es) (\w+ )?nicht ab|sparflamme|konterfei
ersparte an (wegen|FREUDE)
erspar(e|st|t|en)? (mir|dir|ihm|uns) (\w+ )?(weg|wege|muhe|worte|details|arger|gang)
(vererb|erb|geerb)(e|t|en|te)? (\w+ ){0,4}(liebe|begabung|humor|talent|nase|stimme|lachen|geschmack|gehor)
(zwei|drei|meine|die|ein paar)? ?tabletten nein|tabletten \| nein|gebuhrt (dem|der|den|ihm|ihr|allen|ehre)
pin (den|die|das|diesen) (chat|nachricht|beitrag|zettel|karte|foto)|erbstuck die \w+
(spar|bank|geld|gold|post|zoll|munz|renten|apotheken|sparkassen)(strasse|gasse|weg|platz|hof|turm)
notar(strasse|gasse)|(sparkassen|volksbank|apotheken|zoll)(strasse|platz|turnier|lauf|rundschau|umschau|haus)
(bank|konto|depot|gutschrift|kredit|zeugen?|dosis|zinsen|kapital|vermogen) (der|des) (?!(ich|sie|er|aufs|auf
|wir|man|mir|MEIN|bank|sparkasse|oma|opa|mama|mutter|vaters?|tante|onkels?|frau|mannes|kunden|verstorbenen
|karte|app|kundin|firma|verein*|toten|grosseltern|eltern|enkel*|kreditkarte|handys?|neffen|nachbar*|bruders
|schwester)\b)\w+
nicht uberweisen haha|gutschrift meiner lehrerin|pille danach nach|pille danach \| nach
(zahlen|bezahlen|zahlten|zahle) (\w+ )?mit einem (lied|lacheln|kuss|witz|tanz)|gehalt an (witz|humor|FREUDE)
(meine|unsere) rechnung drei|konten der ameisen|(ist|war|er) eine bank im tor
(herr|frau) (bank|geld|zoll|notar|pfand)|scheck oder schock|(reise)?pass stempel (ist|als|auf)
"""
