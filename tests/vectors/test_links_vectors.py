"""specs/05-links judges messages, keys, and every greeting that opens or must not."""

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from handrail_protocol import messages, records
from handrail_protocol.authority import fold
from handrail_protocol.errors import Fault
from handrail_protocol.handshake import Ended, Event, Handshake, Mode, Opening, Proved, Role, Served
from handrail_protocol.handshake.schedule import Role as Side
from handrail_protocol.handshake.schedule import Schedule
from handrail_protocol.identity import Certificate
from handrail_protocol.invitation import Code
from handrail_protocol.keys import SigningKey
from handrail_protocol.limits import REFUSAL_AT
from tests.support.greetings import Keeper
from tests.vectors.cases import Case, from_json, to_json
from tests.vectors.judge import as_told, given, load

CASES = load("links")
NODES: Mapping[str, Case] = {case["comment"]: case for case in CASES if case["says"] == "node"}
MODES = {"member": Mode.MEMBER, "returning": Mode.RETURNING, "newcomer": Mode.NEWCOMER}


def each_that_says(says: str) -> pytest.MarkDecorator:
    found = [case for case in CASES if case["says"] == says]
    return pytest.mark.parametrize("case", found, ids=lambda case: case["comment"])


# -- messages and keys -------------------------------------------------------------------------------------


@each_that_says("message")
def test_a_message_has_one_form(case: Case) -> None:
    with as_told(case):
        message = messages.decode(given(case, "bytes"))
    if case["result"] == "valid":
        assert type(message).__name__.lower() == case["message"]
        said = {field.name: getattr(message, field.name) for field in fields(message)}
        assert (
            json.loads(json.dumps({name: to_json(value) for name, value in said.items()})) == case["fields"]
        )
        assert messages.encode(message) == given(case, "bytes")
        assert from_json(list(case["fields"].values())) == tuple(said.values())


@each_that_says("keys")
def test_keys_come_from_both_nonces_and_the_connection(case: Case) -> None:
    schedule = Schedule(given(case, "listener_nonce"), given(case, "dialler_nonce"), given(case, "binding"))
    role, witness = Side(case["role"].encode()), given(case, "witness")
    opening, wanted = given(case, "id"), given(case, "is")
    if case["of"] == "tag":
        is_it = schedule.tag(opening) == wanted
    elif case["of"] == "device input":
        is_it = schedule.device_input(role, given(case, "group"), given(case, "said")) == wanted
    else:
        is_it = _is_key(schedule, case["of"], role, opening, witness, wanted)
    assert is_it is (case["result"] == "valid")


def _is_key(schedule: Schedule, of: str, role: Side, id_: bytes, witness: bytes, wanted: bytes) -> bool:
    """A key is never seen from outside: it is the one under which what was sealed opens."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if of == "proof key":
        sealed = schedule.seal(role, id_, 7, b"plain")
    else:
        sealed = schedule.seal_chain(role, id_, witness, 7, b"plain")
    try:
        return AESGCM(wanted).decrypt((7).to_bytes(12, "big"), sealed, None) == b"plain"
    except InvalidTag:
        return False


# -- greetings ---------------------------------------------------------------------------------------------


def keeper_of(case: Case) -> Keeper:
    """The node that a case describes."""
    persons = []
    for each in case["persons"]:
        key = SigningKey.from_secret(bytes.fromhex(each["device_secret"]))
        signature = bytes.fromhex(each["certificate"])
        certificate = Certificate(bytes.fromhex(each["person"]), key.public, each["created"], signature)
        persons.append(Served(certificate, key))
    held: dict[bytes, list[records.Record]] = {}
    for record in map(records.decode, map(bytes.fromhex, case["records"])):
        held.setdefault(record.header.group, []).append(record)
    knocks = [
        Opening(
            bytes.fromhex(each["id"]),
            MODES[each["as"]],
            None,
            code=None if each["code"] is None else Code.from_secret(bytes.fromhex(each["code"])),
            served=persons[0],
        )
        for each in case["knocks"]
    ]
    return Keeper(persons, held, knocks, opens=case["opens_to_others"])


@each_that_says("node")
def test_a_node_holds_true_records_and_opens_its_doors(case: Case) -> None:
    node = keeper_of(case)
    assert all(served.certificate.holds() for served in node.persons)
    assert all(record.is_signed() for held in node.holds.values() for record in held)
    doors = [door.hex() for held in node.holds.values() for door in fold(held).doors]
    assert doors == case["opens"]


@each_that_says("greeting")
def test_a_greeting_is_said_as_the_spec_says(case: Case) -> None:
    now, said = float(case["now"]), [bytes.fromhex(each) for each in case["messages"]]
    binding, drawn = given(case, "binding"), [bytes.fromhex(each) for each in case["chance"]]
    listener = Handshake(Role.LISTENER, keeper_of(NODES[case["listener"]]), binding, drawn[0], now)
    dialler = Handshake(Role.DIALLER, keeper_of(NODES[case["dialler"]]), binding, drawn[1], now)
    heard: list[Event] = []
    for speaker, hearer, data in zip(
        (listener, dialler, listener, dialler, listener),
        (dialler, listener, dialler, listener, dialler),
        said,
        strict=True,
    ):
        assert speaker.data_to_send() == data
        heard += hearer.receive(data, now)
    opened = [{"group": each["group"], "as": MODES[each["as"]]} for each in case["opened"]]
    assert len(heard) == 2
    for proved in heard:
        assert isinstance(proved, Proved)
        assert [{"group": each.group.hex(), "as": each.mode} for each in proved.groups] == opened


@each_that_says("heard")
def test_what_must_not_open_is_refused(case: Case) -> None:
    role, now = Role(case["role"].encode()), float(case["now"])
    node, drawn = keeper_of(NODES[case["node"]]), given(case, "chance")
    machine = Handshake(role, node, given(case, "binding"), drawn, now)
    events: list[Any] = []
    last = b""
    for data in map(bytes.fromhex, case["hears"]):
        assert events == []
        events = machine.receive(data, now)
        while said := machine.data_to_send():
            last = said
    if role is Role.LISTENER:
        assert events == []
        assert machine.tick(now + REFUSAL_AT / 2) == []
        assert machine.data_to_send() == b""
        events = machine.tick(now + REFUSAL_AT)
        last = machine.data_to_send()
        assert last == given(case, "refusal")
    [ended] = events
    assert isinstance(ended, Ended)
    assert ended.fault is Fault[case["fault"]]
    assert machine.ended
    assert machine.data_to_send() == b""
