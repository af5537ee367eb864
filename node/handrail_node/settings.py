"""The settings of a node, as they stand in config.toml: what `up` does when its options do not say.

Few on purpose. An unknown name is an error with the list, so that a typing error is not a setting that
silently does nothing.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from handrail_protocol.errors import LocalError

# A settings file is a few lines; a larger one is something else.
SETTINGS_BYTES_MAX = 65_536


@dataclass(frozen=True)
class Settings:
    """None: not said. `name` is of the first person only, and used by `setup` alone."""

    name: str | None = None
    language: str | None = None
    listen: str | None = None
    lan: bool | None = None
    hub: bool | None = None

    def over(self, other: Settings) -> Settings:
        """These settings, and where they say nothing, the other's."""
        mine = {name: value for name, value in asdict(self).items() if value is not None}
        return Settings(**{**asdict(other), **mine})


_KINDS: dict[str, type] = {"name": str, "language": str, "listen": str, "lan": bool, "hub": bool}


def parse(data: bytes) -> Settings:
    """Read a TOML file; raises LocalError with what is wrong in it."""
    if len(data) > SETTINGS_BYTES_MAX:
        raise LocalError("A settings file has some lines; this one is too long to be one.")
    try:
        said = tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise LocalError(f"The settings can't be read as TOML: {wrong}.") from None
    return Settings(**_checked(said))


def _checked(said: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in said.items():
        if name not in _KINDS:
            raise LocalError(f"No setting is called {name!r}. Settings: {', '.join(_KINDS)}.")
        if type(value) is not _KINDS[name]:
            wanted = "a text in quotation marks" if _KINDS[name] is str else "true or false"
            raise LocalError(f"The setting {name} is {wanted}.")
    return dict(said)


def write(settings: Settings) -> str:
    """The same as TOML; what was not said is left out."""
    values = {each.name: getattr(settings, each.name) for each in fields(settings)}
    return "".join(f"{name} = {_toml(value)}\n" for name, value in values.items() if value is not None)


def _toml(value: str | bool) -> str:
    """Written like JSON, but for the one character that JSON leaves as it is and TOML does not."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
