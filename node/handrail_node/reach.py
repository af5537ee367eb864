"""Where others can reach this node: the addresses that an invitation or a hub's device record names."""

import ipaddress

import ifaddr

from handrail_node import addresses

ADVERTISED_MAX = 4


def advertised(listening: str) -> list[str]:
    """What is listened on, with every address of this computer in the place of "all of them".

    IPv4 first, since it is what people can read out; loopback only where there is nothing else."""
    if not listening:
        return []
    host, port = addresses.split(listening)
    if not ipaddress.ip_address(host).is_unspecified if addresses.is_ip(host) else True:
        return [listening]
    found = [_plain(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips]
    usable = [each for each in found if not (each.is_loopback or each.is_link_local)]
    ordered = sorted(usable, key=lambda each: (each.version, int(each)))
    chosen = ordered[:ADVERTISED_MAX] or [ipaddress.ip_address("127.0.0.1")]
    return [addresses.join(str(each), port) for each in chosen]


def _plain(ip: str | tuple[str, int, int]) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(ip if isinstance(ip, str) else ip[0])
