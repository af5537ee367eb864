"""Bad days at real nodes: each is one sentence that says what to do next, and nothing is lost by it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.nodes import Node, nodes
from tests.support.small_town import Town, refused_within


@pytest.fixture(scope="module")
def newcomer(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """Somebody whose node runs and who is in no group, until the last of these tests."""
    with nodes(tmp_path_factory.mktemp("newcomer")) as house:
        made = house.node("newcomer")
        made.setup("Omar")
        made.up()
        yield made


# -- invitations ---------------------------------------------------------------------------------------


def test_a_code_of_nobody_is_refused(town: Town, newcomer: Node) -> None:
    elsewhere = town.invite().partition("?")[0].removeprefix("handrail:")
    other = Node(newcomer.home.with_name("other"), hub=True)
    other.setup("Ms Nord")
    try:
        other.up()
        sentence = refused_within(newcomer, 20, "join", elsewhere, "--at", other.address)
    finally:
        other.end()
    assert sentence == (
        "Nobody there knows that invitation, or it has run out. Check the code, or ask for a new one."
    )
    assert newcomer.run("group", "list") == []


def another_end(code: str) -> str:
    return code[:-1] + ("1" if code.endswith("0") else "0")


@pytest.mark.parametrize("spoil", [another_end, lambda code: code[:-4], lambda code: "x"])
def test_a_mistyped_code_is_refused_at_once(town: Town, newcomer: Node, spoil: Callable[[str], str]) -> None:
    code, _, places = town.invite().partition("?")
    sentence = refused_within(newcomer, 5, "join", f"{spoil(code)}?{places}")
    assert "heck" in sentence


def test_a_used_code_is_refused_and_says_so(town: Town, newcomer: Node) -> None:
    link = town.invite()
    second = town.house.all.get("second") or town.house.node("second")
    second.setup("Lena")
    second.up()
    try:
        assert second.run("join", link)["state"] == "member"
    finally:
        second.end()
    sentence = refused_within(newcomer, 20, "join", link)
    assert sentence == "That invitation was used already. Ask for a new one."
    assert newcomer.run("join", town.invite())["state"] == "member"


# -- a home that something else has --------------------------------------------------------------------


def test_a_second_node_on_one_home_names_the_first(town: Town) -> None:
    assert town.nina.process is not None
    sentence = town.nina.fails("up", "--listen", "127.0.0.1:0", "--no-lan")
    assert sentence == (
        f"A node runs on {town.nina.home} already (process {town.nina.process.pid}). Ask it with handrail "
        "status, or stop it before you start another one there."
    )
    assert "Nina lives here" not in town.nina.fails("setup", "--name", "Eva")
    assert town.nina.run("status")["ok"]


def test_a_port_in_use_is_said_and_another_one_works(town: Town, tmp_path: Path) -> None:
    with nodes(tmp_path) as house:
        node = house.node("late")
        node.setup("Omar")
        sentence = node.fails("up", "--listen", town.library.address, "--no-lan")
        assert sentence.startswith(f"Port {town.library.port} is already in use")
        assert "--listen HOST:PORT" in sentence
        node.up()
        assert node.stop() == 0


def test_a_rebuild_while_the_node_runs_is_refused(town: Town) -> None:
    before = (town.nina.home / "store.db").read_bytes()
    assert "Stop it first" in town.nina.fails("doctor", "--rebuild")
    assert (town.nina.home / "store.db").read_bytes()[:100] == before[:100]
    assert not list(town.nina.home.glob("store.db.damaged*"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("listen = 5\n", "The setting listen is a text in quotation marks."),
        ('listen = "x\n', "can't be read as TOML"),
        ("colour = true\n", "No setting is called 'colour'. Settings: name, language, listen, lan, hub."),
    ],
)
def test_an_error_in_the_settings_is_named(tmp_path: Path, text: str, words: str) -> None:
    with nodes(tmp_path) as house:
        node = house.node("home")
        node.setup("Omar")
        kept = (node.home / "config.toml").read_text()
        (node.home / "config.toml").write_text(text)
        for verb in (("up", "--no-lan"), ("doctor",)):
            done = node.command(*verb)
            assert done.returncode == 1
            said = done.stderr + done.stdout
            assert words in said
            assert str(node.home / "config.toml") in said
        (node.home / "config.toml").write_text(kept)
        node.up()
