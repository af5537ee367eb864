"""Writes specs/vectors/*.json from the cases; `python -m tests.vectors.make` rewrites them all.

The cases are made without chance or clock, so the same code writes the same files. They are
committed, since they judge the code: a change in one of them is a change of the protocol.
"""

import json
from collections.abc import Callable
from pathlib import Path

from tests.vectors.cases import (
    Case,
    authority,
    backups,
    bodies,
    certificates,
    codec,
    comparison,
    control,
    headers,
    invitations,
    keys,
    lifecycle,
    links,
    pacts,
    places,
    records,
    retention,
    sealing,
    words,
)

FOLDER = Path(__file__).parents[2] / "specs" / "vectors"
MADE: dict[str, Callable[[], list[Case]]] = {
    "authority": authority.cases,
    "backups": backups.cases,
    "bodies": bodies.cases,
    "certificates": certificates.cases,
    "codec": codec.cases,
    "comparison": comparison.cases,
    "control": control.cases,
    "headers": headers.cases,
    "invitations": invitations.cases,
    "keys": keys.cases,
    "lifecycle": lifecycle.cases,
    "links": links.cases,
    "pacts": pacts.cases,
    "places": places.cases,
    "records": records.cases,
    "retention": retention.cases,
    "sealing": sealing.cases,
    "words": words.cases,
}


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.json"


def written(cases: list[Case]) -> str:
    """One case a line, so that a diff shows which of them changed."""
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    return f"[\n{lines}\n]\n"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, cases in MADE.items():
        path_of(name).write_text(written(cases()), encoding="utf-8")


if __name__ == "__main__":
    main()
