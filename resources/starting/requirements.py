"""What has to be installed: read from pyproject.toml, in the versions that the tests ran with."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Group = Literal["reading", "training", "tests"]
GROUPS: tuple[Group, ...] = ("reading", "training", "tests")
FOR_TRAINING = ("torch", "torchvision")


@dataclass(frozen=True)
class Requirements:
    """What a checkout declares, and, unless ``newest``, the versions that it pins in ``resources/locked``."""

    root: Path
    newest: bool = False

    def declared(self, group: Group) -> list[str]:
        """The requirements of a group as pyproject.toml has them."""
        declared = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        if group == "tests":
            return _of_group(declared["dependency-groups"], "test")
        lines: list[str] = declared["project"]["dependencies"]
        return [line for line in lines if (name_of(line) in FOR_TRAINING) == (group == "training")]

    def lock(self, group: Group) -> Path:
        """The file with the pinned versions that a group adds."""
        return self.root / "resources" / "locked" / f"{group}.txt"

    def pinned(self, group: Group) -> list[str]:
        """The lines of that file, torch and torchvision last: whoever finds torch finds all that it needs."""
        if self.newest or not self.lock(group).is_file():
            return []
        lines = [line.strip() for line in self.lock(group).read_text(encoding="utf-8").splitlines()]
        kept = [line for line in lines if line and not line.startswith("#")]
        return sorted(kept, key=lambda line: name_of(line) in FOR_TRAINING)

    def constraints(self) -> list[str]:
        """pip's options that pin all versions."""
        if self.newest:
            return []
        return [word for group in GROUPS if self.lock(group).is_file() for word in ("-c", str(self.lock(group)))]


def _of_group(groups: dict[str, list[Any]], name: str) -> list[str]:
    """A group's lines, those of the groups that it includes first come first."""
    lines = [_of_group(groups, line["include-group"]) if isinstance(line, dict) else [line] for line in groups[name]]
    return [line for some in lines for line in some]


def name_of(requirement: str) -> str:
    """The normalized name of the package that a requirement or a distribution is about."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""
