"""Gift cards, banking and payment, as people speak of them in French."""

GIFT_CARDS = r"""
(cartes?|cheques?|bons?|coupons?|codes?|e carte|tickets?) (cadeaux?|kdo|d achats?|cadeau|prepayees?
|de recharge|recharge|kado)
e ?cartes? (cadeaux?|kdo)|bons? d achats?|cartes? (prepaye*|de recharge)
(cartes?|coupons?|codes?|recharges?|tickets?|bons?|cheques?|credit|solde|pin) (\w+ )?(SHOP)(?! (apparu
|bleu))
(SHOP) (cartes?|gift|coupons?|codes?|card|recharges?)
(transcash|neosurf|paysafe|cadhoc|kadeos|illicado|toneo|pcs|cash ?lib|razer gold|flexepin)*
coupons?(?! de tissu)|recharges? (de|a|pour) (\w+ )?(NOMBRE)
recharges? (\w+ ){0,3}(tabac|billet|euros|telephone|code|numero)
(prends|prenez|prendre|achete|achetez|acheter|va|allez|passe|passez|aller|chercher|chope|ramene|ramener
|rapporte*) (\w+ ){0,5}(tabac|bureau de tabac|buraliste)
(gratt(e|er|ez|ant|ons|es|age|ee|ees|e))(?! ciel)(?! la tete) (\w+ ){0,4}(bande|partie|case|pellicule|zone
|ticket|carte|cartes|code|codes|argente*|grise*|dos|dessous|verso|surface|film)
(bande|pellicule|partie|zone|case|film|surface) (\w+ )?(gris*|argent*|a gratter)
sous la (bande|pellicule|partie)|(ecrit|cache|marque|ce qu il y a) (\w+ )?dessous
(code|codes|numero|numeros|chiffres) (\w+ ){0,4}(au dos|derriere|sous
|au verso) (de |la |des |du ){0,3}(cartes?|ticket|coupon|bande|chaque)
buraliste|(ne )?(dites|dis|dire|rien) (\w+ ){0,3}(caissiere?|buraliste|vendeu*|au magasin|au tabac)
(caissiere?|buraliste|vendeu*) (\w+ ){0,4}(rien|question*|pourquoi)
(garde|gardez|photo|photographie|envoie*|envoy*) (\w+ ){0,4}(tickets? de caisse|recu|tickets|recus
|coupons?|cartes cadeaux?)
(NOMBRE) cartes (\w+ ){0,3}(de |a )?(NOMBRE|euros|€)|cartes (de|a) (NOMBRE) ?(euros|€)
(cheque|bon) (vacances|lire|culture)
"""

