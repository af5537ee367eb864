"""specs/08-privacy-and-threats says of each kind how long it lives, and the code lets it live that long."""

import re
from pathlib import Path

import pytest

from handrail_node.spaces import Space
from handrail_protocol.kinds import Audience, Kind, row_of
from handrail_protocol.limits import DAY, TERM_KEPT, TERM_MAX, YEAR

SPEC = (Path(__file__).parents[2] / "specs" / "08-privacy-and-threats.md").read_text(encoding="utf-8")
LATER_KINDS = {Kind.PROPOSAL, Kind.APPROVAL}
CLASSES = {
    Audience.AUTHORITY: "authority",
    Audience.MEMBERS: "board",
    Audience.OPEN: "open",
    Audience.MAIL: "mail",
    Audience.STEWARDS: "stewards",
}
SEALED_OUTSIDE = {Kind.ASKED, Kind.OFFER}


def table() -> dict[str, tuple[str, str]]:
    """What is kept -> its class and its life."""
    said = SPEC.split("\n## How long\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", said, re.MULTILINE)[1:]
    return {name.strip(): (where, life) for names, where, life in rows for name in names.split(",")}


TABLE = table()
KINDS = [k for k in Kind if k not in LATER_KINDS]


def life_in_words(kind: Kind) -> str:
    row = row_of(kind)
    assert row is not None
    if row.life is None:
        return "as long as the group"
    if row.life == TERM_MAX + TERM_KEPT:
        return f"their term (≤ {TERM_MAX // DAY} d) and {TERM_KEPT // YEAR} y"
    return f"{row.life // YEAR} y" if row.life % YEAR == 0 else f"{row.life // DAY} d"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_kept_as_long_as_people_are_told(kind: Kind) -> None:
    where, life = TABLE[kind.name.lower().replace("_", " ")]
    if kind is Kind.WITHDRAWAL:
        assert life == "exactly as long"
        return
    row = row_of(kind)
    assert row is not None
    assert life.startswith(life_in_words(kind))
    assert where.startswith(CLASSES[min(row.audiences)])
    if where.startswith("mail"):
        assert where == ("mail, open" if kind in SEALED_OUTSIDE else "mail, sealed")


def test_what_a_node_keeps_for_itself_is_told_too() -> None:
    told = {
        Space.PRIVATE_TEXT: "private text",
        Space.SPANS: "exact times",
        Space.DECLINED: "declined",
        Space.LATER: "put off",
        Space.DRAFT: "drafts",
        Space.PACT: "a pact that is being agreed on",
        Space.PASSPORT: "the wish to be seen by partners",
        Space.OPEN_COPY: "copies for them",
        Space.CLAIM_HELD: "since when a claim is here",
        Space.THREAD_KEY: "thread keys out of a backup",
        Space.HANDLED: "looked into",
        Space.YES_UNTIL: "yes until",
        Space.COUNTED: "requests counted",
    }
    assert {name for name in told.values() if name not in TABLE} == set()
    # These are about the node and its addresses, not about what a person said.
    assert set(Space) - set(told) == {Space.SETTING, Space.PEER, Space.JOINING, Space.NAME_TAKEN_BACK}
