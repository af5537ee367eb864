"""How a case of specs/vectors is put before the code: what it says is read, and its fault expected."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from handrail_protocol.errors import Fault, RemoteError
from tests.vectors.cases import Case
from tests.vectors.make import path_of


def load(name: str) -> list[Case]:
    cases: list[Case] = json.loads(path_of(name).read_text(encoding="utf-8"))
    return cases


def each(name: str) -> pytest.MarkDecorator:
    """A test for each case of a file; its comment names the test."""
    return pytest.mark.parametrize("case", load(name), ids=lambda case: case["comment"])


def given(case: Case, name: str) -> bytes:
    return bytes.fromhex(case[name])


@contextmanager
def as_told(case: Case) -> Iterator[None]:
    """What happens inside succeeds for a valid case, and is refused with its fault for another."""
    if case["result"] == "valid":
        yield
    else:
        with pytest.raises(RemoteError) as refused:
            yield
        assert refused.value.code is Fault[case["fault"]]
        assert str(refused.value)
