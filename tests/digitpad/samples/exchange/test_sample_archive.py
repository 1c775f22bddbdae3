"""Samples travel as a folder or a zip, and what comes from outside is read with suspicion."""

import json
import struct
import zipfile

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitpad.samples.exchange import archive_source
from digitpad.samples.exchange.archive_reading import label_in
from digitpad.samples.exchange.archive_source import ArchiveError, open_source
from digitpad.samples.exchange.sample_archive import export_folder, export_zip
from digitpad.samples.exchange.sample_import import import_samples
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from trainer.errors import StorageError
from trainer.image.picture_file import write_png_bytes
from trainer.ink.strokes import Ink, Stroke


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


def test_labelled_pictures_are_taken_and_the_others_told(tmp_path, store):
    picture_file(tmp_path / "in" / "7" / "a.png")
    picture_file(tmp_path / "in" / "4_b.jpg", 5)
    picture_file(tmp_path / "in" / "letters" / "q.png")
    Image.new("L", (30, 30), 255).save(tmp_path / "in" / "5_white.png")
    (tmp_path / "in" / "3_broken.png").write_bytes(b"\x89PNG and then nothing")
    (tmp_path / "in" / "notes.txt").write_text("not a picture")
    report = import_samples(store, "mine", tmp_path / "in")
    assert store.counts("mine") == (0, 0, 0, 0, 1, 0, 0, 1, 0, 0)
    assert (report.added, report.unreadable) == (2, 3)
    assert all(name in " ".join(map(str, report.problems)) for name in ("q.png", "5_white.png", "3_broken.png"))


def test_contradictory_labels_for_one_drawing_are_left_out_and_told(tmp_path, store):
    for name in ("1/a.png", "2/b.png", "3/c.png"):
        picture_file(tmp_path / "in" / name)
    picture_file(tmp_path / "in" / "4" / "d.png", 9)
    report = import_samples(store, "mine", tmp_path / "in")
    assert (report.added, report.contradictory) == (1, 1)
    assert [line.label for line in store.lines("mine")] == [4]


def test_an_import_never_changes_a_label_of_mine(tmp_path, store):
    picture_file(tmp_path / "in" / "1" / "a.png")
    number = import_samples(store, "mine", tmp_path / "in").numbers[0]
    store.relabel({number: 7})
    report = import_samples(store, "mine", tmp_path / "in")
    assert (report.added, report.kept_label) == (0, 1)
    assert [line.label for line in store.lines("mine")] == [7]


def test_a_zip_with_a_million_entries_is_refused_before_they_are_read(tmp_path, store):
    path = tmp_path / "many.zip"
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count = 1_000_000
    size = len(entry) * count
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, size, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(entry * count + end64 + locator + end)
    with pytest.raises(ArchiveError, match="1,000,000 files"):
        import_samples(store, "mine", path)
    lying = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 5, 5, size, 0, 0)
    path.write_bytes(entry * count + lying)
    with pytest.raises(ArchiveError, match="hides how many"):
        import_samples(store, "mine", path)


def test_a_folder_with_too_many_files_is_refused(tmp_path, store, monkeypatch):
    monkeypatch.setattr(archive_source, "MOST_ENTRIES", 3)
    for i in range(4):
        (tmp_path / f"{i}.txt").touch()
    with pytest.raises(ArchiveError, match="more than 3 files"):
        import_samples(store, "mine", tmp_path)


@pytest.mark.parametrize("name", ["../7/a.png", "/7/a.png", "7/../../a.png", "C:\\7\\a.png", "7\\a.png"])
def test_a_zip_with_a_path_outside_its_folder_is_refused_whole(tmp_path, store, name):
    picture_file(tmp_path / "p.png")
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.write(tmp_path / "p.png", "7/good.png")
        archive.writestr(zipfile.ZipInfo(name), (tmp_path / "p.png").read_bytes())
    with pytest.raises(ArchiveError, match="outside"):
        import_samples(store, "mine", tmp_path / "evil.zip")
    assert store.lines("mine") == []


def test_an_entry_that_unpacks_to_too_much_is_told_and_the_others_are_taken(tmp_path, store, monkeypatch):
    monkeypatch.setattr(archive_source, "MOST_ENTRY_BYTES", 100_000)
    picture_file(tmp_path / "p.png")
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1/bomb.png", bytes(200_000))
        archive.write(tmp_path / "p.png", "7/good.png")
    report = import_samples(store, "mine", tmp_path / "bomb.zip")
    assert (report.added, report.unreadable) == (1, 1)


@pytest.mark.parametrize("content", [b"", b"PK\5\6", b"not a zip" * 1000, b"PK\5\6" + b"\xff" * 18])
def test_what_is_no_zip_is_told_in_a_sentence(tmp_path, store, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(ArchiveError):
        import_samples(store, "mine", tmp_path / "x.zip")


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


def test_nothing_that_could_be_a_sample_is_told(tmp_path, store):
    (tmp_path / "a.txt").write_text("hello")
    with pytest.raises(ArchiveError, match="no pictures"):
        import_samples(store, "mine", tmp_path)
    with pytest.raises(ArchiveError, match="neither a folder nor a zip"):
        open_source(tmp_path / "missing")


def test_a_stopped_import_keeps_what_was_taken(tmp_path, store):
    for i in range(5):
        picture_file(tmp_path / "in" / f"{i}_x.png", i)
    seen = []
    report = import_samples(
        store, "mine", tmp_path / "in", lambda done, total: seen.append((done, total)), lambda: len(seen) == 3
    )
    assert report.stopped
    assert (report.added, seen) == (3, [(1, 5), (2, 5), (3, 5)])
