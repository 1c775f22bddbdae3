"""Brings an environment to where DigitPad, its training, or its tests can run; does only what is still to do."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from digitpad.system.training_parts import LOCK_NAME
from starting.installed import damaged, forget, versions
from starting.installer import Installer, serves_others
from starting.places import OWN_FILES, ROOT, Environment
from starting.requirements import GROUPS, Group, Requirements
from trainer.files.file_lock import RunLock

REASONS = {
    "network": "the package registry could not be reached. Start again when there is a network; it goes on from here.",
    "disk": "the disk is full. Free some space and start again; it goes on from here.",
    "version": "the registry has no fitting versions for this Python or system. Try with --newest.",
    "failed": "the reason is above. Start again, with --repair if it happens again.",
}
PROGRAM = "program"


@dataclass(frozen=True)
class Setup:
    """The environment of a checkout, and what is to go into it."""

    environment: Environment
    requirements: Requirements

    def is_ready(self, name: str) -> bool:
        """Whether a group of packages, or the program itself, was installed as it is declared now, and is whole."""
        kept = self._stamps().get(name)
        if not isinstance(kept, dict) or kept.get("digest") != self._digest(name):
            return False
        names = kept.get("names")
        return isinstance(names, list) and not damaged(self.environment, names)

    def keep_light(self) -> None:
        """Remember that torch is not wanted here."""
        self._write({**self._stamps(), "light": True})

    def is_light(self) -> bool:
        """Whether torch is left out for good."""
        return self._stamps().get("light") is True

    def stamp(self, *names: str) -> None:
        """Write down that these groups are installed, with all that is there now, so that it can be looked after."""
        there = list(versions(self.environment))
        known = {
            name: {"digest": self._digest(name), "names": ["digitpad"] if name == PROGRAM else there} for name in names
        }
        self._write({**self._stamps(), **known})

    def prepare(self, *groups: Group) -> None:
        """Install groups unless they are there, while no other start does so; ends the program where that fails."""
        if self.is_alive() and all(self.is_ready(group) for group in groups):
            return
        with self.alone():
            if not self.is_alive():
                self.make()
            if all(self.is_ready(group) for group in groups):
                return
            self.mend()
            print("Installing Python packages; the first time takes a while.", flush=True)
            installer = Installer(self.environment)
            if not self._install(installer, groups):
                raise SystemExit(f"The Python packages could not be installed: {REASONS[installer.reason]}")
            self.stamp(*groups, *([PROGRAM] if "tests" in groups else []))

    def mend(self, thorough: bool = False) -> list[str]:
        """Let packages that are damaged be installed anew, next; returns their names."""
        broken = damaged(self.environment, thorough=thorough)
        if broken:
            print(f"Damaged, and installed anew: {', '.join(broken)}", flush=True)
            forget(self.environment, broken)
        return broken

    def repair(self) -> None:
        """Look at each file of the environment and let go of what is damaged; of all, where Python itself is."""
        with self.alone():
            if self.is_alive():
                self.mend(thorough=True)
            self._write({"light": self.is_light()})

    def is_alive(self) -> bool:
        """Whether the environment's Python runs, and is the one that the packages were installed for."""
        words = [str(self.environment.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
        try:
            said = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            return False
        packages = self.environment.packages()
        return packages is not None and str(packages.resolve()) == said

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait until no other start installs anything, and keep others waiting; a start that dies keeps nobody."""
        self.environment.folder.mkdir(parents=True, exist_ok=True)
        lock, has_said = RunLock(self.environment.folder / LOCK_NAME), False
        while not lock.take():
            if not has_said:
                print("Another start is installing; this one waits for it.", flush=True)
            has_said = True
            time.sleep(0.3)
        try:
            yield
        finally:
            lock.release()

    def _install(self, installer: Installer, groups: tuple[Group, ...]) -> bool:
        declared = [line for group in groups for line in self.requirements.declared(group)]
        program = ["--editable", str(ROOT)] if "tests" in groups else ["--no-compile"]  # what starts is compiled then
        if installer.install([*self.requirements.constraints(), *program, *declared]):
            return True
        return installer.reason == "version" and installer.install([*program, *declared])

    def make(self) -> None:
        """Make the environment, with the pip at hand working on it where it can, or Python comes without its own."""
        print(f"Making the environment {self.environment.folder}", flush=True)
        for path in self.environment.folder.iterdir():
            if path.name not in OWN_FILES:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        has_no_pip = serves_others() or importlib.util.find_spec("ensurepip") is None
        options = ["--without-pip"] if has_no_pip else []
        words = [sys.executable, "-m", "venv", *options, str(self.environment.folder)]
        if subprocess.run(words, check=False).returncode != 0:
            raise SystemExit("The virtual environment could not be made; the reason is above.")

    def _digest(self, name: str) -> str:
        group = next((each for each in GROUPS if each == name), None)
        declared = self.requirements.declared(group) if group else (ROOT / "pyproject.toml").read_text("utf-8")
        tested = [self.requirements.newest, self.requirements.pinned("tests")] if name == "tests" else []
        return hashlib.sha256(json.dumps([declared, tested, str(ROOT)]).encode()).hexdigest()

    def _stamps(self) -> dict[str, object]:
        try:
            kept = json.loads(self.environment.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _write(self, stamps: dict[str, object]) -> None:
        self.environment.folder.mkdir(parents=True, exist_ok=True)
        self.environment.stamp.write_text(json.dumps(stamps, indent=1), encoding="utf-8")
