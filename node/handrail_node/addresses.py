"""Where a node can be reached: "host:port" and its two parts, with the brackets that IPv6 needs.

specs/05-links, "Addresses". The form is `shapes.address`; what is typed by people is read here too.
"""

import ipaddress
import re

from handrail_protocol.errors import LocalError
from handrail_protocol.shapes import address

DEFAULT_PORT = 47_447
_PORT_MAX = 65_535
# An underscore is in no host name, and in the names of many a computer at home.
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII | re.IGNORECASE)


def join(host: str, port: int) -> str:
    """One address; an IPv6 host gets its brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def split(text: str) -> tuple[str, int]:
    """Host and port of an address; raises LocalError with what an address looks like."""
    try:
        address(text)
    except ValueError:
        raise LocalError(_advice(text)) from None
    host, _, port = text.rpartition(":")
    if int(port) > _PORT_MAX:
        raise LocalError(f"{text}: a port is a number up to {_PORT_MAX}.")
    return host.strip("[]"), int(port)


def typed(text: str) -> tuple[str, int]:
    """What a person typed: a bare host gets the usual port, ":0" every address of this computer."""
    text = text.strip()
    if is_ip(text):
        return text, DEFAULT_PORT
    if text.startswith(":"):
        return split("[::]" + text)
    return split(text if ":" in text else f"{text}:{DEFAULT_PORT}")


def of_another(text: str) -> tuple[str, int]:
    """The same for an address to be dialled; refuses what can't be one. A name alone is too likely a word
    that was typed by mistake."""
    host, port = typed(text)
    named = text.strip().lower()
    is_bare = ":" not in named and "." not in named and named != "localhost"
    if is_bare or not port or not (_may_be_dialled(host) if is_ip(host) else _is_name(host)):
        raise LocalError(_advice(text))
    return host, port


def _may_be_dialled(host: str) -> bool:
    ip = ipaddress.ip_address(host)
    return not (ip.is_unspecified or ip.is_multicast)


def _is_name(host: str) -> bool:
    """A host name as the name system has them; four numbers that are no IPv4 address are none."""
    labels = host.removesuffix(".").split(".")
    return all(map(_LABEL.fullmatch, labels)) and not labels[-1].isdigit()


def plain(host: str) -> str:
    """An IPv4 host as itself, also where a socket for both kinds shows it as ::ffff:192.0.2.1."""
    mapped = ipaddress.IPv6Address(host).ipv4_mapped if ":" in host and "%" not in host else None
    return host if mapped is None else str(mapped)


def is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_loopback(address: str) -> bool:
    """Whether only this computer itself reaches that address."""
    host, _ = split(address)
    return host == "localhost" or (is_ip(host) and ipaddress.ip_address(host).is_loopback)


def is_near(address: str) -> bool:
    """Whether it lies in a network of a home (private, or of one cable) and not on the internet."""
    host, _ = split(address)
    return is_ip(host) and ipaddress.ip_address(host).is_private


def _advice(text: str) -> str:
    return f"{text!r} is no address: it looks like library.example:{DEFAULT_PORT} or [::1]:{DEFAULT_PORT}."
