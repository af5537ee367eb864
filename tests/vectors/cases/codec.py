"""Cases of the msgpack profile, written by hand, byte by byte."""

from typing import Any

from tests.vectors.cases import Case, invalid, to_json, valid

FAULT = "BAD_ENCODING"


def cases() -> list[Case]:
    return [
        *_numbers(),
        *_bytes_and_text(),
        *_arrays(),
        *_foreign(),
        *_not_shortest(),
        *_broken(),
        *_limits(),
    ]


def _good(comment: str, data: str, value: Any) -> Case:
    return valid(comment, bytes=bytes.fromhex(data), value=to_json(value))


def _bad(comment: str, data: str, **limits: int) -> Case:
    return invalid(comment, FAULT, bytes=bytes.fromhex(data), **limits)


def _numbers() -> list[Case]:
    return [
        _good("nil", "c0", None),
        _good("false", "c2", False),
        _good("true", "c3", True),
        _good("zero", "00", 0),
        _good("the largest number of one byte", "7f", 127),
        _good("the smallest number behind cc", "cc80", 128),
        _good("the largest number behind cc", "ccff", 255),
        _good("the smallest number behind cd", "cd0100", 256),
        _good("the largest number behind cd", "cdffff", 65_535),
        _good("the smallest number behind ce", "ce00010000", 65_536),
        _good("the largest number behind ce", "ceffffffff", 2**32 - 1),
        _good("the smallest number behind cf", "cf0000000100000000", 2**32),
        _good("the largest number of all", "cfffffffffffffffff", 2**64 - 1),
    ]


def _bytes_and_text() -> list[Case]:
    return [
        _good("no bytes", "c400", b""),
        _good("three bytes", "c403000102", b"\x00\x01\x02"),
        _good("255 bytes", "c4ff" + "ab" * 255, b"\xab" * 255),
        _good("256 bytes", "c50100" + "ab" * 256, b"\xab" * 256),
        _good("no text", "a0", ""),
        _good("text in NFC", "a453c3bc64", "Süd"),
        _good("text of 31 bytes", "bf" + "61" * 31, "a" * 31),
        _good("text of 32 bytes", "d920" + "61" * 32, "a" * 32),
        _good("text of 255 bytes", "d9ff" + "61" * 255, "a" * 255),
        _good("text of 256 bytes", "da0100" + "61" * 256, "a" * 256),
        _good("a letter beyond the first plane", "a4f09f9982", "\U0001f642"),
        _good("a Hangul syllable, composed", "a3ed959c", "\ud55c"),
        _good(
            "an order of marks that only newer tables call wrong",
            "a6f09e84b0cca3",
            "\U0001e130\u0323",
        ),
        _good("a zero byte inside text: shapes refuse it, the profile does not", "a100", "\0"),
    ]


def _arrays() -> list[Case]:
    return [
        _good("an empty array", "90", []),
        _good("an array of three kinds", "93c0c4010161", [None, b"\x01", 0x61]),
        _good("an array of 15", "9f" + "00" * 15, [0] * 15),
        _good("an array of 16", "dc0010" + "00" * 16, [0] * 16),
        _good("arrays four deep", "9191919100", [[[[0]]]]),
        _good("empty arrays side by side", "93909190c0", [[], [[]], None]),
    ]


