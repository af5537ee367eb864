"""The tricks with which links, addresses and numbers are hidden on the board, and what looks like them."""

from time import process_time

import pytest

from handrail_protocol.limits import TEXT_BYTES_MAX
from handrail_protocol.textrules import (
    LINK,
    MAIL,
    PHONE,
    hide_on_receipt,
    hide_together,
    on_writing,
)

LINKS = """
oma-hilfe,de
example . com
help.me/rosa
rosa.me
wa.me/491701234567
wa dot me slash 4917
t me slash rosahelps
t(.)me/rosa
bit(dot)ly/abc
tinyurl dot com slash gift
example d.o.t com
exаmple.cоm
www punkt oma-hilfe punkt de
oma-hilfe . de
oma-hilfe dot d e
oma.help
goo.gl/abc
linktr.ee/rosa
telegram.me/rosa
www example punto com
example dot c o m
example d0t com
ex4mple.c0m
example․com
example．com
example。com
h t t p s : / / example
example(.)com
example {dot} com
example * com
example[punto]es
example coma com
example-dot-com
example_dot_com
example DOT com
examplepunktde
examplepuntocom
examplepointcom
w w w . example . c o m
wVVw.example.com
vvww.example.com
ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ
ⓔⓧⓐⓜⓟⓛⓔ.ⓒⓞⓜ
🅴🆇🅰🅼🅿🅻🅴.🅲🅾🅼
example·com
example•com
example\u200b.\u200bcom
t . me / omar
t me slash omar
bit ly slash 3x
instagram.com/omar
example punkt com schrägstrich gewinn
example|com
exemple point fr barre oblique cadeau
tinyurl.com slash x
beispiel Punkt de
""".strip().splitlines()

ADDRESSES = """
rosa at proton me
rosa klammeraffe gmx punkt net
rosa arroba hotmail punto es
rosa arobase laposte point net
rosa[at]web[punkt]de
rosa (ät) web (punkt) de
rosa AT orange DOT fr
rosa_at_gmail_com
r.o.s.a.@.gmail.com
rosa＠gmail．com
rosa82 en hotmail
nina arroba gmail punto com
nina (arroba) gmail.com
nina[arobase]orange.fr
nina arobase orange point fr
nina ät gmx punkt de
nina (ät) gmx (punkt) de
nina klammeraffe gmx punkt de
nina at g m a i l dot c o m
nina@gmail
nina @ g m a i l . c o m
nina AT gmail DOT com
nina {at} gmail {dot} com
nina.weber bei gmx punkt de
nina chez orange point fr
nina en gmail punto com
nina\u200b@\u200bexample.org
nina﹫example.org
nina＠example．org
nina (a) gmail . com
nina affenschwanz web punkt de
n i n a @ e x a m p l e . o r g
nina at-sign gmail dot com
nina82 (at) g-m-a-i-l
""".strip().splitlines()

NUMBERS = """
null eins fünf zwo 33 44 55 66
null-hundertsiebzig 12 34 56 7
0️⃣ 1️⃣ 5️⃣ 7️⃣ 2️⃣ 2️⃣ 8️⃣
０１５７ ２２ ８９ ４６
zero un cinq sept deux deux huit
cero uno cinco siete dos dos ocho nueve
sechs zwei null acht sieben drei eins
six-two-oh-eight-seven-three-one
six cent douze trente-quatre cinquante-six soixante-dix-huit zéro neuf
06.12.34.56.78
06 12 34 56 78
0 6 1 2 3 4 5 6 7 8
(0)6-12-34-56-78
+34 612 34 56 78
seis-uno-dos, tres-cuatro-cinco, seis-siete-ocho
l7O 234 5b78 90
01s7-228-94-6
0.1.5.7.2.2.8
zéro6 douze 34 56 78
٠١٥٧٢٢٨٩٤
five seven double two eight nine four six three
zero7seven00 nine hundred 123
0 (one) 5 (seven) 2 (two) 8 9 6
null eins sieben sechs drei vier fünf sechs
nulleinssiebensechsdreivierfünf
zero six douze trente-quatre cinquante-six soixante-dix-huit
zéro six vingt-deux trente-trois quarante-quatre cinquante-cinq
seis uno dos tres cuatro cinco seis siete ocho
seis doce treinta y cuatro cincuenta y seis setenta y ocho
siebzehn zweiundzwanzig dreiunddreißig vierundvierzig
oh seven seven double nine four two one
zero-one-seven-zero-one-two-three-four
zero,one,seven,zero,one,two,three
0l7O l23 4S67
0I7o-I2S6-4567
0️⃣1️⃣7️⃣0️⃣1️⃣2️⃣3️⃣
⓪①⑦⓪①②③④
❶❷❸❹❺❻❼
🄁🄂🄈🄁🄂🄃🄅🄆
Ⅰ Ⅶ Ⅲ Ⅳ Ⅴ Ⅵ Ⅷ Ⅸ
I VII III IV V VI VIII IX
0170.. 123 ... 4567
0170 - dann - 123 - dann - 4567
0170 und dann 1234567
01\u200b70\u200b12\u200b34\u200b567
+33 six douze 34 56 78
0170 eins zwei drei 4567
0 sechs 12 trois 45
𝟎𝟏𝟕𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕
0|7|0|1|2|3|4
0;1;7;0;1;2;3;4
0'1'7'0'1'2'3'4
0+1+7+0+1+2+3+4
0=1=7=0=1=2=3
twenty-two thirty-three forty-four fifty-five
seven hundred, eighty-two, ninety-one, forty-four
nought one seven nought one two three
""".strip().splitlines()

