"""What the Train menu says and does about samples, on the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QFileDialog, QLabel, QPushButton

from digitpad.texts.number_text import a_digit
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke
from trainer.errors import TrainerError


def keep(window, stroke, key):
    window.commands["Clear"].trigger()
    draw_stroke(window.canvas, stroke)
    QTest.keyClick(window, key)


def click(window, name):
    QTest.mouseClick(window.samples.bar.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def keep_as_read(window, stroke):
    """Keep a drawing as what the network reads, whatever that is; returns it as it is written."""
    window.commands["Clear"].trigger()
    draw_stroke(window.canvas, stroke)
    window.recognizer.read_now()
    read = window.recognizer.prediction.most_probable
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + read))
    return a_digit(read)


def test_a_kept_sample_is_said_and_can_be_taken_back_from_the_bar(window):
    seven = keep_as_read(window, SEVEN)
    first = f"Kept as {seven}, the first sample in “mine”. 4 more and your hand can be learned."
    assert window.samples.bar.text == first
    one = keep_as_read(window, ONE)
    assert window.samples.bar.text == f"Kept as {one}. 2 samples in “mine”. 3 more and your hand can be learned."
    click(window, "learnUndo")
    assert window.samples.bar.text == "Taken back: the drawing is not kept."
    assert sum(window.samples.samples.open().counts("mine")) == 1


def test_a_run_learns_the_samples_of_the_collection_in_use(window):
    keep(window, SEVEN, Qt.Key.Key_7)
    assert window.samples.to_learn().labels.tolist() == [7]
    window.samples.samples.use_collection("other")
    with pytest.raises(TrainerError, match="no samples in “other”"):
        window.samples.to_learn()


def test_panes_are_opened_once_and_closed_together(window):
    for name in ("MySamples", "CollectDigits", "MySamples"):
        window.commands[name].trigger()
    docks = [window.findChild(QDockWidget, name) for name in ("sampleDock", "guideDock")]
    assert all(dock.isVisible() for dock in docks)
    assert len(window.findChildren(QDockWidget, "sampleDock")) == 1
    window.samples.close_panes()
    assert not any(dock.isVisible() for dock in docks)


@pytest.mark.parametrize(
    ("entry", "dialog"),
    [
        ("ImportSamples", "importSamplesDialog"),
        ("ImportSampleFolder", "importFolderDialog"),
        ("ExportSamples", "exportSamplesDialog"),
    ],
)
def test_import_and_export_ask_for_a_file(window, entry, dialog):
    window.commands[entry].trigger()
    asked = window.findChild(QFileDialog, dialog)
    assert asked.isVisible()
    asked.reject()


def test_after_a_misreading_three_more_of_that_digit_are_asked_for(window):
    keep_as_read(window, SEVEN)
    assert window.samples.bar.findChild(QPushButton, "learnMore") is None

    other = (window.recognizer.prediction.most_probable + 1) % 10
    keep(window, SEVEN, Qt.Key(Qt.Key.Key_0 + other))
    click(window, "learnMore")

    guide = window.samples.guide
    assert guide.isVisible()
    assert guide.wanted == str(other)
    assert guide.findChild(QLabel, "guideCount").text() == "0 of 3"
    for longer in range(3):  # an equal drawing is no other sample
        draw_stroke(window.canvas, (*ONE, (144, 224 + 4 * longer)))
        guide.keep()
        if "reads as" in guide.findChild(QLabel, "guideReport").text():
            guide.keep()
    assert guide.wanted is None
    more = window.samples.bar.findChild(QPushButton, "learnMore")
    assert more is None or not more.isVisible()
    assert window.samples.samples.open().counts("mine")[other] == 4
