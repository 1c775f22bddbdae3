"""What becomes of every sample that comes from outside: new, known, contradictory, or none."""

import pytest
from PIL import Image, ImageDraw

from digitpad.samples.exchange.archive_source import ArchiveError, open_source
from digitpad.samples.exchange.sample_import import TOLD, ImportReport, import_all, import_samples
from digitpad.samples.store.sample_image import open_store
from trainer.errors import Sentence


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


def test_a_stopped_import_keeps_what_was_taken(tmp_path, store):
    for i in range(5):
        picture_file(tmp_path / "in" / f"{i}_x.png", i)
    seen = []
    report = import_samples(
        store, "mine", tmp_path / "in", lambda done, total: seen.append((done, total)), lambda: len(seen) == 3
    )
    assert report.stopped
    assert (report.added, seen) == (3, [(1, 5), (2, 5), (3, 5)])


def test_nothing_that_could_be_a_sample_is_told(tmp_path, store):
    (tmp_path / "a.txt").write_text("hello")
    with pytest.raises(ArchiveError, match="no pictures"):
        import_samples(store, "mine", tmp_path)
    with pytest.raises(ArchiveError, match="neither a folder nor a zip"):
        open_source(tmp_path / "missing")


def test_the_same_picture_twice_is_one_sample(tmp_path, store):
    for name in ("1/a.png", "1/b.png"):
        picture_file(tmp_path / "in" / name)
    report = import_samples(store, "mine", tmp_path / "in")
    assert (report.added, report.known) == (1, 1)


def test_several_folders_are_one_report_and_one_that_cannot_be_read_is_told_in_it(tmp_path, store):
    picture_file(tmp_path / "a" / "1" / "a.png")
    picture_file(tmp_path / "b" / "2" / "b.png", 9)
    seen = []
    sources = [tmp_path / "a", tmp_path / "missing", tmp_path / "b"]
    report = import_all(store, "mine", sources, lambda done, total: seen.append(done / total))
    assert (report.added, report.unreadable) == (2, 1)
    assert "missing" in str(report.problems[0])
    assert seen == sorted(seen)
    assert seen[-1] == 1
    with pytest.raises(ArchiveError, match="missing"):
        import_all(store, "mine", [tmp_path / "missing"])


def test_every_problem_is_counted_and_only_the_first_are_told():
    report = ImportReport()
    for number in range(TOLD + 5):
        report.tell(Sentence("{0}", number))
    assert (report.unreadable, len(report.problems)) == (TOLD + 5, TOLD)
