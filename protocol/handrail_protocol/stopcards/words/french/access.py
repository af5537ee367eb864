"""Remote control, passwords and papers, as people speak of them in French."""

REMOTE_CONTROL = r"""
(DEVICE) (\w+ ){0,2}(envoie|signale) (\w+ )?(erreurs?|alertes?|virus)
(me |m |nous )?laiss(e|es|ez|er|ait|ant) (me |m |nous |moi )?(\w+ )?entrer
(fleche|souris|curseur|pointeur) (\w+ ){0,5}(cour*|promen*|danse*|saut*|boug*|valser|filer|partout)
partage (\w+ )?(en route|d ecran|active*|de bureau)
(oeil|regard|coup d oeil) (\w+ )?(a|sur|dans) (ton|votre) (bureau|ecran|ordi|ordinateur|portable|tablette)
(arranger|regler|reparer|depanner|faire|voir) (\w+ ){0,2}(depuis|de) (brest|lyon|paris|chez|la bas|loin
|mon|ma|\w+) (\w+ )?(si tu|si vous|sans)
team ?view?er*|any ?desk*|ultra ?viewer|quick ?(support|assist)|assistance rapide|rust ?desk|supremo
splashtop|any ?viewer|aero ?admin|iperius|get ?screen|air ?droid|log ?me ?in|vnc|screen ?connect
chrome remote*|remote*|iso ?light|wisper|dw ?service
*telemaintenance|tele ?(assistance|depannage|intervention|maintenance)
(connexion|connect*|interven*|prendre|prise|controle*|acces|acced*|depann*|assistance|ordinateur|ordi|pc
|ecran|gerer|reparer|repar*|aide|aider|pilot*|commander|bureau|maintenance|regler|manipul*|entrer|voir
|faire|main|technicien|travail*|session|voit|montrer|installer|regarde*|logiciel) (\w+ ){0,5}(a distance
|de loin)(?! de marche)
prise en main|a distance
(pris|prendre|prend|prenez|prends|prenait|reprendre|reprend|prenne|laisse*|donn*|passe*|passer
|garde) (\w+ )?(la main|le controle|les commandes)
prendre (\w+ )?controle|(la main|le controle|les commandes) (\w+ ){0,2}(sur|de|du) (\w+ )?(DEVICE)
(part(age|ager|agez|ages|ageait|ageons|agent|agee?)) (\w+ ){0,3}ecran|ecran partage
(recopie|duplication|capture video) d ecran
(montre|montrer|montrez|affiche*) (\w+ ){0,2}(ton|votre|son|mon) ecran
(voir|vois|voie|voit|voient|voyais|voyait|regarder|suivre|visualiser) (\w+ )?(ton|votre|tout ton
|tout votre|sur ton|sur votre) (\w+ )?(DEVICE)
(il|elle|on|ils|quelqu un|technicien|fils|fille|gendre|petit fils) (\w+ ){0,3}(voit|voie|voient|voir
|voyait|regarde) (\w+ )?mon ecran
(comme ca|pour que|afin que|ainsi|alors|et) (je|il|on|elle|nous|notre) (\w+ )?(vois|voie|voit|clique|tape
|fais|peux|puisse|prends|regarde|travaille) (\w+ ){0,3}(ecran|a ta place|a votre place|d ici|de chez moi
|depuis|pour toi|pour vous)
(a ta|a votre|a sa) place
(clique|cliquer|fais|ferai|taper|faire|bouge|manipule) (\w+ ){0,3}(a ta place|a votre place|pour toi
|pour vous|d ici|de chez moi|depuis chez)
(control*|pilot*|commander|manipul*|manoeuvr*|diriger|depann*|repar*|se servir|utilis*|acced*|connect*
|entrer|entre|rentrer|rentre|aller|va|intervenir|venir|gerer|gere|travailler|agir|nettoyer|regler
|regle) (\w+ ){0,3}(MON|l|le|la) (DEVICE) (\w+ ){0,5}(depuis|de chez|de loin|a distance|d ici|par internet
|de la bas|de son bureau|du bureau)(?! (NOMBRE|hier|lundi|mardi|ce matin|longtemps))
(control*|pilot*) (MON|l|le|la|un) (DEVICE)
(depuis|de) (chez (moi|lui|elle|eux|nous)|mon bureau|ici|son bureau|lyon|paris|l etranger|mon pc
|mon ordi) (\w+ ){0,4}(sur|dans|ton|votre|mon|son) (\w+ )?(DEVICE)
(fais|faire|ferai|fait|regle|reglerai|repare|arrange|occupe|depanne|cliquer|clique) (\w+ ){0,4}(d ici
|depuis ici|de chez moi|depuis chez moi|depuis la maison|depuis mon)
(entrer|entre|rentrer|intervenir|aller|venir|acceder|accede|connecte*|connecter|se connecter|s introduire
|introdui*|pirat*|infiltr*) (\w+ ){0,2}(dans|sur|a|au) (MON|l) (DEVICE)(?! (a |au )?(la )?(tele|wifi
|imprimante|internet|bluetooth|casque|enceinte))
laiss* (le|la|les|l|moi|nous|un|quelqu un|entrer) (\w+ ){0,3}(entrer|acceder|controler|prendre|intervenir
|manipuler|faire|connecter)
(souris|fleche|curseur|pointeur) (\w+ ){0,6}(tout seul|toute seule|seule|bouge*|se promen*)
(touche*|lach*|bouge*|pose*
|utilis*) (\w+ ){0,2}(pas |plus |rien |a ){0,2}(la |a la |votre |ta |de la )?(souris|clavier)( madame
| monsieur)?
(neuf|9|dix|10) chiffres
(cliqu*|appuy*|accept*|autoris*|valid*|appui*) (\w+ ){0,3}(accepter|autoriser|permettre|la fenetre|acces
|connexion|controle|demande de connexion|le message|l acces|oui)
autoris* (\w+ ){0,3}(acces|connexion|controle)|donn* (\w+ ){0,3}(acces|autorisation) (\w+ ){0,3}(DEVICE)
acces (\w+ ){0,2}(a|au|sur) (MON|l) (DEVICE)
(monsieur|homme|dame|technicienn?e?|quelqu un|type|appel|gars|mec|gens|personne|agent|conseiller|il|elle
|expert|messieurs|jeune|employe|service|support|coup de fil|voix|conseillere) (\w+ ){0,3}(de|du|chez
|d) (chez )?(la )?(microsoft|windows|apple|support|orange|sfr|free|bouygues|amazon|google|norton
|l informatique|service technique|informatique|assistance|maintenance|internet|mon operateur)
microsoft (\w+ ){0,2}(appel*|telephon*|demande|veut|dit|exige|support)
(assistance|support|service) (microsoft|windows|technique|apple|informatique|client orange)
(nous|vous|notre|un|le|nos|votre|des) technicien*|technicien*
informaticien (\w+ ){0,3}(au telephone|appel*|entrer|connect*)|depannage informatique
(enlev*|supprim*|elimin*|nettoy*|retir*|a cause|infect*|plein|trouv*|detect*|attrap*|un|des|de
|les) (\w+ ){0,2}virus
virus|pirate*|piratage|pirater|hacke*|hacker|malware|logiciel (espion|malveillant)
(DEVICE) (\w+ ){0,3}(infecte*|bloque*|pirate*|contamine*)
(telecharg*|install*|lanc*|ouvr*|mets|mettez) (\w+ ){0,5}(logiciel|programme|application|appli|app|outil
|truc|ca|fichier) (\w+ ){0,4}(comme ca|pour que|ainsi|et|afin|puis|que) (\w+ ){0,2}(je|nous|on
|il) (\w+ ){0,3}(vois|voie|puisse|peux|prend*|accede|connect*|clique|depanne|repare|regarde|entre|aide
|fais|fasse)
(mon|ma|le|son) (fils|fille|gendre|neveu|niece|petit fils|petite fille|belle fille|frere|soeur
|voisin) (\w+ ){0,4}(piloter|controler|se servir|prendre|acceder|intervenir|depanner|manipuler|connecter
|entrer) (\w+ ){0,3}(DEVICE)
logiciel de (prise|controle|depannage)
"""

