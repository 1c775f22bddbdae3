"""Light and dark: two palettes of our own, and the rule that picks one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints


class Colors(NamedTuple):
    """A theme's colours as ``#rrggbb``.

    Texts keep 4.5:1 against what they stand on, edges of controls and bars 3:1 against what they lie on (WCAG 1.4.3
    and 1.4.11). ``border`` parts what would be told apart without it.
    """

    window: str
    base: str
    track: str
    button: str
    text: str
    quiet: str
    border: str
    edge: str
    accent: str
    on_accent: str


LIGHT = Colors(
    window="#f3f4f8",
    base="#ffffff",
    track="#e9ecf3",
    button="#ffffff",
    text="#1b2233",
    quiet="#59627a",
    border="#d3d8e3",
    edge="#727a8b",
    accent="#2d52cf",
    on_accent="#ffffff",
)
DARK = Colors(
    window="#14171f",
    base="#1c212d",
    track="#2a3141",
    button="#242a38",
    text="#e9ecf4",
    quiet="#a6afc4",
    border="#39425a",
    edge="#7a849b",
    accent="#86a4ff",
    on_accent="#0d1220",
)


EDGED = (
    *("QAbstractButton", "QMenu", "QComboBox", "QAbstractSpinBox", "QLineEdit", "QSlider", "QProgressBar", "QTabBar"),
)
WITHIN_LISTS = ("QHeaderView", "QScrollBar")
_FUSION_DARKENS = 140  # per cent, from the window's colour to an outline's; these widgets do not paint the former


class Theme(QObject):
    """Applies the chosen theme to the application and follows the system's while "system" is chosen."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._choice = "system"
        self._hints: QStyleHints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is in force."""
        if self._choice == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def choose(self, choice: str) -> None:
        """Use "system", "light" or "dark" from now on."""
        self._choice = choice
        self._apply()

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        colors = DARK if self.is_dark else LIGHT
        palette = palette_of(colors)
        self._app.setPalette(palette)
        palette.setColor(QPalette.ColorRole.Window, QColor(colors.edge).lighter(_FUSION_DARKENS))
        for name in EDGED:
            self._app.setPalette(palette, name)  # type: ignore[arg-type]  # the stub says bytes, Qt takes text
        palette.setResolveMask(0)  # so that what lies within a list can have colours of its own
        self._app.setPalette(palette, "QAbstractItemView")  # type: ignore[arg-type]
        for name in WITHIN_LISTS:
            self._app.setPalette(palette_of(colors), name)  # type: ignore[arg-type]
        palette.setColor(QPalette.ColorRole.Window, mix(QColor(colors.edge), QColor(colors.window), 0.3))
        self._app.setPalette(palette, "QMainWindowTabBar")  # type: ignore[arg-type]  # it fills tabs with that colour


def palette_of(colors: Colors) -> QPalette:
    """A Qt palette: base is paper, mid the border, dark a control's edge.

    Alternate base is a bar's track, and placeholder text is the quiet text.
    """
    role = QPalette.ColorRole
    table = {
        role.Window: colors.window,
        role.Base: colors.base,
        role.AlternateBase: colors.track,
        role.Button: colors.button,
        role.Text: colors.text,
        role.WindowText: colors.text,
        role.ButtonText: colors.text,
        role.BrightText: colors.on_accent,
        role.PlaceholderText: colors.quiet,
        role.Mid: colors.border,
        role.Midlight: colors.border,
        role.Light: colors.base,
        role.Dark: colors.edge,
        role.Shadow: colors.border,
        role.Highlight: colors.accent,
        role.Accent: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.ToolTipBase: colors.base,
        role.ToolTipText: colors.text,
    }
    palette = QPalette()
    for name, value in table.items():
        palette.setColor(name, QColor(value))
    faint = mix(QColor(colors.text), QColor(colors.window), 0.55)
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return palette


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """The colour that lies ``share`` (0..1) of the way from one to the other."""
    rest = 1.0 - share
    return QColor(
        round(one.red() * rest + other.red() * share),
        round(one.green() * rest + other.green() * share),
        round(one.blue() * rest + other.blue() * share),
    )
