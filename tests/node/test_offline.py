"""What a home without a running node can do: one person at first, one new device for each return."""

import pytest

from handrail_node.offline import NAMELESS, checked_name
from handrail_node.settings import Settings
from handrail_protocol.errors import LocalError
from tests.support.homes import NOW, Home, key


@pytest.fixture
def home() -> Home:
    return Home()


def test_the_first_person_is_her_words_and_has_a_device_that_they_vouch_for(home: Home) -> None:
    answer = home.offline.setup("Nina", Settings(name="Nina", language="de"))
    [(person, (name, certificate, device))] = home.drawer.kept.items()
    assert answer == {
        "person": person.hex(),
        "device": device.public.hex(),
        "name": "Nina",
        "words": "words 1",
    }
    assert (person, name, certificate.created) == (key("words 1").public, "Nina", NOW)
    assert certificate.holds()
    assert certificate.device == device.public
    assert home.settings == [Settings(language="de")]


def test_a_second_setup_changes_nothing_and_says_what_to_do(home: Home) -> None:
    home.offline.setup("Nina", Settings())
    before = dict(home.drawer.kept)
    with pytest.raises(LocalError, match=r"Nina lives here already.*handrail person add"):
        home.offline.setup("Rosa", Settings(hub=True))
    assert home.drawer.kept == before
    assert len(home.settings) == 1


def test_the_words_bring_back_the_same_person_with_another_device(home: Home) -> None:
    first = home.offline.setup("Nina", Settings())
    other = Home()
    other.drawer.made = 1
    back = other.offline.restore(first["words"], None, Settings(language="de"))
    assert back["person"] == first["person"]
    assert back["device"] != first["device"]
    assert back["name"] == NAMELESS
    assert back["words"] is None  # who has the sheet needs no second one
    assert other.settings == [Settings(language="de")]


def test_who_is_here_is_not_brought_back(home: Home) -> None:
    first = home.offline.setup("Nina", Settings())
    with pytest.raises(LocalError, match="Nina is here already"):
        home.offline.restore(first["words"], "Nina", Settings())
    assert home.drawer.made == 1


def test_a_second_person_comes_back_to_a_household_and_its_settings_stay(home: Home) -> None:
    home.offline.setup("Nina", Settings(language="de"))
    home.offline.restore("words of Rosa", "Rosa", Settings(language="en"))
    assert sorted(home.drawer.persons().values()) == ["Nina", "Rosa"]
    assert home.settings == [Settings(language="de")]


def test_wrong_words_make_nobody(home: Home) -> None:
    with pytest.raises(LocalError, match="first word"):
        home.offline.restore("nonsense", "Nina", Settings())
    assert (home.drawer.kept, home.settings) == ({}, [])


@pytest.mark.parametrize(
    "given", ["Nina", "Ms Weber", "Zoë", "Ō no Yasumaro", "José-María", "李雷", "Nina  Weber "]
)
def test_a_name_is_a_name(given: str) -> None:
    assert checked_name(given) == " ".join(given.split())


def test_a_name_is_kept_in_one_form() -> None:
    assert checked_name("Zoe\u0308") == "Zo\u00eb"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "at least one letter"),
        (" \t\n", "at least one letter"),
        ("x" * 121, "longer than 120 bytes"),
        ("\u202eanin", "can't be seen"),
        ("Ni\x1bna", "can't be seen"),
        ("\ud800", "can't be seen"),
        ("www.example.org", "link"),
        ("call 0151 23456789", "number"),
        ("nina@example.org", "mail"),
    ],
)
def test_what_is_no_name_is_refused_before_anything_is_made(home: Home, name: str, sentence: str) -> None:
    with pytest.raises(LocalError, match=sentence):
        home.offline.setup(name, Settings())
    assert (home.drawer.kept, home.settings) == ({}, [])


def test_a_doctor_says_each_thing_and_goes_on_after_a_bad_one(home: Home) -> None:
    home.store = "The store is damaged. Mend it: handrail doctor --rebuild"
    assert home.offline.doctor(rebuild=False) == [
        {
            "code": "store",
            "ok": False,
            "sentence": "The store is damaged. Mend it: handrail doctor --rebuild",
        },
        {"code": "clock", "ok": True, "sentence": "The clock is right."},
    ]
    assert [row["code"] for row in home.offline.doctor(rebuild=True)] == ["rebuild", "store", "clock"]
    assert all(row["ok"] for row in home.offline.doctor(rebuild=False))
