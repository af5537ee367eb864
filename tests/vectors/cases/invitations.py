"""Cases of invitations: codes as people type them, links, boxes and the proof of a join."""

import hashlib
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from handrail_protocol.invitation import ALPHABET, Code, link_of, seal_box, sign_join
from handrail_protocol.keys import signing_input
from tests.support.people import GROUP, OMAR, ROSA, SALT
from tests.vectors.cases import Case, headers, valid

CODE = Code.from_secret(hashlib.sha256(b"handrail example: invitation").digest()[:10])
OTHER = Code.from_secret(hashlib.sha256(b"handrail example: another invitation").digest()[:10])
DOOR = hashlib.sha256(b"handrail example: door").digest()
HUB = ("hub.example.org:47447", "[2001:db8::7]:47447")
INVITATION = hashlib.sha256(b"handrail example: invitation record").digest()


def cases() -> list[Case]:
    return [*_codes(), *_wrong_codes(), *_links(), *_boxes(), *_joins()]


def refused(comment: str, **more: Any) -> Case:
    """An invalid case that no link ever refuses: whoever typed it is told in a sentence."""
    return {**valid(comment, **more), "result": "invalid"}


# -- codes ---------------------------------------------------------------------------------------------


def _codes() -> list[Case]:
    def case(comment: str, typed: str, code: Code = CODE) -> Case:
        return valid(
            comment,
            says="code",
            typed=typed,
            secret=code.secret,
            text=code.text(),
            words=code.words(),
            public=code.key.public,
        )

    text, words = CODE.text(), CODE.words()
    lookalikes = Code.from_secret(bytes.fromhex("00443214c74254b635ad"))  # has 0, 1 and V
    mistyped = lookalikes.text().replace("0", "o").replace("1", "l", 1).replace("1", "I").replace("V", "u")
    return [
        case("as it is printed", text),
        case("without its dashes", text.replace("-", "")),
        case("in lower case, with spaces", text.replace("-", " ").lower()),
        case("with other dashes, a stop at the end and an invisible sign", text.replace("-", "–​") + "."),
        case("in full-width letters", "".join(chr(ord(each) + 0xFEE0) for each in text if each != "-")),
        case("O for 0, I and L for 1, U for V", mistyped, lookalikes),
        case("as words", words),
        case("as words in upper case, with commas", words.upper().replace(" ", ", ")),
        case("as the first four letters of its words", " ".join(word[:4] for word in words.split())),
        case("all bits zero", "0" * 17, Code.from_secret(bytes(10))),
        case("all bits one", Code.from_secret(b"\xff" * 10).words(), Code.from_secret(b"\xff" * 10)),
    ]


def _wrong_codes() -> list[Case]:
    text, words = CODE.text().replace("-", ""), CODE.words().split()
    odd = ALPHABET[(ALPHABET.index(text[3]) + 1) % 32]
    other = OTHER.words().split()
    wrong = {
        "nothing": "",
        "only dashes": "- – -",
        "one character wrong": text[:3] + odd + text[4:],
        "the check character wrong": text[:-1] + ALPHABET[(ALPHABET.index(text[-1]) + 1) % 32],
        "the first two characters swapped": text[1] + text[0] + text[2:],
        "the first and the last character swapped": text[-1] + text[1:-1] + text[0],
        "one character missing": text[1:],
        "one character twice": text[0] + text,
        "typed twice": text + text,
        "a sign that is in no code": text[:-1] + "*",
        "a letter with an accent": text[:-1] + "É",
        "one word wrong": " ".join([other[0], *words[1:]]),
        "two words swapped": " ".join([words[1], words[0], *words[2:]]),
        "a word that is in no list": " ".join(["qqqq", *words[1:]]),
        "three letters of a longer word": " ".join([words[0][:3], *words[1:]]),
        "seven words": " ".join(words[1:]),
        "nine words": " ".join([words[0], *words]),
        "the 24 words of a recovery sheet": "abandon " * 23 + "art",
        "too long to be looked at": " " * 257 + text,
    }
    return [refused(comment, says="code", typed=typed) for comment, typed in wrong.items()]


