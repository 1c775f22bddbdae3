"""Installs packages into the environment, with uv where it is found, else with pip, and says why it could not."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO

from system_packages import install_packages

from starting.places import Environment

_SIGNS = {
    "disk": r"No space left|Errno 28|os error 28|Disk quota|not enough space",
    "network": r"ConnectionError|NewConnection|Connection refused|Could not fetch URL|timed out|name resolution|"
    r"getaddrinfo|ConnectTimeout|Network is unreachable|dns error|error sending request|ProxyError|Connection broken|"
    r"Failed to fetch|from versions: none",  # of a package that there is: nobody answered
    "version": r"No matching distribution|ResolutionImpossible|No solution found|incompatible",
}
_UNITS = {"kB": 1e3, "KB": 1e3, "MB": 1e6, "GB": 1e9}
SERVES_OTHERS = [22, 3]
"""The version of pip that first knew ``--python``."""
Look = Callable[[float], object]


@dataclass
class Installer:
    """One environment's installer; ``reason`` says of the last failure "network", "disk", "version" or "failed".

    ``quiet`` keeps what pip says to itself; the last lines are then in ``said``.
    """

    environment: Environment
    quiet: bool = False
    reason: str = ""
    said: list[str] = field(default_factory=list)
    _running: subprocess.Popen[str] | None = None

    def install(self, words: list[str], look: Look | None = None) -> bool:
        """Install what pip's ``words`` ask for; whether that went well.

        ``look`` hears each second which share, 0..1, of what is downloaded has arrived.
        """
        for tool in self._tools():
            self.reason = ""
            if self._run([*tool, *words], look):
                return True
            if self.reason in ("disk", "version"):
                break
        return False

    def stop(self) -> None:
        """End what is running, at once."""
        if self._running is not None:
            self._running.kill()

    def _tools(self) -> list[list[str]]:
        python = str(self.environment.python)
        uv = shutil.which("uv")
        tools = [[uv, "pip", "install", "--python", python]] if uv else []
        own = [python, "-m", "pip"]
        if not _succeeds([*own, "--version"]) and not self._gets_its_own_pip():
            own = [sys.executable, "-m", "pip", "--python", python]
            if not _has_pip() and not uv:
                install_packages(["python3-pip"])
        if _has_pip() or own[0] == python:
            quiet = [] if sys.stdout.isatty() and not self.quiet else ["--progress-bar", "off"]
            tools.append([*own, "--disable-pip-version-check", "install", *quiet])
        return tools or [[*own, "install"]]

    def _gets_its_own_pip(self) -> bool:
        """Give the environment a pip where the Python at hand has none, but can; whether it has one now."""
        if importlib.util.find_spec("pip") is not None or importlib.util.find_spec("ensurepip") is None:
            return False
        return _succeeds([str(self.environment.python), "-m", "ensurepip"])

    def _run(self, command: list[str], look: Look | None) -> bool:
        arriving = self.environment.arriving
        shutil.rmtree(arriving, ignore_errors=True)
        arriving.mkdir(parents=True, exist_ok=True)
        surroundings = {**os.environ, "TMPDIR": str(arriving), "PYTHONUNBUFFERED": "1"}
        try:
            self._running = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", env=surroundings
            )
            assert self._running.stdout is not None
            sizes = _Listening(self._running.stdout, self.quiet)
            while look is not None and not sizes.has_ended.wait(1.0):
                look(sizes.share(_bytes_below(arriving)))
            sizes.join()
            self._running.stdout.close()
            status = self._running.wait()
        finally:
            self._running = None
            shutil.rmtree(arriving, ignore_errors=True)
        self.said = sizes.last
        if status != 0:
            self.reason = _reason("\n".join(sizes.last))
        return status == 0


class _Listening(threading.Thread):
    """Hears what pip says on a thread, and passes it on unless it is to be quiet."""

    def __init__(self, stream: IO[str], quiet: bool) -> None:
        super().__init__(daemon=True)
        self._stream, self._quiet = stream, quiet
        self._expected = 0.0
        self.last: list[str] = []
        self.has_ended = threading.Event()
        self.start()

    def run(self) -> None:
        """Hear all to the end."""
        for line in self._stream:
            found = re.search(r"Downloading \S+ \(([\d.]+) ?([kKMG]B)\)", line)
            self._expected = float(found[1]) * _UNITS[found[2]] if found else self._expected
            self.last = [*self.last[-39:], line.rstrip()]
            if not self._quiet and not line.startswith(("Requirement already", "Looking in")):
                print(line, end="", flush=True)
        self.has_ended.set()

    def share(self, arrived: int) -> float:
        """Which part of the last download is there, 0..1."""
        return min(1.0, arrived / self._expected) if self._expected else 0.0


def serves_others() -> bool:
    """Whether the pip at hand installs into an environment that has none, which is made in a fifth of the time."""
    try:
        version = importlib.metadata.version("pip")
    except importlib.metadata.PackageNotFoundError:
        return False
    numbers = [int(number) for number in re.findall(r"\d+", version)[:2]]
    return numbers >= SERVES_OTHERS


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _has_pip() -> bool:
    return importlib.util.find_spec("pip") is not None or importlib.util.find_spec("ensurepip") is not None


def _reason(said: str) -> str:
    return next((reason for reason, signs in _SIGNS.items() if re.search(signs, said, re.IGNORECASE)), "failed")


def _bytes_below(folder: os.PathLike[str]) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_size  # noqa: PTH118 - of thousands of files
            except OSError:  # just moved to its place
                continue
    return total
