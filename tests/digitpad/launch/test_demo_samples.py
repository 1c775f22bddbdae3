"""The demo's scenes about samples: thirty drawings that lean over, corrected and looked through."""

from digitpad.launch import demo_samples
from digitpad.launch.demo_hand import DemoHand
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths


def test_ten_digits_are_drawn_corrected_shown_and_learned(window, monkeypatch):
    monkeypatch.setattr(demo_samples, "ROUNDS", 1)
    monkeypatch.setattr(demo_samples, "CORRECTED", (0, 7))
    monkeypatch.setattr("trainer.adaptation.adapt.adapt", lambda *_: None)  # as a course that was stopped
    saved = []
    demo_samples.show_samples(window, DemoHand(window.canvas, 0), saved.append)
    assert saved == ["correction", "samples", "learned"]
    store = open_store(paths.samples_folder())
    assert store.counts("mine") == (1,) * 10
    drawings = [sample.drawing.ink for sample in store.samples("mine")]
    store.close()
    places = [value for ink in drawings for stroke in ink.strokes for point in stroke.points for value in point]
    assert 0 <= min(places) <= max(places) <= 280
    assert not window.samples.browser.isVisible()
