"""The kept picture of the pad is at any time what painting everything anew gives."""

import random
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.pad_picture import INK_ON_DARK, INK_ON_LIGHT, PadPicture, guide_rectangle, paint_pad, visible_ink
from digitpad.draw.picture_layer import centred
from trainer.ink.strokes import Ink, Stroke

SIZE, INK = QSize(280, 280), QColor("black")


@pytest.fixture
def kept(document):
    """A picture that follows the document as the canvas lets it."""
    picture = PadPicture(document)
    picture.pixmap(SIZE, 1.0, INK)
    document.edited.connect(picture.follow)
    return picture


def alpha(picture):
    picture.pixmap(SIZE, 1.0, INK)
    while picture.is_unfinished:
        picture.go_on()
    image = picture.pixmap(SIZE, 1.0, INK).toImage().convertToFormat(QImage.Format.Format_Alpha8)
    return np.frombuffer(image.constBits(), np.uint8).reshape(280, image.bytesPerLine())[:, :280].astype(int)


def draw(document, picture, rng):
    document.begin_stroke((rng.uniform(0, 280), rng.uniform(0, 280)), 14.0)
    for _ in range(6):
        document.extend_stroke((rng.uniform(0, 280), rng.uniform(0, 280)))
        picture.settle()
    document.end_stroke()


def test_after_any_steps_it_looks_as_if_painted_at_once(document, kept):
    rng = random.Random(5)
    for step in range(40):
        act = rng.choice(("draw", "draw", "erase", "undo", "redo"))
        if act == "draw":
            draw(document, kept, rng)
        elif act == "erase":
            document.erase((rng.uniform(0, 280), 0.0), (rng.uniform(0, 280), 280.0), 10.0)
            document.end_erasing()
        else:
            getattr(document, act)()
        if step % 8 == 7:
            assert (np.abs(alpha(kept) - alpha(PadPicture(document))) > 60).mean() < 0.003


def test_ink_that_takes_long_is_painted_in_turns_and_looks_the_same_in_the_end(document, kept, monkeypatch):
    rng = random.Random(3)
    strokes = [Stroke(tuple((rng.uniform(0, 280), rng.uniform(0, 280)) for _ in range(150)), 1.0) for _ in range(20)]
    document.show_ink(Ink(tuple(strokes)))
    whole = alpha(PadPicture(document))
    monkeypatch.setattr("digitpad.draw.pad_picture.TURN_MS", 0)
    in_turns = PadPicture(document)
    in_turns.pixmap(SIZE, 1.0, INK)
    turns = 0
    while in_turns.is_unfinished:
        in_turns.go_on()
        turns += 1
    assert turns >= 3
    assert (np.abs(alpha(in_turns) - whole) > 2).mean() < 0.001


def test_what_changes_while_ink_is_still_painted_is_seen_in_the_end(document, kept, monkeypatch):
    monkeypatch.setattr("digitpad.draw.pad_picture.TURN_MS", 0)
    rng = random.Random(4)
    wild = tuple((rng.uniform(0, 280), rng.uniform(0, 280)) for _ in range(3000))
    document.show_ink(Ink((Stroke(wild, 1.0), Stroke(((10.0, 10.0), (50.0, 10.0)), 14.0))))
    assert kept.is_unfinished
    draw(document, kept, rng)
    document.erase((0.0, 10.0), (60.0, 10.0), 12.0)
    document.end_erasing()
    assert (np.abs(alpha(kept) - alpha(PadPicture(document))) > 60).mean() < 0.003
    document.clear()
    assert alpha(kept).max() == 0


def test_an_empty_pad_is_transparent(document, kept):
    draw(document, kept, random.Random(1))
    document.clear()
    assert not alpha(kept).any()


def test_another_size_ratio_or_colour_is_painted_anew(document, kept):
    draw(document, kept, random.Random(1))
    assert kept.pixmap(QSize(140, 140), 2.0, INK).size() == QSize(280, 280)
    assert kept.pixmap(QSize(140, 140), 1.0, INK).size() == QSize(140, 140)
    red = kept.pixmap(SIZE, 1.0, QColor("red")).toImage()
    assert any(red.pixelColor(x, y).red() > 200 for x in range(0, 280, 4) for y in range(0, 280, 4))


@pytest.mark.parametrize(
    ("ink", "paper", "seen"),
    [("black", 255, "black"), ("white", 0, "white"), ("white", 200, INK_ON_LIGHT), ("black", 60, INK_ON_DARK)],
)
def test_ink_keeps_its_colour_on_a_picture_as_far_as_it_shows_there(ink, paper, seen):
    assert visible_ink(QColor(ink), centred(np.full((4, 4), paper, np.uint8))) == QColor(seen)


def test_ink_on_a_dark_picture_is_painted_light(document, kept):
    assert kept.ink_color == INK
    document.show_picture(centred(np.zeros((4, 4), np.uint8)))
    assert kept.ink_color == INK_ON_DARK


def test_a_drawing_that_is_painted_for_a_file_gives_way_after_each_piece(monkeypatch):
    given_way = []
    monkeypatch.setattr("digitpad.draw.pad_picture.time.sleep", given_way.append)
    strokes = tuple(Stroke(((float(x), 5.0), (float(x), 50.0))) for x in range(30))
    image = QImage(QSize(60, 60), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_pad(painter, SimpleNamespace(ink=Ink(strokes), picture=None), INK)
    painter.end()
    assert given_way == [0] * len(strokes)


def test_the_guide_is_the_middle_twenty_of_twenty_eight_pixels():
    guide = guide_rectangle()
    assert guide.width() == guide.height() == pytest.approx(PAD_SIZE * 20 / 28)
    assert guide.center().toTuple() == pytest.approx((PAD_SIZE / 2, PAD_SIZE / 2))
