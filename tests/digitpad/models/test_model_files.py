import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from digitpad.app import create_window
from tests.digitpad.conftest import random_model
from tests.trainer.model.foreign.trained_networks import trained
from trainer.model.digit_model import ModelInfo
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


def drop(window, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    try:
        entered = QDragEnterEvent(QPointF(20, 20), *rest)
    except TypeError:  # until Qt takes it as it takes the other one's place
        entered = QDragEnterEvent(QPoint(20, 20), *rest)
    QApplication.sendEvent(window, entered)
    QApplication.sendEvent(window, QDropEvent(QPointF(20, 20), *rest))


def reading_with(window):
    return window.model_in_use.model.info.name


def error_text(window):
    boxes = [box for box in window.findChildren(QMessageBox, "errorDialog") if box.isVisible()]
    return boxes[0].text() if boxes else ""


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "other.safetensors"
    save_model(path, random_model("other", seed=2))
    return path


def test_a_dropped_model_file_reads_from_now_on(window, other, qtbot):
    drop(window, other)
    qtbot.waitUntil(lambda: reading_with(window) == "other")

    assert "other" in window.model_label.text()
    assert window.settings.current.recent_models == (str(other),)


def test_a_model_chosen_in_the_dialog_reads_from_now_on(window, other, qtbot):
    window.commands["OpenModel"].trigger()
    dialog = window.findChild(QFileDialog, "openModelDialog")
    dialog.fileSelected.emit(str(other))
    dialog.reject()

    qtbot.waitUntil(lambda: reading_with(window) == "other")


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n not a model", b"\x10\0\0\0\0\0\0\0{}"])
def test_a_file_that_is_no_model_is_named_in_one_dialog_and_changes_nothing(window, tmp_path, qtbot, content):
    path = tmp_path / "renamed.safetensors"
    path.write_bytes(content)

    window.models.open_file(path)
    qtbot.waitUntil(lambda: bool(error_text(window)))
    assert "renamed.safetensors" in error_text(window)
    assert reading_with(window) == "random"


def test_the_model_can_be_saved_and_opened_again(window, tmp_path):
    path = tmp_path / "mine.safetensors"
    window.models.save_file(path)

    assert load_model(path).fingerprint == window.model_in_use.model.fingerprint


def test_a_save_that_fails_leaves_the_old_file_and_tells(window, tmp_path):
    folder = tmp_path / "no-such-folder"
    window.models.save_file(folder / "mine.safetensors")

    assert "mine.safetensors" in error_text(window)
    assert not folder.exists()


def test_the_model_used_last_is_back_at_the_next_start(other, qtbot):
    first = create_window(random_model())
    qtbot.addWidget(first)
    first.models.open_file(other)
    qtbot.waitUntil(lambda: first.model_in_use.model is not None and reading_with(first) == "other")
    first.close()

    second = create_window()
    qtbot.addWidget(second)
    second.show()
    qtbot.waitUntil(lambda: second.model_in_use.model is not None)
    assert reading_with(second) == "other"


def test_recent_models_are_listed_while_they_exist(window, other, qtbot):
    window.models.open_file(other)
    qtbot.waitUntil(lambda: reading_with(window) == "other")
    menu = window.commands.menus["RecentModels"]

    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["other.safetensors"]
    other.unlink()
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]


def test_a_start_with_an_unreadable_model_still_opens_and_says_why(tmp_path, qtbot):
    broken = tmp_path / "broken.safetensors"
    broken.write_bytes(b"nothing")
    window = create_window(broken)
    qtbot.addWidget(window)
    window.show()

    qtbot.waitUntil(lambda: bool(error_text(window)))
    assert "broken.safetensors" in error_text(window)


def test_after_a_network_in_training_the_pad_returns_to_its_own_model(window):
    window.model_in_use.lend(random_model("epoch 3", seed=5))
    assert reading_with(window) == "epoch 3"

    window.model_in_use.give_back()
    assert reading_with(window) == "random"


