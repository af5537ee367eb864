"""Gift cards, banking and payment, as people speak of them in German."""

GIFT_CARDS = r"""
*gutschein|*gutschein(e|en|s|chen)|*gutschein(karte|code|nummer|bon|guthaben)*
*geschenk(karte|code|gutschein|guthaben)*|*guthaben(karte|code|bon|nummer)*|guthaben|prepaid*
prepaid ~ (karte|code|guthaben)*|(aufladekarte|aufladecode|aktivierungscode|ladebon|e ?loading)*
(SHOP) (gut ?haben|geschenk|play)? ?(karten?|codes?|bons?|pins?|nummern?|guthaben|gutschein*)
(steam|apple|i ?tunes|google|amazon|xbox|netflix|paysafe|playstation|razer|zalando)(karte|code|guthaben
|card|bon)*
paysafe*|neosurf*|razer gold|cashlib|toneo|flexepin|bitsa
(karten?|kartchen) ~ (tankstelle|rewe|edeka|aldi|lidl|kasse|penny|supermarkt|kiosk|drogerie|rossmann
|kassierer*)
(karten|kartchen|codes?) (zu|a|fur|im wert|uber|von) (je |jeweils )?(ZAHL)( euro| €)?
(ZAHL) (stuck |mal )?(ZAHL)? ?(euro )?(SHOP) ?karten
(frei|auf|weg|ab)?(zu|ge)?(rubbel|kratz)(en|t|e|st|n|le)? ~ (code|feld|streifen|nummer|karte|zahl|ziffer
|flache|schicht|frei|ruckseite)*
(feld|streifen|flache|schicht|code|ruckseite|belag) ~ (frei|weg|ab|auf)? ?(zu|ge)?(rubbel|kratz)*
(frei|weg|auf|ab)(zu|ge)?(rubbel|kratz)*|rubbel(feld|streifen|code|flache|karte)*
(grau|silber|silbern)(e|en|es|er|em)? (feld|streifen|schicht|flache|stelle|beschichtung|balken)
unter (dem|der) (grau|silber|rubbel)* ~
(code|codes|nummern?|ziffern|zahlen|pin) ~ (ruckseite|hinten drauf|hintendrauf|hinten auf|von hinten)
(karten|codes|bons|kassenbon*|kassenzettel|quittung*|bon) ~ (fotografier*|foto|bild|schick*|durchgeb*
|vorles*|durchsag*|aufheb*|abfotograf*)
(SHOP) ~ (einlos*|einzulos*|eingelost)|einlos*|einzulos*|eingelost
(sag|sagen|erzahl)* ~ (kassierer*|verkaufer*|kasse|niemand*) ~ (wofur|nicht|nichts|warum)
"""

