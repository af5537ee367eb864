"""The house rules, each a pure function from one source file to the findings against it.

tests/test_tidy.py applies them to the whole project and proves that each of them can fail.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

LINES_MAX = 400  # a module longer than this is two nouns
FUNCTION_LINES_MAX = 50  # a function longer than this can't be seen at once

CODE = ("protocol/", "node/", "tui/")
TEXTUAL_DOOR = (
    "handrail_tui.app"  # the one thing of the TUI that the CLI may import, and only when it is asked for
)
NODE_DOORS = ("handrail_node.control.client", "handrail_node.control.messages")

# The parts of a node that know nothing of each other; `service` alone joins them.
PARTS = ("store", "link", "links", "discovery", "keystore")

# The outside world, which the protocol core is told about and never asks.
WORLD = frozenset(
    """
    asyncio concurrent fcntl http io locale logging multiprocessing os pathlib platform queue random secrets
    select selectors shutil signal socket socketserver sqlite3 ssl subprocess sys tempfile threading time
    urllib uuid warnings
    """.split()
)
# Chooses its own chance: sealing is a port, and the node gives the core a sealer.
SEALING = "cryptography.hazmat.primitives.hpke"
# Clock and key makers: the only sources of time and of chance.
SOURCES_OF_TIME_AND_CHANCE = ("handrail_node.clock", "handrail_node.chance", "handrail_node.keystore")
TIME_AND_CHANCE_MODULES = frozenset({"time", "random", "secrets", "uuid"})
TIME_AND_CHANCE_CALLS = re.compile(
    r"(^|\.)(os\.(urandom|getrandom)|(datetime|date)\.(now|utcnow|today)|generate(_key|_private_key)?)$"
)
# What stands between an unforeseen error and the person: one guard around a verb, one around the CLI.
OUTERMOST_GUARDS = ("handrail_node.control.server._carry_out", "handrail_node.cli.main")

SQL = re.compile(
    r"\b(SELECT\b.+\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s+\w+"
    r"|(CREATE|DROP|ALTER)\s+(UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER))\b",
    re.DOTALL,
)
# Written so that no rule's own text breaks it.
FOREIGN_PLACES = re.compile(r"\b(pypi|npmjs|pythonhosted|debian)\.(org|com)\b|/(work|farm|root)/")


@dataclass(frozen=True)
class Source:
    """One file of the project: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def module(self) -> str:
        """The dotted name by which it is imported."""
        path = self.path.removesuffix(".py").removesuffix("/__init__")
        for folder in CODE:
            path = path.removeprefix(folder)
        return path.replace("/", ".")

    @property
    def is_code(self) -> bool:
        return self.path.startswith(CODE)

    @property
    def is_package(self) -> bool:
        return self.path.endswith("__init__.py")


Rule = Callable[[Source], Iterator[str]]


def within(module: str, *packages: str) -> bool:
    """Whether a dotted name is one of the packages or lies inside of one."""
    return any(module == package or module.startswith(package + ".") for package in packages)


def imports(source: Source) -> Iterator[tuple[str, int]]:
    """All that is imported anywhere in it, as full dotted names with their lines."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = [node.module] if node.module else []
            if node.level:
                package = source.module.split(".")
                origin = package[: len(package) - node.level + source.is_package] + origin
            yield from ((".".join([*origin, alias.name]), node.lineno) for alias in node.names)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def code_imports_no_tests(source: Source) -> Iterator[str]:
    for name, line in imports(source) if source.is_code or source.path == "run.py" else ():
        if within(name, "tests"):
            yield f"{line}: imports {name}; nothing imports the tests"


def protocol_is_sans_io(source: Source) -> Iterator[str]:
    """The core imports itself, msgpack, cryptography, and of the standard library what only computes."""
    if not within(source.module, "handrail_protocol"):
        return
    for name, line in imports(source):
        top = name.split(".")[0]
        pure = top in sys.stdlib_module_names and top not in WORLD
        ours = top in ("handrail_protocol", "msgpack", "cryptography") and not within(name, SEALING)
        if not pure and not ours:
            yield f"{line}: imports {name}; the core takes values and gives values"


def node_knows_no_screen(source: Source) -> Iterator[str]:
    """The daemon never imports Textual; the CLI imports the TUI's app, inside the function that opens it."""
    if not within(source.module, "handrail_node"):
        return
    lazy = {node for function in functions(source.tree) for node in ast.walk(function)}
    lazy_lines = {node.lineno for node in lazy if isinstance(node, ast.Import | ast.ImportFrom)}
    for name, line in imports(source):
        opens = (
            within(source.module, "handrail_node.cli") and within(name, TEXTUAL_DOOR) and line in lazy_lines
        )
        if within(name, "textual", "rich", "handrail_tui") and not opens:
            yield f"{line}: imports {name}; a node has no screen"


