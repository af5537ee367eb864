"""What a running node does with words and with the keys of its persons: add one, back up, hear a rehearsal.

DESIGN section 5. Words come in, are used for one call, and are kept nowhere.
"""

import asyncio
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from handrail_node import chance
from handrail_node.clock import Clock
from handrail_node.keystore import Keystore
from handrail_node.offline import checked_name, whose
from handrail_node.service import backups
from handrail_node.store import Store
from handrail_node.words import RecoveryWords
from handrail_protocol.backup import KEY_BYTES, KeptPerson, KeptValue, Opener, Row, make_head, write_head
from handrail_protocol.errors import LocalError
from handrail_protocol.identity import certify
from handrail_protocol.keys import SigningKey
from handrail_protocol.sealing import SALT_BYTES

_NO_LOCK = (
    "No backup can be made yet that {name} could open: type the words of that sheet once, "
    "handrail setup --rehearse, and then again"
)


class Persons:
    """Over the keystore and the store of one node."""

    def __init__(self, keys: Keystore, words: RecoveryWords, store: Store, clock: Clock) -> None:
        self._keys, self._words, self._store, self._clock = keys, words, store, clock

    def add(self, name: str) -> dict[str, str]:
        """A further person of this household; the words are in the answer and nowhere else."""
        words = self._words.fresh()
        root, device = self._words.root(words), self._keys.new_device()
        name = checked_name(name)
        self._keys.keep(name, certify(root, device.public, self._clock.now()), device)
        self._keys.keep_lock(root.public, self._words.opener(words).public)
        return {"person": root.public.hex(), "device": device.public.hex(), "words": words, "name": name}

    def root(self, words: str) -> SigningKey:
        """The key that stands in them; raises LocalError with the word that is wrong."""
        return self._words.root(words)

    def rehearse(self, words: str) -> bytes:
        """Whose words these are, of those who live here; raises LocalError with a sentence that helps."""
        person = self._words.root(words).public
        whose(person, self._keys.persons())
        self._keys.keep_lock(person, self._words.opener(words).public)
        self._keys.note_rehearsed(person)
        return person

    async def back_up(self, path: Path, besides: Iterable[KeptValue], only: bytes | None = None) -> int:
        """Write a backup that each person of this household opens with her words; how many records it has.

        `only`: for this person alone, with what every member has and what is hers.
        `besides`: values that only the keys of this node could tell, and its store does not hold.
        Other jobs of the node go on between two parts."""
        served = [each for each in self._keys.served() if only in (None, each.person)]
        if not served:
            raise LocalError("Nobody lives on this node yet. Begin with: handrail setup --name NAME")
        openers = []
        for each in served:
            public = self._keys.lock_of(each.person)
            if public is None:
                raise LocalError(_NO_LOCK.format(name=each.name))
            openers.append(Opener(each.certificate, each.device, public))
        key, salt = chance.random_bytes(KEY_BYTES), chance.random_bytes(SALT_BYTES)
        head = write_head(make_head(served[0].sealer, openers, key, salt, self._clock.now()))
        kept: Iterable[Row] = self._store.everything()
        if only is not None:
            kept = backups.hers(kept, only)
        rows = chain((KeptPerson(each.person, each.name) for each in served), besides, kept)
        records = 0
        for so_far in backups.write(path, head, key, rows):
            records = so_far
            await asyncio.sleep(0)
        return records
