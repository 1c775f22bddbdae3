"""What a file is, by its content: the one function by which window, command line and library decide."""

from __future__ import annotations

import contextlib
import os
import stat
import zipfile
from pathlib import Path
from typing import BinaryIO, Final, Literal

from trainer.errors import PictureError
from trainer.files.foreign_file import is_file, is_folder

FileKind = Literal["model", "ink", "picture", "samples", "folder", "unknown"]
_START: Final = 512  # bytes that are looked at
_XML: Final = (b"<", b"\0<", b"<\0")
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_MODELS: Final = (b"\x89HDF", *(b"\x80" + bytes([protocol]) for protocol in range(2, 6)))
_MOST_DIRECTORY: Final = 256 * 1024 * 1024  # bytes of a zip's list of files, above which it is not looked into
_MANIFEST: Final = "manifest.json"


def kind_of_file(path: Path | str) -> FileKind:
    """What a file is to be opened as; "unknown" for one that cannot be read or is nothing that is known.

    Looks at its first bytes, at a zip's list of files too, and never waits for a pipe. Its name counts only where the
    content is nothing that is known, so that what is said of it fits what was meant. A folder is one of "samples" when
    it has their list.
    """
    kind: FileKind = "unknown"
    with contextlib.suppress(OSError, ValueError):
        path = Path(path)
        if is_folder(path):
            return "samples" if is_file(path / _MANIFEST) else "folder"
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                kind = _kind_of(file)
    return _kind_by_name(path) if kind == "unknown" else kind


def is_ink(path: Path | str) -> bool:
    """Say by its content whether a file is to be read as a drawing and not as a picture; raises PictureError."""
    if "\0" in str(path):
        raise PictureError("{0} is no file name.", path)
    kind = kind_of_file(path)
    if kind == "model":
        raise PictureError("{0} is a model, not a drawing or a picture; open it as a model.", path)
    return kind == "ink"


def _kind_by_name(path: Path | str) -> FileKind:
    from trainer.ink.inkml import INK_ENDING
    from trainer.model.model_loading import MODEL_ENDINGS

    ending = Path(path).suffix.lower()
    if ending in MODEL_ENDINGS:
        return "model"
    if ending == INK_ENDING:
        return "ink"
    return "samples" if ending == ".zip" else "unknown"


def _kind_of(file: BinaryIO) -> FileKind:
    start = file.read(_START)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(file)
    if start[8:9] == b"{" or start.startswith(_MODELS) or _is_onnx(start):
        return "model"
    if start.startswith(_PICTURES) or start[8:12] == b"WEBP" or start[4:8] == b"ftyp":
        return "picture"
    text = start
    for mark in _MARKS:
        text = text.removeprefix(mark)
    return "ink" if text.lstrip(b" \t\r\n").startswith(_XML) else "unknown"


def _is_onnx(start: bytes) -> bool:
    """Whether the first field is ONNX's version, a small number, and another field follows."""
    return start[:1] == b"\x08" and len(start) > 2 and start[1] < 0x20 and start[2] & 7 in (0, 2)


def _kind_of_zip(file: BinaryIO) -> FileKind:
    """PyTorch's, numpy's and Keras' zips are models; others are taken for samples, which say themselves if not."""
    from trainer.files.npz import check_zip_directory  # here, for it loads numpy

    try:
        check_zip_directory(file, _MOST_DIRECTORY)
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return "samples"
    is_model = any(name.endswith(("/data.pkl", ".h5")) for name in names)
    return "model" if is_model or (names and all(name.endswith(".npy") for name in names)) else "samples"
