"""What is said of a run in words, and of several where they differ."""

from dataclasses import replace

from digitpad.train.kept.run_differences import differences, metric_text, results_of, settings_of


def test_equal_runs_do_not_differ(kept):
    assert differences([kept[0], kept[0]]) == []


def test_a_setting_and_what_came_of_it_are_told_with_a_value_for_each_run(kept):
    other = replace(kept[0], config=replace(kept[0].config, learning_rate=0.5), history=kept[0].history[:2])
    rows = dict(differences([kept[0], other]))
    assert rows["Learning rate"] == [f"{kept[0].config.learning_rate:g}", "0.5"]
    assert rows["Epochs learned"] == ["4", "2"]
    assert "Batch size" not in rows


def test_a_run_that_never_got_anywhere_has_a_dash_where_nothing_is_known(kept):
    bare = replace(kept[0], history=(), metrics={}, dataset="")
    unknown = {name for name, value in results_of(bare) if value == "–"}
    assert unknown >= {"Data set", "Best epoch", "Validation loss", "Test accuracy", "Calibration error"}
    assert metric_text(replace(kept[0], metrics={"loss": "broken"}), "loss", "{0:.2f}") == "–"


def test_every_setting_is_named_in_words(kept):
    assert all(name[0].isupper() and "_" not in name for name, _ in settings_of(kept[0]))


def test_epochs_beyond_the_plan_are_told_as_such(kept):
    beyond = replace(kept[0], config=replace(kept[0].config, epochs=3))
    assert dict(results_of(beyond))["Epochs learned"] == "4, of which 1 beyond the plan"
    assert dict(settings_of(beyond))["Epochs"] == "3"
