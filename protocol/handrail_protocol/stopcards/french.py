"""What the stop cards say in French."""

from handrail_protocol.stopcards.topics import Cards, StopTopic

ALWAYS = (
    "Une personne qui aide vraiment ne se fâche jamais quand vous dites : je demande d'abord à quelqu'un."
)

CARDS: Cards = (
    (
        StopTopic.GIFT_CARDS,
        "cartes cadeaux",
        "Personne d'honnête ne se fait payer en cartes cadeaux. Ne lisez jamais le numéro à qui que "
        "ce soit, ni au téléphone ni à l'écran.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "prise en main à distance",
        "Qui dirige votre écran voit tout ce que vous voyez. Ne laissez entrer personne qui vous a "
        "appelé, ni personne tant que votre banque est ouverte. Vous pouvez arrêter à tout moment : "
        "éteignez l'appareil.",
    ),
    (
        StopTopic.BANKING,
        "banque",
        "Nous montrons le chemin jusqu'à la page de la banque, puis l'aidant détourne les yeux. Aucun "
        "aidant ne voit le solde, ne tape un virement, ne garde un numéro. Votre banque ne demande "
        "jamais un code au téléphone.",
    ),
    (
        StopTopic.PAYMENT,
        "paiement",
        "L'aide ici ne coûte rien, et aucun aidant ne paie, ne commande ni n'envoie d'argent pour "
        "vous. Quand on vous dit que c'est pressé, c'est une raison d'attendre demain.",
    ),
    (
        StopTopic.PASSWORDS,
        "mots de passe",
        "Tapez-le vous-même pendant que l'aidant détourne les yeux, et notez-le dans votre propre "
        "carnet. Ne dites à personne un mot de passe ou un code que vous avez reçu, ni à un aidant ni "
        "à la banque.",
    ),
    (
        StopTopic.WILLS,
        "testament et procuration",
        "C'est l'affaire d'un notaire ou d'un avocat et de votre famille, pas d'un aidant. Aucun "
        "aidant ne signe, n'est témoin ni ne figure dans un tel papier.",
    ),
    (
        StopTopic.MEDICATION,
        "médicaments",
        "Un aidant peut montrer comment prendre un rendez-vous ou agrandir une notice. Quoi prendre "
        "et combien, seul un médecin ou un pharmacien le dit.",
    ),
    (
        StopTopic.PAPERS,
        "papiers d'identité",
        "Personne ne photographie vos papiers, et aucun de leurs numéros ne va dans un message. Pour "
        "une administration, allez-y, ou demandez à quelqu'un que vous connaissez depuis longtemps.",
    ),
)
