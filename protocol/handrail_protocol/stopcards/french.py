"""What calls a stop card in French, and what the card says."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = (
    "Une personne qui aide vraiment ne se fâche jamais quand vous dites : je demande d'abord à quelqu'un."
)

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "cartes cadeaux",
        r"cartes?[ -]cadeaux?|cheques?[ -]cadeaux?|bons? (?:d'achat|cadeaux?)|cartes? prepayees?"
        r"|cartes? (?:google play|itunes|apple|amazon|steam|pcs|neosurf|transcash|paysafe\w*)"
        r"|coupons? (?:pcs|de recharge|recharge|transcash|neosurf)|recharges? (?:pcs|transcash|neosurf)"
        r"|codes? de recharge|transcash|neosurf",
        "Personne d'honnête ne se fait payer en cartes cadeaux. Ne lisez jamais le numéro à qui que ce "
        "soit, ni au téléphone ni à l'écran.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "prise en main à distance",
        r"team ?viewer|any ?desk|ultra ?viewer|prise (?:en main|de controle) a distance|(?:acces|controle"
        r"|depannage) a distance|(?:prendre|prenne|prend|prends|prenait) (?:\w+ ){0,2}(?:la main"
        r"|le controle) (?:sur|de|du) (?:mon|ma|ton|votre|son|l'|le|la) ?(?:ordinateur|ecran|telephone|pc"
        r"|tablette)|part(?:age|ager|agez|ages) (?:\w+ ){0,3}ecran|partage d'ecran|bureau a distance"
        r"|(?:controler|piloter|entrer dans|acceder a) (?:\w+ ){0,2}(?:mon|votre|ton|son|l') ?(?:ordinateur"
        r"|telephone|pc|ecran)",
        "Qui dirige votre écran voit tout ce que vous voyez. Ne laissez entrer personne qui vous a "
        "appelé, ni personne tant que votre banque est ouverte. Vous pouvez arrêter à tout moment : "
        "éteignez l'appareil.",
    ),
    (
        StopTopic.BANKING,
        "banque",
        r"banques?(?! alimentaire)(?! de (?:la riviere|photos))|banquiers?|banquieres?|bancaires?|iban|rib"
        r"|virements?|numeros? de compte|(?:mon|votre|ton|son|un|le|mes|vos) comptes?(?: a la|-?cheques?"
        r"| courants?| epargne| bancaires?)|releves? de comptes?|solde de (?:mon|votre|son|ton) compte"
        r"|livret a|caisse d'epargne|credit agricole|prelevements?|conseill\w+ bancaire|decouvert"
        r"|distributeur (?:de billets|automatique)|chequiers?|(?:un|mon|des|le|par) cheques?(?![ -]cadeau)",
        "Nous montrons le chemin jusqu'à la page de la banque, puis l'aidant détourne les yeux. Aucun "
        "aidant ne voit le solde, ne tape un virement, ne garde un numéro. Votre banque ne demande jamais"
        " un code au téléphone.",
    ),
    (
        StopTopic.PAYMENT,
        "paiement",
        r"pai?ements?|pa(?:yer|ye|yez|yes|ie|ies|iera|yait|yant)|paypal|western union|bitcoins?|crypto\w*"
        r"|cartes? (?:bleues?|de credit|bancaires?|de paiement|visa)|(?:ma|votre|sa|ta) cb|(?:envoy|vers"
        r"|pret|transfer|donn|avanc|plac|invest)\w* (?:\w+ |l'|d'){0,4}(?:argent|\d+ euros)|mandats? cash"
        r"|(?:argent|euros) (?:\w+ ){0,3}(?:a envoyer|a verser)|achats? en ligne|(?:achet"
        r"|command)\w* (?:\w+ ){0,4}(?:en ligne|sur internet)|factures?|rembours\w+|frais de (?:dossier"
        r"|douane|livraison)|amendes?",
        "L'aide ici ne coûte rien, et aucun aidant ne paie, ne commande ni n'envoie d'argent pour vous. "
        "Quand on vous dit que c'est pressé, c'est une raison d'attendre demain.",
    ),
    (
        StopTopic.PASSWORDS,
        "mots de passe",
        r"mots? de passe|mdp|codes? (?:pin|secrets?|confidentiels?|de (?:verification|confirmation|securite"
        r"|deverrouillage)|recus? par (?:sms|texto)|par sms|d'acces|a usage unique)|code de (?:ma|votre|sa"
        r"|la) carte|identifiants?(?! de groupe)|questions? (?:secrete|de securite)s?"
        r"|double authentification|pin",
        "Tapez-le vous-même pendant que l'aidant détourne les yeux, et notez-le dans votre propre carnet."
        " Ne dites à personne un mot de passe ou un code que vous avez reçu, ni à un aidant ni à la "
        "banque.",
    ),
    (
        StopTopic.WILLS,
        "testament et procuration",
        r"testaments?|heritages?|herit(?:er|e|iers?|ieres?)|succession|notaires?|procurations?|legs|leguer"
        r"|donation|dernieres volontes|directives anticipees|mandat de protection|tutelle|curatelle"
        r"|assurance[ -]vie",
        "C'est l'affaire d'un notaire ou d'un avocat et de votre famille, pas d'un aidant. Aucun aidant "
        "ne signe, n'est témoin ni ne figure dans un tel papier.",
    ),
    (
        StopTopic.MEDICATION,
        "médicaments",
        r"medicaments?|medicamenteux|traitement (?:medical|contre|pour)|ordonnances?|comprimes?|pilules?"
        r"|gelules?|posologie|doses?|dosage|insuline|anticoagulants?|antidouleurs?|somniferes?"
        r"|effets? secondaires?|antibiotiques?|cachets?|gouttes (?:pour|contre)|piqures?|notice (?:du|de mon"
        r"|des) medicaments?",
        "Un aidant peut montrer comment prendre un rendez-vous ou agrandir une notice. Quoi prendre et "
        "combien, seul un médecin ou un pharmacien le dit.",
    ),
    (
        StopTopic.PAPERS,
        "papiers d'identité",
        r"cartes? d'identite|pieces? d'identite|papiers d'identite|passeports?(?! photo)|permis de conduire"
        r"|carte vitale|numeros? (?:de securite sociale|fiscal|de secu)|securite sociale|acte de naissance"
        r"|titre de sejour|declaration d(?:e revenus|'impots)|impots|france ?connect|livret de famille",
        "Personne ne photographie vos papiers, et aucun de leurs numéros ne va dans un message. Pour une "
        "administration, allez-y, ou demandez à quelqu'un que vous connaissez depuis longtemps.",
    ),
)
