"""A code is read however it is typed, a wrong one is noticed, and only the code opens the box."""

import random
from dataclasses import replace
from itertools import combinations

import pytest

from handrail_protocol.bodies.authority import Invitation
from handrail_protocol.errors import LocalError
from handrail_protocol.invitation import (
    ALPHABET,
    Box,
    Code,
    join_holds,
    link_of,
    open_box,
    parse_link,
    seal_box,
    sign_join,
)
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Role
from handrail_protocol.wordlists import CODE_WORDS

SECRET = bytes.fromhex("7c1fe8214f447c9b4b7b")
CODE = Code.from_secret(SECRET)
SALT, GROUP, DOOR = b"s" * 16, b"g" * 32, b"d" * 32
HUB = ("hub.example.org:47447", "[2001:db8::7]:47447")


def codes(count: int, seed: int = 1) -> list[Code]:
    chance = random.Random(seed)
    return [Code.from_secret(chance.randbytes(10)) for _ in range(count)]


def refusal(text: str) -> str:
    with pytest.raises(LocalError) as caught:
        Code.parse(text)
    return str(caught.value)


def accepts(text: str) -> bool:
    try:
        Code.parse(text)
    except LocalError:
        return False
    return True


# -- written and read ------------------------------------------------------------------------------


def test_a_code_has_17_characters_or_8_words() -> None:
    for code in codes(200):
        letters = code.text().replace("-", "")
        assert len(letters) == 17
        assert set(letters) <= set(ALPHABET)
        assert len(code.words().split()) == 8
        assert Code.parse(code.text()) == Code.parse(code.words()) == code


@pytest.mark.parametrize("secret", [bytes(10), b"\xff" * 10, bytes(9) + b"\1", b"\x80" + bytes(9)])
def test_secrets_at_the_edges_come_back(secret: bytes) -> None:
    code = Code.from_secret(secret)
    assert Code.parse(code.text()).secret == Code.parse(code.words()).secret == secret


@pytest.mark.parametrize("size", [0, 9, 11, 32])
def test_a_secret_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(LocalError):
        Code.from_secret(bytes(size))


def test_the_alphabet_has_no_lookalikes() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("OILU") & set(ALPHABET)


def test_case_spaces_and_dashes_do_not_matter() -> None:
    letters = CODE.text().replace("-", "")
    written = [
        letters,
        letters.lower(),
        " ".join(letters),
        f"  {CODE.text()}\n",
        CODE.text().replace("-", "–"),
        CODE.text().replace("-", "\u00a0‑\u200b"),
        f"“{letters}”".replace("“", '"').replace("”", '"'),
        "".join(chr(ord(letter) + 0xFEE0) for letter in letters),  # full width, as some keyboards write
        f"{letters}.",
    ]
    for text in written:
        assert Code.parse(text) == CODE, text


def test_lookalikes_are_read_as_what_was_meant() -> None:
    for code in codes(300):
        text = code.text()
        for meant, typed in (("0", "O"), ("0", "o"), ("1", "I"), ("1", "l"), ("1", "L"), ("V", "U")):
            assert Code.parse(text.replace(meant, typed)) == code


def test_words_are_known_by_their_first_four_letters() -> None:
    for code in codes(50):
        words = code.words().split()
        assert Code.parse(" ".join(word[:4] for word in words)) == code
        assert Code.parse("-".join(word.upper() + "s" * (len(word) > 3) for word in words)) == code
        assert Code.parse(", ".join(words)) == code


def test_a_code_never_shows_itself_by_accident() -> None:
    code = Code.from_secret(SECRET)
    shown = f"{code!r} {code}"
    assert SECRET.hex() not in shown
    assert repr(SECRET) not in shown
    assert code.text() not in shown


# -- mistakes of the hand ----------------------------------------------------------------------------


def test_every_single_wrong_character_is_noticed() -> None:
    for code in codes(20):
        letters = code.text().replace("-", "")
        for place, right in enumerate(letters):
            for wrong in ALPHABET.replace(right, ""):
                assert not accepts(letters[:place] + wrong + letters[place + 1 :])


def test_any_two_characters_that_changed_places_are_noticed() -> None:
    for code in codes(50):
        letters = list(code.text().replace("-", ""))
        for one, other in combinations(range(17), 2):
            if letters[one] != letters[other]:
                swapped = list(letters)
                swapped[one], swapped[other] = letters[other], letters[one]
                assert not accepts("".join(swapped))


def test_a_missing_or_doubled_character_is_noticed() -> None:
    letters = CODE.text().replace("-", "")
    for place in range(17):
        assert "16. Check whether one is missing" in refusal(letters[:place] + letters[place + 1 :])
        assert "18. Check whether one is typed twice" in refusal(letters[: place + 1] + letters[place:])