def _foreign() -> list[Case]:
    types = {
        "an empty map": "80",
        "a map": "8100c0",
        "a map behind de": "de000100c0",
        "a map behind df": "df0000000100c0",
        "a float of 32 bits": "ca3f800000",
        "a float of 64 bits": "cb3ff0000000000000",
        "not a number, 32 bits": "ca7fc00000",
        "not a number, 64 bits": "cb7ff8000000000000",
        "infinity": "cb7ff0000000000000",
        "minus one": "ff",
        "minus 32": "e0",
        "a negative number of 8 bits": "d080",
        "a negative number of 16 bits": "d18000",
        "a negative number of 32 bits": "d280000000",
        "a negative number of 64 bits": "d38000000000000000",
        "a positive number in a signed form": "d001",
        "an extension of 1 byte": "d40100",
        "an extension of 2 bytes": "d5010000",
        "an extension of 4 bytes, the time stamp": "d6ff00000000",
        "an extension of 8 bytes": "d7010000000000000000",
        "an extension of 16 bytes": "d801" + "00" * 16,
        "an extension with its length in 8 bits": "c70101ff",
        "an extension with its length in 16 bits": "c8000101ff",
        "an extension with its length in 32 bits": "c90000000101ff",
        "the leading byte that msgpack never uses": "c1",
    }
    inside = {
        "a float inside an array": "92" + "00" + "ca3f800000",
        "a map inside an array": "9180",
        "minus one inside an array": "91ff",
        "an extension inside an array": "91d40100",
    }
    return [_bad(comment, data) for comment, data in {**types, **inside}.items()]


def _not_shortest() -> list[Case]:
    padded = {
        "zero behind cc": "cc00",
        "127 behind cc": "cc7f",
        "255 behind cd": "cd00ff",
        "65,535 behind ce": "ce0000ffff",
        "2^32 - 1 behind cf": "cf00000000ffffffff",
        "zero behind cf": "cf0000000000000000",
        "no bytes behind c5": "c50000",
        "255 bytes behind c5": "c500ff" + "ab" * 255,
        "bytes behind c6": "c600000001ab",
        "no text behind d9": "d900",
        "text of 31 bytes behind d9": "d91f" + "61" * 31,
        "text of 255 bytes behind da": "da00ff" + "61" * 255,
        "text behind db": "db0000000161",
        "an empty array behind dc": "dc0000",
        "an array of 15 behind dc": "dc000f" + "00" * 15,
        "an array behind dd": "dd0000000100",
        "a number padded deep inside": "919191cc00",
    }
    return [_bad(f"not the shortest: {comment}", data) for comment, data in padded.items()]


def _broken() -> list[Case]:
    broken = {
        "nothing at all": "",
        "a number that ends too early": "cd01",
        "a number without its first byte": "cf",
        "bytes that end too early": "c40300",
        "bytes without a length": "c4",
        "a length of bytes cut in half": "c501",
        "text that ends too early": "a361",
        "text without a length": "d9",
        "an array that ends too early": "9200",
        "an array without a length": "dc",
        "an array header that promises 65,535 items": "dcffff",
        "an array header that promises 4 billion items": "ddffffffff",
        "bytes that promise 65,535": "c5ffff00",
        "text that promises 65,535": "daffff61",
        "a second value after the first": "0000",
        "a zero byte after the end": "a16100",
        "an item after an array": "910000",
    }
    text = {
        "text that is not UTF-8": "a1ff",
        "text with half a letter": "a1c3",
        "text with a letter in more bytes than it needs": "a2c0af",
        "text with a zero in two bytes": "a2c080",
        "text with a high surrogate": "a3eda080",
        "text with a pair of surrogates": "a6eda0bdedb982",
        "text beyond the last letter": "a4f4908080",
        "text in NFD": "a553" + "75cc88" + "64",
        "a singleton that NFC replaces: the Kelvin sign": "a3e284aa",
        "marks in the wrong order": "a561cc81cca3",
        "a Hangul syllable in its parts": "a9e18492e185a1e186ab",
        "text that is not in NFC, deep inside": "919191a375cc88",
    }
    return [_bad(comment, data) for comment, data in {**broken, **text}.items()]


def _limits() -> list[Case]:
    return [
        _bad("arrays five deep", "919191919100"),
        _bad("arrays five deep, the innermost empty", "9191919190"),
        _bad("a thousand arrays deep", "91" * 1_000 + "00"),
        _bad("more items than allowed", "93000000", items_max=3),
        _bad("more items than allowed, in arrays that are all empty", "94" + "90" * 4, items_max=4),
        _bad("more bytes than allowed", "c403000102", size_max=4),
        _bad("deeper than this place allows", "9190", depth_max=1),
    ]
