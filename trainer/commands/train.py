"""``python -m trainer train``: learn from a data set and write a model file."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from trainer.commands.console import INTERRUPTED, complain, named_path
from trainer.commands.outputs import check_ending, ready_file
from trainer.commands.progress_bar import ProgressBar
from trainer.files.foreign_file import is_file
from trainer.runs.config import HYPER_PARAMETERS, PRESETS, HyperParameter, TrainConfig
from trainer.runs.run_record import RECORD_FILE
from trainer.runs.run_store import CHECKPOINT_FILE, RunStore

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset
    from trainer.library.kept_run import KeptRun
    from trainer.runs.events import TrainingEvent
    from trainer.training.loop import Trainer, TrainingResult

Commands = Any  # argparse keeps the type of its subcommands to itself


def add_parser(commands: Commands) -> None:
    """Describe the command and its options, one for each setting of a run."""
    parser = commands.add_parser(
        "train", help="learn from a data set and write a model file", description="Train an MLP to read digits."
    )
    parser.add_argument("--preset", choices=sorted(PRESETS), help="settings to start from (default: article)")
    parser.add_argument(
        "--out",
        type=named_path,
        metavar="FILE",
        help="where to write the model (.safetensors); without it the run is kept, for the window to show, too",
    )
    parser.add_argument(
        "--data", type=named_path, metavar="FOLDER", help="another data set's folder (default: bundled MNIST)"
    )
    parser.add_argument("--download", action="store_true", help="fetch MNIST when it is not there yet")
    parser.add_argument(
        "--checkpoints", type=named_path, metavar="FOLDER", help="keep a checkpoint there after each epoch"
    )
    parser.add_argument("--resume", type=named_path, metavar="FOLDER", help="go on from the checkpoint in this folder")
    parser.add_argument("--extra-epochs", type=int, metavar="N", help="with --resume: just N epochs more")
    sections: dict[str, argparse._ArgumentGroup] = {}
    for parameter in HYPER_PARAMETERS.values():
        if parameter.section not in sections:
            title = f"settings: {parameter.section}"
            sections[parameter.section] = parser.add_argument_group(title, "each replaces what the preset says")
        _add_setting(sections[parameter.section], parameter)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Train as the options say. Ctrl+C stops after the batch and writes the best epoch; again, it ends at once."""
    _check_options(arguments)
    settings = chosen_settings(arguments)
    _check_outputs(arguments)
    bar = ProgressBar(sys.stderr, arguments.quiet)
    dataset = _dataset(arguments, bar)
    trainer, kept = _trainer(arguments, settings, dataset)
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    ends: list[TrainingEvent] = []
    try:
        result = trainer.run(partial(_tell, bar, kept, trainer, ends), stopping.is_set)
    finally:
        signal.signal(signal.SIGINT, before)
    status = _report(result, arguments, kept)
    if not arguments.quiet:
        _remark_on(result, ends)
    return INTERRUPTED if stopping.is_set() else status


def chosen_settings(arguments: argparse.Namespace) -> TrainConfig:
    """The preset with the options put over it. ValueError names an option whose value cannot be."""
    changes = {name: getattr(arguments, name) for name in HYPER_PARAMETERS if getattr(arguments, name) is not None}
    return replace(PRESETS[arguments.preset or "article"], **changes)


def _check_options(arguments: argparse.Namespace) -> None:
    """ValueError for an option that could not take effect: a resumed run has its settings and its folder."""
    if arguments.extra_epochs is not None and not arguments.resume:
        raise ValueError("--extra-epochs is for a run that goes on: add --resume FOLDER")
    if arguments.extra_epochs is not None and arguments.extra_epochs < 1:
        raise ValueError("--extra-epochs must be 1 or more")
    if not arguments.resume:
        return
    idle = [name for name in ("preset", "checkpoints", *HYPER_PARAMETERS) if getattr(arguments, name) is not None]
    if idle:
        option = f"--{idle[0].replace('_', '-')}"
        raise ValueError(f"{option} cannot change a run that goes on: leave it out, or start anew without --resume")


def _check_outputs(arguments: argparse.Namespace) -> None:
    advice = ", or have none; digitpad export makes other kinds of it afterwards"
    check_ending("--out", arguments.out, (".safetensors", ""), advice)
    ready_file(arguments.out)
    if arguments.checkpoints:
        ready_file(arguments.checkpoints / CHECKPOINT_FILE)


