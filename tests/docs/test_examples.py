"""The examples, used as a reader would use them."""

import runpy
from pathlib import Path

from tests.digitpad.test_digit_input import SEVEN, draw

DOCS = Path(__file__).parents[2] / "docs"
FORM = DOCS / "examples" / "digit_form.py"


def test_the_form_takes_a_written_amount_and_lets_it_be_written_again(qtbot):
    form = runpy.run_path(str(FORM))["AmountForm"]()
    qtbot.addWidget(form)
    form.show()
    draw(form.pad, SEVEN)
    qtbot.waitUntil(lambda: form.amount.text() == "7", timeout=20_000)
    form.pad.clear()
    qtbot.waitUntil(lambda: form.amount.text() == "", timeout=20_000)


def test_the_page_shows_the_form_as_it_is_and_it_is_fifteen_lines():
    lines = FORM.read_text(encoding="utf-8").split('"""\n', 1)[1].split("\n\nif __name__")[0].strip()
    assert lines in (DOCS / "library.md").read_text(encoding="utf-8")
    assert len([line for line in lines.splitlines() if line.strip()]) <= 15
