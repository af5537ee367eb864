"""Setting up and coming back, from the command line: names, languages, settings, words."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import handrail_node
from handrail_node.cli.household import language_of_locale
from handrail_node.settings import Settings
from tests.support.answers import ANSWERS
from tests.support.command_line import handrail
from tests.support.control import ServedAside
from tests.support.homes import Home, Service, key


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    it = Service(Home())
    monkeypatch.setattr(handrail_node, "service", it, raising=False)
    yield it
    it.runs.clear()


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)


def test_setup_prints_the_sheet_once(service: Service, tmp_path: Path) -> None:
    ended = handrail("setup", "--name", "Nina", home=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert "Recovery sheet of Nina" in ended.out
    assert "handrail up" in ended.out
    again = handrail("setup", "--name", "Nina", home=tmp_path)
    assert (again.code, again.out) == (1, "")
    assert "lives here already" in again.err


def test_setup_as_json_has_person_device_and_words(service: Service, tmp_path: Path) -> None:
    answer = json.loads(handrail("setup", "--name", "Nina", "--json", home=tmp_path).out)
    assert {"person", "device", "words"} <= set(answer)
    assert isinstance(answer["words"], str)


def test_a_node_that_runs_is_set_up_by_its_own_verb(service: Service, tmp_path: Path) -> None:
    with ServedAside(tmp_path / "control.sock", ANSWERS):
        ended = handrail("setup", "--name", "Nina", home=tmp_path)
        assert (ended.code, ended.out) == (1, "")
        assert "handrail person add --name NAME" in ended.err
        again = handrail("setup", "--restore", home=tmp_path, stdin="words 1")
        assert (again.code, "Stop it" in again.err) == (1, True)
    assert service.home.drawer.kept == {}


@pytest.mark.parametrize("arguments", [[], ["--json"], ["--language", "de"]])
def test_without_a_name_nobody_is_asked_where_nobody_sits(
    arguments: list[str], service: Service, tmp_path: Path
) -> None:
    ended = handrail("setup", *arguments, home=tmp_path, stdin="Nina\n")
    assert ended.code == 2
    assert "handrail setup --name Nina" in ended.err
    assert service.home.drawer.kept == {}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "pt_BR"}, "pt"),
        ({"LANG": "sr@latin"}, "sr"),
        ({"LANG": "ast_ES.UTF-8"}, "ast"),
        ({"LANG": ""}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
    ],
)
def test_the_language_is_that_of_the_computer(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_of_locale() == language


def test_options_count_before_the_file_and_the_file_before_the_computer(
    service: Service, tmp_path: Path
) -> None:
    file = tmp_path / "node.toml"
    file.write_text("name = 'Ms Weber'\nlanguage = 'de'\nlisten = '[::]:0'\nhub = true\n")
    ended = handrail("setup", "--from", str(file), "--language", "fr", "--json", home=tmp_path)
    assert json.loads(ended.out)["name"] == "Ms Weber"
    assert service.home.settings == [Settings(language="fr", listen="[::]:0", hub=True)]


def test_without_anything_the_language_is_the_computers(service: Service, tmp_path: Path) -> None:
    handrail("setup", "--name", "Nina", home=tmp_path, LANG="de_DE.UTF-8")
    assert service.home.settings == [Settings(language="de")]


@pytest.mark.parametrize("text", ["nmae = 'Nina'", "name = ", "\x00"])
def test_a_file_that_is_wrong_makes_nobody(text: str, service: Service, tmp_path: Path) -> None:
    file = tmp_path / "node.toml"
    file.write_text(text)
    ended = handrail("setup", "--from", str(file), home=tmp_path)
    assert (ended.code, len(ended.err.splitlines())) == (1, 1)
    assert service.home.drawer.kept == {}


def test_a_file_that_is_not_there_is_one_sentence(service: Service, tmp_path: Path) -> None:
    ended = handrail("setup", "--from", str(tmp_path / "no.toml"), home=tmp_path)
    assert (ended.code, len(ended.err.splitlines())) == (1, 1)
    assert "no.toml" in ended.err


@pytest.mark.parametrize(
    "typed", ["words a b", "WORDS\nA\nB\n", "  1. words\n  2. a\n  3. b\n", "Words, a; b."]
)
def test_words_are_read_however_they_were_written_down(typed: str, service: Service, tmp_path: Path) -> None:
    ended = handrail("setup", "--restore", "--json", home=tmp_path, stdin=typed)
    assert json.loads(ended.out)["person"] == key("words a b").public.hex()


def test_restore_welcomes_back_and_says_what_is_next(service: Service, tmp_path: Path) -> None:
    ended = handrail("setup", "--restore", "--name", "Nina", home=tmp_path, stdin="words a b c\n")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Welcome back, Nina.")
    assert "handrail peers add" in ended.out


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_restore_without_words_is_one_sentence(
    arguments: list[str], service: Service, tmp_path: Path
) -> None:
    ended = handrail("setup", "--restore", *arguments, home=tmp_path, stdin="  \n")
    assert ended.code == 1
    assert "24 words" in ended.err
    assert service.home.drawer.kept == {}
