"""The keystore keeps devices and never a root, and says of everything damaged what to do."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail_node.keystore import Keystore
from handrail_protocol.errors import LocalError
from handrail_protocol.identity import Certificate, certify
from handrail_protocol.keys import SigningKey

ROSA, NINA = (SigningKey.from_secret(name * 32) for name in (b"r", b"n"))
CREATED = 1_793_500_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "keystore"


def add(keystore: Keystore, root: SigningKey, name: str = "Rosa") -> Certificate:
    device = keystore.new_device()
    certificate = certify(root, device.public, CREATED)
    keystore.keep(name, certificate, device)
    return certificate


def file_of(folder: Path, root: SigningKey) -> Path:
    return folder / f"{root.public.hex()}.person"


def test_persons_are_there_after_a_start(folder: Path) -> None:
    keystore = Keystore(folder)
    certificates = {root.public: add(keystore, root, name) for root, name in ((ROSA, "Rosa"), (NINA, "Nina"))}
    again = Keystore(folder)
    assert again.persons() == keystore.persons() == {ROSA.public: "Rosa", NINA.public: "Nina"}
    assert again.problems == again.mended == []
    for before, after in zip(keystore.served(), again.served(), strict=True):
        assert after.certificate == before.certificate == certificates[after.person]
        assert after.certificate.holds()
        assert after.device.public == after.certificate.device
        assert after.device.sign(b"x") == before.device.sign(b"x")
        sealed = before.sealer.seal(after.sealer.public, b"info", b"key")
        assert after.sealer.open(sealed, b"info") == b"key"


def test_an_empty_keystore_serves_nobody(folder: Path) -> None:
    assert Keystore(folder).served() == ()
    assert Keystore(folder).persons() == {}


def test_folder_and_files_are_closed_to_others(folder: Path) -> None:
    add(Keystore(folder), ROSA)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]


def test_no_root_and_no_unkept_device_ever_reaches_the_disk(folder: Path) -> None:
    keystore = Keystore(folder)
    keystore.new_device()
    assert os.listdir(folder) == []
    add(keystore, ROSA)
    assert os.listdir(folder) == [file_of(folder, ROSA).name]
    assert b"r" * 32 not in file_of(folder, ROSA).read_bytes()


def test_secrets_are_not_shown_by_accident(folder: Path) -> None:
    keystore = Keystore(folder)
    add(keystore, ROSA)
    shown = repr(keystore.served()) + repr(keystore)
    assert "Ed25519PrivateKey" not in shown
    assert "SigningKey" not in shown


def test_devices_and_sealing_keys_are_each_their_own(folder: Path, tmp_path: Path) -> None:
    one, other = Keystore(folder), Keystore(tmp_path / "other")
    for keystore in (one, other):
        add(keystore, ROSA)
        add(keystore, NINA)
    served = [*one.served(), *other.served()]
    assert len({each.device.public for each in served}) == len({each.sealer.public for each in served}) == 4


def test_a_person_lives_here_once(folder: Path) -> None:
    keystore = Keystore(folder)
    add(keystore, ROSA)
    with pytest.raises(LocalError, match="Rosa lives on this node already"):
        add(keystore, ROSA, "Rosa again")
    with pytest.raises(LocalError, match="lives on this node already"):
        add(Keystore(folder), ROSA)
    assert Keystore(folder).persons() == {ROSA.public: "Rosa"}


def test_a_ninth_person_is_refused(folder: Path) -> None:
    keystore = Keystore(folder)
    for number in range(8):
        add(keystore, SigningKey.from_secret(bytes([number]) * 32), f"Person {number}")
    with pytest.raises(LocalError, match="room for 8 persons"):
        add(keystore, ROSA)
    assert len(Keystore(folder).served()) == 8


def test_only_a_device_made_here_with_a_certificate_that_holds_is_kept(folder: Path) -> None:
    keystore = Keystore(folder)
    device, foreign = keystore.new_device(), SigningKey.from_secret(b"f" * 32)
    good = certify(ROSA, device.public, CREATED)
    forged = Certificate(ROSA.public, device.public, CREATED, NINA.sign(b"x"))
    for certificate, kept in (
        (certify(ROSA, foreign.public, CREATED), foreign),
        (certify(ROSA, foreign.public, CREATED), device),
        (good, foreign),
        (forged, device),
    ):
        with pytest.raises(LocalError):
            keystore.keep("Rosa", certificate, kept)
    for name in ("", "x" * 121, "two\nlines"):
        with pytest.raises(LocalError):
            keystore.keep(name, good, device)
    assert os.listdir(folder) == []
    keystore.keep("Rosa", good, device)
    with pytest.raises(LocalError):
        keystore.keep("Rosa", good, device)


def damaged_files(whole: bytes) -> Iterator[tuple[str, bytes]]:
    for place in range(0, len(whole), 5):
        yield f"bit {place}", whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
    for size in (0, 1, 31, 32, 33, len(whole) - 1):
        yield f"cut to {size}", whole[:size]
    yield "longer", whole + b"\0"
    yield "much longer", whole + bytes(2_000)
    yield "zeros", bytes(len(whole))


def test_whatever_is_damaged_is_named_and_left_as_it_is(folder: Path) -> None:
    keystore = Keystore(folder)
    add(keystore, ROSA)
    add(keystore, NINA, "Nina")
    path = file_of(folder, ROSA)
    for how, data in damaged_files(path.read_bytes()):
        path.write_bytes(data)
        again = Keystore(folder)
        assert [each.name for each in again.served()] == ["Nina"], how
        assert len(again.problems) == 1
        assert str(path) in again.problems[0]
        assert path.read_bytes() == data
        with pytest.raises(LocalError, match=str(path)):
            again.persons()


def test_the_sentence_for_a_damaged_file_says_what_to_do(folder: Path) -> None:
    add(Keystore(folder), ROSA)
    path = file_of(folder, ROSA)
    path.write_bytes(path.read_bytes()[:-1])
    assert Keystore(folder).problems == [
        f"{path} is damaged. Move it away, then bring the person back with her recovery sheet: "
        "handrail setup --restore"
    ]


def test_a_damaged_file_is_not_written_over_by_setting_up_again(folder: Path) -> None:
    add(Keystore(folder), ROSA)
    path = file_of(folder, ROSA)
    path.write_bytes(b"damaged")
    with pytest.raises(LocalError, match="damaged"):
        add(Keystore(folder), ROSA)
    assert path.read_bytes() == b"damaged"


def test_a_file_under_another_persons_name_is_not_taken(folder: Path) -> None:
    add(Keystore(folder), ROSA)
    file_of(folder, ROSA).rename(file_of(folder, NINA))
    again = Keystore(folder)
    assert again.served() == ()
    assert len(again.problems) == 1


def test_a_swapped_secret_is_noticed_even_with_a_right_hash(folder: Path) -> None:
    """The certificate binds the device's secret to the person."""
    from handrail_protocol.keys import tagged

    add(Keystore(folder), ROSA)
    path = file_of(folder, ROSA)
    body = bytearray(path.read_bytes()[:-32])
    place = body.index(ROSA.public) + 32 + 2  # the two bytes before the device's secret are its length
    body[place] ^= 1
    path.write_bytes(bytes(body) + tagged("keystore file", bytes(body)))
    assert Keystore(folder).served() == ()


