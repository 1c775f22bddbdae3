"""``digitpad --demo``: the pad shows itself, by real mouse events on the real window, with a display or without."""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.launch.demo_digits import demo_strokes
from digitpad.launch.display_check import GUI_LIBRARIES, missing_packages, why_no_window
from trainer.files.bundle import DATA_VARIABLE
from trainer.model.matrix_threads import settle_threads

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from digitpad.launch.demo_hand import DemoHand
    from digitpad.train.train_panel import TrainPanel
    from digitpad.window.main_window import MainWindow

SIZE = (1180, 780)
TRAINING_SIZE = (1600, 1000)
EPOCHS = 3


class WindowClosedError(Exception):
    """Somebody closed the window while the demo went on."""


def run_demo(folder: Path | None = None) -> int:
    """Draw all ten digits, print what was read, train a short run, save screenshots; returns the exit status.

    Nothing of the user's is touched: settings, runs and models of the demo lie in a temporary folder.
    """
    reason = why_no_window()
    if reason:
        if missing_packages(GUI_LIBRARIES):
            print(f"digitpad: {reason}", file=sys.stderr)
            return 2
        print("There is no display: the demo runs without one.", flush=True)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="digitpad-demo-", ignore_cleanup_errors=True) as data:
        os.environ[DATA_VARIABLE] = data
        settle_threads()
        return _Demo(folder, quick=bool(reason)).play()


