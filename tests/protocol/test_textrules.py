"""Board text: links, numbers and addresses are found behind the usual tricks; plain words are left alone."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_protocol.limits import TEXT_BYTES_MAX
from handrail_protocol.textrules import LINK, MAIL, PHONE, hide_on_receipt, on_writing

LINKS = """
www.example.com
https://x.y/z
hxxp://evil
example.com
EXAMPLE.COM
shop.example.co.uk/gift
münchen.de
example dot com
example (dot) com
example[.]com
example punkt de
example point com
example . com
example .com
example. com
example,com
exampledotcom
ехаmple.соm
𝐞𝐱𝐚𝐦𝐩𝐥𝐞.𝐜𝐨𝐦
example。com
exam\u200bple.com
e x a m p l e . c o m
www example com
www dot example dot com
http : // evil . com
t.me/omar
bit.ly/3x
youtu.be/abc
192.168.1.4:8080/login
""".strip().splitlines()

ADDRESSES = """
nina@example.org
nina＠example．com
nina (at) example (dot) org
nina [at] example.org
nina at example dot com
nina_at_example_dot_com
nina @ gmail
nina.m82 at gmail
nina gmail com
nina.maria+bank@mail.example.co.uk
""".strip().splitlines()

NUMBERS = """
0170 1234567
0 1 7 0 1 2 3 4 5 6 7
0_1_7_0_1_2_3_4
0.1.7.0.1.2.3.4.5.6
０１７０ １２３４５６７
+49 (0)761 / 123 456
0761-48213
555-123-4567
O17O l234567
1️⃣7️⃣3️⃣4️⃣5️⃣6️⃣7️⃣
①⑦⓪①②③④⑤
٠١٧٠١٢٣٤٥٦٧
zero one seven zero one two three four five
null eins sieben null zwei drei vier
seven seven 7 1 two three 4 five
12 34 56 78
1,2,3,4,5,6,7,0,1
+4976112
""".strip().splitlines()

HARMLESS = """
see photos of Leo
6 x 60, or 6x60 minutes, or 3 × 45
mon 14:00-16:00
Tuesday 10:00–12:00 or 14:30-16:00
2026-03-14T15:30
on 14.03.2026 at 15:30
14/03/2026 or 3/14/26
24-26 March, 2 pm
my tablet from 2019, bought 2020/2021
I was born in 1944 and lived 1960-1972 in Rome
the years 1965, 1970, 1975
from 9.00 to 11.30, or um 10.30 Uhr
It works at this point in the app.
the red dot in the corner
I want to look at Gmail and Outlook
set up e-mail on my phone
e.g. photos, i.e. pictures, 10 a.m. to 5 p.m.
z.B. am Montag, usw.
photos.They are nice
letter.pdf and photo.jpg
Windows 11, iPhone 12, 128 GB, 5G, version 17.4.1
79098 Freiburg, Room 12, floor 3, level -1
steps 1, 2, 3, 4, 5, 6, 7
I count 1 2 3 4 5 6 7
Room 10, 20, 30, 40
between 9 and 12 o'clock, or 2 o'clock, or 5 o'clock
Meet at noon. Is it ok?
My granddaughter is 3,5 years old, it costs 12.50
one or two hours, three at most, two or three times a week
I have 2 phones and 1 tablet, 1 TV and 3 grandchildren
I like 10 oil paintings
Le point de vue, el punto es que
Obrigada. Com prazer
Me gusta cocinar. Es mi vida.
Привет. Мы с дедом ищем помощь по телефону.
Βοήθεια με το τηλέφωνο. Και τα μηνύματα.
call me after 10:30, or text 3 friends
I am 82. My son is 51. We call at 3 and text at 4
1/2 hour, 3/4 cup, 200 g, 1 kg
1500 contacts, 100 to 200 photos a day
chapter 1.2.3 of the book
""".strip().splitlines()

FOUND = [
    (text, what) for texts, what in ((LINKS, LINK), (ADDRESSES, MAIL), (NUMBERS, PHONE)) for text in texts
]


@pytest.mark.parametrize(("text", "what"), FOUND)
def test_it_is_refused_on_writing_with_a_sentence_that_says_what(text: str, what: str) -> None:
    told = on_writing(f"Please see {text} soon")
    assert told is not None
    assert told.startswith(f"Every member reads the board, so {what} can't stand there: “")
    assert told.endswith("put it into a note once you have agreed.")


@pytest.mark.parametrize(("text", "what"), FOUND)
def test_it_is_hidden_on_receipt_and_the_rest_is_shown(text: str, what: str) -> None:
    assert hide_on_receipt(text) == f"(hidden: {what})"
    shown = hide_on_receipt(f"Please (quickly!) see: {text}; thank you")
    assert shown.startswith("Please (quickly!)")
    assert shown.endswith("thank you")
    assert f"(hidden: {what})" in shown


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_words_are_left_alone(text: str) -> None:
    assert on_writing(text) is None
    assert hide_on_receipt(text) == text


def test_a_short_number_is_one_where_somebody_is_told_to_call() -> None:
    assert on_writing("My number is 48213") is not None
    assert on_writing("Call 48213 in the evening") is not None
    assert on_writing("79098 Freiburg") is None


def test_several_are_hidden_each() -> None:
    text = "Call 0170 1234567 or write nina@example.org or see example.com!"
    assert hide_on_receipt(text) == (
        "Call (hidden: a phone number) or write (hidden: an e-mail address) or see (hidden: a link)!"
    )


def test_what_is_shown_is_fit_to_be_written() -> None:
    for text, _ in FOUND:
        assert on_writing(hide_on_receipt(f"see {text} soon")) is None


@given(st.text(max_size=60))
def test_no_text_raises_and_writing_and_showing_agree(text: str) -> None:
    assert (on_writing(text) is None) == (hide_on_receipt(text) == text)


HOSTILE = (
    *(
        "a",
        "a.",
        "a-",
        "1 ",
        "@",
        "a at ",
        "a_",
        "one ",
        "a dot ",
        "(",
        "www ",
        "http:",
        "1",
        "1.",
        "o",
        "o ",
    ),
    *(
        "- ",
        "a@a",
        "a (at) ",
        "a .c ",
        "\u0660 ",
        "a1 at ",
        "call ",
        "9, ",
        "x.co ",
        "aa ",
        " ",
        "a,b",
        "1x1",
    ),
    *("14:00-", "www.", "dot ", "\ufdfa", "\u0301"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_its_length(piece: str) -> None:
    """A page of anything is read in a blink, though a screen may show hundreds of them."""
    text = piece * (TEXT_BYTES_MAX // len(piece.encode()))
    start = process_time()
    hide_on_receipt.__wrapped__(text)
    assert process_time() - start < 0.25
