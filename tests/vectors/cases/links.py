"""Cases of links: the form of each message, the keys of a greeting, and greetings from end to end."""

import dataclasses
from typing import Any

from handrail_protocol.messages import NUMBERS
from tests.support.people import GROUP, NINA, OMAR
from tests.vectors.cases import Case, greetings, headers, invalid, to_json, valid
from tests.vectors.cases.plain_links import BINDING, NONCES, chain_key, proof_key, said_by_a_device, tag

ENCODING, VERSION = "BAD_ENCODING", "BAD_VERSION"
NONCE = NONCES[:32]
LIMITS = [65_535, 256, 12]
TAGS = [bytes([number]) * 16 for number in range(32)]
NOW = 1_768_471_200
ID, OTHER_ID = bytes(range(32)), bytes(range(1, 33))
WHOLE = b"\0\0\0" + bytes(10)
SHAPES = {shape.__name__.lower(): shape for shape in NUMBERS}
NAMES = {number: shape for shape, number in NUMBERS.items()}


def cases() -> list[Case]:
    return [*_messages(), *_wrong_messages(), *_keys(), *greetings.cases()]


# -- messages ----------------------------------------------------------------------------------------------

RIGHT: dict[str, list[Any]] = {
    "a hello": [0, 1, NONCE, LIMITS],
    "a hello of a node that takes the least": [0, 1, NONCE, [32_768, 1, 1]],
    "tags": [1, 1, NONCE, LIMITS, TAGS],
    "proofs, two of them at one place": [2, [[0, b"one"], [0, b"other"], [31, b"x"]], True],
    "the one refusal": [3, 1, None, None],
    "a limit that was broken": [3, 9, 500, 2],
    "a refusal with a code of later releases": [3, 200, None, None],
    "a welcome": [4, NOW, [GROUP]],
    "a query about a whole set": [16, 0, 0, NOW, [WHOLE]],
    "an answer that nothing differs": [17, 31, 4, []],
    "a want of everything": [18, 0, 1, NOW, [b"\0"]],
    "two records": [19, [b"one", b"two"]],
    "acknowledgements": [20, [ID, OTHER_ID]],
    "receipts": [21, [[ID, NINA.person], [ID, OMAR.person]]],
    "done": [22, 0, 3],
    "a goodbye": [23, None],
    "a goodbye for a minute": [23, 60],
    "a question of a steward": [24, 0, NINA.person],
    "an answer to it": [25, 0, NINA.person, bytes(32)],
    "an answer that there is nothing": [25, 0, NINA.person, b""],
}


def _messages() -> list[Case]:
    found = []
    for comment, values in RIGHT.items():
        shape = NAMES[values[0]]
        names = [field.name for field in dataclasses.fields(shape)]
        fields = dict(zip(names, map(to_json, values[1:]), strict=True))
        told = {"message": shape.__name__.lower(), "fields": fields}
        found.append(valid(comment, says="message", bytes=headers.raw(values), **told))
    return found


def _wrong_greetings() -> dict[str, list[Any]]:
    return {
        "a nonce of 31 bytes": [0, 1, NONCE[1:], LIMITS],
        "a hello with tags": [0, 1, NONCE, LIMITS, TAGS],
        "a hello without limits": [0, 1, NONCE],
        "a longer message than there is": [0, 1, NONCE, [65_536, 256, 12]],
        "a message too short for a record": [0, 1, NONCE, [32_767, 256, 12]],
        "no ranges at all": [0, 1, NONCE, [65_535, 0, 12]],
        "no rounds at all": [0, 1, NONCE, [65_535, 256, 0]],
        "one range more than there may be": [0, 1, NONCE, [65_535, 257, 12]],
        "two limits": [0, 1, NONCE, [65_535, 256]],
        "31 tags": [1, 1, NONCE, LIMITS, TAGS[1:]],
        "33 tags": [1, 1, NONCE, LIMITS, [*TAGS, bytes(16)]],
        "a tag of 15 bytes": [1, 1, NONCE, LIMITS, [bytes(15), *TAGS[1:]]],
        "no proof": [2, [], True],
        "33 proofs": [2, [[0, b"x"]] * 33, True],
        "a proof at place 32": [2, [[32, b"x"]], True],
        "an empty proof": [2, [[0, b""]], True],
        "a proof without a place": [2, [b"x"], True],
        "the last of the proofs as a number": [2, [[0, b"x"]], 1],
        "a refusal without a code": [3, None, None, None],
        "a code of 256": [3, 256, None, None],
        "a refusal that gives its reason": [3, 1, None, None, "no such group"],
        "a welcome to nothing": [4, NOW, []],
        "a welcome to one group twice": [4, NOW, [GROUP, GROUP]],
        "a welcome to groups that are not in order": [4, NOW, [b"\2" * 32, b"\1" * 32]],
        "a welcome at no time": [4, None, [GROUP]],
    }


