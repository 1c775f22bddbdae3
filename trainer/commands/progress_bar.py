"""A run on a terminal: a bar that fills, and one line for each epoch."""

from __future__ import annotations

from typing import TextIO

from trainer.runs.events import BatchDone, EpochDone, RunEnded, RunStarted, TestStarted, TrainingEvent

_WIDTH = 24


class ProgressBar:
    """Shows events on ``stream``; where that is no terminal, only the lines that stay. A quiet one shows nothing."""

    def __init__(self, stream: TextIO, quiet: bool = False) -> None:
        self._stream, self._quiet = stream, quiet
        self._live = stream.isatty() and not quiet
        self._epochs = 0

    def show(self, event: TrainingEvent) -> None:
        """Show one event of a run."""
        match event:
            case RunStarted():
                self._epochs = event.epochs
                self._line(_start(event))
            case BatchDone():
                self._bar((event.batch / event.batches), _batch(event, self._epochs))
            case EpochDone():
                self._line(_epoch(event, self._epochs))
            case TestStarted():
                self._bar(1.0, "testing")
            case RunEnded():
                self.clear()

    def show_share(self, share: float, what: str) -> None:
        """Show how much of something is done, 0..1."""
        self._bar(share, what)

    def clear(self) -> None:
        """Take the bar away, so that a line can be written in its place."""
        self._line("")

    def _bar(self, share: float, text: str) -> None:
        if self._live:
            filled = round(_WIDTH * share)
            self._stream.write(f"\r\033[K[{'#' * filled}{'.' * (_WIDTH - filled)}] {text}")
            self._stream.flush()

    def _line(self, text: str) -> None:
        if self._quiet:
            return
        clear = "\r\033[K" if self._live else ""
        self._stream.write(clear + (f"{text}\n" if text else ""))
        self._stream.flush()


def _start(event: RunStarted) -> str:
    threads = f", {_threads(event.threads)}" if event.device == "cpu" else ""
    where = f"{event.device}, {event.precision}{threads}"
    note = f" {event.note}" if event.note else ""
    return f"{event.parameters:,} weights, {event.training_images:,} images an epoch, {where}.{note}"


def _threads(count: int) -> str:
    return "1 thread" if count == 1 else f"{count} threads"


def _batch(event: BatchDone, epochs: int) -> str:
    left = f"{event.seconds_left // 60:.0f}:{event.seconds_left % 60:02.0f} left"
    return f"epoch {event.epoch}/{epochs}  loss {event.loss:.4f}  {event.samples_per_second:,.0f} images/s  {left}"


def _epoch(event: EpochDone, epochs: int) -> str:
    return (
        f"epoch {event.epoch}/{epochs}  training loss {event.training_loss:.4f} accuracy {event.training_accuracy:.2%}"
        f"  validation loss {event.validation_loss:.4f} accuracy {event.validation_accuracy:.2%}"
        f"  {event.samples_per_second:,.0f} images/s{'  best' if event.is_best else ''}"
    )
