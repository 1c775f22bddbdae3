"""What a PyTorch file claims, looked at as bytes before torch may see it: no pickle is executed here."""

from __future__ import annotations

import io
import pickletools
import warnings
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final

from trainer.errors import Fault

_MAX_MEMBERS: Final = 500
_MAX_DIRECTORY: Final = 128 * 1024  # bytes
_MAX_PICKLE: Final = 512 * 1024  # bytes; a state dict of an MLP needs about one thousand
_OLD_START: Final = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03."  # torch's magic number, version 1001
_OLD_PARTS: Final = 5  # pickles at the start of files from before torch 1.6
_NUMBER_TYPES: Final = ("Float", "Double", "Half", "BFloat16", "Long", "Int", "Short", "Char", "Byte", "Bool")
_HARMLESS: Final = {
    "collections OrderedDict",
    "collections defaultdict",
    "torch Size",
    "torch._utils _rebuild_tensor_v2",
    "torch._utils _rebuild_parameter",
    *(f"torch {name}Storage" for name in _NUMBER_TYPES),
    *(f"torch.storage {name}Storage" for name in _NUMBER_TYPES),
}
_LOOKS_UP_ELSEWHERE: Final = {"STACK_GLOBAL", "INST", "EXT1", "EXT2", "EXT4"}


def scan(file: BinaryIO, size: int) -> None:
    """Raise a Fault with the reason unless the file looks like a state dict and nothing more."""
    file.seek(0)
    is_archive = file.read(4) == b"PK\x03\x04"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # texts with odd escapes make pickletools warn
        for stream in _archive_pickle(file, size) if is_archive else _old_pickles(file):
            _scan_pickle(stream)


def _archive_pickle(file: BinaryIO, size: int) -> Iterator[BinaryIO]:
    _check_directory_size(file, size)
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _check_members(members, size)
            pickles = [member for member in members if member.filename.rpartition("/")[2] == "data.pkl"]
            if len(pickles) != 1 or pickles[0].filename.replace("data.pkl", "version") not in archive.namelist():
                raise Fault("it is an archive, but not one of PyTorch")
            if any("/code/" in f"/{member.filename}" for member in members):
                raise Fault("it is a compiled program (TorchScript), not a state dict")
            if pickles[0].file_size > _MAX_PICKLE:
                raise Fault("its table of contents is too large for an MLP")
            yield io.BytesIO(archive.read(pickles[0]))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise Fault("it is a damaged archive") from error


def _check_directory_size(file: BinaryIO, size: int) -> None:
    """Bound the archive's directory before zipfile builds an object for each of its entries."""
    tail_length = min(size, 66_000)
    file.seek(size - tail_length)
    tail = file.read(tail_length)
    end = tail.rfind(b"PK\x05\x06")
    start = tail.rfind(b"PK\x01\x02")
    if end < 0 or start < 0 or size - tail_length + end > size - 22:
        raise Fault("it is a damaged archive")
    claimed = int.from_bytes(tail[end + 12 : end + 16], "little")
    large = tail.rfind(b"PK\x06\x06")
    if large >= 0:
        claimed = max(claimed if claimed != 0xFFFFFFFF else 0, int.from_bytes(tail[large + 40 : large + 48], "little"))
    if claimed > _MAX_DIRECTORY:
        raise Fault("it is an archive of too many files")


def _check_members(members: list[zipfile.ZipInfo], size: int) -> None:
    if len(members) > _MAX_MEMBERS:
        raise Fault("it is an archive of {0} files", len(members))
    if len({member.filename for member in members}) != len(members):
        raise Fault("it is an archive with two files of the same name")
    if any(member.compress_type != zipfile.ZIP_STORED or member.flag_bits & 1 for member in members):
        raise Fault("it is a compressed archive, which PyTorch never writes")
    if sum(member.file_size for member in members) > size or any(
        member.file_size != member.compress_size for member in members
    ):
        raise Fault("it is an archive whose files overlap")


def _old_pickles(file: BinaryIO) -> Iterator[BinaryIO]:
    file.seek(0)
    stream = io.BytesIO(file.read(_MAX_PICKLE))
    if not stream.getvalue().startswith(_OLD_START):
        raise Fault("it is a pickle, but no state dict of PyTorch")
    for _ in range(_OLD_PARTS):
        yield stream  # each scan leaves it behind its pickle


def _scan_pickle(stream: BinaryIO) -> None:
    try:
        for operation, argument, _ in pickletools.genops(stream):
            if operation.name in _LOOKS_UP_ELSEWHERE:
                raise Fault("it holds program objects, not a plain state dict")
            if operation.name == "GLOBAL":
                _check_name(str(argument))
    except Fault:
        raise
    except Exception as error:  # pickletools raises whatever a broken pickle leads it to
        raise Fault("it is damaged, or no file of PyTorch") from error


def _check_name(name: str) -> None:
    if name in _HARMLESS:
        return
    shown = "".join(letter for letter in name[:60] if letter.isprintable()).replace(" ", ".")
    if name.startswith("__main__ ") or name.startswith("torch.nn"):
        raise Fault(
            "it is a whole pickled program object ({0}); save the state dict instead, "
            "torch.save(network.state_dict(), file)",
            shown,
        )
    if "sparse" in name:
        raise Fault("it holds sparse tensors")
    raise Fault("it names {0}, which a state dict of an MLP never does", shown)