BANKING = r"""
actions? (\w+ )?(tout de suite|maintenant|vite|en baisse|total|edf|bnp)|(vend|achet)* (\w+ ){0,3}actions
mes actions|syndic*|charges (\w+ )?(copropri|d un coup|locat|de l immeuble|trimest|annuel)*
banques?|banquiers?|banquieres?|bancaires?|e ?banking|iban|bic|rib|ribs|virements?
vir[eé]r? (\w+ ){0,3}(euros|argent|somme|NOMBRE|sous|compte)|numeros? de (compte|carte)
(releve|releves|extrait|extraits|solde|soldes|numero|titulaire|cloture|ouverture|ouvrir|vider?|vide|fermer
|compte|situation|mouvement|mouvements) (de |d un |du |mon |ma |un |sur |vos ){0,2}(compte|comptes)
(mon|votre|ton|son|un|le|mes|vos|ses|tes|leur|du|au|sur|notre|les|nos|leurs
|ce) (\w+ )?comptes?(?! (facebook|youtube|instagram|google|pinterest|whatsapp|gmail|messagerie|est bonne
|netflix|twitter|skype|mail))
comptes? (a la|cheques?|courants?|epargne|bancaires?|joint|securise|sur|protege|de secours|vide|bloque
|en ligne|titres?|depot|bloques?|debiteur)s?
livrets? (a|jeune|d epargne|de developpement|bleu|b|epargne|bancaire|ou placer)|ldds?|lep|pel|cel
caisse d epargne
(credit|banque) (agricole|mutuel|lyonnais|cooperatif|du nord|postale|populaire|de france|foncier
|municipal)
bnp( paribas)?|paribas|societe generale|soge|lcl|bourso*|fortuneo|hello ?bank|certicode*|cic|ing( direct)?
revolut|n26|monabanq|desjardins
ccf|hsbc|la banque|nickel|orange bank|axa banque|credit (conso*|immobilier|renouvelable|auto|a la conso*)
prelev*|preleve|prelevements?|(a|en|mon|au) decouvert|decouvert (autorise|bancaire)|agios?|distributeur*
dab|guichet*|chequiers?|carnet de cheques?|remise de cheques?
(un|mon|des|le|par|les|ce|de) cheques?(?! (cadeau|kdo|kado|vacances|lire))|encaiss*
soldes? (de|du|bancaire|debiteur)|(mon|votre|son|le|ton|voir|consulter|connaitre|verifier) solde
(connaitre|voir|consulter|verifier|regarder|acceder|surveiller|ouvrir|gerer) (\w+ ){0,3}(solde|comptes?
|releves?|operations|ecritures)
operations? (bancaire*|suspecte*|inhabituelle*|frauduleu*|en attente|sur votre)
valid* (\w+ ){0,2}(operation|operations|transaction*|beneficiaire)
(operation|transaction|mouvement|debit|achat|paiement|connexion)s? (\w+ )?(suspect|inhabitu|douteu
|frauduleu|bizarre|inconnu|etrange)*
transactions?|debite*|(a ete|ete|etre|sera) (debit|credit)e*|retraits? (d argent|de|bancaire|au)
retirer (\w+ ){0,3}(argent|especes|sous|liquide|euros|billets)
(depos|mett|plac|vers|transfer|deplac)* (\w+ ){0,4}(argent|economies|epargne|livret|capital|fonds
|sous) (\w+ ){0,3}(compte|ailleurs|coffre|banque|securi*|abri|placement)*
(retraite|pension|salaire|paie|allocation|reversion) (\w+ ){0,3}(tomb|vers|arriv|virement|verse|touche)*
(ma|sa|votre|caisse de|la|toucher|ta) (retraite|pension)(?! aux flambeaux)|fraud*|escroc*|escroquer*
arnaqu*|hameconn*|phishing
credits?(?! (photo|photos|d impot|du film|image|images))(?= (a|en|sur|de|conso|immo|auto|pour|END|bloque
|mon|que|accorde|refuse|rapide|bancaire))
(un|mon|pris|des) credits?(?! photo)
emprunts?|emprunter (\w+ ){0,3}(argent|euros|sous|banque)
pret (bancaire|immobilier|personnel|relais|d argent|etudiant|a|entre)|hypothe*
(l|une|mon|votre|notre|cette) agence (\w+ ){0,3}(ferm|banc|du|postal|de ma|credit|conseil)*
(ferm|rendez vous|aller|passer|queue|guichet) (\w+ ){0,3}(a l |l |en )agence|epargn*
conseill(er|ere)s? (\w+ )?(bancaire|de la banque|financier*|patrimoi*|clientele|postal)
(mon|ma|ton|votre|notre|un|le) conseill(er|ere)|economies|bas de laine
placements?|placer (\w+ ){0,3}(argent|economies|livret|capital)|actions? (en bourse|bancaire|boursier*)
en bourse|bourse(?! (du travail|aux))|coffre( fort)?|opposition(?! politique)|faire opposition
carte (\w+ ){0,3}(bloque|avale|vole|perdu|opposition|expire|desactiv|piratee|debite|sans autorisation)*
interets? (bancaires?|du livret|credit*)|taux (d interet|du livret|de credit)|tarif* bancaire*
banque en ligne|appli* (\w+ )?(de la|de ma|du credit|bancaire|banque)|lingots?
"""

