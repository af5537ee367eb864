"""Backing up and coming back, from the command line: files, words, and whoever lived there as well."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import handrail_node
from tests.support.answers import ANSWERS
from tests.support.command_line import handrail
from tests.support.control import ServedAside, Table
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


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Table]:
    with ServedAside(tmp_path / "control.sock", ANSWERS) as table:
        yield table


def test_an_export_is_one_private_file_with_sentences_first(node: Table, tmp_path: Path) -> None:
    file = tmp_path / "nina.json"
    ended = handrail("export-me", str(file), "--as", "Nina", home=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert str(file) in ended.out
    assert file.stat().st_mode & 0o777 == 0o600
    written = json.loads(file.read_text(encoding="utf-8"))
    assert next(iter(written)) == "sentences"
    assert any("see photos of Leo" in line for line in written["sentences"])
    assert written["records"] == ANSWERS["export"]["records"]
    assert handrail("export-me", str(tmp_path / "none" / "x"), home=tmp_path).code == 1


@pytest.mark.parametrize(
    ("typed", "params"),
    [("", {}), ("  1. words\n 2. a\n", {"words": "words a"})],
)
def test_erasing_says_what_was_done_and_what_remains(
    typed: str, params: dict[str, str], node: Table, tmp_path: Path
) -> None:
    ended = handrail("erase", "me", "--yes", home=tmp_path, stdin=typed)
    assert (ended.code, ended.err) == (0, "")
    assert "until 15 January 2030" in ended.out
    assert node.calls[-1] == ("erase", params)
    assert handrail("erase", "everybody", "--yes", home=tmp_path).code == 2
