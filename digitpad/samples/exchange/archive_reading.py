"""From the files of a folder or zip to samples: by its manifest, else by folder and file names that say the digit."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from digitpad.samples.exchange.archive_manifest import Manifest
from digitpad.samples.exchange.archive_source import ArchiveError, Source
from digitpad.samples.exchange.sample_archive import MANIFEST
from digitpad.samples.store.sample import Box, Drawing, Sample, now
from trainer.errors import Sentence, TrainerError, showable
from trainer.image.picture_file import PICTURE_ENDINGS
from trainer.ink.inkml import INK_ENDINGS

LONGEST_SIDE = 400
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.+-]{4,30}Z?")
Problem = Sentence


def read_samples(source: Source) -> Iterator[Sample | Problem]:
    """Each sample in the source, or a sentence for each file that gives none.

    Raises ArchiveError when the whole is from a newer version or holds neither manifest, pictures nor ink.
    """
    manifest = _manifest_of(source)
    if manifest is None:
        yield from _labelled_files(source)
    else:
        yield from _by_manifest(source, manifest)


def listed_samples(source: Source) -> int | None:
    """How many samples a manifest of ours in the source lists whose files are there, None without a manifest.

    Raises ArchiveError when it is damaged.
    """
    name = _manifest_of(source)
    if name is None:
        return None
    folder, known = name[: -len(MANIFEST)], set(source.names)
    entries = Manifest(source.read(name), name, len(known)).entries()
    return sum(_fault_of(entry, folder, known) is None for entry in entries)


def label_in(name: str) -> int | None:
    """The digit that a file's name tells: its folder is named 0 to 9, or its own name starts with one digit."""
    path = PurePosixPath(name)
    if path.parent.name in set("0123456789"):
        return int(path.parent.name)
    stem = path.stem
    if stem[:1] in set("0123456789") and not stem[1:2].isdigit():
        return int(stem[0])
    return None


def _manifest_of(source: Source) -> str | None:
    return min((name for name in source.names if PurePosixPath(name).name == MANIFEST), key=len, default=None)


def _labelled_files(source: Source) -> Iterator[Sample | Problem]:
    names = [name for name in source.names if PurePosixPath(name).suffix.lower() in {*PICTURE_ENDINGS, *INK_ENDINGS}]
    names = [
        name for name in names if not any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)
    ]
    if not names:
        raise ArchiveError("There are no pictures and no InkML drawings in it.")
    for name in names:
        label = label_in(name)
        if label is None:
            yield Sentence("{0}: neither its folder nor its name starts with the digit it shows.", name)
        else:
            yield _attempt(name, partial(_labelled_sample, source, name, label))


def _labelled_sample(source: Source, name: str, label: int) -> Sample:
    return Sample(_drawing(source, name), label)


def _by_manifest(source: Source, manifest: str) -> Iterator[Sample | Problem]:
    folder = manifest[: -len(MANIFEST)]
    known = set(source.names)
    for place, entry in enumerate(Manifest(source.read(manifest), manifest, len(known)).entries(), 1):
        yield _attempt(
            Sentence("entry {0} of {1}", place, MANIFEST), partial(_listed_sample, source, folder, known, entry)
        )


def _fault_of(entry: object, folder: str, known: set[str]) -> ArchiveError | None:
    """What is wrong with an entry as far as the manifest and the archive's names tell."""
    if not isinstance(entry, dict) or type(entry.get("label")) is not int or not 0 <= entry["label"] <= 9:
        return ArchiveError("its label is no digit from 0 to 9.")
    for key in ("ink", "picture"):
        if key in entry and (not isinstance(entry[key], str) or folder + entry[key] not in known):
            return ArchiveError("its {0} file {1} is missing.", key, repr(str(entry[key])[:80]))
    return None


def _listed_sample(source: Source, folder: str, known: set[str], entry: Any) -> Sample:  # noqa: ANN401
    fault = _fault_of(entry, folder, known)
    if fault is not None:
        raise fault
    drawing = _listed_drawing(source, folder, entry)
    predicted = entry.get("predicted")
    predicted = predicted if type(predicted) is int and predicted in range(10) else None
    created, model = entry.get("created"), entry.get("model")
    created = created if isinstance(created, str) and _MOMENT.fullmatch(created) else now()
    model = showable(model[:200]) if isinstance(model, str) else ""
    return Sample(drawing, entry["label"], predicted, model, created)


def _listed_drawing(source: Source, folder: str, entry: dict[str, Any]) -> Drawing:
    from trainer.ink.inkml import read_inkml

    ink = read_inkml(source.read(folder + entry["ink"])) if "ink" in entry else Drawing().ink
    if "picture" not in entry:
        return _shown(Drawing(ink))
    return _shown(Drawing(ink, source.read(folder + entry["picture"]), _box(entry.get("box"))))


def _box(box: object) -> Box:
    if not isinstance(box, list) or len(box) != 4 or not all(type(side) in (int, float) for side in box):
        raise ArchiveError("its picture has no place (a box of four numbers).")
    if not (all(abs(side) < 1e9 for side in box) and box[2] > 0 and box[3] > 0):
        raise ArchiveError("its picture's place is impossible.")
    x, y, width, height = (float(side) for side in box)
    return x, y, width, height


def _drawing(source: Source, name: str) -> Drawing:
    """The drawing in one file: ink, or a picture reduced to 400 pixels and kept as grey PNG."""
    if PurePosixPath(name).suffix.lower() in INK_ENDINGS:
        from trainer.ink.inkml import read_inkml

        return _shown(Drawing(read_inkml(source.read(name))))
    from PIL import Image

    from trainer.image.picture_file import read_grey_picture

    picture = Image.fromarray(read_grey_picture(source.read(name)))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    png = io.BytesIO()
    picture.save(png, "PNG")
    return _shown(Drawing(picture=png.getvalue(), box=(0.0, 0.0, float(picture.width), float(picture.height))))


def _shown(drawing: Drawing) -> Drawing:
    """The drawing, after a look at it: raises ArchiveError when it shows nothing."""
    from digitpad.samples.store.sample_image import network_bytes

    if not drawing or not any(network_bytes(drawing)):
        raise ArchiveError("it shows no ink.")
    return drawing


def _attempt(name: str | Sentence, make: Callable[[], Sample]) -> Sample | Problem:
    try:
        return make()
    except (TrainerError, MemoryError) as error:
        return Sentence("{0}: {1}", name, error)
    except (ValueError, TypeError, ArithmeticError, RecursionError):
        return Sentence("{0}: it is damaged.", name)
