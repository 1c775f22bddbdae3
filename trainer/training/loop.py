"""The training loop: one epoch after the other, the best one kept, the test images seen only at the end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path
from typing import TypedDict, Unpack

import numpy as np
import torch
from numpy.typing import NDArray

from trainer.data.dataset import Dataset, split
from trainer.errors import Fault, StorageError, TrainerError, TrainingError, as_fault
from trainer.image.measures import DIGITS
from trainer.model.digit_model import DigitModel
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone, Outcome, RunEnded, RunStarted, TestStarted, TrainingEvent
from trainer.training.batches import Batches, Distortion, scaling_of, seed_of
from trainer.training.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from trainer.training.compute import Compute, as_trainer_error, choose_compute
from trainer.training.drawing_process import draw_in_children
from trainer.training.finished_model import TrainingResult, end_message, offer
from trainer.training.learning_step import LearningStep, learning_step, plain_step
from trainer.training.material import ExtraMaterial, extra_material
from trainer.training.network import to_digit_model
from trainer.training.optimization import learning_rate
from trainer.training.run_state import RunState
from trainer.training.seen_step import EveryStep, SeenStep, Watch, WatchedStep
from trainer.training.tally import Tally
from trainer.training.validation import Validation

__all__ = ["Trainer", "TrainingResult"]

OnEvent = Callable[[TrainingEvent], None]
Question = Callable[[], bool]


class RunOptions(TypedDict, total=False):
    """What ``Trainer`` takes besides settings and data."""

    wait_while_paused: Callable[[], None]
    is_leaving: Question
    extra: ExtraMaterial
    distortion: Distortion
    watch: Watch


class Trainer:
    """One training run. ``run`` may be called once, from any thread; it tells all it does through events."""

    def __init__(
        self,
        config: TrainConfig,
        dataset: Dataset,
        *,
        checkpoint_folder: Path | None = None,
        wait_while_paused: Callable[[], None] | None = None,
        is_leaving: Question = lambda: False,
        extra: ExtraMaterial | None = None,
        distortion: Distortion | None = None,
        watch: Watch | None = None,
    ) -> None:
        """Prepare a run of ``config`` on ``dataset``; nothing is computed yet.

        A checkpoint is written to ``checkpoint_folder`` at the beginning and after each epoch. ``wait_while_paused`` is
        called after each batch and returns when the run may go on. While ``is_leaving`` says True the test is left out.
        ``extra`` and ``distortion`` replace what the settings ask for. ``watch`` may look at single steps, which change
        nothing.
        """
        if not isinstance(config, TrainConfig) or not isinstance(dataset, Dataset):
            raise ValueError("Trainer takes a TrainConfig, such as PRESETS['quick'], and a Dataset")
        self.config, self.dataset = config, dataset
        self._folder, self._wait, self._is_leaving = checkpoint_folder, wait_while_paused, is_leaving
        self._extra, self._distortion, self._watch = extra, distortion, watch
        self._checkpoint: Checkpoint | None = None
        self._last_epoch = config.epochs
        self._state: RunState | None = None

    @classmethod
    def resume(cls, folder: Path, dataset: Dataset, *, extra_epochs: int = 0, **options: Unpack[RunOptions]) -> Trainer:
        """Go on from the checkpoint in ``folder``: to the planned end, or for just ``extra_epochs`` more epochs.

        On the CPU the weights at the end are bit for bit those of a run that was never stopped. TrainingError when
        the checkpoint cannot be read or belongs to other data.
        """
        checkpoint = load_checkpoint(folder)
        if checkpoint.dataset_digest != dataset.digest:
            raise TrainingError(
                "The run in {0} learned from other data than {1}: choose its own data.", folder, dataset.name
            )
        trainer = cls(checkpoint.config, dataset, checkpoint_folder=folder, **options)
        trainer._checkpoint = checkpoint
        if extra_epochs:
            trainer._last_epoch = len(checkpoint.history) + extra_epochs
        return trainer

    def run(self, on_event: OnEvent = lambda _: None, should_stop: Question = lambda: False) -> TrainingResult:
        """Learn until the last epoch or until ``should_stop`` says True, which is asked after every batch.

        What the world does wrong (memory, card, disk, a loss that is no number) ends the run with outcome "failed"
        and a sentence; the best epoch so far is kept. Events reach ``on_event`` in this thread.
        """
        outcome: Outcome = "finished"
        failure: TrainerError | None = None
        try:
            for _ in self._batch_by_batch(on_event, should_stop):
                pass
            if not self._is_over():
                outcome = "stopped"
        except (TrainerError, RuntimeError, MemoryError) as error:
            failure = error if isinstance(error, TrainerError) else as_trainer_error(error, self.config.device)
            if failure is None:
                raise
            outcome = "failed"
        return self._conclude(outcome, failure, on_event)

    def steps(self, on_event: OnEvent = lambda _: None) -> Iterator[SeenStep]:
        """The same run one batch at a time: each batch is learned when it is asked for, and told in full.

        Instead of ``run``, and for as long as somebody asks; ``model_now`` is the network then. Nothing is tested, and
        TrainerErrors are raised.
        """
        seen: list[SeenStep] = []
        self._watch = EveryStep(seen.append)
        for _ in self._batch_by_batch(on_event, lambda: False):
            yield seen.pop()

    def epochs(self, should_stop: Question = lambda: False) -> Iterator[EpochDone]:
        """The same run one epoch at a time, as ``steps`` does it; ``should_stop`` ends it after a batch."""
        done: list[EpochDone] = []

        def note(event: TrainingEvent) -> None:
            if isinstance(event, EpochDone):
                done.append(event)

        for _ in self._batch_by_batch(note, should_stop):
            if done:
                yield done.pop()
        yield from done

    def _batch_by_batch(self, on_event: OnEvent, should_stop: Question) -> Iterator[None]:
        compute = choose_compute(self.config)
        self.config = compute.settled(self.config)
        with compute.in_use():
            yield from self._learn(compute, on_event, should_stop)

    @property
    def digits(self) -> tuple[int, ...]:
        """How many pictures of each digit 0 to 9 of the data set are learned from."""
        labels = self.dataset.train_labels[self._learning_and_held_out()[0]]
        return tuple(np.bincount(labels, minlength=DIGITS).tolist())

    @property
    def extra_digits(self) -> tuple[int, ...]:
        """How many pictures of each digit an epoch has beside the data set, on average where they are drawn."""
        return self._material().digits

    def model_now(self) -> DigitModel | None:
        """The network as it stands, not calibrated, for a pad that reads with it; ask only from within ``on_event``."""
        return to_digit_model(self._state.judged, scaling_of(self.config)) if self._state else None

    def _learning_and_held_out(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        count = len(self.dataset.train_images)
        learning, held_out = split(count, self.config.validation_share, self.config.seed)
        return learning[: self.config.images_learned(count)], held_out

    def _is_over(self) -> bool:
        return self._state is not None and self._state.epoch >= self._last_epoch

    def _learn(self, compute: Compute, on_event: OnEvent, should_stop: Question) -> Iterator[None]:
        """All epochs, pausing after each batch. A stopped epoch is forgotten, so that resuming repeats it whole."""
        config, data = self.config, self.dataset
        learning, held_out = self._learning_and_held_out()
        batches = self._batches(learning)
        validation = Validation(data.train_images[held_out], data.train_labels[held_out], config)
        state = self._state = self._new_state(compute)
        on_event(self._run_started(compute, batches, len(held_out)))
        if self._folder and not self._checkpoint:
            with contextlib.suppress(StorageError):  # a disk that takes none says so after the first epoch
                save_checkpoint(self._folder, state, config, data.digest)
        learn = self._learning_step(state, batches, compute)
        while not self._is_over():
            if not batches.start_epoch(state.epoch + 1, should_stop):
                return
            tally = yield from self._learn_epoch(state, batches, learn, on_event, should_stop)
            if tally is None:
                return
            done = tally.epoch_done(state, *validation.measure(state.judged))
            state.remember(done)
            on_event(done)
            if self._folder:
                save_checkpoint(self._folder, state, config, data.digest)

    def _learn_epoch(
        self, state: RunState, batches: Batches, learn: LearningStep, on_event: OnEvent, should_stop: Question
    ) -> Generator[None, None, Tally | None]:
        """One epoch, batch by batch; None when stopped."""
        epoch, steps = state.epoch + 1, self.config.epochs * len(batches)
        tally = Tally(self.config, epoch, len(batches), batches.labels)
        state.model.train().dropout.seed(seed_of(self.config, epoch, "dropout"))
        for number in range(len(batches)):
            rate = learning_rate(self.config, state.step, steps)
            loss, logits = learn(number, rate)  # (), (B, 10)
            tally.count(loss, logits, rate)
            yield
            if tally.pace.is_time_to_tell():
                on_event(tally.batch_done((self._last_epoch - epoch) * batches.images_per_epoch))
            if self._wait:
                tally.pace.leave_out(self._wait)
            if should_stop():
                return None
        return tally

    def _learning_step(self, state: RunState, batches: Batches, compute: Compute) -> LearningStep:
        usual = learning_step(state, batches, compute)
        if self._watch is None:
            return usual
        return WatchedStep(usual, plain_step(state, batches, compute), self._watch, state, batches, self.config)

    def _batches(self, learning: NDArray[np.int64]) -> Batches:
        config, data = self.config, self.dataset
        distortion = self._distortion
        if distortion is None and config.augmentation:
            from trainer.training.augment import Augment

            distortion = Augment(config.augmentation)
        return Batches(data.train_images[learning], data.train_labels[learning], config, self._material(), distortion)

    def _material(self) -> ExtraMaterial:
        return self._extra or extra_material(self.config, draw_in_children)

    def _new_state(self, compute: Compute) -> RunState:
        torch.manual_seed(seed_of(self.config, 0, "weights"))
        state = RunState.fresh(self.config, compute)
        if self._checkpoint:
            self._checkpoint.restore(state)
        return state

    def _run_started(self, compute: Compute, batches: Batches, held_out: int) -> RunStarted:
        assert self._state
        return RunStarted(
            device=compute.device,
            precision=compute.precision,
            threads=compute.threads,
            parameters=self._state.model.parameter_count,
            training_images=batches.images_per_epoch,
            validation_images=held_out,
            batches_per_epoch=len(batches),
            first_epoch=self._state.epoch + 1,
            epochs=self._last_epoch,
            digits=self.digits,
            extra_digits=self.extra_digits,
            note=compute.note,
        )

    def _conclude(self, outcome: Outcome, failure: TrainerError | None, on_event: OnEvent) -> TrainingResult:
        """Make and test the best epoch's model, and tell the end."""
        state, model, evaluation = self._state, None, None
        history = tuple(state.history) if state else ()
        best_epoch = state.best_epoch if state else 0
        try:
            if state and (network := state.best_model(self.config)):
                on_test = partial(on_event, TestStarted(best_epoch))
                model, evaluation = offer(network, self.config, self.dataset, history, self._is_leaving, on_test)
        except (ValueError, MemoryError) as error:
            outcome, failure = "failed", as_trainer_error(error, "cpu") or _useless(error)
        message = str(failure) if failure else end_message(outcome, best_epoch, evaluation)
        accuracy, loss = (evaluation.accuracy, evaluation.loss) if evaluation else (None, None)
        on_event(RunEnded(outcome, message, best_epoch, accuracy, loss, failure))
        return TrainingResult(model, history, evaluation, outcome, message, self.config, best_epoch)


def _useless(error: Exception) -> TrainingError:
    return TrainingError("The model cannot be used: {0}.", as_fault(error, Fault("its numbers make no network")))
