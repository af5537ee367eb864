"""specs/01-records, "Header" judges how headers are read and written."""

from handrail_protocol import records
from handrail_protocol.keys import tagged
from handrail_protocol.records import Header
from tests.vectors.cases import Case, from_json
from tests.vectors.judge import as_told, each, given


@each("headers")
def test_a_header_is_read_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        header = records.decode_header(given(case, "bytes"))
        assert header == Header(*from_json(case["fields"]))
        assert header.encode() == given(case, "bytes")
        assert tagged("record id", given(case, "bytes")) == given(case, "id")
