"""The house rules hold for every file of the project, and each rule is seen to fail."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import tidy
from tests.support.tidy import Rule, Source

ROOT = Path(__file__).parent.parent
PYTHON_FOLDERS = ("protocol", "node", "tui", "tests")
TEXT_FOLDERS = (*PYTHON_FOLDERS, "specs", ".ci")


def read(path: Path) -> Source:
    return Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace"))


def python_sources() -> list[Source]:
    files = [path for folder in PYTHON_FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    return [read(path) for path in [ROOT / "run.py", *files]]


def all_files() -> list[Source]:
    top = [path for path in ROOT.iterdir() if path.is_file()]
    deep = [path for folder in TEXT_FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [read(path) for path in sorted(top + deep) if "__pycache__" not in path.parts]


def findings(rule: Rule, sources: list[Source]) -> list[str]:
    return [f"{source.path}:{finding}" for source in sources for finding in rule(source)]


@pytest.mark.parametrize("rule", tidy.RULES, ids=lambda rule: rule.__name__)
def test_house_rule(rule: Rule) -> None:
    assert findings(rule, python_sources()) == []


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    assert findings(tidy.names_no_foreign_place, all_files()) == []


def names_of(source: Source) -> tuple[str, str]:
    """How the tests of a module may be called."""
    package, module = source.module.split(".")[-2:]
    return module, f"{package}_{module}"


def test_every_module_of_the_protocol_has_its_tests() -> None:
    """A module m has test_m.py in tests/protocol (test_p_m.py where it lies in a package p), or is
    imported by name in one of that folder."""
    tests = [source for source in python_sources() if source.path.startswith("tests/protocol/")]
    named = {name for source in tests for name, _ in tidy.imports(source)}
    files = {Path(source.path).name for source in tests}
    untested = [
        source.path
        for source in python_sources()
        if source.path.startswith("protocol/") and not source.is_package
        if not files & {f"test_{name}.py" for name in names_of(source)}
        if not any(tidy.within(name, source.module) for name in named)
    ]
    assert untested == []


def test_help_is_light() -> None:
    """`handrail --help` answers before anything heavy is imported."""
    heavy = ["aiohttp", "apsw", "cryptography", "textual", "zeroconf"]
    program = (
        "import atexit, sys\n"
        f"atexit.register(lambda: print('heavy:', *(m for m in {heavy} if m in sys.modules)))\n"
        "sys.argv = ['handrail', '--help']\n"
        "from handrail_node.cli import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "heavy:"


DOC = '"""Says what it is for."""\n'
# rule, path, a text that breaks it, a text beside it that does not
CASES: list[tuple[Rule, str, str, str]] = [
    (tidy.code_imports_no_tests, "node/handrail_node/a.py", "from tests import b", "import json"),
    (tidy.code_imports_no_tests, "run.py", "import tests.support", "import json"),
    (tidy.protocol_is_sans_io, "protocol/handrail_protocol/a.py", "import socket", "import struct"),
    (tidy.protocol_is_sans_io, "protocol/handrail_protocol/a.py", "from os import urandom", "import msgpack"),
    (tidy.protocol_is_sans_io, "protocol/handrail_protocol/a.py", "import handrail_node", "from . import b"),
    (tidy.protocol_is_sans_io, "protocol/handrail_protocol/a.py", "import click", "import cryptography.x509"),
    (
        tidy.protocol_is_sans_io,
        "protocol/handrail_protocol/a.py",
        "from cryptography.hazmat.primitives.hpke import Suite",
        "from cryptography.hazmat.primitives.ciphers.aead import AESGCM",
    ),
    (
        tidy.protocol_is_sans_io,
        "protocol/handrail_protocol/b/a.py",
        "from ... import tests",
        "from .. import c",
    ),
    (
        tidy.node_knows_no_screen,
        "node/handrail_node/a.py",
        "import textual.app",
        "import handrail_protocol.a",
    ),
    (
        tidy.node_knows_no_screen,
        "node/handrail_node/cli/bare.py",
        "from handrail_tui.app import App",
        "def bare():\n    from handrail_tui.app import App",
    ),
    (
        tidy.node_knows_no_screen,
        "node/handrail_node/service/a.py",
        "def up():\n    import handrail_tui.app",
        "def up():\n    import handrail_node.store",
    ),
    (
        tidy.service_alone_composes,
        "node/handrail_node/store/a.py",
        "from handrail_node import keystore",
        "from handrail_node.store.b import c",
    ),
    (
        tidy.service_alone_composes,
        "node/handrail_node/control/server.py",
        "from ..store import Store",
        "from ..service import Service",
    ),
    (
        tidy.service_alone_composes,
        "node/handrail_node/discovery.py",
        "import handrail_node.service",
        "import handrail_node.clock",
    ),
    (
        tidy.tui_has_one_door,
        "tui/handrail_tui/a.py",
        "from handrail_node import store",
        "from handrail_node.control import client, messages",
    ),
    (
        tidy.tui_has_one_door,
        "tui/handrail_tui/a.py",
        "from handrail_node.control.server import Server",
        "from handrail_node.control.client import Client",
    ),
    (tidy.time_and_chance_are_arguments, "node/handrail_node/a.py", "import time", "import asyncio"),
    (tidy.time_and_chance_are_arguments, "tui/handrail_tui/a.py", "import os\nos.urandom(4)", "import os"),
    (
        tidy.time_and_chance_are_arguments,
        "node/handrail_node/a.py",
        "x = datetime.datetime.now(UTC)",
        "now()",
    ),
    (
        tidy.time_and_chance_are_arguments,
        "protocol/handrail_protocol/a.py",
        "Ed25519PrivateKey.generate()",
        "Ed25519PrivateKey.from_private_bytes(seed)",
    ),
    (tidy.docstring_opens_with_a_sentence, "tests/a.py", "import json", DOC),
    (tidy.docstring_opens_with_a_sentence, "node/handrail_node/a.py", '"""utils"""', DOC + "import json"),
    (
        tidy.no_broad_except,
        "node/handrail_node/a.py",
        "try: f()\nexcept (OSError, Exception): pass",
        "try: f()\nexcept OSError: pass",
    ),
    (tidy.no_broad_except, "tui/handrail_tui/a.py", "try: f()\nexcept: pass", "try: f()\nfinally: g()"),
    (
        tidy.no_broad_except,
        "node/handrail_node/control/server.py",
        "def elsewhere():\n    try: f()\n    except Exception: pass",
        "def _carry_out():\n    try: f()\n    except Exception: pass",
    ),
    (
        tidy.no_broad_except,
        "protocol/handrail_protocol/a.py",
        "try: f()\nexcept BaseException: undo()",
        "try: f()\nexcept BaseException:\n    undo()\n    raise",
    ),
    (
        tidy.no_broad_except,
        "node/handrail_node/a.py",
        "with contextlib.suppress(BaseException): f()",
        "with contextlib.suppress(KeyError): f()",
    ),
    (tidy.sql_stays_in_the_store, "node/handrail_node/a.py", "import apsw", "import json"),
    (
        tidy.sql_stays_in_the_store,
        "node/handrail_node/service/a.py",
        "x = f'SELECT id FROM {table}'",
        "x = 'Select a helper from the list'",
    ),
    (tidy.nothing_is_too_long, "node/handrail_node/a.py", "x = 1\n" * 401, "x = 1\n" * 400),
    (
        tidy.nothing_is_too_long,
        "run.py",
        "async def f():\n" + "    x = 1\n" * 50,
        "async def f():\n" + "    x = 1\n" * 49,
    ),
    (tidy.names_no_foreign_place, "README.md", "https://" + "pypi" + ".org/", "https://example.org/"),
    (tidy.names_no_foreign_place, "specs/a.json", "/" + "root" + "/a", "the root of a/b"),
]


@pytest.mark.parametrize(("rule", "path", "broken", "whole"), CASES)
def test_rule_tells_broken_from_whole(rule: Rule, path: str, broken: str, whole: str) -> None:
    assert list(rule(Source(path, broken))) != []
    assert list(rule(Source(path, whole))) == []


def test_every_rule_is_seen_to_fail() -> None:
    assert {rule for rule, *_ in CASES} == {*tidy.RULES, tidy.names_no_foreign_place}
