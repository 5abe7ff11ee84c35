"""Whom letters are sent to is made sure of, whatever the environment says."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from imr_llm import Extractor, Settings
from imr_llm.errors import SettingsError
from imr_llm.llm.probe import ProbeReport, probe
from imr_llm.llm.tls import verifying
from imr_llm.settings import EngineChoice
from tests.cli.command import THREE_ITEMS
from tests.endpoint.process import running_endpoint

SWITCHES = {
    "CURL_CA_BUNDLE": "",
    "CURL_INSECURE": "1",
    "GIT_SSL_NO_VERIFY": "1",
    "HTTPLIB2_CA_CERTS": "",
    "HTTPX_SSL_VERIFY": "0",
    "NODE_TLS_REJECT_UNAUTHORIZED": "0",
    "OPENAI_VERIFY_SSL_CERTS": "False",
    "PYTHONHTTPSVERIFY": "0",
    "REQUESTS_CA_BUNDLE": "",
    "SSL_CERT_DIR": "",
    "SSL_CERT_FILE": "",
    "SSL_NO_VERIFY": "1",
    "SSL_VERIFY": "false",
}
"""What switches the check off in one program or another, or is believed to."""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority of a house."""
    return trustme.CA()


@pytest.fixture(scope="module")
def house(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of its certificate."""
    pem = tmp_path_factory.mktemp("authority") / "house.pem"
    authority.cert_pem.write_to_path(pem)
    return pem


@pytest.fixture(scope="module")
def address(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An endpoint that shows a certificate of that authority."""
    pem = tmp_path_factory.mktemp("tls") / "endpoint.pem"
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(pem)
    with running_endpoint(options=("--certificate", str(pem))) as endpoint:
        yield endpoint.base_url


@pytest.fixture(autouse=True)
def _certificates_are_read_anew() -> None:
    from imr_llm.llm.wire import _trusted

    _trusted.cache_clear()


def unanswered(address: str, ca_file: Path | None = None) -> int:
    """How many of the requests about a letter have no reply."""
    settings = Settings.model_validate(
        {
            "engine": EngineChoice.MODEL, "model": "scripted", "base_url": address, "api_key": "sk-canary",
            "ca_file": ca_file, "transport_tries": 1, "cache": False,
        }
    )  # fmt: skip
    with Extractor(settings) as extractor:
        record = extractor.extract(THREE_ITEMS)
        assert (record.provenance.engine == "reader") is bool(extractor.unanswered)
        return extractor.unanswered


def probed(address: str, ca_file: Path | None = None) -> ProbeReport:
    """What the SDK, by which the rarer requests go, comes to know."""
    return asyncio.run(probe(model="m", base_url=address, api_key=None, timeout=20, ca_file=ca_file))


def test_an_endpoint_that_nobody_vouches_for_is_sent_nothing(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not with all the variables set that switch the check off elsewhere, nor by way of the SDK."""
    for name, value in SWITCHES.items():
        monkeypatch.setenv(name, value)
    assert unanswered(address)
    report = probed(address)
    assert not report.reachable
    assert report.problem is not None
    assert "connection failed" in report.problem


def test_a_private_authority_is_trusted_by_setting(address: str, house: Path) -> None:
    """The file of its certificate is all that it takes; both ways to the endpoint go by it."""
    assert not unanswered(address, house)
    assert probed(address, house).reachable


def test_the_name_is_looked_at_too(authority: trustme.CA, house: Path, tmp_path: Path) -> None:
    """A certificate of a trusted authority for another host is no certificate."""
    pem = tmp_path / "other.pem"
    authority.issue_cert("models.example.org").private_key_and_cert_chain_pem.write_to_path(pem)
    with running_endpoint(options=("--certificate", str(pem))) as endpoint:
        assert unanswered(endpoint.base_url, house)


def test_session_keys_are_never_written(
    address: str, house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not to where SSLKEYLOGFILE says, with which whoever recorded the traffic could read it."""
    log = tmp_path / "keys.log"
    monkeypatch.setenv("SSL_CERT_FILE", str(house))
    monkeypatch.setenv("SSLKEYLOGFILE", str(log))
    assert ssl.create_default_context().keylog_filename == str(log)
    assert not unanswered(address)
    assert b"TRAFFIC_SECRET" not in log.read_bytes()


def test_a_file_without_certificates_is_a_mistake(tmp_path: Path) -> None:
    """It is named, and the letters stay where they are."""
    (tmp_path / "empty.pem").write_text("", encoding="utf-8")
    for name in ("empty.pem", "nowhere.pem"):
        with pytest.raises(SettingsError, match=name):
            verifying(ssl.create_default_context(), tmp_path / name)
