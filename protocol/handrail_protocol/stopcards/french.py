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
        r"|codes? de recharge|transcash|neosurf|cartes? (?:kdo|de recharge|paysafe\w*|netflix|razer\w*"
        r"|xbox|playstation|psn|roblox|toneo|prepaye\w*)|paysafe ?cards?|toneo|cadhoc|razer gold"
        r"|(?:tickets?|coupons?|recharges?|codes?) (?:neosurf|pcs|transcash|toneo|paysafe\w*|cadeaux?)"
        r"|gratt(?:ez|e|er|ant|ons|es) (?:\w+ ){0,3}(?:bande|partie|case|pellicule|zone|ticket|carte"
        r"|code)|(?:cheques?|cartes?|bons?|codes?|coupons?)[ -](?:cadeaux?|kdo)|e-?cartes? cadeaux?"
        r"|bons? d'achats?|coupons?(?! de tissu)|kadeos|illicado|tickets? kadeos"
        r"|cartes? (?:\w+ ){0,2}au (?:bureau de )?tabac|buraliste",
        "Personne d'honnête ne se fait payer en cartes cadeaux. Ne lisez jamais le numéro à qui que "
        "ce soit, ni au téléphone ni à l'écran.",
    ),
    (
        StopTopic.REMOTE_CONTROL,
        "prise en main à distance",
        r"team ?viewer|any ?desk|ultra ?viewer|prise (?:en main|de controle) a distance|(?:acces"
        r"|controle|depannage) a distance|(?:prendre|prenne|prend|prends"
        r"|prenait) (?:\w+ ){0,2}(?:la main|le controle) (?:sur|de|du) (?:mon|ma|ton|votre|son|l'|le"
        r"|la) ?(?:ordinateur|ecran|telephone|pc|tablette)|part(?:age|ager|agez"
        r"|ages) (?:\w+ ){0,3}ecran|partage d'ecran|bureau a distance|(?:controler|piloter|entrer dans"
        r"|acceder a) (?:\w+ ){0,2}(?:mon|votre|ton|son|l') ?(?:ordinateur|telephone|pc|ecran)"
        r"|quick ?support|quick ?assist|assistance rapide|rust ?desk|supremo|chrome remote|(?:connexion"
        r"|connect\w+|interven\w+|prendre|prise|controle|acces|depannage|assistance|ordinateur|ordi|pc"
        r"|ecran) (?:\w+ ){0,4}a distance|(?:pris|prendre|prend|prenez|prends|prenait"
        r"|reprendre) (?:la main|le controle)|(?:nous|vous|notre|un) technicien|assistance (?:microsoft"
        r"|windows|technique)|(?:monsieur|homme|dame|technicien|quelqu'un|type|appel) (?:de"
        r"|du) (?:chez )?(?:microsoft|windows|apple|support)|microsoft (?:a|m'a) (?:appele|telephone)"
        r"|(?:se servir|utiliser|control\w*|pilot\w*|commander|depanner|reparer|acceder|se connecter"
        r"|entrer|rentrer|aller|intervenir|manipuler)(?: de| a| sur| dans)? (?:la |le |l'|mon |ma |son "
        r"|sa |votre |ton |ta )(?:ordinateur|ordi|pc|portable|tablette|telephone|ecran)(?: de (?:mon|ma"
        r"|mes) \w+)? (?:depuis|de chez|de loin)|(?:entrer|rentrer|intervenir|aller|venir|acceder"
        r"|connecte\w*)(?: \w+)? (?:dans|sur|a) (?:mon|votre|ton|son|l') ?(?:ordinateur|ordi|pc"
        r"|portable|telephone)(?= pour| afin| et| a cause|[.,;!?]|$)|(?:souris|fleche|curseur"
        r"|pointeur) (?:\w+ ){0,5}(?:tout seul|toute seule|seule)|neuf chiffres|(?:9|dix|10) chiffres"
        r"|(?:cliqu|appuy)\w* sur ['\x22«]? ?(?:accepter|autoriser)|autoris\w+ (?:\w+ |l'){0,2}acces"
        r"|part(?:age|ager|agez|ages|ageait) (?:\w+ |l'|d'){0,3}ecran",
        "Qui dirige votre écran voit tout ce que vous voyez. Ne laissez entrer personne qui vous a "
        "appelé, ni personne tant que votre banque est ouverte. Vous pouvez arrêter à tout moment : "
        "éteignez l'appareil.",
    ),
    (
        StopTopic.BANKING,
        "banque",
        r"banques?(?! alimentaire)(?! de (?:la riviere|photos))|banquiers?|banquieres?|bancaires?|iban"
        r"|rib|virements?|numeros? de compte|(?:mon|votre|ton|son|un|le|mes|vos) comptes?(?: a la"
        r"|-?cheques?| courants?| epargne| bancaires?)|releves? de comptes?|solde de (?:mon|votre|son"
        r"|ton) compte|livret a|caisse d'epargne|credit agricole|prelevements?|conseill\w+ bancaire"
        r"|decouvert|distributeur (?:de billets|automatique)|chequiers?|(?:un|mon|des|le"
        r"|par) cheques?(?![ -]cadeau)|credit (?:agricole|mutuel|lyonnais)|bnp(?: paribas)?"
        r"|societe generale|lcl|boursorama|bourso ?bank|fortuneo|hello ?bank|caisse d'epargne"
        r"|banque postale|certicode\w*|cic|ing direct|revolut|n26|monabanq|desjardins|la poste banque"
        r"|ldd|ldds|livrets? (?:a|jeune|d'epargne|de developpement)|(?:compte|comptes) (?:securise|sur"
        r"|protege|de secours|courant|joint|epargne|vide|bloque)s?|mon solde|votre solde|(?:connaitre"
        r"|voir|consulter|verifier|regarder) (?:\w+ ){0,2}(?:solde|comptes?)|(?:retraite|pension"
        r"|salaire|paie) (?:\w+ ){0,3}(?:tombee?|versee?|arrivee?|virement)|releves? (?:de compte"
        r"|bancaires?)|(?:fraudes?|fraudeurs?|escroc\w*|arnaque\w*)|a decouvert|decouvert|(?:un|le|mon"
        r"|pris un|des) credits?(?! photo)(?! d'impot)|credits? (?:a|en) (?:mon|votre|son) nom"
        r"|emprunts?|pret (?:bancaire|immobilier|personnel)|l'agence (?:\w+ ){0,2}(?:ferm|banc|du)\w*"
        r"|ferme l'agence|epargne|conseiller(?:e)? (?:bancaire|de la banque|financier)|distributeur"
        r"|vider? (?:\w+ ){0,2}compte|mes economies|vos economies|ses economies|placements?"
        r"|numero de carte|opposition (?:sur|a) (?:ma|la) carte|relevé d'identite bancaire"
        r"|virer (?:\w+ ){0,3}(?:euros|argent)|virements?",
        "Nous montrons le chemin jusqu'à la page de la banque, puis l'aidant détourne les yeux. Aucun "
        "aidant ne voit le solde, ne tape un virement, ne garde un numéro. Votre banque ne demande "
        "jamais un code au téléphone.",
    ),
    (
        StopTopic.PAYMENT,
        "paiement",
        r"pai?ements?|pa(?:yer|ye|yez|yes|ie|ies|iera|yait|yant)|paypal|western union|bitcoins?"
        r"|crypto\w*|cartes? (?:bleues?|de credit|bancaires?|de paiement|visa)|(?:ma|votre|sa|ta) cb"
        r"|(?:envoy|vers|pret|transfer|donn|avanc|plac|invest)\w* (?:\w+ |l'|d'){0,4}(?:argent"
        r"|\d+ euros)|mandats? cash|(?:argent|euros) (?:\w+ ){0,3}(?:a envoyer|a verser)"
        r"|achats? en ligne|(?:achet|command)\w* (?:\w+ ){0,4}(?:en ligne|sur internet)|factures?"
        r"|rembours\w+|frais de (?:dossier|douane|livraison)|amendes?|argent(?! massif)|financ\w+"
        r"|dettes?|achats?|rancon|\d[\d.,]* ?(?:€|euros?|balles|francs)|€ ?\d[\d.,]*|(?:mon"
        r"|un) nouveau numero|depann\w+ (?:\w+ ){0,2}\d+|(?:pret|avanc)(?:er|e|es"
        r"|ez) (?:\w+ ){0,2}(?:\d+|argent|sous)|regl(?:er|ez|e|es|ement"
        r"|ements)(?= (?:\w+ ){0,3}(?:factur|amend|avant|somm|frais|maintenant|par|cheq|loyer|en ligne"
        r"|achat)\w*)|amendes?|douane|caution|en especes|(?:argent|enveloppe"
        r"|euros) (?:\w+ ){0,3}especes|en liquide|du liquide|par cheque|un cheque|cheques?(?! cadeau)"
        r"|l'argent|de l'argent|d'argent|des sous|mes sous|petit (?:quelque chose|billet)"
        r"|pour le derangement|pourboire|remerciement en argent|carte(?: bleue| bancaire| de credit"
        r"| de paiement| visa)s?(?<!carte)|(?:ma|votre|sa|la|leur|une) cb|cb|les trois chiffres"
        r"|trois chiffres (?:derriere|au dos|du dos)|cryptogramme|sans contact|(?:apple|google) pay"
        r"|lydia|paylib|wero|a la caisse|prelevements?|factures?|factur\w+|abonnements?|coursier"
        r"|(?:numero|numeros|donn\w+|coordonnees|veut|demande\w*|entrer|rentrer|taper) (?:de )?(?:ma"
        r"|votre|sa|la) carte(?! (?:d'|vitale|routiere|postale|de lecteur|de bibliotheque))"
        r"|le ?bon ?coin|vinted|ebay|impots?(?= (?:a|en|sur|locaux|\w+ payer))|rembours\w+|loterie"
        r"|heritier du|investi\w*|dons? (?:en ligne|par)|ach(?:at|ats|eter|ete|etes|etez"
        r"|ete) (?:\w+ ){0,5}(?:en ligne|sur internet|sur amazon|sur le site)|command(?:er|e|ez"
        r"|es) (?:\w+ ){0,4}(?:en ligne|sur internet|sur amazon)|impayee?s?|pai?e(?:r|ment|ments|z)"
        r"|mandat (?:cash|postal)|frais de (?:dossier|douane|livraison|port|envoi|gestion)",
        "L'aide ici ne coûte rien, et aucun aidant ne paie, ne commande ni n'envoie d'argent pour "
        "vous. Quand on vous dit que c'est pressé, c'est une raison d'attendre demain.",
    ),
    (
        StopTopic.PASSWORDS,
        "mots de passe",
        r"mots? de passe|mdp|codes? (?:pin|secrets?|confidentiels?|de (?:verification|confirmation"
        r"|securite|deverrouillage)|recus? par (?:sms|texto)|par sms|d'acces|a usage unique)"
        r"|code de (?:ma|votre|sa|la) carte|identifiants?(?! de groupe)|questions? (?:secrete"
        r"|de securite)s?|double authentification|(?:mon|votre|son|ton|ma carte) pin|(?:le|un|ce|son|du"
        r"|au) codes?(?! (?:postal|de la route|barres?|qr|vestimentaire|civil|couleur))"
        r"|mot[sz]? ?d[e']? ?pas+es?|mdp|(?:six|quatre|cinq|huit|4|5|6|8) chiffres"
        r"|chiffres (?:\w+ ){0,5}par (?:texto|sms|mail)|codes? (?:\w+ ){0,5}par (?:texto|sms|mail"
        r"|erreur)|(?:douze|12|vingt-quatre|24) mots|(?:phrase|mots|cle|code) de (?:recuperation"
        r"|secours|restauration)|(?:reclame|demande|veut|exige|attend|redemande)(?:nt"
        r"|r)? (?:\w+ )?(?:un|le|mon|votre|son) codes?|(?:mon|votre|ton|son|ses|mes|vos"
        r"|tes) codes?(?! (?:postal|de la route|barres?))|codes? (?:d'acces|secrets?|pin|puk"
        r"|confidentiels?|a usage unique|de (?:ma|la|votre|sa) carte)|puk|nom de jeune fille"
        r"|questions? secretes?|identifiants?|nom d'utilisateur|(?:se |me |te |vous )?(?:connecter"
        r"|reconnecter|identifier|logger) (?:a|au|sur|aux) (?:\w+ ){0,2}(?:compte|site|mediatheque"
        r"|facebook|mail\w*|messagerie|gmail|ameli|espace)|login|(?:arrive|peux|peut"
        r"|arrivons)\w* (?:plus|pas) (?:a )?(?:r?entrer|acceder|me connecter"
        r"|ouvrir) (?:\w+ ){0,2}(?:facebook|mails?|messagerie|compte|gmail|whatsapp|tablette|telephone"
        r"|ordi|ordinateur)|deverrouill\w*|verrouille\w*|double[- ]authentification|authentifi\w+"
        r"|empreinte (?:digitale)?|face ?id|gestionnaire de mots|schema de deverrouillage|(?:code"
        r"|codes) sms|sms (?:\w+ ){0,4}codes?",
        "Tapez-le vous-même pendant que l'aidant détourne les yeux, et notez-le dans votre propre "
        "carnet. Ne dites à personne un mot de passe ou un code que vous avez reçu, ni à un aidant ni "
        "à la banque.",
    ),
    (
        StopTopic.WILLS,
        "testament et procuration",
        r"testaments?|heritages?|herit(?:er|e|iers?|ieres?)|succession|notaires?|procurations?|legs"
        r"|leguer|donation|dernieres volontes|directives anticipees|mandat de protection|tutelle"
        r"|curatelle|assurance[ -]vie|sauvegarde de justice|mesure de protection|(?:apres|a) (?:ma|sa"
        r"|leur|votre) mort|obseques|vente (?:de la maison|de l'appartement|d'un bien)"
        r"|majeurs? protege\w*|dernieres? volontes?|patrimoine immobilier|quand je (?:ne )?(?:serai"
        r"|suis) plus (?:la|de ce monde)|quand je (?:serai mort\w*|mourrai)|apres ma mort"
        r"|apres mon deces|legu(?:er|e|ent|ee|ees|es|era)|leg(?:s|ataire\w*)|executeur testamentaire"
        r"|herit\w+|indivision|successions?|viager|usufruit|nue-propriete"
        r"|donner (?:\w+ ){0,2}(?:la maison|l'appartement)|(?:maison|appartement"
        r"|terrain) (?:\w+ ){0,4}(?:a (?:mon|son|votre|leur) nom|en donation)|(?:fais|faire|fait"
        r"|fasse) (?:\w+ )?donation|clause beneficiaire|beneficiaires?(?= (?:de|du))"
        r"|assurance[ -]?(?:vie|deces)|mandats? (?:de protection(?: future)?|d'inaptitude)"
        r"|protection future|tut(?:eur|rice|eurs|elle)(?! (?:pour|de tomates))|curat(?:eur|elle|rice)"
        r"|sous (?:tutelle|curatelle)|fin de vie|acharnement(?: therapeutique)?|personne de confiance"
        r"|(?:mon|votre|son|chez l'|chez un) ?avocat|signez(?:-moi)? (?:\w+ ){0,2}(?:ca|ce|cette|ici"
        r"|papier|procuration|document)|signer (?:\w+ ){0,3}(?:papiers?|document|procuration|contrat"
        r"|acte)|acte (?:notarie|de vente|de propriete)|je m'occupe de (?:tout|vos affaires)",
        "C'est l'affaire d'un notaire ou d'un avocat et de votre famille, pas d'un aidant. Aucun "
        "aidant ne signe, n'est témoin ni ne figure dans un tel papier.",
    ),
    (
        StopTopic.MEDICATION,
        "médicaments",
        r"medicaments?|medicamenteux|traitement (?:medical|contre|pour)|ordonnances?|comprimes?"
        r"|pilules?|gelules?|posologie|(?:la|ma|sa|une|double|quelle|votre|ta|des|les|de) doses?|dosage"
        r"|insuline|anticoagulants?|antidouleurs?|somniferes?|effets? secondaires?|antibiotiques?"
        r"|cachets?|gouttes (?:pour|contre)|piqures?|notice (?:du|de mon|des) medicaments?|(?:la|ma|sa"
        r"|les|ses|mes) prises? (?:du|de|des) (?:soir|matin|midi|medic\w+)|prescri\w+"
        r"|medicaments? generiques?|posologies?|chimio\w*|perfusion|medocs?|medicam\w+|pilulier"
        r"|semainier|doliprane|ibuprofene|paracetamol|aspirine|previscan|kardegic|lexomil|xanax|stilnox"
        r"|levothyrox|metformine|cortisone|ventoline|morphine|tramadol|eliquis|xarelto|viagra|statines?"
        r"|antidepresseurs?|anxiolytiques?|somniferes?|cachetons?|pharmaci\w+|parapharmacie|(?:sa|une"
        r"|son|l') ?piqures?|(?:mon|votre|son|ton|le|du|un) traitement(?! de texte)"
        r"|traitements? (?:contre|pour|de la tension|medical)|tension (?:arterielle|trop|du)|(?:contre"
        r"|pour|de) la tension|ordonnances?|remedes?|produit miracle|vaccin\w*"
        r"|complements? alimentaires?|vitamines?|inhalateurs?|collyre|pommade|suppositoires?"
        r"|sirop (?:contre|pour)|homeopathi\w+|granules|(?:se|me|te) piqu(?:e|er|es|ait)(?! (?:de|du"
        r"|les doigts aux))|injections?|glycemie|diabete|renouvel\w+ (?:\w+ ){0,3}ordonnance"
        r"|augmente\w* la dose|surdose|surdosage|gouttes (?:\w+ ){0,3}(?:effets|yeux|soir|matin"
        r"|marche\w*)",
        "Un aidant peut montrer comment prendre un rendez-vous ou agrandir une notice. Quoi prendre "
        "et combien, seul un médecin ou un pharmacien le dit.",
    ),
    (
        StopTopic.PAPERS,
        "papiers d'identité",
        r"cartes? d'identite|pieces? d'identite|papiers d'identite|passeports?(?! photo)"
        r"|permis de conduire|carte vitale|numeros? (?:de securite sociale|fiscal|de secu)"
        r"|securite sociale|acte de naissance|titre de sejour|declaration d(?:e revenus|'impots)|impots"
        r"|france ?connect|livret de famille|donnees personnelles|informations personnelles|usurpation"
        r"|cni|identite numerique|papiers? d'identite|(?:mes|vos|tes|ses|leurs) papiers|(?:copie"
        r"|photocopie|photo|scan)s? (?:de |du |d')(?:\w+ ){0,3}(?:papiers|passeport|permis"
        r"|carte d'identite|identite|documents?)|passeports?|permis(?= (?:de|recto|b|moto|a points"
        r"|numer\w*|perdu|vole))|(?:mon|votre|ton|son) permis|extrait (?:d'acte|de naissance)"
        r"|acte de (?:naissance|mariage|deces)|etat civil|numero (?:de )?(?:secu\w*|ss|fiscal|insee)"
        r"|secu|securite sociale|ameli|cartes? (?:vitale|grise|de sejour|d'electeur|de resident)"
        r"|titres? de sejour|recepisse|prefecture|naturalisation|ants|visa (?:pour|touristique|de)"
        r"|justificatif (?:de|d') ?(?:domicile|identite)|livret de famille|date de naissance"
        r"|declaration (?:de revenus|d'impots|des revenus)|numero d'allocataire|franceconnect"
        r"|refaire (?:ma|la|sa) carte d'identite|a cote d[eu] (?:mon|son|votre|ton)? ?visage",
        "Personne ne photographie vos papiers, et aucun de leurs numéros ne va dans un message. Pour "
        "une administration, allez-y, ou demandez à quelqu'un que vous connaissez depuis longtemps.",
    ),
)
