"""Languages are called by their names in a sentence."""

import pytest

from handrail_protocol.languages import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [("de", "German"), ("DE", "German"), ("pt-br", "Portuguese (BR)"), ("tlh", "tlh"), ("tlh-x", "tlh-x")],
)
def test_a_language_is_called_by_its_name(tag: str, name: str) -> None:
    assert language_name(tag) == name
