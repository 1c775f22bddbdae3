from dataclasses import replace

import pytest

from digitpad.launch.demo_hand import DemoHand
from digitpad.launch.demo_learning import show_learning
from digitpad.train.train_panel import TrainPanel
from tests.trainer.small_data import TINY, small_dataset
from trainer.experiments.cards import CARDS


@pytest.fixture
def panel(qtbot, data_folder, monkeypatch):
    monkeypatch.setattr("trainer.data.dataset.load_dataset", lambda *_: small_dataset())
    for name, card in CARDS.items():
        sides = (replace(side, config=replace(side.config, epochs=2, training_images=200)) for side in card.sides)
        monkeypatch.setitem(CARDS, name, replace(card, sides=tuple(sides)))
    panel = TrainPanel()
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    assert panel.shutdown(20_000)


def test_the_demo_shows_a_runs_epochs_a_step_and_an_experiment(panel, qtbot):
    panel.run_view.setup.form.show_config(TINY)
    with qtbot.waitSignal(panel.worker.run_ended, timeout=100_000):
        panel.start()
    saved = []

    show_learning(panel, DemoHand(panel, 0), saved.append)

    assert saved == [f"learning-{page}" for page in ("epochs", "step", "weights", "experiment")]
    assert panel.tabs.steps.place.text().startswith("Batch 10 of 10")
    assert "A:" in panel.tabs.experiments.sides.text()
    assert not panel.is_running()
