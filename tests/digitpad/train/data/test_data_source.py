"""The data set of the panel: read once and forgotten with its folder; the user's own samples beside it, if wanted."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from digitpad.train.data.data_source import DataSource
from trainer.data.personal_samples import PersonalSamples
from trainer.errors import TrainerError
from trainer.training.material import load_samples


@pytest.fixture
def source(small_folder):
    made = DataSource()
    made.choose(small_folder)
    return made


def request(source, qtbot):
    with qtbot.waitSignal(source.loaded, timeout=30_000) as answer:
        source.request()
    return answer.args[0]


def test_the_chosen_folder_is_read_once_and_given_to_all_who_ask(source, small_folder, qtbot):
    dataset = request(source, qtbot)
    assert len(dataset.train_images) == 600
    assert source.dataset is dataset
    assert request(source, qtbot) is dataset
    assert source.loader(small_folder)() is dataset


def test_another_folder_is_told_and_takes_the_place_of_the_one_before(source, qtbot, tmp_path):
    request(source, qtbot)
    with qtbot.waitSignal(source.chosen):
        source.choose(tmp_path)
    assert source.dataset is None
    with qtbot.waitSignal(source.failed, timeout=30_000) as failure:
        source.request()
    assert str(tmp_path) in str(failure.args[0])


def test_a_run_on_the_folder_from_before_does_not_change_what_is_chosen_now(source, small_folder, tmp_path):
    load = source.loader(small_folder)
    source.choose(tmp_path)
    assert len(load().train_images) == 600
    assert source.dataset is None


@pytest.fixture
def box(panel):
    return panel.findChild(QCheckBox, "trainWithSamples")


def own_samples():
    return PersonalSamples(np.full((5, 28, 28), 200, np.uint8), np.arange(5))


def run(panel, qtbot):
    setup = panel.run_view.setup
    setup.form.field("hidden").widget.setText("32")
    for name, value in (("batch_size", 32), ("epochs", 1), ("threads", 1), ("validation_share", 0.2)):
        setup.form.field(name).widget.setValue(value)
    with qtbot.waitSignal(panel.worker.run_ended, timeout=200_000) as end:
        qtbot.mouseClick(panel.findChild(QPushButton, "startTraining"), Qt.MouseButton.LeftButton)
    return end.args[0]


def test_samples_are_offered_only_where_there_is_a_store_of_them(panel, box):
    assert box.isHidden()
    panel.source.offer_samples(own_samples)
    assert not box.isHidden()
    assert not box.isChecked()


def test_a_run_with_my_samples_learns_them_and_keeps_them_for_resuming(panel, box, qtbot):
    panel.source.offer_samples(own_samples)
    box.setChecked(True)
    outcome = run(panel, qtbot)
    assert outcome.ended.outcome == "finished", outcome.ended.message
    kept = load_samples(panel.session.store.checkpoint_folder(outcome.run_id))
    assert kept.digest == own_samples().digest


def test_a_run_without_them_keeps_none(panel, box, qtbot):
    panel.source.offer_samples(own_samples)
    outcome = run(panel, qtbot)
    assert load_samples(panel.session.store.checkpoint_folder(outcome.run_id)) is None


def test_no_samples_end_the_run_with_a_sentence(panel, box, qtbot):
    def none():
        raise TrainerError("There are no samples in “mine” yet: correct a drawing first.")

    panel.source.offer_samples(none)
    box.setChecked(True)
    outcome = run(panel, qtbot)
    assert outcome.ended.outcome == "failed"
    assert "no samples" in outcome.ended.message
