"""Ten of the rules broken in a copy: their tests notice. `python -m tests.sabotage` breaks all of them."""

from pathlib import Path

import pytest

from tests.sabotage.breaking import Sabotage, break_rule, copy_into, is_caught
from tests.sabotage.rules import RULES

_TRIED = [RULES[number * len(RULES) // 10] for number in range(10)]  # from all over the table


@pytest.mark.parametrize("sabotage", _TRIED, ids=lambda sabotage: sabotage.name)
def test_a_broken_rule_is_noticed(sabotage: Sabotage, tmp_path: Path) -> None:
    assert is_caught(copy_into(tmp_path), sabotage) is None


def test_a_sabotage_that_breaks_nothing_is_not_called_noticed(tmp_path: Path) -> None:
    keys = "protocol/handrail_protocol/keys.py"
    idle = Sabotage(
        "idle", "", keys, "KEY_BYTES = 32", "KEY_BYTES = 16 * 2", ("tests/protocol/test_keys.py",)
    )
    said = is_caught(copy_into(tmp_path), idle)
    assert said is not None
    assert "pytest ended with 0" in said


def test_every_sabotage_still_finds_its_place_and_has_a_name_of_its_own(tmp_path: Path) -> None:
    copy = copy_into(tmp_path)
    originals = {each.file: (copy / each.file).read_text(encoding="utf-8") for each in RULES}
    for each in RULES:
        break_rule(copy, each)
        (copy / each.file).write_text(originals[each.file], encoding="utf-8")
    assert len({each.name for each in RULES}) == len(RULES)