PASSWORDS = r"""
(NOMBRE) (lettres|caracteres) (avec|dont|et)|(avec|une) majuscule( et|(?= END))|caractere special
session (\w+ )?(expir|termin|interromp)*|se reconnecter|reconnect*
(nombre|numero|code|chiffres|chiffre) (\w+ ){0,4}(affich*|apparu|apparait|arrive*|ecran|recu|vient|venait
|viennent|venaient)
le nom (du|de mon|de ma) (chien|chat|chatte|mari|petit fils) (\w+ )?(partout|pour tout)
mo?t[sz]? ?d[e']? ?pas+es?|mots? ?passe|mdp|password*|pass ?word|codes?|pin|code ?pin|puk
identifi(ant|ants|cation|er|ez)(?! (de groupe|la plante|les gens|une))|login*|nom d utilisateur
pseudo (\w+ )?(mot|connexion|facebook|oublie)
(se |me |te |vous |s |m |t |nous )?(connect(er|e|ez|es|ion|ant)|reconnect(er|e|ez)|identifier|logger
|deconnect(e|er|ee)) (a|au|sur|aux|dans) (\w+ ){0,3}(compte|site|mediatheque|facebook|mail*|messagerie
|gmail|ameli|espace|boite|orange|whatsapp|portail|impots|caf|appli*|franceconnect)
france ?connect*
(arrive|peux|peut|arrivons|arrivait|pouvait|parvien*|impossible|jarrive|reussi*|moyen)* (\w+ ){0,2}(plus
|pas|impossible|moyen|d)? ?(a |de |d )?(r?entrer|acceder|me connecter|se connecter|aller|ouvrir
|me reconnecter|m identifier|lire mes) (\w+ ){0,4}(facebook|mails?|messagerie|compte|gmail|whatsapp
|tablette bloquee|boite|espace|ameli|messages orange|instagram)
(compte|facebook|boite|messagerie|whatsapp|mail|mails|profil|telephone|tablette|carte sim|acces
|tel) (\w+ ){0,3}(bloqu|pirat|suspend|suspendu|verrouill|desactiv|hack|vole|expir|ferme par)*
(mes|vos|ses|tes|les|mon|votre|son|ton) (\w+ )?(codes?|identifiants?|acces|mots de passe)
(lis|lisez|lire|dis|dites|dire|donn|donne|donnez|donner|dict|dicte|dictez|envoi|envoie|envoyez|envoyer
|transfer|recopi|recopie|recopiez|communiqu|repet|repete|repetez|ecri|ecris|tape|tapez|transmet|transmets
|transmettez|montre|file|texto|confirm|epele)(z|s|e|er|ez|es|ere|erez|mets|mettez)? ((moi|nous|le|les|la
|lui|vite|juste|doucement|s il|vous|te|plait) ){0,4}(\w+ ){0,3}(chiffres?|codes?|numeros?
|nombre)(?! (de la rue|du bus|de telephone de la mairie))
(chiffres|code|numero|codes|numeros) (\w+ ){0,6}(par (texto|sms|mail|message|telephone|erreur)|recevoir
|recu|recus|affich*|arriv*|s affiche*|ecran|sms|texto|portable)
(sms|texto|message) (\w+ ){0,6}(code|chiffres|numero)
(six|quatre|cinq|huit|sept|4|5|6|7|8) (chiffres|numeros)
(avant que|avant) (\w+ )?(ca|il|le code) (\w+ )?expire*
(lis|dictez|lisez|dis|dites|donne|donnez|envoie|envoyez) (les|le|la) (moi|nous)
(douze|12|vingt quatre|24) mots
(phrase|mots|cle|code|adresse|numero|mail|question) de (recuperation|secours|restauration|securite
|sauvegarde)
reinitialis*
(mot|identifiant|acces|code) (\w+ ){0,2}(oubli|perdu|incorrect|erron|invalide|chang|provisoire)*
(oubli|perdu|retrouv|chang|redemand|demand|reclam)* (\w+ ){0,3}(identifiants?|mot de passe|code|acces|mdp
|login|mots de passe)
nom de jeune fille|nom de naissance de (\w+ )?mere|premier animal
(questions?|reponse) (secrete|de securite)*
deverrouill*
debloqu* (\w+ ){0,3}(tel|telephone|tablette|compte|carte|sim|acces|ecran|portable|iphone|ordi|facebook
|dossier)
verrouill*|double (authentification|verification|facteur|identification)|(deux|2) (facteurs|etapes)|2fa
authenti*|empreintes? (digitales?|du doigt)?|face ?id|touch ?id|reconnaissance faciale
schema de (deverrouillage|verrouillage)|gestionnaire de mots|trousseau|cle d acces
cle (wifi|wi fi|de securite|du wifi)|code (wifi|sms)|apple id|identifiant apple
compte google (\w+ )?(bloque|pirate|mot)*
(confirm|verifi|valid|mettez|mettre|met|actualis|mise)(er|ez|e|es)? (a jour )?(\w+ ){0,3}(votre|vos|ton
|tes) (\w+ )?(compte|donnees|identite|informations|coordonnees|profil|acces|dossier|adresse mail|infos)
verification (de|du) (\w+ )?(compte|identite|numero|securite)|carte sim
"""

