"""What the documents promise exists: each verb, each file that is linked, each dependency with its why."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from handrail_node.cli import main

ROOT = Path(__file__).parent.parent
PAGES = sorted(page for folder in (".", "specs", "tests") for page in (ROOT / folder).glob("*.md"))


def examples(page: Path) -> list[str]:
    """The commands in the code of a page: fenced lines and `inline spans`, without their comments."""
    text = page.read_text(encoding="utf-8")
    fences = "\n".join(re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE))
    spans = re.findall(r"`([^`\n]+)`", text)
    return [line.split("#")[0].strip() for line in [*fences.splitlines(), *spans]]


def unknown_words(words: list[str], command: click.Command) -> list[str]:
    """The verbs and options of a command line that the program does not know."""
    context = click.Context(command)
    while isinstance(command, click.Group) and words and re.fullmatch(r"[a-z][a-z-]*", words[0]):
        known = command.get_command(context, words[0])
        if known is None:
            return words[:1]
        command, words = known, words[1:]
        context = click.Context(command, parent=context)
    options = {name for parameter in command.get_params(context) for name in parameter.opts}
    return [word for word in words if word.startswith("--") and word not in options]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_in_a_page_is_known(page: Path) -> None:
    commands = [line.split() for line in examples(page) if re.match(r"handrail( -|$| [a-z])", line)]
    assert [(words, wrong) for words in commands if (wrong := unknown_words(words[1:], main))] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!\w+:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_an_unknown_verb_or_option_is_noticed() -> None:
    @click.group()
    def program() -> None: ...

    @program.command()
    @click.option("--topic")
    def ask(topic: str) -> None: ...

    assert unknown_words(["ask", "--topic", "photos"], program) == []
    assert unknown_words(["aks"], program) == ["aks"]
    assert unknown_words(["ask", "--goal", "x"], program) == ["--goal"]


def test_every_dependency_has_its_why_and_its_pin() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[^\w-]", needs)[0] for needs in needed}
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert {name for name in names if name not in architecture} == set()
    assert {name for name in names if not re.search(rf"^{name}==", pins, re.MULTILINE)} == set()
