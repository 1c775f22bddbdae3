"""Every distribution that DigitPad asks for, directly or not, can be shipped with the text of its licence."""

import sys
from importlib.metadata import distribution
from pathlib import Path

import pytest
from one_folder import licences
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]


def with_all_it_needs(name, known=None):
    """The installed distributions below one, as pip would bring them along."""
    known = {} if known is None else known
    try:
        found = distribution(name)
    except ModuleNotFoundError:
        return known
    if found.name.lower() in known:
        return known
    known[found.name.lower()] = found
    for text in found.requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            for extra in ("", *requirement.extras):
                with_all_it_needs(requirement.name, known)
                _with_extra(requirement.name, extra, known)
    return known


def _with_extra(name, extra, known):
    found = known.get(name.lower())
    for text in (found.requires or ()) if found and extra else ():
        requirement = Requirement(text)
        if requirement.marker is not None and requirement.marker.evaluate({"extra": extra}):
            with_all_it_needs(requirement.name, known)


def declared():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(text).name for text in project["dependencies"]]


SHIPPED = {}
for _name in declared():
    with_all_it_needs(_name, SHIPPED)


def brings_code(found):
    return any(file.suffix in {".py", ".so", ".dll", ".pyd"} or ".so." in file.name for file in found.files or ())


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_each_distribution_has_a_licence_text(name):
    texts = licences.licence_files(SHIPPED[name])
    if brings_code(SHIPPED[name]):
        assert texts, f"{name} would be shipped without a licence"
    assert all(path.stat().st_size > 50 for path in texts)


def test_the_shipped_ones_are_found_by_their_files_and_get_their_texts():
    import numpy
    import PySide6.QtCore

    pairs = licences.collected([numpy.__file__, PySide6.QtCore.__file__], "licences")
    folders = {folder.split("/")[1] for _, folder in pairs if "/" in folder}
    assert {"numpy", "Python"} < folders
    names = {Path(file).name for file, folder in pairs if folder.startswith("licences/PySide6")}
    assert names == set(licences.OF_QT)
    targets = [(folder, Path(file).name) for file, folder in pairs]
    assert len(set(targets)) == len(targets), "two texts would lie at the same place"


def test_a_distribution_without_a_text_ends_the_build_and_is_named(monkeypatch):
    import numpy

    monkeypatch.setattr(licences, "licence_files", lambda found: [])
    with pytest.raises(SystemExit, match="No licence text was found for numpy"):
        licences.collected([numpy.__file__], "licences")


def test_the_texts_of_the_lgpl_are_whole():
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (licences.TEXTS / "LGPL-3.0.txt").read_text()
    assert "END OF TERMS AND CONDITIONS" in (licences.TEXTS / "GPL-3.0.txt").read_text()
    assert "PSF" in licences.python_licence().read_text() or sys.implementation.name != "cpython"
