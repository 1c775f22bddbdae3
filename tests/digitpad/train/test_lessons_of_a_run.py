"""Steps, epochs and experiments in the panel: a run that is looked at is the run that nobody looked at."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from digitpad.train.lessons import step_texts
from digitpad.train.setup.setting_texts import preset_name
from digitpad.train.train_pages import EPOCHS, RUN
from tests.digitpad.train.panel_hand import click, run_to_end


def paused_after_step(qtbot, panel, step):
    with qtbot.waitSignal(panel.worker.step_arrived, timeout=200_000) as seen:
        step()
    qtbot.waitUntil(lambda: panel.worker.state == "paused", timeout=20_000)
    return seen.args[0]


def test_a_step_takes_one_batch_shows_it_and_waits(tiny, qtbot):
    first = paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepTraining"))
    assert (first.epoch, first.batch) == (1, 1)
    assert tiny.tabs.currentWidget() is tiny.tabs.steps
    tenth = paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepTen"))
    assert tenth.step == 11
    assert tiny.tabs.steps.place.text().startswith("Batch 11 of 15 in epoch 1")
    fourteenth = [paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepOne")) for _ in range(5)][-1]
    assert (fourteenth.epoch, fourteenth.batch) == (2, 1)


def test_later_steps_leave_the_person_where_they_are(tiny, qtbot):
    paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepTraining"))
    tiny.tabs.setCurrentIndex(RUN)
    second = paused_after_step(qtbot, tiny, tiny.step)
    assert second.step == 2
    assert tiny.tabs.currentIndex() == RUN
    assert tiny.tabs.steps.place.text().startswith("Batch 2 of 15")


def test_all_that_is_said_of_a_run_that_goes_on_is_said_of_its_own_settings(tiny, qtbot):
    run_to_end(qtbot, tiny)
    run, form = replace(tiny.session.config, device="cpu"), tiny.run_view.setup.form  # as it was settled
    tiny.run_view.setup.use_preset("article")
    form.change({"batch_size": 4, "optimizer": "sgd", "momentum": 0.0, "weight_decay": 0.0})
    said = []
    tiny.progressed.connect(lambda preset, _words, _share: said.append(preset))
    tiny.session.learn_one_epoch_more()
    step = paused_after_step(qtbot, tiny, tiny.step)
    assert tiny.session.config == run
    assert tiny.tabs.steps.rule.text() == step_texts.rule_text(step, run)
    assert "Adam" in tiny.tabs.steps.rule.text()
    assert tiny.run_view.doctor.course.config == run
    assert preset_name("article") not in said
    assert form.config().batch_size == 4


def test_a_remedy_changes_what_it_names_and_leaves_the_form_alone_else(panel):
    form = panel.run_view.setup.form
    form.change({"batch_size": 4, "epochs": 7})
    before = form.config()
    panel.run_view.doctor.remedy_chosen.emit({"learning_rate": 0.02})
    assert form.config() == replace(before, learning_rate=0.02)


def test_a_run_that_went_step_by_step_is_bit_for_bit_the_run_without(tiny, qtbot):
    plain = run_to_end(qtbot, tiny)
    paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepTraining"))
    paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepTen"))
    with qtbot.waitSignal(tiny.worker.run_ended, timeout=200_000) as end:
        click(qtbot, tiny, "stepGoOn")
    stepped = end.args[0]
    assert stepped.ended.outcome == "finished"
    assert stepped.model.fingerprint == plain.model.fingerprint
    assert [done.training_loss for done in stepped.history] == [done.training_loss for done in plain.history]


def test_a_run_that_waits_after_a_step_can_be_stopped(tiny, qtbot):
    paused_after_step(qtbot, tiny, lambda: click(qtbot, tiny, "stepTraining"))
    with qtbot.waitSignal(tiny.worker.run_ended, timeout=200_000) as end:
        tiny.request_stop()
    assert end.args[0].ended.outcome == "stopped"
    assert not tiny.tabs.steps.go_on.isEnabled()
    assert tiny.tabs.steps.one.isEnabled()


def test_the_epochs_of_a_run_can_be_looked_at_when_it_has_learned_one_and_for_kept_runs(tiny, qtbot):
    assert not tiny.tabs.isTabVisible(EPOCHS)
    lent = []
    tiny.training_model_changed.connect(lent.append)
    run_to_end(qtbot, tiny)
    assert tiny.tabs.isTabVisible(EPOCHS)
    tiny.show_runs()
    qtbot.waitUntil(lambda: len(tiny.runs.list.table.records) == 1, timeout=20_000)
    tiny.runs.list.view.selectRow(0)
    click(qtbot, tiny, "showRunEpochs")
    page = tiny.tabs.epochs
    qtbot.waitUntil(lambda: page.epochs == (1, 2, 3), timeout=20_000)
    page.slider.setValue(1)
    assert lent[-1].info.name.endswith("epoch 2")
    with qtbot.waitSignal(tiny.training_model_left):
        tiny.show_runs()


def test_no_run_begins_beside_an_experiment_and_the_panel_can_close(tiny, qtbot):
    tiny.tabs.experiments.begin()
    assert not tiny.findChild(QPushButton, "startTraining").isEnabled()
    tiny.start()
    assert not tiny.is_running()
    tiny.tabs.experiments.end()
    qtbot.waitUntil(lambda: not tiny.tabs.is_experimenting, timeout=100_000)
    assert tiny.findChild(QPushButton, "startTraining").isEnabled()
    tiny.tabs.experiments.begin()
    assert tiny.shutdown(20_000)
