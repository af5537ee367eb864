"""The register: every kind has its row, unknown ones have their class's, and the spec says the same."""

import re
from pathlib import Path

import pytest

from handrail_protocol.kinds import CLASS_ROWS, Audience, Class, Kind, Row, class_of, name_of, row_of
from handrail_protocol.limits import DAY, INVITATION_MAX, TERM_KEPT, TERM_MAX, YEAR

SPEC = Path(__file__).parents[2] / "specs" / "01-records.md"
CLOSED = (Class.LASTING, Class.TERMS, Class.SHORT, Class.WITHDRAWAL)


IN_WORDS = {
    None: "never expires",
    TERM_MAX: "400 d",
    TERM_MAX + TERM_KEPT: "400 d + 3 y",
    INVITATION_MAX + TERM_KEPT: "90 d + 3 y",
}


def life_in_words(life: int | None) -> str:
    if life in IN_WORDS:
        return IN_WORDS[life]
    assert life is not None
    years, rest = divmod(life, YEAR)
    assert bool(years) is not bool(rest)
    assert rest % DAY == 0
    return f"{years} y" if years else f"{rest // DAY} d"


def line_of(number: str, name: str, row: Row) -> str:
    sets = ", ".join(audience.name.lower() for audience in sorted(row.audiences))
    writer = row.writer.name.lower().replace("_", " ")
    return f"| {number} | {name} | {sets} | {writer} | {life_in_words(row.life)} |"


def register() -> list[str]:
    """The rows of the register as specs/01-records has to say them."""
    lines = []
    for kind_class, row in CLASS_ROWS.items():
        for kind in sorted(kind for kind in Kind if class_of(kind) is kind_class):
            own = row_of(kind)
            assert own is not None
            lines.append(line_of(str(int(kind)), kind.name.lower().replace("_", " "), own))
        first = kind_class * 32
        if kind_class not in CLOSED:
            lines.append(line_of(f"{first}–{first + 31}", "*others of this class*", row))
    return lines


def test_the_spec_shows_the_register_as_it_is_in_the_code() -> None:
    """On failure: what `register` makes belongs into the spec, after a second look at the protocol."""
    shown = [
        line for line in SPEC.read_text(encoding="utf-8").splitlines() if re.match(r"\| \d+(–\d+)? \| ", line)
    ]
    assert shown[: len(register())] == register()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_known_kind_is_no_wider_than_its_class(kind: Kind) -> None:
    """Otherwise a release that does not know it would refuse what another one keeps."""
    own, whole = row_of(kind), CLASS_ROWS[class_of(kind)]
    assert own is not None
    assert own.audiences <= whole.audiences
    assert (own.life is None) is (whole.life is None)
    if own.life is not None and whole.life is not None:
        assert 0 < own.life <= whole.life


@pytest.mark.parametrize("kind", sorted(set(range(256)) - set(map(int, Kind))))
def test_an_unknown_kind_is_its_class_or_refused(kind: int) -> None:
    kind_class = class_of(kind)
    assert row_of(kind) is (None if kind_class in CLOSED else CLASS_ROWS[kind_class])


@pytest.mark.parametrize("kind", [256, 2**64 - 1, -1])
def test_what_is_no_kind_has_no_row(kind: int) -> None:
    assert row_of(kind) is None


def test_only_authority_lasts_and_only_mail_is_mail() -> None:
    for kind in Kind:
        row = row_of(kind)
        assert row is not None
        assert (row.life is None) <= (row.audiences == {Audience.AUTHORITY})
        if class_of(kind) is Class.PAIR:
            assert row.audiences == {Audience.MAIL}


def test_a_kind_of_a_later_release_has_no_name_yet() -> None:
    assert name_of(Kind.REQUEST) == "request"
    assert name_of(126) == "unknown"
