import numpy as np

from trainer.image.strokes_on_picture import with_strokes
from trainer.ink.strokes import Ink, Stroke


def test_strokes_and_picture_share_a_grid_that_holds_both():
    strength = np.zeros((50, 50), np.float32)
    strength[10:40, 20:30] = 1
    stroke = Ink((Stroke(((150.0, 0.0), (150.0, 100.0)), 10.0),))
    grid = with_strokes(strength, stroke, (0.0, 0.0, 100.0, 100.0))
    unit = 160 / grid.shape[1]
    assert grid[int(52 / unit), int(48 / unit)] == 1
    assert grid[int(52 / unit), int(150 / unit)] == 1
    assert grid[int(52 / unit), int(100 / unit)] == 0