def test_random_characters_pass_no_more_often_than_the_check_bits_say() -> None:
    chance = random.Random(2)
    passed = sum(accepts("".join(chance.choices(ALPHABET, k=17))) for _ in range(20_000))
    assert passed < 20_000 / 32 * 1.2


def test_a_wrong_word_passes_no_more_often_than_the_check_bits_say() -> None:
    chance = random.Random(3)
    passed = tried = 0
    for code in codes(200, seed=4):
        words = code.words().split()
        for place in range(8):
            for wrong in chance.sample(CODE_WORDS, 12):
                if wrong != words[place]:
                    tried += 1
                    passed += accepts(" ".join([*words[:place], wrong, *words[place + 1 :]]))
    assert passed < tried / 256 * 1.5


def test_words_that_changed_places_pass_no_more_often_than_the_check_bits_say() -> None:
    passed = tried = 0
    for code in codes(400, seed=5):
        words = code.words().split()
        for one, other in combinations(range(8), 2):
            swapped = list(words)
            swapped[one], swapped[other] = words[other], words[one]
            tried += words[one] != words[other]
            passed += words[one] != words[other] and accepts(" ".join(swapped))
    assert passed < tried / 256 * 1.5


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Type the invitation code"),
        (" - \u200b ", "Type the invitation code"),
        ("x" * 257, "much longer than an invitation code"),
        ("FGZ8-8SFM-8Y9H-JVJV9", "A character of this code is not right. Check it"),
        ("FGZ8-8SFM-8Y9H-JVJV*", "“*”"),
        ("FGZ8-8SFM-8Y9H-JVJVß", "has 18"),
        ("FGZ8-8SFM-8Y9H-JVJVé", "“É”"),
        ("FGZ8-8SFM-8Y9H-JVJV8 FGZ8-8SFM-8Y9H-JVJV8", "has 34"),
        ("limit version brain", "8 words and these are 3"),
        ("limit version brain tourist leader moped reopen", "8 words and these are 7"),
        ("limit version brain tourist leader moped reopen leaf leaf", "8 words and these are 9"),
        ("limit version brayn tourist leader moped reopen leaf", "Word 3, “brayn”, is in no invitation."),
        ("limit version brain turist leader moped reopen leaf", "Perhaps it is “tourist”."),
        (
            "limit version qqqq tourist leader moped reopen leaf",
            "Word 3, “qqqq”, is in no invitation. Check it.",
        ),
        ("version limit brain tourist leader moped reopen leaf", "two changed places"),
        ("limit version brain tourist leader moped reopen lemon", "A word of this invitation is not right"),
        ("lemon " * 24, "the 24 words of a recovery sheet: keep them to yourself"),
    ],
)
def test_a_refusal_says_what_to_look_at(text: str, sentence: str) -> None:
    assert sentence in refusal(text)


def test_no_text_at_all_makes_parsing_fall_over() -> None:
    chance = random.Random(6)
    signs = ALPHABET + "oilu \n-–%&?=:.\x00\x1b🙂ßﬃ½٣" + "".join(map(chr, range(0x300, 0x310)))
    for _ in range(3_000):
        text = "".join(chance.choices(signs, k=chance.randrange(0, 60)))
        assert accepts(text) in (True, False)


# -- links -----------------------------------------------------------------------------------------


def test_a_link_carries_code_and_addresses() -> None:
    link = link_of(CODE, HUB)
    assert link == f"handrail:{CODE.text()}?at=hub.example.org:47447&at=[2001:db8::7]:47447"
    assert parse_link(link) == (CODE, HUB)
    assert parse_link(link_of(CODE, ())) == (CODE, ())


def test_a_link_is_read_as_other_programs_hand_it_on() -> None:
    link = link_of(CODE, HUB)
    for text in (
        f" {link}\n",
        link.replace("handrail:", "HANDRAIL:"),
        link.replace("handrail:", "handrail://"),
        link.replace("[", "%5B").replace("]", "%5d"),
        link.replace("g:47447", "g%3A47447"),
        link + "&in=future&",
    ):
        assert parse_link(text) == (CODE, HUB), text


def test_an_address_with_a_zone_survives_the_link() -> None:
    local = ("[fe80::1%eth0]:47447",)
    assert parse_link(link_of(CODE, local)) == (CODE, local)


def test_a_bare_code_is_a_link_without_addresses() -> None:
    assert parse_link(CODE.text()) == parse_link(CODE.words()) == (CODE, ())


