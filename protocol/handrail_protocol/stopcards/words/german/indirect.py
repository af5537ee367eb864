"""The topics without their names, in German: "das Wort, mit dem du reinkommst", "zwei von den weißen"."""

BANKING = r"""
karte (\w+ ){0,2}(kopiert|geklont|missbraucht)
(bote|kurier|kollege|mitarbeiter) (\w+ ){0,3}(holt|abhol*|kommt vorbei)
(kripo|polizei|kriminalpolizei|kommissar|polizist*|beamter) (\w+ ){0,6}(abheb*|geld|abhol*|bank|ersparte*
|konto)
(alles|ganze geld|alles geld) abheb*|(hebe?n?|heb) (\w+ ){0,3}(alles|geld) (\w+ )?ab
(automat) (\w+ ){0,3}karte|karte (\w+ )?(behalten|eingezogen|gefressen)
(rein|ein|raus|ab)(gekommen|gegangen|gebucht)? und (\w+ )?(raus|ab|ein|rein)(gegangen|gekommen|geflossen)
(ist|sind|fehlen) (\w+ ){0,2}\d{2,5} (weg|verschwunden|futsch)|\d{3,5} (weg|verschwunden|futsch)
mir fehlen \d*
(gar )?nichts (gekauft|bestellt|ausgegeben)|kundennummer
(karte) (\w+ ){0,3}(verloren|weg|verlegt|liegen lassen|liegengelassen|futsch)(?! beim)
was (ich|wir|mir) (\w+ ){0,2}(noch )?(habe|bleibt|ubrig)( END| auf dem| diesen monat)
(meine|die|alle) geldsachen|kleine (gerat|kastchen) (\w+ ){0,3}(zahlen|bank)
"""

PAYMENT = r"""
(stromversorger|versorger|telekom|vodafone|anbieter|gasversorger) (\w+ ){0,4}(abgezogen|abgebucht|berechnet
|viel)
zu viel (abgezogen|berechnet|abgebucht)
(paket|sendung|packchen) (\w+ ){0,3}(hangt|steckt|fest|liegt)|(fehlen|fehlt|kostet|kosten|nur) \d+[.,]\d\d
verdoppelt|munzen app|(nie|nicht) (gekommen|angekommen|geliefert) (\w+ ){0,4}(geld|zuruck|wieder)
geld (wieder|zuruck)
(niemandem|keinem) (\w+ )?(was|etwas) (sagen|erzahlen)
(dachdecker|handwerker|klempner|maurer|monteur|schlusseldienst|teerkolonne) (\w+ ){0,5}(will|halfte|sofort
|preis|verlangt|kostet|angebot|mehr|anzahl*)
(halfte|drittel|alles) (\w+ ){0,4}(auf die hand|im voraus|vorab|sofort|gleich heute|vorher)|auf die hand
maut|vignette|(ist|noch|steht|sind) (offen|ausstehend|uberfallig)( END| und| bitte|e )
(lange|16 stellige) nummer (\w+ ){0,3}(damit|eintipp*|eingeb*|kommen|ein)
(braucht|brauche|brauch|benotigt|ohne|fehlen|schick|schicken|leih|kostet|will|wollen
|verlangt) (\w+ ){0,3}(?!(19|20)\d\d )\d{3,5}(?! (fotos|bilder|schritte|teile|meter|gramm))
bohrinsel|(versand|porto|bearbeitungs|liefer|anschluss|grund)pauschale|nur (das |den )?(porto|versand)
(geldbeutel|geldborse|brieftasche|portemonnaie|handtasche) (\w+ ){0,3}(gestohlen|geklaut|weg|verloren)
(sag|sagen|erzahl)(e|en|st)? (\w+ ){0,3}(nichts|keinem|niemand*)|zeitschrift (\w+ ){0,4}(los|abbestell*)
"""

GIFT_CARDS = r"""
(karten|kartchen) (von|vom|bei|aus) (\w+ )?(SHOP)|lasst sich nicht (\w+ )?(freirubbel|abkratz|rubbel)*
(rewe|edeka|aldi|lidl|penny|netto|dm|rossmann|kaufland|supermarkt|tankstelle) (\w+ ){0,2}(nimm|hol|kauf|hole
|besorg|nehmen|holen) (\w+ )?(apple|google|steam|amazon|welche|alle)
(hinter|unter) (dem|das) silber*|(thalia|douglas|ikea|amazon) bon
(ZAHL) von den (\w+ )?(hundert|funfzig|zwanzig|plastik|karte|\d)* (\w+ ){0,3}(kasse|stander|regal|tanke)
(stander|aufsteller|regal) (neben|an|bei|vor|hinter) (der|die) kasse|jochen schweizer|my ?days|smart ?box
erlebnisgeschenk*|erlebnis(box)?|spiel ?konto|aufladen (\w+ ){0,4}karte|(netto|norma|real|muller) ?karte
"""

