"""specs/01-records, "Encoding" judges the codec, in both directions."""

import pytest

from handrail_protocol import codec
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import DEPTH_MAX, ITEMS_MAX, RECORD_BYTES_MAX
from tests.vectors.cases import Case, from_json
from tests.vectors.judge import as_told, each, given


@each("codec")
def test_bytes_are_decoded_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        value = codec.unpack(
            given(case, "bytes"),
            case.get("size_max", RECORD_BYTES_MAX),
            case.get("depth_max", DEPTH_MAX),
            case.get("items_max", ITEMS_MAX),
        )
        assert value == from_json(case["value"])
        assert type(value) is type(from_json(case["value"]))
        assert codec.pack(value) == given(case, "bytes")


@pytest.mark.parametrize(
    "value",
    [-1, 2**64, 1.5, {}, {"a": 1}, set(), bytearray(b"a"), object(), [[[[[]]]]], "Su\u0308d", "\ud800"],
)
def test_a_value_outside_the_profile_is_never_written(value: object) -> None:
    with pytest.raises(LocalError):
        codec.pack(value)  # type: ignore[arg-type]  # what a caller that no type checker has seen might give
