"""The real panel trains on a real card, where there is one."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.digitpad.train.panel_hand import run_to_end, set_value
from tests.graphics_card import needs_card

pytestmark = needs_card


@pytest.mark.parametrize("device", ["auto", "cuda"])
def test_a_run_of_the_panel_learns_on_the_card(panel, qtbot, device):
    choice = panel.run_view.setup.form.field("device").widget
    choice.setCurrentIndex(choice.findData(device))
    set_value(panel, "epochs", 4)
    set_value(panel, "batch_size", 32)

    outcome = run_to_end(qtbot, panel)

    assert outcome.ended.outcome == "finished", outcome.ended.message
    assert outcome.model.info.config["device"] == "cuda"
    assert outcome.evaluation.accuracy > 0.6
    assert "of the test images read right" in panel.findChild(QLabel, "resultText").text()
