"""specs/08-privacy-and-threats holds the table of what is kept, as the code has it."""

import re

from handrail_protocol.kinds import CLASS_ROWS, Audience, Class, Kind, row_of
from handrail_protocol.limits import DAY, TERM_KEPT, YEAR
from handrail_protocol.retention import longest_unread
from tests.vectors.tables import SPEC, kept, written

TEXT = SPEC.read_text(encoding="utf-8")


def rows() -> list[dict[str, str]]:
    """The table as it stands in the specification, read without the code that made it."""
    said = TEXT.split("\n## How long\n")[1].split("\n\n**")[0]
    lines = [re.split(r" \| ", line.strip("| \n")) for line in said.splitlines() if line.startswith("|")]
    names = lines[0]
    return [dict(zip(names, line, strict=True)) for line in lines[2:]]


def life_in_words(kind: Kind) -> str:
    """From the register (specs/01), whatever `retention` says of it."""
    row = row_of(kind)
    assert row is not None
    if row.life is None:
        return "as long as the group"
    if kind is Kind.INVITATION and row.life > TERM_KEPT:
        return f"{(row.life - TERM_KEPT) // DAY} days (+ {TERM_KEPT // YEAR} years)"
    if row.life > TERM_KEPT:
        return f"{(row.life - TERM_KEPT) // DAY} days, then {TERM_KEPT // YEAR} years"
    years, rest = divmod(row.life, YEAR)
    return f"{row.life // DAY} days" if rest else "1 year" if years == 1 else f"{years} years"


def test_the_specification_holds_the_table_that_the_code_makes() -> None:
    """`python -m tests.vectors.tables` writes it; look at the diff, somebody is told something else."""
    assert kept() in TEXT
    assert written(TEXT) == TEXT


def test_each_kind_of_the_register_stands_in_it_once_with_its_cap_and_what_happens_then() -> None:
    told = [row for row in rows() if row["class"] != "this node alone"]
    assert [row["kind"] for row in told] == [kind.name.lower().replace("_", " ") for kind in sorted(Kind)]
    for row, kind in zip(told, sorted(Kind), strict=True):
        if kind is not Kind.WITHDRAWAL:
            assert row["kept, at most"] == life_in_words(kind), kind.name
            assert row["then"].startswith("stays" if row["kept, at most"].endswith("group") else "is deleted")


def test_each_kind_is_told_under_the_set_that_it_is_in() -> None:
    names = {"board": Audience.MEMBERS}
    for row, kind in zip(rows(), sorted(Kind), strict=False):
        found = row_of(kind)
        assert found is not None
        if kind is not Kind.WITHDRAWAL:
            name = row["class"].split(",")[0]
            assert names.get(name) or Audience[name.upper()] in found.audiences, kind.name


def test_what_is_not_known_here_is_carried_as_long_as_is_told() -> None:
    """The longest of the classes that let an unknown kind pass."""
    open_classes = [each for each in Class if row_of(each * 32 + 31) is not None]
    assert max(CLASS_ROWS[each].life or 0 for each in open_classes) == 3 * YEAR
    assert longest_unread() == "3 years"
