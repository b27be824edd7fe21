# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The line over TLS: the other side's name is checked, and a handshake has an end."""

from __future__ import annotations

import datetime
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sulh.cosign.line import Line
from sulh.errors import Unavailable
from tests.waiting import PATIENCE

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a test")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "certificate.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def server(certificate: Path) -> Iterator[str]:
    """The address of a server with that certificate; it answers each request on kept connections."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    door = socket.create_server(("127.0.0.1", 0))

    def talk(line: socket.socket) -> None:
        try:
            with context.wrap_socket(line, server_side=True) as secure:
                while secure.recv(65_536):
                    secure.sendall(ANSWER)
        except OSError:
            line.close()

    def work() -> None:
        while True:
            try:
                line, _ = door.accept()
            except OSError:
                return
            threading.Thread(target=talk, args=(line,), daemon=True).start()

    threading.Thread(target=work, daemon=True).start()
    yield f"https://127.0.0.1:{door.getsockname()[1]}"
    door.shutdown(socket.SHUT_RDWR)
    door.close()


def test_a_trusted_name_is_spoken_with_on_a_kept_connection(
    server: str, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    line = Line(server, PATIENCE)
    for _ in range(3):
        reply = line.get("/healthz")
        assert (reply.status, reply.body) == (200, b"ok")
    line.close()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_a_wrong_name_or_an_unknown_authority_is_not_spoken_with(
    server: str, certificate: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "localhost":
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    line = Line(server.replace("127.0.0.1", name), PATIENCE)
    with pytest.raises(Unavailable, match="certificate verify failed"):
        line.get("/healthz")
    line.close()


def test_a_handshake_that_trickles_has_an_end() -> None:
    door = socket.create_server(("127.0.0.1", 0))

    over = threading.Event()

    def drip() -> None:
        with door.accept()[0] as line:
            try:
                line.sendall(b"\x16\x03\x03\x40\x00")
                for _ in range(5_000):
                    line.sendall(b"\x02")
                    time.sleep(0.05)
                over.set()
            except OSError:
                return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    line = Line(f"https://127.0.0.1:{door.getsockname()[1]}", 0.4)
    with pytest.raises(Unavailable, match="did not answer as a cosigner does"):
        line.get("/")
    assert not over.is_set()
    line.close()
    thread.join(timeout=PATIENCE)
    door.close()
