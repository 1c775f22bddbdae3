"""Installs what training needs, package by package, while the window is open or a terminal looks on."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from digitpad.system.training_parts import State, TrainingParts, as_typed, write_state
from starting.installed import damaged, versions
from starting.installer import Installer
from starting.places import ROOT
from starting.requirements import name_of
from starting.setup import PROGRAM, REASONS, Setup

COMMAND: Final = as_typed([sys.executable, str(ROOT / "resources" / "start.py"), "setup"])
_ENDS: Final[dict[str, State]] = {"network": "network", "disk": "disk"}
Tell = Callable[[TrainingParts], object]
Step = tuple[str, list[str]]


def install_training(setup: Setup, installer: Installer, tell: Tell) -> bool:
    """Install one package after the other, those that are there already left out; whether all are there then.

    A start that is interrupted leaves what it has installed, and the next one goes on with the rest.
    """
    parts = TrainingParts("installing", command=COMMAND)
    tell(parts)
    with setup.alone():
        setup.mend()
        steps = _steps(setup)
        there = versions(setup.environment)
        for number, (name, words) in enumerate(steps):
            parts = replace(parts, done=number, steps=len(steps), share=0.0, name=name)
            if _is_open(words, there) and not _take(installer, words, parts, tell):
                if installer.reason == "version" and _take_any(setup, installer, parts, tell):
                    break
                tell(replace(parts, state=_ENDS.get(installer.reason, "failed")))
                return False
        setup.stamp("training", PROGRAM)
    tell(TrainingParts("ready", command=COMMAND))
    return True


def install_program(setup: Setup, installer: Installer) -> bool:
    """Put the program itself into the environment, without torch."""
    with setup.alone():
        done = installer.install(["--no-deps", "--editable", str(ROOT)])
        if done:
            setup.stamp(PROGRAM)
    return done


def work_beside_the_window(setup: Setup) -> int:
    """The life of the process that installs while the window is open: gives way to it, and ends when it does."""
    if hasattr(os, "nice"):
        os.nice(19)
    installer = Installer(setup.environment, quiet=True)
    threading.Thread(target=end_with_the_window, args=(installer,), daemon=True).start()
    if setup.is_light():
        return 0 if install_program(setup, installer) else 1
    done = install_training(setup, installer, lambda parts: write_state(setup.environment.folder, parts))
    if not done:
        setup.environment.folder.joinpath("digitpad-training.log").write_text("\n".join(installer.said), "utf-8")
    return 0 if done else 1


def begin_beside_the_window(setup: Setup) -> subprocess.Popen[bytes]:
    """Start that process; it ends as soon as its input is closed, by whatever ends this one."""
    newest = ["--newest"] if setup.requirements.newest else []
    words = [sys.executable, str(ROOT / "resources" / "start.py"), "training", *newest]
    idle = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, creationflags=idle)


def tell_on_terminal(setup: Setup, installer: Installer) -> Tell:
    """Writes down how far it is, for an open window, and says on the terminal each package once."""
    names: list[str] = []

    def tell(parts: TrainingParts) -> None:
        write_state(setup.environment.folder, parts)
        if parts.state == "installing" and parts.name not in ("", *names):
            names.append(parts.name)
            print(f"{parts.done + 1} of {parts.steps}: {parts.name}", flush=True)
        elif parts.state not in ("installing", "ready"):
            print("\n".join(installer.said[-12:]), file=sys.stderr)
            print(f"What training needs could not be installed: {REASONS[parts.state]}", file=sys.stderr)

    return tell


def _steps(setup: Setup) -> list[Step]:
    pins = [(name_of(line), ["--no-deps", line]) for line in setup.requirements.pinned("training")]
    last = [*setup.requirements.constraints(), *setup.requirements.declared("training")]
    return [("DigitPad", ["--no-deps", "--editable", str(ROOT)]), *pins, ("torchvision", last)]


def _is_open(words: list[str], there: dict[str, str]) -> bool:
    line = words[-1].partition(";")[0].strip()
    name, _, version = line.partition("==")
    return not version or there.get(name_of(name)) != version


def _take(installer: Installer, words: list[str], parts: TrainingParts, tell: Tell) -> bool:
    tell(parts)
    return installer.install(words, lambda share: tell(replace(parts, share=share)))


def _take_any(setup: Setup, installer: Installer, parts: TrainingParts, tell: Tell) -> bool:
    """Where the pinned versions cannot be had, take what fits those that are in use already."""
    kept = setup.environment.folder / "digitpad-in-use.txt"
    whole = {name: each for name, each in versions(setup.environment).items() if name != "digitpad"}
    kept.write_text("\n".join(f"{name}=={version}" for name, version in whole.items()), encoding="utf-8")
    words = ["-c", str(kept), *setup.requirements.declared("training")]
    return _take(installer, words, parts, tell) and not damaged(setup.environment)


def end_with_the_window(installer: Installer) -> None:
    """Wait until the input is closed, which is when the start that made this process ends, and end at once."""
    while os.read(sys.stdin.fileno(), 1):  # not by sys.stdin, whose lock Python wants when this process ends by itself
        pass
    installer.stop()
    os._exit(1)
