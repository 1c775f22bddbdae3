"""The scenes of the gallery, played in one window on this process's screen; started by ``tests.measuring.gallery``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QTabWidget

from digitpad.app import create_window
from digitpad.launch.demo_digits import demo_strokes
from digitpad.launch.demo_hand import DemoHand
from digitpad.texts.language import command_name
from trainer.files.bundle import article_model_path

if TYPE_CHECKING:
    from digitpad.train.train_panel import TrainPanel
    from digitpad.window.main_window import MainWindow

PATIENCE_MS = 120_000


class Scenes:
    """One window, its hand, and what to show; each method yields the name of what can be seen now."""

    def __init__(self) -> None:
        self.window: MainWindow = create_window()
        self.hand = DemoHand(self.window.canvas, 1)
        self.window.show()
        self.wait(lambda: self.window.recognizer.prediction is not None)
        self.window.bars.animated = False

    def wear(self, theme: str, language: str) -> None:
        """Take on a theme and a language."""
        self.window.welcome.hint.dismiss()
        self.window.commands[f"Theme{theme.title()}"].trigger()
        self.window.commands[command_name(language)].trigger()
        self.hand.pause(500)

    def wait(self, happened: Callable[[], bool]) -> None:
        """Let the window live until something happened; a scene without it is shown all the same."""
        self.hand.wait(happened, PATIENCE_MS)
        self.hand.pause(500)

    def draw(self, digit: int) -> None:
        """Write a digit on an empty pad."""
        self.window.commands["Clear"].trigger()
        for stroke in demo_strokes(digit):
            self.hand.draw(stroke)
        self.window.recognizer.read_now()
        self.hand.pause(300)

    def play(self) -> Iterator[str]:
        """All scenes in turn."""
        self.draw(3)
        yield "pad"
        yield from self.notices()
        yield from self.dialogs()
        yield from self.presentation()
        yield from self.samples()
        yield from self.looks_inside()
        yield from self.trainer()

    def notices(self) -> Iterator[str]:
        """What is said above the pad."""
        self.window.commands["Correct9"].trigger()
        self.hand.pause(400)
        yield "corrected"
        self.window.commands["Undo"].trigger()

    def dialogs(self) -> Iterator[str]:
        """The dialogs that gather things."""
        for name in ("Preferences", "ShortcutList", "HowItWorks", "About"):
            self.window.commands[name].trigger()
            self.hand.pause(600)
            yield name.lower()
            for dialog in QApplication.topLevelWidgets():
                if isinstance(dialog, QDialog):
                    dialog.close()
            self.hand.pause(200)

    def presentation(self) -> Iterator[str]:
        """The class room's view."""
        self.window.commands["Presentation"].trigger()
        self.hand.pause(1000)
        self.draw(4)
        yield "presentation"
        self.window.commands["Presentation"].trigger()
        self.hand.pause(1000)

    def samples(self) -> Iterator[str]:
        """Collecting, looking through, and learning."""
        self.window.commands["CollectDigits"].trigger()
        self.hand.pause(500)
        self.draw(6)
        yield "collecting"
        self.window.samples.close_panes()
        self.window.commands["MySamples"].trigger()
        self.hand.pause(800)
        yield "samples"
        self.window.samples.close_panes()
        self.hand.pause(300)

    def looks_inside(self) -> Iterator[str]:
        """Each page of the look inside."""
        self.draw(3)
        self.window.commands["LookInside"].trigger()
        panel = self.window.inside.panel
        assert panel is not None
        panel.tabs.setCurrentWidget(panel.microscope)
        self.wait(lambda: panel.index.index is not None or panel.index.error is not None)
        yield "inside-units"
        panel.tabs.setCurrentWidget(panel.lookalikes)
        self.hand.pause(600)
        yield "inside-lookalikes"
        panel.tabs.setCurrentWidget(panel.what_if)
        panel.what_if.ask(8)
        self.wait(lambda: panel.what_if.change is not None)
        yield "inside-what-if"
        self.window.inside.compare_with(article_model_path())
        self.wait(lambda: panel.comparison.other is not None)
        yield "inside-compare"
        self.window.inside.replay()
        self.wait(lambda: panel.replay.film is not None)
        self.hand.pause(2500)
        yield "inside-replay"
        self.window.inside.close()
        self.hand.pause(300)

    def trainer(self) -> Iterator[str]:
        """Each page of the trainer, and a run that took a step."""
        self.window.commands["StartTraining"].trigger()
        self.wait(lambda: self.window.trainer.panel is not None)
        panel = self.window.trainer.panel
        assert panel is not None
        self.wait(lambda: panel.run_view.torch.is_ready and panel.source.dataset is not None)
        yield "trainer-train"
        yield from self.trainer_pages(panel)
        panel.step(1)
        self.wait(lambda: panel.worker.state == "paused")
        yield "trainer-step"
        bar = panel.tabs.steps.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.hand.pause(300)
        yield "trainer-step-below"
        panel.tabs.setCurrentWidget(panel.run_view)
        self.hand.pause(300)
        yield "trainer-running"
        assert self.window.trainer.pane is not None
        self.window.trainer.pane.close()
        self.hand.pause(300)
        yield "running-closed"
        panel.request_stop()
        self.wait(lambda: not panel.is_running())
        yield "run-ended"

    def trainer_pages(self, panel: TrainPanel) -> Iterator[str]:
        """Data, results, runs, epochs and experiments."""
        tabs = panel.tabs
        tabs.setCurrentWidget(panel.data)
        self.hand.pause(1500)
        yield "trainer-data"
        tabs.setCurrentWidget(panel.runs)
        self.hand.pause(500)
        panel.runs.list.view.selectRow(len(panel.runs.list.table.records) - 1)  # the oldest, which went to its end
        self.hand.pause(500)
        yield "trainer-runs"
        panel.runs.list.results.click()
        self.wait(lambda: tabs.currentWidget() is panel.results)
        pages = panel.results.findChild(QTabWidget)
        for place in range(pages.count() if isinstance(pages, QTabWidget) else 0):
            panel.results.pages.setCurrentIndex(place)
            self.hand.pause(400)
            yield f"trainer-results-{place}"
        tabs.setCurrentWidget(panel.runs)
        panel.runs.list.epochs.click()
        self.wait(lambda: bool(tabs.epochs.epochs))
        yield "trainer-epochs"
        tabs.setCurrentWidget(tabs.experiments)
        self.hand.pause(500)
        yield "trainer-experiments"


def main(folder: Path, size: str, looks: Sequence[str]) -> int:
    """Play all scenes in each look and save each picture as ``size-look-number-scene.png``."""
    scenes = Scenes()
    shown = QApplication.primaryScreen()
    for look in looks:
        scenes.wear(*look.split("-"))
        for number, scene in enumerate(scenes.play()):
            shown.grabWindow(0).save(str(folder / f"{size}-{look}-{number:02}-{scene}.png"))
            print(look, scene, flush=True)
    scenes.window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:]))