BANKING = r"""
(app|karte|beratung|brief|seite|leute|dame|herr|anruf|post|mail|nachricht) (\w+ )?(von|der
|vom) (der |meiner |deiner |ihrer )?bank(?! (im|am))
bank (will|hat|fragt|verlangt)
(?!nordbank|sudbank)(onlin|telefon|mobil|internet|home|e)?e? ?banking*|*banking
(meine|deine|ihre|seine|der|die|zur|einer|eine|unsere|bei der|von der|unserer|meiner|deiner|ihrer|keine
|zum|diese|dieser|jede|vom|und|haus|ohne) (\w+ )?(haus|online|direkt)?bank(?! (im|am|an|vor|vorm|beim
|streichen|unter|aus|auf|hinter|neben) )
banken|bank (hat|ruft|rief|schreibt|schickt|will|app|sagt|schliess*|konto|und|oder|online|berat*)
online ?bank*
sparkasse*|*sparkassen*|volksbank*|sparda*|iban|bic|blz|bankleitzahl
konto(nummer|stand|auszug|auszuge|auszugs|verbindung|daten|fuhrung|inhaber|eroffnung|vollmacht|bewegung
|ubersicht|karte|sperr|gebuhr|wechsel|zugang|umsatz|umsatze)*
(giro|bank|spar|tages|gehalts|gemeinschafts|depot|referenz|verrechnungs|geschafts|renten|unter
|kredit)kont(o|en|os|ostand*)
sparbuch*|sparbucher*|sparschwein
(mein|dein|ihr|sein|das|vom|aufs|am|unser|meinem|deinem|ihrem|seinem|dem|auf das|auf ein|ein|sicheres
|sicheren|neues|eigenes|gemeinsames|gesperrtes|meines|deines|ihres|ins|im|zum|anderes|fremdes|falsches
|kein|leeres|omas|einem|altes|welches|aufs) konto
konten|kontos
konto (gesperrt|leer|geraumt|uberzogen|eroffn*|kundig*|wechsel*|abgebucht|gehackt|einricht*|schaut*|sehen)
*uberweis*|*uberwies*|uberwis*|dauerauftr*|*lastschrift*|einzugsermachtigung*
(umbuch|abbuch|einbuch|ruckbuch|abgebuch|umgebuch|gutgeschrieb|gutschrift|verbuch)*|tan|tans
(push|photo|foto|chip|mobile|m|sms)? ?tan ?(liste|nummer|generator|verfahren|code|app|brief|gerat)*
(push|photo|foto|chip|m) ?tan
bank(daten|verbindung|filiale|berat|automat|karte|konto|konten|kunde|mitarbeiter|angestellt|kauf|geschaft
|leitzahl|schliessfach|vollmacht|auszug|uberfall|app|zugang|einzug|geheimnis|auskunft|schalter|gebuhr
|telefon)*
geld ?automat*|bankomat*|kontoauszugs?drucker|automaten? (\w+ ){0,2}(geld|bank|konto)*
(geld|bargeld|ersparte|erspartes) (\w+ ){0,3}(abheb|abgehob|abzuheb|einzahl|anleg|angelegt|verschieb
|umschicht|retten|sicher*)*
schliessfach*|depot*|wertpapier*|aktie|aktien*|fonds*|etf|zins|zinsen|zinssatz|festgeld*|tagesgeld*
sparplan*|sparbrief*|bauspar*|hypothek*|darlehen*|kredit(?!karte)*
(raten|klein|sofort|privat|auto|konsum|haus)kredit*|schufa|bonitat*|dispo*|uberzogen
(ing|ing diba|diba|dkb|comdirect|commerzbank|deutsche bank|deutschen bank|postbank|targobank|n26
|hypovereinsbank|raiffeisen*|raiba|consors*|noris|norisbank|santander|bawag|postfinance|ubs|revolut|c24
|trade republic|sparda*|apobank|gls|triodos|psd|erste bank|bank austria|easybank|george app|kantonalbank
|zkb|fyrst|tomorrow)
(die|der|meine|meiner) ing|barclays*
(rente|pension|gehalt|lohn|wohngeld|kindergeld|pflegegeld|witwenrente) (\w+ ){0,3}(da|drauf|gekommen
|eingegangen|auf dem|uberwies*|eingetroffen|ist|konto|anleg*)
rentenbescheid*|rentenkonto|renteneingang|rentenzahl*
erspart*|ersparnis*|(mein|dein|ihr|sein) gespart*|notgroschen|rucklagen|betrug*|betrug(er|s)*|abzock*
phishing*|gaunern?|scam*
verdachtig* (\w+ )?(buchung|zahlung|abbuchung|uberweisung|aktivitat|transaktion|bewegung|vorgang)*
transaktion*|buchungen|(die|meine|unsere|nachste|in der|der|zur|eine|letzte|ihre) filiale|*filiale
karte (\w+ ){0,3}(sperren|gesperrt|geklaut|gestohlen|verschluckt|eingezogen|eingezog*|entsperr*|gesperr*)
sperr ?notruf|116 ?116|zugang (\w+ ){0,3}(gesperrt|sperren|abgelaufen|verifizier*)|finanzen
finanz(berat|plan)*|geldanlage*|anlageberat*
kontoschliessung|vermogensberat*|(ec|giro|bank|maestro)( karte|karte)|sicherheitsabteilung|bundesbank
goldbarren|girocard
"""

