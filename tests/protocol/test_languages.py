"""Languages are called by their names in a sentence, and known by the first part of a tag."""

import pytest

from handrail_protocol.languages import base_language, language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [("de", "German"), ("DE", "German"), ("pt-br", "Portuguese (BR)"), ("tlh", "tlh"), ("tlh-x", "tlh-x")],
)
def test_a_language_is_called_by_its_name(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_who_speaks_one_of_a_region_speaks_the_language() -> None:
    assert [base_language(tag) for tag in ("de-at", "DE", "tlh-x-y", "")] == ["de", "de", "tlh", ""]
