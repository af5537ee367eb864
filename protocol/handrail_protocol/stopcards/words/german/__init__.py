"""What calls a stop card in German."""

from handrail_protocol.stopcards.topics import WordList, topics_of
from handrail_protocol.stopcards.words.german import access, harmless, indirect, leisure, life, money

_NAMED = {
    "DEVICE": "computer|rechner|pc|laptop|notebook|handy|tablet|smartphone|telefon|gerat|bildschirm"
    "|desktop|ipad|iphone|kiste",
    "SHOP": "google ?play|play ?store|i ?tunes|apple|amazon|steam|razer|xbox|play ?station|psn|nintendo"
    "|netflix|paysafe|neosurf|zalando|ikea|rewe|edeka|aldi|lidl|kaufland|penny|douglas|thalia"
    "|dm|rossmann|otto|media ?markt|saturn|spotify|roblox|fortnite|bitsa|toneo|flexepin|cashlib"
    "|deichmann|h&m|hugendubel|galeria|google|disney|ebay|tchibo|decathlon|obi",
    "MEIN": "mein|meine|meinen|meinem|meiner|meines|dein|deine|deinen|deinem|deiner|deines|ihr|ihre"
    "|ihren|ihrem|ihrer|ihres|sein|seine|seinen|seinem|seiner|unser|unsere|unseren|unserem"
    "|unserer|euer|eure|omas|opas|mamas|papas",
    "DEM": "den|dem|das|der|die|ein|eine|einen|einem|einer",
    "ZAHL": r"\d[^| ]{0,12}|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|dreissig"
    "|vierzig|funfzig|hundert|tausend|zweihundert|dreihundert|funfhundert|tausende|paar|mehrere"
    "|einige",
    "ARZT": "(haus|zahn|augen|frauen|fach|not|haut|ohren|hno|haus)?(arzt|arztin|arzte|arztes|arztpraxis"
    "|arzttermin[^| ]*)|doktor|klinik[^| ]*|krankenhaus|praxis|doctolib|orthopade|kardiologe"
    "|kardiologin|urologe|neurologe|spezialist|facharzt",
    "MITTEL": "tabletten|pillen?|medikament[^| ]*|medis?|tropfen|kapseln?|arznei[^| ]*|mittel|senker"
    "|spritzen?|pflaster|globuli|salbe",
    "PAPIER": "[^| ]*ausweis[^| ]*|reisepass[^| ]*|pass|fuhrerschein[^| ]*|perso|papiere?n?|urkunde[^| ]*"
    "|[^| ]*urkunden?|dokumente?n?|unterlagen|versichertenkarte|gesundheitskarte|bescheid"
    "|personalien",
    "FORT": "annehmen|zulassen|akzeptieren|erlauben|gestatten|bestatigen|freigeben|genehmigen",
    "FREUDE": "humor|geduld|mut|liebe|freude|sonne|sonnenschein|gluck|frohsinn|frischluft|"
    "frische luft|musik|kultur|ruhe|schlaf|heiterkeit|nostalgie|optimismus|phantasie|"
    "fantasie|langeweile|einsamkeit|heimweh|liebeskummer|traurigkeit|trubsal|fernweh|"
    "ideen|guten? ideen|gute laune|zeit|arbeit|fotos|bildern?|erinnerungen|neugier|"
    "kaffee|koffein|selbstvertrauen|menschenverstand",
}

WORDS = WordList(
    topics=topics_of(money, access, life, indirect),
    named=_NAMED,
    harmless=harmless.HARMLESS,
    leisure=leisure.LEISURE,
    weak=leisure.WEAK,
    company=leisure.COMPANY,
    long_words="""
        antibiotika anydesk apotheke bestatigungscode betrug bezahlen blutdruck dauerauftrag
        erbschaft fernwartung fuhrerschein geburtsurkunde geheimzahl geschenkkarte guthaben
        gutschein gutscheine ibuprofen impfung insulin kennwort kontoauszug kontoauszuge kontonummer
        kontostand krankenkasse kreditkarte kreditkarten lastschrift marcumar medikament medikamente
        onlinebanking paracetamol passwort passworter patientenverfugung paypal personalausweis
        rechnung rechnungen reisepass sozialversicherungsnummer sparkasse steuernummer tabletten
        teamviewer techniker testament uberweisen uberweisung uberweisungen versicherung volksbank
        vollmacht vorsorgevollmacht zugangsdaten
    """,
    short={
        "hdy": "handy",
        "kk": "kreditkarte",
        "kto": "konto",
        "nr": "nummer",
        "pw": "passwort",
        "rg": "rechnung",
        "ueberw": "uberweisung",
    },
    umlauts=True,
)
