import pytest

from trainer.data.forms.splits import split_of


@pytest.mark.parametrize(
    ("name", "half"),
    [
        ("train-images-idx3-ubyte", "train"),
        ("Training", "train"),
        ("t10k-labels", "test"),
        ("mnist_TEST.csv", "test"),
        ("validation", "test"),
        ("x_val", "test"),
        ("images", None),
        ("", None),
    ],
)
def test_a_name_says_which_half_it_is_of(name, half):
    assert split_of(name) == half
