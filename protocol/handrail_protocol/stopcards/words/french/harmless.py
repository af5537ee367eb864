"""What sounds like a topic in French and is none: the bank of a river, a pin on a map."""

HARMLESS = r"""
traitements? (des|du) (\w+ )?(rosiers?|plantes?|bois|jardin|arbres|pucerons|potager)
(rue|place|avenue|boulevard|quartier) de la banque
(voir|regarder|trouver|chercher|montre|montrer|affiche*|suivre|reperer|situer|perdu) (\w+ ){0,5}(sur
|dans) (la|une) carte
sur la carte(?= (END|du|de|des|la|ou|et|comment))|fai(s|t|sait|saient|sons|re) (\w+ )?signe
signe (de (la main|croix|tete)|du zodiaque)
facteurs?|pieces? (de rechange|jointe)
bancs?( de (poissons|sable|touche|brume|l eglise))?|banquises?|banquettes?|banquets?
banque (alimentaire|de (la riviere|photos|images|sons|graines|donnees))
(se |me |te |nous |vous )?(rend(s|re|ez|ant|u|ons|ent)?) ?(toi|vous|moi|nous)? compte
compte (rendu|tenu|a rebours|gouttes|tours|rendus)|(au bout|en fin|tout) (du|de) compte|en fin de compte
(a bon|sur le|a mon|prendre en|pris en|tenir|tient|tenu|des|les) comptes? (de|que|rond|fees?|d )
comptes? de (fees|fee)|compte sur (toi|vous|moi|lui|elle|eux)
(je|tu|il|elle|on) compte (\w+ )?(venir|les|apprendre|bien|faire|aller|sur)|(je|il|elle) compte
comptes? (youtube|instagram|pinterest|spotify|netflix)|compter (les|jusqu|sur)|contes?|comptines?
cartes? (routieres?|postales?|d anniversaire|de voeux|de randonnee|des vents|du ciel|de noel|de lecteur
|de bibliotheque|au tresor|de visite|d invitation|memoire|sd|sim|du monde|de france|de la \w+|a jouer
|de bus|du restaurant|des vins|d embarquement|de remerciement|de condoleances|de fidelite|d abonnement
|mentale|de tarot|musicale|animee|electronique|virtuelle|topographique|ign|de membre|de l ile|de transport
|de peche|meteo|interactive|deux par deux|en pairs)
(jeux? de|jouer aux|partie de|tour de|chateau de|tireuse de|donner les|battre les|distribuer les
|retourne les|retourner les|tirer les|memoire des) cartes
a la carte
(faire|fait|fais|faites|prete[rz]?|preter|prete|font) (\w+ )?attention|payer de sa personne
(ca|cela) (a |va |finit par )?(paye|payer|paie)|(la )?patience (\w+ )?(paye|paie|payer)
(ca|sa) vaut (le coup|la peine)|se paye* (la tete|une)
pin (parasol|maritime|sylvestre|d alep|des landes)|pomme de pin
(un|le|du|grand|vieux|beau|mon) pin (du|de|dans|devant|qui|est|plante)|pins? (sur|punaise)
aiguilles de pin
codes? (postal|postaux|de la route|barres?|qr|vestimentaire|civil|couleurs?|morse|source|penal|de conduite
|de bonne|du travail|dmc|erreur|informatique|html|rousseau)
le code couleur|(un|le|passer le|apprendre le|nouveau) code de la route
cle (de sol|de fa|usb|a molette|de la maison|sous|des champs)
(chiffres|lettres) et (des )?(chiffres|lettres)|chiffres romains
chiffres (en lettres|du loto|et des lettres|trop petits)
(ancien|nouveau|vieux) testament|heritage (culturel|celte|breton|musical|de ce peintre)
leguer? aux generations|legende*
tirer? (ma|sa) reverence|temoin (du mariage|de)
recette* (\w+ ){0,6}(beurre|tarte|gateau|quatre|soupe|cuisine|video)
patient*|patience|pilule (du bonheur|a avaler)|dorer la pilule|(la|ma|sa) meilleure medecine
medecine douce du sourire|ordonnance du bonheur
remede (a|contre) (l |la )?(ennui|solitude|tristesse|melancolie)|(carre|tablette|tablettes) de chocolat
cachet de (la poste|cire)|cachet (fou|ancien)
(son|avec du|beaucoup de|du) cachet(?! (du|de|pour|contre|blanc|le|a))
(une|deux|quelques) gouttes? (de cafe|d eau|de pluie|d huile|de the)|elle dose|dose (mal|bien|la lumiere)
(traitement|traitements) de texte|pommade a levre|vitamine c est
(papier|papiers) (cadeau|cadeaux|peint|peints|glace|creche|crepon|journal|calque|de soie)
bon (petit plat|appetit|courage|anniversaire|chapitre|voyage|moment)
(comme |c est |quel |fait l effet d |un vrai )(un )?(beau )?cadeau
identite (bretonne|basque|corse|nationale|regionale|culturelle|du peintre|de l auteur|visuelle|europeenne
|francaise|de l artiste)
identifier (\w+ )?(plante|oiseau|oiseaux|fleur|fleurs|arbre|champignon|gens|personnes)
permis de (rire|s amuser)|passage pieton|passe ?(montagne|partout|temps)|pass culture
(mot|mots) (croises|fleches|d amour|doux|gentils|cles)
(douze|quelques|dix|vingt|mille|deux|trois) mots? (d italien|d espagnol|d anglais|par jour|d amour|de plus
|nouveaux)
(bourse du travail|bourse aux (plantes|livres|vetements|jouets))|monnaie du pape
(a|pour) (ce|quel) prix litteraire|argent massif
(medaille|noces|etoile|renard|sable|papier|couleur|cheveux) (d |en )?argent|le silence est d argent
(don|vrai don|un don|le don|doue) (pour|du|de la|inne)|dons? d organes? du|don de soi|don juan
donne le ton
ticket de (bus|metro|tram|caisse retrouve)|(note|carnet|cahier) de (musique|lecture|chant|bal|voyage)
releve(r|z|s)? (le gant|la tete|le defi|les stores|le store|la main)|relever (des|les) (compteurs|defis)
(telecommande) (\w+ ){0,5}(tele|television|box|volets?|audit*)|(tele|television) (\w+ )?telecommande
commande(s)? (de la tele|vocales?|vocal|a la voix|du volet)|commandant*
distance (de marche|entre|parcourue)
(reglage|regler|regle|reglez|reglage|regler) (\w+ )?(luminosite|volume|son|heure|reveil|sonnerie|horloge
|contraste|taille|ecran|micro|casque|alarme|appareil)
(vire|virer|virage|virevolte) (\w+ )?(a gauche|a droite|de bord|les photos|les icones)
charge[rz]? (la|ma|une) (batterie|photo|page|tablette)|decouverte*
(?<! a )decouvert (que|un|une|le|la|les|comment|par|avec|cette|ce)|(ai|avons|ont|as) decouvert
sommes? (assis|alles|contents|heureux|tous|partis|restes|arrives|nous)|(nous|on) (en )?sommes
ticket gagnant|vous dois une fiere chandelle|je vous dois (une fiere|beaucoup|tant|un)
(a gagne|gagne|gagner) (du temps|au loto des|la belote|au scrabble|la partie|le concours de|en confiance
|au tarot|au bingo)
(loto|lotto) (du club|des ecoles|du village|associatif)
tutoriels?|tutos?|tuteurs? (de|pour) (les )?(tomates|plantes|rosiers)
succession (de|d) (photos|images|notes|chansons|tableaux)|la succession des
(ma|sa|votre|la) tension (dramatique|du film|du fil)
prise (de son|de vue|de courant|de notes|de la bastille|electrique)|prises? de vues|multiprise
(en|la) notice (de|du) (la |l )?(tele|machine|appareil|jeu|four|aspirateur|telephone|radio)
(virus|operation) (de la|portes ouvertes|escargot|nettoyage)
secret (des|de la recette|de) (madeleines|recette|polichinelle|cuisine|grand mere)|(le|un) secret des
(a|en|pour) (ce|bon|mon|son) compte( la)?|compte est bon|banque (de|d) (fruits|glace|neige|fleurs|mots|idees
|recettes|tissus|semences|temps|livres|jeux|couleurs)
coffre (de la voiture|a jouets|a linge|en bois|de l auto|du camion|a outils|de la salle)
virements? (de|du) (bord|situation|cap|lof|bateau|voilier)|virements? lof
pa(yer|ye|yes|yons|yez|ie|yait) (de|d) (MON|leurs) personnes?|se payer (le luxe|une tranche)
(s )?epargn(e|ez|es|er|ons|e moi) (moi|nous|lui|leur|toi|sa voix|la peine|ses forces|ses jambes|ma voix
|ses yeux)
(prendre|prends|donner|donne|donnez|avoir|passe|passer|garder|reprendre|tiens|tenir) (\w+ )?la main (\w+ )?(au
|a) (tarot|la belote|bridge|bebe|petit|petite|mamie|cartes|rami|enfant*|l enfant|poker)
(dans|de|a) la main dans la main|main verte|tend* la main
(tres|reste|restes|rester|tenir|garder|bonne|tenez|mettre|garde) (\w+ )?a (bonne )?distance
a distance (de|du|des|d) (?!(MON|l|la|le) ?(DEVICE)|chez)\w+
heritage (roman|gothique|celte|gaulois|medieval|romain|industriel|baroque|musical|du passe|commun|maritime)
herit* (de|du) (\w+ ){0,3}(rire|yeux|nez|voix|sourire|oreille|talent|gout|humour|passion|main verte|caractere)
(rire|yeux|nez|voix|sourire|oreille|talent|gout|humour|caractere) (\w+ ){0,4}herit*
credit aupres|(faire|fait|accorde) credit a|billets? (d humeur|doux)|factures? de ce (violon|tableau|meuble)
(bonne|belle|excellente|superbe) facture*|factures? (\w+ ){0,4}(superbe|classique|soignee)
(remedes?|doses?|medicaments?|traitement|ordonnance|cures?|pilule|piqure|comprime|cachet|injection|capital
|reserve|placement|banque|compte|potion|sirop|goutte|medecine) (\w+ ){0,3}(contre|de|d
|pour) (l |la |le |les |du )?(\w+ )?(JOIE)
sign(er|e|ez|es|ons) (\w+ )?(petition|livre d or|carte d anniversaire|autographe*|tableau)|signe de la main
piqures? (d |de |du )(abeille|guepe|moustique|ortie|rappel|insecte|araignee|meduse|rosier|curiosite)*
(loyer|prix|rancon) (de|du) (la )?(gloire|succes)|piece d identite du village|virus (de|du) (la |l )?(lecture
|jardinage|rire|danse|musique|voyage|chant|JOIE)
code (des|de|du|d) (abeilles|fourmis|honneur|galanterie|politesse|bonnes manieres|point*|broderie)
dois (\w+ ){0,3}(gout|amour|passion|cafe|visite|revanche|gateau|appel|excuse*|explication|lettre|vie)
(doit|devez|dois) (\w+ ){0,3}(revanche|partie|visite|gateau|appel|danse|cafe|chanson)
actions? (solidaire|du film|se passe|de grace*|d eclat|collective|citoyenne)|prise de bec
avocats? (bien |tres )?(mur|murs|trop mur|du jardin|aux? crevettes?|en salade)
(huile|noyau|salade|chair|tartine) d avocats?
guichets? (du|de la|des) (theatre|musee|stade|cinema|zoo|spectacle|foire)|jouer a guichets? fermes?
(les|un|de) frais (matins?|ombrages|minois|air)|herit* (d |de )(un )?(chat|chien|gout|oeil)
retraits? (de la|des) (maree|glacier*)
cheque en bois|placement de (voix|la voix)|compte a lui c est|a decouvert le
temoin (de )?(batterie|lumineux|du passage)
coffre (de|du) (pirate|jouet|grenier)*|depot de pain|ordonnance de couleurs|cachet sur la (gravure|toile)
dois la recette|solde de tout (compte )?coquillage|tire* un trait|agence de voyages? imaginaires?
soldes? de (mes|ses|la|nos) (forces|tempete|fete|journee)|generique (defile|du|de la|de fin|trop|et)
du generique
(donne*|tenir|tient|prend*|lach*|serr*) (\w+ )?la main (pour|dans|a) (traverser|marcher|danser|la rue|mon|ma
|son|sa|l)
pa(yer|ye|yes) en monnaie de singe|pharmacien* (de|du) (moliere|village|film|quartier d enfance)
(bon|billet) de sortie|prix d un (sourire|baiser)
(banques?|comptes?|depots?|placements?|temoins?|codes?|coffres?|capital|credits?|bourses?|remedes?) (des|du
|de la|d) (?!france|ma|mon|mes|notre|epargne|cartes?|banque|tante|oncle|mere|pere|mari|femme|credit|portable
|telephone|compte|sms|immeuble|maison|poste|postale|depot|livret|voisin*|client*|etat|tabac|euros|argent
|agricole|caisse|nord|lyon*|boitier|mamie|papi|grand*|defunt*|fils|fille|neveu|tablette|wifi|wi|bancaire
|tresor|travail|testament|mariage|achat|un|une|dessous|dos|carte|texto|message|site|application|appli
|ordinateur|vehicule|portail)\w+
cheque lire non|placement des chaises|ticket de metro
regl(e|er|ez|ons) la (lumiere|camera|lampe|chaise)|pa(ie|ye|ient|yons) (\w+ )?(betises|erreurs|exces)
prend(s|re|nent)? de l assurance|bourses? d (etoiles?|algues?)
noms? de code|(monsieur|madame|mme|m) (banque|lavocat|notaire|comte|banquet)|cheque ou (chic|choc)
"""
