"""The verbs and options that scripts outside the project rely on are all there."""

import re

import click
import pytest

from handrail_node.cli import main
from handrail_node.cli.coming import COMING

# The customer's contract, as far as it is built; X.. may be repeated. Lines are added here and never changed.
CONTRACT = """
demo [--script] [--keep]
setup --name N [--language L] [--from FILE.toml] [--restore] [--rehearse]
person add --name N
up [--listen HOST:PORT] [--no-lan] [--hub]
status
doctor [--rebuild]
group create NAME --area A.. [--topic T..] [--zone IANA] [--founder PERSON..]
group list
group show
group members
members
invite [--role helper|learner] [--accompanied-by PERSON] [--uses N] [--days N] [--sheet FILE.html]
join CODE-or-LINK [--at HOST:PORT]
grant PERSON --role R.. [--age adult|16-17|13-15] [--guardian PERSON]
revoke PERSON
peers
peers add HOST:PORT
announce --topic T.. --language L.. --way W.. --area A.. --when SPAN.. [--capacity N]
helpers [--topic T]
mandate PERSON --may arrange,read --days N [--for PERSON]
ask --topic T --goal TEXT [--done-when TEXT] [--way W..] [--area A] [--when SPAN..] [--language L..]
ask [--commitment once|6x60] [--for PERSON] [--private TEXT] [--choose first|me]
requests
inbox
accept REQUEST [--slot SLOT..]
decline REQUEST
offers
choose OFFER
agreements
note AGREEMENT TEXT
log AGREEMENT --minutes N [--date DATE] [--topic T..] [--worked TEXT] [--practise TEXT]
sessions
confirm SESSION
chemistry AGREEMENT carry-on|another|stop
close AGREEMENT
withdraw RECORD
hours [--csv]
device list
device revoke DEVICE
backup FILE
export-me FILE
person hand-over PERSON --out FILE
summary PERSON
erase me
claim OLD NEW
succeed OLD NEW [--cancel]
restore FILE
notice TEXT
worried TEXT
attest PERSON --check TYPE --until DATE
morning
report --csv
pact propose
pact accept
pact end
pact list
passport [--off]
help [TOPIC]
privacy
"""
LINES = CONTRACT.strip().splitlines()
# Where nobody speaks and nothing belongs to a group.
NOBODYS = {"demo", "setup", "restore", "up", "doctor", "help", "privacy"}
LATER = """
certificate calendar slip bundle service
""".split()


def find(line: str) -> tuple[click.Command, list[str]]:
    """The command that a line of the contract begins with, and the rest of the line."""
    words = line.split()
    command: click.Command = main
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    return command, words


@pytest.mark.parametrize("line", LINES)
def test_a_verb_takes_what_the_contract_says(line: str) -> None:
    command, words = find(line)
    assert command is not main
    options = {
        name: param for param in command.params for name in (*param.opts, *param.secondary_opts) if param.opts
    }
    assert "--json" in options
    for option, value in re.findall(r"\[?(--[a-z-]+)( [^-\]][^ \]]*)?", " ".join(words)):
        param = options[option]
        assert isinstance(param, click.Option)
        assert param.is_flag is (value == "")
        assert param.multiple is (value.endswith("..") or option == "--may")


@pytest.mark.parametrize("line", LINES)
def test_a_verb_asks_for_no_more_than_the_contract_says(line: str) -> None:
    command, words = find(line)
    positional = re.sub(r"\[[^]]*\]", "", " ".join(words)).split("--")[0].split()
    arguments = [param for param in command.params if isinstance(param, click.Argument) and param.required]
    assert len(arguments) == len(positional)
    if line.startswith("ask ["):
        return  # the second half of a long line
    required = {
        param.opts[0] for param in command.params if isinstance(param, click.Option) and param.required
    }
    assert required <= set(re.findall(r"(?<!\[)--[a-z-]+", " ".join(words)))


@pytest.mark.parametrize("line", LINES)
def test_who_speaks_and_where_can_be_said(line: str) -> None:
    command, _ = find(line)
    if isinstance(command, click.Group) or command.name in NOBODYS:
        return
    options = {name for param in command.params for name in param.opts}
    assert "--as" in options


def test_what_comes_later_is_known_to_come() -> None:
    assert set(LATER) == COMING
