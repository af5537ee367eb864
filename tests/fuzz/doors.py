"""Every place at which bytes of somebody else come in: good examples, and how they are read.

A door refuses with errors of the project's own and with nothing else. What it lets in it gives back as
the same bytes, where there is one encoding.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from handrail_node import addresses, settings, words
from handrail_node.control import messages as control
from handrail_node.hpke import HpkeSealer
from handrail_protocol import codec, messages, records
from handrail_protocol.bodies import SHAPES, pair
from handrail_protocol.errors import HandrailError, LocalError, RemoteError
from handrail_protocol.handshake.proof import read_chain
from handrail_protocol.invitation import Code, parse_link
from handrail_protocol.sealing import body_context, check_sealing_public, open_body
from handrail_protocol.shapes import Shaped, read, write
from tests.vectors.cases import Case
from tests.vectors.judge import load
from tests.vectors.test_bodies import INNER


@dataclass(frozen=True)
class Door:
    """`share`: how much of a run is thrown at it; a costly one gets less."""

    name: str
    seeds: Sequence[bytes]
    knock: Callable[[bytes], object]
    refuses: tuple[type[HandrailError], ...] = (RemoteError,)
    share: float = 1.0


def hexes(name: str, key: str, **like: object) -> list[bytes]:
    """The byte strings under a key in a file of vectors, of the cases that are like this; valid ones
    weigh more, since a change of them gets further."""
    cases: list[Case] = load(name)
    found = [case for case in cases if isinstance(case.get(key), str) and like.items() <= case.items()]
    valid = [case for case in found if case["result"] == "valid"]
    return [bytes.fromhex(case[key]) for case in [*found, *valid * (len(found) // (len(valid) or 1))]]


def texts(name: str, key: str) -> list[bytes]:
    return [case[key].encode() for case in load(name) if key in case]


def doors() -> list[Door]:
    return [*_encodings(), *_bodies(), *_sealed(), *_typed()]


def _same(read_: Callable[[bytes], bytes]) -> Callable[[bytes], None]:
    """A door whose way out gives the bytes that came in."""

    def knock(data: bytes) -> None:
        again = read_(data)
        assert again == data, f"read as something that is written {again.hex()}"

    return knock


def _encodings() -> Iterator[Door]:
    def decoded_message(data: bytes) -> bytes:
        return messages.encode(messages.decode(data))

    yield Door("codec", hexes("codec", "bytes"), _same(lambda data: codec.pack(codec.unpack(data, 16_384))))
    yield Door("header", hexes("headers", "bytes"), _same(lambda data: records.decode_header(data).encode()))
    yield Door("record", hexes("records", "bytes"), _same(lambda data: records.decode(data).encode()))
    yield Door("signed", hexes("records", "bytes"), lambda data: records.decode(data).is_signed(), share=0.2)
    yield Door("message", hexes("links", "bytes", says="message"), _same(decoded_message), share=3)
    yield Door("chain", [codec.pack([b"record", b"another"])], read_chain)


def _bodies() -> Iterator[Door]:
    shapes: dict[str, type[Shaped]] = {shape.__name__: shape for shape in SHAPES.values()} | INNER

    def reading(shape: type[Shaped]) -> Callable[[bytes], bytes]:
        return lambda data: write(read(shape, data))

    for name, shape in shapes.items():
        seeds = hexes("bodies", "body", shape=name)
        yield Door(f"body {name}", seeds, _same(reading(shape)), share=0.25)


def _sealed() -> Iterator[Door]:
    [note, *_] = (case for case in load("sealing") if case["says"] == "body")
    [slot, *_] = (case for case in load("sealing") if case["says"] == "slot")
    key, salt = bytes.fromhex(note["thread_key"]), bytes.fromhex(note["salt"])
    context = body_context(note["kind"], bytes.fromhex(note["group"]), bytes.fromhex(note["author"]))
    sealer = HpkeSealer(bytes.fromhex(slot["secret"]))

    def open_note(data: bytes) -> None:
        open_body(key, data, pair.NoteText, salt=salt, context=context)

    yield Door("sealed body", hexes("sealing", "sealed"), open_note, (), share=0.3)
    yield Door(
        "slot", hexes("sealing", "slot", says="slot"), lambda data: sealer.open(data, b"info"), (), share=0.05
    )
    yield Door("sealing key", hexes("sealing", "public"), check_sealing_public, share=0.1)


def _typed() -> Iterator[Door]:
    """What comes from people, files and programs of this computer."""

    def of_text(read_: Callable[[str], object]) -> Callable[[bytes], None]:
        def knock(data: bytes) -> None:
            read_(data.decode("utf-8", "surrogateescape" if len(data) % 2 else "replace"))

        return knock

    def code(text: str) -> None:
        read_ = Code.parse(text)
        assert Code.parse(read_.text()) == Code.parse(read_.words()) == read_

    local = (LocalError,)
    lines = [*texts("control", "line"), *hexes("control", "hex")]
    yield Door("code", texts("invitations", "typed"), of_text(code), local)
    yield Door("link", texts("invitations", "link"), of_text(parse_link), local)
    yield Door("words", texts("words", "words"), of_text(words.to_secret), local, share=0.05)
    yield Door("address", [b"library.example:47447", b"[::1]:1", b":0"], of_text(addresses.typed), local)
    yield Door("call", lines, control.read_call, local)
    yield Door("answer", lines, control.read_answer, local)
    yield Door("settings", [b'listen = "[::]:47447"\nhub = true\n', b"lan = false"], settings.parse, local)
