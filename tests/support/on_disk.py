"""What really lies on the disk of a house: every byte of every file, whatever the program would say of it."""

from tests.support.street import House


def on_disk(house: House) -> bytes:
    """All files of its home. An empty home is no proof of anything, so there has to be a store in it."""
    house.stored.checkpoint()
    files = [each for each in (house.street._folder / house.name).rglob("*") if each.is_file()]
    assert "store.db" in {each.name for each in files}, house.name
    return b"".join(each.read_bytes() for each in files)
