"""Backing up and coming back, from the command line: files, words, and whoever lived there as well."""

import json
from pathlib import Path

import pytest

import handrail_node
from tests.support.command_line import handrail
from tests.support.homes import Home, Service, key


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Service:
    it = Service(Home())
    monkeypatch.setattr(handrail_node, "service", it, raising=False)
    return it


def test_a_backup_brings_a_person_back_and_names_who_lived_there_too(
    service: Service, tmp_path: Path
) -> None:
    ended = handrail("restore", str(tmp_path / "nina.backup"), home=tmp_path, stdin="words a b c\n")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Welcome back, Nina.")
    assert "Rosa lived there too" in ended.out
    assert key("words a b c").public in service.home.drawer.rehearsed


def test_as_json_it_says_what_came_back(service: Service, tmp_path: Path) -> None:
    ended = handrail("restore", str(tmp_path / "nina.backup"), "--json", home=tmp_path, stdin="words a\n")
    answer = json.loads(ended.out)
    assert {"person", "device", "name", "records", "made", "others"} <= set(answer)
    assert answer["person"] == key("words a").public.hex()


@pytest.mark.parametrize(
    ("file", "words", "sentence"),
    [
        ("other.backup", "words a", "no backup"),
        ("nina.backup", " \n", "24 words"),
        ("nina.backup", "x", "wrong"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_nobody_comes(
    file: str, words: str, sentence: str, service: Service, tmp_path: Path
) -> None:
    ended = handrail("restore", str(tmp_path / file), home=tmp_path, stdin=words)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (1, "", 1)
    assert sentence in ended.err
    assert service.home.drawer.kept == {}


def test_a_backup_needs_a_folder_before_it_needs_a_node(tmp_path: Path) -> None:
    ended = handrail("backup", str(tmp_path / "none" / "home.backup"), home=tmp_path)
    assert ended.code == 1
    assert "There is no folder" in ended.err


def test_a_rehearsal_without_a_node_says_whose_words_these_are(service: Service, tmp_path: Path) -> None:
    handrail("setup", "--restore", "--name", "Nina", home=tmp_path, stdin="words a\n")
    service.home.drawer.rehearsed.clear()
    ended = handrail("setup", "--rehearse", home=tmp_path, stdin="words a\n")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("These are Nina's words")
    assert service.home.drawer.rehearsed == set(service.home.drawer.kept)
    ended = handrail("setup", "--rehearse", home=tmp_path, stdin="words of another\n")
    assert (ended.code, ended.out) == (1, "")
    assert "not of Nina" in ended.err
    assert handrail("setup", "--rehearse", "--restore", home=tmp_path).code == 2
