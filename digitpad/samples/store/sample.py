"""A labelled drawing of the user's: the value that the store, the archive, the browser and learning share."""

from __future__ import annotations

import hashlib
import json
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from digitpad.system.settings import MAX_COLLECTION
from trainer.errors import InkFileError
from trainer.ink.strokes import Ink, Stroke

Box = tuple[float, float, float, float]
DIGITS = range(10)
MAX_UNPACKED = 64 * 1024 * 1024


def now() -> str:
    """This moment in UTC, as ISO 8601 with seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What lies on the pad: ink over an optional picture.

    ``picture`` is a PNG's bytes; ``box`` is its place (x, y, width, height) in ink units.
    """

    ink: Ink = field(default_factory=Ink)
    picture: bytes | None = None
    box: Box | None = None

    def __post_init__(self) -> None:
        if (self.picture is None) != (self.box is None):
            raise ValueError("a picture and its box come together")

    def __bool__(self) -> bool:
        """Whether anything was drawn or pasted."""
        return bool(self.ink) or self.picture is not None

    @property
    def digest(self) -> str:
        """A short name that equal drawings share: 24 hexadecimal digits of a SHA-256."""
        content = hashlib.sha256(ink_text(self.ink))
        content.update(repr(self.box).encode())
        content.update(self.picture or b"")
        return content.hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Sample:
    """A drawing with the digit that its writer meant.

    ``predicted`` is what the model named ``model`` read at that time, None when it refused or was not asked.
    ``number`` is the store's own, 0 before it is kept; ``created`` is ISO 8601 in UTC.
    """

    drawing: Drawing
    label: int
    predicted: int | None = None
    model: str = ""
    created: str = field(default_factory=now)
    number: int = 0

    def __post_init__(self) -> None:
        if self.label not in DIGITS or (self.predicted is not None and self.predicted not in DIGITS):
            raise ValueError(f"label {self.label!r} and prediction {self.predicted!r} must be digits 0 to 9")


@dataclass(frozen=True, slots=True)
class ReadySample:
    """A sample with all that takes time to find out: the drawing's digest, its packed ink and the network's picture."""

    sample: Sample
    digest: str
    ink: bytes
    image: bytes


@dataclass(frozen=True, slots=True)
class SampleLine:
    """What a list needs to know of a sample without reading its drawing."""

    number: int
    label: int
    predicted: int | None


def is_digit(value: object) -> bool:
    """Whether a value, of a file that may be damaged, is a digit."""
    return isinstance(value, int) and value in DIGITS


def is_collection_name(value: object) -> bool:
    """Whether a value of such a file is what a collection can be called."""
    return isinstance(value, str) and bool(value.strip()) and len(value) <= MAX_COLLECTION


def clean_name(name: str) -> str:
    """A collection's name as it is kept; ValueError for one that none can have."""
    clean = " ".join(name.split())
    if not is_collection_name(clean):
        raise ValueError(f"a collection's name has 1 to {MAX_COLLECTION} characters")
    return clean


def folded_name(name: str) -> str:
    """The name as it is compared: a file system that knows no capitals keeps one file for all ways to write it."""
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())


def ink_text(ink: Ink, with_times: bool = False) -> bytes:
    """Ink as compact JSON, exact to the last bit: [[width, [x, y, x, y, …], [pressure, …]], …].

    A stroke with times has them as a fourth part, where they are wanted: they are not what was drawn.
    """
    strokes = [
        [s.width, [c for point in s.points for c in point], list(s.pressures), *([list(s.times)] * bool(s.times))]
        for s in (ink.strokes if with_times else (replace(stroke, times=()) for stroke in ink.strokes))
    ]
    return json.dumps(strokes, separators=(",", ":"), allow_nan=False).encode()


def pack_ink(ink: Ink) -> bytes:
    """Ink as the compressed bytes that the store keeps; raises ValueError for coordinates that are no numbers."""
    return zlib.compress(ink_text(ink, with_times=True), 6)


def unpack_ink(packed: bytes) -> Ink:
    """The ink of :func:`pack_ink`; raises InkFileError for damaged bytes."""
    try:
        stream = zlib.decompressobj()
        strokes = json.loads(stream.decompress(packed, MAX_UNPACKED))
        return Ink(tuple(_stroke(*stroke) for stroke in strokes))
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise InkFileError("A kept drawing is damaged and cannot be read; delete the sample.") from error


def _stroke(width: float, flat: list[float], pressures: list[float], times: Sequence[float] = ()) -> Stroke:
    points = tuple((float(x), float(y)) for x, y in zip(flat[::2], flat[1::2], strict=True))
    return Stroke(points, float(width), tuple(map(float, pressures)), tuple(map(float, times)))
