"""Ten of the rules broken in a copy: their tests notice. `python -m tests.sabotage` breaks all of them."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.sabotage.breaking import Sabotage, break_rule, copy_into, is_caught
from tests.sabotage.rules import RULES

_TRIED = [RULES[number * len(RULES) // 10] for number in range(10)]  # from all over the table


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Future[str | None]]]:
    """Each is tried in a copy and a process of its own, so two at a time."""
    with ThreadPoolExecutor(2) as pool:
        copies = {each.name: tmp_path_factory.mktemp("copy") for each in _TRIED}
        yield {each.name: pool.submit(_tried, copies[each.name], each) for each in _TRIED}


def _tried(folder: Path, sabotage: Sabotage) -> str | None:
    return is_caught(copy_into(folder), sabotage)


@pytest.mark.parametrize("name", [sabotage.name for sabotage in _TRIED])
def test_a_broken_rule_is_noticed(name: str, outcomes: dict[str, Future[str | None]]) -> None:
    assert outcomes[name].result() is None


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
