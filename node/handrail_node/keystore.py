"""The keystore: for each person served here the secrets of her device, one file each, and never her root.

specs/02-identity, "Keystore". A file is a body of `PersonFile` and 32 bytes of its tagged hash, mode
0600 in a folder 0700. What is damaged is named with what to do, and left as it is; the persons beside
it are served all the same. Keys of devices are made here and nowhere else, and none is ever copied.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from handrail_node.files import make_private_folder, read_private, remove_unfinished, write_private
from handrail_node.hpke import SECRET_BYTES as SEALING_SECRET_BYTES
from handrail_node.hpke import HpkeSealer
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.identity import Certificate
from handrail_protocol.keys import SigningKey, tagged
from handrail_protocol.limits import PERSONS_PER_NODE_MAX, SECONDS_MAX
from handrail_protocol.sealing import Sealer, is_sealing_public
from handrail_protocol.shapes import at, blob, key, line, read, shaped, uint, write

FORMAT = 1
_SUFFIX, _LOCK_SUFFIX, _REHEARSED_SUFFIX = ".person", ".lock", ".rehearsed"
_DIGEST_BYTES = 32
_FILE_BYTES_MAX = 1_024


@shaped
class PersonFile:
    """What is kept of one person. The root's signature is its word that the device speaks for her."""

    format: int = at(uint(FORMAT, FORMAT))
    person: bytes = at(key)
    device_secret: bytes = at(blob(32))
    sealing_secret: bytes = at(blob(SEALING_SECRET_BYTES))
    certified: int = at(uint(SECONDS_MAX))
    root_signature: bytes = at(blob(64))
    name: str = at(line)


@dataclass(frozen=True, slots=True)
class Served:
    """A person who lives on this node, and her device here."""

    name: str
    certificate: Certificate
    device: SigningKey = field(repr=False)
    sealer: Sealer = field(repr=False)

    @property
    def person(self) -> bytes:
        return self.certificate.person


class Keystore:
    """The persons of one home. `problems`: files that can't be used; `mended`: what was too open."""

    def __init__(self, folder: Path) -> None:
        mended = make_private_folder(folder)
        self._folder = folder
        self._served: dict[bytes, Served] = {}
        self._fresh: dict[bytes, bytes] = {}
        self.problems: list[str] = []
        self.mended: list[str] = [] if mended is None else [mended]
        remove_unfinished(folder)
        for path in sorted(folder.glob("*" + _SUFFIX)):
            self._load(path)

    def served(self) -> tuple[Served, ...]:
        """The persons whose files are whole, in the order of their ids."""
        return tuple(self._served[person] for person in sorted(self._served))

    def persons(self) -> Mapping[bytes, str]:
        """The persons who live here, with their names; raises LocalError while a file is damaged."""
        if self.problems:
            raise LocalError(self.problems[0])
        return {served.person: served.name for served in self.served()}

    def new_device(self) -> SigningKey:
        """A device key that nobody had before; on disk only once `keep` was called with it."""
        secret = secrets.token_bytes(32)
        device = SigningKey.from_secret(secret)
        self._fresh[device.public] = secret
        return device

    def keep(self, name: str, certificate: Certificate, device: SigningKey) -> Served:
        """Keep a person and her new device, and a sealing key made for it; durable when it returns.

        Raises LocalError unless: the device came from `new_device`, the certificate is its own and holds,
        the person does not live here yet, and there is room for one more."""
        if certificate.device not in self._fresh or certificate.device != device.public:
            raise LocalError("a device's key is made by the keystore that keeps it")
        if not certificate.holds():
            raise LocalError("a device needs a certificate that holds")
        if certificate.person in self._served:
            raise LocalError(f"{self._served[certificate.person].name} lives on this node already.")
        path = self._path(certificate.person)
        if os.path.lexists(path):  # a damaged one may be all that is left of an older device
            raise LocalError(next((each for each in self.problems if str(path) in each), f"{path} is there."))
        if len(self._served) + len(self.problems) >= PERSONS_PER_NODE_MAX:
            raise LocalError(
                f"A household has room for {PERSONS_PER_NODE_MAX} persons, and this one is full. "
                "Give the next one a home of her own, in another HANDRAIL_HOME: handrail setup --name NAME"
            )
        kept = PersonFile(
            format=FORMAT,
            person=certificate.person,
            device_secret=self._fresh[device.public],
            sealing_secret=secrets.token_bytes(SEALING_SECRET_BYTES),
            certified=certificate.created,
            root_signature=certificate.signature,
            name=name,
        )
        data = write(kept)
        write_private(path, data + tagged("keystore file", data))
        del self._fresh[device.public]
        served = self._served[certificate.person] = _served(kept)
        return served

    def keep_lock(self, person: bytes, public: bytes) -> None:
        """Keep what backups are sealed to for her; her words alone make the other half."""
        if self.lock_of(person) != public:
            write_private(self._lock_path(person), public + tagged("backup lock file", person, public))

    def lock_of(self, person: bytes) -> bytes | None:
        """None where her words were not typed here since this was kept, or the file is damaged."""
        path = self._lock_path(person)
        if not path.exists():
            return None
        data, _ = read_private(path, _FILE_BYTES_MAX * 2)
        public, digest = data[:-_DIGEST_BYTES], data[-_DIGEST_BYTES:]
        is_whole = digest == tagged("backup lock file", person, public) and is_sealing_public(public)
        return public if is_whole else None

    def note_rehearsed(self, person: bytes) -> None:
        """Her words were typed here and are hers."""
        if not self.is_rehearsed(person):
            write_private(self._folder / (person.hex() + _REHEARSED_SUFFIX), b"")

    def is_rehearsed(self, person: bytes) -> bool:
        return (self._folder / (person.hex() + _REHEARSED_SUFFIX)).exists()

    def _path(self, person: bytes) -> Path:
        return self._folder / (person.hex() + _SUFFIX)

    def _lock_path(self, person: bytes) -> Path:
        return self._folder / (person.hex() + _LOCK_SUFFIX)

    def _load(self, path: Path) -> None:
        try:
            data, mended = read_private(path, _FILE_BYTES_MAX)
        except LocalError as wrong:
            self.problems.append(str(wrong))
            return
        if mended is not None:
            self.mended.append(mended)
        served = _opened(data)
        if served is None or path != self._path(served.person):
            self.problems.append(
                f"{path} is damaged. Move it away, then bring the person back with her recovery sheet: "
                "handrail setup --restore"
            )
            return
        self._served[served.person] = served


def _opened(data: bytes) -> Served | None:
    """None unless: the hash is of what stands before it, that has the shape, and the certificate holds."""
    body, digest = data[:-_DIGEST_BYTES], data[-_DIGEST_BYTES:]
    if digest != tagged("keystore file", body):
        return None
    try:
        served = _served(read(PersonFile, body))
    except RemoteError:
        return None
    return served if served.certificate.holds() else None


def _served(kept: PersonFile) -> Served:
    device = SigningKey.from_secret(kept.device_secret)
    certificate = Certificate(kept.person, device.public, kept.certified, kept.root_signature)
    return Served(kept.name, certificate, device, HpkeSealer(kept.sealing_secret))
