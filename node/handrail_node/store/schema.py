"""The tables of a store, release by release, and how a store of an older release comes to the newest.

Raw records are the truth: header, signature and body lie there as received, and every other column
and table of theirs can be made again from them (rebuild.py). A row's number is its place in the order
of arrival and is never used twice. What only this node knows stands in `local` (locals.py).
"""

import os
from collections.abc import Sequence
from pathlib import Path

import apsw

from handrail_node.files import sync
from handrail_node.store.connection import Connection, sentence
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError

# "Hand" as a number: by it a store is told from any other SQLite file.
APPLICATION_ID = 0x48616E64

# Part of the format on disk: a number is never given to another state.
STATE_NUMBERS = {State.IN_SET: 0, State.PARKED: 1, State.WAITING: 2, State.HELD: 3}
STATES = {number: state for state, number in STATE_NUMBERS.items()}

_FIRST = """
    CREATE TABLE groups (
        number INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE records (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id BLOB NOT NULL UNIQUE,
        header BLOB NOT NULL,
        signature BLOB NOT NULL,
        body BLOB,
        group_number INTEGER NOT NULL REFERENCES groups (number),
        audience INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        device BLOB NOT NULL,
        seq INTEGER NOT NULL,
        created INTEGER NOT NULL,
        expires INTEGER,
        target BLOB, -- what a withdrawal names
        state INTEGER NOT NULL,
        arrived INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX records_in_set ON records (group_number, audience, created, expires, id) WHERE state = 0;
    CREATE INDEX records_in_room ON records (state, created, expires, id) WHERE state <> 0;
    CREATE INDEX records_by_kind ON records (group_number, audience, state, kind);
    CREATE INDEX records_by_device ON records (group_number, audience, device, seq);
    CREATE INDEX records_by_target ON records (target) WHERE target IS NOT NULL;

    -- Author and recipients of each record.
    CREATE TABLE parties (
        record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
        person BLOB NOT NULL,
        is_author INTEGER NOT NULL,
        PRIMARY KEY (record, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX parties_by_person ON parties (person, record, is_author);

    -- Digests of whole sets, an hour of `created` a row; digest NULL: to be made when it is asked for.
    -- A digest holds for every cutoff from `valid_from` to before `valid_until`.
    CREATE TABLE hours (
        group_number INTEGER NOT NULL REFERENCES groups (number),
        audience INTEGER NOT NULL,
        hour INTEGER NOT NULL,
        digest BLOB,
        count INTEGER NOT NULL DEFAULT 0,
        valid_from INTEGER NOT NULL DEFAULT 0,
        valid_until INTEGER,
        PRIMARY KEY (group_number, audience, hour)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipts (
        number INTEGER PRIMARY KEY,
        record INTEGER NOT NULL REFERENCES records (number) ON DELETE CASCADE,
        holder BLOB NOT NULL,
        at INTEGER NOT NULL,
        UNIQUE (record, holder)
    ) STRICT;

    CREATE TABLE local (
        number INTEGER PRIMARY KEY,
        space TEXT NOT NULL,
        name TEXT NOT NULL,
        value BLOB NOT NULL,
        UNIQUE (space, name)
    ) STRICT;
"""

_ROOMS_BY_PEER = """
    -- By whom a record was brought into its room; NULL: it is, or was, in its set, or is older than this.
    ALTER TABLE records ADD COLUMN via BLOB;
    CREATE INDEX records_by_peer ON records (group_number, state, via) WHERE via IS NOT NULL;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _ROOMS_BY_PEER)
"""Script n brings a store from version n to n + 1. A script that was released is never changed."""


def create(path: Path, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Make an empty store beside `path` and rename it: no crash leaves half a store under the name."""
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.unlink(missing_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise LocalError(f"{path} can't be made ({error.strerror}): look after its folder.") from error
    connection = Connection(fresh)
    try:
        with connection.transaction():
            connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
            for script in migrations:
                connection.run(script)
            connection.run(f"PRAGMA user_version = {len(migrations)}")
        connection.checkpoint()
    finally:
        connection.close()
    fresh.replace(path)
    sync(path.parent)


def migrate(connection: Connection, version: int, migrations: Sequence[str] = MIGRATIONS) -> Path | None:
    """Bring a store of `version` to the newest; returns where the copy from before lies, if one was made.

    It lies there until the store is opened again."""
    if version == len(migrations):
        _forget_copies(connection.path)
        return None
    copy = connection.path.with_name(f"{connection.path.name}.before-{len(migrations)}")
    copy_to(connection, copy)
    with connection.transaction():
        for script in migrations[version:]:
            connection.run(script)
        connection.run(f"PRAGMA user_version = {len(migrations)}")
    return copy


def _forget_copies(path: Path) -> None:
    """A store that opens again needs no copy from before; it would keep what has been taken back since."""
    for copy in path.parent.glob(f"{path.name}.before-*"):
        copy.unlink(missing_ok=True)


def copy_to(connection: Connection, copy: Path) -> None:
    """A whole and durable copy of the store, as one file that is there or not there."""
    half = copy.with_name(copy.name + ".new")
    try:
        half.unlink(missing_ok=True)
        os.close(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        connection.run("VACUUM INTO ?", [str(half)])
        sync(half)
        half.replace(copy)
        sync(copy.parent)
    except OSError as error:
        raise sentence(copy, apsw.IOError(str(error))) from error
    finally:
        half.unlink(missing_ok=True)
