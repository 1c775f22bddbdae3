import numpy as np
import pytest

from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.inspection.dabs import Dab, promising, roughly_after, with_dab, with_dabs

SEVEN = Ink((Stroke(((80.0, 60.0), (200.0, 60.0), (140.0, 220.0)), 14.0),))


def test_a_dab_of_ink_is_one_more_touch_of_the_pen():
    ink = with_dab(SEVEN, Dab(100, 150, 7.0, adds=True))

    assert ink.strokes == (*SEVEN.strokes, Stroke(((100, 150),), 14.0))


def test_a_dab_of_the_rubber_takes_the_ink_that_it_touches():
    ink = with_dab(SEVEN, Dab(140, 60, 10.0, adds=False))

    left, right = ink.strokes
    assert left.points[-1][0] < 131
    assert right.points[0][0] > 149
    assert with_dab(SEVEN, Dab(20, 20, 10.0, adds=False)) == SEVEN


def test_dabs_are_put_one_after_the_other():
    put, taken = Dab(100, 150, 7.0, adds=True), Dab(100, 150, 10.0, adds=False)

    assert with_dabs(SEVEN, [put, taken]) == SEVEN
    assert with_dabs(SEVEN, []) is SEVEN


def test_places_lie_where_the_gradient_wants_ink_and_where_ink_is_that_it_does_not_want():
    image = digit_image(SEVEN)
    gradient = np.zeros((28, 28), np.float32)
    gradient[12:20][image[12:20] < 0.9] = 1.0  # beside its stem
    gradient[:9] = -1.0  # the bar of the seven

    dabs = promising(SEVEN, image, gradient, 7.0, 12.0, 5)

    adds, rubs = [dab for dab in dabs if dab.adds], [dab for dab in dabs if not dab.adds]
    assert 0 < len(adds) <= 5
    assert 0 < len(rubs) <= 5
    assert all(abs(dab.y - 60) < 20 and dab.radius == 12.0 for dab in rubs)
    grown = [digit_image(with_dab(SEVEN, dab)) for dab in adds]
    assert all(float(((picture - image) * gradient).sum()) > 0 for picture in grown)


@pytest.mark.parametrize("ink", [Ink(), Ink((Stroke(((5.0, 5.0),)),)), Ink((Stroke(()),))])
def test_ink_without_extent_has_no_places(ink):
    assert promising(ink, digit_image(ink), np.ones((28, 28), np.float32), 7.0, 12.0, 5) == []


def test_about_the_image_after_a_dab_is_nearly_the_image_after_it():
    dabs = [Dab(100, 150, 7.0, True), Dab(230, 40, 7.0, True), Dab(140, 60, 12.0, False), Dab(140, 220, 12.0, False)]

    rough = roughly_after(SEVEN, dabs)

    exact = np.stack([digit_image(with_dab(SEVEN, dab)) for dab in dabs])
    before = digit_image(SEVEN)
    np.testing.assert_allclose(rough[0], exact[0], atol=1e-5)
    for about, real in zip(rough, exact, strict=True):
        assert np.abs(about - real).sum() < 0.4 * np.abs(before - real).sum()


def test_ink_that_the_rubber_takes_wholly_leaves_a_blank_image():
    small = Ink((Stroke(((100.0, 100.0), (102.0, 103.0)), 14.0),))

    assert not roughly_after(small, [Dab(101, 101, 12.0, False)]).any()
