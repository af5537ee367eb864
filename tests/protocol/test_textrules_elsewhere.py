"""Names on other services and streets with their number: where somebody could be found past the group."""

from time import process_time

import pytest

from handrail_protocol.limits import TEXT_BYTES_MAX
from handrail_protocol.textrules import ACCOUNT, STREET, hide_on_receipt, on_writing

ACCOUNTS = """
insta: @rosa82
find me on telegram as rosahelps
Telegram @omar_helps
facebook rosa.weber.5
Instagram: rosa.hilft
snap c'est rosa82
instagram es rosa_ayuda
insta is rosa_82
such mich bei Insta unter rosahilft
escribeme en instagram como rosayuda
""".strip().splitlines()

STREETS = """
calle Mayor 5, 3º B
12 Baker Street
12b Old Mill Lane
Gartenstraße 14, 79098
Gartenstr. 14
Lindenweg 7, 79098
Ahornallee 3
12 rue des Lilas, 75011
4 bis avenue Foch
calle Mayor 5
Avenida de la Paz nº 12
""".strip().splitlines()

HARMLESS = """
3 minutes down the road
two of us cross the road
Heimweg 20 Minuten
Parkplatz 15 Uhr
in der Gasse 3.5 Meter
la calle de las flores a las 5
paseo por el parque con 12 amigos
à 3 rues d'ici
Telegram: how do I mute it
Skype 8.9
Facebook as a beginner
Instagram als Rentnerin
my Facebook is slow
what is Instagram
learn Telegram and Signal
Facebook for beginners
my granddaughter is on TikTok
see photos on Instagram of Leo
Telegram is easier than Skype
Instagram is fun
Skype is no more
WhatsApp: how do I mute it
Baker Street is my favourite film
a walk in the Gartenstraße
find old friends on Facebook as well
suche Freunde bei Facebook unter Anleitung
find me on Facebook as well
""".strip().splitlines()

FOUND = [(text, what) for texts, what in ((ACCOUNTS, ACCOUNT), (STREETS, STREET)) for text in texts]


@pytest.mark.parametrize(("text", "what"), FOUND)
def test_it_is_refused_on_writing_and_hidden_on_receipt(text: str, what: str) -> None:
    assert on_writing(f"Please see {text} soon") is not None
    assert hide_on_receipt(text) == f"(hidden: {what})"


@pytest.mark.parametrize("text", HARMLESS)
def test_services_and_roads_may_be_spoken_of(text: str) -> None:
    assert on_writing(text) is None


@pytest.mark.parametrize(
    "piece", ["insta is ", "find me a ", "1 a ", "abc ", "calle a ", "1 rue de a ", "allee "]
)
def test_hostile_text_costs_its_length(piece: str) -> None:
    text = piece * (TEXT_BYTES_MAX // len(piece))
    start = process_time()
    hide_on_receipt.__wrapped__(text)
    assert process_time() - start < 0.5
