"""The two containers of PyTorch files: which pickle is their table, and where the numbers lie that it points to.

Since version 1.6 a file is a zip that holds ``data.pkl`` and a member for each run of numbers; before, five pickles
and then the numbers. Everything comes from one look at the bytes, so no second reader can see something else.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, Final

from trainer.errors import Fault
from trainer.model.foreign.pickle_values import Name, Outside, PickleReader

_MOST_MEMBERS: Final = 500
_MOST_DIRECTORY: Final = 128 * 1024  # bytes
_MOST_PICKLE: Final = 512 * 1024  # bytes; a state dict of an MLP needs about one thousand
_OLD_START: Final = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03."  # torch's magic number, version 1001
_OLD_TABLE: Final = 3  # of the five pickles: magic number, version, machine, table, keys of the numbers
ITEM_BYTES: Final = {
    **dict.fromkeys(("Double", "Long"), 8),
    **dict.fromkeys(("Float", "Int"), 4),
    **dict.fromkeys(("Half", "BFloat16", "Short"), 2),
    **dict.fromkeys(("Char", "Byte", "Bool"), 1),
}
_END: Final = struct.Struct("<4s4H2LH")
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_FULL_16: Final = 0xFFFF
_FULL_32: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Storage:
    """A run of ``count`` numbers of one kind, which lie in the file under ``key``."""

    key: str
    kind: str
    count: int

    @property
    def nbytes(self) -> int:
        """Its length in the file."""
        return self.count * ITEM_BYTES[self.kind]


@dataclass(frozen=True, slots=True)
class Container:
    """What a PyTorch file holds: its table's value, the reader that read it, and the bytes of each run of numbers.

    ``numbers(storage)`` gives them or raises Fault.
    """

    table: object
    reader: PickleReader
    numbers: Callable[[Storage], bytes]
    big_endian: bool = False


def storage_of(outside: Outside) -> Storage:
    """Return the run of numbers that a table points to; raises Fault."""
    identity = outside.identity
    if not isinstance(identity, tuple) or len(identity) < 5 or identity[0] != "storage":
        raise Fault("it is damaged, or no file of PyTorch")
    kind, key, _, count = identity[1:5]
    name = kind.name.removesuffix("Storage") if isinstance(kind, Name) else ""
    if name not in ITEM_BYTES or type(key) is not str or type(count) is not int or not 0 <= count < 2**40:
        raise Fault("it is damaged, or no file of PyTorch")
    if any(part is not None for part in identity[5:]):
        raise Fault("it holds numbers that lie in each other")
    return Storage(key, name, count)


def open_container(file: BinaryIO, size: int) -> Container:
    """Look at a whole PyTorch file, either kind; raises Fault with the reason."""
    file.seek(0)
    if file.read(4) != b"PK\x03\x04":
        return _open_old(file)
    _check_end(file, size)
    try:
        archive = zipfile.ZipFile(file)
        _check_members(archive.infolist(), size)
        return _open_archive(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, UnicodeError) as error:
        raise Fault("it is a damaged archive") from error


def _open_archive(archive: zipfile.ZipFile) -> Container:
    names = set(archive.namelist())
    tables = [name for name in names if name.rpartition("/")[2] == "data.pkl"]
    if len(tables) != 1 or f"{tables[0].removesuffix('data.pkl')}version" not in names:
        raise Fault("it is an archive, but not one of PyTorch")
    if archive.getinfo(tables[0]).file_size > _MOST_PICKLE:
        raise Fault("its table of contents is too large for an MLP")
    folder = tables[0].removesuffix("data.pkl")
    reader = PickleReader()
    table = reader.read(io.BytesIO(archive.read(tables[0])))
    big = f"{folder}byteorder" in names and archive.read(f"{folder}byteorder").strip() == b"big"

    def numbers(storage: Storage) -> bytes:
        name = f"{folder}data/{storage.key}"
        if name not in names or archive.getinfo(name).file_size != storage.nbytes:
            raise Fault("it is damaged: numbers are missing that its table names")
        try:
            return archive.read(name)
        except (zipfile.BadZipFile, RuntimeError, OSError, EOFError) as error:
            raise Fault("it is a damaged archive") from error

    return Container(table, reader, numbers, big)


def _check_end(file: BinaryIO, size: int) -> None:
    """Hold the archive's two end records against each other, and bound its directory before it is read.

    A second end record that says something else is how one file shows different content to different readers.
    """
    file.seek(max(0, size - _END.size))
    end = file.read()
    if len(end) < _END.size or not end.startswith(b"PK\x05\x06"):
        raise Fault("it is a damaged archive")
    _, disk, first_disk, _, entries, length, start, _ = _END.unpack(end)
    at = size - _END.size
    file.seek(max(0, at - 20 - _END_64.size))
    before = file.read(20 + _END_64.size)
    if before[-20:-16] == b"PK\x06\x07" and before.startswith(b"PK\x06\x06"):
        large = _END_64.unpack_from(before)
        at -= 20 + _END_64.size
        said = int.from_bytes(before[-12:-4], "little")
        for small, limit, value in (
            (entries, _FULL_16, large[7]),
            (length, _FULL_32, large[8]),
            (start, _FULL_32, large[9]),
        ):
            if small not in (limit, value) or said != at:
                raise Fault("it is an archive that says two different things of itself")
        entries, length, start = large[7:]
    elif before[-20:-16] == b"PK\x06\x07":
        raise Fault("it is an archive that says two different things of itself")
    if start + length != at or disk or first_disk:
        raise Fault("it is a damaged archive")
    if length > _MOST_DIRECTORY or entries > _MOST_MEMBERS:
        raise Fault("it is an archive of too many files")


def _check_members(members: list[zipfile.ZipInfo], size: int) -> None:
    names = [member.filename for member in members]
    if any("/code/" in f"/{name}" or name.rpartition("/")[2] == "constants.pkl" for name in names):
        raise Fault(
            "it is a compiled program (TorchScript); save the state dict of the network that it was made of, "
            "torch.save(network.state_dict(), file)"
        )
    if len({name.lower() for name in names}) != len(names):
        raise Fault("it is an archive with two files of the same name")
    if any(member.compress_type != zipfile.ZIP_STORED or member.flag_bits & 1 for member in members):
        raise Fault("it is a compressed archive, which PyTorch never writes")
    if sum(member.file_size for member in members) > size or any(
        member.file_size != member.compress_size for member in members
    ):
        raise Fault("it is an archive whose files overlap")


def _open_old(file: BinaryIO) -> Container:
    file.seek(0)
    stream = io.BytesIO(file.read(_MOST_PICKLE))
    if not stream.getvalue().startswith(_OLD_START):
        raise Fault(
            "it is a pickle, but no state dict of PyTorch; save the state dict, torch.save(network.state_dict(), file)"
        )
    values, readers = [], []
    for _ in range(_OLD_TABLE + 2):
        readers.append(PickleReader())
        values.append(readers[-1].read(stream))
    keys = values[_OLD_TABLE + 1]
    machine = values[_OLD_TABLE - 1]
    if not isinstance(keys, list) or not all(type(key) is str for key in keys) or len(keys) > _MOST_MEMBERS:
        raise Fault("it is damaged, or no file of PyTorch")
    for reader in readers:
        if reader is not readers[_OLD_TABLE]:
            readers[_OLD_TABLE].names += reader.names
    big = isinstance(machine, dict) and machine.get("little_endian") is False
    return Container(values[_OLD_TABLE], readers[_OLD_TABLE], _old_numbers(file, stream.tell(), keys, readers), big)


def _old_numbers(
    file: BinaryIO, start: int, keys: list[str], readers: list[PickleReader]
) -> Callable[[Storage], bytes]:
    """Where each run lies: for each key in turn its count in eight bytes, then the numbers."""
    kinds = {storage.key: storage for storage in map(storage_of, readers[_OLD_TABLE].outside)}
    places: dict[str, int] = {}
    for key in keys:
        file.seek(start)
        count = int.from_bytes(file.read(8), "little")
        if key not in kinds or count != kinds[key].count:
            raise Fault("it is damaged: numbers are missing that its table names")
        places[key] = start + 8
        start += 8 + kinds[key].nbytes

    def numbers(storage: Storage) -> bytes:
        if storage.key not in places or storage != kinds[storage.key]:
            raise Fault("it is damaged: numbers are missing that its table names")
        file.seek(places[storage.key])
        data = file.read(storage.nbytes)
        if len(data) != storage.nbytes:
            raise Fault("it is cut short")
        return data

    return numbers
