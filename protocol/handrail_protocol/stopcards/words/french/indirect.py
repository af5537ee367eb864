"""The topics without their names, in French : « le mot avec lequel tu entres », « deux des blancs »."""

BANKING = r"""
(ma|la|sa) carte (\w+ ){0,2}(marche|passe|fonctionne) (plus|pas)
(police|policier|gendarme*|commissaire|inspecteur) (\w+ ){0,5}(tout retirer|retir*|argent|compte|banque
|ne rien dire)
tout retirer|(distributeur|automate) (\w+ ){0,3}carte|carte (avalee|gardee)|(voir|gerer) mes sous
(entre|rentre|arrive) et (\w+ ){0,3}(sorti|parti)|(m a|ont|a) (\w+ )?(pris|retire|vole|pique) (\w+ )?\d{2,5}
(rien|pas) (achete|commande|depense)|(mes|les) (sous|affaires d argent)
(perdu|egare|vole|laisse) (\w+ )?(ma|sa|la) carte(?! (du|de (la )?(biblio|bus|mediat|peche|randonnee))*)
(bloquer|faire bloquer) (\w+ )?(ma|la|sa) carte|petit boitier|lecteur de carte de la
numero client|ce qu il (me|nous) reste (\w+ ){0,2}(ce mois|mois|compte)
"""

PAYMENT = r"""
(note|facture) du (veterinaire|veto|dentiste|garage|plombier)|trop (preleve|facture|paye|debite)*
(colis|paquet) (\w+ ){0,3}(coince|bloque|arrete|immobilise)|(manque|reste|faut|coute) \d+[.,]\d\d
(double|triple) (tout|la mise|l argent)|(ravoir|recuperer) (\w+ )?(argent|sous)|taxe fonciere
(jamais|pas) (venu|arrive|recu|livre)* (\w+ ){0,4}(argent|rembours*)|ne rien dire
(couvreur|plombier|macon|artisan|serrurier|jardinier|demarcheur|ouvrier) (\w+ ){0,5}(veut|demande|moitie|prix
|devis|combien|tout de suite|avance)
(moitie|tiers|tout) (\w+ )?(tout de suite|d avance|avant de commencer|maintenant|en avance)
peages?|crit ?air|vignettes?(?! du (timbre|livre))|forfait (de )?(post )?stationnement|fps
regularis*|en souffrance|(n est|pas) (\w+ )?(reglee?|acquittee?)|derniers? rappel|impaye*
(magazine|revue|journal|telephone|forfait) (\w+ ){0,3}(tous les mois|chaque mois|par mois)
(arreter|stopper|annuler) (\w+ ){0,4}(tous les mois|chaque mois|mensuel*|magazine|revue)
panier garni|(juste|que|seulement) les frais
(serie|suite) de chiffres|(pour que|afin que) (\w+ ){0,2}(arrive|livre*|envoie*|parte)
(faut|manque|demande|veut|reclame|coute|sans|donne|envoie) (\w+ )?(?!(19|20)\d\d )\d{3,5}(?! (photos|pas
|metres|mots))
(vole|perdu) (\w+ ){0,2}(portefeuille|porte monnaie|sac)|plateforme petroliere
(dis|dites|dire|parle|parlez) (\w+ )?rien (\w+ )?(a|au|aux) (\w+ )?(mari|femme|fille|fils|famille|personne)
"""

GIFT_CARDS = r"""
(mon|un|le) bon d anniversaire|se gratte (\w+ )?(pas|mal|plus)
(carrefour|leclerc|auchan|lidl|tabac|casino|intermarche|super u|monoprix) (et|pour|puis) (prends|prenez
|acheter|achete|prendre|demande) (\w+ )?(apple|google|steam|amazon|cartes|tout)
(derriere|sous) l argente*|(un|mon) bon (SHOP)
(prends|prenez|prendre|achete|achetez|rapporte) (\w+ ){0,4}(presentoir|rayon|caisse|tabac)
presentoir (\w+ ){0,3}caisse|(SHOP) (recue?|offerte?|qu on)|coffrets? cadeaux?|numero du coffret
(smart|wonder|day)box|box cadeau|(bande|partie) grise|(une|ma|la) (smart ?box|wonder ?box)
"""

