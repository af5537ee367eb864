"""A backup opens for those who lived there, from its first byte to its last, and for nothing less."""

from itertools import pairwise

import pytest

from handrail_protocol import backup
from handrail_protocol.backup import KeptPerson, KeptReceipt, KeptRecord, KeptValue, Opener, Row
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.identity import certify
from tests.support.people import NINA, NOW, OMAR, ROSA, SALT, Someone
from tests.support.sealers import SeededSealer

KEY = b"k" * 32


def sealer(who: Someone) -> SeededSealer:
    return SeededSealer(who.name.encode())


def opener(who: Someone) -> Opener:
    return Opener(who.certificate(), who.device, sealer(who).public)


HEAD = backup.make_head(sealer(OMAR), [opener(NINA), opener(ROSA)], KEY, SALT, NOW)
START = backup.write_head(HEAD)
ROWS: list[Row] = [
    KeptPerson(NINA.person, "Nina"),
    KeptRecord(b"header", b"s" * 64, b"body"),
    KeptRecord(b"header of one that was withdrawn", b"s" * 64, None),
    KeptReceipt(b"r" * 32, OMAR.person, NOW),
    KeptValue(b"peer", b"[::1]:47447", None),
    KeptValue(b"draft", b"ask", b"x" * 40_000),
]


def cut(parts: bytes) -> list[bytes]:
    """The parts, without what says how long they are."""
    found = []
    while parts:
        size = backup.Reader.length(parts[:4])
        found.append(parts[4 : 4 + size])
        parts = parts[4 + size :]
    return found


def opened(parts: list[bytes], key: bytes = KEY, head: bytes = START) -> list[Row]:
    reader = backup.Reader(key, head)
    return [
        row for number, part in enumerate(parts, 1) for row in reader.rows(part, is_last=number == len(parts))
    ]


def test_what_goes_in_comes_out_in_its_order() -> None:
    rows = ROWS * 60
    parts = cut(b"".join(backup.parts(KEY, START, rows)))
    assert len(parts) > 3
    assert opened(parts) == rows
    assert opened(cut(b"".join(backup.parts(KEY, START, [])))) == []


def test_many_small_rows_make_parts_that_can_be_read() -> None:
    rows: list[Row] = [KeptPerson(NINA.person, "N")] * 5_000
    assert opened(cut(b"".join(backup.parts(KEY, START, rows)))) == rows


def test_no_part_is_left_out_moved_cut_off_or_carried_elsewhere() -> None:
    parts = cut(b"".join(backup.parts(KEY, START, ROWS * 5)))
    swapped = [parts[1], parts[0], *parts[2:]]
    wrong = [parts[1:], parts[:-1], swapped, [*parts, parts[-1]], [parts[0], *parts]]
    for each in wrong:
        with pytest.raises(RemoteError):
            opened(each)
    with pytest.raises(RemoteError):
        opened(parts, key=b"K" * 32)
    with pytest.raises(RemoteError):
        opened(parts, head=START + b"\0")


@pytest.mark.parametrize("place", [0, 5, -1, -17])
def test_a_bit_that_turned_is_seen(place: int) -> None:
    [part] = cut(b"".join(backup.parts(KEY, START, ROWS[:2])))
    damaged = bytearray(part)
    damaged[place] ^= 1
    with pytest.raises(RemoteError):
        opened([bytes(damaged)])


def test_a_value_that_no_part_can_hold_is_refused() -> None:
    with pytest.raises(LocalError):
        list(backup.parts(KEY, START, [KeptValue(b"draft", b"ask", b"x" * 70_000)]))


@pytest.mark.parametrize("who", [NINA, ROSA])
def test_each_who_lived_there_opens_it_and_nobody_else(who: Someone) -> None:
    head, length = backup.read_head(START + b"what follows")
    assert (head, length) == (HEAD, len(START))
    assert backup.file_key(head, sealer(who), who.person) == KEY
    assert backup.file_key(head, sealer(OMAR), OMAR.person) is None
    with pytest.raises(RemoteError):
        backup.file_key(head, sealer(OMAR), who.person)


def test_a_backup_that_somebody_else_made_up_is_refused() -> None:
    """Whoever knows what a person's backups are sealed to can seal, and can't sign as her device."""
    stranger = Opener(NINA.certificate(), OMAR.device, sealer(NINA).public)
    lent = Opener(certify(OMAR.root, NINA.device.public, NOW), NINA.device, sealer(NINA).public)
    person, device, created, _, sealed, signature = HEAD.locks[0]
    uncertified = backup.Head(
        1, SALT, NOW, ((person, device, created, OMAR.certificate().signature, sealed, signature),)
    )
    other_time = backup.Head(1, SALT, NOW + 1, HEAD.locks)
    made_up = backup.make_head(sealer(OMAR), [stranger], KEY, SALT, NOW)
    for head in (made_up, uncertified, other_time):
        with pytest.raises(RemoteError):
            backup.file_key(head, sealer(NINA), NINA.person)
    head = backup.make_head(sealer(OMAR), [lent], KEY, SALT, NOW)
    assert backup.file_key(head, sealer(NINA), NINA.person) is None


def test_what_is_no_backup_is_said_so() -> None:
    longer = START[:16] + (len(START)).to_bytes(2, "big") + START[18:]
    for data in (b"", b"handrail", b"handrail backup\n", START[:-1], longer, b"x" + START, bytes(40)):
        with pytest.raises(RemoteError):
            backup.read_head(data)
    for lead in (b"", b"\0\0\0\0", b"\0\0\0", b"\xff\xff\xff\xff", b"\0\0\0\x10"):
        with pytest.raises(RemoteError):
            backup.Reader.length(lead)


def test_the_secret_of_backups_is_no_other_secret() -> None:
    roots = [bytes([number]) * 32 for number in range(4)]
    secrets = [backup.sealing_secret(root) for root in roots]
    assert len({*roots, *secrets}) == 8
    assert all(one != other for one, other in pairwise(secrets))