def test_of_many_addresses_the_first_eight_travel_each_once() -> None:
    many = [f"hub{n}.example.org:1" for n in range(12)]
    assert parse_link(link_of(CODE, [many[0], *many]))[1] == tuple(many[:8])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("handrail:", "Type the invitation code"),
        ("handrail:?at=a:1", "Type the invitation code"),
        (f"handrail:{CODE.text()}?at=nowhere", "address is damaged"),
        (f"handrail:{CODE.text()}?at=", "address is damaged"),
        (f"handrail:{CODE.text()}?at=a:1&at=b:1/../x", "address is damaged"),
        (f"handrail:{CODE.text()}?at=a b:1", "address is damaged"),
        (f"handrail:{CODE.text()[:-1]}?at=a:1", "has 16"),
        (f"handrail:{CODE.text()}?at=" + "a" * 1_100 + ":1", "much longer than an invitation link"),
        ("https://example.org/" + CODE.text(), "invitation"),
    ],
)
def test_a_damaged_link_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(LocalError, match=r"\.$") as caught:
        parse_link(text)
    assert sentence in str(caught.value)


# -- the box -----------------------------------------------------------------------------------------


def invitation(code: Code = CODE, salt: bytes = SALT) -> Invitation:
    box = seal_box(code, GROUP, DOOR, HUB, salt)
    return Invitation(salt, code.key.public, Role.HELPER, 1, 1_800_000_000, None, box)


def test_the_code_opens_its_box() -> None:
    assert open_box(CODE, invitation()) == Box(GROUP, DOOR, HUB)


def test_no_other_code_opens_it() -> None:
    other = Code.from_secret(b"x" * 10)
    assert open_box(other, invitation()) is None
    assert open_box(other, replace(invitation(), public=other.key.public)) is None


def test_a_box_belongs_to_its_record() -> None:
    assert open_box(CODE, replace(invitation(), salt=b"S" * 16)) is None
    assert open_box(CODE, replace(invitation(), box=invitation(salt=b"S" * 16).box)) is None
    assert open_box(CODE, replace(invitation(), public=SigningKey.from_secret(bytes(32)).public)) is None


def test_every_changed_byte_of_a_box_is_noticed() -> None:
    whole = invitation()
    for place in range(len(whole.box)):
        box = bytearray(whole.box)
        box[place] ^= 1
        assert open_box(CODE, replace(whole, box=bytes(box))) is None
    for size in range(1, len(whole.box)):
        assert open_box(CODE, replace(whole, box=whole.box[:size])) is None


def test_a_box_holds_the_first_eight_addresses_and_refuses_what_is_none() -> None:
    many = [f"hub{n}.example.org:1" for n in range(12)]
    box = open_box(CODE, replace(invitation(), box=seal_box(CODE, GROUP, DOOR, many, SALT)))
    assert box is not None
    assert box.addresses == tuple(many[:8])
    with pytest.raises(LocalError):
        seal_box(CODE, GROUP, DOOR, ["not an address"], SALT)
    with pytest.raises(LocalError):
        seal_box(CODE, GROUP, DOOR[1:], HUB, SALT)
    with pytest.raises(LocalError):
        seal_box(CODE, GROUP, DOOR, HUB, b"")


def test_the_record_gives_nothing_of_the_code_away() -> None:
    body = invitation()
    everything = body.public + body.box + body.salt
    assert CODE.secret not in everything
    assert CODE.box_key not in everything
    assert DOOR not in everything


# -- the proof of a join -------------------------------------------------------------------------------

NINA, LAPTOP = (SigningKey.from_secret(name * 32).public for name in (b"n", b"l"))
INVITATION_ID = b"i" * 32


def test_a_join_is_proved_by_the_code() -> None:
    signature = sign_join(CODE, INVITATION_ID, NINA, LAPTOP)
    assert join_holds(invitation(), INVITATION_ID, NINA, LAPTOP, signature)


def test_a_join_is_for_one_invitation_one_person_and_one_device() -> None:
    signature = sign_join(CODE, INVITATION_ID, NINA, LAPTOP)
    assert not join_holds(invitation(), b"j" * 32, NINA, LAPTOP, signature)
    assert not join_holds(invitation(), INVITATION_ID, LAPTOP, NINA, signature)
    assert not join_holds(invitation(), INVITATION_ID, NINA, NINA, signature)
    assert not join_holds(invitation(), INVITATION_ID, NINA, LAPTOP, signature[:-1])
    assert not join_holds(invitation(), INVITATION_ID, NINA, LAPTOP, bytes(64))


def test_another_code_proves_nothing() -> None:
    other = Code.from_secret(b"x" * 10)
    assert not join_holds(
        invitation(), INVITATION_ID, NINA, LAPTOP, sign_join(other, INVITATION_ID, NINA, LAPTOP)
    )


def test_a_code_is_no_weaker_for_being_short() -> None:
    """Each secret gives keys of its own: no two of a thousand share a key or a box key."""
    many = codes(1_000, seed=7)
    assert len({code.key.public for code in many}) == len({code.box_key for code in many}) == 1_000