REMOTE_CONTROL = r"""
(manier|piloter|utiliser|conduire|manoeuvrer) (MON) (DEVICE) (depuis|de)
inconnu (\w+ ){0,2}(ouvre|regarde|lit|deplace|fouille)|j ai clique et
(monsieur|dame|technicien|gars) (d|de|de chez) (orange|sfr|free|bouygues|microsoft|windows)
(windows|microsoft) (\w+ )?(appele|appelle|telephone)|se connecter chez (moi|vous|nous|elle|lui)
(il|elle|quelqu un|on) (est|entre|est entre|deplace) (\w+ )?(dans|sur) (mon|ma) (DEVICE)|deplace tout
(voir|voit|verrait) (\w+ ){0,3}ce que je (vois|fais|tape)|(enlev*|retir*|lev*|ot*) (\w+ ){0,2}mains (du|de la)
laissez moi faire
(tape|clique|bouge|ecrit|ouvre|ferme|s ecrit|s ouvre|se deplace|defile) (\w+ )?(tout seul|toute seule|tous
seuls)
(windows|drapeau|fenetre) (et|plus) (la touche |la lettre |le )?r|touche (windows|drapeau)
(ce que|lettres que) (j|je) (epelle|dicte|vous dicte)|fenetre noire|(ne )?(toucher|touchez|touche) a rien
cliqu* (\w+ ){0,2}(chez (moi|vous|toi|elle|lui)|a ma place|pour moi) (\w+ )?(depuis|de)?
(m occupe|se charge|s occupe) du reste|(laiss*|passe*|donne*) (\w+ ){0,2}(le volant|les manettes|les renes)
"""

PASSWORDS = r"""
connecter (\w+ )?(a ma place|pour moi|comme moi)|te faire passer pour moi
nom du chien|(change|pris|vole|utilise) (\w+ )?(facebook|whatsapp|messagerie|mail|gmail)
(peux|peut|arrive) (plus|pas) (y |a y )(entrer|acceder|revenir)
(sais|sait|savais) (plus|pas) comment (\w+ )?(entrer|aller|rentrer|acceder|ouvrir
|me connecter) (\w+ ){0,2}(mails?|messagerie|compte|boite|facebook|whatsapp)
(veut|demande|exige) (\w+ )?(mon|votre|ton) (pouce|doigt|visage|index)
[a-z]{4,20}\d{2}(?= (c est|assez|suffit|est ce|trop|ca|fort|est))|sous (le|mon) clavier
ce que je tape (quand|pour|au)
(prend|accepte|veut|marche) (plus|pas) (mon|ma|le|de mon) (habituel|ancien|vieux|\w+ habituel)*|il dit faux
(papier|carnet) (\w+ )?(sous|colle|dans) (\w+ )?(clavier|ecran|portefeuille)
[a-z]{4,20}\d{3,4}|trop de (tentatives|essais)|trop facile a (deviner|trouver)
(mot|nom|phrase) (avec|par) (lequel|laquelle|quoi) (\w+ ){0,5}(mails?|entre*|ouvr*|connect*|rentre*)
(mot|phrase) (qui|pour) (\w+ )?(ouvr*|entrer|debloqu*) (\w+ ){0,3}(mails?|boite|tablette|ordi*|compte)
(facebook|google|whatsapp|gmail|orange|instagram|ma messagerie|netflix) (\w+ ){0,2}(reconnait (plus|pas)
|met dehors|jette|ejecte|veut plus de moi)
(date|annee|jour|nom|prenom) (\w+ ){0,5}(partout|pour tout|sur tous)
(mets|met|utilise|prends) (partout|toujours|pour tout)|(six|quatre|huit) chiffres
rue (\w+ ){0,3}(de (votre|ton) enfance|avez grandi)
"""

