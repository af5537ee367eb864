"""Stories, games and nature in German: where they are spoken of, an ambiguous word is no trigger."""

LEISURE = r"""
konzert*|walzer|geige|cello|komodie|kasperl*|ballett|blaskapelle|dirigent*|huhner|schwalben|mozart
bach
witz|scherz|spitzname|sprichwort|redensart|redewendung|so heisst|hiess|sketch|legende|sage|kegel*|baume
dackel|papagei|gemalde|leinwand|tor|pokal|klingelton|forster|vereinsheim|fohlen|zoo
*film|*filme|doku*|*roman|romane|horbuch*|horspiel*|folgen?|serien?|krimis?|tatort|kapitel|gedicht*|theater*
theaterstuck|oper|operette|musical|lied|lieder|schlager|podcast*|sendung|(die|eine) reportage|museum|marchen*
kreuzwortratsel*|ratsel|schach|scrabble|monopoly|domino|quiz|skat|canasta|rommee?|doppelkopf|halma|puzzle*
strick*|gestrickt*|hakel*|stick(erei|en)|nahen|topfer*|geolog*|kletter*|segel*|fussball*|handball|tennis
bienen?|schmetterling*|vogel*|schwan*|enten?|storch*|garten|fluss|berge?|kiesel*|steine|blumen?|rosen
schnecken|wald|chor|tenor|melodie|schiller|goethe|kastner|fontane|klavierstuck|kirchturm|marionetten*
"""

WEAK = r"""
*apotheke*|gebuhrt|preis*|maut|fieber|husten|spray|kosten|beute|kauf|gekauft|anlage*|mahnung*|urkunde*|kasse
testament*|erbe|erben|erbt|erbin|erbschaft*|vererbt|geerbt|vermachtnis*|nachlass*|zeugen?|notar*|anwalt*
vollmacht*|stiftung*|vermogen|banken|bank|zinsen?|konto|konten|depot*|rente|kredit*|betrug*
betruger*
schulde*|schulden|zahlung*|rechnung|abrechnung|gebuhr*|gewinn*|zoll|spenden?|*spende|pleite
kohle|knete|hauptgewinn|codes?|*code|geheim*|schlussel*|pins?|viren|virus|hacker|fern*|aus der ferne|erpress*
losegeld|knast|verhaftet|gefangnis|goldmunze*|schatz|medizin|arznei|dosis|tropfen|salbe|pillen?|kapseln?
tabletten|*tabletten|tablettenform*|spritzen?|heilmittel|behandlung*|symptom*|diagnos*|therapie*|operation*
pflaster|mittel|pass|ausweis*|identitat*|betreuer*|betreuung*|rezept*|steuern?|miete|pfand|betrag
porto|depesche|schmuck|wertsachen|*konto|lotto|zugang
"""

COMPANY = r"""
(er|sie|jemand|herr|dame|frau|mann|neffe|nichte|enkel|pfleger*|nachbar*|bote) (\w+ )?(will|verlangt|braucht
|mochte)
will (\w+ )?(geld|meinen?|wissen)|verlangt|fordert|(soll|muss|darf) ich|ich (soll|muss)|dringend|sofort
(schick|gib|sag|lies|leih|nenn|uberweis)(e|en|st|t)? (mir|ihm|ihr|ihnen|uns|sie)|angerufen|ruft an|am telefon
per (mail|sms|e ?mail)|versprochen|versprach|betrogen|reingelegt|gehackt
mein(e|en|em|er|es)? (\w+ )?(konto|bank|geld|pass|ausweis|rente|testament|tabletten|medizin|pin|passwort
|rechnungnotar|anwalt|arzt|haus|hausarzt|tropfen|pillen|versicherung|vollmacht|erspartes|medikamente?)
"""
