"""What the world does wrong, told in one sentence.

    TrainerError
    ├── DatasetError      a data set is missing, damaged or not MNIST-shaped
    ├── ModelFileError    a file is no model that DigitPad can read
    ├── PictureError      a picture cannot be read
    ├── InkFileError      an InkML drawing cannot be read
    ├── StorageError      a file could not be written: full disk, no permission
    ├── DeviceError       the processor, the card or the memory failed during a run
    └── TrainingError     the run itself cannot go on, such as a loss that is not a number

A caller's own mistake is a ``ValueError``. Each message says what happened, to which file, and what to do.
"""


class TrainerError(Exception):
    """Base class of every expected failure; its text is one sentence that can be shown to a person."""


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