def test_the_window_goes_on_while_a_foreign_model_is_read(window, tmp_path, qtbot, monkeypatch):
    from trainer.errors import ModelFileError
    from trainer.model.foreign import imported_model

    beats, may_go_on = [], threading.Event()

    def read(file, size, path, unknown):
        assert threading.current_thread() is not threading.main_thread()
        assert may_go_on.wait(60), "the window's loop stood still while a file was read"
        raise ModelFileError(f"{path} was read.")

    def beat():
        beats.append(1)
        if len(beats) == 50:
            may_go_on.set()

    monkeypatch.setattr(imported_model, "import_model", read)
    timer = QTimer(window)
    timer.timeout.connect(beat)
    timer.start(1)
    (tmp_path / "tutorial.pt").write_bytes(b"PK\x03\x04")
    window.models.open_file(tmp_path / "tutorial.pt")
    qtbot.waitUntil(lambda: "was read" in error_text(window), timeout=60_000)
    assert len(beats) >= 50


def test_a_model_that_hardly_reads_digits_is_put_in_use_only_when_a_person_says_so(window, tmp_path, qtbot):
    path = other_classes(tmp_path)

    def asked():
        return window.findChild(QMessageBox, "doubtfulModelDialog")

    window.models.open_file(path)
    qtbot.waitUntil(lambda: asked() is not None, timeout=60_000)
    assert "of 1,000 MNIST digits right" in asked().text()
    asked().reject()
    qtbot.waitUntil(lambda: asked() is None)
    assert reading_with(window) == "random"

    window.models.open_file(path)
    qtbot.waitUntil(lambda: asked() is not None, timeout=60_000)
    asked().findChild(QPushButton, "useDoubtfulModel").click()
    qtbot.waitUntil(lambda: reading_with(window) == "fashion")

    window.models.open_file(path)  # it was accepted once
    qtbot.wait(1500)
    assert asked() is None


def other_classes(tmp_path):
    from safetensors.numpy import save_file

    rng = np.random.default_rng(0)
    tensors = {"weight": rng.standard_normal((10, 784)).astype(np.float32), "bias": np.zeros(10, np.float32)}
    save_file(tensors, tmp_path / "fashion.safetensors")
    return tmp_path / "fashion.safetensors"


def test_an_imported_state_dict_shows_how_its_inputs_were_found_to_be_scaled(window, tmp_path, qtbot):
    torch = pytest.importorskip("torch")
    path = tmp_path / "tutorial.pt"
    torch.save(trained(torch.nn.Linear(784, 16), torch.nn.ReLU()).state_dict(), path)

    window.models.open_file(path)
    qtbot.waitUntil(lambda: reading_with(window) == "tutorial", timeout=120_000)
    assert "1,000 validation images" in window.model_label.text()
    assert "found by trial" in window.model_label.toolTip()


def test_a_file_that_takes_long_is_named_all_the_while_and_its_scaling_is_told(window, tmp_path, qtbot, monkeypatch):
    metrics = {"input_scaling": "0..255", "input_scaling_accuracy": 0.97}
    network = replace(random_model(), info=ModelInfo(name="net", metrics=metrics))
    goes_on = threading.Event()

    def slow(path):
        assert goes_on.wait(30)
        return network

    monkeypatch.setattr("trainer.model.model_loading.load_model", slow)
    window.models.open_file(tmp_path / "net.pt")
    window.statusBar().showMessage("something else", 1)
    qtbot.waitUntil(lambda: not window.statusBar().currentMessage())
    assert window.model_label.text().startswith("Opening net.pt…")
    assert window.model_label.isVisible()
    goes_on.set()
    qtbot.waitUntil(lambda: "Opening" not in window.model_label.text())
    assert window.statusBar().currentMessage().endswith("it wants its inputs like this: 0..255")
    assert "0..255" in window.model_label.toolTip()


def test_a_file_that_is_refused_is_opened_no_longer(window, tmp_path, qtbot):
    path = tmp_path / "none.pt"
    path.write_bytes(b"no model")
    window.models.open_file(path)
    assert "Opening none.pt…" in window.model_label.text()
    qtbot.waitUntil(lambda: bool(error_text(window)))
    assert "Opening" not in window.model_label.text()
