"""What specs/01 says in words is what the code does: the fields of the bodies, the tags, the limits."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

from handrail_protocol import limits
from handrail_protocol.bodies import SHAPES
from handrail_protocol.shapes import Shaped
from tests.vectors.test_bodies import INNER

ROOT = Path(__file__).parents[2]
RECORDS = (ROOT / "specs" / "01-records.md").read_text(encoding="utf-8")
TAGGING = {"tagged", "signing_input", "_derived"}


def section(title: str) -> str:
    found = re.search(rf"^##+ {title}\n(.*?)(?=^## |\Z)", RECORDS, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1]


def bodies_in_the_spec() -> dict[str, list[str]]:
    """Each shape that the code blocks of "Bodies" name, with its fields in order."""
    blocks = "\n".join(re.findall(r"```\n(.*?)```", section("Bodies"), re.DOTALL))
    entries = re.findall(r"^([A-Z]\w+) +(.*(?:\n +.*)*)", blocks, re.MULTILINE)
    return {name: [part.split()[0] for part in said.split("·")] for name, said in entries}


def test_every_shape_is_described_field_by_field() -> None:
    shapes: dict[str, type[Shaped]] = {**{shape.__name__: shape for shape in SHAPES.values()}, **INNER}
    in_code = {name: [field.name for field in fields(shape)] for name, shape in shapes.items()}
    assert bodies_in_the_spec() == in_code


def tags_in_the_code() -> set[str]:
    sources = [*ROOT.glob("protocol/**/*.py"), *ROOT.glob("node/**/*.py")]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sources]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    said = [call.args[0] for call in calls if name_of(call.func) in TAGGING]
    return {tag.value for tag in said if isinstance(tag, ast.Constant) and isinstance(tag.value, str)}


def name_of(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def test_every_tag_is_listed_so_that_none_is_used_twice() -> None:
    listed = {
        tag.strip()
        for row in re.findall(r"^\| ([a-z ,]+) \|", section("Tags"), re.MULTILINE)
        for tag in row.split(",")
    }
    assert tags_in_the_code() <= listed


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("a record", f"{limits.RECORD_BYTES_MAX:,} bytes"),
        ("a header", f"{limits.HEADER_BYTES_MAX} bytes"),
        ("a body", f"{limits.BODY_BYTES_MAX:,} bytes"),
        ("depth, items", f"{limits.DEPTH_MAX}, {limits.ITEMS_MAX:,}"),
        ("text, line", f"{limits.TEXT_BYTES_MAX:,}, {limits.LINE_BYTES_MAX} bytes"),
        ("recipients", f"{limits.RECIPIENTS_MAX}"),
        ("clock ahead", f"{limits.CLOCK_SKEW_MAX // limits.MINUTE} minutes"),
        ("a term", f"{limits.TERM_MAX // limits.DAY} days"),
        ("kept after a term", f"{limits.TERM_KEPT // limits.YEAR} years"),
        ("seq", f"{limits.QUOTA_START} + {limits.QUOTA_PER_DAY} a day, hubs × {limits.QUOTA_HUB_FACTOR}"),
        ("one seq of a device", f"{limits.FORK_KEPT} records"),
        ("a room", f"{limits.ROOM_RECORDS_MAX:,} records of a group"),
        ("ids in a revocation", f"{limits.STAYS_MAX}"),
    ],
)
def test_a_limit_is_what_the_spec_says(row: str, value: str) -> None:
    assert f"\n| {row} | {value} |" in section("Limits")
