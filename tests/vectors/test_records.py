"""specs/01-records judges how whole records are read, written and trusted."""

from handrail_protocol import records
from handrail_protocol.errors import Fault, RemoteError
from tests.vectors.cases import Case
from tests.vectors.judge import as_told, each, given


@each("records")
def test_a_record_is_read_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        record = records.decode(given(case, "bytes"))
        if not record.is_signed():
            raise RemoteError(Fault.BAD_SIGNATURE, "it does not hold")
        assert record.encode() == given(case, "bytes")
        assert (record.id, record.link) == (given(case, "id"), given(case, "link"))
        header = record.header
        assert (header.kind, header.seq) == (case["kind"], case["seq"])
        assert (header.person, header.device) == (given(case, "person"), given(case, "device"))
