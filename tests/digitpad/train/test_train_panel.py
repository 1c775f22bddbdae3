"""The panel as a person uses it, with the real loop on a small data set."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QProgressBar, QPushButton

from digitpad.train.train_panel import TrainPanel
from tests.digitpad.train.panel_hand import click, run_to_end, set_value
from trainer.model.model_loading import load_model


def test_a_run_learns_is_tested_and_offered(tiny, qtbot):
    offered = []
    tiny.model_offered.connect(offered.append)
    outcome = run_to_end(qtbot, tiny)
    assert outcome.ended.outcome == "finished", outcome.ended.message
    assert [epoch.epoch for epoch in outcome.history] == [1, 2, 3]
    assert outcome.evaluation.n == 200
    assert offered == [outcome.model]
    assert "of the test images read right" in tiny.findChild(QLabel, "resultText").text()
    assert tiny.findChild(QProgressBar, "trainingProgress").value() == 1000
    qtbot.waitUntil(lambda: tiny.run_view.curves.reading.startswith("Best epoch"))


def test_the_offered_model_can_be_used_at_once(tiny, qtbot):
    outcome = run_to_end(qtbot, tiny)
    with qtbot.waitSignal(tiny.model_use_requested) as use:
        click(qtbot, tiny, "useTrainedModel")
    assert use.args[0] is outcome.model


def test_the_offered_model_can_be_saved_as_a_file(tiny, qtbot, tmp_path):
    outcome = run_to_end(qtbot, tiny)
    click(qtbot, tiny, "saveTrainedModel")
    dialog = tiny.window().findChild(QFileDialog, "saveDialog")
    with qtbot.waitSignal(tiny.run_view.offer.saved):
        dialog.fileSelected.emit(str(tmp_path / "mine.safetensors"))
    dialog.close()
    np.testing.assert_array_equal(load_model(tmp_path / "mine.safetensors").weights[0], outcome.model.weights[0])


def test_a_file_that_cannot_be_written_is_told_in_the_panel(tiny, qtbot, tmp_path):
    run_to_end(qtbot, tiny)
    click(qtbot, tiny, "saveTrainedModel")
    dialog = tiny.window().findChild(QFileDialog, "saveDialog")
    dialog.fileSelected.emit(str(tmp_path / "no such folder" / "mine.safetensors"))
    dialog.close()
    assert "no such folder" in tiny.message.text
    assert tiny.findChild(QPushButton, "useTrainedModel").isVisible()


def test_stop_keeps_the_best_epoch_so_far(tiny, qtbot):
    set_value(tiny, "epochs", 1000)
    click(qtbot, tiny, "startTraining")
    qtbot.waitUntil(lambda: len(tiny.session.history.epochs) >= 2, timeout=200_000)
    with qtbot.waitSignal(tiny.worker.run_ended, timeout=200_000) as end:
        click(qtbot, tiny, "stopTraining")
    assert end.args[0].ended.outcome == "stopped"
    assert end.args[0].model is not None
    assert tiny.findChild(QPushButton, "startTraining").isEnabled()


def test_pause_holds_the_run_and_resume_lets_it_go_on(tiny, qtbot):
    set_value(tiny, "epochs", 1000)
    click(qtbot, tiny, "startTraining")
    qtbot.waitUntil(lambda: len(tiny.session.history.epochs) >= 1, timeout=200_000)
    click(qtbot, tiny, "pauseTraining")
    qtbot.wait(300)
    before = len(tiny.session.history.epochs)
    qtbot.wait(300)
    assert len(tiny.session.history.epochs) == before
    assert tiny.findChild(QPushButton, "pauseTraining").text() == "Resume"
    click(qtbot, tiny, "pauseTraining")
    qtbot.waitUntil(lambda: len(tiny.session.history.epochs) > before, timeout=200_000)


def test_closing_during_a_run_stops_it_without_a_question(tiny, qtbot):
    set_value(tiny, "epochs", 1000)
    click(qtbot, tiny, "startTraining")
    qtbot.waitUntil(lambda: len(tiny.session.history.epochs) >= 1, timeout=200_000)
    assert tiny.shutdown(10_000)


def test_the_pad_can_read_with_the_model_in_training(tiny, qtbot, monkeypatch):
    monkeypatch.setattr("trainer.training.tally.TELL_SECONDS", 0.0)
    models = []
    tiny.training_model_changed.connect(models.append)
    switch = tiny.findChild(QCheckBox, "padReadsTraining")
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    with qtbot.waitSignal(tiny.training_model_left, timeout=200_000):  # it leaves with the run
        run_to_end(qtbot, tiny)
    assert len({model.fingerprint for model in models}) > 3  # the first before an epoch was over
    assert models[0].info.name.endswith("epoch 1")
    assert models[-1].info.name.endswith("epoch 3")
    assert not switch.isChecked()


def test_a_folder_without_data_ends_the_run_with_a_sentence(tiny, qtbot, tmp_path):
    tiny.run_view.setup.data_set.use_folder(tmp_path)
    outcome = run_to_end(qtbot, tiny)
    assert outcome.ended.outcome == "failed"
    assert str(tmp_path) in tiny.message.text
    assert tiny.findChild(QPushButton, "startTraining").isEnabled()


def test_impossible_settings_cannot_be_started(tiny):
    tiny.run_view.setup.form.field("hidden").widget.setText("many")
    assert not tiny.findChild(QPushButton, "startTraining").isEnabled()


def test_the_same_seed_gives_the_same_model(tiny, qtbot):
    first, second = (run_to_end(qtbot, tiny).model.fingerprint for _ in range(2))
    assert first == second


def test_one_epoch_more_goes_on_where_the_run_ended(tiny, qtbot):
    run_to_end(qtbot, tiny)
    with qtbot.waitSignal(tiny.worker.run_ended, timeout=200_000) as end:
        click(qtbot, tiny, "oneMoreEpoch")
    assert [epoch.epoch for epoch in end.args[0].history] == [1, 2, 3, 4]
    assert [epoch.epoch for epoch in tiny.session.history.epochs] == [1, 2, 3, 4]


def test_a_run_is_kept_with_its_history_model_and_test_result(tiny, qtbot):
    outcome = run_to_end(qtbot, tiny)
    (record,) = tiny.session.store.list()
    assert (record.id, record.status, record.history) == (outcome.run_id, "finished", outcome.history)
    assert record.metrics["accuracy"] == outcome.evaluation.accuracy
    kept = load_model(tiny.session.store.model_path(record.id))
    np.testing.assert_array_equal(kept.weights[0], outcome.model.weights[0])


def another_panel(qtbot):
    panel = TrainPanel()
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: "interrupted" in panel.message.text, timeout=100_000)
    return panel


def stop_early(qtbot, panel, epochs):
    set_value(panel, "epochs", epochs)
    click(qtbot, panel, "startTraining")
    qtbot.waitUntil(lambda: len(panel.session.history.epochs) >= 1, timeout=200_000)
    with qtbot.waitSignal(panel.worker.run_ended, timeout=200_000) as end:
        panel.request_stop()
    return end.args[0]


def test_a_stopped_run_is_offered_the_next_time_and_goes_on(tiny, qtbot):
    set_value(tiny, "batch_size", 1)
    stopped = stop_early(qtbot, tiny, 4)
    assert len(stopped.history) < 4
    panel = another_panel(qtbot)
    with qtbot.waitSignal(panel.worker.run_ended, timeout=200_000) as end:
        qtbot.mouseClick(button_called(panel, "Resume"), Qt.MouseButton.LeftButton)
    assert [epoch.epoch for epoch in end.args[0].history] == [1, 2, 3, 4]
    assert end.args[0].history[: len(stopped.history)] == stopped.history


def test_a_declined_offer_is_not_made_again(tiny, qtbot):
    set_value(tiny, "batch_size", 1)
    stop_early(qtbot, tiny, 50)
    panel = another_panel(qtbot)
    qtbot.mouseClick(button_called(panel, "Discard"), Qt.MouseButton.LeftButton)
    assert panel.session.resumable() is None
    assert len(panel.session.store.list()) == 1


def button_called(panel, text):
    return next(button for button in panel.message.findChildren(QPushButton) if button.text() == text)


def test_the_panel_learns_exactly_what_the_loop_alone_learns(tiny, qtbot, small_folder):
    from trainer.data.dataset import load_dataset
    from trainer.training.loop import Trainer

    config = tiny.run_view.setup.config()
    assert (config.precision, config.threads) == ("fp32", 1)
    in_panel = run_to_end(qtbot, tiny)
    alone = Trainer(config, load_dataset(small_folder)).run(lambda event: None, lambda: False)
    assert [epoch.validation_loss for epoch in in_panel.history] == [epoch.validation_loss for epoch in alone.history]
    assert in_panel.evaluation.accuracy == alone.evaluation.accuracy
    assert in_panel.model.fingerprint == alone.model.fingerprint


def test_the_missing_bundle_is_offered_for_download(tiny, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr("trainer.files.bundle.mnist_folder", lambda: tmp_path / "nothing")
    tiny.source.choose(None)
    run_to_end(qtbot, tiny)
    assert button_called(tiny, "Download MNIST").isVisible()
    assert button_called(tiny, "Choose a folder…").isVisible()


def test_a_fault_of_the_program_in_a_run_is_written_to_the_log(tiny, qtbot, monkeypatch):
    from digitpad.system import paths
    from trainer.training.loop import Trainer

    def fail(*_):
        raise KeyError("fc9")

    monkeypatch.setattr(Trainer, "run", fail)
    outcome = run_to_end(qtbot, tiny)
    assert outcome.ended.outcome == "failed"
    assert str(paths.log_path()) in outcome.ended.message
    assert "KeyError: 'fc9'" in paths.log_path().read_text(encoding="utf-8")