def service_alone_composes(source: Source) -> Iterator[str]:
    """A part of the node imports no other part; what is not a part reaches them through `service`."""
    if not within(source.module, "handrail_node") or within(source.module, "handrail_node.service"):
        return
    own = part_of(source.module)
    for name, line in imports(source):
        other = part_of(name)
        if other and other != own:
            yield f"{line}: imports {name}; service alone composes"
        if own and within(name, "handrail_node.service", "handrail_node.cli", "handrail_node.control"):
            yield f"{line}: imports {name}; a part does not know who uses it"


def part_of(module: str) -> str | None:
    """The part of the node that a module belongs to; `link` and `links` are one."""
    names = module.split(".")
    part = names[1] if names[0] == "handrail_node" and len(names) > 1 else None
    return part.rstrip("s") if part in PARTS else None


def tui_has_one_door(source: Source) -> Iterator[str]:
    if not within(source.module, "handrail_tui"):
        return
    for name, line in imports(source):
        if within(name, "handrail_node") and not within(name, *NODE_DOORS):
            yield f"{line}: imports {name}; a screen reaches the node through its control client"


def time_and_chance_are_arguments(source: Source) -> Iterator[str]:
    """Nobody reads a clock or draws lots but the clock and the key makers; everybody else is told."""
    if not source.is_code or within(source.module, *SOURCES_OF_TIME_AND_CHANCE):
        return
    for name, line in imports(source):
        if name.split(".")[0] in TIME_AND_CHANCE_MODULES or name in ("os.urandom", "os.getrandom"):
            yield f"{line}: imports {name}; time and chance are arguments"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and TIME_AND_CHANCE_CALLS.search(ast.unparse(node.func)):
            yield f"{node.lineno}: calls {ast.unparse(node.func)}; time and chance are arguments"


def docstring_opens_with_a_sentence(source: Source) -> Iterator[str]:
    opening = (ast.get_docstring(source.tree) or "").split("\n\n")[0]
    if not re.search(r"\w.*[.:](\s|$)", opening, re.DOTALL):
        yield "1: the docstring of a module opens with one sentence that says its responsibility"


def no_broad_except(source: Source) -> Iterator[str]:
    """Nobody catches everything but the two guards; to undo and raise again is to catch nothing."""
    if not source.is_code:
        return
    guards = [f for f in functions(source.tree) if f"{source.module}.{f.name}" in OUTERMOST_GUARDS]
    guarded = {node for guard in guards for node in ast.walk(guard)}
    for node in ast.walk(source.tree):
        caught: list[ast.expr | None] = []
        if isinstance(node, ast.ExceptHandler) and ast.unparse(node.body[-1]) != "raise":
            caught = list(node.type.elts) if isinstance(node.type, ast.Tuple) else [node.type]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
            caught = list(node.args)
        broad = any(kind is None or ast.unparse(kind) in ("Exception", "BaseException") for kind in caught)
        if broad and node not in guarded:
            yield f"{getattr(node, 'lineno', 0)}: catches everything; name what can happen"


def sql_stays_in_the_store(source: Source) -> Iterator[str]:
    if not source.is_code or within(source.module, "handrail_node.store"):
        return
    for name, line in imports(source):
        if within(name, "apsw", "sqlite3"):
            yield f"{line}: imports {name}; the store alone speaks SQL"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value):
            yield f"{node.lineno}: SQL outside the store"


def nothing_is_too_long(source: Source) -> Iterator[str]:
    if not source.is_code and source.path != "run.py":
        return
    lines = source.text.count("\n")
    if lines > LINES_MAX:
        yield f"{lines}: a module of {lines} lines, more than {LINES_MAX}; divide it by noun"
    for node in functions(source.tree):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > FUNCTION_LINES_MAX:
            yield f"{node.lineno}: {node.name} has {length} lines, more than {FUNCTION_LINES_MAX}"


def names_no_foreign_place(source: Source) -> Iterator[str]:
    """For every file, not only for code: no host of a package registry, no path of one machine."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if found := FOREIGN_PLACES.search(line):
            yield f"{number}: names {found.group()}"


RULES: tuple[Rule, ...] = (
    code_imports_no_tests,
    protocol_is_sans_io,
    node_knows_no_screen,
    service_alone_composes,
    tui_has_one_door,
    time_and_chance_are_arguments,
    docstring_opens_with_a_sentence,
    no_broad_except,
    sql_stays_in_the_store,
    nothing_is_too_long,
)