PAPERS = r"""
carte de (stationnement|priorite)|handicap*|mdph|les deux (cotes|faces) de|voter|vote par
cartes? (nationale )?d identite|cartes? nationale|pieces? d identite|papiers? d identite
(photo|justificatif|preuve|controle|verification|usurpation|vol|scan|copie) (\w+ )?d identite|passeports?
permis (de conduire|recto|b|moto|a points|de sejour|de construire|et|END|sur|perime|perdu|a renouveler
|internet)
(mon|votre|ton|son|le|du) permis
cartes? (vitale|grise|de sejour|d electeur|electorale|mobilite|d invalidite|senior|ss|europeenne
|consulaire|pmr)
vitale
numeros? (de secu*|fiscal|de ss|ss|siret|d allocataire|de permis|d identification|de passeport|national)
securite sociale|secu|(la|numero de|ma|carte de) secu
(acte|extrait|acte integral|copie|copie integrale) (de |d |d un |du |integral ){0,3}(naissance|mariage
|deces|divorce)
titres? de (sejour|transport senior)|declaration (de |d )?(revenus?|impots?|succession|perte)|impots?
avis d imposition|declarer (mes|les|ses) (impots|revenus)|numero fiscal|impots gouv|livrets? de famille
(donnees|informations|infos|renseignements|coordonnees) personnelles?|usurp*|cni|identite numerique
france identite
mairie (\w+ ){0,5}(papier*|carte|passeport|acte|rendez vous|rdv|formulaire|demande|livret|document*
|inscri*)
(carte|papiers?|passeport|acte|livret|dossier|document*) (\w+ ){0,6}(mairie|prefecture)
prefecture|sous prefecture|ants|pre demande|service public|caf|carsat|cpam|msa|pole emploi|france travail
assurance retraite|apa|aspa|minimum vieillesse|allocations?|aide au logement|apl|etat civil
casier judiciaire|naturalisation|nationalite
attestation (\w+ ){0,3}(droits|domicile|honneur|securite|identite|assurance|hebergement|vie)
certificat (de vie|de nationalite|de naissance|d immatriculation|d heredite|de mariage)
justificatifs? (de|d) (\w+ )?(domicile|identite|residence|revenus?|ressources)|listes? electorales?
carte d electeur|procuration de vote
(mes|vos|tes|ses|leurs|nos|des) papiers(?! (peint*|cadeau*|journal))
refaire (\w+ ){0,2}(papiers|carte|passeport|permis)|dates? (et lieu )?de naissance|lieu de naissance
nom et prenom*|(nom|prenom) (\w+ ){0,3}(adresse|naissance)
(copie|photocopie|photo|scan|image|cliche|recto)s? (de |du |d |des )(\w+ ){0,5}(PAPIER)
(scann|photocopi|photographi|numeris|televers|envoy|envoi|montr|telecharg|join|transmet|depos)(er|e|ez|es
|ent|ee|re|oyer|ons|s)? (\w+ ){0,5}(PAPIER)
recto (et )?verso
(tiens|tenez|tenir|tienne|tenait|mets|mettez|mettre|montre*) (\w+ ){0,7}(visage|figure|camera)
(a cote|pres|devant|au niveau|sous) (de |du )?(ton|votre|mon|son|le)? ?visage
selfie (\w+ ){0,6}(PAPIER|verif*|confirm*|prouv*|identi*|carte)|selfie avec
verifi* que c (est )?bien (toi|vous)|(c est|que c) (\w+ )?bien (toi|vous)
(prouv|confirm|verifi|justifi|valid|controle)* (\w+ ){0,2}(identite|son identite)
(votre|mon|son|ton|leur|vol d) identite
(PAPIER) (\w+ ){0,5}(perim|perdu|expir|renouvel|refai|scann|envoy|photocop|a jour|valid|vole)*
renouvel* (\w+ ){0,3}(PAPIER|carte|titre)|carte (\w+ ){0,3}(perime|expir)*
visa (\w+ )?(pour|touris*|d|long)|esta|consulat|ambassade
formulaire (\w+ ){0,4}(cerfa|mairie|impots|caf|administrat*|retraite|secu|prefecture)|cerfa
demarches? (administrativ*|en ligne)?|mise a jour de vos
(vos|tes) (informations|donnees|coordonnees|renseignements)|carte de retraite|carte famille
immatriculation
"""