WILLS = r"""
temoin de ma signature|(tout|maison|argent) (doit|devrait|va) (aller|revenir) a (lui|elle|moi)|pas aux enfants
(piano|bijoux|maison|montre|bague|appartement|meubles) (\w+ )?(doit|doivent|devra|devront) (aller|revenir)
mandataires?|(nommer|designer) (\w+ ){0,3}(tutrice|tuteur|mandataire|heritier*)
(cousin|oncle|tante|parent|client|veuve|inconnu) (\w+ ){0,3}(laisse|legue) (\w+ ){0,2}(NOMBRE|million*
|fortune|maison|argent)
(paroisse|eglise|association|voisin*|neveu|niece|aide) (\w+ ){0,3}(avoir|aura|garde|garder
|prendre) (\w+ )?(maison|appartement|tout|terrain)
decider (\w+ ){0,3}(a ma place|pour moi|pour elle|a sa place)|perds la (tete|boule)
(gerer*|s occup*) (\w+ )?mes sous
(maison|appartement|argent|biens) apres moi
(mettre|mettez|met|pose*|ecri*) (\w+ )?(mon|votre|ton|son) nom (\w+ ){0,2}(en bas|sous|au bas|dessous|sur)
(aide*|voisin*|neveu|niece|femme de menage|auxiliaire|gardien*|aidant*) (\w+ ){0,6}(aura|prendra|recevra|veut
|touchera|herite*) (\w+ )?(la moitie|tout|la maison|l appart*|sa part)
a qui (va|ira|reviendra|revient|laisser) (\w+ ){0,2}(piano|maison|appartement|bijoux|argent|meubles)
"""

MEDICATION = r"""
fourmis dans (les|le|la|l|mes)|(picotements?|crampes?|fourmillements?) (dans|aux|a la|au)
(celui|celle|ceux|cachet|le) (du|pour (le|l|la)) (coeur|eau|sang|tension|diabete|sucre|dormir)
(boule|grosseur|bosse) (sous|dans|au) (\w+ )?(bras|sein|cou|aisselle)|spray (pour|contre)
(en prendre|prendre|prends|avaler|prenne) (\w+ ){0,2}(NOMBRE) (\w+ )?(blancs?|bleus?|roses?|jaunes?
|petits|grandes?)|(NOMBRE) (des |petits |de mes )?(blancs|bleus|roses|jaunes)(?= (END|le|si|avec|au))
depuis les (nouveaux|nouvelles|blancs|bleus)
(chevilles?|jambes?|poitrine|coeur|ventre|tete|dos|genoux?|hanche|bras|gorge|pieds?|peau|epaule|yeux
|estomac|mains) (\w+ ){0,2}(gonfle*|enfle*|engourdi*|brule*|gratte*|demange*|douloureu*|fait mal|font mal
|rouges?|tape|bat trop)
mal (a|au|aux|dans) (la |l |le )?(tete|ventre|dos|poitrine|coeur|genou|jambe|gorge|hanche|estomac|bras|pieds?
|epaule|dents?|oreilles?)
respire* (\w+ )?mal|essouffl*|mal a respirer|(plaques|taches|boutons) rouges|palpitation*|evanoui*|malaise
etourdi*|fievre|toux|tousse*|diarrhee|constip*|insomnie|dors (plus|mal)
(sens|sentait|sent) (\w+ ){0,2}(mal|drole|faible|pas bien|nauseeu*)
(parler|voir|consulter|rendez vous|visio) (\w+ ){0,4}(MEDECIN|docteure|medecin|doctoresse) (\w+ ){0,3}(ecran
|visio|video|tablette|ordinateur)
visio (avec|du) (\w+ )?(MEDECIN)
"""

PAPERS = r"""
carte de (bus|train|metro|transport) (\w+ )?(senior|gratuite)|refaire (\w+ )?carte
garer (\w+ )?handicape*|place handicape*|ville de naissance
carte avec (ma|votre|ta) (photo|tete)|(carte|papier) (\w+ ){0,4}devant la camera
(mon|le|ton|votre|son|de) ?papier rose
(truc|carnet|livret|document) (pour|de) (voyag*|l avion|partir)
(ou et quand|quand et ou|ou etes vous) (\w+ ){0,2}(nee?|naissance|est elle|est il)
prouv* (\w+ ){0,4}(en vie|vivante?|qui je suis)|certificat d existence
"""