REMOTE_CONTROL = r"""
fremder (\w+ ){0,2}(fotos|dateien|rechner|computer|mails)|schwarze(s|n)? (feld|fenster)
(telekom|vodafone|o2|microsoft|windows) (mann|mensch|techniker|mitarbeiter|dame)|was angeklickt und
(windows|microsoft) (\w+ )?(angerufen|ruft|rief|hat|support)|verbindet sich (\w+ )?(gleich|jetzt|mit|auf)
(in|auf) meinem (DEVICE) (\w+ ){0,2}(und|schiebt|drin|herum|rum|unterwegs)|schiebt (\w+ )?(alles|sachen)
sehen was ich (\w+ ){0,4}(sehe|mache|tippe|hab)|uberlassen sie (mir|uns)
(er|sie|jemand|der) ist (\w+ )?(in|auf) meinem (DEVICE)
(tippt|klickt|schreibt|bewegt|offnet|schliesst|scrollt) (\w+ ){0,4}(allein*|selber|selbst|jemand|einer
|von selbst|wie von geisterhand)
jemand (bewegt|klickt|tippt|steuert|schreibt) (\w+ )?(meine*|am|auf|in|bei)
(windows|fahnen|fenster|fahne|win|start) ?(taste)? ?(und|plus) (die )?(taste )?r|was ich (\w+ )?buchstabier*
schwarzes (fenster|kastchen|bild) (\w+ ){0,2}(auf|kam|erschien|ging|mit)|(ging|kam
|offnet*) (\w+ ){0,2}schwarzes fenster
nichts (mehr )?(anruhren|anfassen|beruhren|drucken)|mitklick*
(erlauben|zulassen|akzeptieren|gestatten|zustimmen) (\w+ )?(druck|klick|tipp|antipp|anklick|wahl)*
steuerung (\w+ )?(frei|abgeb|ubergeb|uberlass|weiter|an mich)*
(bei|in|an) (mir|dir|ihnen|uns) (\w+ ){0,2}(drin|rein|drauf|hinein|mitseh*|mitschau*|mitklick*|weiterklick*)
(neun|9|zehn) (ziffern|zahlen)
"""

PASSWORDS = r"""
als ich (\w+ )?(anmeld|einlogg)*|(anmeld|einlogg)* als ich|in meinem namen (\w+ )?(anmeld|schreib|antwort)*
(nicht mehr|nicht|keine ahnung) wie (ich|man) (\w+ )?(in|an|auf) (\w+ )?(mails?|konto|postfach|facebook
|whatsapp|handy|tablet|rechner)
(will|verlangt|mochte|braucht) (\w+ ){0,2}(meinen|deinen|ihren) (daumen|finger|fingerabdruck)
[a-z]{4,20}\d{2}(?= (stark|sicher|gut|genug|ok|leicht|zu|einfach))|unter der tastatur
zettel (\w+ ){0,2}(tastatur|bildschirm|geldbeutel)
was ich (\w+ )?(eintippe|eingebe|tippe) (\w+ )?(wenn|beim|zum)
(ubliches|altes|gewohntes|ubliche) (\w+ )?(nimmt|geht|stimmt|passt|will)
(sagt|steht|meldet) (\w+ )?falsch
[a-z]{4,20}\d{3,4}|anmelde ?wort*|einlog ?wort|zu viele (versuche|anmelde*|fehl*)
(wort|namen?|satz) (\w+ ){0,3}(mit dem|womit|mit welchem|fur die|fur deine) (\w+ ){0,5}(rein*|mails?
|anmeld*|komm*|offn*|einlogg*|aufmach*)
(facebook|google|whatsapp|gmail|gmx|instagram|mail|web de|amazon|netflix) (\w+ ){0,3}(kennt mich|wirft mich
|schmeisst mich|erkennt mich|lasst mich nicht)
(uberall|immer|fur alles|jedes ?mal|bei allem) (\w+ ){0,3}(hochzeit*|geburtstag*|geburtsjahr|jahrgang
|datum|hund*|katze*|dasselbe|gleiche)
(hochzeitstag|geburtstag|geburtsjahr|jahrgang|datum) (\w+ ){0,3}(uberall|fur alles)
(in )?welcher strasse (\w+ ){0,3}(aufgewachsen|gross)|(leicht|schwer) zu (erraten|knacken)
(sechs|vier|funf|acht|\d) (zahlen|ziffern) (\w+ ){0,3}(gekommen|kamen|gerade)
"""

