"""Every menu entry: its object name, shortcut, icon and place. What they say is in action_texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from digitpad.texts.language import LANGUAGES, command_name
from digitpad.texts.plain_text import without_mark
from digitpad.widgets.icons import menu_icon, themed_icon
from digitpad.window.action_texts import action_texts, menu_texts, short_texts, step_texts
from digitpad.window.typed_key import TypedKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from PySide6.QtGui import QPalette

Key = QKeySequence.StandardKey


class Command(NamedTuple):
    """One entry: ``action`` + name is its object name; several shortcuts are separated by ``"; "``."""

    name: str
    keys: str | Key = ""
    icon: str = ""
    checkable: bool = False
    group: str = ""


COMMANDS = (
    Command("OpenDrawing", Key.Open, "open"),
    Command("SaveDrawingAs", Key.Save, "save"),
    Command("SaveNetworkInput"),
    Command("Print", Key.Print),
    Command("ReadFiles", "Ctrl+B", "batch"),
    Command("OpenModel", "Ctrl+M", "model"),
    Command("SaveModelAs", "Ctrl+Shift+S"),
    Command("BundledModel", "Ctrl+Shift+M"),
    Command("Quit", Key.Quit),
    Command("Undo", Key.Undo, "undo"),
    Command("Redo", Key.Redo, "redo"),
    Command("Copy", Key.Copy, "copy"),
    Command("CopyNetworkInput", "Ctrl+Shift+C"),
    Command("Paste", Key.Paste, "paste"),
    Command("Clear", "Del; Ctrl+Backspace", "clear"),
    Command("Pen", "P", "pen", checkable=True, group="tool"),
    Command("Eraser", "E", "eraser", checkable=True, group="tool"),
    Command("Thinner", "["),
    Command("Thicker", "]"),
    Command("Preferences", "Ctrl+,"),
    Command("PreviousDigit", "Alt+Left"),
    Command("NextDigit", "Alt+Right"),
    Command("JoinPrevious", "Shift+J"),
    Command("JoinNext", "J"),
    Command("CutDigit", "K"),
    Command("Guide", "G", checkable=True),
    Command("Animation", checkable=True),
    Command("Refusal", checkable=True),
    Command("WholeNumbers", checkable=True),
    Command("LookInside", "Ctrl+I"),
    Command("Replay", "Ctrl+R"),
    Command("ThemeSystem", checkable=True, group="theme"),
    Command("ThemeLight", checkable=True, group="theme"),
    Command("ThemeDark", checkable=True, group="theme"),
    *(Command(command_name(code), checkable=True, group="language") for code in ("", *LANGUAGES)),
    Command("Presentation", "F5", "presentation", checkable=True),
    Command("FullScreen", "F11", checkable=True),
    Command("ResetLayout"),
    Command("StartTraining", "Ctrl+T", "train"),
    Command("StopTraining"),
    *(Command(f"Correct{digit}", str(digit)) for digit in range(10)),
    Command("LearnSamples", "Ctrl+L"),
    Command("ForgetLearned"),
    Command("MySamples", "Ctrl+Shift+L"),
    Command("CollectDigits", "Ctrl+D"),
    Command("ImportSamples"),
    Command("ImportSampleFolder"),
    Command("ExportSamples"),
    Command("HowItWorks", Key.HelpContents, "help"),
    Command("ShortcutList", "?"),
    Command("CopyDiagnostics"),
    Command("OpenDataFolder"),
    Command("About"),
)

ICONS = {command.name: command.icon for command in COMMANDS if command.icon}

MENUS: dict[str, tuple[str, ...]] = {
    "File": (
        *("OpenDrawing", ">RecentDrawings", "SaveDrawingAs", "SaveNetworkInput", "Print", "-", "ReadFiles", "-"),
        *("OpenModel", ">RecentModels", ">BundledModels", "BundledModel", "SaveModelAs", "-", "Quit"),
    ),
    "Edit": (
        *("Undo", "Redo", "-", "Copy", "CopyNetworkInput", "Paste", "-", "Clear", "-"),
        *("Pen", "Eraser", "Thinner", "Thicker", "-", ">Number", "-", "Preferences"),
    ),
    "View": (
        "Guide",
        "Animation",
        "Refusal",
        "WholeNumbers",
        "-",
        "LookInside",
        ">CompareWith",
        "Replay",
        "-",
        ">Theme",
        ">Language",
        ">Panes",
        "-",
        "Presentation",
        "FullScreen",
        "ResetLayout",
    ),
    "Train": (
        *("StartTraining", "StopTraining", "-", ">Correct", "LearnSamples", "ForgetLearned", "-"),
        *("MySamples", "CollectDigits", "ImportSamples", "ImportSampleFolder", "ExportSamples"),
    ),
    "Help": ("HowItWorks", "ShortcutList", "-", "CopyDiagnostics", "OpenDataFolder", "-", "About"),
}
SUBMENUS: dict[str, tuple[str, ...]] = {
    "Number": ("PreviousDigit", "NextDigit", "-", "JoinPrevious", "JoinNext", "CutDigit"),
    "Theme": ("ThemeSystem", "ThemeLight", "ThemeDark"),
    "RecentDrawings": (),
    "RecentModels": (),
    "BundledModels": (),
    "CompareWith": (),
    "Language": (command_name(""), "-", *map(command_name, LANGUAGES)),
    "Panes": (),
    "Correct": tuple(f"Correct{digit}" for digit in range(10)),
}


class Actions(QObject):
    """All actions and menus of one window, children of it; ``actions["Undo"]`` is ``actionUndo``."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.typed = TypedKey()
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {command.name: self._made(command) for command in COMMANDS}
        self.menus: dict[str, QMenu] = {}
        for name in (*SUBMENUS, *MENUS):
            self.menus[name] = self._made_menu(name)
        self._actions["Quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._actions["About"].setMenuRole(QAction.MenuRole.AboutRole)
        self._actions["Preferences"].setMenuRole(QAction.MenuRole.PreferencesRole)
        self.undo_kind = ""
        self.redo_kind = ""
        self.retranslate()
        window.addActions(list(self))  # last, for the window hears of each change of its actions

    def __getitem__(self, name: str) -> QAction:
        """The action of that name; KeyError when there is none."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        """All actions, in the order of the table."""
        return iter(self._actions.values())

    def by_menu(self) -> Iterator[tuple[str, list[QAction]]]:
        """The title of each menu, and its entries with those of the menus inside it."""
        for name, entries in MENUS.items():
            names = [inner for entry in entries for inner in SUBMENUS.get(entry[1:], (entry,))]
            title = without_mark(self.menus[name].title())
            yield title, [self._actions[entry] for entry in names if entry in self._actions]

    def fill_menu_bar(self) -> None:
        """Put the menus into the window's menu bar."""
        for name in MENUS:
            self._window.menuBar().addMenu(self.menus[name])

    def fill_when_shown(self, filled: Mapping[str, Callable[[QMenu], None]]) -> None:
        """Let the menus of these names be filled each time that they open."""
        for name, fill in filled.items():
            self.menus[name].aboutToShow.connect(partial(fill, self.menus[name]))

    def color_tools(self, palette: QPalette, ratio: float, names: Iterable[str]) -> None:
        """Draw the icons of these actions as the first paint shows them: not for an entry that is selected, too."""
        for name in names:
            self._actions[name].setIcon(themed_icon(ICONS[name], palette, (ratio,)))

    def recolor(self, palette: QPalette, ratio: float) -> None:
        """Draw all icons in a palette, sharp at that device pixel ratio and at 1."""
        for name, icon in ICONS.items():
            self._actions[name].setIcon(menu_icon(icon, palette, tuple({1.0, ratio})))

    def name_steps(self, undo_kind: str, redo_kind: str) -> None:
        """Name the step that undo takes back and the one that redo does again; empty when there is none."""
        self.undo_kind, self.redo_kind = undo_kind, redo_kind
        self["Undo"].setEnabled(bool(undo_kind))
        self["Redo"].setEnabled(bool(redo_kind))
        for name, text in step_texts(undo_kind, redo_kind).items():
            self[name].setText(text)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        short = short_texts()
        for name, (text, tip) in action_texts().items():
            action = self._actions[name]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(text)
            if name in short:
                action.setIconText(short[name])
            action.setStatusTip(tip)
            action.setToolTip(f"{tip} ({keys})" if keys else tip)
        self.name_steps(self.undo_kind, self.redo_kind)
        for name, text in menu_texts().items():
            self.menus[name].setTitle(text)

    def _made(self, command: Command) -> QAction:
        action = self._new(command.keys)
        action.setObjectName(f"action{command.name}")
        action.setCheckable(command.checkable)
        if isinstance(command.keys, str):
            if command.keys:
                action.setShortcuts([QKeySequence(key) for key in command.keys.split("; ")])
        else:
            action.setShortcuts(command.keys)
        if command.name.startswith("Correct"):
            action.setAutoRepeat(False)  # a key held down says it once
        if command.group:
            group = self._groups.setdefault(command.group, QActionGroup(self))
            group.addAction(action)
        return action

    def _new(self, keys: str | Key) -> QAction:
        """An action; one with a key of one sign follows each event of its own, which costs the others' start."""
        if isinstance(keys, str) and any(len(key) == 1 for key in keys.split("; ")):
            return self.typed.waiting(self._window)
        return QAction(self._window)

    def _made_menu(self, name: str) -> QMenu:
        menu = QMenu(self._window)
        menu.setObjectName(f"menu{name}")
        menu.setToolTipsVisible(True)
        for entry in (MENUS | SUBMENUS)[name]:
            if entry == "-":
                menu.addSeparator()
            elif entry.startswith(">"):
                menu.addMenu(self.menus[entry[1:]])
            else:
                menu.addAction(self._actions[entry])
        return menu
