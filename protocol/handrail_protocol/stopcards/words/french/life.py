"""Wills and medication, as people speak of them in French."""

WILLS = r"""
ced(e|er|ez|erai) (\w+ ){0,2}(voiture|maison|terrain|appartement|parts)
(deux|un|des|de|mes|les|vos) temoins?
(bague|bijoux|piano|meubles|montre|maison|argent|collier|armoire|vaisselle) (\w+ ){0,4}(aille|ailles
|revienne|soit pour|reviennent|aillent|ira|iront|reviendra) (\w+ )?(a|au|aux|pour)
(que|qu est ce que|qu) (\w+ ){0,2}(devient|deviendra|devient il de|adviendra|arrive) (\w+ ){0,3}(maison
|appartement|appart|argent|biens|economies|chien)
(en|a l|dans un|dans une|d) (ehpad|maison de retraite|residence senior)
testament*|heritag*|herit(er|e|iers?|ieres?|era|erait|erez|ent|ez|ons|es|ees?)|desherit*|successions?
successor*|notair*|notari*|procurations?|legs|legu(er|e|ent|ee|ees|es|era|ant|ez)|legataire*|donation*
donataire*|dernieres? volontes?|directives? anticipees?
mandats? (de protection( future)?|d inaptitude|de gestion|posthume)|tutelle*|curatelle*|curat(eur|rice)
tut(eur|rice|eurs|elle)(?! (de|pour|des|en))|sauvegarde de justice|mesure de protection|protection future
habilitation familiale
assurances? ?(vie|deces)|obseques?|convention obseques|pompes funebres|indivision|indivis|viager|usufruit*
nue propriete|nu proprietaire|clause (\w+ )?beneficiaire*|la clause|beneficiaires?
(vente|vendre|vends|donner|donne|donnez|ceder|cede|signer|mettre|mets|mettez|passer|passe|laisser|laisse
|transmettre|leguer|faire) (\w+ ){0,3}(la |sa |ma |votre |ta |l |son |mon |ton )(maison|appartement|appart
|terrain|pavillon|biens?|ferme|proprietes?) (\w+ )?(a|au|en|pour) (\w+ )?(nom|moi|voisin*|neveu|niece|fils
|fille|donation|lui|elle|viager|nous|cheri*|aide)*
(maison|appartement|appart|terrain|bien|pavillon|propriete|biens|ferme) (\w+ ){0,4}(a|au|en) (mon|son
|votre|leur|ton|notre)? ?(nom|donation|viager|indivision)
qui (aura|heritera|recoit|recevra|aurait|prendra) (\w+ ){0,3}(maison|appart*|biens|bijoux|meubles|argent
|tout|quand|piano)
(laisser|laisse|donner|donne|leguer|leve) (\w+ )?(tout|tous ses biens|mes biens|ses biens
|sa fortune) (\w+ )?(a|au)
(mon|son|votre|leur|ton|notre) patrimoine|patrimoine (immobilier|familial)
partage (\w+ )?(des biens|de l heritage|successoral)|ayants? droit
feu (m|monsieur|mme|mon|ma|son) [^| ]{2,20}
(apres|a|avant|des|lors de) (ma|sa|leur|votre|ta|son|mon|leur) (mort|deces|disparition|depart)
(quand|lorsque|si|avant que|le jour ou|une fois que) (\w+ ){0,2}(je|tu|il|elle|vous|mamie|papi|maman|papa
|on)? ?(\w+ ){0,3}(plus la|plus de ce monde|mort|morte|mourrai|meurs|mourra|mourras|decede|decedee
|disparai*|partir* avant|parti|partie|arrive quelque chose|arrive qqchose|arrive qqch*|arrivait quelque)
(t|m|lui|vous) (arrive|arrivait) (\w+ )?(quelque chose|qqchose|qqch|malheur)|deces|defunt*|decede*
acte de deces|certificat de deces|capital deces
(mon|votre|son|chez l|chez un|un|l|d|ton|une|maitre) ?(avocat|avocate)|avocate?s?|cabinet d avocats?
executeur testamentaire
sign(e|er|ez|es|ature|atures|ons) (\w+ ){0,4}(ca|ce|cette|ici|la|papiers?|procuration|document*|contrat*
|acte|en bas|formulaire|moi|pour que|autorisation|mandat|lettre)
signez moi|(acte|actes) (notari*|de vente|de propriete|sous seing|authentique)
m occupe de (tout|vos affaires|ses affaires|tes affaires)
(s|m|t) occupe(r|rai|ra)? de (tes|vos|mes|ses) affaires|papiers (du|chez le) notaire|titre de propriete
cadastre
fin de vie|acharnement*|personne de confiance|don d organes?|reanim*|euthanasie|soins palliatifs
ehpad (\w+ )?(dossier|payer|frais)|contrat obseques|frais de succession|droits de succession|rente viagere
coffre du notaire|changer (\w+ ){0,3}(beneficiaire|heritier|testament|clause)|lointain (parent|cousin)
parent eloigne
"""

