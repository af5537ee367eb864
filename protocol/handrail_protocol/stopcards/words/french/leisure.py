"""Stories, games and nature in French: where they are spoken of, an ambiguous word is no trigger."""

LEISURE = r"""
comedie|piece de theatre|acte (un|deux|trois)|diaporama|valse|concert|cinema|fanfare|kermesse
blagues?|expression|proverbe|dicton|surnom|sketch|legende|chiots?|perroquet|tableaux?|toile|gravure
marees?
match|buts?|sonnerie|horoscope|clown|far|gouter|moulin|potager|lavande|phare
films?|documentaires?|romans?|livre audio|livres audio|episodes?|series?|feuilletons?|chapitres?|polars?
poemes?|poete|theatre|opera|operette|chansons?|paroles|podcasts?|emission|musee|contes?|dessin anime|fables?
mots croises|mots fleches|echecs|scrabble|monopoly|dominos?|quiz|puzzles?|tarot|belote|rami|bridge|petanque
tricot*|crochet*|broder*|broderie|couture|poterie|geolog*|escalade|voile|rugby|football|foot|tennis|regates?
abeilles?|papillons?|oiseaux|cygnes?|canards?|cigognes?|jardins?|riviere|montagnes?|galets?|fleurs?
coquillages?|grillons?|chorale|choeur|tenor|melodie|moliere|hugo|balzac|violon|roman en|au cinema
moto|danse|carnaval|chateaux?|jeu (de|tele|video)|bourgogne|vitraux|renard|ralenti
"""

WEAK = r"""
pharmaci*|generiques?|infirmiere*|hopital|medecins?
cheques?|guichets?|retraits?|avocats?|agences?|devis|peages?|vignettes?|fievre|toux|caisse|cartes?|monnaie
dons?
testament*|heritag*|heriti*|herite*|successions?|legs|legu*|notaires?|temoins?|avocate?s?|procurations?
banques?|banquiers?|virements?|comptes?|ce compte|coffre|credits?|epargn*|soldes?|bourse|actions?|placements?
retraite|pension|fraud*|escroc*|arnaqu*|factur*|dettes?|loyers?|rancon|chantage|gains?|jackpot
frais|prix|tresor|billets?|amendes?|codes?|cles?|chiffres|pirate*|piratage|virus|hacke*
a distance|prendre la main|remed*|doses?|piqures?|pilules?|cachets?|comprimes?|gouttes?|medecine|traitements?
symptom*|diagnosti*|operations?|injections?|vaccin*|ordonnances?|identites?|papiers?|passeports?|permis
impots?
gros lot|(en|de) prison|bijoux|lingots?|louis d or|pieces? d or|prise en main|saisie|recompense
sirop|pommades?|potion|philtre|elixir|beneficiaires?|tuteurs?|tutelle|douane|caution
"""

COMPANY = r"""
(il|elle|on|ils|elles|monsieur|dame|quelqu un|neveu|niece|voisin*) (me |m |nous )?(veut|veulent|demande*
|reclame*|exige*)
me (faut|demande*)|besoin d|urgent*|tout de suite
(envoi|envoy|donn|pret|lis|dict)(e|ez|er)? (moi|lui|leur|nous)
(m a|m ont|nous a) (appele*|telephone|ecrit|promis|demande)|au telephone|par (mail|sms)|promis|pirate
(ma|mon|mes|notre|sa|son) (banque|compte|code|carte|passeport|testament|notaire|avocat|medecin|cachets?
|comprimes?medicaments?|retraite|argent|impots|traitement|ordonnance|maison|pharmacie|gouttes|epargne|permis
|dose|piqures?)
je dois (prendre|payer|signer|arreter|donner)|dois je|faut il|est ce que je peux (prendre|arreter)
"""
