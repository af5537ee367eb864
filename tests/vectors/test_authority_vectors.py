"""specs/03-groups-and-authority judges the fold by whole groups, in whatever order their records come."""

import re
from pathlib import Path
from random import Random

from handrail_protocol import limits, records
from handrail_protocol.authority import fold
from tests.support.village import Villager
from tests.vectors.cases import Case
from tests.vectors.cases.authority import told
from tests.vectors.judge import each, load

SPEC = (Path(__file__).parents[2] / "specs" / "03-groups-and-authority.md").read_text(encoding="utf-8")
FIELDS = (
    "group",
    "persons",
    "devices",
    "pauses",
    "pulses",
    "doors",
    "invitations",
    "mandates",
    "accompanied",
    "heirs",
    "states",
    "set_aside",
)


def rows(title: str) -> list[list[str]]:
    """The cells of the tables under a heading of the spec, without their heads."""
    found = re.search(rf"^##+ {title}\n(.*?)(?=^##|\Z)", SPEC, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    lines = [line for line in found[1].splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


@each("authority")
def test_a_group_is_what_the_spec_says_in_every_order(case: Case) -> None:
    written = [records.decode(bytes.fromhex(record)) for record in case["records"]]
    assert all(record.is_signed() for record in written)
    for seed in range(4):
        shuffled = Random(seed).sample(written, len(written))
        view = fold([*shuffled, shuffled[0]])
        assert told(view, written) == {name: case[name] for name in FIELDS}


@each("authority")
def test_a_case_is_valid_if_nothing_is_set_aside(case: Case) -> None:
    assert bool(case["set_aside"]) is (case["result"] == "invalid")


def test_every_reason_stands_in_the_spec_and_is_judged() -> None:
    listed = {reason for row in rows("Set aside") for reason in re.findall(r"`([^`]+)`", row[0])}
    assert {reason for case in load("authority") for reason in case["set_aside"].values()} == listed


def test_the_quarrels_of_the_spec_end_as_it_says() -> None:
    """Its table goes through the cases from the first quarrel on; who falls is named in its last column."""
    ends = [row[2].split(", ")[0] for row in rows("Quarrels")]
    judged = load("authority")
    first = [case["comment"] for case in judged].index("one founder ends another")
    assert len(ends) > 5
    for said, case in zip(ends, judged[first : first + len(ends)], strict=True):
        fallen = {person for person, standing in case["persons"].items() if standing["fallen"]}
        names = set() if said == "nobody falls" else set(said.replace("falls", "fall")[:-5].split(" and "))
        assert fallen == {Villager(name).id.hex() for name in names}, case["comment"]


def test_the_limits_are_those_of_the_code() -> None:
    said = {row[0]: row[1] for row in rows("Limits")}
    assert said == {
        "founders": f"{limits.FOUNDERS_MAX}",
        "levels below the founders": f"{limits.LEVELS_MAX}",
        "devices of a person": f"{limits.DEVICES_PER_PERSON_MAX}",
        "a right": f"{limits.TERM_MAX // limits.DAY} days",
        "a suspension": f"{limits.TERM_MAX // limits.DAY} days",
        "a freeze, and the pause after it": f"{limits.FREEZE_MAX // limits.DAY} days",
        "a pulse": f"{limits.PULSE_KEPT // limits.DAY} days",
        "a pact": f"{limits.PACT_MAX // limits.DAY} days",
        "records that an open one shows": f"{limits.SHOWN_MAX}",
        "open records kept of a partner": f"{limits.PARTNER_RECORDS_MAX:,}; of what ends and takes back "
        f"{2 * limits.PARTNER_RECORDS_MAX:,}",
        "authority records kept of a partner": f"{limits.PARTNER_ACTS_MAX:,}; of what shows an end "
        f"{2 * limits.PARTNER_ACTS_MAX:,}",
        "marks in a revocation": f"{limits.STAYS_MAX}",
        "lists by which one root ends devices": f"{limits.ROOT_ENDS_KEPT}",
        "uses of an invitation": "10,000",
        "joins kept beyond the uses": f"{limits.JOINS_SPARE}",
        "doors that open": f"{limits.DOORS_KEPT}",
        "a chain": f"{limits.CHAIN_RECORDS_MAX} records",
    }