def _wrong_talk() -> dict[str, list[Any]]:
    weak = bytes(32)
    return {
        "a query of place 32": [16, 32, 0, NOW, [WHOLE]],
        "a query of a set that there is not": [16, 0, 5, NOW, [WHOLE]],
        "a query about nothing": [16, 0, 0, NOW, []],
        "a query whose range is broken": [16, 0, 0, NOW, [WHOLE[1:]]],
        "a group by its id": [16, GROUP, 0, NOW, [WHOLE]],
        "a cutoff beyond 2^40": [16, 0, 0, (1 << 40) + 1, [WHOLE]],
        "a want of nothing": [18, 0, 1, NOW, []],
        "a want that ends early": [18, 0, 1, NOW, [b"\x08" + bytes(3)]],
        "no records": [19, []],
        "an empty record": [19, [b""]],
        "a record that is too long": [19, [bytes(16_385)]],
        "1,901 records": [19, [b"x"] * 1_901],
        "a record that is no bytes": [19, [[b"header", b"signature", None]]],
        "no acknowledgement": [20, []],
        "one id twice": [20, [ID, ID]],
        "ids that are not in order": [20, [OTHER_ID, ID]],
        "an id of 31 bytes": [20, [ID[1:]]],
        "a receipt of nobody": [21, [[ID]]],
        "a receipt under a weak key": [21, [[ID, weak]]],
        "no receipts": [21, []],
        "done with a set that there is not": [22, 0, 5],
        "done with true": [22, True, 0],
        "a goodbye with a reason": [23, "good night"],
        "a goodbye before now": [23, -1],
        "a question about a weak key": [24, 0, weak],
        "marks of 17 bytes": [25, 0, NINA.person, bytes(17)],
    }


def _wrong_messages() -> list[Case]:
    good = headers.raw(RIGHT["the one refusal"])
    wrong_bytes = {
        "nothing": b"",
        "an empty array": headers.raw([]),
        "a number alone": headers.raw(3),
        "a map": headers.raw({0: 3}),
        "a message with the number 5": headers.raw([5, 1, None, None]),
        "a message with the number 26": headers.raw([26, None]),
        "a message whose number is bytes": headers.raw([b"\3", 1, None, None]),
        "a message whose number is true": headers.raw([True, 1, NONCE, LIMITS, TAGS]),
        "a byte behind the message": good + b"\0",
        "a message that ends early": good[:-1],
        "a number that is not in its shortest form": good[:2] + b"\xcc\1" + good[3:],
        "arrays in arrays": b"\x92\x13" + b"\x91" * 4 + b"\xc4\1x",
        "an array that promises 4 billion items": b"\xdd\xff\xff\xff\xff",
        "an array that promises 65,535 items": b"\xdc\xff\xff" + b"\x13",
    }
    wrong = {**_wrong_greetings(), **_wrong_talk()}
    data = {comment: headers.raw(values) for comment, values in wrong.items()} | wrong_bytes
    unknown = {
        "a hello of version 2": [0, 2, NONCE, LIMITS],
        "a hello of version 2, whatever follows": [0, 2, "other words", None, 7],
        "tags of version 0": [1, 0, NONCE, LIMITS, TAGS],
    }
    return [
        *(invalid(comment, ENCODING, says="message", bytes=each) for comment, each in data.items()),
        *(
            invalid(comment, VERSION, says="message", bytes=headers.raw(values))
            for comment, values in unknown.items()
        ),
    ]


# -- keys --------------------------------------------------------------------------------------------------


def _keys() -> list[Case]:
    witness, said = bytes(range(64, 96)), bytes(range(96, 128))
    given = {
        "says": "keys",
        "listener_nonce": NONCES[:32],
        "dialler_nonce": NONCES[32:],
        "binding": BINDING,
        "id": ID,
        "witness": witness,
        "said": said,
        "group": GROUP,
    }

    def case(comment: str, of: str, is_: bytes, role: str = "listener", **more: Any) -> Case:
        return valid(comment, **{**given, "role": role, "of": of, "is": is_, **more})

    def wrong(comment: str, of: str, is_: bytes, role: str = "listener", **more: Any) -> Case:
        return {**case(comment, of, is_, role, **more), "result": "invalid"}

    swapped = NONCES[32:] + NONCES[:32]
    listeners, diallers = proof_key("listener", ID), proof_key("dialler", ID)
    signed = said_by_a_device("listener", GROUP, said)
    return [
        case("the tag of an id", "tag", tag(ID)),
        case("the key of a listener's proofs", "proof key", listeners),
        case("the key of a dialler's proofs", "proof key", diallers, "dialler"),
        case("the key of a listener's chains", "chain key", chain_key("listener", ID, witness)),
        case("the key of chains behind a code", "chain key", chain_key("listener", ID, b""), witness=b""),
        case("what a listener's device signs", "device input", signed),
        wrong("the tag of another id", "tag", tag(OTHER_ID)),
        wrong("a tag with the nonces the other way round", "tag", tag(ID, nonces=swapped)),
        wrong("a tag on another connection", "tag", tag(ID, binding=bytes(32))),
        wrong("a tag cut to 15 bytes", "tag", tag(ID)[:15]),
        wrong("one key for both directions", "proof key", listeners, "dialler"),
        wrong("a proof key with the nonces swapped", "proof key", proof_key("listener", ID, nonces=swapped)),
        wrong("a proof key of no connection", "proof key", proof_key("listener", ID, binding=b"")),
        wrong("the id itself as key", "proof key", ID),
        wrong("the key of proofs for chains", "chain key", listeners),
        wrong("a chain that a door key alone opens", "chain key", chain_key("listener", ID, b"")),
        wrong("the other side's signature", "device input", said_by_a_device("dialler", GROUP, said)),
        wrong("signed for another group", "device input", said_by_a_device("listener", ID, said)),
        wrong("signed without what was said", "device input", said_by_a_device("listener", GROUP, b"")),
    ]