class _Demo:
    """The demo's scenes, one method each."""

    def __init__(self, folder: Path | None, quick: bool) -> None:
        from digitpad.app import create_window
        from digitpad.launch.demo_hand import DemoHand
        from digitpad.window.problem_dialog import ProblemLog

        self._folder = folder
        self._quick = quick
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        self._window: MainWindow = create_window()
        ProblemLog(self._window).install()
        self._hand: DemoHand = DemoHand(self._window.canvas, 0 if quick else 4)
        self._window.resize(*SIZE)

    def play(self) -> int:
        """All scenes in turn; 1 when there is no model to read with or the run failed, else 0."""
        self._window.show()
        self._hand.wait(lambda: self._window.recognizer.prediction is not None, 20_000)
        if self._window.recognizer.prediction is None:
            print("There is no model to read with.", file=sys.stderr)
            return 1
        self._window.welcome.hint.dismiss()
        self._window.bars.animated = not self._quick  # pictures taken in a hurry shall not show half a movement
        try:
            self._draw_digits()
            self._show_samples()
            trained = self._train()
            self._show_views()
        except WindowClosedError:
            print("The window was closed, the demo ends.")
            return 0
        self._window.close()
        return 0 if trained else 1

    def _draw_digits(self) -> None:
        right = 0
        for digit in range(10):
            self._draw(digit)
            prediction = self._window.recognizer.prediction
            assert prediction is not None
            answer = "no digit" if prediction.digit is None else str(prediction.digit)
            right += prediction.digit == digit
            print(f"drew {digit}, read {answer} ({100 * prediction.confidence:.1f}%)", flush=True)
        print(f"{right} of 10 read right", flush=True)
        self._draw(3)
        self._save("pad-light")
        self._show_inside()

    def _draw(self, digit: int) -> None:
        self._check()
        self._window.commands["Clear"].trigger()
        for stroke in demo_strokes(digit):
            self._hand.draw(stroke)
        self._window.recognizer.read_now()
        self._hand.pause(250)

    def _show_inside(self) -> None:
        from digitpad.launch.demo_inside import show_inside

        show_inside(self._window, self._hand, self._save)
        self._window.resize(*SIZE)
        self._check()

    def _show_samples(self) -> None:
        from digitpad.launch.demo_samples import show_samples

        show_samples(self._window, self._hand, self._save)
        self._window.resize(*SIZE)
        self._check()

    def _train(self) -> bool:
        from digitpad.launch.demo_learning import show_learning
        from trainer.runs.config import PRESETS

        window = self._window
        window.trainer.open()
        if self._quick:  # the screen that is none is small, so that the window did not grow by itself
            window.resize(*TRAINING_SIZE)
        panel = window.trainer.panel
        assert panel is not None
        if not panel.run_view.torch.is_ready:
            print(panel.run_view.torch.sentence, flush=True)
            self._save("training-light")
            return True
        config = replace(PRESETS["quick"], epochs=EPOCHS)
        panel.run_view.setup.form.show_config(config)
        self._hand.pause(400)
        print(f"training {EPOCHS} epochs…", flush=True)
        offered: list[float | None] = []
        panel.model_offered.connect(lambda model: offered.append(model.info.test_accuracy))
        self._click("startTraining")
        self._hand.wait(lambda: not panel.is_running() or not window.isVisible(), 600_000)
        self._check()
        self._hand.pause(400)
        if offered:
            print(f"trained: {100 * (offered[0] or 0.0):.2f}% of the test images right", flush=True)
            self._click("useTrainedModel")
        else:
            print("the training run gave no model", file=sys.stderr)
        self._draw(5)
        self._save("training-light")
        self._show_trainer_pages(panel)
        show_learning(panel, self._hand, self._save)
        self._check()
        return bool(offered)

    def _show_trainer_pages(self, panel: TrainPanel) -> None:
        """The trainer's other pages, with what the run has left."""
        results, pages = panel.results, panel.results.pages
        for number, name in enumerate(("results-pictures", "results-confusion", "results-calibration")):
            panel.tabs.setCurrentWidget(results)
            pages.setCurrentIndex(number)
            self._hand.pause(300)
            self._save(name)
        panel.tabs.setCurrentWidget(panel.data)
        self._hand.pause(500)
        panel.data.grid.setCurrentIndex(panel.data.digits.index(7, 0))
        self._hand.pause(1500)  # what augmentation makes of a picture is drawn on a thread
        self._save("data-browser")
        panel.tabs.setCurrentWidget(panel.runs)
        self._hand.pause(300)
        panel.runs.list.view.selectRow(0)
        self._hand.pause(500)
        self._save("runs")
        panel.tabs.setCurrentWidget(panel.run_view)

    def _show_views(self) -> None:
        window = self._window
        window.commands["ThemeDark"].trigger()
        self._hand.pause(400)
        self._save("training-dark")
        if window.trainer.pane is not None:
            window.trainer.pane.close()
        window.model_in_use.use_bundled()
        window.resize(*SIZE)
        self._hand.pause(200)
        self._draw(8)
        self._save("pad-dark")
        window.network.set_saliency(-1)
        self._draw(2)
        self._save("explained-dark")
        window.network.set_saliency(-2)
        window.commands["ThemeLight"].trigger()
        self._present()
        self._explain()

    def _present(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QGuiApplication

        window = self._window
        window.commands["Presentation"].trigger()
        self._hand.pause(400)
        if QGuiApplication.platformName() == "offscreen":  # whose screen is small and square
            window.resize(*SIZE)
            window.resizeDocks([window.reading_pane], [round(SIZE[0] * 0.42)], Qt.Orientation.Horizontal)
            self._hand.pause(200)
        self._draw(4)
        self._save("presentation-light")
        window.commands["ThemeDark"].trigger()
        self._hand.pause(400)
        self._save("presentation-dark")
        window.commands["ThemeLight"].trigger()
        window.commands["Presentation"].trigger()
        self._hand.pause(400)

    def _explain(self) -> None:
        from PySide6.QtWidgets import QDialog

        self._window.help.show_how_it_works()
        page = self._window.findChild(QDialog, "howItWorks")
        assert isinstance(page, QDialog)
        page.resize(620, 1200)
        self._hand.pause(300)
        self._save("how-it-works", page)
        page.close()

    def _click(self, name: str) -> None:
        from PySide6.QtWidgets import QPushButton

        button = self._window.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        self._hand.click(button)

    def _check(self) -> None:
        if not self._window.isVisible():
            raise WindowClosedError

    def _save(self, name: str, widget: QWidget | None = None) -> None:
        if self._folder is not None:
            path = self._folder / f"{name}.png"
            (widget or self._window).grab().save(str(path))
            print(f"saved {path}", flush=True)
