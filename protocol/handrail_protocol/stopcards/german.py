"""What the stop cards say in German."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = "Wer wirklich hilft, ist nie böse, wenn Sie sagen: Ich frage erst jemanden."

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "Gutscheinkarten",
        "Niemand Ehrliches lässt sich mit Gutscheinkarten bezahlen. Lesen Sie niemandem die Nummer "
        "vor, nicht am Telefon und nicht am Bildschirm.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "Fernsteuerung",
        "Wer Ihren Bildschirm steuert, sieht alles, was Sie sehen. Lassen Sie niemanden hinein, der "
        "Sie angerufen hat, und niemanden, solange Ihre Bank offen ist. Sie dürfen jederzeit beenden: "
        "Gerät aus.",
    ),
    (
        StopTopic.BANKING,
        "Bankgeschäfte",
        "Wir zeigen den Weg zur Seite der Bank, dann schaut der Helfer weg. Kein Helfer sieht den "
        "Kontostand, tippt eine Überweisung oder behält eine Nummer. Ihre Bank fragt am Telefon nie "
        "nach einem Code.",
    ),
    (
        StopTopic.PAYMENT,
        "Bezahlen",
        "Hilfe kostet hier nichts, und kein Helfer bezahlt, bestellt oder schickt Geld für Sie. Wenn "
        "jemand sagt, es muss schnell gehen, ist das ein Grund, bis morgen zu warten.",
    ),
    (
        StopTopic.PASSWORDS,
        "Passwörter",
        "Tippen Sie es selbst, während der Helfer wegschaut, und schreiben Sie es in Ihr eigenes "
        "Heft. Sagen Sie niemandem ein Passwort oder einen Code, der Ihnen geschickt wurde, auch "
        "nicht Helfer oder Bank.",
    ),
    (
        StopTopic.WILLS,
        "Testament und Vollmacht",
        "Das gehört zu einem Notar oder Anwalt und in Ihre Familie, nicht zu einem Helfer. Kein "
        "Helfer unterschreibt, bezeugt oder steht in einem solchen Papier.",
    ),
    (
        StopTopic.MEDICATION,
        "Medikamente",
        "Ein Helfer darf zeigen, wie man einen Termin macht oder einen Beipackzettel groß stellt. Was "
        "und wie viel man nimmt, sagen nur Arzt oder Apotheke.",
    ),
    (
        StopTopic.PAPERS,
        "Ausweise",
        "Niemand fotografiert Ihre Papiere, und keine Nummer davon kommt in eine Nachricht. Für ein "
        "Amt gehen Sie hin oder fragen Sie jemanden, den Sie lange kennen.",
    ),
)
