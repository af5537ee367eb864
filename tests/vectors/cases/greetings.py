"""Cases of greetings: nodes, what they say to each other, and what each of them does not let pass.

Honest sides are the code's own; whoever says something wrong is written by the letter (plain_links).
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

from handrail_protocol.handshake import Handshake, Mode, Role
from handrail_protocol.identity import certify
from handrail_protocol.limits import DAY
from handrail_protocol.messages import Proofs, Tags, decode
from handrail_protocol.records import Record
from tests.support.greetings import NOW, Greeting, Keeper, chance, newcomer, returning, served
from tests.support.townsfolk import NINA, OMAR, ROSA, STRANGER, SUED, WEBER, town, with_more
from tests.support.village import BEGINNING, Village, Villager
from tests.vectors.cases import Case, headers, invalid, valid
from tests.vectors.cases.plain_links import (
    BINDING,
    entry,
    proof_key,
    said_by_a_code,
    said_by_a_device,
    sealed,
    tag,
    transcript,
)

ADMITTED, ENCODING, TURN = "NOT_ADMITTED", "BAD_ENCODING", "OUT_OF_TURN"
SIGNATURE, VERSION, USED = "BAD_SIGNATURE", "BAD_VERSION", "USED"
MODES = {Mode.MEMBER: "member", Mode.RETURNING: "returning", Mode.NEWCOMER: "newcomer"}


def keeper(who: Villager, records: Sequence[Record] = (), *, opens: bool = False) -> Keeper:
    return Keeper([served(who)], {town().group: records or town().all}, opens=opens)


def used_up() -> tuple[Record, ...]:
    def use(village: Village) -> None:
        village.join(Villager("somebody quicker"), town().invitation, 3 * DAY)

    return with_more(use)


NODES: dict[str, Callable[[], Keeper]] = {
    "the hub": lambda: keeper(SUED, opens=True),
    "Nina's laptop": lambda: keeper(NINA),
    "Omar's laptop": lambda: keeper(OMAR),
    "Rosa with a code": lambda: newcomer(ROSA, town().code),
    "Nina with her words": lambda: returning(NINA, "new laptop"),
    "a hub that knows that Omar was revoked": lambda: keeper(
        SUED, with_more(lambda village: village.revoke(WEBER, OMAR, 5 * DAY)), opens=True
    ),
    "a hub whose invitation was used": lambda: keeper(SUED, used_up(), opens=True),
}


def cases() -> list[Case]:
    return [*_nodes(), *_greetings(), *_heard_by_a_listener(), *_heard_by_a_dialler()]


# -- nodes -------------------------------------------------------------------------------------------------


def secret_of(who: Villager, device: str = "laptop") -> bytes:
    return hashlib.sha256(f"village: {device} of {who.name}".encode()).digest()


def _nodes() -> list[Case]:
    return [_node(name, made()) for name, made in NODES.items()]


def _node(name: str, node: Keeper) -> Case:
    secrets = _secrets()
    persons = [
        {
            "person": each.certificate.person.hex(),
            "created": each.certificate.created,
            "certificate": each.certificate.signature.hex(),
            "device_secret": secrets[each.key.public].hex(),
        }
        for each in node.persons
    ]
    knocks = [
        {"as": MODES[each.mode], "id": each.id.hex(), "code": each.code.secret.hex() if each.code else None}
        for each in node.knocks
    ]
    return valid(
        name,
        says="node",
        persons=persons,
        records=[record.encode().hex() for held in node.holds.values() for record in held],
        opens_to_others=node.opens,
        knocks=knocks,
        opens=[each.id.hex() for each in node.openings() if each.witness],
    )


def _secrets() -> dict[bytes, bytes]:
    """Of each device's public key."""
    people = [(who, "laptop") for who in (SUED, NINA, OMAR, ROSA)] + [(NINA, "new laptop")]
    return {who.device(device).public: secret_of(who, device) for who, device in people}


# -- greetings that open -------------------------------------------------------------------------------------


def _greetings() -> list[Case]:
    pairs = {
        "a member": "Nina's laptop",
        "a newcomer": "Rosa with a code",
        "one who comes back": "Nina with her words",
        "another member": "Omar's laptop",
    }
    return [_greeting(f"the hub and {comment}", "the hub", name) for comment, name in pairs.items()]


def _greeting(comment: str, listener: str, dialler: str) -> Case:
    greeting = Greeting(NODES[listener](), NODES[dialler](), (BINDING, BINDING)).run()
    proved, _ = greeting.open()
    return valid(
        comment,
        says="greeting",
        listener=listener,
        dialler=dialler,
        binding=BINDING,
        now=int(NOW),
        chance=[chance("listener").hex(), chance("dialler").hex()],
        messages=[data.hex() for _, data in greeting.said],
        opened=[{"group": each.group.hex(), "as": MODES[each.mode]} for each in proved.groups],
    )


