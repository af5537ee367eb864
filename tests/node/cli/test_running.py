"""Running a node and looking at one, from the command line."""

import json
from pathlib import Path

import pytest

import handrail_node
from handrail_node.settings import Settings
from tests.support.command_line import handrail
from tests.support.homes import Home, Service


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Service:
    it = Service(Home())
    monkeypatch.setattr(handrail_node, "service", it, raising=False)
    return it


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [
        ([], Settings()),
        (["--hub"], Settings(hub=True)),
        (["--no-lan"], Settings(lan=False)),
        (["--lan"], Settings(lan=True)),
        (["--listen", "127.0.0.1:0"], Settings(listen="127.0.0.1:0")),
    ],
)
def test_up_says_when_it_is_ready(
    arguments: list[str], settings: Settings, service: Service, tmp_path: Path
) -> None:
    address = settings.listen or "[::]:47447"
    ended = handrail("up", *arguments, home=tmp_path)
    assert (ended.code, ended.out, ended.err) == (0, f"Listening on {address}\n", "")
    assert json.loads(handrail("up", *arguments, "--json", home=tmp_path).out) == {"listen": address}
    assert service.runs == [(tmp_path, settings)] * 2


def test_a_doctor_looks_at_a_home_without_a_node(service: Service, tmp_path: Path) -> None:
    ended = handrail("doctor", home=tmp_path)
    assert (ended.code, ended.out.splitlines()[0]) == (0, "Well: The store is whole.")


def test_a_doctor_who_finds_something_says_what_to_do_and_can_do_it(service: Service, tmp_path: Path) -> None:
    service.home.store = "The store is damaged. Mend it: handrail doctor --rebuild"
    ended = handrail("doctor", home=tmp_path)
    assert (ended.code, ended.err) == (1, f"{service.home.store}\n")
    assert "handrail doctor --rebuild" in ended.out
    assert handrail("doctor", "--rebuild", home=tmp_path).code == 0
    assert handrail("doctor", home=tmp_path).code == 0
