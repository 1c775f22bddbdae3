"""What is installed in an environment: looked for on the disk, compared with what each package brought."""

from __future__ import annotations

import base64
import hashlib
import shutil
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

from starting.places import Environment
from starting.requirements import name_of


def versions(environment: Environment) -> dict[str, str]:
    """The version of each package that is there, damaged or not."""
    return {name: each.version or "" for name, each in _found(environment).items()}


def damaged(environment: Environment, names: Iterable[str] | None = None, thorough: bool = False) -> list[str]:
    """The packages among ``names``, or all, that are gone, or lack a file, or have one of another size.

    A ``thorough`` look compares what is in the files, too, which takes a second for each 500 MB.
    """
    found = _found(environment)
    return [name for name in (found if names is None else names) if not _is_whole(found.get(name), thorough)]


def forget(environment: Environment, names: Iterable[str]) -> None:
    """Let packages be taken for not installed, so that the next installation puts each of their files there anew."""
    found = _found(environment)
    for name in names:
        place = getattr(found.get(name), "_path", None)
        if isinstance(place, Path):
            shutil.rmtree(place, ignore_errors=True)


def _found(environment: Environment) -> dict[str, Distribution]:
    place = environment.packages()
    if place is None:
        return {}
    return {name_of(_name(each)): each for each in distributions(path=[str(place)])}


def _name(distribution: Distribution) -> str:
    """Its name; that of its folder where what it says of itself is gone."""
    try:
        named = distribution.metadata["Name"]
    except (KeyError, OSError, ValueError):
        named = None
    return named or str(getattr(distribution, "_path", "")).rsplit("/", 1)[-1].split("-")[0]


def _is_whole(distribution: Distribution | None, thorough: bool) -> bool:
    if distribution is None:
        return False
    try:
        files = distribution.files
    except (OSError, ValueError):
        return False
    if not files or not distribution.version:
        return False
    for file in files:
        if file.size is None or file.suffix == ".pyc":
            continue  # what this machine made itself, or makes anew
        try:
            path = Path(str(file.locate()))
            if path.stat().st_size != file.size or (thorough and file.hash and _hash(path) != file.hash.value):
                return False
        except OSError:
            return False
    return True


def _hash(path: Path) -> str:
    with path.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
