"""One bad entry is told, and the others are taken; whatever came, the next import works."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from digitpad.samples.exchange.archive_reading import listed_samples, read_samples
from digitpad.samples.exchange.archive_source import ArchiveError, open_source
from digitpad.samples.exchange.sample_import import import_samples
from digitpad.samples.store.sample import Sample
from digitpad.samples.store.sample_image import open_store

DATA = Path(__file__).with_name("data")
INK = b'<ink xmlns="http://www.w3.org/2003/InkML"><trace>80 60, 120 50, 160 60, 150 120, 130 180, 120 %d</trace></ink>'


@pytest.fixture
def store(tmp_path):
    with_folder = open_store(tmp_path / "samples")
    yield with_folder
    with_folder.close()


def with_good_ones(case, folder):
    """The zip of a case with two good samples added at the front and at the end."""
    path = folder / case.name
    with zipfile.ZipFile(case) as old, zipfile.ZipFile(path, "w") as new:
        whole = json.loads(old.read("manifest.json"))
        good = [{"label": 7, "ink": "good1.inkml"}, {"label": 7, "ink": "good2.inkml"}]
        whole["samples"] = [good[0], *whole["samples"], good[1]]
        for name in old.namelist():
            if name != "manifest.json":
                new.writestr(name, old.read(name))
        for number in (1, 2):
            new.writestr(f"good{number}.inkml", INK % (230 + number))
        new.writestr("manifest.json", json.dumps(whole))
    return path


@pytest.mark.parametrize("case", sorted(DATA.glob("z_*.zip")), ids=lambda case: case.stem)
def test_a_bad_entry_is_told_and_those_around_it_are_taken(tmp_path, store, case):
    report = import_samples(store, "mine", with_good_ones(case, tmp_path))
    assert report.added + report.unreadable == 3
    assert report.added >= 2
    assert import_samples(store, "again", with_good_ones(case, tmp_path)).added == report.added
    for sample in store.samples("mine"):
        assert f"{sample.model}{sample.created}".isprintable()


ENTRIES = [
    {"label": 1, "ink": "a.inkml", "model": "\ud800 \u202e\x1b[31m"},
    {"label": 1, "ink": "a.inkml", "model": ["x"], "created": "\udfff"},
    {"label": 1, "ink": "a.inkml", "created": "9" * 40, "predicted": 10**30},
    {"label": 1, "picture": "a.png", "box": [0, 0, 10**400, 1]},
    {"label": 1, "picture": "a.png", "box": [0, 0, True, 1]},
    {"label": 1, "picture": "a.png", "box": [float("nan"), 0, 1, 1]},
    {"label": 1, "ink": "\ud800"},
    {"label": 10**400},
    {"label": {}},
]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: ascii(entry)[:60])
def test_no_entry_ends_an_import(tmp_path, store, entry):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.inkml", INK % 9)
        archive.writestr("a.png", b"no picture")
        archive.writestr("good.inkml", INK % 8)
        samples = [entry, {"label": 7, "ink": "good.inkml"}]
        whole = {"format": "digitpad-samples", "version": 1, "samples": samples}
        archive.writestr("manifest.json", json.dumps(whole))
    report = import_samples(store, "mine", tmp_path / "a.zip")
    assert report.added + report.unreadable == 2
    assert report.added >= 1
    assert all(str(problem).isprintable() for problem in report.problems)


def test_an_entry_that_breaks_its_reader_is_told_like_any_other(tmp_path, store, monkeypatch):
    def broken(*_):
        raise OverflowError("something nobody thought of")

    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "7.inkml").write_bytes(INK % 9)
    monkeypatch.setattr("trainer.ink.inkml.read_inkml", broken)
    with open_closing(folder) as source:
        (problem,) = read_samples(source)
    assert str(problem) == "7.inkml: it is damaged."


def open_closing(path):
    import contextlib

    return contextlib.closing(open_source(path))


def test_a_sample_that_cannot_be_kept_is_told_and_the_others_are_kept(tmp_path, store, monkeypatch):
    keep = store.add_all

    def picky(collection, samples):
        samples = list(samples)
        if any(sample.label == 3 for sample in samples):
            raise ValueError("not this one")
        return keep(collection, samples)

    monkeypatch.setattr(store, "add_all", picky)
    for label in (2, 3, 4):
        (tmp_path / "in" / str(label)).mkdir(parents=True)
        (tmp_path / "in" / str(label) / "a.inkml").write_bytes(INK % label)
    report = import_samples(store, "mine", tmp_path / "in")
    assert (report.added, report.unreadable) == (2, 1)
    assert [str(problem) for problem in report.problems] == ["A drawing of a 3 cannot be kept."]


def test_only_samples_whose_files_are_there_are_counted_before_the_question(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.inkml", INK % 9)
        samples = [{"label": 7, "ink": "a.inkml"}, {"label": 7, "ink": "gone.inkml"}, {"label": 11}, 3]
        archive.writestr("manifest.json", json.dumps({"format": "digitpad-samples", "version": 1, "samples": samples}))
    with open_closing(tmp_path / "a.zip") as source:
        assert listed_samples(source) == 1


def test_a_manifest_of_millions_of_entries_is_refused_at_once(tmp_path):
    shutil.copy(DATA / "json_dicts.zip", tmp_path)
    with open_closing(tmp_path / "json_dicts.zip") as source, pytest.raises(ArchiveError, match=r"damaged|bigger"):
        listed_samples(source)


def test_a_sample_keeps_what_is_sound(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.inkml").write_bytes(INK % 9)
    entry = {"label": 7, "ink": "a.inkml", "predicted": 1, "model": "mine", "created": "2026-01-02T03:04:05+00:00"}
    whole = {"format": "digitpad-samples", "version": 1, "samples": [entry]}
    (tmp_path / "in" / "manifest.json").write_text(json.dumps(whole))
    with open_closing(tmp_path / "in") as source:
        (sample,) = read_samples(source)
    assert isinstance(sample, Sample)
    assert (sample.predicted, sample.model, sample.created) == (1, "mine", "2026-01-02T03:04:05+00:00")