# -- what a listener does not let pass -----------------------------------------------------------------------


class Knocking:
    """Somebody who dials the hub and says what he likes, by the letter."""

    def __init__(self, node: str = "the hub") -> None:
        self.node = node
        self.listener = Handshake(Role.LISTENER, NODES[node](), BINDING, chance("listener"), NOW)
        self.said = [self.listener.data_to_send()]
        self.nonce = hashlib.sha256(b"handrail example: a dialler's nonce").digest()
        self.nonces = self.said[0][5:37] + self.nonce
        self.hears: list[bytes] = []

    def say(self, data: bytes) -> "Knocking":
        self.hears.append(data)
        self.said.append(data)
        self.listener.receive(data, NOW)
        while answer := self.listener.data_to_send():
            self.said.append(answer)
        return self

    def knock(self, *ids: bytes, binding: bytes = BINDING) -> "Knocking":
        """Tags for these ids, and others for nothing."""
        tags = [tag(each, self.nonces, binding) for each in ids]
        padding = [hashlib.sha256(bytes([n])).digest()[:16] for n in range(32 - len(ids))]
        self.tags = sorted(tags + padding)
        self.place = self.tags.index(tags[0]) if tags else 0
        self.digest = b""
        self.say(headers.raw([1, 1, self.nonce, [65_535, 256, 12], self.tags]))
        self.digest = transcript(self.said)
        return self

    def entry(self, who: Villager, **more: Any) -> list[Any]:
        """As it should be; `signed`, `certificate` or `key` otherwise."""
        each = served(who, more.get("device", "laptop"))
        signed = more.get("signed", said_by_a_device("dialler", town().group, self.digest))
        return entry(more.get("certificate", each.certificate), more.get("key", each.key), signed)

    def prove(self, id_: bytes, *entries: list[Any], **more: Any) -> "Knocking":
        proof = [more.get("group", town().group), list(entries), more.get("chain"), more.get("code")]
        key = proof_key(more.get("role", "dialler"), more.get("key", id_), self.nonces)
        numbers = range(more.get("first", 0), more.get("first", 0) + more.get("times", 1))
        proofs = [[more.get("place", self.place), sealed(key, number, proof)] for number in numbers]
        return self.say(headers.raw([2, proofs, more.get("last", True)]))

    def is_refused(self, comment: str, fault: str) -> Case:
        return _heard(comment, fault, Role.LISTENER, self.node, chance("listener"), self.hears)


def _heard(comment: str, fault: str, role: Role, node: str, drawn: bytes, hears: Sequence[bytes]) -> Case:
    told = {"says": "heard", "role": role.value.decode(), "node": node}
    given = {"binding": BINDING, "now": int(NOW), "chance": drawn, "hears": [each.hex() for each in hears]}
    if role is Role.LISTENER:
        codes = {USED: 10, VERSION: 7}
        given["refusal"] = headers.raw([3, codes.get(fault, 1), None, None])
    return invalid(comment, fault, **told, **given)


def _heard_by_a_listener() -> list[Case]:
    return [*_wrong_knocks(), *_wrong_proofs(), *_strangers(), *_wrong_newcomers()]


def door() -> bytes:
    return keeper(NINA).openings()[0].id


def _wrong_knocks() -> list[Case]:
    good = Knocking().knock(door()).hears[0]
    group = town().group
    return [
        Knocking().knock().is_refused("32 tags of nothing", ADMITTED),
        Knocking().knock(group).is_refused("the group's id for a door key", ADMITTED),
        Knocking().knock(bytes(32)).is_refused("a door key of zeros", ADMITTED),
        Knocking()
        .knock(SUED.id)
        .is_refused("the id of a person of the listener's own, on the internet", ADMITTED),
        Knocking().knock(door(), binding=bytes(32)).is_refused("tags of another connection", ADMITTED),
        Knocking().say(good[:-1]).is_refused("tags that end early", ENCODING),
        Knocking().say(b"GET / HTTP/1.1\r\n\r\n").is_refused("another protocol", ENCODING),
        Knocking().say(b"").is_refused("nothing for tags", ENCODING),
        Knocking().say(good[:2] + b"\2" + good[3:]).is_refused("tags of a later version", VERSION),
        Knocking().say(headers.raw([2, [[0, b"x"]], True])).is_refused("proofs before tags", TURN),
        Knocking().say(headers.raw([16, 0, 0, 0, [bytes(13)]])).is_refused("a query before tags", TURN),
        Knocking().say(headers.raw([23, None])).is_refused("a goodbye before tags", TURN),
        Knocking().say(Knocking().said[0]).is_refused("the hello mirrored", TURN),
        Knocking().knock(door()).say(good).is_refused("tags twice", TURN),
        Knocking()
        .knock(door())
        .say(headers.raw([16, 0, 0, 0, [bytes(13)]]))
        .is_refused("a query instead of proofs", TURN),
    ]


