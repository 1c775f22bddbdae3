"""A collection as one portable folder or zip: InkML drawings, PNG pictures, and a manifest that names them."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from digitpad.samples.store.sample import Sample, now
from digitpad.samples.store.sample_image import network_bytes
from trainer.errors import Fault, PictureError, StorageError

FORMAT = "digitpad-samples"
FORMAT_VERSION = 1
MANIFEST = "manifest.json"
Put = Callable[[str, bytes], None]
ShouldStop = Callable[[], bool]


class _Stopped(Exception):  # noqa: N818 - a person's wish, not an error
    """The person asked to stop; what was written so far is thrown away."""


def export_zip(samples: Iterator[Sample], name: str, path: Path, should_stop: ShouldStop = lambda: False) -> int | None:
    """Write samples as one zip, all or nothing; return how many, None when stopped. Raises StorageError."""
    from trainer.files.storage import atomic_writer

    try:
        with atomic_writer(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            return _write(samples, name, archive.writestr, should_stop)
    except _Stopped:
        return None


def export_folder(
    samples: Iterator[Sample], name: str, folder: Path, should_stop: ShouldStop = lambda: False
) -> int | None:
    """Write samples as a new folder, all or nothing; return how many, None when stopped.

    Raises StorageError when the folder holds something already or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StorageError("{0} is not empty; choose a new folder for the samples.", folder)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".part", dir=folder.parent))
    except OSError as error:
        raise _not_written(folder, error) from error
    try:
        count = _write(samples, name, _Folder(draft).put, should_stop)
        draft.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
    except _Stopped:
        return None
    except OSError as error:
        raise _not_written(folder, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return count


class _Folder:
    """Writes files below one folder, making sub-folders as they are named."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, name: str, data: bytes) -> None:
        path = self._root / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def _not_written(folder: Path, error: OSError) -> StorageError:
    return StorageError("The samples could not be written to {0}: {1}. Choose another place.", folder, error)


def _write(samples: Iterator[Sample], name: str, put: Put, should_stop: ShouldStop) -> int:
    entries: list[dict[str, Any]] = []
    for sample in samples:
        if should_stop():
            raise _Stopped
        entries.append(_write_sample(sample, f"{sample.label}/{len(entries) + 1:06}", put))
    manifest = {"format": FORMAT, "version": FORMAT_VERSION, "collection": name, "written": now(), "samples": entries}
    put(MANIFEST, json.dumps(manifest, indent=1).encode())
    return len(entries)


def _write_sample(sample: Sample, stem: str, put: Put) -> dict[str, Any]:
    """Write the files of one sample, and return its line in the manifest.

    ``image`` is what the network saw, white on black and 28×28, so that other programs can learn from the folder.
    """
    drawing = sample.drawing
    entry: dict[str, Any] = {"label": sample.label, "predicted": sample.predicted, "model": sample.model}
    entry["created"] = sample.created
    if drawing.ink:
        entry["ink"] = f"{stem}.inkml"
        put(entry["ink"], _ink_file(sample))
    if drawing.picture is not None:
        entry["picture"], entry["box"] = f"{stem}.picture.png", drawing.box
        put(entry["picture"], drawing.picture)
    image = _png(sample)
    if image:
        entry["image"] = f"{stem}.png"
        put(entry["image"], image)
    return entry


def _ink_file(sample: Sample) -> bytes:
    """The sample's ink as a file; a drawing of an older version may be too large for one."""
    from trainer.ink.inkml import to_bytes

    try:
        return to_bytes(sample.drawing.ink)
    except Fault as fault:
        raise StorageError(
            "A sample that shows a {0} cannot be exported: {1}. Delete it in My samples, then export once more.",
            sample.label,
            fault,
        ) from fault


def _png(sample: Sample) -> bytes | None:
    import numpy as np

    from trainer.image.picture_file import write_png_bytes

    try:
        return write_png_bytes(np.frombuffer(network_bytes(sample.drawing), np.uint8).reshape(28, 28))
    except PictureError:
        return None
