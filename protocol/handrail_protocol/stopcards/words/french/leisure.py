"""Stories, games and nature in French: where they are spoken of, an ambiguous word is no trigger."""

LEISURE = r"""
blagues?|expression|proverbe|dicton|surnom|sketch|legende|chats?|chiots?|perroquet|tableaux?|toile|gravure
marees?
match|buts?|sonnerie|horoscope|clown|far|gouter|moulin|potager|lavande|phare
films?|documentaires?|romans?|livre audio|livres audio|episodes?|series?|feuilletons?|chapitres?|polars?
poemes?|poete|theatre|opera|operette|chansons?|paroles|podcasts?|emission|musee|contes?|dessin anime|fables?
mots croises|mots fleches|echecs|scrabble|monopoly|dominos?|quiz|puzzles?|tarot|belote|rami|bridge|petanque
tricot*|crochet*|broder*|broderie|couture|poterie|geolog*|escalade|voile|rugby|football|foot|tennis|regates?
abeilles?|papillons?|oiseaux|cygnes?|canards?|cigognes?|jardins?|riviere|montagnes?|galets?|fleurs?|roses?
coquillages?|grillons?|chorale|choeur|tenor|melodie|moliere|hugo|balzac|violon|piano|roman en|au cinema
moto|danse|carnaval|chateaux?|jeu (de|tele|video)|bourgogne|vitraux|renard|ralenti
"""

WEAK = r"""
cheques?|guichets?|retraits?|avocats?|agences?|devis|peages?|vignettes?|fievre|toux|caisse|cartes?|monnaie
dons?
testament*|heritag*|heriti*|herite*|successions?|legs|legu*|notaires?|temoins?|avocate?s?|procurations?
banques?|banquiers?|virements?|comptes?|ce compte|coffre|credits?|epargn*|soldes?|bourse|actions?|placements?
retraite|pension|fraud*|escroc*|arnaqu*|argent|sous|factur*|dettes?|loyers?|rancon|chantage|gains?|jackpot
frais|prix|tresor|payer|paye|pay*|billets?|amendes?|codes?|cles?|chiffres|pirate*|piratage|virus|hacke*
a distance|prendre la main|remed*|doses?|piqures?|pilules?|cachets?|comprimes?|gouttes?|medecine|traitements?
symptom*|diagnosti*|operations?|injections?|vaccin*|ordonnances?|identites?|papiers?|passeports?|permis
impots?
gros lot|(en|de) prison|bijoux|lingots?|louis d or|pieces? d or|prise en main|assurance|saisie|recompense
sirop|pommades?|potion|philtre|elixir|beneficiaires?|tuteurs?|tutelle|douane|caution|mots? de passe|euros?
"""
