from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from digitpad.system.mime_files import local_files


def dropped(*urls):
    data = QMimeData()
    data.setUrls(urls)
    return data


@pytest.mark.parametrize("name", ["a.png", "sieben 7.png", "\u4e03.png", "a%20b.png", "a#b.png", "a\nb.png"])
def test_a_file_is_found_whatever_its_name(name):
    assert local_files(dropped(QUrl.fromLocalFile(f"/x/{name}"))) == [Path(f"/x/{name}")]


def test_what_lies_elsewhere_is_no_file():
    assert local_files(dropped(QUrl("https://example.org/a.png"), QUrl.fromLocalFile("/a"))) == [Path("/a")]


def test_of_very_many_the_first_are_taken():
    assert len(local_files(dropped(*(QUrl.fromLocalFile(f"/x/{n}.png") for n in range(20))), 7)) == 7


def test_texts_are_no_files():
    data = QMimeData()
    data.setText("hello")
    assert local_files(data) == []