def _links() -> list[Case]:
    def case(comment: str, link: str, addresses: tuple[str, ...] = HUB) -> Case:
        return valid(
            comment,
            says="link",
            link=link,
            secret=CODE.secret,
            addresses=list(addresses),
            written=link_of(CODE, addresses),
        )

    link, bare = link_of(CODE, HUB), f"handrail:{CODE.text()}"
    local = ("[fe80::1%eth0]:47447",)
    wrong = {
        "a link without a code": "handrail:?at=hub.example.org:47447",
        "a link with a wrong code": f"handrail:{CODE.text()[:-1]}?at=hub.example.org:47447",
        "an address without a port": f"{bare}?at=hub.example.org",
        "an address with a path": f"{bare}?at=hub.example.org:47447/join",
        "an empty address": f"{bare}?at=",
        "one good address and one that is none": f"{bare}?at={HUB[0]}&at=hub example:1",
        "another scheme": f"https://{CODE.text()}?at={HUB[0]}",
        "a link too long to be looked at": f"{bare}?at={HUB[0]}&more={'x' * 1_024}",
    }
    return [
        case("a link with two addresses", link),
        case("a link without addresses", bare, ()),
        case("a code is a link too", CODE.text(), ()),
        case("a link in upper case, with slashes", link.replace("handrail:", "HANDRAIL://")),
        case("a link with escaped brackets", link.replace("[", "%5B").replace("]", "%5d")),
        case("a link of a later release", f"{link}&name=Library"),
        case("an address with a zone", link_of(CODE, local), local),
        *(refused(comment, says="link", link=typed) for comment, typed in wrong.items()),
    ]


# -- boxes, by the letter of specs/03 and not by the code --------------------------------------------------


def _sealed(inner: bytes, *, code: Code = CODE, salt: bytes = SALT, public: bytes | None = None) -> bytes:
    derived = HKDF(SHA256(), 44, salt, b"handrail/1 invitation box\0").derive(code.box_key)
    return AESGCM(derived[:32]).encrypt(derived[32:], inner, public or code.key.public)


def _boxes() -> list[Case]:
    good: dict[str, Any] = {
        "says": "box",
        "secret": CODE.secret,
        "salt": SALT,
        "public": CODE.key.public,
        "box": seal_box(CODE, GROUP, DOOR, HUB, SALT),
        "group": GROUP,
        "door": DOOR,
        "addresses": list(HUB),
    }
    box: bytes = good["box"]
    inner = [GROUP, DOOR, list(HUB)]
    wrong: dict[str, dict[str, Any]] = {
        "another code": {"secret": OTHER.secret, "public": OTHER.key.public},
        "the invitation of another code": {"public": OTHER.key.public},
        "another salt": {"salt": bytes(16)},
        "the first bit changed": {"box": bytes([box[0] ^ 1]) + box[1:]},
        "the last bit changed": {"box": box[:-1] + bytes([box[-1] ^ 1])},
        "cut short": {"box": box[:-1]},
        "sealed for another invitation": {"box": _sealed(headers.raw(inner), public=OTHER.key.public)},
        "a door key of 31 bytes": {"box": _sealed(headers.raw([GROUP, DOOR[1:], list(HUB)]))},
        "an address that is none": {"box": _sealed(headers.raw([GROUP, DOOR, ["hub"]]))},
        "one address twice": {"box": _sealed(headers.raw([GROUP, DOOR, [HUB[0], HUB[0]]]))},
        "nine addresses": {"box": _sealed(headers.raw([GROUP, DOOR, [f"h{n}.org:1" for n in range(9)]]))},
        "a field more": {"box": _sealed(headers.raw([*inner, None]))},
        "not an array": {"box": _sealed(headers.raw(GROUP))},
    }
    empty = {**good, "box": seal_box(CODE, GROUP, DOOR, (), SALT), "addresses": []}
    return [
        valid("a box with a hub's addresses", **good),
        valid("a box without addresses", **empty),
        *(refused(comment, **{**good, **changes}) for comment, changes in wrong.items()),
    ]


def _joins() -> list[Case]:
    person, device = OMAR.person, OMAR.device.public
    good: dict[str, Any] = {
        "says": "join",
        "public": CODE.key.public,
        "invitation": INVITATION,
        "person": person,
        "device": device,
        "signature": sign_join(CODE, INVITATION, person, device),
    }

    def signed(tag: str, *parts: bytes, code: Code = CODE) -> dict[str, Any]:
        return {"signature": code.key.sign(signing_input(tag, *parts))}

    wrong: dict[str, dict[str, Any]] = {
        "another invitation": {"invitation": hashlib.sha256(INVITATION).digest()},
        "another person": {"person": ROSA.person},
        "another device": {"device": ROSA.device.public},
        "person and device the other way round": {"person": device, "device": person},
        "another code's signature": signed("join", INVITATION, person, device, code=OTHER),
        "signed under another tag": signed("device certificate", INVITATION, person, device),
        "signed without the invitation": signed("join", person, device),
        "signed by the device itself": {
            "signature": OMAR.device.sign(signing_input("join", INVITATION, person, device))
        },
        "no signature": {"signature": b""},
        "a code's key of small order": {"public": bytes(32)},
    }
    return [
        valid("Omar's laptop joins", **good),
        *(refused(f"a join: {comment}", **{**good, **changes}) for comment, changes in wrong.items()),
    ]
