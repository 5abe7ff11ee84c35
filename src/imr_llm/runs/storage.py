"""Files of a run wherever they are: a folder of this machine, or one in a cloud by its address (`s3://…`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit

from imr_llm.errors import LedgerError, SettingsError
from imr_llm.private_files import make_private_folder, write_private

_WITHOUT_FOLDERS = frozenset({"s3", "gcs", "abfs"})
"""Stores in which a folder is only the beginning of names."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a folder."""

    path: str
    """From the folder down, with slashes."""
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Storage:
    """A folder, or a file, by a path of this machine or an address. Can be sent to another process."""

    location: str

    @classmethod
    def at(cls, location: str) -> Storage:
        """What a path or an address names; a path is made absolute, so that other processes find it.

        Raises SettingsError for an address that has a password in it: it would be kept in the run directory.
        """
        plain = location.removeprefix("file://")
        if "://" in plain and "@" in urlsplit(plain).netloc:
            raise SettingsError(
                "an address must not have a user name or a password in it: give them to the cloud's own "
                "variables, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            )
        return cls(plain if "://" in plain else str(Path(plain).absolute()))

    @property
    def suffix(self) -> str:
        """The suffix of its name, in lower case, with the dot."""
        return PurePosixPath(
            self.location.partition("?")[0] if self.folder is None else self.location
        ).suffix.lower()

    @property
    def folder(self) -> Path | None:
        """The path on this machine; None for an address."""
        return None if "://" in self.location else Path(self.location)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file of the folder; None where there is none. Raises LedgerError."""
        system, base = self._opened()
        try:
            with system.open_input_file(f"{base}/{name}") as file:
                return cast(bytes, file.read())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._cannot("read", name, error) from None

    def write(self, name: str, data: bytes) -> None:
        """Write a file of the folder: it is there whole then, or as it was. Raises LedgerError."""
        try:
            if (folder := self.folder) is not None:
                path = folder / name
                make_private_folder(path.parent)
                write_private(path, data)
                return
            system, base = self._opened()
            if system.type_name not in _WITHOUT_FOLDERS:
                system.create_dir(f"{base}/{name}".rpartition("/")[0], recursive=True)
            # In a cloud a file comes into being when it is closed.
            with system.open_output_stream(f"{base}/{name}") as file:
                file.write(data)
        except OSError as error:
            raise self._cannot("written", name, error) from None

    def files(self, under: str = "") -> list[Found]:
        """The files in the folder and in folders in it, sorted by path; none where there is no folder.

        Raises LedgerError.
        """
        from pyarrow.fs import FileSelector, FileType

        system, base = self._opened()
        root = f"{base}/{under}" if under else base
        try:
            listed = system.get_file_info(FileSelector(root, allow_not_found=True, recursive=True))
        except OSError as error:
            raise self._cannot("listed", under, error) from None
        return sorted(
            (
                Found(PurePosixPath(one.path).relative_to(root).as_posix(), one.size)
                for one in listed
                if one.type == FileType.File
            ),
            key=lambda one: one.path,
        )

    def size(self) -> int | None:
        """Bytes, where the location is a file; None where it is none. Raises LedgerError."""
        from pyarrow.fs import FileType

        system, path = self._opened()
        try:
            info = system.get_file_info(path)
        except OSError as error:
            raise self._cannot("looked at", "", error) from None
        return int(info.size) if info.type == FileType.File else None

    @contextmanager
    def stream(self, name: str = "") -> Iterator[BinaryIO]:
        """The file, or a file of the folder, to read and to seek in; raises OSError."""
        import io

        system, base = self._opened()
        with system.open_input_file(f"{base}/{name}" if name else base) as file:
            yield cast(BinaryIO, io.BufferedReader(file, 1 << 20))

    def _opened(self) -> tuple[Any, str]:
        try:
            from pyarrow import ArrowInvalid
            from pyarrow.fs import FileSystem, LocalFileSystem
        except ImportError:
            raise SettingsError("partitions are Parquet files: pip install 'imr-llm[ray]'") from None
        if self.folder is not None:
            return LocalFileSystem(), self.location.rstrip("/")
        try:
            system, path = FileSystem.from_uri(self.location)
        except (ArrowInvalid, OSError) as error:
            raise SettingsError(
                f"{self.location!r} is no address that can be used ({error}): "
                "give a path, or an address such as s3://BUCKET/FOLDER or gs://BUCKET/FOLDER"
            ) from None
        return system, path.rstrip("/")

    def _cannot(self, what: str, name: str, error: OSError) -> LedgerError:
        where = "/".join(filter(None, (self.location.partition("?")[0], name)))
        return LedgerError(
            f"{where!r} cannot be {what} ({error.strerror or error}): check disk and permissions"
        )