HARMLESS = """
help.me with photos
gut-gemacht, de vez en cuando
2 phones and 3 tablets
Windows 11 and Office 2019
ISBN 978-3-16-148410-0
bus line 42 or 43
18:30-19:45
chapter 3.2
it costs 12.50 or 13,99
iOS 17.6.1 on an iPhone 12
6 x 60 minutes
mon 10:00-12:00, tue 14:00-16:00
Saturday 14.12. at 3 pm
am 3.12. und 10.12.
le 3/12 à 14h
el 3-12 a las 5
my son is 51, I am 82
room 3.14, second floor
version 2.0.1
born 12.3.1944
1944-2024
between 1955 and 1965
500 photos, 20 albums
seat 12a, row 7
the 18:05 and the 18:35
4 May, 11 May, 18 May
one, two or three evenings
drei, vier oder fünf Leute
deux ou trois fois par semaine
dos o tres tardes
I have three sons, two daughters and eleven grandchildren
channel 4, channel 5 and BBC2
Radio 4 at 9.30
Bayern 2 und SWR 3
France 3 à 19h
La 2 a las 20:30
Tram 1, 2, 3 oder 5
sudoku 9 by 9
50 plus 30 is 80
page 10 to 25
pages 112, 115, 118 and 120
size 42, width 8
24 words of French a week
100 m, 200 m and 400 m
step 1: open. step 2: tap. step 3: close.
recipe for 4: 250 g flour, 3 eggs, 125 ml milk
the score was 3:2, then 4:1
2 pm to 3.30 pm
von 8 bis 10.30 Uhr
5G or 4G, 64 GB
the years 1968, 1989 and 2001
He plays at no. 10
I use Gmail at home
wir treffen uns bei Orange im Laden
chez Orange on m'a dit d'attendre
in Hotmail alles weg
at the dot we turn left
punkt acht Uhr
le point de départ
a las dos en punto
Version 10.15.7
see you Mon.Come early
1st, 2nd, 3rd and 4th of June
Beethoven op. 27 no. 2
K. 545 and BWV 1048
one two three four, waltz with me
eins zwei drei vier, Tanzkurs für Senioren
un deux trois, nous irons au bois
uno dos tres probando
I have three daughters, four sons, nine grandchildren and two cats
twenty minutes on Monday, thirty on Tuesday
drei Enkel, vier Katzen und sieben Hühner
zwei oder drei Stunden, auch vier
deux ou trois heures, quatre au plus
dos o tres horas, cuatro como mucho
vingt et un ans de chorale, quarante chanteurs
cuarenta años casados, tres hijos y ocho nietos
wir sind zu acht, sieben Frauen und ein Mann
Louis XIV, Henri IV, Charles V, Louis XVI
Papst Johannes XXIII und Pius XII
chapters I, II, III, IV, V, VI
rey Felipe II, Carlos III, Alfonso XIII
born 3.5.1944, married 12.6.1968
née le 3 mai 1944, mariée le 12/06/1968
geb. 1944, Abitur 1963, Rente 2004
nací en 1944, me casé en 1968
à 14h30 ou 15h15, pas avant
um 14 Uhr 30 oder 15 Uhr 15
a las 10 y media, o 11 menos cuarto
von 9 bis 11 und 14 bis 16 Uhr
de 9h à 11h et de 14h à 16h
10-12, 14-16, 18-20 Uhr
Mo 10-12, Di 14-16, Do 9-11
3/4 Takt, 6/8 Takt, 120 Schläge
skat mit 32 Karten, 18 20 22 24 gereizt
Sudoku 9 x 9, Kreuzwort 15 x 15
the hymn is number 214
hymn numbers 12, 45, 214
Lied 321, Strophe 1 bis 3
psalm 23, verse 1-6
Psaume 23, versets 1 à 6
Yahoo and Gmail, which is better
Was ist besser, Gmail oder GMX
me gustaría abrir un correo en gmail
j'ai une boîte chez Orange
ich bin bei GMX und will wechseln
le point de rencontre est devant la mairie
en punto de las diez
a las diez en punto. Es mejor así
das ist der Punkt. De facto egal
meet at the dot on the map
polka dot dress, red dot sight
we look at the orange house at noon
chez nous à la maison
arroba de vino y un kilo de pan
una arroba pesa 11 kilos
my dog. Me and him walk daily
Computer.Ich habe Angst
bonjour.je cherche de l'aide
Version 10.15.7 and 14.2.1
A4, A5, 300 dpi, 1920 x 1080
Bus 4, 12, 31 or tram 2
Linien 2, 3, 5, 7 und 11
Zimmer 101, 102, 205, 310
2 Eier, 250 g Mehl, 100 g Zucker, 1/2 l Milch
1.234 photos, 2.500 songs, 12 videos
85 ans, 1m62, 70 kg
9+1+4+6 is twenty
3+4=7, 5+6=11 the grandson calculates
""".strip().splitlines()