def _dataset(arguments: argparse.Namespace, bar: ProgressBar) -> Dataset:
    from trainer.data.dataset import load_dataset

    return load_dataset(arguments.data, arguments.download, bar.show_share)


def _trainer(arguments: argparse.Namespace, settings: TrainConfig, dataset: Dataset) -> tuple[Trainer, KeptRun | None]:
    """The run to make, and where it is kept: a kept one goes on there, a new one is where no ``--out`` is named."""
    from trainer.files.user_folder import user_folder
    from trainer.library.kept_run import KeptRun
    from trainer.training.loop import Trainer

    if arguments.resume:
        trainer = Trainer.resume(arguments.resume, dataset, extra_epochs=arguments.extra_epochs or 0)
        return trainer, _going_on(arguments.resume.absolute())
    kept = None
    if not arguments.out:
        store = RunStore(user_folder("runs"))
        kept = KeptRun(store, store.create(settings, dataset=dataset.name, data_folder=str(arguments.data or "")))
    folder = kept.store.checkpoint_folder(kept.record.id) if kept else None
    return Trainer(settings, dataset, checkpoint_folder=arguments.checkpoints or folder), kept


def _going_on(folder: Path) -> KeptRun | None:
    from trainer.library.kept_run import KeptRun

    if not is_file(folder / RECORD_FILE):
        return None
    store = RunStore(folder.parent)
    record = replace(store.load(folder.name), status="running", message="", failure=None)
    store.save(record)
    return KeptRun(store, record)


def _tell(
    bar: ProgressBar, kept: KeptRun | None, trainer: Trainer, ends: list[TrainingEvent], event: TrainingEvent
) -> None:
    from trainer.runs.events import EpochDone, RunEnded, RunStarted

    bar.show(event)
    if isinstance(event, RunStarted | RunEnded):
        ends.append(event)
    if kept and isinstance(event, EpochDone):
        kept.note(event)
        if (network := trainer.model_now()) is not None:
            kept.keep_network(event.epoch, network)


def _report(result: TrainingResult, arguments: argparse.Namespace, kept: KeptRun | None) -> int:
    from trainer.model.model_file import save_model

    failed = result.outcome == "failed"
    if failed:
        complain(arguments, result.message)
    lines = [] if failed else [result.message]
    if result.evaluation:
        low, high = result.evaluation.interval
        lines.append(f"Test accuracy {result.evaluation.accuracy:.2%} (95 % interval {low:.2%} to {high:.2%}).")
    if result.model and arguments.out:
        save_model(arguments.out, result.model)
        lines.append(f"Saved as {arguments.out}.")
    if kept:
        kept.keep_model(result)
        kept.end(result)
        lines.append(f"Kept in {kept.store.checkpoint_folder(kept.record.id)}, and shown by the window under Runs.")
    if lines and not arguments.quiet:
        print("\n".join(lines))
    return 1 if failed or result.model is None else 0


def _remark_on(result: TrainingResult, ends: list[TrainingEvent]) -> None:
    """What ails the run, and the options that would mend it, where there is something; ``ends`` are its two ends."""
    from trainer.runs.doctor import Course, diagnose

    course = Course(result.config, result.history)
    for event in ends:
        course = course.after(event)
    if (finding := diagnose(course)) is None:
        return
    options = [f"--{name.replace('_', '-')} {_shown(value)}" for name, value in finding.remedy.items()]
    print(f"{finding.sentence} Next run: {' '.join(options)}" if options else finding.sentence, file=sys.stderr)


def _add_setting(group: argparse._ArgumentGroup, parameter: HyperParameter) -> None:
    names = [f"--{parameter.name.replace('_', '-')}"] + (["--lr"] if parameter.name == "learning_rate" else [])
    unit = f" [{parameter.unit}]" if parameter.unit else ""
    options: dict[str, Any] = {
        "help": f"{parameter.explanation}{unit} (article: {_shown(parameter.default)})".replace("%", "%%")
    }
    if parameter.kind == "switch":
        options["action"] = argparse.BooleanOptionalAction
    elif parameter.kind == "choice":
        options["choices"] = parameter.choices
    else:
        options["type"] = {"layers": _layers, "integer": int, "number": float}[parameter.kind]
        options["metavar"] = {"layers": "N,N,…", "integer": "N", "number": "X"}[parameter.kind]
    group.add_argument(*names, dest=parameter.name, **options)


def _layers(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(width) for width in text.split(",") if width.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no row of widths such as 512,512") from None


def _shown(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)