def test_links_and_other_things_in_place_of_a_file_are_refused(folder: Path, tmp_path: Path) -> None:
    add(Keystore(folder), ROSA)
    path = file_of(folder, ROSA)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in Keystore(folder).problems[0]
    path.unlink()
    path.mkdir()
    assert "not a plain file" in Keystore(folder).problems[0]


def test_a_keystore_that_is_a_link_is_refused(folder: Path, tmp_path: Path) -> None:
    Keystore(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LocalError):
        Keystore(folder)


def test_what_was_open_to_others_is_closed_and_said(folder: Path) -> None:
    add(Keystore(folder), ROSA)
    path = file_of(folder, ROSA)
    path.chmod(0o640)
    folder.chmod(0o755)
    again = Keystore(folder)
    assert len(again.served()) == 1
    assert [str(folder) in each for each in again.mended] == [True, True]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert Keystore(folder).mended == []


def test_somebody_elses_keystore_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(Keystore(folder), ROSA)
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    with pytest.raises(LocalError, match="belongs to another user"):
        Keystore(folder)


def test_what_an_interrupted_write_left_is_removed(folder: Path) -> None:
    add(Keystore(folder), ROSA)
    (folder / (file_of(folder, NINA).name + ".unfinished")).write_bytes(b"half a secret")
    assert Keystore(folder).persons() == {ROSA.public: "Rosa"}
    assert os.listdir(folder) == [file_of(folder, ROSA).name]


def test_a_full_disk_keeps_nobody_and_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keystore = Keystore(folder)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LocalError, match="no room left"):
        add(keystore, ROSA)
    assert keystore.persons() == {}
    assert os.listdir(folder) == []
