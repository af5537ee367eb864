"""specs/02-identity, "Backup" judges which files open, for whom, and to what."""

from handrail_node.hpke import HpkeSealer
from handrail_protocol import backup
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.shapes import values_of
from tests.vectors.cases import Case, to_json
from tests.vectors.judge import as_told, each, given


def opened(case: Case) -> list[backup.Row]:
    file, person = given(case, "file"), given(case, "person")
    head, length = backup.read_head(file)
    sealer = HpkeSealer(backup.sealing_secret(given(case, "secret")))
    key = backup.file_key(head, sealer, person)
    if key is None:
        raise RemoteError(Fault.NOT_ADMITTED, "she did not live there")
    reader, rest, rows = backup.Reader(key, file[:length]), file[length:], list[backup.Row]()
    while True:
        size = reader.length(rest[:4])
        part, rest = rest[4 : 4 + size], rest[4 + size :]
        rows += reader.rows(part, is_last=not rest)
        if not rest:
            return rows


@each("backups")
def test_a_backup_opens_as_the_spec_says(case: Case) -> None:
    with as_told(case):
        rows = opened(case)
        assert [[backup.ROWS.index(type(row)), *to_json(values_of(row))] for row in rows] == case["rows"]
