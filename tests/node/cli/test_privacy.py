"""`handrail privacy` answers without a node, in sentences and in JSON."""

import json

import pytest

from handrail_node import cli
from handrail_protocol.retention import table


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_a_family_reads_every_line_of_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    page = said(["privacy"], capsys)
    assert all(row.what in page for row in table())
    assert "Read by every member:" in page


def test_a_script_gets_a_row_for_each_kind(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(said(["privacy", "--json"], capsys))
    assert [row["kind"] for row in rows] == [row.kind.name.lower() for row in table()]
    assert all(row.keys() == {"kind", "what", "set", "readers", "kept", "then"} for row in rows)
