"""specs/02-identity, "Words" judges what is read from a recovery sheet."""

import pytest

from handrail_node.words import to_secret, to_words
from handrail_protocol.errors import LocalError
from handrail_protocol.keys import SigningKey
from tests.vectors.cases import Case
from tests.vectors.judge import each, given


@each("words")
def test_words_are_read_as_the_spec_says(case: Case) -> None:
    if case["result"] == "valid":
        secret = to_secret(case["words"])
        assert secret == given(case, "secret")
        assert SigningKey.from_secret(secret).public == given(case, "person")
        assert to_secret(to_words(secret)) == secret
    else:
        with pytest.raises(LocalError, match=r"[.!?]$"):
            to_secret(case["words"])