WILLS = r"""
bezeug*|(alles|haus|geld|vermogen) (\w+ )?(an (ihn|sie|mich|den neffen|die nichte)) (gehen|geht|fallen)
nicht an die (kinder|enkel|familie)
(kirche|verein|nachbar*|neffe|nichte|pfleger*|tierheim) (\w+ ){0,4}(haus|hauschen|wohnung|alles|hof) (haben
|kriegen|bekommen|erben)
fur mich (\w+ )?(alles )?(entscheid|bestimm)*|tudelig
(geld|konto) (\w+ ){0,2}wenn ich (\w+ )?(dement|verwirrt|wirr)
(kummert|kummere) (\w+ ){0,3}(um )?mein geld
(haus|hauschen|wohnung|garten|grund) (\w+ ){0,3}(auf (sich|ihn|sie|mich|seinen namen|ihren namen)|schreiben
lassen)
(pfleger*|nachbar*|putzfrau|neffe|nichte|haushaltshilfe|betreuer*|helfer*) (\w+ ){0,3}(halfte|alles|haus
|wohnung|anteil) (\w+ ){0,2}(kriegen|bekommen|haben|erhalten|kriegt|bekommt|erbt)
(meinen|deinen|ihren|seinen) namen (\w+ ){0,2}(unter|auf|hier|drunter|daruntersetz*)
wenn ich mal (weg|nicht)
"""

MEDICATION = r"""
kribbel* (\w+ ){0,3}(finger|hande?|fusse?|beine?|zehen|arm)
(finger|hande?|fusse?|beine?|zehen) (\w+ ){0,3}kribbel*
(knochel|bein|beine|fusse?|fuss|knie|hande?|arm|gelenk*|lid|backe|gesicht) (\w+ ){0,5}(dick|geschwollen|taub
|blau)
(die|den|eine|das) (furs|fur das|fur den|gegen|gegens) (herz|blutdruck|wasser|zucker|kopf|schlaf|blut)
knoten (unter|in|an) (dem|der|meine*|einer) (\w+ )?(arm|achsel|brust|hals)|spray (fur|gegen)|wasser ?tablette*
(ZAHL|eine|halbe) (von )?(den|der|die) (\w+ )?(weissen|blauen|rosa|gelben|roten|runden|grunen|kleinen
weissen)(?= (END|nehm*|wenn|fur|statt|am|zusammen|gegen|auf|schluck*))
(seit|von) den (neuen|weissen|blauen|starken|anderen) (hab|habe|bin|ist|wird|krieg|bekomm|kann|geht)*
(knochel|beine?|brust|herz|fusse?|fuss|knie|hufte|rucken|bauch|arm|schulter|kopf|hals|haut|magen|gelenke*
|augen?) (\w+ ){0,3}(weh|schmerz*|geschwollen|dick|taub|brennt|brennen|juckt|jucken|sticht|kribbel*|rast
|blau|heiss|entzundet)
(schmerz|stech|taub)*(en|gefuhl|heitsgefuhl)? (in|im) (\w+ )?(brust|arm|bein|bauch|rucken|kopf|knie|fuss
|schulter|hufte)
(kopf|bauch|ruck|rucken|brust|hals|zahn|herz|knie|glieder|gelenk)(schmerz|weh|stech)*
(schlecht|kaum|keine|schwer) luft|rote (flecken|pusteln|stellen)|ausschlag|schwummrig|schwindel(ig)?|ubel
herzklopfen|herzrasen|herzstolper*|ohnmacht*|fieber|husten|durchfall|verstopfung|schlaflos*|atemnot
kurzatmig
(geht s|geht es|ist|wird) mir (\w+ ){0,4}(schlecht|schwindlig|ubel|komisch|schummrig)
(ARZT|orthopaden|hautarzt) (\w+ ){0,3}(am bildschirm|per video|video*|online|ubers tablet|am tablet)
(bildschirm|video|tablet|kamera) (\w+ ){0,3}(mit )?(dem|der|meinem|meiner) (\w+ )?(ARZT)
"""

PAPERS = r"""
behinderten ?(park|ausweis|stellplatz)*|geburtsnam* (\w+ )?geburts*
karte mit (meinem|deinem|ihrem) (bild|foto|gesicht)|(karte|papier) (\w+ ){0,3}(in|vor) die kamera
(ding|papier|heft|buchlein|dokument) (zum|furs|fur die) (reise*|fliegen|verreisen|ausland)
(wann|wo) und (wo|wann) (sind|ist|wurde|bist|wurden) (sie|er|du|ihre)|rosa lappen|rosa schein
(nachweis|beweis|bescheinig)(en|e|t)? (\w+ ){0,3}(lebe|am leben|wer ich bin)
"""
