"""What calls a stop card in German, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "Wer wirklich hilft, ist nie böse, wenn Sie sagen: Ich frage erst jemanden."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "Gutscheinkarten",
        r"\w*gutschein(?:e|en|s)?(?:karte\w*|code\w*|nummer\w*)?|geschenkkarten?|guthabenkarten?"
        r"|prepaid-?karten?|(?:google play|itunes|apple|amazon|steam|paysafe|paysafecard)[ -]?(?:karten?"
        r"|codes?)|paysafecards?|aufladecodes?",
        "Niemand Ehrliches lässt sich mit Gutscheinkarten bezahlen. Lesen Sie niemandem die Nummer vor, "
        "nicht am Telefon und nicht am Bildschirm.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "Fernsteuerung",
        r"team ?viewer|any ?desk|ultra ?viewer|fernwartung\w*|fernzugriff\w*|fernsteuerung(?:s\w+)?"
        r"|(?:computer|rechner|pc|laptop|handy|tablet|telefon|smartphone) (?:\w+ ){0,3}fern ?(?:steuer"
        r"|bedien|wart)\w*|bildschirm(?:freigabe\w*|ubertragung\w*)|(?:bildschirm"
        r"|desktop) (?:\w+ ){0,3}(?:teilen|freigeben|freigibt)|(?:teil\w*|gib\w*|geben"
        r"|gebe) (?:\w+ ){0,3}bildschirm (?:frei|mit)|remote ?desktop|(?:auf|in) (?:mein|dein|ihr"
        r"|sein)en? (?:computer|rechner|pc|laptop|bildschirm) zugreif\w*",
        "Wer Ihren Bildschirm steuert, sieht alles, was Sie sehen. Lassen Sie niemanden hinein, der Sie "
        "angerufen hat, und niemanden, solange Ihre Bank offen ist. Sie dürfen jederzeit beenden: Gerät "
        "aus.",
    ),
    (
        StopTopic.BANKING,
        "Bankgeschäfte",
        r"\w*banking|(?:meine|deine|ihre|seine|der|die|zur|einer|eine|unsere|bei der"
        r"|von der) (?:\w+ )?(?:haus|online)?bank(?! (?:im|am|vor|unter|aus|auf) )|sparkasse\w*|volksbank\w*"
        r"|sparda\w*|iban|bic|kontonummern?|kontostand\w*|kontoausz\w+|girokont\w+|bankkont\w+|sparkont\w+"
        r"|sparbuch\w*|(?:mein|dein|ihr|sein|das|vom|aufs|am) konto(?! bei (?:der bibliothek|whatsapp"
        r"|google))|uberweisung\w*|uberweis(?:e|en|t)|dauerauftr\w+|lastschrift\w*|tan|tans|tan-?\w+"
        r"|push-?tan|photo-?tan|bankdaten|bankverbindung\w*|bankfiliale\w*|bankberater\w*|geldautomat\w*"
        r"|bankautomat\w*|depot|wertpapier\w*",
        "Wir zeigen den Weg zur Seite der Bank, dann schaut der Helfer weg. Kein Helfer sieht den "
        "Kontostand, tippt eine Überweisung oder behält eine Nummer. Ihre Bank fragt am Telefon nie nach "
        "einem Code.",
    ),
    (
        StopTopic.PAYMENT,
        "Bezahlen",
        r"bezahl\w*|\w*zahlung(?:en|s\w+)?|zahlt|zahle|gezahlt|(?:ein|aus|an|nach|zuruck)(?:zu)?zahl\w+"
        r"|zu zahlen"
        r"|zahlen (?:muss|soll|kann|lasst)\w*|paypal|klarna"
        r"|western union|bitcoins?|krypto\w*|kredit-?karten?\w*|ec-?karten?|giro-?karten?|bankkarten?"
        r"|bankeinzug|(?:geld|euro|summe|betrag) (?:\w+ ){0,4}(?:schick|send|uberweis|uberwies|leih|gebe?n"
        r"|anleg|invest)\w*|(?:schick|send|leih|geben|gibt|gib|uberweis)\w* (?:\w+ ){0,4}(?:geld|\d+ euro)"
        r"|bargeld|rechnung(?:en)?|mahnung(?:en)?|online (?:\w+ ){0,2}(?:bestell|einkauf|kauf)\w*"
        r"|im internet (?:\w+ ){0,3}(?:bestell|einkauf|kauf)\w*|kaution|vorkasse|gebuhr(?:en)?"
        r"|gewinn\w*spiel\w*",
        "Hilfe kostet hier nichts, und kein Helfer bezahlt, bestellt oder schickt Geld für Sie. Wenn "
        "jemand sagt, es muss schnell gehen, ist das ein Grund, bis morgen zu warten.",
    ),
    (
        StopTopic.PASSWORDS,
        "Passwörter",
        r"\w*pass ?w[oö]rt(?:e|er|ern|es|s)?\w*|\w*passworter\w*|kennw[oö]rt\w*|pin|pins|pin-?(?:nummer|code"
        r"|zahl)\w*|geheimzahl\w*|zugangsdaten|zugangscode\w*|anmeldedaten|login-?daten|bestatigungscode\w*"
        r"|sicherheitscode\w*|sicherheitsfrage\w*|einmalcode\w*|sms-?code\w*|entsperr(?:code|muster)\w*"
        r"|zwei-?faktor\w*|codewort\w*",
        "Tippen Sie es selbst, während der Helfer wegschaut, und schreiben Sie es in Ihr eigenes Heft. "
        "Sagen Sie niemandem ein Passwort oder einen Code, der Ihnen geschickt wurde, auch nicht Helfer "
        "oder Bank.",
    ),
    (
        StopTopic.WILLS,
        "Testament und Vollmacht",
        r"testament\w*|letzte[rnms]? willen?|erbe|erben|erbt|erbschaft\w*|nachlass\w*|vererb\w*|enterb\w*"
        r"|notar\w*|\w*vollmacht\w*|patientenverfugung\w*|betreuungsverfugung\w*|schenkungs?\w*"
        r"|hausuberschreib\w*|(?:haus|wohnung|grundstuck) (?:\w+ ){0,3}(?:uberschreib|ubertrag)\w*",
        "Das gehört zu einem Notar oder Anwalt und in Ihre Familie, nicht zu einem Helfer. Kein Helfer "
        "unterschreibt, bezeugt oder steht in einem solchen Papier.",
    ),
    (
        StopTopic.MEDICATION,
        "Medikamente",
        r"medikament\w*|medizin|arznei\w*|tablette(?! (?:von|mit) )n?|pillen?|\w*dosis|dosierung\w*"
        r"|rezept(?:e|en|s|pflichtig\w*)?(?= (?:vom|fur (?:die|meine|das)|einlosen|abholen|aus der"
        r"|in der apotheke))|e-?rezept\w*|insulin\w*|blutverdunn\w*|schmerzmittel\w*|schlafmittel\w*"
        r"|nebenwirkung\w*|blutdruck(?:mittel|tabletten|senker)\w*|spritzen?|tropfen (?:gegen|fur|vom)"
        r"|beipackzettel\w*",
        "Ein Helfer darf zeigen, wie man einen Termin macht oder einen Beipackzettel groß stellt. Was und"
        " wie viel man nimmt, sagen nur Arzt oder Apotheke.",
    ),
    (
        StopTopic.PAPERS,
        "Ausweise",
        r"\w*ausweis(?:e|es|en|s|nummer\w*|kopie\w*|foto\w*)?|reisepass\w*|reisepasse\w*|fuhrerschein\w*"
        r"|geburtsurkunde\w*|steuer-?(?:id|nummer|identifikationsnummer|erklarung)\w*|elster"
        r"|sozialversicherungs?\w*|rentenversicherungsnummer\w*|versichertenkarte\w*|gesundheitskarte\w*"
        r"|krankenkassenkarte\w*|aufenthaltstitel\w*|post-?ident\w*|video-?ident\w*",
        "Niemand fotografiert Ihre Papiere, und keine Nummer davon kommt in eine Nachricht. Für ein Amt "
        "gehen Sie hin oder fragen Sie jemanden, den Sie lange kennen.",
    ),
)
