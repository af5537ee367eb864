"""Stories, games and nature in English: where they are spoken of, an ambiguous word is no trigger."""

LEISURE = r"""
concert|waltz|violin|cello|comedy|panto|pantomime|puppets?|folk|ballet|brass band|bulbs|hens?|swallows
jokes?|nicknamed?|saying|proverb|idiom|pun|punchline|terriers?|kittens?|parrots?|paintings?|canvas
sketch
match|goals?|penalty shoot*|ringtone|pub quiz|village fete|legend|myth
films?|movies?|documentar(y|ies)|novels?|audio ?books?|episodes?|(tv|radio|drama|comedy|crime|whole|new|this
that) series|soap|chapters?|thrillers?|whodunnits?|poems?|poets?|sonnet|theatre|opera|musicals?|lyrics|songs?
podcasts?|(radio|tv|history|nature|science) (play|programme|talk|show|drama)|museum|fairy ?tales?|cartoons?
crosswords?|chess|scrabble|monopoly|dominoes|quiz(zes)?|jigsaws?|whist|cribbage|canasta|rummy|bridge
knit*|crochet*|embroider*|quilt*|sew(ing|n)|weav*|pottery|geolog*|climb*|sail*|rugby|football|cricket|tennis
bees?|butterfl*|birds?|swans?|ducks?|storks?|foxes|garden(s|ing|ers)?|rivers?|mountains?|pebbles?|flowers?
rose(s)?|herbs|chorus|choir|tenor|tune|dickens|shakespeare|agatha christie|miss marple|poirot|archers
"""

WEAK = r"""
penalt(y|ies)|tolls?|interest|the bill|credits?|chemists?|fevers?|faint*|(my|a|his|her) heart|prizes?
the will of|wills?|testaments?|inherit*|heir(s|ess)?*|legac*|heirlooms?|estates?|deeds?|witness(es)?|lawyers?
solicitors?|banks?|bankers?|banking|pensions?|pensioners?|codes?|code ?words?|pins?|keys?|doses?|remed(y|ies)
cures?|vouchers?|purchas*|deposits?|bonds?|bills?|capsules?|pills?|symptoms?|diagnos*|treatments?|therap*
scam*|fraud*|ransoms?|blackmail*|bail|(in|from) (jail|prison)|arrested|identit*|hackers?|virus*|remote*
cheques?|debts?|profit*|invest*|funds?|fees?|taxes|taxed|charit*|royal mail|gold*|couriers?
withdrawals?|transfers?|dividends?|bankrupt*|(bank )?statements?|a fortune|tokens?|(my|his|her|the) account
passports?|heist|offshore|shares?|accounts?|balance|medicines?|tablets?|placebo|organ|drops|operations?
sign(ed|s)? (in|off|on|over)|owe(s|d)?|lotter*|jackpot
"""

COMPANY = r"""
(he|she|they|who|man|woman|lady|nurse|caller|nephew|niece|grandson|carer|neighbour) (\w+ )?(wants?|needs?
|asks?|asked)
(wants?|asks?|asked|needs|told|tells|lets?|made) (me|him|her|us|them|for)|demand*|urgent*|promised|cheated
hacked
(send|sent|give|gave|lend|text|email|forward|wire|read) (me|him|her|them|us)|(rang|phoned|emailed|texted)
(called|call) (me|her|him|us)|on the phone|by (text|e ?mail|sms)|should i|must i|am i allowed|straight away
(my|her|his|our|mums|dads|s) (\w+ )?(bank|pin|passport|licence|solicitor|lawyer|pension|doctor|will|tablets
|pillsmedicines?|insurance|account|debts?|savings|code|password|money|house|identity|medication|dose
|treatment)
"""
