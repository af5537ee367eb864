"""What calls a stop card in German, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "Wer wirklich hilft, ist nie böse, wenn Sie sagen: Ich frage erst jemanden."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "Gutscheinkarten",
        r"\w*gutschein(?:e|en|s)?(?:karte\w*|code\w*|nummer\w*)?|geschenkkarten?|guthabenkarten?"
        r"|prepaid-?karten?|(?:google play|itunes|apple|amazon|steam|paysafe"
        r"|paysafecard)[ -]?(?:karten?|codes?)|paysafecards?|aufladecodes?|(?:google[- ]?play|i-?tunes"
        r"|apple|amazon|steam|razer|xbox|playstation|netflix|paysafe|neosurf|zalando|ikea|rewe|douglas"
        r"|thalia)[- ]?(?:geschenk|guthaben)?[- ]?(?:karten?|codes?|bons?)|paysafe ?(?:cards?|karten?)"
        r"|neosurf(?:-\w+)?|razer gold|frei ?(?:zu|ge)?(?:rubbel|kratz)\w*|rubbel(?:feld|streifen)\w*"
        r"|\w*geschenk(?:karte|code|gutschein)\w*|prepaid\w*|guthaben ?(?:karten?|codes?|bons?"
        r"|nummern?)|guthaben (?:\w+ ){0,2}(?:kauf|auflad|durchgeb)\w*",
        "Niemand Ehrliches lässt sich mit Gutscheinkarten bezahlen. Lesen Sie niemandem die Nummer "
        "vor, nicht am Telefon und nicht am Bildschirm.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "Fernsteuerung",
        r"team ?viewer|any ?desk|ultra ?viewer|fernwartung\w*|fernzugriff\w*|fernsteuerung(?:s\w+)?"
        r"|(?:computer|rechner|pc|laptop|handy|tablet|telefon|smartphone) (?:\w+ ){0,3}fern ?(?:steuer"
        r"|bedien|wart)\w*|bildschirm(?:freigabe\w*|ubertragung\w*)|(?:bildschirm"
        r"|desktop) (?:\w+ ){0,3}(?:teilen|freigeben|freigibt)|(?:teil\w*|gib\w*|geben"
        r"|gebe) (?:\w+ ){0,3}bildschirm (?:frei|mit)|remote ?desktop|(?:auf|in) (?:mein|dein|ihr"
        r"|sein)en? (?:computer|rechner|pc|laptop|bildschirm) zugreif\w*|quick ?support|quick ?assist"
        r"|schnellhilfe|remote-? ?(?:hilfe|zugriff|support|desktop|unterstutzung|sitzung)|supremo"
        r"|rust ?desk|fern(?:hilfe|steuer\w*|bedien(?:en|t)|unterstutzung)|(?:auf|in) (?:mein|dein|ihr"
        r"|sein|unser)e?[nmrs]? (?:computer|rechner|pc|laptop|handy|tablet|gerat"
        r"|bildschirm) (?:\w+ ){0,2}(?:drauf|rein|zugreif\w*|zugreif|schalten|gehen|geht|einwahl\w*"
        r"|schauen)|(?:muss|will|wollte|darf|kann|mochte) (?:\w+ )?(?:auf|in) (?:mein|dein|ihr"
        r"|sein)en? (?:computer|rechner|pc|laptop|handy|tablet)(?= (?:drauf|rein|wegen|schauen|gehen)"
        r"|[.,;!?]|$)|auf(?:zu)?schalt\w*|aufgeschaltet|schalt\w* (?:sich|mich) (?:\w+ ){0,2}(?:auf"
        r"|drauf|ein|dazu)|zugriff (?:\w+ )?(?:erlaub|gewahr|zulass|geb|gestatt|freigeb)\w*|(?:von"
        r"|aus) (?:\w+ ){1,4}(?:meinen?|deinen?|den|das|ihren?|seinen?|mein) (?:laptop|computer|rechner"
        r"|pc|handy|tablet) (?:\w+ )?(?:bedien|steuer|reparier|benutz|seh|einstell)\w*|(?:laptop"
        r"|computer|rechner|pc|handy|tablet|bildschirm|maus|steuerung) (?:\w+ ){0,3}(?:ue?bernehm\w*"
        r"|ue?bernimmt|ue?bernahm|ue?bernommen)|(?:ue?bernehm|ue?bernimm)\w* (?:\w+ ){0,2}(?:bildschirm"
        r"|computer|rechner|steuerung)|(?:mauszeiger|maus|zeiger|pfeil)(?: \w+){0,5} (?:allein|alleine"
        r"|selbst|selber|geisterhand)|(?:neun|zehn|9|10)-?stellige\w*|(?:druck|klick"
        r"|tipp)\w* (?:\w+ ){0,3}(?:annehmen|zulassen|akzeptieren|erlauben)|(?:von"
        r"|der) microsoft(?! (?:word|excel|office))|microsoft-?(?:support|techniker|mitarbeiter)"
        r"|microsoft (?:hat|ruft|rief)|unser techniker|bildschirm (?:\w+ ){0,2}(?:teil|zeig)(?:en|e|t)",
        "Wer Ihren Bildschirm steuert, sieht alles, was Sie sehen. Lassen Sie niemanden hinein, der "
        "Sie angerufen hat, und niemanden, solange Ihre Bank offen ist. Sie dürfen jederzeit beenden: "
        "Gerät aus.",
    ),
    (
        StopTopic.BANKING,
        "Bankgeschäfte",
        r"\w*banking|(?:meine|deine|ihre|seine|der|die|zur|einer|eine|unsere|bei der"
        r"|von der) (?:\w+ )?(?:haus|online)?bank(?! (?:im|am|an|vor|vorm|beim|streichen|unter|aus|auf"
        r"|hinter|neben|und) )(?<!auf der bank)|sparkasse\w*|volksbank\w*|sparda\w*|iban|bic"
        r"|kontonummern?|kontostand\w*|kontoausz\w+|girokont\w+|bankkont\w+|sparkont\w+|sparbuch\w*"
        r"|(?:mein|dein|ihr|sein|das|vom|aufs|am) konto(?! bei (?:der bibliothek|whatsapp|google))"
        r"|uberweisung\w*|uberweis(?:e|en|t)|dauerauftr\w+|lastschrift\w*|tan|tans|tan-\w+"
        r"|tan ?(?:liste|nummer|generator|verfahren|code)\w*|push-?tan|photo-?tan|bankdaten"
        r"|bankverbindung\w*|bankfiliale\w*|bankberater\w*|geldautomat\w*|bankautomat\w*|depot"
        r"|wertpapier\w*|kontoverbindung\w*|kontodaten|bank(?:daten|konto|konten|kunden?|mitarbeiter\w*"
        r"|angestellte\w*|karte)|(?:die |der )?ing(?:-?diba| app|-app)|dkb|comdirect|commerzbank"
        r"|deutsche[nr]? bank|postbank|targobank|n26|hypovereinsbank|raiffeisen\w*|consorsbank"
        r"|norisbank|santander|bawag|postfinance|\w*sparkasse\w*|\w*volksbank\w*|tan-?generator\w*"
        r"|(?:sicheres?|sicheren|neues|eigenes|gemeinsames|gesperrtes|ein|meinem|deinem|ihrem|seinem"
        r"|dem|auf das|auf ein) konto(?! bei)(?!-)|kontos?(?= (?:gesperrt|leer|geraumt|uberzogen"
        r"|eroffn\w*))|konten|ab(?:ge)?buch(?:t|ung\w*|en)|gutgeschrieben|(?:rente|pension|gehalt|lohn"
        r"|wohngeld|kindergeld) (?:\w+ ){0,2}(?:da|drauf|gekommen|eingegangen|auf dem)|erspartes?"
        r"|ersparte|ersparnisse?n?|dispo\w*|konto uberzogen|(?:einen|den|der|kein|ein) (?:\w+ )?kredit"
        r"|kredit(?:e|vertrag|angebot|rate)\w*|darlehen|betrug(?:s\w*)?|betruger\w*|(?:bank)?filiale"
        r"|bankomat\w*|sperr-?notruf|karte (?:\w+ )?(?:sperren|gesperrt)|zinsen|aktien|fonds|festgeld"
        r"|tagesgeld|sparplan|ue?berweis\w*|dauerauftrag\w*|meine[rn]? bank(?! im)|bankberat\w*"
        r"|bank(?:kauffrau|geschaft\w*|leitzahl)|schliessfach",
        "Wir zeigen den Weg zur Seite der Bank, dann schaut der Helfer weg. Kein Helfer sieht den "
        "Kontostand, tippt eine Überweisung oder behält eine Nummer. Ihre Bank fragt am Telefon nie "
        "nach einem Code.",
    ),
    (
        StopTopic.PAYMENT,
        "Bezahlen",
        r"(?<!sich )bezahl\w*|\w*zahlung(?:en|s\w+)?|gezahlt|(?<!sich )(?:ein|aus|an|nach|zuruck)(?:zu"
        r"|ge)?zahl(?:t|ung|ungen)|(?:ein|zuruck)(?:zu)?zahlen|paypal|klarna|western union|bitcoins?"
        r"|krypto\w*|kredit-?karten?\w*|ec-?karten?|giro-?karten?|bankkarten?|bankeinzug|(?:geld|euro"
        r"|summe|betrag) (?:\w+ ){0,4}(?:schick|send|uberweis|uberwies|leih|gebe?n|anleg|invest)\w*"
        r"|(?:schick|send|leih|geben|gibt|gib|uberweis)\w* (?:\w+ ){0,4}(?:geld|\d+ euro)|bargeld"
        r"|rechnung(?:en)?|mahnung(?:en)?|online (?:\w+ ){0,2}(?:bestell|einkauf|kauf)\w*"
        r"|im internet (?:\w+ ){0,3}(?:bestell|einkauf|kauf)\w*|kaution|vorkasse|gebuhr(?:en)?"
        r"|gewinn\w*spiel\w*|geld\w*|neuen? (?:handy|telefon)?nummer|finanziell\w*|schulden|erpress\w*"
        r"|kauf(?:vertrag|preis)\w*|spenden?(?:konto|aufruf|quittung)|spenden (?:fur|an)"
        r"|\d[\d.,]* ?(?:€|euro|eur)|€ ?\d[\d.,]*|(?:euro|rechnung|geld|strom|miete|zoll|steuern?"
        r"|gebuhr|strafe|betrag|beitrag|raten?) (?:\w+ ){0,4}(?:zahlen|zahlt|zahle|begleich\w*"
        r"|beglichen)|zahl(?:e|en|t|st)? (?:\w+ ){0,3}(?:euro|bar|rechnung|geld|strom|miete|zoll"
        r"|steuern?|gebuhr)|(?:leih|borg|pump)(?:en|e|st|t)? (?:\w+ ){0,4}\d+|(?:\d+|geld"
        r"|was) (?:\w+ ){0,2}(?:leihen|leihst|leih|borgen|borgst|vorstreck\w*|auslegen)"
        r"|(?:das ist )?meine neue (?:handy)?nummer|zoll(?:gebuhr\w*|amt|kosten)|(?:beim|vom|der|den"
        r"|fur) zoll|zoll (?:be)?zahl\w*|kaution|bargeld|schmuck (?:\w+ ){0,3}(?:abhol|nimm|ubergeb"
        r"|verwahr)\w*|(?:geld|gold|wertsachen) und (?:\w+ ){0,2}schmuck|geldbot\w*|enkeltrick"
        r"|schockanruf\w*|in bar|bar oder|lieber bar|bar auf die hand|schecks?|trinkgeld|(?:steck|gib"
        r"|geb)\w* (?:\w+ ){0,4}fur die muhe|(?:was|etwas) (?:\w+ )?fur die muhe|moneygram|giropay|wero"
        r"|prufziffer\w*|(?:drei|3) (?:ziffern|zahlen) (?:hinten|auf der ruckseite|von hinten)"
        r"|kredit-?kart\w*|visa-?karte|mastercard|girocard|kontaktlos\w*|(?:apple|google) pay"
        r"|an der kasse|(?:strom|gas|wasser|telefon|handy|arzt|handwerker|heizkosten"
        r"|hotel)rechnung(?:en)?|lastschrift\w*|einzugsermachtigung\w*|abos?|abofalle\w*|kleinanzeigen"
        r"|ebay|inkasso\w*|bussgeld\w*|strafzettel|finanzamt|uberwies\w*|geld (?:\w+ ){0,3}(?:abhol"
        r"|ubergeb|mitgeb|bring|investier|verdien|zuruck)\w*|(?:das|mein|dein|ihr|sein|viel|um) geld"
        r"|bestell\w* (?:\w+ ){0,3}(?:im internet|online|bei amazon|bei otto)|(?:im internet|online"
        r"|bei amazon) (?:\w+ ){0,2}(?:bestell|gekauf)\w*|gewinn (?:\w+ ){0,3}(?:auszahl|uberweis"
        r"|gebuhr)\w*",
        "Hilfe kostet hier nichts, und kein Helfer bezahlt, bestellt oder schickt Geld für Sie. Wenn "
        "jemand sagt, es muss schnell gehen, ist das ein Grund, bis morgen zu warten.",
    ),
    (
        StopTopic.PASSWORDS,
        "Passwörter",
        r"\w*pass ?w[oö]rt(?:e|er|ern|es|s)?\w*|\w*passworter\w*|kennw[oö]rt\w*|pin|pins|pin-?(?:nummer"
        r"|code|zahl)\w*|geheimzahl\w*|zugangsdaten|zugangscode\w*|anmeldedaten|login-?daten"
        r"|bestatigungscode\w*|sicherheitscode\w*|sicherheitsfrage\w*|einmalcode\w*|sms-?code\w*"
        r"|entsperr(?:code|muster)\w*|zwei-?faktor\w*|codewort\w*|(?:der|den|dem|ein|einen|einem|dieser"
        r"|diesen|welcher|welchen) codes?(?! (?:am|an) )|zugang(?:s)? (?:zum|zu meinem|zu ihrem"
        r"|zur) (?:konto|account|mail\w*|e-?mail\w*|postfach)|(?:will|wollte|verlangt|braucht"
        r"|fragt nach|wie ist|wie war|wo ist) (?:\w+ ){0,3}code|(?:einen|dein|ihr|mein|meinen|deinen"
        r"|ihren|neuer|geheimer|falscher) code|code(?:s)? (?:\w+ ){0,4}(?:geschickt|weiterleit\w*"
        r"|vorles\w*|durchgeb\w*|schick\w*|eingeb\w*)|(?:vier|funf|sechs|sieben|acht|4|5|6|7"
        r"|8) (?:zahlen|ziffern|nummern)|(?:vier|funf|sechs|acht|4|5|6|8)-?stellige\w*|(?:zahlen|code"
        r"|nummer|ziffern) (?:\w+ ){0,4}(?:per|als|in der|mit der) sms|(?:per"
        r"|als) sms (?:\w+ ){0,2}(?:code|zahl\w*)|(?:zwolf|12|24|vierundzwanzig) (?:\w+ )?worter"
        r"|wiederherstellungs\w*|wiederherstellung|madchenname\w*|ein(?:zu|ge)?logg\w*|log-?ins?|logge"
        r"|puk|benutzernamen?|nutzernamen?|2fa|2-faktor\w*|authentifizier\w*|authenticator|(?:ent"
        r"|ge)sperr(?:en|t|code|muster|bildschirm)(?= |$)(?<!konto gesperrt)(?! wegen)"
        r"|komm\w* (?:\w+ ){0,2}nicht (?:mehr )?(?:in (?:mein|das|sein|ihr|die|den)e?n? (?:facebook"
        r"|konto|mails?|e-?mails?|handy|tablet|whatsapp|account|profil|computer|laptop|google\w*"
        r"|postfach)|rein)|fingerabdruck\w*|face ?id|passkeys?|zugangs(?:dat|cod)\w*|geheim(?:code|wort"
        r"|nummer|zahl)\w*|pass ?w(?:or|ro)t\w*|pass?wort\w*",
        "Tippen Sie es selbst, während der Helfer wegschaut, und schreiben Sie es in Ihr eigenes "
        "Heft. Sagen Sie niemandem ein Passwort oder einen Code, der Ihnen geschickt wurde, auch "
        "nicht Helfer oder Bank.",
    ),
    (
        StopTopic.WILLS,
        "Testament und Vollmacht",
        r"testament\w*|letzte[rnms]? willen?|erbe|erben|erbt|erbschaft\w*|nachlass\w*|vererb\w*"
        r"|enterb\w*|notar\w*|\w*vollmacht\w*|patientenverfugung\w*|betreuungsverfugung\w*"
        r"|schenkungs?\w*|hausuberschreib\w*|(?:haus|wohnung|grundstuck) (?:\w+ ){0,3}(?:uberschreib"
        r"|ubertrag)\w*|vorsorge(?:auftrag\w*|mappe|dokument\w*|unterlagen)|vermogen\w*|beerb\w*"
        r"|nach (?:dem|ihrem|seinem|deinem|meinem) tod|hinterlassenschaft\w*|bevollmachtig\w*"
        r"|sterbefall|todesfall|bestattungsvorsorge|unterschrift (?:unter|auf|brauch)\w*|erbschein\w*"
        r"|erbengemeinschaft\w*|erbfolge|erbrecht\w*|miterb\w*|pflichtteil\w*|geerbt|vermach\w*"
        r"|vermachtnis\w*|wenn ich (?:\w+ )?(?:nicht mehr (?:bin|da bin|lebe)|tot bin|gestorben bin"
        r"|sterbe)|nach meinem tod|meine beerdigung|(?:haus|hauschen|wohnung|grundstuck|hof"
        r"|garten) (?:\w+ ){0,4}(?:ue?berschr|verschenk|schenk|ue?bertrag|vermach|bekommt|kriegt"
        r"|erb)\w*|ue?berschreib\w*|ue?berschrieb\w*|(?:rechtlich|gesetzlich)\w* betreu\w*"
        r"|betreuer (?:werden|bestell\w*|sein|vom)|betreuungs(?:gericht|verfugung|recht)\w*|amtsgericht"
        r"|nachlassgericht|grundbuch\w*|lebensversicherung\w*|rechtsanwalt\w*|anwalt\w*"
        r"|letzte[nrm]? willen?s?|unterschr\w+ (?:\w+ ){0,4}(?:papiere?|vertrag|hier|vollmacht)"
        r"|(?:papier|vertrag|hier|formular) (?:\w+ ){0,2}unterschr\w+|niessbrauch|wohnrecht",
        "Das gehört zu einem Notar oder Anwalt und in Ihre Familie, nicht zu einem Helfer. Kein "
        "Helfer unterschreibt, bezeugt oder steht in einem solchen Papier.",
    ),
    (
        StopTopic.MEDICATION,
        "Medikamente",
        r"medikament\w*|medizin|arznei\w*|tablette(?! (?:von|mit) )n?|pillen?|\w*dosis|dosierung\w*"
        r"|rezept(?:e|en|s|pflichtig\w*)?(?= (?:vom|fur (?:die|meine|das)|einlosen|abholen|aus der"
        r"|in der apotheke))|e-?rezept\w*|insulin\w*|blutverdunn\w*|schmerzmittel\w*|schlafmittel\w*"
        r"|nebenwirkung\w*|blutdruck(?:mittel|tabletten|senker)\w*|spritzen?|tropfen (?:gegen|fur|vom)"
        r"|beipackzettel\w*|behandlung\w*|verordnung\w*|hausarztin|arzneimittel\w*|chemotherapie"
        r"|therapie\w*|pflegegrad|einnahme\w*|einnehmen|medis|medi-?box|wochenbox|pillen(?:dose|box)\w*"
        r"|tabletten(?:box|dose)\w*|(?:schlaf|schmerz|herz|wasser|blutdruck|kopfschmerz"
        r"|beruhigungs)-?(?:tabletten?|mittel|pillen?)|tabletten|\w*spray(?= (?:ist|leer|fur|vom"
        r"|nachbestell\w*))|asthma\w*|inhalator\w*|apothek\w*|docmorris|redcare|rezept(?:e|en"
        r"|s)? (?:\w+ ){0,5}(?:arzt|arztin|praxis|apotheke|einlosen|nachbestell\w*|abhol\w*"
        r"|verlanger\w*|doktor)|(?:arzt|praxis|hausarzt) (?:\w+ ){0,3}rezept|(?:folge|wiederholungs"
        r"|kassen|privat)-?rezept\w*|verschreib(?:en|t|ung|ungs\w*)|verschrieben|ibuprofen|paracetamol"
        r"|aspirin|marcumar|eliquis|xarelto|metformin|ramipril|bisoprolol|pantoprazol|[ck]ortison"
        r"|antibiotik\w*|morphium|tilidin|novalgin|voltaren|viagra|statine?|blutdruck\w*|blutzucker\w*"
        r"|wundermittel|heilmittel|mittel gegen|salben?|diese tropfen|(?:augen|nasen|husten)tropfen"
        r"|spritz(?:e|en|t) (?:sich|\w+ ){0,3}|impf\w*|nahrungserganzung\w*|vitamin\w*|(?:tabletten"
        r"|medikament\w*|mittel|senker|pillen) (?:\w+ ){0,3}absetz\w*|\w*dosis|dosierung|dosieren"
        r"|kapseln?",
        "Ein Helfer darf zeigen, wie man einen Termin macht oder einen Beipackzettel groß stellt. Was "
        "und wie viel man nimmt, sagen nur Arzt oder Apotheke.",
    ),
    (
        StopTopic.PAPERS,
        "Ausweise",
        r"\w*ausweis(?:e|es|en|s|nummer\w*|kopie\w*|foto\w*)?|reisepass\w*|reisepasse\w*"
        r"|fuhrerschein\w*|geburtsurkunde\w*|steuer-?(?:id|nummer|identifikationsnummer|erklarung)\w*"
        r"|elster|sozialversicherungs?\w*|rentenversicherungsnummer\w*|versichertenkarte\w*"
        r"|gesundheitskarte\w*|krankenkassenkarte\w*|aufenthaltstitel\w*|post-?ident\w*|video-?ident\w*"
        r"|personliche[rn]? (?:daten|angaben)|personendaten|identitatsdiebstahl|personalausweis\w*"
        r"|persos?|(?<!uber )(?:mein|dein|ihr|sein|neuer|neuen)(?:en|em)? pass(?! auf)"
        r"|pass (?:\w+ ){0,2}(?:abgelaufen|verlanger\w*|beantrag\w*|verloren)|bu(?:e)?rger(?:amt|buro)"
        r"|meldeamt|einwohnermeldeamt|standesamt|(?:heirats|ehe|sterbe|geburts|abstammungs)urkunden?"
        r"|fue?hrerschein\w*|\w*ausweis(?:app|funktion|kopie|nummer|foto|daten)?\w*|eid-?\w*"
        r"|aufenthalts(?:titel|erlaubnis|genehmigung|karte)\w*|visum|meldebescheinigung\w*"
        r"|steuer-?(?:id|nummer)|identifikationsnummer|sozialversicherung\w*|(?:versicherten"
        r"|krankenversicherten|rentenversicherungs)-?nummer\w*|geburtsdatum|(?:kopie|kopien|foto|fotos"
        r"|scan|bild) (?:von |der |meiner |deiner |ihrer |vom |von den )(?:\w+ )?(?:papieren?"
        r"|dokumenten?|pass|unterlagen)|(?:meine|deine|ihre|seine) papiere|ident-?verfahren"
        r"|identitat(?:s\w+)?",
        "Niemand fotografiert Ihre Papiere, und keine Nummer davon kommt in eine Nachricht. Für ein "
        "Amt gehen Sie hin oder fragen Sie jemanden, den Sie lange kennen.",
    ),
)
