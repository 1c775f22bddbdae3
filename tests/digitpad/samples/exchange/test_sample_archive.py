"""Samples travel as a folder or a zip, and what comes from outside is read with suspicion."""

import json

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitpad.samples.exchange.archive_reading import label_in
from digitpad.samples.exchange.archive_source import ArchiveError
from digitpad.samples.exchange.sample_archive import export_folder, export_zip
from digitpad.samples.exchange.sample_import import import_samples
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from trainer.errors import StorageError
from trainer.image.picture_file import write_png_bytes
from trainer.ink.strokes import MAX_POINTS, Ink, Stroke


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((0.0, 2.0), (30.0, 41.5 + shift), (12.0, 80.0))), Stroke(((9.0, 9.0), (40.0, 9.0))))))


def pasted(digit):
    paper = Image.new("L", (60, 80), 255)
    ImageDraw.Draw(paper).line([(10, 10), (40 + digit, 12), (20, 70)], fill=0, width=6)
    return Drawing(drawing().ink, write_png_bytes(np.asarray(paper)), (5.0, 6.0, 30.0, 40.0))


def picture_file(path, slope=0):
    path.parent.mkdir(exist_ok=True, parents=True)
    paper = Image.new("L", (60, 80), 255)
    ImageDraw.Draw(paper).line([(10, 10), (40 - slope, 12), (20, 70)], fill=0, width=6)
    paper.save(path)


@pytest.fixture
def store(tmp_path):
    with_folder = open_store(tmp_path / "samples")
    yield with_folder
    with_folder.close()


@pytest.fixture
def filled(store):
    store.add("mine", Sample(drawing(), 7, 1, "bundled", "2026-01-02T03:04:05+00:00"))
    store.add("mine", Sample(drawing(20), 4, None, "bundled"))
    store.add("mine", Sample(pasted(2), 2, 3, "other"))
    return store


@pytest.mark.parametrize("export", [export_zip, export_folder])
def test_what_is_exported_comes_back_as_it_was(tmp_path, filled, export):
    target = tmp_path / "out.zip"
    assert export(filled.samples("mine"), "mine", target) == 3
    report = import_samples(filled, "copy", target)
    assert (report.added, report.unreadable) == (3, 0)
    for mine, copy in zip(filled.samples("mine"), filled.samples("copy"), strict=True):
        assert (copy.label, copy.predicted, copy.model, copy.created) == (
            (mine.label, mine.predicted, mine.model, mine.created)
        )
        assert copy.drawing == mine.drawing


def test_an_exported_folder_is_also_a_folder_of_labelled_pictures(tmp_path, filled):
    export_folder(filled.samples("mine"), "mine", tmp_path / "out")
    (tmp_path / "out" / "manifest.json").unlink()
    for extra in [*(tmp_path / "out").rglob("*.inkml"), *(tmp_path / "out").rglob("*.picture.png")]:
        extra.unlink()
    import_samples(filled, "pictures", tmp_path / "out")
    assert filled.counts("pictures") == filled.counts("mine")


def test_a_stopped_export_leaves_nothing(tmp_path, filled):
    before = set(tmp_path.iterdir())
    assert export_zip(filled.samples("mine"), "mine", tmp_path / "a.zip", lambda: True) is None
    assert export_folder(filled.samples("mine"), "mine", tmp_path / "a", lambda: True) is None
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("export", [export_zip, export_folder])
def test_a_drawing_that_fits_in_no_file_is_told_and_nothing_is_left(tmp_path, export):
    endless = Ink((Stroke(tuple((float(number % 200), 7.0) for number in range(MAX_POINTS + 1))),))
    with pytest.raises(StorageError, match="shows a 3 cannot be exported: it has too many points"):
        export(iter([Sample(Drawing(endless), 3)]), "mine", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_not_written_over(tmp_path, filled):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("dear")
    with pytest.raises(StorageError, match="not empty"):
        export_folder(filled.samples("mine"), "mine", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("7/anna.png", 7),
        ("class/3/12.png", 3),
        ("7.png", 7),
        ("7_anna.png", 7),
        ("7-2.png", 7),
        ("2024-05-01.png", None),
        ("A/b.png", None),
        ("anna.png", None),
        ("12/x.png", None),
        ("٧/x.png", None),
        ("³_x.png", None),
    ],
)
def test_the_label_is_the_folder_or_the_first_digit_of_the_name(name, label):
    assert label_in(name) == label


def test_a_damaged_zip_gives_what_can_be_read(tmp_path, filled):
    export_zip(filled.samples("mine"), "mine", tmp_path / "a.zip")
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[60:70] = b"\xff" * 10
    (tmp_path / "a.zip").write_bytes(data)
    report = import_samples(filled, "copy", tmp_path / "a.zip")
    assert (report.added, report.unreadable) == (2, 1)


def manifest(folder, **changes):
    folder.mkdir(exist_ok=True)
    whole = {"format": "digitpad-samples", "version": 1, "samples": []} | changes
    (folder / "manifest.json").write_text(json.dumps(whole))
    return folder


def test_a_manifest_from_a_newer_version_is_refused(tmp_path, store):
    with pytest.raises(ArchiveError, match="newer DigitPad"):
        import_samples(store, "mine", manifest(tmp_path / "in", version=2))


@pytest.mark.parametrize(
    "entry",
    [
        7,
        {},
        {"label": "7"},
        {"label": 10},
        {"label": -1},
        {"label": True},
        {"label": 7.0},
        {"label": [7]},
        {"label": 7},
        {"label": 7, "ink": "../../etc/passwd"},
        {"label": 7, "ink": 3},
        {"label": 7, "picture": "7/p.png"},
        {"label": 7, "picture": "7/p.png", "box": [0, 0, -5, 3]},
        {"label": 7, "picture": "7/p.png", "box": [0, 0, "1", 3]},
    ],
)
def test_a_wrong_entry_of_the_manifest_is_told_and_the_others_are_taken(tmp_path, store, entry):
    folder = tmp_path / "in"
    picture_file(folder / "7" / "p.png")
    good = {"label": 7, "picture": "7/p.png", "box": [0, 0, 60, 80], "predicted": "x", "created": 5, "model": None}
    report = import_samples(store, "mine", manifest(folder, samples=[entry, good]))
    assert (report.added, report.unreadable) == (1, 1)
    assert "entry 1" in str(report.problems[0])
