"""`handrail privacy` answers without a node, in sentences and in JSON."""

import json

import pytest

from handrail_node import cli, kept_here
from handrail_protocol.retention import table


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_a_family_reads_every_line_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(["privacy"], capsys)
    assert all(f"{row.life}  " in page and row.what in page for row in table())
    assert all(each.what in page for each in kept_here.TABLE)
    assert "Read by every member:" in page


def test_it_fits_a_terminal_and_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(["privacy"], capsys).splitlines()
    assert max(map(len, lines)) <= 100
    assert len(lines) <= 125
    longest = max(len(block.splitlines()) for block in "\n".join(lines).split("\n\n"))
    assert longest <= 23  # no wall of text


def test_a_script_gets_a_row_for_each_kind(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(said(["privacy", "--json"], capsys))
    shared = [row["kind"] for row in rows if row["set"] != "here"]
    assert shared == [row.kind.name.lower() for row in table()]
    assert [row["kind"] for row in rows if row["set"] == "here"] == [each.kind for each in kept_here.TABLE]
    assert all(row.keys() == {"kind", "what", "set", "readers", "kept", "then"} for row in rows)