def _wrong_proofs() -> list[Case]:
    def knocking() -> Knocking:
        return Knocking().knock(door())

    one = knocking()
    nina, omar = one.entry(NINA), one.entry(OMAR)
    group, digest = town().group, one.digest
    mirrored = said_by_a_device("listener", group, digest)
    stolen = certify(STRANGER.root, NINA.device().public, BEGINNING)
    forged = type(stolen)(NINA.id, STRANGER.device().public, BEGINNING, stolen.signature)
    proof = decode(one.said[2])
    assert isinstance(proof, Proofs)
    mirror = headers.raw([2, [list(each) for each in proof.proofs], True])
    places = {"a proof at a place that was not offered": (one.place + 1) % 32}
    wrong_entry = {
        "a proof over the listener's role": one.entry(NINA, signed=mirrored),
        "a proof over another group": one.entry(NINA, signed=said_by_a_device("dialler", bytes(32), digest)),
        "a proof over another transcript": one.entry(
            NINA, signed=said_by_a_device("dialler", group, bytes(32))
        ),
        "a proof on another connection": one.entry(
            NINA, signed=said_by_a_device("dialler", group, digest, bytes(32))
        ),
        "a proof signed by another device": one.entry(NINA, key=OMAR.device()),
        "a certificate that another root signed": one.entry(NINA, certificate=forged, key=STRANGER.device()),
    }
    return [
        *(knocking().prove(door(), each).is_refused(c, SIGNATURE) for c, each in wrong_entry.items()),
        *(knocking().prove(door(), nina, place=at).is_refused(c, TURN) for c, at in places.items()),
        knocking().prove(door()).is_refused("a proof of nobody", ENCODING),
        knocking().prove(door(), *[nina] * 9).is_refused("a proof of nine persons", ENCODING),
        knocking().prove(door(), nina, nina).is_refused("one person twice", ENCODING),
        knocking().prove(door(), [NINA.id]).is_refused("a person without a device", ENCODING),
        knocking().prove(door(), nina, group=bytes(32)).is_refused("a group of another door", ADMITTED),
        knocking().prove(door(), nina, key=bytes(32)).is_refused("sealed under another id", ADMITTED),
        knocking().prove(door(), nina, role="listener").is_refused("sealed as the listener", ADMITTED),
        knocking().prove(door(), nina, times=2).is_refused("two proofs for one group", TURN),
        knocking().prove(door(), one.entry(SUED)).is_refused("the listener's own device", ADMITTED),
        knocking().say(mirror).is_refused("the listener's proof mirrored", ADMITTED),
        knocking()
        .prove(door(), nina, last=False)
        .prove(door(), omar, first=1)
        .is_refused("a second proof in a second message", TURN),
    ]


def _strangers() -> list[Case]:
    one = Knocking().knock(door())
    other = Knocking("a hub that knows that Omar was revoked").knock(door())
    return [
        Knocking()
        .knock(door())
        .prove(door(), one.entry(STRANGER))
        .is_refused("a stranger who has the door key", ADMITTED),
        other.prove(door(), other.entry(OMAR)).is_refused("somebody who was revoked", ADMITTED),
        Knocking()
        .knock(NINA.id)
        .prove(NINA.id, one.entry(STRANGER))
        .is_refused("a stranger who signed for another greeting", SIGNATURE),
        _returning_as(OMAR).is_refused("somebody who comes back as somebody else", ADMITTED),
        _returning_as(NINA, OMAR).is_refused("two who come back as one", ENCODING),
    ]


def _returning_as(*who: Villager) -> Knocking:
    one = Knocking().knock(NINA.id)
    return one.prove(NINA.id, *(one.entry(each, device="new laptop") for each in who))