TRICKS = [
    (text, what)
    for texts, what in (
        (LINKS, LINK),
        (ADDRESSES, MAIL),
        (NUMBERS, PHONE),
    )
    for text in texts
]


@pytest.mark.parametrize(("text", "what"), TRICKS)
def test_a_trick_is_refused_on_writing_and_hidden_on_receipt(text: str, what: str) -> None:
    assert on_writing(f"Please see {text} soon") is not None
    assert hide_on_receipt(text) == f"(hidden: {what})"


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert hide_on_receipt(text) == text


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (
            ("photos 0170 12", "34567 ring me"),
            ("photos (hidden: a phone number)", "(hidden: a phone number) ring me"),
        ),
        (
            ("ask nina@", "example.org please"),
            ("ask (hidden: an e-mail address)", "(hidden: an e-mail address) please"),
        ),
        (("see example.", "com", "now"), ("see (hidden: a link)", "(hidden: a link)", "now")),
        (
            ("null eins sieben", "null eins zwei drei"),
            ("(hidden: a phone number)", "(hidden: a phone number)"),
        ),
    ],
)
def test_what_is_split_over_two_fields_is_hidden_in_both(
    fields: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    assert on_writing("\n".join(fields)) is not None
    assert hide_together(fields) == shown


def test_fields_that_hold_nothing_are_left_alone_and_those_that_do_are_hidden_by_themselves() -> None:
    assert hide_together(("photos", "see Leo", "", "3 times")) == ("photos", "see Leo", "", "3 times")
    assert on_writing("photos\nsee Leo\n\n3 times") is None
    assert hide_together(("example.com", "see Leo")) == ("(hidden: a link)", "see Leo")
    assert on_writing("photos\nexample.com") is not None


@pytest.mark.parametrize(
    "piece",
    [
        "w ",
        "w w w ",
        "a | ",
        "t me ",
        "a punkt ",
        "a bei gmx ",
        "1+",
        "4s",
        "🅰",
        "i ",
        "eins",
        "a\n",
        "'",
    ],
)
def test_hostile_text_costs_its_length(piece: str) -> None:
    half = piece * (TEXT_BYTES_MAX // 2 // len(piece.encode()))
    start = process_time()
    hide_together((half, half))
    assert process_time() - start < 1
