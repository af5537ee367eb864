"""Writes the table of what is kept into specs/08, as the code has it: `python -m tests.vectors.tables`."""

import re
from pathlib import Path

from handrail_node import kept_here
from handrail_protocol import retention
from handrail_protocol.kinds import Audience

SPEC = Path(__file__).parents[2] / "specs" / "08-privacy-and-threats.md"
_BEFORE = "<!-- from here to the empty line: python -m tests.vectors.tables -->\n"
_HEAD = ("kind", "what it says", "class", "read by", "kept, at most", "then")
_HERE = ("this node alone", "who can read its disk as its user")


def kept() -> str:
    """A line for each kind of the register, then one for each thing that a node keeps for itself."""
    rows = [_HEAD, ("---",) * len(_HEAD)]
    rows += [
        (row.kind.name.lower().replace("_", " "), row.what, _class(row), row.readers, row.life, row.after)
        for row in retention.table()
    ]
    rows += [(each.kind, each.what, *_HERE, each.until, "is deleted here") for each in kept_here.TABLE]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _class(row: retention.Kept) -> str:
    """As section "Classes" calls it."""
    if row.audience is None:
        return "that of its target"
    names = {Audience.MEMBERS: "board"}
    name = names.get(row.audience, row.audience.name.lower())
    if row.audience in (Audience.MAIL, Audience.STEWARDS):
        return f"{name}, {'sealed' if retention.is_closed(row.kind) else 'open'}"
    return name


def written(spec: str) -> str:
    """The specification with the table as it is now."""
    return re.sub(f"(?<={re.escape(_BEFORE)})(?:\\|.*\n)*", lambda _: kept(), spec)


def main() -> None:
    SPEC.write_text(written(SPEC.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
