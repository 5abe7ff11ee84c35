"""Zip archives: their files one at a time and in memory, so that no name in them reaches the disk."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from imr_llm.errors import EncryptedLetterError, LetterError, LetterTooLargeError, UnreadableLetterError
from imr_llm.letters.docx import ZIP_DAMAGE, ZIP_MARK, is_office
from imr_llm.letters.files import Refusal, SourceFile
from imr_llm.letters.places import may_be_a_letter

_EMPTY_ZIP_MARK = b"PK\x05\x06"
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00", _EMPTY_ZIP_MARK)
_ARCHIVE_SUFFIXES = frozenset({".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".7z", ".rar"})
_ENCRYPTED = 0x1
_CHUNK = 1_000_000


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What an archive may unpack to; far above any real archive of letters, far below a bomb."""

    entries: int = 250_000
    total_bytes: int = 8_000_000_000
    ratio: int = 200
    """Unpacked to packed size; text packs to a fifth, a bomb to a thousandth."""
    ratio_from: int = 1_000_000
    """Members under this many bytes are not worth a bomb: their ratio is not looked at."""


LIMITS = ArchiveLimits()


def is_archive(head: bytes) -> bool:
    """Whether the first bytes are those of a zip file (which an office document is, too)."""
    return head.startswith((ZIP_MARK, _EMPTY_ZIP_MARK))


def archived(
    stream: BinaryIO, name: str, max_bytes: int, limits: ArchiveLimits = LIMITS
) -> Iterator[SourceFile | Refusal]:
    """The files of an archive in sorted order, named `archive.zip/path/in/it`.

    A file that is encrypted, broken, too large, itself an archive, or named to leave the folder it would be
    unpacked to, is refused on its own. The archive is refused as a whole where it is damaged or holds more
    than the limits allow; what was read of it before stays read.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except ZIP_DAMAGE:
        yield Refusal(
            name, UnreadableLetterError(f"{name!r} is a damaged zip archive; get it again or pack it anew")
        )
        return
    with archive:
        members = [member for member in archive.infolist() if not _is_clutter(member)]
        if len(members) > limits.entries:
            yield _too_much(name, f"more than {limits.entries:,} files")
            return
        account = _Account(max_bytes, limits)
        for member in sorted(members, key=lambda one: one.filename):
            shown = f"{name}/{member.filename}"
            try:
                found: SourceFile | Refusal = SourceFile(shown, _read(archive, member, shown, account))
            except LetterError as error:
                found = Refusal(shown, error)
            # What is refused has been unpacked, too.
            if account.unpacked > limits.total_bytes:
                yield _too_much(name, f"more than {limits.total_bytes:,} bytes")
                return
            yield found
        if not members:
            yield Refusal(name, UnreadableLetterError(f"{name!r} is an archive without files in it"))


@dataclass(slots=True)
class _Account:
    """What may come out of an archive, and how many bytes have."""

    max_bytes: int
    limits: ArchiveLimits
    unpacked: int = 0


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, shown: str, account: _Account) -> bytes:
    max_bytes, limits = account.max_bytes, account.limits
    _refuse_tricks(member, shown)
    if member.flag_bits & _ENCRYPTED:
        raise EncryptedLetterError(f"{shown!r} is encrypted; unpack the archive with its password first")
    # The sizes that an archive states can lie, so what comes out is measured.
    allowed = max(limits.ratio_from, member.compress_size * limits.ratio)
    chunks: list[bytes] = []
    wanted = min(max_bytes, allowed) + 1
    try:
        with archive.open(member) as stream:
            while wanted > 0 and (chunk := stream.read(min(wanted, _CHUNK))):
                chunks.append(chunk)
                wanted -= len(chunk)
                account.unpacked += len(chunk)
    except ZIP_DAMAGE:
        raise UnreadableLetterError(
            f"{shown!r} is damaged or packed in an unusual way; pack the archive anew"
        ) from None
    data = b"".join(chunks)
    if len(data) > max_bytes:
        raise LetterTooLargeError(
            f"{shown!r} is over the limit of {max_bytes:,} bytes; is it one letter? "
            "If so, raise the setting max_letter_bytes"
        )
    if len(data) > allowed:
        raise LetterTooLargeError(
            f"{shown!r} unpacks to more than {limits.ratio} times its size, as no letter does"
        )
    return data


def nested_archive(file: SourceFile) -> bool:
    """Whether a file out of an archive is an archive again."""
    if file.data.startswith(_ARCHIVES):
        return True
    if is_archive(file.data):
        return not is_office(io.BytesIO(file.data))
    return PurePosixPath(file.name).suffix.lower() in _ARCHIVE_SUFFIXES


def _refuse_tricks(member: zipfile.ZipInfo, shown: str) -> None:
    if not member.filename:
        raise UnreadableLetterError(f"a file in {shown!r} has no name; pack the archive anew")
    path = PurePosixPath(member.filename.replace("\\", "/"))
    drive = len(member.filename) > 1 and member.filename[1] == ":"
    if path.is_absolute() or drive or ".." in path.parts or "\0" in member.orig_filename:
        raise UnreadableLetterError(f"{shown!r} has a path that leads out of the archive; it is not read")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableLetterError(f"{shown!r} is a link, not a file; pack the file itself")


def _is_clutter(member: zipfile.ZipInfo) -> bool:
    """Folders, what operating systems leave in archives, and what is no letter in a folder either."""
    parts = PurePosixPath(member.filename.replace("\\", "/")).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    # `ZipInfo.is_dir` fails on a member without a name.
    folder = member.filename.endswith("/")
    return folder or hidden or "__MACOSX" in parts or bool(parts and not may_be_a_letter(parts[-1]))


def _too_much(name: str, what: str) -> Refusal:
    return Refusal(
        name, LetterTooLargeError(f"{name!r} unpacks to {what}; it is not read on. Split it into parts")
    )
