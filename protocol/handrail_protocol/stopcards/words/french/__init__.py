"""What calls a stop card in French."""

from handrail_protocol.stopcards.topics import WordList, topics_of
from handrail_protocol.stopcards.words.french import access, harmless, indirect, leisure, life, money

_NAMED = {
    "DEVICE": "ordinateurs?|ordi|pc|portable|telephone|tel|tablette|ecran|machine|mac|ipad|iphone"
    "|smartphone|souris|appareil|mobile",
    "SHOP": "google ?play|play ?store|i ?tunes|apple|amazon|steam|razer|xbox|play ?station|psn|nintendo"
    "|netflix|paysafe|neosurf|pcs|transcash|toneo|cadhoc|kadeos|illicado|fnac|cultura|decathlon"
    "|ikea|carrefour|auchan|leclerc|sephora|zalando|roblox|spotify|darty|galeries lafayette"
    "|yves rocher|h&m|uber|tabac|google|cdiscount|micromania|fortnite|veripos|cash ?lib"
    "|flexepin|wonderbox|smartbox",
    "MON": "mon|ma|mes|ton|ta|tes|son|sa|ses|votre|vos|notre|nos|leur|leurs",
    "LE": "le|la|les|l|un|une|des|du|de la|de l|au|aux|ce|cet|cette|ces",
    "NOMBRE": r"\d[^| ]{0,12}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente"
    "|quarante|cinquante|soixante|cent|cents|mille|plusieurs|quelques|million|millions",
    "MEDECIN": "medecins?|docteur|toubib|generaliste|specialiste|cardiologue|dentiste|hopital|clinique"
    "|doctolib|ophtalmo[^| ]*|kine|infirmiere?|urgences|chirurgien|labo|laboratoire"
    "|pharmacien(ne)?|orthopediste|dermato[^| ]*|rhumato[^| ]*|cabinet medical",
    "REMEDE": "medicaments?|cachets?|comprimes?|gelules?|pilules?|gouttes?|medocs?|piqures?|sirop|pommade"
    "|traitement|medoc|antibio[^| ]*|doliprane|capsules?|sachets?",
    "PAPIER": "papiers?|passeport|permis|carte d identite|identite|pieces? d identite|documents?"
    "|livret de famille|justificatifs?|cni|carte vitale|titre de sejour|acte de naissance"
    "|extrait de naissance|carte grise|piece",
    "DEMANDE": "reclame|reclament|demande|demandent|demandait|veut|veulent|voulait|exige|attend|redemande"
    "|faut|donne|donner|donnez",
    "JOIE": "humour|patience|courage|bonne humeur|tendresse|soleil|rire|rires|amour|"
    "nostalgie|culture|poesie|musique|optimisme|curiosite|malice|joie|gaiete|ennui|"
    "solitude|melancolie|cafard|blues|morosite|grisaille|tristesse|temps|bonheur|"
    "nature|douceur|sommeil|imagination|cafeine|chance|souvenirs|idees|fantaisie|"
    "printemps|mal du pays|chagrin d amour|bon sens",
}

WORDS = WordList(
    topics=topics_of(money, access, life, indirect),
    named=_NAMED,
    harmless=harmless.HARMLESS,
    leisure=leisure.LEISURE,
    weak=leisure.WEAK,
    company=leisure.COMPANY,
    long_words="""
        anydesk assurance authentification bancaire bitcoin comprime comprimes connexion conseiller
        coupons credit cryptogramme doliprane douane factures heritage ibuprofene identifiant
        identifiants identite impots insuline justificatif medicament medicaments mutuelle naissance
        notaire ordonnance ordonnances paiement paiements paracetamol passeport passeports pharmacie
        prelevement prelevements procuration recharge remboursement securite succession teamviewer
        technicien testament transcash verification virement virements
    """,
    short={
        "bq": "banque",
        "cest": "c est",
        "cœur": "coeur",
        "doc": "docteur",
        "ds": "dans",
        "euro": "euros",
        "g": "j ai",
        "jai": "j ai",
        "jarrive": "j arrive",
        "koi": "quoi",
        "medoc": "medicament",
        "no": "numero",
        "nr": "numero",
        "num": "numero",
        "ord": "ordi",
        "pb": "probleme",
        "qqn": "quelqu un",
        "qqun": "quelqu un",
        "sœur": "soeur",
        "œil": "oeil",
        "rdv": "rendez vous",
        "tt": "tout",
        "veu": "veux",
        "vs": "vous",
    },
)
