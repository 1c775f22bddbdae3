"""What is kept of a run as one value, and its file: written by us, and read as if a stranger had written it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal, get_args

from trainer.errors import Fault, Sentence, TrainerError, TrainingError, showable
from trainer.files.foreign_file import read_foreign_file, telling_of_memory
from trainer.files.plain_json import from_plain, is_number, parse_plain_json
from trainer.files.plain_sentence import plain_of, sentence_of
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone

Status = Literal["running", "finished", "stopped", "failed"]

RECORD_FILE: Final = "run.json"
MAX_NAME: Final = 200  # letters
_MAX_TEXT: Final = 4000
_MAX_BYTES: Final = 32 * 2**20  # a run of a hundred thousand epochs
_FORMAT: Final = 1
_DIGITS: Final = 10
_BIN: Final = 5  # numbers of a bin of the reliability diagram
_LISTS: Final = ("interval", "per_class", "confusion", "reliability")
_TEXTS: Final = ("id", "name", "created", "status", "message", "dataset", "data_folder")


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run. ``created`` is an ISO time in UTC; ``metrics`` are plain values such as the test result.

    ``config.epochs`` is the plan, which the learning rate follows; a run may have learned more epochs than that.

    ``data_folder`` is where its data lay, empty for the bundled MNIST; ``failure`` is the sentence of ``message``,
    which is English, where the run failed, so that it can be told in any language.
    """

    id: str
    name: str
    config: TrainConfig
    created: str
    history: tuple[EpochDone, ...] = ()
    metrics: Mapping[str, Any] = field(default_factory=dict)
    status: Status = "running"
    message: str = ""
    dataset: str = ""
    data_folder: str = ""
    failure: Sentence | None = None

    @property
    def best_epoch(self) -> int:
        """The epoch, from 1, of the lowest validation loss; 0 before there is one."""
        return max((done.epoch for done in self.history if done.is_best), default=0)

    @property
    def is_unfinished(self) -> bool:
        """Whether epochs of its plan are left to learn."""
        return len(self.history) < self.config.epochs

    @property
    def goal(self) -> int:
        """The epoch, from 1, after which it ends when it goes on: its plan's last, or one more where it is there."""
        return self.config.epochs if self.is_unfinished else len(self.history) + 1


def record_bytes(record: RunRecord) -> bytes:
    """``record`` as the text of its file."""
    failure = plain_of(record.failure) if record.failure else None
    values = {
        **asdict(replace(record, failure=None)),
        "config": record.config.asdict(),
        "failure": failure,
        "format": _FORMAT,
    }
    return json.dumps(values, indent=1).encode()  # ASCII: a folder's name need not be UTF-8


@telling_of_memory(TrainingError)
def read_record(path: Path) -> RunRecord:
    """The run in the file ``path``. TrainingError names the file when it cannot be read or is not what it should be.

    What is of no use to a run, such as a test result that makes no sense, is left out.
    """
    try:
        values = parse_plain_json(read_foreign_file(path, _MAX_BYTES, TrainingError), Sentence("its text"))
        if values.pop("format", None) != _FORMAT:
            raise Fault("it was written by another version of DigitPad")
        record = _record(values)
        if record.id != path.parent.name:
            raise Fault("it belongs to another folder")
        return record
    except (TrainerError, Fault) as error:
        raise TrainingError("The run in {0} cannot be read: {1}.", path, error) from error
    except (ValueError, TypeError, KeyError) as error:
        raise TrainingError("The run in {0} cannot be read: {1}.", path, Fault("it is damaged")) from error


def _record(values: Mapping[str, Any]) -> RunRecord:
    texts = {name: _text(values, name) for name in _TEXTS if name in values}
    if texts["status"] not in get_args(Status) or datetime.fromisoformat(texts["created"]).tzinfo is None:
        raise Fault("a part of it is not what it should be")
    history, config, metrics = values["history"], values["config"], values.get("metrics", {})
    if not isinstance(history, list) or not isinstance(config, dict) or not isinstance(metrics, dict):
        raise Fault("a part of it is not what it should be")
    texts["name"] = texts["name"][:MAX_NAME]
    return RunRecord(
        **texts,  # type: ignore[arg-type]
        config=TrainConfig.from_dict(config),
        history=tuple(from_plain(EpochDone, done) for done in history),
        metrics=_sane_metrics(metrics),
        failure=_failure(values.get("failure")),
    )


def _failure(said: object) -> Sentence | None:
    """What made the run fail; None where that makes no sense, for its message says it, too."""
    try:
        return None if said is None else sentence_of(said)
    except Fault:
        return None


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values[name]
    if not isinstance(value, str):
        raise Fault("a part of it is not what it should be")
    return value if name in {"id", "status", "created", "data_folder"} else showable(value[:_MAX_TEXT])


def _sane_metrics(metrics: Mapping[str, Any]) -> dict[str, Any]:
    """Single figures as they are; the lists of a test result only together and in their shapes."""
    single = {name: value for name, value in metrics.items() if isinstance(value, bool) or is_number(value)}
    lists = {name: value for name, value in metrics.items() if name not in single}
    fits = (
        _is_list(lists.get("interval"), 2)
        and _is_list(lists.get("per_class"), _DIGITS)
        and _is_table(lists.get("confusion"), _DIGITS, _DIGITS)
        and _is_table(lists.get("reliability"), None, _BIN)
        and {"n", "accuracy"} <= set(single)
    )
    return {**single, **{name: lists[name] for name in _LISTS if fits}}


def _is_list(values: object, length: int) -> bool:
    return isinstance(values, list) and len(values) == length and all(map(is_number, values))


def _is_table(rows: object, length: int | None, width: int) -> bool:
    return isinstance(rows, list) and length in {None, len(rows)} and all(_is_list(row, width) for row in rows)
