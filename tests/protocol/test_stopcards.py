"""Stop cards: eight topics, each with a card to read aloud, and everyday words that call none."""

import time
from types import ModuleType

import pytest

from handrail_protocol.limits import TEXT_BYTES_MAX
from handrail_protocol.stopcards import LANGUAGES, english, french, german, spanish, stop_card
from handrail_protocol.stopcards.topics import StopTopic

CALLED = [
    ("gift cards", "He says I should buy a Google Play card"),
    ("gift cards", "pay it with gift cards"),
    ("remote-control software", "Please install TeamViewer"),
    ("remote-control software", "I want to share my screen with somebody"),
    ("remote-control software", "he wants remote control of my computer"),
    ("banking", "set up online banking"),
    ("banking", "My bank wrote me a letter"),
    ("banking", "where do I find my IBAN"),
    ("payment", "learn to pay with PayPal"),
    ("payment", "send my grandson some money"),
    ("payment", "put my credit card into the phone"),
    ("passwords", "I forgot my password"),
    ("passwords", "what is a PIN code"),
    ("wills", "help me to write my will"),
    ("wills", "a power of attorney for my daughter"),
    ("medication", "remember my pills with the phone"),
    ("medication", "read the prescription"),
    ("identity papers", "send a photo of my passport"),
    ("identity papers", "renew my driving licence online"),
]
QUIET = [
    "see photos of Leo",
    "I will be at home, will you?",
    "video calls with my grandchildren on Sunday",
    "we sat on the bank of the river",
    "on the bank holiday we meet",
    "I help at the food bank",
    "my power bank is empty",
    "the remote control for the TV",
    "find my way with maps",
    "my tablet is slow",
    "cooking with Nina",
    "write letters in large type",
    "goodwill",
    "a birthday card for Omar",
    "listen to the radio",
    "the band plays at five",
    "my identity as a cook",
    "a train ticket to Freiburg",
]


@pytest.mark.parametrize(("topic", "text"), CALLED)
def test_a_topic_calls_its_card(topic: str, text: str) -> None:
    card = stop_card([text])
    assert card is not None
    assert card.name == topic
    assert card.text.endswith("I will ask somebody first.")


@pytest.mark.parametrize("text", QUIET)
def test_everyday_words_call_none(text: str) -> None:
    assert stop_card([text]) is None


def test_every_topic_has_a_card_of_its_own() -> None:
    cards = {topic: stop_card([text]) for topic, text in CALLED}
    assert len(cards) == len(set(cards.values())) == 8


def test_any_of_the_texts_calls_it_and_one_card_is_enough() -> None:
    assert stop_card([]) is None
    card = stop_card(["see photos", "my password", "a gift card"])
    assert card is not None
    assert card.topic is StopTopic.GIFT_CARDS


def test_tricks_with_letters_do_not_hide_a_topic() -> None:
    for text in ("PASSWORD", "ｐａｓｓｗｏｒｄ", "раsswоrd", "pass\u200bword", "gift\ncard"):
        assert stop_card([text]) is not None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Ich soll TeamViewer laden", "Fernsteuerung"),
        ("de", "Wie mache ich eine Überweisung?", "Bankgeschäfte"),
        ("de-at", "Mein Passwort ist weg", "Passwörter"),
        ("fr", "envoyer de l'argent à mon petit-fils", "paiement"),
        ("es", "he olvidado la contraseña", "contraseñas"),
    ],
)
def test_a_card_is_given_in_the_readers_language(language: str, text: str, name: str) -> None:
    card = stop_card([text], language)
    assert card is not None
    assert card.name == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich habe noch nie gemalt und will es lernen"),
        ("de", "Geschichten erzählen, große Zahlen auf dem Display"),
        ("de", "die Tante will tanzen, und im Pass steht Schnee"),
        ("de", "Bilder zählen, und das passt gut"),
        ("fr", "les légumes du jardin et une pomme de pin"),
        ("fr", "le générique du film, les espèces d'oiseaux"),
        ("es", "el banco del jardín y la clave de sol"),
        ("es", "mi nieto es tan bueno"),
    ],
)
def test_a_word_of_one_language_is_not_taken_for_anothers(language: str, text: str) -> None:
    assert stop_card([text], language) is None


def test_words_are_looked_for_in_what_is_spoken_there_too() -> None:
    assert stop_card(["Meine Geheimzahl"], "en") is None
    card = stop_card(["Meine Geheimzahl"], "en", ["de"])
    assert card is not None
    assert card.name == "passwords"
    assert stop_card(["my password"], "pl") is not None


@pytest.mark.parametrize("module", [english, german, french, spanish])
def test_every_language_has_one_card_for_every_topic_in_their_order(module: ModuleType) -> None:
    assert [topic for topic, *_ in module.CARDS] == list(StopTopic)


def test_other_apostrophes_do_not_hide_a_topic() -> None:
    for apostrophe in "'’":
        assert stop_card([f"ma carte d{apostrophe}identité"], "fr") is not None


HOSTILE = [
    "a",
    "a ",
    "1",
    "1 ",
    "£",
    "-",
    "pay ",
    "can you pay ",
    "code ",
    "mouse a ",
    "zahl ",
    "geld ",
    "de la ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_its_length(piece: str) -> None:
    text = (piece * TEXT_BYTES_MAX)[:TEXT_BYTES_MAX]
    began = time.process_time()
    stop_card([text], "en", LANGUAGES)
    # Every list in every language: 10 to 60 ms; a search that costs the square takes seconds.
    assert time.process_time() - began < 1
