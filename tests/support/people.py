"""The five characters of the specs, with keys that are the same in every run."""

import hashlib
from dataclasses import dataclass

from handrail_protocol.bodies.authority import Charter
from handrail_protocol.identity import Certificate, certify
from handrail_protocol.keys import SigningKey, tagged
from handrail_protocol.shapes import write
from handrail_protocol.writer import Author

NOW = 1_768_471_200  # Thursday, 15 January 2026, 10:00 UTC
SALT = bytes(range(16))


def example_key(name: str) -> SigningKey:
    return SigningKey.from_secret(hashlib.sha256(f"handrail example: {name}".encode()).digest())


@dataclass(frozen=True)
class Someone:
    """A person with one device."""

    name: str

    @property
    def root(self) -> SigningKey:
        return example_key(f"{self.name}'s root")

    @property
    def device(self) -> SigningKey:
        return example_key(f"{self.name}'s device")

    @property
    def person(self) -> bytes:
        return self.root.public

    @property
    def author(self) -> Author:
        return Author(self.person, self.device)

    def certificate(self, created: int = NOW) -> Certificate:
        return certify(self.root, self.device.public, created)


ROSA, NINA, OMAR, WEBER = (Someone(name) for name in ("Rosa", "Nina", "Omar", "Ms Weber"))
SUED, NORD = Someone("Library Süd"), Someone("Club Nord")  # the groups' hubs, persons of their own

CHARTER = Charter(
    salt=SALT,
    name="Library Süd",
    founders=(WEBER.person,),
    areas=("Süd", "Mitte"),
    topics=("chess",),
    zone="Europe/Berlin",
    policy="Be kind. Nobody pays anybody.",
    retention_days=365,
    places=("Library Süd, reading room",),
)
GROUP = tagged("group id", write(CHARTER))
