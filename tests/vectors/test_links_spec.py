"""What specs/05-links says in tables is what the code does: messages, refusals, limits."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from handrail_node import discovery
from handrail_node.links import listener
from handrail_protocol import limits, messages
from handrail_protocol.errors import Fault
from handrail_protocol.messages import NUMBERS

SPEC = (Path(__file__).parents[2] / "specs" / "05-links.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    found = re.search(rf"^##+ {title}\n(.*?)(?=^##+ |\Z)", SPEC, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1]


def rows(title: str) -> Iterator[list[str]]:
    for line in section(title).splitlines():
        if line.startswith("| ") and not line.startswith("|--"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def test_every_message_is_described_with_its_number_and_fields() -> None:
    said = {
        (int(row[0]), row[1].replace(" ", ""), tuple(row[2].split(", ")))
        for row in rows("Messages")
        if row[0].isdigit()
    }
    assert said == {
        (number, shape.__name__.lower(), tuple(field.name for field in fields(shape)))
        for shape, number in NUMBERS.items()
    }


def test_every_field_of_a_message_is_described() -> None:
    described = {name for row in rows("Messages") if not row[0].isdigit() for name in row[0].split(", ")}
    assert {field.name for shape in NUMBERS for field in fields(shape)} <= described


def test_every_refusal_is_described_under_its_number() -> None:
    said = {int(row[0]): row[1] for row in rows("Refusals") if row[0].isdigit()}
    assert said == {int(fault): fault.name for fault in Fault}


def test_the_bytes_of_the_one_refusal_are_the_ones_in_the_spec() -> None:
    refusal = messages.encode(messages.Refusal(Fault.NOT_ADMITTED, None, None))
    assert f"`{refusal.hex()}`" in section("The refusal")


LIMITS = [
    ("a message", f"{limits.MESSAGE_BYTES_MAX:,} bytes"),
    ("half open, of one address; in all", f"{limits.HALF_OPEN_PER_ADDRESS_MAX}; {limits.HALF_OPEN_MAX}"),
    ("TLS handshake; greeting", f"{limits.TLS_TIME_MAX:.0f} s; {limits.GREETING_TIME_MAX:.0f} s"),
    ("refusal", f"{limits.REFUSAL_AT:.0f} s"),
    ("tags", f"{limits.TAGS}"),
    (
        "groups of a node; persons of a node",
        f"{limits.GROUPS_PER_NODE_MAX}; {limits.PERSONS_PER_NODE_MAX}",
    ),
    ("records of a chain", f"{limits.CHAIN_RECORDS_MAX}"),
    ("signatures checked in a greeting", f"{limits.UNPROVED_SIGNATURES_PER_SECOND_MAX}"),
    ("ids in a message; receipts", f"{limits.MESSAGE_IDS_MAX:,}; {messages.RECEIPTS_MAX}"),
    ("ranges in a message; rounds", f"{limits.RANGES_MAX}; {limits.ROUNDS_MAX}"),
    ("ranges asked about at once", f"{limits.RANGES_OPEN_MAX:,}"),
    ("bytes waiting for a peer", f"{limits.OUTBOUND_BYTES_MAX:,}"),
    ("ids remembered of a link", f"{limits.SEEN_IDS_MAX:,}"),
    ("records of who is no member", f"{limits.NEWCOMER_RECORDS_MAX}"),
    ("ping; stalled", f"{limits.HEARTBEAT_EVERY:.0f} s; {limits.STALL_TIME_MAX:.0f} s"),
    ("links of one person", f"{limits.LINKS_PER_PERSON_MAX}"),
    ("dialling, up to the WebSocket", f"{limits.CONNECT_TIME_MAX:.0f} s"),
    ("wait before dialling again", f"{limits.REDIAL_BASE:.0f} s to {limits.REDIAL_CAP:.0f} s"),
    ("addresses dialled; nodes of a LAN", f"{limits.ADDRESSES_DIALLED_MAX}; {limits.LAN_NODES_MAX}"),
    ("silence of who owes an answer", f"{limits.ANSWER_TIME_MAX:.0f} s"),
    ("comparing", f"{limits.COMPARE_EVERY:.0f} s"),
    ("after being asked", f"{limits.COMPARE_PAUSE} s"),
]


@pytest.mark.parametrize(("row", "value"), LIMITS)
def test_a_limit_is_what_the_spec_says(row: str, value: str) -> None:
    assert {each[0]: each[1] for each in rows("Limits")}[row] == value


def test_no_limit_of_the_table_goes_without_a_test() -> None:
    assert [row[0] for row in rows("Limits")][1:] == [row for row, _ in LIMITS]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Transport", f"at the path `{listener.PATH}`"),
        ("Transport", f"at most {limits.MESSAGE_BYTES_MAX:,} bytes"),
        ("LAN", f"`{discovery.SERVICE.removesuffix('.local.')}`"),
        ("LAN", f"at least every {discovery.LOOK_EVERY:.0f} s"),
        ("Addresses", "The usual port is 47447"),
        ("Limits pledged", "at least 32,768 bytes"),
        ("Pace", f"At most {limits.RANGES_MAX} messages wait"),
        ("Spread", f"every {limits.COMPARE_EVERY:.0f} s"),
    ],
)
def test_a_figure_in_the_text_is_the_one_in_the_code(title: str, said: str) -> None:
    assert said in " ".join(section(title).split())
