"""Remote control, passwords and papers, as people speak of them in German."""

REMOTE_CONTROL = r"""
(DEVICE) (\w+ ){0,2}(sendet|meldet|schickt|verschickt) (\w+ )?(fehler|warnungen|viren)*
(neben|auf|unten|links) (\w+ )?start(knopf|taste|button|menu)?(?= (ein|eingeben|klick*|druck*))
(reinlass|reinlasst|reinlaess|hereinlass|hereingelass|reingelass)*
(pfeil|zeiger|maus|mauszeiger) (\w+ ){0,4}(gesaust|gewandert|herum*|hin und her|getanzt|gehupft|sprang
|flitzt*|rast*|verruckt)
von (\w+ )aus (\w+ )?(richten|machen|reparieren|erledigen|bedienen|steuern|einrichten|helfen)|ja gedruckt
team ?view?er*|any ?desk*|ultra ?viewer|quick ?(support|assist)|rust ?desk|supremo|splashtop|any ?viewer
aero ?admin|iperius|get ?screen|air ?droid
pc ?visit|net ?viewer|fast ?viewer|log ?me ?in|vnc|screen ?connect|chrome remote*|schnellhilfe|remotehilfe
remote ?(hilfe|zugriff|support|desktop|unterstutzung|sitzung|verbindung|software|wartung|steuerung|app
|programm|einrichtung|verwaltung)*
remote
fern ?(wart|zugriff|zugreif|steuer|hilf|unterstutz|verwalt|admin|einwahl|installation|diagnos|support
|uberwach)*
(DEVICE) ~ fern ?bedien*|fernbedien(en|t)|aus der ferne
*bildschirm(freigabe|ubertragung|teilen|zugriff|ansicht)*
(bildschirm|display|desktop) ~ (teil|freigeb|freigib|freigegeb|ubertrag|mitseh|mitschau|mitles|anschau
|anseh|spiegeln an)*
(teil|gib|geb|zeig|ubertrag|freigeb|seh|sieh|schau|siehst)(en|e|t|st|n|es|et)? ~ (deinen|ihren|meinen
|seinen|den) (bildschirm|desktop)(?! (nicht|kaum|zu|an|aus))
(damit|dann|so|und|dass|wenn) (ich|er|wir|sie|mein sohn|jemand) (\w+ ){0,3}(bildschirm
|desktop) (\w+ ){0,2}(seh|sieh|schau|klick|bedien|steuer)*
(auf|in) (MEIN|den|dem|das) (DEVICE) (\w+ ){0,2}(drauf|rein|hinein|zugreif*|zugriff*|schalt*|einwahl*
|schau(en|t)|gehen|einlogg*|eindring*|aufschalt*|arbeit*|kommen|verbind*|verbunden)
(will|wollte|muss|musste|mochte|darf|durfte|soll|kann) (\w+ ){0,3}(auf|in) (MEIN) (DEVICE)(?! (sehen|haben
|speicher*|lesen|laden|schreib*|spiel*|anschau*|hor*|uber*|bring*|hab*|install*))
(auf|drauf|dazu|rein)(zu|ge)?schalt(en|et|e|ung)|aufgeschaltet|aufzuschalten
schalt* (sich|mich|ihn|wir uns) (\w+ ){0,2}(auf|drauf|ein|dazu|rein)|schaltet sich
(zugriff|zugang|kontrolle|berechtigung|steuerung) (\w+ ){0,3}(erlaub|gewahr|zulass|geb|gib|gestatt|freigeb
|erteil|zu gewahr|uber)*
(erlaub|gewahr|gib|geb|gestatt|ub|bekomm|hat|haben|will|kriegt)(en|e|t|st|et)? (\w+ ){0,3}(zugriff
|kontrolle) (auf|uber)
(volle|die) kontrolle
(DEVICE|maus|steuerung|kontrolle|alles) (\w+ ){0,3}(ubernehm|ubernimm|ubernahm|ubernomm|fernsteuer|steuern
|ubergeb)*
(ubernehm|ubernimm|ubernahm)* (\w+ ){0,3}(DEVICE|maus|steuerung|jetzt|kontrolle)
ich ubernehme (jetzt|das|hier|mal|dann)
(DEVICE) (\w+ ){0,2}(steuern|bedienen|steuert|bedient|bedienst|kontrollier*|reparier*|benutzen)(?! (kann
|konnen) ich| lern*)(?= (kann|konnen|konnte|soll|durfen|darf|von|lassen|wenn|obwohl))
(von|aus) (\w+ ){1,4}(MEIN|den|das|dem) (DEVICE|maus) (\w+ )?(bedien|steuer|reparier|benutz|seh|einstell
|zugreif|in ordnung|einricht|aufraum|kontroll|helf|schau)*
(DEVICE) (\w+ ){0,3}(von|aus) (hier|zuhause|zu hause|daheim|kiel|hamburg|berlin|munchen|wien|weitem
|weit weg|der ferne|mir|ihm|ihr|seinem|ihrem|meinem) (\w+ ){0,3}(bedien|steuer|reparier|seh|einstell|helf
|mach|erledig|klick|zugreif)*
(von hier|von mir|von zuhause|von daheim|von unterwegs|von uns) (aus )?(\w+ ){0,4}(bedien|steuer|reparier
|mach|klick|erledig|einstell|schau|helf|losen|zugreif|regel)*
(mach|klick|erledig|reparier|los|regel|steuer|bedien)(e|en|st|t)? (\w+ ){0,3}von (hier|mir|zuhause
|daheim) aus
klick* (\w+ ){0,4}fur (dich|sie|mich|ihn)
(mauszeiger|maus|zeiger|pfeil|cursor) (\w+ ){0,6}(allein|alleine|selbst|selber|geisterhand|alleinig|los
|loslass*|losgelass*)
(lass|lassen|nehm|nimm)* (\w+ ){0,3}(maus|tastatur|finger weg|hande weg) (\w+ )?(los|weg|in ruhe)?
finger weg von der maus|(maus|tastatur) nicht (mehr )?(anfass|beruhr|anruhr|beweg)*
(neun|zehn|9|10) ?stellig*|(neun|9) (zahlen|ziffern|stellen)
(druck|klick|tipp|geh|wahl|sag)(en|e|t|st|n)? (\w+ ){0,4}(FORT|ja|ok)( klick*| druck*)?(?= (END|und|dann
|damit|wenn))
auf (FORT)
(von|bei|der|dem|vom|fur) (firma )?(microsoft|windows|apple|telekom|vodafone|1&1|o2|amazon|google
|norton)( support| kundendienst| technik| sicherheit)?(?! (word|excel|office|fernseher|rechnung
|musik))(?= (hat|ruft|rief|angeruf*|anruf*|am telefon|meldet|mochte|will|wollte|sagt|sagte|muss|dran
|behauptet|END|und|der|die))
(herr|mann|frau|dame|jemand|mitarbeiter|mitarbeiterin|techniker|anruf*|anrufer|typ|kollege|experte|leute
|er|sie ist|berater|angeruf*) (\w+ ){0,3}(von|vom|bei|der|fur) (der |dem )?(microsoft|windows|apple
|telekom|vodafone|amazon|google|computer*|it|technik*|support*|kundendienst|internet*|norton|edv|service*)
microsoft ?(support|techniker|mitarbeiter|service|kundendienst|hotline|verlangt|sagt|meldet
|mitarbeiterin)*
microsoft (hat|ruft|rief)|windows (support|techniker|kundendienst|service|hotline)*
(unser|unsere|ihr|ein|der|vom|einen|einem|dem|den|unserem) (it )?(techniker|technikern|experte|spezialist
|fachmann|servicetechniker|kundendienst|edv mann)(in|s)? (\w+ ){0,6}(verbind|schalt|zugreif|schau|helf
|hilft|behoben|repar|einwahl|entfern|install|zugriff|rechner|computer|pc|drauf|rein|viren)*
unser techniker|techniker|technischer (support|kundendienst|dienst)|kundendienst|it support
(virus|viren|trojaner|schadsoftware|hacker|malware)*|gehackt|gehackte*|infiziert|hack(en|er)*|virenwarnung
virenschutz
(installier|lad|ladt|hol|herunterlad|runterlad|instalier)(en|e|t|st|n)? (\w+ ){0,6}(damit|dann|so) (ich
|wir|er|der|sie) (\w+ ){0,4}(seh|sieh|helf|mach|klick|zugreif|bedien|steuer|reparier|einstell|drauf)*
(mein|dein|ihr|sein)e? (sohn|tochter|enkel|enkelin|schwiegersohn|neffe|bruder|schwager) (\w+ ){0,3}(auf|in
|mit|meinen|meinem|mein) (\w+ ){0,2}(DEVICE) (\w+ ){0,3}(zugreif|bedien|steuer|seh|schau|helf|mitles
|einstell|drauf|reparier)*
(DEVICE|bildschirm) gesperrt|eingabeaufforderung|windows taste|support ?nummer|hotline anruf*
"""