def _wrong_newcomers() -> list[Case]:
    id_ = town().code.key.public

    def coming(node: str = "the hub", signer: str = "code", **more: Any) -> Knocking:
        one = Knocking(node).knock(id_)
        device = ROSA.device().public
        signed = said_by_a_code(town().group, more.get("digest", one.digest), ROSA.id, device)
        code = town().village.code(signer).key.sign(signed)
        return one.prove(id_, one.entry(ROSA), *more.get("others", ()), code=more.get("code", code))

    omar = Knocking().knock(id_).entry(OMAR)
    return [
        coming("a hub whose invitation was used").is_refused("an invitation with no use left", USED),
        coming(signer="another").is_refused("another code's signature", SIGNATURE),
        coming(code=None).is_refused("an invitation without its code", SIGNATURE),
        coming(digest=bytes(32)).is_refused("a code's signature of another greeting", SIGNATURE),
        coming(others=[omar]).is_refused("a newcomer who brings somebody", ENCODING),
        Knocking("Nina's laptop").knock(id_).is_refused("an invitation where nobody opens to one", ADMITTED),
    ]


# -- what a dialler does not let pass ------------------------------------------------------------------------


class Answering:
    """Somebody who was dialled and says what he likes, by the letter."""

    def __init__(self, node: str = "Nina's laptop") -> None:
        self.node = node
        self.dialler = Handshake(Role.DIALLER, NODES[node](), BINDING, chance("dialler"), NOW)
        self.nonce = hashlib.sha256(b"handrail example: a listener's nonce").digest()
        self.said: list[bytes] = []
        self.hears: list[bytes] = []

    def say(self, data: bytes) -> "Answering":
        self.hears.append(data)
        self.said.append(data)
        self.dialler.receive(data, NOW)
        while answer := self.dialler.data_to_send():
            self.said.append(answer)
        return self

    def hello(self) -> "Answering":
        self.say(headers.raw([0, 1, self.nonce, [65_535, 256, 12]]))
        self.nonces = self.nonce + self.said[1][5:37]
        tags = decode(self.said[1])
        assert isinstance(tags, Tags)
        self.tags = tags.tags
        return self

    def prove(self, id_: bytes, who: Villager, **more: Any) -> "Answering":
        each, digest = served(who), transcript(self.said)
        role = more.get("role", "listener")
        group = more.get("group", town().group)
        proof = [
            group,
            [entry(each.certificate, each.key, said_by_a_device(role, group, digest))],
            None,
            None,
        ]
        key = proof_key(role, more.get("key", id_), self.nonces)
        place = more.get("place", self.tags.index(tag(id_, self.nonces)))
        return self.say(headers.raw([2, [[place, sealed(key, 0, proof)]], True]))

    def is_left(self, comment: str, fault: str) -> Case:
        return _heard(comment, fault, Role.DIALLER, self.node, chance("dialler"), self.hears)


def _heard_by_a_dialler() -> list[Case]:
    code = town().code.key.public

    def answering(node: str = "Nina's laptop") -> Answering:
        return Answering(node).hello()

    def open_to(group: bytes) -> Answering:
        return answering().prove(door(), SUED).say(headers.raw([4, int(NOW), [group]]))

    return [
        Answering().say(headers.raw([0, 2, bytes(32), None])).is_left("a hello of a later version", VERSION),
        Answering().say(headers.raw([0, 1, bytes(32), [9, 9, 9]])).is_left("no room for a record", ENCODING),
        Answering().say(headers.raw([4, 0, [bytes(32)]])).is_left("a welcome before anything", TURN),
        answering().say(headers.raw([4, 0, [town().group]])).is_left("a welcome before proofs", TURN),
        answering().say(answering().said[0]).is_left("two hellos", TURN),
        answering().say(headers.raw([3, 1, None, None])).is_left("the refusal", ADMITTED),
        answering().say(headers.raw([3, 200, None, 9])).is_left("a refusal of a later release", ADMITTED),
        answering().say(headers.raw([3, 11, None, 60])).is_left("a listener that is busy", "BUSY"),
        answering().prove(door(), STRANGER).is_left("a stranger with the door key listens", ADMITTED),
        answering().prove(door(), SUED, key=bytes(32)).is_left("a listener without the key", ADMITTED),
        answering().prove(door(), SUED, role="dialler").is_left("a listener as dialler", ADMITTED),
        answering().prove(door(), SUED, group=bytes(32)).is_left("a listener of another group", ADMITTED),
        answering().prove(door(), SUED, place=32).is_left("a proof at no place", ENCODING),
        answering().prove(door(), NINA).is_left("this node itself", ADMITTED),
        open_to(bytes(32)).is_left("a welcome to a group that was not proved", TURN),
        open_to(town().group + b"x").is_left("a welcome to a group of 33 bytes", ENCODING),
        answering("Rosa with a code")
        .prove(code, STRANGER)
        .is_left("a listener without the invitation", ADMITTED),
        answering("Nina with her words")
        .prove(NINA.id, SUED)
        .is_left("a listener who shows no device of hers", ADMITTED),
    ]
