"""Training runs kept in a folder: settings, history, metrics, the model, and the checkpoint to go on from.

Each run is a folder named by its id, with ``run.json``, ``model.safetensors`` and ``checkpoint.safetensors``. No torch.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from trainer.errors import StorageError, TrainingError
from trainer.files.file_lock import RunLock, is_held
from trainer.files.storage import atomic_write
from trainer.runs.config import TrainConfig
from trainer.runs.run_record import MAX_NAME, RECORD_FILE, RunRecord, read_record, record_bytes

MODEL_FILE = "model.safetensors"
CHECKPOINT_FILE = "checkpoint.safetensors"
_LOCK_FILE = "running.lock"
_OFFER_FILE = "offered.lock"
_DECLINED = "resume_declined"
_STAMP = "%Y%m%d-%H%M%S"


class RunStore:
    """The runs in one folder, which is made when the first run is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._locks: dict[str, RunLock] = {}
        self._offers: dict[str, RunLock] = {}
        self._read: dict[Path, tuple[tuple[int, int, int], RunRecord]] = {}

    def create(self, config: TrainConfig, name: str = "", dataset: str = "", data_folder: str = "") -> RunRecord:
        """Make room for a new run and write its record, as running. StorageError when the disk does not take it."""
        now = datetime.now(UTC)
        record = RunRecord(
            id=f"{self._stamp(now)}-{secrets.token_hex(3)}",
            name=name[:MAX_NAME] or f"{config.preset} {now:%Y-%m-%d %H:%M}",
            config=config,
            created=now.isoformat(timespec="seconds"),
            dataset=dataset,
            data_folder=data_folder,
        )
        try:
            (self.folder / record.id).mkdir(mode=0o700, parents=True)
        except OSError as error:
            raise StorageError("{0} cannot keep a new run: {1}.", self.folder, error) from error
        self.save(record)
        return record

    def list(self) -> tuple[RunRecord, ...]:
        """All runs that can be read, the newest first."""
        paths = sorted(self.folder.glob(f"*/{RECORD_FILE}"), reverse=True)
        return tuple(record for path in paths if (record := self._known(path)) is not None)

    def load(self, run_id: str) -> RunRecord:
        """One run. TrainingError names the file when it cannot be read."""
        return read_record(self._folder_of(run_id) / RECORD_FILE)

    def save(self, record: RunRecord) -> None:
        """Write ``record`` over what was there. StorageError when the disk does not take it.

        While its status is "running", the run counts as this program's.
        """
        content = record_bytes(record)
        if record.status == "running":
            self._hold(record.id)
        else:
            self._release(record.id)
        atomic_write(self._folder_of(record.id) / RECORD_FILE, content)

    def leave(self, record: RunRecord) -> None:
        """Write ``record`` as a run in whose middle its program ends, to be offered as ``interrupted``."""
        self.save(replace(record, status="running"))
        if lock := self._locks.pop(record.id, None):
            lock.release()  # the file stays and says that nobody runs it

    def rename(self, run_id: str, name: str) -> RunRecord:
        """Give a run another name; ValueError for an empty one."""
        if not name.strip():
            raise ValueError("a run needs a name")
        record = replace(self.load(run_id), name=name.strip()[:MAX_NAME])
        self.save(record)
        return record

    def delete(self, run_id: str) -> None:
        """Remove a run with its model and checkpoint. StorageError when files of it stay, or while it is learning."""
        if run_id not in self._locks and is_held(self._folder_of(run_id) / _LOCK_FILE):
            raise StorageError("The run in {0} is learning in another window: stop it there.", self._folder_of(run_id))
        self._release(run_id)
        self._settle(run_id)
        try:
            shutil.rmtree(self._folder_of(run_id))
        except FileNotFoundError:
            return
        except OSError as error:
            raise StorageError("The run in {0} could not be deleted: {1}.", self._folder_of(run_id), error) from error

    def checkpoint_folder(self, run_id: str) -> Path:
        """Where the run's checkpoint lies, to be given to ``Trainer``."""
        return self._folder_of(run_id)

    def has_checkpoint(self, run_id: str) -> bool:
        """Whether the run can be gone on with."""
        return (self._folder_of(run_id) / CHECKPOINT_FILE).is_file()

    def model_path(self, run_id: str) -> Path:
        """Where the run's model lies or will lie."""
        return self._folder_of(run_id) / MODEL_FILE

    def interrupted(self) -> tuple[RunRecord, ...]:
        """Runs whose program ended in their middle, and that can be gone on with or begun anew, the newest first."""
        left = self._left(_LOCK_FILE)
        running = [each for each in left if each.status == "running"]
        return tuple(each for each in running if self.has_checkpoint(each.id) or not each.history)

    def was_declined(self, record: RunRecord) -> bool:
        """Whether somebody said not to go on with this run."""
        return _DECLINED in record.metrics

    def decline(self, record: RunRecord) -> None:
        """Never offer to go on with this run again; what it has learned stays in the list. StorageError as ``save``.

        A run that somebody goes on with meanwhile is left alone.
        """
        if record.id not in self._locks and is_held(self._folder_of(record.id) / _LOCK_FILE):
            return
        self._hold(record.id)  # the dead program's lock, which saving takes away
        self.settle_left_result(record.id)
        self.save(replace(record, status="stopped", metrics={**record.metrics, _DECLINED: True}))

    def offer_result(self, run_id: str) -> None:
        """Mark the result of a run as one that nobody has seen to yet; should the program die, the mark stays."""
        self._take(self._offers, run_id, _OFFER_FILE)  # where that fails, the result is in the list all the same

    def settle_offers(self) -> None:
        """All results were seen to, or left alone on purpose."""
        for run_id in tuple(self._offers):
            self._settle(run_id)

    def left_results(self) -> tuple[RunRecord, ...]:
        """Runs that came to their end, and whose program died before somebody had seen to the result, newest first."""
        left = self._left(_OFFER_FILE)
        return tuple(each for each in left if each.status != "running" and self.model_path(each.id).is_file())

    def settle_left_result(self, run_id: str) -> None:
        """This result of another program was seen to."""
        with contextlib.suppress(OSError):
            (self._folder_of(run_id) / _OFFER_FILE).unlink(missing_ok=True)

    def _left(self, name: str) -> tuple[RunRecord, ...]:
        left = [path for path in self.folder.glob(f"*/{name}") if not is_held(path)]
        records = [self._known(path.with_name(RECORD_FILE)) for path in sorted(left, reverse=True)]
        return tuple(record for record in records if record)

    def _settle(self, run_id: str) -> None:
        if lock := self._offers.pop(run_id, None):
            lock.release()
            self.settle_left_result(run_id)

    def _stamp(self, now: datetime) -> str:
        """What a new run's id begins with: later than all others, so that the newest stays the first of the list.

        A clock that was set back would else put it among the old ones.
        """
        newest = max((path.parent.name[:15] for path in self.folder.glob(f"*/{RECORD_FILE}")), default="")
        stamp = f"{now:{_STAMP}}"
        with contextlib.suppress(ValueError, OverflowError):  # a folder named by somebody else
            if stamp <= newest:
                return f"{datetime.strptime(newest, _STAMP).replace(tzinfo=UTC) + timedelta(seconds=1):{_STAMP}}"
        return stamp

    def _known(self, path: Path) -> RunRecord | None:
        """The record at ``path``, read only if it has changed; None for one that cannot be read.

        One damaged record must not hide the others; ``load`` says what is wrong with it.
        """
        try:
            status = path.stat()
            changed = status.st_mtime_ns, status.st_size, status.st_ino
            if path not in self._read or self._read[path][0] != changed:
                self._read[path] = changed, read_record(path)
        except (OSError, TrainingError):
            return None
        return self._read[path][1]

    def _hold(self, run_id: str) -> None:
        self._take(self._locks, run_id, _LOCK_FILE)

    def _take(self, taken: dict[str, RunLock], run_id: str, name: str) -> None:
        """Lock a file of the run; on a file system without locks, a run may be offered while it runs."""
        if run_id not in taken:
            lock = RunLock(self._folder_of(run_id) / name)
            with contextlib.suppress(OSError):
                if lock.take():
                    taken[run_id] = lock

    def _release(self, run_id: str) -> None:
        if lock := self._locks.pop(run_id, None):
            lock.release()
            with contextlib.suppress(OSError):  # a lock left behind only costs a look at it
                (self._folder_of(run_id) / _LOCK_FILE).unlink()

    def _folder_of(self, run_id: str) -> Path:
        if not run_id or Path(run_id).name != run_id or run_id.startswith("."):
            raise ValueError(f"{run_id!r} is no id of a run")
        return self.folder / run_id
