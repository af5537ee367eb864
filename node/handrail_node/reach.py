"""Where others can reach this node: the addresses of this computer, and those of them that an invitation or
a hub's device record names.
"""

import ipaddress

import ifaddr

from handrail_node import addresses

ADVERTISED_MAX = 4

Interface = ipaddress.IPv4Interface | ipaddress.IPv6Interface


def interfaces() -> tuple[Interface, ...]:
    """Every address of this computer with its network, in one order; loopback only where nothing else is."""
    found = {_interface(ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips}
    usable = {each for each in found if not each.ip.is_loopback} or found
    return tuple(sorted(usable, key=lambda each: (each.version, int(each), str(each))))


def _interface(ip: ifaddr.IP) -> Interface:
    host = ip.ip if isinstance(ip.ip, str) else ip.ip[0]
    return ipaddress.ip_interface(f"{host}/{ip.network_prefix}")


def advertised(listening: str) -> list[str]:
    """What is listened on, with every address of this computer in the place of "all of them".

    IPv4 first, since it is what people can read out; loopback only where there is nothing else."""
    if not listening:
        return []
    host, port = addresses.split(listening)
    if not ipaddress.ip_address(host).is_unspecified if addresses.is_ip(host) else True:
        return [listening]
    found = (each.ip for each in interfaces())
    usable = dict.fromkeys(str(each) for each in found if not (each.is_loopback or each.is_link_local))
    chosen = list(usable)[:ADVERTISED_MAX] or ["127.0.0.1"]
    return [addresses.join(each, port) for each in chosen]