PAYMENT = r"""
(im|aus dem|ins) (gefangnis|knast)|verhaftet|festgenommen|untersuchungshaft|gold ?(munzen?|barren)|krugerrand
*bezahl*|*zahlung|*zahlungen|*zahlungs*|gezahlt|zahlen (muss*|soll*|wir|lass*|mit|per)
zahl(e|t|st|en)? (\w+ ){0,4}(euro|€|bar|rechnung|geld|strom|miete|zoll|steuern?|gebuhr|ihm|ihr|ihnen|mir
|dir|uns|zuruck|sofort|per|mit|online|app|beitrag|karte|alles|nichts)
(per|mit|in|zu|zum|mit der|bar|nicht|sofort|online|euro|rechnung|geld|strom|miete|zoll|steuer|steuern
|gebuhr|strafe|betrag|beitrag|rate|raten|per \w+|mehr|viel|im voraus|dafur|selbst|monatlich|dort|porto
|auto|eintritt|kosten|karte|kasse|handy|lastschrift|vorkasse) (zu )?(zahl|zahle|zahlt|zahlst|zahlen)
(ein|aus|an|nach|zuruck|ab|vor|drauf|mit|rauf|heim|uber|raten)(zu|ge)?zahl(t|ung|ungen|en|e|st)|bezahl*
pay ?pal*|klarna*|western union|money ?gram|bit ?coin*|krypto*|ethereum|sofortuberweisung|giro ?pay|wero
(apple|google|samsung|amazon) pay
kredit ?kart*|(ec|giro|bank|visa|debit|prepaid kredit|master) ?kart(e|en|ennummer*)|master ?card|visa
giro ?card|karten ?(nummer|daten|zahlung|gerat|limit|inhaber|ablauf)*
(nummer|zahlen|ziffern|daten) (auf|von|der|auf der|von der|auf ihrer|ihrer|deiner|meiner) (\w+ ){0,2}(bank
|kredit|ec)? ?karte
prufziffer*|prufnummer*|cvv|cvc|kartenprufnummer
(drei|3) (\w+ )?(ziffern|zahlen|nummern|stellen) (hinten|auf der ruckseite|von hinten|hinten drauf
|ruckseite|auf der ruck*)
(sechzehn|16) ?(stellig*|ziffern|zahlen)|ablaufdatum|gultig bis|vorder und ruckseite der karte
*geld(?! (spielt|ist nicht alles))|*geldes
geld(betrag|summe|bote|schein|sorgen|not|borse|beutel|wasche|ubergabe|geschenk|gewinn)*
(taschen|bar|pflege|eltern|trink|buss|schmerzens|preis|eintritts|kinder|wohn|haushalts|lehr|lose
|strafe)gelder?
cash|kohle uberw*|moneten|knete
\d* ?(€|euro|eur|cent|franken|chf|dollar|mio|millionen)|€ ?\d*
(ZAHL) (\w+ )?(tausend |hundert )?(euro|dollar|franken|millionen)|euro|mio|betrag|summe von|millionen
tausender|(hunderter|funfziger|zwanziger|zehner) (\w+ )?(geb|leih|schein|steck)*
(leih|borg|pump|vorstreck|vorstrecken|ausleg|schuld|aushelf|aushilf)(en|e|st|t|est)? (\w+ ){0,5}(ZAHL|geld
|was zuruck)
(ZAHL|geld|was|etwas) (\w+ ){0,2}(leihen|leihst|leih|borgen|borgst|vorstreck*|auslegen|ausleihen zuruck
|pumpen)
schulde*|schulden*|schuldn*
*rechnung|*rechnungen|rechnungs(betrag|nummer|datum|summe)*|mahnung*|mahn(gebuhr|bescheid|verfahren)*
inkasso*|vollstreck*|gerichtsvollzieher|pfand(ung|en)*|beglich*|begleich*|(zoll|steuer|finanz|haupt)amt
zoll(gebuhr|kosten|abgab|stelle|anmeld)*|(beim|vom|der|den|fur|im|am) zoll|zoll
(paket|sendung|lieferung|pakchen|packchen|postsendung|brief) (\w+ ){0,6}(zoll|gebuhr|porto|link
|zuruckgehalten|angehalten|freigeb*|nachzahl*|wartet|liegt|zugestellt|zustell*|verzogert|adresse|umleit*
|festgehalten|bestatig*)*
dhl|hermes versand|dpd|zustell*|versandkosten|lieferkosten|porto
gebuhr*|*gebuhr|*gebuhren|kosten(voranschlag|pflichtig|ubernahme|falle)*
(kosten|kostet) (\w+ ){0,2}(ZAHL|euro|viel|wieviel|geld|etwas|was|das|nichts extra)
(was|wie viel|wieviel|nichts|etwas|viel) (\w+ ){0,2}(kostet|kosten|schuldig|schulde)|kaution*|vorkasse
vorauszahl*|anzahl(en|ung)*
(unfall|verhaftet|gefangnis|polizei|staatsanwalt*|festgenommen) (\w+ ){0,8}(geld|euro|kaution|bezahl*
|schmuck|wertsachen|gold|bar*)
polizist* (\w+ ){0,6}(geld|schmuck|gold|wert*|abhol*)
schmuck (\w+ ){0,5}(abhol|nimm|ubergeb|verwahr|sicher|mitnehm|mitgeb|tute|umschlag|bereit)*|wertsachen
umschlag (\w+ ){0,3}(geld|bargeld|scheine*|euro)|geldbote|enkeltrick|schockanruf*|erpress*|losegeld
neue (handy|telefon|mobil|whatsapp)?(nummer|nr)|neuen? (handy|telefon|mobil)?nummer
(handy|telefon) (\w+ ){0,6}(klo|kaputt|toilette|verloren|wasser|waschmaschine
|runtergefallen) (\w+ ){0,8}(nummer|uberweis*|leih*|geld|euro)
in bar|bar (oder|auf|geben|abhol*|bezahl*|zahl*)|lieber bar|bargeld*|schecks?|scheckheft|trinkgeld*
(steck|gib|geb)* (\w+ ){0,4}fur die muhe
(was|etwas|kleinigkeit) (\w+ ){0,2}fur (die|ihre|deine) (muhe|hilfe|zeit)|aufwandsentschadig*|belohnung
finderlohn|honorar
kontaktlos*|an der kasse|(beim|am) kassenautomat*|selbstbedienungskasse|scannerkasse|kassenzettel|abo|abos
abonnement*|abonnier*|abofalle*|probeabo
kundig* (\w+ ){0,4}(vertrag|abo|versicherung|zeitung|mitgliedschaft|netflix|sky)
(vertrag|abo|versicherung|zeitschrift) (\w+ ){0,3}(kundig|abschliess|verlanger|abgeschloss|gekundig)*
*versicherung(?! dass)(s*|en)?|versicherungs(beitrag|police|vertrag)*|beitrag*erhoh*|rundfunkbeitrag|gez
strafzettel*|bussgeld*|knollchen|strafe (\w+ ){0,2}zahl*|finanzamt
steuer(ruck|nach|erstatt|bescheid|schuld)*|grundsteuer|erbschaftssteuer|kfz steuer|steuern|erstatt*
ruckerstatt*|ruckzahl*|entschadig*|ruckvergut*
ebay*|kleinanzeigen*|vinted|temu|shein|amazon (\w+ ){0,3}(bestell|kauf|prime|konto|paket|einkauf)*
(bestell|einkauf|kauf|eingekauf|gekauf|order|buch|gebuch|shopp|erwerb|besorg|verkauf)(en|e|t|st|te|est|ung
|ungen|tes)? (\w+ ){0,5}(im internet|im netz|ubers internet|uber das internet|online|amazon|otto|zalando
|ebay|app|website|webseite|internetseite|katalog|internet|web|onlineshop|versandhaus|teleshopping|qvc)
(im internet|im netz|ubers internet|uber das internet|online|bei amazon|bei otto|bei zalando|auf ebay
|bei ebay|bei temu|bei ikea|bei qvc|per app|mit der app) (\w+ ){0,4}(zu )?(be|ein|ver)?(zu|ge)?(stell|kauf
|buch|order|shop|sorg)*
online ?(shop|handel|handl|kauf|einkauf|bestell|buch|markt|supermarkt|apotheke)*|warenkorb|einkaufswagen
(bei|von) (otto|zalando|amazon|temu|ikea|mediamarkt|tchibo|bonprix|klingel|baur) (\w+ ){0,3}(bestell|kauf
|gekauf|schuhe|einkauf)*
bestell(en|t|ung|ungen|vorgang|nummer|bestatigung)* (\w+ ){0,4}(liefer*|schuh*|kleid*|ware|paket|internet
|bezahl*|versand)
einkaufen (\w+ )?(lassen|liefern)
(zug|bahn|flug|konzert|theater|kino|fahr|ticket|hotel|ferienwohnung|reise|karten|tickets?|zimmer
|kreuzfahrt|fahrkarten?|eintrittskarten?|flugtickets?)(s|karte|karten|en)? (\w+ ){0,4}(buch|gebuch|kauf
|bestell|online)(en|t|e|st|te|ung)?
gewinn(spiel|benachrichtig|ausschutt|mitteil|versprech|summe|abhol)*
(haben|hast|habe) (\w+ ){0,5}gewonnen
gewonnen (\w+ ){0,4}(euro|geld|auto|reise|hauptgewinn|preis|erst|abholen)
gewinn (\w+ ){0,4}(auszahl|uberweis|gebuhr|abhol|abruf|sicher|anford|einlos|steuer)*|lotto*|lotterie*
hauptgewinn|jackpot|invest*|rendite*|trading*|geldanlag*|verdopp*
verdien* (\w+ ){0,4}(geld|internet|zuhause|online|nebenbei)|nebenverdienst|*spende|*spenden|spenden*
(bohrinsel|flughafen|ausland|soldat|general|offizier|afghanistan|syrien|nigeria|ghana|dubai
|verlobter) (\w+ ){0,8}(geld|schick*|uberweis*|helf*|euro|flug*|ticket|fest|kosten)
steckt (\w+ ){0,4}fest|flugticket|finanziell*|finanzier*|pleite|notlage
miete (\w+ ){0,3}(uberweis|zahl|fallig|mahn)*|hausgeld|nebenkosten*|stromanbieter
strom(abschlag|vertrag|tarif)*
"""
