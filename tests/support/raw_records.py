"""Records for tests of what keeps and carries them: any header that decodes, signed only where asked.

A store never looks at a signature, and a hundred thousand of them would take most of a test's time.
"""

from handrail_protocol import records
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, Kind, row_of
from handrail_protocol.records import Header, Record
from handrail_protocol.shapes import write

GROUP = b"\x01" * 32
OTHER_GROUP = b"\x02" * 32
NOON = 1_780_000_000
KEYS = tuple(SigningKey.from_secret(bytes([number]) * 32) for number in range(1, 9))
PERSONS = tuple(key.public for key in KEYS[:4])
DEVICES = tuple(key.public for key in KEYS[4:])


def raw_record(
    *,
    group: bytes = GROUP,
    kind: int = Kind.REQUEST,
    audience: Audience | None = None,
    recipients: tuple[bytes, ...] = (),
    person: bytes = PERSONS[0],
    device: int = 0,
    seq: int = 0,
    created: int = NOON,
    life: int | None = None,
    body: bytes = b"sixteen bytes of salt and words",
    signed: bool = False,
) -> Record:
    """Without `audience` and `life`: as the register has them for this kind."""
    row = row_of(kind)
    assert row is not None
    longest = None if row.life is None else row.life
    header = Header(
        version=records.VERSION,
        kind=kind,
        group=group,
        audience=min(row.audiences) if audience is None else audience,
        recipients=tuple(sorted(set(recipients))),
        person=person,
        device=DEVICES[device],
        seq=seq,
        prev=None,
        created=created,
        expires=None if longest is None else created + (longest if life is None else life),
        body_size=len(body),
        body_hash=records.body_hash(body),
    )
    if signed:
        return records.sign(KEYS[4 + device], header, body)
    return Record(header.encode(), b"\x00" * 64, body, header)


def raw_withdrawal(target: bytes, *, created: int = NOON, seq: int = 0, device: int = 0) -> Record:
    body = write(Withdrawal(salt=b"\x00" * 16, target=target))
    return raw_record(
        kind=Kind.WITHDRAWAL,
        audience=Audience.MEMBERS,
        created=created,
        seq=seq,
        device=device,
        body=body,
    )
