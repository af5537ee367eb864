"""Settings survive their file, and a typing error is said instead of ignored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail_node.settings import SETTINGS_BYTES_MAX, Settings, parse, write
from handrail_protocol.errors import LocalError

texts = st.none() | st.text(st.characters(codec="utf-8"), max_size=40)
flags = st.none() | st.booleans()


@given(st.builds(Settings, name=texts, language=texts, listen=texts, lan=flags, hub=flags))
def test_settings_are_read_as_they_were_written(settings: Settings) -> None:
    assert parse(write(settings).encode()) == settings


def test_what_is_said_here_counts_before_what_is_said_there() -> None:
    here, there = Settings(listen="[::]:0", lan=False), Settings(listen="[::]:47447", hub=True)
    assert here.over(there) == Settings(listen="[::]:0", lan=False, hub=True)
    assert Settings().over(there) == there


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"nmae = 'Nina'", "No setting is called 'nmae'. Settings: name, language, listen, lan, hub"),
        (b"name = 7", "name is a text"),
        (b"hub = 'yes'", "hub is true or false"),
        (b"hub = 1", "hub is true or false"),
        (b"[up]\nhub = true", "No setting is called 'up'"),
        (b"name = Nina", "can't be read as TOML"),
        (b"name = 'a'\nname = 'b'", "can't be read as TOML"),
        (b"name = '\xff'", "can't be read as TOML"),
        (b"#" * (SETTINGS_BYTES_MAX + 1), "too long"),
    ],
)
def test_what_is_no_setting_is_said(text: bytes, sentence: str) -> None:
    with pytest.raises(LocalError) as refused:
        parse(text)
    assert sentence in str(refused.value)
