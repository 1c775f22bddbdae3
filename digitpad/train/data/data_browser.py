"""The chosen data set to look through: every digit, filtered, one enlarged, and what augmentation makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import a_digit
from digitpad.texts.plain_text import PlainLabel
from digitpad.train.data.augmentation_row import AugmentationRow
from digitpad.train.data.data_filter import DataFilter, Share
from digitpad.train.data.data_source import DataSource
from digitpad.train.data.pixel_view import PixelView
from digitpad.widgets.brief_text import BriefText
from digitpad.widgets.digits.digit_grid import DigitGrid
from digitpad.widgets.digits.digit_list import DigitList, Entry, picture_count
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset
    from trainer.errors import TrainerError
    from trainer.runs.config import TrainConfig


class DataBrowser(Retranslated, QWidget):
    """Loads the data when it is first seen. ``image_requested`` brings the picture that goes to the pad."""

    image_requested = Signal(object)

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dataBrowser")
        self._source = source
        self._share: Share | None = None
        self._config: TrainConfig | None = None
        self._entry: Entry | None = None
        self._asked = False
        self._failed: TrainerError | None = None
        self.filter = DataFilter()
        self.digits = DigitList(self)
        self.grid = DigitGrid(self.digits)
        self.pixels = PixelView()
        self.samples = AugmentationRow()
        self._state = BriefText(6)
        self._state.setObjectName("dataState")
        self._name = PlainLabel()
        self._name.setObjectName("dataPicture")
        self._name.setWordWrap(True)
        self._to_pad = QPushButton()
        self._to_pad.setObjectName("dataToPad")
        self._to_pad.setEnabled(False)
        self._enlarge = QPushButton()
        self._enlarge.setObjectName("dataEnlarge")
        self._enlarge.setCheckable(True)
        self._enlarge.setEnabled(False)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_config(self, config: TrainConfig | None) -> None:
        """Split and distort the data as ``config`` would; None while the settings are impossible."""
        if config is None:
            return
        before, self._config = self._config, config
        if before is None or (before.validation_share, before.seed) != (config.validation_share, config.seed):
            self._split()
        if before is None or before.augmentation != config.augmentation:
            self._draw_samples()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._to_pad.setText(self.tr("Put it on the pad"))
        self._enlarge.setText(self.tr("Pixel values"))
        self._enlarge.setToolTip(self.tr("Enlarge the picture until each pixel's value, 0 to 255, can be read."))
        if self._share is not None:
            self._state.setText(picture_count(self.digits.rowCount()))
            self._write_name()
        elif self._failed is not None:
            self._state.setText(in_own_language(self._failed))
        elif self._asked:
            self._state.setText(self.tr("Loading…"))

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def _load(self) -> None:
        if self._source.dataset is not None:
            self._show_data(self._source.dataset)
        elif not self._asked:
            self._asked, self._failed = True, None
            self._state.setText(self.tr("Loading…"))
            self._source.request()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.addWidget(self._enlarge)
        beside.addWidget(self._to_pad)
        beside.addWidget(self._name)  # below the buttons: it takes one line or three
        beside.addStretch(1)
        self._chosen = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._chosen.addWidget(self.pixels)
        self._chosen.addLayout(beside, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.addWidget(self.filter)
        column.addWidget(self._state)
        column.addWidget(self.grid, 1)
        column.addLayout(self._chosen)
        column.addWidget(self.samples)

    def _connect(self) -> None:
        self.filter.changed.connect(self._apply_filter)
        self.grid.entry_pointed_at.connect(self._show_entry)
        self.grid.entry_chosen.connect(self._show_entry)
        self._to_pad.clicked.connect(self._request)
        self._enlarge.toggled.connect(self._show_enlarged)
        self._source.loaded.connect(self._show_data)
        self._source.failed.connect(self._show_failure)
        self._source.chosen.connect(self._forget)

    def _show_data(self, dataset: Dataset) -> None:
        if self._share is None or self._share.dataset is not dataset:
            self._share = Share(dataset)
            self._split()
            self.digits.show_pictures(self._share.images, self._share.labels)
            self._apply_filter()

    def _show_failure(self, error: TrainerError) -> None:
        self._failed = error
        self._state.setText(in_own_language(error))

    def _forget(self) -> None:
        """Another data set was chosen: load it when it is seen."""
        self._share, self._asked, self._entry = None, False, None
        self.digits.clear()
        self._to_pad.setEnabled(False)
        self._enlarge.setChecked(False)
        self._enlarge.setEnabled(False)
        if self.isVisible():
            self._load()

    def _split(self) -> None:
        if self._share is not None and self._config is not None:
            self._share.split(self._config.validation_share, self._config.seed)
            self._apply_filter()

    def _apply_filter(self) -> None:
        if self._share is not None:
            self.filter.show_counts(self._share)
            self.digits.show_rows(self._share.rows(self.filter.part, self.filter.digit))
            self._state.setText(picture_count(self.digits.rowCount()))
            self.grid.scrollToTop()

    def _show_entry(self, entry: Entry) -> None:
        if self._share is None:
            return
        self._entry = entry
        self.pixels.show_picture(self.digits.picture(entry.row))
        self._write_name()
        self._enlarge.setEnabled(True)
        self._to_pad.setEnabled(True)
        self._draw_samples()

    def _write_name(self) -> None:
        if self._share is not None and (entry := self._entry) is not None:
            part = self.filter.part_label(self._share.part_of(entry.row))
            text = self.tr("Picture {0}: {1}, one of the {2} pictures.")
            self._name.setText(text.format(entry.row, a_digit(entry.label), part))

    def _show_enlarged(self, enlarged: bool) -> None:
        """Give the picture the grid's place, or the grid its own again."""
        self.grid.setVisible(not enlarged)
        direction = QBoxLayout.Direction
        self._chosen.setDirection(direction.TopToBottom if enlarged else direction.LeftToRight)
        policy = QSizePolicy.Policy.Expanding if enlarged else QSizePolicy.Policy.Preferred
        self.pixels.setSizePolicy(policy, policy)
        self._chosen.setStretchFactor(self.pixels, 20 if enlarged else 0)
        self._column.setStretchFactor(self._chosen, int(enlarged))

    def _draw_samples(self) -> None:
        if self._entry is not None and self._config is not None:
            self.samples.show_samples(self.digits.picture(self._entry.row), self._config.augmentation)

    def _request(self) -> None:
        import numpy as np

        if self._entry is not None:
            self.image_requested.emit(self.digits.picture(self._entry.row).astype(np.float32) / np.float32(255))
