"""The demo's look inside the network: one picture of each page for the drawing on the pad."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.files.bundle import article_model_path

if TYPE_CHECKING:
    from digitpad.launch.demo_hand import DemoHand
    from digitpad.window.main_window import MainWindow

SIZE = (1180, 900)
INDEX_MS = 300_000  # the training pictures are looked at once, which takes half a minute of a processor
SEARCH_MS = 20_000
BOTH_MS = 120_000  # two networks read 10,000 images, or one reads all moments, on a busy machine
WANTED = 8


def show_inside(window: MainWindow, hand: DemoHand, save: Callable[[str], None]) -> None:
    """Save pictures of the pane's pages for the drawing on the pad, the last in the dark theme too; then close it."""
    window.inside.open()
    panel = window.inside.panel
    assert panel is not None
    window.resize(*SIZE)
    hand.wait(lambda: panel.index.index is not None or panel.index.error is not None, INDEX_MS)
    strip = panel.microscope.strips[-2]
    strip.go_to(strip.most_active())
    hand.pause(300)
    save("inside-units")
    window.commands["ThemeDark"].trigger()
    hand.pause(300)
    save("inside-units-dark")
    window.commands["ThemeLight"].trigger()
    panel.tabs.setCurrentWidget(panel.lookalikes)
    hand.pause(300)
    save("inside-looks-like")
    panel.tabs.setCurrentWidget(panel.what_if)
    panel.what_if.ask(WANTED)
    hand.wait(lambda: panel.what_if.change is not None, SEARCH_MS)
    hand.pause(300)
    save("inside-what-if")
    _compare(window, hand)
    save("inside-compare")
    _replay(window, hand)
    save("inside-replay")
    window.inside.close()


def _compare(window: MainWindow, hand: DemoHand) -> None:
    """Let the network of the ``article`` preset read along, and look for where the two differ."""
    panel = window.inside.panel
    assert panel is not None
    window.inside.compare_with(article_model_path())
    hand.wait(lambda: panel.comparison.other is not None, SEARCH_MS)
    panel.comparison.look.click()
    hand.wait(lambda: panel.comparison.search.found is not None, BOTH_MS)
    hand.pause(300)


def _replay(window: MainWindow, hand: DemoHand) -> None:
    """Replay the drawing, and go to where two thirds of it are done."""
    window.inside.replay()
    assert window.inside.panel is not None
    page = window.inside.panel.replay
    hand.wait(lambda: page.film is not None, BOTH_MS)
    hand.pause(500)
    page.slider.triggerAction(page.slider.SliderAction.SliderToMinimum)  # which stops it
    page.slider.setValue(2 * page.slider.maximum() // 3)
    hand.pause(300)
