import numpy as np

from digitpad.launch.demo_hand import DemoHand
from digitpad.launch.demo_inside import show_inside
from tests.digitpad.conftest import SEVEN, draw_stroke
from trainer.data.dataset import Dataset


def test_the_demo_shows_each_page_of_the_pane_and_closes_it(window, monkeypatch):
    pictures = np.random.default_rng(0).integers(0, 256, (40, 28, 28)).astype(np.uint8)
    labels = np.arange(40) % 10
    dataset = Dataset.of_arrays(pictures, labels, pictures, labels)
    for load in ("load_dataset", "load_test_images"):
        monkeypatch.setattr(f"trainer.data.dataset.{load}", lambda *_: dataset)
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    saved = []

    show_inside(window, DemoHand(window.canvas, 0), saved.append)

    pages = ("units", "units-dark", "looks-like", "what-if", "compare", "replay")
    assert saved == [f"inside-{page}" for page in pages]
    assert window.inside.panel.index.index is not None
    assert window.inside.panel.what_if.change is not None
    assert window.inside.panel.comparison.search.found is not None
    assert not window.inside.panel.isVisible()
