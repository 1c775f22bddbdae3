"""Room for a pane: the window grows by what it takes and gives it back, and panes are tabs before the pad is small."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMainWindow, QWidget

    from digitpad.widgets.pane import Pane

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
PATIENCE_MS = 5000  # for the size that a window manager gives to a window
AT_THE_EDGE = 40  # pixels of the screen that a window which grows by itself leaves


class Growth(NamedTuple):
    """By how many pixels the window grew to its left and to its right for the panes of one side, and how wide it is."""

    left: int
    right: int
    width: int

    def given_back(self, rect: QRect) -> QRect:
        """The window's rectangle without what it grew by; where somebody made it narrower since, that counts."""
        too_much = max(0, self.width - rect.width())
        right = max(0, self.right - too_much)
        left = max(0, self.left - max(0, too_much - self.right))
        return rect.adjusted(left, 0, -right, 0)


class AfterResize(QObject):
    """Does something once after the window's next change of size, which a window manager may take its time for.

    A wish replaces the one before; one whose change does not come is given up.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._act: Callable[[], object] | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.give_up)

    def do(self, act: Callable[[], object]) -> None:
        """Do this after the next change of size."""
        self._act = act
        self._window.installEventFilter(self)
        self._patience.start()

    def give_up(self) -> None:
        """Do nothing any more."""
        self._act = None
        self._patience.stop()
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._act is not None:
            act = self._act
            self.give_up()
            QTimer.singleShot(0, self, act)
        return super().eventFilter(watched, event)


class PaneRoom:
    """Looks after the ``pad`` in the middle of a window, which keeps ``least`` pixels in both directions.

    ``panes`` gives all panes of the window.
    """

    def __init__(self, window: QMainWindow, panes: Callable[[], Iterable[Pane]]) -> None:
        self._window, self._panes = window, panes
        self._pad: QWidget | None = None
        self._least = 0
        self._growths: dict[Qt.DockWidgetArea, Growth] = {}

    def keep_clear(self, pad: QWidget, least: int) -> None:
        """Let the pad, a part of the window's middle, keep so many pixels when a pane is opened."""
        self._pad, self._least = pad, least

    def show(self, pane: Pane, width: int, in_front: bool = True) -> None:
        """Show a pane in as much more room, and put panes behind each other until the pad has its own.

        Where it has to share a place it comes in front, or, if not ``in_front``, behind those that are seen now.
        """
        seen = () if in_front else self.seen()
        has_grown = self._grow(pane, width)
        self._hold_size(held=True)
        pane.show()
        if has_grown:  # Qt would give it what the last pane had there, and the rest to the pad
            self._window.resizeDocks([pane], [width], Qt.Orientation.Horizontal)
        self._settle(pane, held=True, seen=seen)
        QTimer.singleShot(0, self._window, partial(self._settle, pane, seen=seen))  # now its parts do not know theirs

    def refit(self) -> None:
        """The window has another size that nobody drew it to: the pad gets its room in that, too."""
        shown = [pane for pane in self._panes() if not (pane.isHidden() or pane.isFloating())]
        if shown:
            self._settle(shown[-1], seen=self.seen())

    def seen(self) -> tuple[Pane, ...]:
        """The panes in the window that are not hidden, nor behind others."""
        return tuple(pane for pane in self._panes() if not (pane.isFloating() or pane.visibleRegion().isEmpty()))

    def give_back(self) -> None:
        """After a pane was hidden: take back what the window grew by for panes of which none is left."""
        for side in [side for side in self._growths if not self._on(side)]:
            growth = self._growths.pop(side)
            if not self._fills_screen:
                self._window.setGeometry(growth.given_back(self._window.geometry()))

    def growths_as_text(self) -> str:
        """What the window grew by, for the settings."""
        return ";".join(f"{side.value},{','.join(map(str, growth))}" for side, growth in self._growths.items())

    def take_over_growths(self, text: str) -> None:
        """The window has the size again that it grew to; what makes no sense is left out."""
        for part in text.split(";"):
            words = part.split(",")
            if len(words) == 4 and all(word.isdecimal() and len(word) < 6 for word in words):
                number, *pixels = map(int, words)
                if number in (LEFT.value, RIGHT.value):
                    self._growths[Qt.DockWidgetArea(number)] = Growth(*pixels)

    def forget(self) -> None:
        """The window gets another size: there is nothing to give back."""
        self._growths.clear()

    def _grow(self, pane: Pane, width: int) -> bool:
        """Make the window wider, on the pane's side as far as the screen allows, so that the pad stays where it is.

        Returns whether it did: not where another pane has made that room, nor in a window that fills the screen.
        """
        window, side = self._window, self._window.dockWidgetArea(pane)
        if side not in (LEFT, RIGHT) or side in self._growths or self._on(side, but=pane) or self._fills_screen:
            return False
        screen, frame = window.screen().availableGeometry(), window.frameGeometry()
        wanted = min(width + self._gap(), screen.width() - AT_THE_EDGE - frame.width())
        if wanted <= 0:
            return False
        outward = frame.left() - screen.left() if side == LEFT else screen.right() - frame.right()
        first = max(0, min(wanted, outward))
        left, right = (first, wanted - first) if side == LEFT else (wanted - first, first)
        window.setGeometry(window.geometry().adjusted(-left, 0, right, 0))
        self._growths[side] = Growth(left, right, window.width())
        return True

    @property
    def _fills_screen(self) -> bool:
        return self._window.isMaximized() or self._window.isFullScreen()

    def _settle(self, pane: Pane, held: bool = False, seen: tuple[Pane, ...] = ()) -> None:
        """Give the pad its room; what was ``seen`` stays in front, the first before the others."""
        for _ in range(len(list(self._panes()))):
            if not self._tidy(pane):
                break
        self._hold_size(held)
        self._widen_middle(pane)
        for each in reversed(seen):
            each.raise_()

    def _hold_size(self, held: bool) -> None:
        """Keep Qt from making the window larger at once where a pane does not fit into it."""
        least = 1 if held else 0  # 0 is whatever its parts need
        self._window.setMinimumSize(least, least)

    def _tidy(self, pane: Pane) -> bool:
        """Put one pane behind another where there is too little room; whether it did."""
        window = self._window
        side = window.dockWidgetArea(pane)
        if pane.isFloating() or side not in (LEFT, RIGHT):
            return False
        if window.minimumSizeHint().height() > window.height() and self._stack(pane, side):
            return True
        return self._lacks_width() and (self._stack(pane, side) or self._cross(pane, side))

    def _stack(self, pane: Pane, side: Qt.DockWidgetArea) -> bool:
        """Make tabs of the pane and others on its side; False where all are tabs already."""
        window = self._window
        apart = [other for other in self._on(side, but=pane) if other not in window.tabifiedDockWidgets(pane)]
        if not apart:
            return False
        if not window.tabifiedDockWidgets(pane):
            window.tabifyDockWidget(apart[-1], pane)
        else:  # it is among tabs, and what is above or below those joins them
            for other in [*window.tabifiedDockWidgets(apart[-1]), apart[-1]]:
                window.tabifyDockWidget(pane, other)
        pane.raise_()
        return True

    def _cross(self, pane: Pane, side: Qt.DockWidgetArea) -> bool:
        """Put the pane behind those on the other side; False where there are none."""
        across = self._on(RIGHT if side == LEFT else LEFT)
        if across:
            self._window.tabifyDockWidget(across[-1], pane)
            pane.raise_()
        return bool(across)

    def _widen_middle(self, pane: Pane) -> None:
        """Take from the panes, this one first, what the pad lacks."""
        window, middle = self._window, self._window.centralWidget()
        for each in [pane, *self._on(RIGHT), *self._on(LEFT)]:
            if middle is None:
                return
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LayoutRequest))
            lack = self._wanted().width() - middle.width()
            if lack > 0 and not each.isFloating():
                window.resizeDocks(
                    [each], [max(each.minimumSizeHint().width(), each.width() - lack)], Qt.Orientation.Horizontal
                )

    def _lacks_width(self) -> bool:
        """Whether the pad would be too narrow with every pane as narrow as it can be."""
        middle = self._window.centralWidget()
        least = middle.minimumSizeHint().width() if middle is not None else 0
        return self._window.width() - self._window.minimumSizeHint().width() + least < self._wanted().width()

    def _wanted(self) -> QSize:
        """What the middle needs for the pad."""
        middle = self._window.centralWidget()
        if self._pad is None or middle is None:
            return QSize(0, 0)
        return middle.minimumSizeHint() - self._pad.minimumSizeHint() + QSize(self._least, self._least)

    def _on(self, side: Qt.DockWidgetArea, but: Pane | None = None) -> list[Pane]:
        """The panes that take room on this side, in front or behind."""
        return [
            each
            for each in self._panes()
            if each is not but
            and not (each.isHidden() or each.isFloating())
            and self._window.dockWidgetArea(each) == side
        ]

    def _gap(self) -> int:
        from PySide6.QtWidgets import QStyle  # here, for it would cost the start

        return self._window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent)