PASSWORDS = r"""
(ZAHL) zeichen|grossbuchstaben? (und|sonderzeichen)|sonderzeichen|(mit|einen|ein|einem) grossbuchstaben?
(sitzung|session) (\w+ )?(abgelaufen|beendet|ungultig)|wieder anmelden|neu anmelden|erneut anmelden
(zahl|zahlen|nummer|ziffern) (\w+ ){0,5}(bildschirm|display|gekommen|erschienen|aufgetaucht|angezeigt
|stand|steht)(?! (am klavier))
(namen vom|name vom|namen von meinem|namen des) (hund|katze|kater|enkel|hundes) (\w+ ){0,3}(alles|uberall
|jedes)
fur alles (\w+ ){0,3}(namen|dasselbe|gleiche|denselben)
*pass ?(wort|worte|worter|wortern|worts|wd|phrase|code|codes|word|words|key|keys)*|passw*|pas+w*
*kennwort*|*kennworter*|*losungswort|*losung geheim|pins?|*pins?(?<!lupins)(?= )(?<= pin)
(meine|deine|ihre|die|eine|der|seine|karten|sim|handy|neue|falsche|welche|omas|unsere) pin
pin ?(code|nummer|zahl|eingabe|brief|feld)*|puk|sim ?pin
geheim(zahl|nummer|code|wort|nis|frage|worter|codes)*|*code(?! knacken)|*codes|codewort*
*zugangs(daten|code|nummer|kennung|wort)*
zugang (\w+ ){0,3}(facebook|mail|gmx|konto|whatsapp|app|portal|vergessen|gesperrt|verloren)|login*|log ?in
ein(zu|ge)?logg*|logg*|ausgeloggt|*anmelde(daten|name|code|maske|seite|versuch|fenster)*
(anmeld|einwahl|registrier|angemeldet|anzumelden|abgemeldet|ausgesperrt)(en|ung|et|e|st
|t)? (\w+ ){0,5}(konto|facebook|gmx|gmail|whatsapp|mail|mails|e ?mail|google|app|portal|seite|bucherei
|bibliothek|onleihe|webseite|account|internet|kundenkonto|ameli|elster|netflix|skype|zoom|fragt|will|code
|nicht mehr|geht nicht|klappt nicht|fehl*)
(beim|zum) (anmelden|einloggen|login)
(nicht mehr|kann mich nicht|kann ich mich nicht|lasst mich nicht|konnte mich nicht|komm nicht
|mich nicht mehr) (\w+ ){0,2}(anmelden|einloggen|rein|reingelassen|hinein|ins|in mein|an mein|an die
|anzumelden)
(komm|kommt|komme|kommen|kam|gelang*|lasst) (\w+ ){0,4}nicht (mehr )?(\w+ ){0,2}(in|an|ins|rein
|auf) ?(mein|meine|meinen|das|sein|seine|ihr|ihre|die|den|dein)? ?(facebook|konto|mails?|e ?mails?|handy
|tablet|whatsapp|account|profil|computer|laptop|google*|postfach|gmail|gmx|instagram|rein)
ausgesperrt
*account (\w+ ){0,3}(gesperrt|gehackt|geloscht|vergessen|verifizier*|bestatig*|wiederherstell*)
(konto|profil|facebook|whatsapp|account|postfach|mail|e ?mail) (\w+ ){0,3}(gesperrt|gehackt|gekapert
|gehackt|geklaut|ubernommen|wiederherstell*|blockiert)
(les|lies|lest|sag|sagst|nenn|diktier|schick|geb|gib|gebt|durchsag|durchgeb|tipp|schreib|teil|verrat
|brauch|leit|mitteil)(en|e|t|st|n|es)? (\w+ ){0,5}(ziffern?|zahlen|code|codes|nummern|pin|tan
|zahl)(?! (der enkel|des liedes))
(ziffern|zahlen|code|nummer|nummern|pin|tan|diesen code|den code) (\w+ ){0,5}(vorles*|durchgeb*|durchsag*
|vorgeles*|vorlies*|ansag*|angesag*|nennen|weiterleit*|weitergeb*|mitteil*|verrat*|schicken|sagen|diktier*
|herschick*)
(vier|funf|sechs|sieben|acht|4|5|6|7|8) ?(stellig*|ziffern|zahlen|ziffrig*)
(sms|textnachricht|nachricht|whatsapp) (\w+ ){0,6}(ziffern|zahlen|nummer|code)
(ziffern|zahlen|nummer|code) (\w+ ){0,6}(sms|textnachricht|aufs handy|per nachricht|handy gekommen
|bildschirm|display|per mail)
(zwei|2|mehr) ?(faktor|stufen|schritt)*|2fa|*authenti*|*verifizier*|*verifikation*
bestatigungs?(code|nummer|link|mail|sms|anruf)*
sicherheits?(frage|code|nummer|abfrage|schlussel|wort|antwort|prufung|check|zahl)*|wiederherstellung*
(zwolf|12|24|vierundzwanzig) (\w+ )?(worter|worte|wortern)(?! (am|pro|im|in der) (tag|woche|kurs*|stunde))
seed ?phrase|einmal(pass|code|kennwort)*
madchenname*|geburtsname*|erstes haustier|haustier*s? (\w+ )?(hiess|name)|name (\w+ ){0,3}ersten haustier*
*benutzer(name|namen|kennung|konto|daten)*|nutzername*|user ?name*|apple id|google konto|microsoft konto
*entsperr(?! (die tur))*|freischalt*|*freischaltcode*|sperr(code|muster|bildschirm)|gesperrt
bildschirmsperre
fingerabdruck*|finger abdruck|face ?id|gesichtserkennung|gesichtsentsperrung|touch ?id|passkey*
schlusselbund|tresor ?app|wlan ?(schlussel|passwort|code|kennwort)|netzwerkschlussel
(daten|angaben|identitat|konto|zugang|kundendaten|informationen|e ?mail) (\w+ ){0,3}(bestatig|verifizier
|aktualisier|abgleich|uberpruf|abglich)*
(bestatig|aktualisier)* (\w+ ){0,3}(ihre|ihr|deine|ihren|die) (\w+ )?(daten|konto|zugang|angaben|identitat
|informationen|e ?mail)
bund ?id|mein elster|sms code
"""

