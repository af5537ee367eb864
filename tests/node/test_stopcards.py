"""Stop cards: who writes or reads of money, papers or medicine gets a card to be read aloud first."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from handrail_protocol.errors import LocalError
from tests.support.street import House, Library, library


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Library]:
    async with library(tmp_path) as made:
        yield made


async def request_card(house: House) -> Any:
    return (await house.first("requests"))["stop_card"]


async def test_who_asks_for_what_touches_a_topic_gets_its_card(town: Library) -> None:
    answer = await town.nina.call("ask", topic="photos", goal="Meine Kontoauszüge ansehen")
    assert answer["stop_card"]["topic"] == "banking"
    assert answer["stop_card"]["text"].endswith("Ich frage erst jemanden.")


async def test_everyday_words_get_none(town: Library) -> None:
    answer = await town.nina.call("ask", topic="photos", goal="Fotos von Leo ansehen")
    assert answer["stop_card"] is None
    assert await request_card(town.nina) is None


async def test_everybody_who_reads_the_request_gets_the_card_in_the_language_of_his_node(
    town: Library,
) -> None:
    await town.ask(goal="E-Mails schreiben", done_when="Ich vergesse mein Passwort nicht mehr")
    for house, word in ((town.nina, "Helfer"), (town.omar, "Helfer"), (town.weber, "helper")):
        card = await request_card(house)
        assert card["topic"] == "passwords"
        assert word in card["text"]


async def test_private_text_counts_where_it_can_be_read_and_nowhere_else(town: Library) -> None:
    await town.ask(private="Er will Gutscheinkarten von mir")
    assert (await request_card(town.nina))["topic"] == "gift-cards"
    assert await request_card(town.omar) is None


async def test_words_are_looked_for_in_the_languages_of_the_request_too(town: Library) -> None:
    goal = "Find my birth certificate"
    answer = await town.nina.call("ask", topic="photos", goal=goal, language=["de"])
    assert answer["stop_card"] is None
    answer = await town.nina.call("ask", topic="photos", goal=goal, language=["en"])
    assert answer["stop_card"]["topic"] == "papers"
    assert answer["stop_card"]["text"].endswith("Ich frage erst jemanden.")


async def test_a_note_gives_both_sides_the_card_and_stands_as_it_was_written(town: Library) -> None:
    agreement = await town.agree()
    assert (await town.nina.first("agreements"))["stop_card"] is None
    answer = await town.omar.call("note", agreement=agreement, text="Sag mir nur die Geheimzahl")
    assert answer["stop_card"]["topic"] == "passwords"
    for house in (town.omar, town.nina):
        row = await house.first("agreements")
        assert row["stop_card"] == answer["stop_card"]
        assert row["notes"][0]["text"] == "Sag mir nur die Geheimzahl"


async def test_what_was_practised_gets_the_card_too(town: Library) -> None:
    agreement = await town.agree()
    answer = await town.omar.call("log", agreement=agreement, minutes=30, practise="mit PayPal bezahlen")
    assert answer["stop_card"]["topic"] == "payment"
    for house in (town.omar, town.nina):
        assert (await house.first("sessions"))["stop_card"]["topic"] == "payment"


async def test_a_last_word_gets_the_card_where_it_is_read(town: Library) -> None:
    agreement = await town.agree()
    await town.omar.call("close", agreement=agreement, words="Gib mir noch die Geheimzahl")
    assert (await town.nina.first("agreements"))["stop_card"]["topic"] == "passwords"


async def test_who_looks_at_an_offer_or_at_the_inbox_gets_the_card_of_the_request(town: Library) -> None:
    await town.card(town.omar)
    await town.street.settle()
    request = await town.ask(goal="Meine Kontoauszüge ansehen")
    await town.street.pass_time(60)
    [row] = [row for row in await town.omar.call("inbox") if row["request"] == request]
    assert row["stop_card"]["topic"] == "banking"
    await town.omar.call("accept", request=request)
    assert (await town.nina.first("offers"))["stop_card"]["topic"] == "banking"


async def test_nothing_of_a_card_is_sent(town: Library) -> None:
    await town.nina.call("ask", topic="photos", goal="Meine Kontoauszüge ansehen")
    said = json.dumps([repr(message) for pipe in town.street.pipes.values() for message in pipe.said])
    assert "frage erst" not in said


async def test_a_number_split_over_goal_and_end_is_refused(town: Library) -> None:
    with pytest.raises(LocalError, match="a phone number can't stand there"):
        await town.nina.call("ask", topic="photos", goal="see photos 0170 12", done_when="34567 rings")
    assert await town.nina.call("requests") == []


# -- before it is sent ----------------------------------------------------------------------------------


async def test_the_card_is_there_before_anything_is_written(town: Library) -> None:
    agreement = await town.agree()
    before = town.nina.desk.count(), town.omar.desk.count()
    for house, given in (
        (town.nina, {"verb": "ask", "topic": "photos", "goal": "Meine Kontoauszüge ansehen"}),
        (town.nina, {"verb": "ask", "goal": "x", "private": "Meine Kontoauszüge"}),
        (town.nina, {"verb": "note", "agreement": agreement[:8], "text": "Bring die Kontoauszüge mit"}),
        (town.omar, {"verb": "log", "agreement": agreement, "worked": "Kontoauszüge lesen"}),
    ):
        assert (await house.call("stop.card", **given))["stop_card"]["topic"] == "banking"
    assert (await town.nina.call("stop.card", verb="ask", goal="see Leo"))["stop_card"] is None
    assert (await town.nina.call("stop.card", verb="close", words="Kontoauszüge"))["stop_card"] is None
    assert (town.nina.desk.count(), town.omar.desk.count()) == before
    with pytest.raises(LocalError, match="handrail agreements"):
        await town.nina.call("stop.card", verb="note", agreement="0000", text="x")