MEDICATION = r"""
(avec|de) ce que je prends|pamplemousse|(prendre|prenne|prenez) (le )?double
(la|de la|ma|sa|crise de) goutte(?! (de|d))|rhumatisme*|douleurs?|zona|psoriasis|hernie|tumeur*|ulcere
parkinson|demence|diuretique*
(le|mon|votre|ce) cabinet (\w+ ){0,5}(rendez vous|rdv|application|appli|en ligne)|l application du cabinet
(huile|tisane|plante|poudre|pate|creme|gel|patch|racine|the|produit) (\w+ ){0,5}(partir|disparaitre|guerir
|soulag*|calm*|eliminer|soigne*|contre)
medicament*|medicam*|medocs?|remed(e|es)|ordonnances?|comprimes?|cachetons?|cachets?|pilules?|gelules?
posologi*|(la|ma|sa|une|double|quelle|votre|ta|des|les|de|bonne|demi|mes|ses|deux|mauvaise) doses?|dosage*
dosette|surdos*|insuline|anticoagul*|antidouleur*
anti (douleur|inflammatoire|coagulant|biotique|depresseur)s?|somniferes?
effets? (secondaires?|indesirables?)|antibio*
gouttes (pour|contre|dans les|du|le|a|matin|soir|homeo*|oculaires|auriculaires)
(ces|mes|des|ses|vos) gouttes|piqures?|notices? (du|de mon|des|de) (\w+ )?(medic*|cachet*|traitement*)
(la|ma|sa|les|ses|mes) prises? (du|de|des) (soir|matin|midi|medic*|sang|traitement)|prise de sang|prescri*
generiques?(?! (du film|de fin|de la serie|de debut))|chimio*|perfusion*|piluliers?|semainiers?|doliprane
efferalgan|dafalgan|ibuprofene|advil|nurofen|paracetamol|aspirine|previscan|kardegic|coumadine|lexomil
xanax|stilnox|levothyrox|metformine|cortisone|ventoline|morphine|tramadol|eliquis|xarelto|viagra|cialis
statines?|amoxicilline|augmentin|spasfon|smecta|imodium|inexium|omeprazole|tahor|plavix|lasilix|amlor
temesta|seresta|imovane|lyrica|ozempic|wegovy|codeine|voltarene|biprofenid
antidepresseur*|anxiolytique*|beta ?bloquant*|diuretique*|pharmaci*|parapharmaci*|officine
(mon|votre|son|ton|le|du|un|ce|vos|mes|leur|nouveau) traitements?(?! de texte)
traitements? (contre|pour|de la|medical|du|des|de (fond|mon|mes|ma|l))
tension (arterielle|trop|du|elevee|basse|a|de)
(contre|pour|de|prendre|mesurer|surveiller|ma|sa|votre|hyper) ?(la )?tension|hypertension|produit miracle
(miracle|miraculeu*) (\w+ ){0,3}(contre|pour|arthrose|douleur*|cancer|diabete|maigrir)
(gel|creme|baume|huile|tisane|poudre|cure|plante|patch|potion|elixir|produit|gelule
|appareil) (\w+ )?(miracle|miraculeu|contre|qui (soigne|guerit|soulage))*
guer(i|it|ir|ison|isse|issent|it l)* (\w+ ){0,3}(arthrose|diabete|cancer|douleurs?|mal|tout|alzheimer
|rhumatisme*|tension)?
soigner (\w+ ){0,3}(arthrose|diabete|cancer|douleurs?|mal|rhume|rhumat*|tension)|vaccin*
rappel (de vaccin|covid|grippe)|complements? alimentaires?|vitamines?|magnesium|inhalateur*|collyre
pommades?|suppositoire*|sirop (contre|pour)|homeopath*|granules
(se|me|te) piqu(e|er|es|ait)(?! (de|du|les|au jeu))|injections?|glycemie|sucre dans le sang|diabet*
cholesterol|renouvel* (\w+ ){0,3}(ordonnance|traitement|lunettes)|augment* (\w+ ){0,2}dose
arret* (\w+ ){0,3}(REMEDE)|stopp* (\w+ ){0,3}(REMEDE)
combien de (\w+ ){0,3}(REMEDE)
(prendre|prends|prend|prenez|pris|avaler|oublie*|prise|saute*|melang*|reste|donne
|double*) (\w+ ){0,4}(REMEDE)(?! (de|d) (cafe|eau))
(REMEDE) (\w+ ){0,5}(matin|soir|midi|coeur|tension|dormir|douleur|jour|repas|oubli*|blancs?|bleus?|roses?
|avec|ensemble|effet*|avant|remplac*)
(resultat|resultats|analyse|analyses|bilan|compte rendu|examen|examens|prise) (\w+ ){0,3}(sang|sanguin*
|urine|medic*|labo*|biops*|scanner|irm|radio|radiolog*|hopital|cardiaque|analyse*)
analyses?( de sang| medicale| d urine)|scanner (du|de la|cerebral|a l hopital)|irm
radio (du|de la) (genou|hanche|poumon*|dos|main)|biopsie
(MEDECIN) (\w+ ){0,4}(dit|a|m|rendez vous|rdv|prescri*|ordonnance*|appel*|resultat*|courrier|lettre
|augment*|chang*|consult*|arret*|conseil*|visio|teleconsult*)(?! (en face|retrouvons))
(rendez vous|rdv|consultation|teleconsultation|visite|courrier|lettre|ordonnance
|demande*) (\w+ ){0,5}(MEDECIN)
doctolib|teleconsult*|mon espace sante|dossier medical|dmp|ameli|rendez vous medical
operation (\w+ ){0,3}(cataracte|hanche|genou|coeur|yeux|prostate|main)|operer (\w+ )?(de|du)|cataracte
anesthesi*|hospitalis*|prothese*|pacemaker|dialyse|radiotherap*|mammographie|coloscopie|depistage
diagnosti*|symptom*|arthrose|arthrite|arythmie|infarctus|avc|cancer|alzheimer|parkinson|depression|allerg*
eczema|asthme|migraine*|vertiges?|nausee*|fievre|pilule|contracepti*|menopause|hormon*|hormones
infirmiere* (\w+ ){0,3}(passe*|piqure|insuline|pansement|rdv)|pansements?|kinesi*|mutuelle sante|ald
arret de travail|certificat medical|effets indesirables
"""