PAPERS = r"""
(bild|foto|selfie) (\w+ ){0,4}(karte|ausweis*|pass) (\w+ ){0,2}(hand|hochhalt*|gesicht)
beide seiten (\w+ ){0,3}(karte|ausweis*|fuhrerschein*|pass|perso)
zur (uberprufung|verifizierung|identifizierung|legitimation)|wahlunterlagen
*ausweis|*ausweise|*ausweises|*ausweisen
*ausweis(nummer|kopie|foto|app|funktion|daten|dokument|scan|pin|verlanger|antrag|karte|seite)*|reisepass*
reisepasse*|kinderreisepass|personalausweis*|persos?|perso*nummer|*fuhrerschein*|fuhrer ?schein|lappen
(?!uber)(mein|dein|ihr|sein|neuer|neuen|meinen|deinen|ihren|seinen|alter|omas|kanadischen|deutschen|meinem
|deinem|des|abgelaufener) (neuen? )?pass(?! (auf|zu))
pass (\w+ ){0,4}(abgelaufen|verlanger*|beantrag*|verloren|gultig*|hochlad*|foto*|kopie*|scann*|erneuer*
|schick*|vorzeig*|nummer|lauft|bestell*)
pass(foto|bild|nummer|kopie|behorde|amt|fotos|bilder)*|burger ?(amt|buro|service|konto|portal)*|meldeamt
einwohnermelde*|standesamt*|auslanderbehorde|auslanderamt
rathaus (\w+ ){0,4}(termin|antrag|pass|ausweis|formular)|behordengang*
behorde* (\w+ ){0,3}(termin|antrag|formular|online)
(heirats|ehe|sterbe|geburts|abstammungs|tauf|scheidungs|einburgerungs|namens)?urkunde(n)?|stammbuch
familienbuch|meldebescheinigung*|meldebestatigung|lebensbescheinigung|einburger*|staatsburger*
staatsangehorig*|aufenthalts(titel|erlaubnis|genehmigung|karte|status|gestatt)*|visum*
visa (antrag|beantrag*)|visumantrag|einreise ?(genehmig|formular|antrag)*|esta|fuhrungszeugnis*
schwerbehinderten*|behindertenausweis|parkausweis|rentenausweis|seniorenausweis|wahlschein|briefwahl*
wahlbenachricht*
steuer ?(id|nummer|identifikation|identnummer|erklarung|berater|unterlagen|formular)*|steuer id*|elster*
*identifikationsnummer*|identnummer*|sozialversicherung*|sozial ?vers*|sv ?nummer|sozialamt
rentenversicherung*|rentenversicherungsnummer*|renten ?nummer|rentenantrag*
(versicherten|krankenversicherten|rentenversicherungs|kranken|versicherungs|personal|pass|ausweis|kunden
|dokumenten|ahv|mitglieds)-?(nummer|karte|nr)*
ahv|ecard|e card|versichertenkart*|gesundheitskart*|krankenkassenkart*|e ?gk
post ?ident*|video ?ident*|ident ?(verfahren|code|brief|nummer|prufung)*|e ?id|e ?id *|eid*
id (nummer|karte|austria|wallet|prufung|check|foto|dokument)|(meine|deine|ihre|eine|die) id
handy ?signatur|online ?ausweis*
*identitat (\w+ ){0,3}(bestatig|nachweis|pruf|uberpruf|verifizier|belegen|gestohlen|geklaut)*
identitats(nachweis|prufung|diebstahl|karte|feststell|dokument|missbrauch|kontroll)*
(ihre|meine|deine|seine|der) identitat(?! (der|des) )
identifizier* (sie|mich|dich|ihn|uns|per|mit|durch|lassen)|legitimier*|legitimation*|adressnachweis
wohnsitznachweis|altersnachweis|nachweis (uber|der|des|fur) (\w+ )?(alter|adresse|wohn*|ident*|einkommen)
personlich(e|en|er)? (daten|angaben|dokumente|unterlagen|informationen)|personendaten|personalien
geburtsdatum|geburtstag und (name|adresse)|geburtsort
(name|namen|vollstandiger name|anschrift) (und |sowie )?(geburts|adresse|anschrift)*
(kopie|kopien|foto|fotos|scan|scans|bild|bilder|aufnahme|ablichtung|fotokopie)s? ((von|der|meiner|deiner
|ihrer|ihres|meines|deines|vom|von den|des) )(\w+ ){0,3}(PAPIER)
(scan|einscan|abfotograf|fotograf|kopier|hochlad|hochgelad|mail|schick|send|eingescan|eingereich|einreich
|vorzeig|zeig|halt|gehalt)(n|en|ne|t|nen|nt|ier|ieren|iert|e|st)? (\w+ ){0,5}(PAPIER)
(PAPIER) (\w+ ){0,5}(scan|einscan|eingescan|abfotograf|fotograf|kopier|hochlad|hochgelad|mail|schick|send
|geschickt|zeig|vorzeig|halt|gehalt|einreich|beantrag|verlanger|erneuer|abgelaufen|verloren|ausstell
|verlang|abgeb|brauch)*
(neben|vor|an) (das|dein|ihr|mein|sein|ihrem|meinem|deinem|dem) gesicht
selfie (\w+ ){0,5}(PAPIER|kontroll*|verifi*|bestatig*|pruf*|nachweis)
(vorder|ruck) ?(seite)? und (die )?(ruck|vorder) ?seite
beide(n)? seiten (fotograf|vom|des|der|schick|scan)*
(meine|deine|ihre|seine) (papiere|unterlagen|dokumente)|ausweispapier*
(antrag|antrage|formular) (\w+ ){0,4}(amt|behorde|rathaus|rente|wohngeld|pflege*|sozial*|jobcenter
|grundsicherung|ausful*|stell*|einreich*)
wohngeldantrag*|grundsicherung|kindergeldantrag|pflegeantrag|zulassungsstelle|kfz ?(zulass|ummeld|anmeld)*
ummeld*|wohnsitz (\w+ )?(ummeld|anmeld)*
"""
