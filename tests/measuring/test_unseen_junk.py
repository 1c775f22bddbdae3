import numpy as np
import pytest

from tests.measuring import unseen_junk
from trainer.data.pen_styles import letter_styles, read_styles


@pytest.mark.parametrize("kind", unseen_junk.KINDS)
def test_measuring_junk_is_made_by_other_rules_and_is_never_empty(kind):
    images = unseen_junk.KINDS[kind](12, np.random.default_rng(0))
    assert images.shape == (12, 28, 28)
    assert images.dtype == np.float32
    assert images.max(axis=(1, 2)).min() > 0.5


def test_no_skeleton_is_both_for_training_and_for_measuring():
    known = {style.points.tobytes() for style in letter_styles()}
    assert not known & {style.points.tobytes() for style in read_styles(unseen_junk.LETTERS_FILE)}
