import numpy as np
from PIL import Image

from trainer.commands.contact_sheet import write_contact_sheet
from trainer.evaluation.evaluate import judge


def evaluation(wrong, right):
    count = wrong + right
    chances = np.full((count, 10), 0.02, np.float32)
    chances[:, 3] = 0.82
    labels = np.array([5] * wrong + [3] * right)
    return judge(chances, labels, np.zeros(count, np.bool_))


def test_every_mistake_is_on_the_sheet_dark_on_white(tmp_path):
    images = np.zeros((30, 28, 28), np.uint8)
    images[:, 5:20, 5:20] = 255
    path = tmp_path / "sheet.png"
    assert write_contact_sheet(path, images, evaluation(20, 10)) == 20
    with Image.open(path) as sheet:
        grey = np.asarray(sheet)
    assert (grey == 0).sum() >= 20 * 4 * 15 * 15
    assert (grey == 255).mean() > 0.5


def test_fractions_are_drawn_like_bytes(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (4, 28, 28)).astype(np.uint8)
    write_contact_sheet(tmp_path / "a.png", images, evaluation(4, 0))
    write_contact_sheet(tmp_path / "b.png", images.astype(np.float32) / 255, evaluation(4, 0))
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_without_mistakes_the_sheet_is_white(tmp_path):
    assert write_contact_sheet(tmp_path / "sheet.png", np.zeros((5, 28, 28), np.uint8), evaluation(0, 5)) == 0
    with Image.open(tmp_path / "sheet.png") as sheet:
        assert np.asarray(sheet).min() == 255
