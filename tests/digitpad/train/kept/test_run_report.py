"""The report of a run: one page that a browser shows without asking anybody for anything."""

from dataclasses import replace
from html.parser import HTMLParser

from digitpad.train.kept.run_report import report_html


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.text = [], []

    def handle_starttag(self, tag, attrs):
        self.links += [value for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data):
        self.text.append(data)


def test_the_report_is_one_file_that_loads_nothing(kept):
    page = _Tags()
    page.feed(report_html(kept[0]))
    words = " ".join(page.text)
    assert [link for link in page.links if not link.startswith(("data:", "#"))] == []
    assert "my <b>run</b> & more" in words
    assert "99.50% of 200 test pictures" in words
    assert "Learning rate" in words


def test_a_report_of_a_run_that_was_never_tested_leaves_that_out(kept):
    page = report_html(replace(kept[0], metrics={}, history=()))
    assert "Test results" not in page
    assert "<svg" not in page
