"""Looks, before a one-folder program is built, whether the packages around are those that DigitPad asks for.

pip does not, where DigitPad is installed without what it depends on, as the smaller builds are.
"""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import Requirement


def unfit_packages(pyproject: Path) -> list[str]:
    """Name the installed packages, as "name version (wanted)", of versions that the project's file rules out.

    Packages that are not installed are fine: torch and torchvision may be left out.
    """
    declared = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["dependencies"]
    unfit = []
    for requirement in map(Requirement, declared):
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        found = installed_version(requirement.name)
        if found and not requirement.specifier.contains(found, prereleases=True):
            unfit.append(f"{requirement.name} {found} (wanted: {requirement.specifier})")
    return unfit


def installed_version(name: str) -> str:
    """The version of an installed package, "" when there is none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
