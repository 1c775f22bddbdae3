"""What the charts of kept runs show."""

from dataclasses import replace

from digitpad.train.kept.run_charts import comparison_chart, run_charts, run_letter


def test_a_comparison_is_as_long_as_the_longest_run(kept):
    short = replace(kept[0], history=kept[0].history[:2])
    chart = comparison_chart([short, kept[0]], "validation_accuracy")
    assert chart.last == 4
    assert chart.percent


def test_a_run_compared_with_nothing_goes_by_its_name_and_several_by_letters(kept):
    (alone,) = comparison_chart([kept[0]], "validation_loss").series
    assert alone.name == kept[0].name
    three = comparison_chart([kept[0]] * 3, "validation_loss").series
    assert [one.name for one in three] == ["A", "B", "C"]
    assert len({(one.colour, one.dashed) for one in three}) == 3


def test_loss_and_accuracy_of_a_run_mark_its_best_epoch(kept):
    loss, accuracy = run_charts(kept[0])
    assert (loss.best, accuracy.best, loss.last) == (4, 4, 4)
    assert (loss.percent, accuracy.percent) == (False, True)
    assert run_charts(replace(kept[0], history=()))[0].best is None


def test_letters_begin_again_after_z():
    assert (run_letter(25), run_letter(26)) == ("Z", "A")
