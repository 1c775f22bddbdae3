import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from trainer.data.dataset import load_dataset, split


@pytest.fixture
def browser(panel, qtbot):
    panel.tabs.setCurrentWidget(panel.data)
    qtbot.waitUntil(lambda: panel.data.digits.rowCount() == 800, timeout=20_000)
    return panel.data


def choose(browser, name, data):
    box = browser.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(data))


def click_picture(browser, qtbot, number):
    place = browser.grid.visualRect(browser.digits.index(number)).center()
    qtbot.mouseClick(browser.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_all_pictures_are_there_with_their_digits(browser, small_folder):
    dataset = load_dataset(small_folder)
    assert browser.digits.entry(5).label == dataset.train_labels[5]
    assert browser.digits.entry(600).label == dataset.test_labels[0]
    np.testing.assert_array_equal(browser.digits.picture(799), dataset.test_images[-1])


def test_each_digit_is_counted(browser, small_folder):
    dataset = load_dataset(small_folder)
    threes = int((dataset.train_labels == 3).sum() + (dataset.test_labels == 3).sum())
    box = browser.findChild(QComboBox, "dataDigit")
    assert box.itemText(box.findData(3)) == f"3 ({threes})"


def test_part_and_digit_filter_together(browser):
    choose(browser, "dataPart", "test")
    choose(browser, "dataDigit", 7)
    entries = [browser.digits.entry(number) for number in range(browser.digits.rowCount())]
    assert entries
    assert {entry.label for entry in entries} == {7}
    assert min(entry.row for entry in entries) >= 600
    assert browser.findChild(QLabel, "dataState").text() == f"{len(entries)} pictures"


def test_validation_pictures_are_just_those_that_a_run_keeps_out(browser, panel):
    panel.run_view.setup.form.field("validation_share").widget.setValue(0.1)
    panel.run_view.setup.form.field("seed").widget.setValue(5)
    choose(browser, "dataPart", "validation")
    rows = [browser.digits.entry(number).row for number in range(browser.digits.rowCount())]
    assert rows == sorted(split(600, 0.1, 5)[1])


def test_a_clicked_picture_is_shown_enlarged_and_goes_to_the_pad(browser, panel, qtbot):
    click_picture(browser, qtbot, 3)
    assert "Picture 3" in browser.findChild(QLabel, "dataPicture").text()
    with qtbot.waitSignal(panel.image_requested) as wish:
        qtbot.mouseClick(browser.findChild(QPushButton, "dataToPad"), Qt.MouseButton.LeftButton)
    np.testing.assert_array_equal(wish.args[0], browser.digits.picture(3) / np.float32(255))


def test_pixel_values_take_the_place_of_the_grid(browser, qtbot):
    click_picture(browser, qtbot, 3)
    button = browser.findChild(QPushButton, "dataEnlarge")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not browser.grid.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert browser.grid.isVisible()


def test_augmentation_is_shown_and_follows_its_setting(browser, panel, qtbot):
    strength = panel.run_view.setup.form.field("augmentation").widget
    click_picture(browser, qtbot, 3)
    text = browser.findChild(QLabel, "augmentationText")
    assert "off" in text.text()
    strength.setValue(1.0)
    qtbot.waitUntil(lambda: "strength 1 " in text.text(), timeout=200_000)
    before = browser.samples.strip.pictures
    strength.setValue(0.2)
    qtbot.waitUntil(lambda: "strength 0.2 " in text.text(), timeout=200_000)
    assert before.shape == (12, 28, 28)
    assert not np.array_equal(before, browser.samples.strip.pictures)


def test_another_folder_replaces_the_pictures(browser, panel, tmp_path):
    panel.run_view.setup.data_set.use_folder(tmp_path)
    assert browser.digits.rowCount() == 0


def test_a_folder_without_data_is_told_in_the_browser(browser, panel, tmp_path, qtbot):
    panel.run_view.setup.data_set.use_folder(tmp_path)
    qtbot.waitUntil(lambda: str(tmp_path) in browser.findChild(QLabel, "dataState").text())
