"""What the world does wrong, told in one sentence.

    Sentence              words with gaps and what fills them
    ├── Fault             what is wrong with a thing: a part of a sentence, raised by readers, also a ValueError
    └── TrainerError
        ├── DatasetError      a data set is missing, damaged or not MNIST-shaped
        ├── ModelFileError    a file is no model that DigitPad can read
        ├── PictureError      a picture cannot be read
        ├── InkFileError      an InkML drawing cannot be read
        ├── StorageError      a file could not be written: full disk, no permission
        ├── DeviceError       the processor, the card or the memory failed during a run
        └── TrainingError     the run itself cannot go on
            └── DivergenceError   its loss is no longer a number

A caller's own mistake is a ``ValueError``. Each message says what happened, to which file, and what to do.

An error owns its words. ``raise StorageError("{0} could not be read: {1}.", path, error)`` is an English sentence by
``str()``; the window translates the template, which is always a literal so that it can be collected, and puts the
values in: paths and texts as they are, numbers as the language writes them, other errors and sentences translated.
"""

from __future__ import annotations

import errno
import re
from typing import Self, TypeVar

_GAP = re.compile(r"\{(\d)\}")
_JOINERS = "\u200c\u200d"  # not printable, and yet in many names
Part = str | int | float
Error = TypeVar("Error", bound=BaseException)
_FOR_TRAINING = ("torch", "torchvision")


class Sentence:
    """Words in English with gaps ``{0}``, ``{1}``, and the values that fill them; ``str()`` is the whole.

    Equal when kind, words and values are equal. Values that are plain or sentences can be pickled.
    """

    def __init__(self, template: str, *values: object) -> None:
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return fill(self.template, [in_english(value) for value in self.values])

    def about(self, name: object) -> Self:
        """The same words with ``name`` in the first gap, for whoever knows better what they are about."""
        return type(self)(self.template, name, *self.values[1:])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sentence) or type(self) is not type(other):
            return NotImplemented
        return (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash((type(self), self.template))


class Fault(Sentence, ValueError):  # noqa: N818 - a part of a sentence, not an error of its own
    """What is wrong with a file or a value, as a part of a sentence; the TrainerError made of it names the file."""


class TrainerError(Sentence, Exception):
    """Base class of every expected failure; its text is one sentence that can be shown to a person."""


def as_fault(error: Exception, otherwise: Fault) -> Fault:
    """The fault that a reader found; ``otherwise`` for what a library says of bytes that make no sense."""
    return error if isinstance(error, Fault) else otherwise


def only_words(error: Error) -> Error:
    """The error, its causes and the errors in its values without their tracebacks: it can be kept.

    A traceback keeps alive what the functions under way held, such as a run with its data and its network.
    """
    error.__cause__ = error.__context__ = None
    for value in error.values if isinstance(error, Sentence) else error.args:
        if isinstance(value, BaseException):
            only_words(value)
    return error.with_traceback(None)


def as_told(error: BaseException) -> TrainerError | None:
    """The sentence for an error with which any work may end, None for a fault of the program that nobody expects.

    What reads or writes a file names it; this is for all that is left: no memory, and a fault that nobody put into a
    sentence.
    """
    if isinstance(error, TrainerError):
        return error
    if isinstance(error, MemoryError):
        return TrainerError(
            "There is too little free memory for this: close other programs, or take something smaller."
        )
    if isinstance(error, Fault):
        return TrainerError("This cannot be done: {0}.", error)
    return _without_torch(error)


def _without_torch(error: BaseException) -> TrainerError | None:
    """The sentence where torch or torchvision, which reading does without, is missing or cannot be loaded."""
    module = (getattr(error, "name", None) or "").partition(".")[0] if isinstance(error, ImportError) else ""
    if module in _FOR_TRAINING and isinstance(error, ModuleNotFoundError):
        return TrainerError("This needs {0}, which is not installed: pip install torch torchvision", module)
    if isinstance(error, ImportError | OSError) and _happened_while_loading(error):
        return TrainerError("This needs torch, which is installed and cannot be loaded: {0}.", error)
    return None


def _happened_while_loading(error: BaseException) -> bool:
    """Whether a module of torch was just being run for the first time."""
    step = error.__traceback__
    while step is not None:
        where = str(step.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        if where in _FOR_TRAINING and step.tb_frame.f_code.co_name == "<module>":
            return True
        step = step.tb_next
    return False


def fill(template: str, parts: list[str]) -> str:
    """Put texts into the gaps; a template without values is a finished sentence and may hold any braces."""
    return _GAP.sub(lambda gap: parts[int(gap[1])], template) if parts else template


def in_english(value: object) -> str:
    """What fills a gap, in English."""
    part = as_part(value)
    if isinstance(part, str | Sentence):
        return str(part)
    return f"{part:,}" if isinstance(part, int) else f"{part:,g}"


def as_part(value: object) -> Part | Sentence:
    """What a gap is filled with: a sentence, a number, or a text that can be shown."""
    if isinstance(value, Sentence):
        return value
    if isinstance(value, BaseException):
        return _reason(value)
    from numbers import Integral, Real  # here, for the start can do without

    if isinstance(value, Integral) and not isinstance(value, bool):
        return int(value)
    return float(value) if isinstance(value, Real) and not isinstance(value, bool) else showable(str(value))


def showable(text: str) -> str:
    """A stranger's text on one line: without line breaks, control signs and the halves of names that are not UTF-8."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign in _JOINERS else " " if sign.isspace() else "\ufffd" for sign in text
    )


def _reason(error: BaseException) -> Sentence | str:
    """What the system says in its own words, or in the person's language where the C library speaks it."""
    if isinstance(error, MemoryError):
        return Sentence("not enough memory")
    known = _SYSTEM.get(getattr(error, "errno", None) or 0)
    return known or showable(getattr(error, "strerror", None) or str(error) or type(error).__name__)


_SYSTEM = {
    errno.ENOENT: Sentence("No such file or directory"),
    errno.EACCES: Sentence("Permission denied"),
    errno.ENOSPC: Sentence("No space left on device"),
    errno.EROFS: Sentence("Read-only file system"),
    errno.EISDIR: Sentence("Is a directory"),
}


class DatasetError(TrainerError):
    """A data set is missing, damaged or does not have MNIST's shape."""


class ModelFileError(TrainerError):
    """A file is no model that DigitPad can read."""


class PictureError(TrainerError):
    """A picture cannot be read."""


class InkFileError(TrainerError):
    """An InkML drawing cannot be read."""


class StorageError(TrainerError):
    """A file could not be written; what stood there before is still there."""


class DeviceError(TrainerError):
    """The processor, the graphics card or their memory failed during a run."""


class TrainingError(TrainerError):
    """A run cannot go on, such as one whose loss is no longer a number."""


class DivergenceError(TrainingError):
    """The loss of a run has become too large to be a number."""