PAYMENT = r"""
(en|de) (prison|garde a vue)|arrete par la police|pieces? d or|louis d or|arrhes|acompte
etrennes|argent de poche|(les|toutes les|mes|leurs) charges
(envoy|offr|donn)* (\w+ ){0,4}(etrennes|enveloppe|petit billet|billet de)|faire un don*
(un|des|mon) dons? (aux|a la|a l|pour|en ligne)
pai?ements?
pa(yer|ye|yez|yes|ie|ies|iera|yait|yant|yee|yees|yons|yera|yerai|ierai|yons|yent|ient|iez|yante?s?)|repay*
im?paye*|impaye*|paypal|western ?union|money ?gram|bit ?coins?|crypto*|ethereum
cartes? (bleues?|de credit|bancaires?|de paiement|visa|gold|master ?card|debit|de debit)
carte (\w+ )?(numero|cvv)|visa premier|master ?card|visa(?! (pour|touris*|long|d))|cb
(numero|numeros|chiffres|code|donn*|coordonnees|veut|demande*|entrer|rentrer|taper|avec|photo|sur
|enregistr*|mettre|utilis*|par) (\w+ ){0,2}(de |avec )?(ma|votre|sa|ta|leur) carte(?! (d |vitale|routiere
|postale|de lecteur|de bibliotheque|sim|de|du|memoire|des|ou voyage|michelin))(?= (END|et|pour|au|a|sur
|avant|est|sans|ou|svp|stp|bleue|bancaire|en|dans|quand|s il))
(seize|16) chiffres|(trois|3) (\w+ )?(chiffres|numeros|derniers)|les trois (\w+ )?(au dos|derriere)
cryptogramme|cvv|cvc
chiffres (\w+ ){0,5}(carte|au dos|derriere|devant)|date d expiration|sans ?contact
(apple|google|samsung) pay|lydia|paylib|wero|klarna
(envoy|envoi|vers|pret|transfer|donn|avanc|plac|invest|file|pass|remet|apport|prepar|rend|rends|doi|regl
|donne|emprunt|ramen|depann|virer|vire)* (\w+ ){0,5}(argent|euros|sous|fric|pognon|balles|thune|ble
|NOMBRE euros|liquide|somme)
mandats? (cash|postal)|argent|sous (pour|de cote)|des sous|mes sous|fric|pognon|thunes?
\d* ?(€|euros?|balles|francs|eur|dollars?|cfa|centimes?)|€ ?\d*|[£$] ?\d*
(NOMBRE) (\w+ )?(mille |cents? )?(euros?|balles|dollars|francs)|millions? d euros|euros
(mon|un|ton|c est mon) (nouveau|autre) numero
(numero|num|tel|telephone) (\w+ ){0,6}(casse|cassee|perdu|tombe|toilettes|eau
|nouveau numero)(?= (\w+ ){0,12}(euros|€|facture|payer|regler|virement|argent|urgent|urgence|numero))
nouveau (numero|num)
depann* (\w+ ){0,3}(NOMBRE)
(pret|avanc|file|donn|prete)(er|e|es|ez|rais|rez)? (\w+ ){0,3}(NOMBRE)(?= (END|euros?|€|jusqu|pour|balles
|avant|demain|et))
(pret|avanc)(er|e|es|ez) (\w+ ){0,2}(argent|sous)
regl(er|ez|e|es|ement|ements|erai|era)(?= (\w+ ){0,5}(factur|amend|avant|somm|frais|maintenant|par|cheq
|loyer|en ligne|achat|urgence|NOMBRE|euros|solde|dette|note|montant|douane|aujourd|immediat|commande|cb
|carte|impay|livraison)*)
factur*|devis|amendes?|contravention*|majore*|majoration|proces verbal|antai
stationnement (\w+ ){0,4}(paye*|amende|euros|regl*)|douan*|caution|cautions|en especes
especes(?! (d oiseaux|menacees|animales|de))|(en|du) liquide|par cheque|billets de (NOMBRE)
enveloppe (\w+ ){0,3}(argent|especes|billets|liquide)|petit (billet|quelque chose)|pour le derangement
pourboire|dedommag*|remuner*|retribu*|remerciement en argent|gratification
a la caisse|passer (a la |en )caisse|caisse automatique|ticket de caisse|abonnements?
abonne* (\w+ ){0,3}(netflix|canal|journal|magazine|internet|resili*|essai)|resili*|desabonn*|essai gratuit
renouvel* (\w+ ){0,3}(abonnement|antivirus|norton|assurance|contrat)|coursiers?
colis (\w+ ){0,8}(attente|frais|douane|bloque*|retenu*|regler|payer|lien|cliqu*|livr*|relais|suspendu
|instance|adresse|affranchi*)
chronopost|mondial relay|colissimo|ups|dhl
le ?bon ?coin|vinted|ebay|cdiscount|temu|shein|wish
amazon (\w+ ){0,3}(command*|achat*|compte|livr*|prime|colis)
(amazon|veepee|la redoute|zalando|ventes? privees?)|impots?|taxes?( fonciere*| d habitation)?|fisc
tresor public|rembours*|loterie|jackpot|tirage au sort
(avez|as|ai|a|avons) (\w+ ){0,2}gagne* (\w+ ){0,4}(lot|euros|prix|voiture|iphone|cheque|voyage|cadeau|gros
|million*|tirage)
gros lot|gain*|heritier du|investi*|rendement*|trading|dons? (en ligne|par|a (une|l)|aux)|faire un don
cagnotte|leetchi
(ach(at|ats|eter|ete|etes|etez|eton*|etant|etait))(?! (d occasion)) (\w+ ){0,6}(en ligne|sur internet
|internet|sur amazon|sur le site|sur le net|ebay|site|appli|application|web|billet*|ticket*)
(command)(er|e|ez|es|ee|ees|ons|ant) (\w+ ){0,6}(en ligne|sur internet|internet|amazon|site|sur le net
|vinted|appli|application|catalogue|livraison|colis|drive|facebook)
passer (une |ma |sa |la )?commande|(ma|une|la|sa|votre|bon de|suivi de) commande(?! (vocale|de la tele))
achats?(?! groupe)|drive (\w+ )?(leclerc|auchan|carrefour|super u|courses)
courses (en ligne|sur internet|livrees|au drive)|panier (en ligne|d achat|valid*)
(reserv)(er|e|ez|ation|ations|ons|ee) (\w+ ){0,5}(billets?|hotel|train|gite|vol|avion|sncf|booking|airbnb
|croisiere|voyage|chambre|camping|spectacle|location|ligne|internet)
(billet|billets) (\w+ ){0,2}(d avion|de train|sncf|d)|sncf connect
(vendre|vends|vendu) (\w+ ){0,4}(en ligne|internet|site|annonce|vinted)|mandat (cash|postal)
frais (de |d )?(dossier|douane|livraison|port|envoi|gestion|inscription|reexpedition|notaire|adhesion
|deblocage|transport|hospital*|bancaire*|obseques|avocat)
(les|des|quels|quelques|sans|aux|ces|payer|regler|vos|mes|ses) frais(?= (END|a|sont|de|d|pour|en|que|qui
|avant|par|et))
financ*|dettes?|rancon|chantage|recouvrement|huissier*|saisie|surendettement|loyers?|charges locatives
assurances? (auto|habitation|voiture|maison|obseques)|assurance
mutuelle (\w+ ){0,3}(rembours|cotis|resili|chang|facture|devis)*|cotis*|edf|engie
(facture|compteur|contrat) (de |d )?(gaz|electricite|eau|tel*)
combien (\w+ ){0,3}(coute|dois|doit|devons|doivent|prend*|ca fait|vous dois)|ca coute
(je|tu|il|elle|on|vous) (\w+ )?(dois|doit|devez) (\w+ ){0,2}(NOMBRE|argent|euros|sous|combien)
bijoux (\w+ ){0,6}(recup|coffre|remet|abri|coursier|police|sac|envelopp|lieu sur|donner|policier|prepar)*
plateforme petrol*
(coinc|bloqu|retenu)(e|ee|es)? (a|au|en) (\w+ ){1,5}(argent|aide|billet|aeroport|douane|euros)
billet d avion|militaire (\w+ ){0,5}(argent|amour*|mission|billet)
"""
