"""Names that strangers gave: every text and tool tip of the whole window shows them as they are, and no more of them
than there is room for."""

import json
import os
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as TextQt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QGroupBox, QLabel, QLineEdit, QWidget

from digitpad.app import create_window
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from digitpad.texts.plain_text import MOST_LETTERS
from tests.digitpad.conftest import random_model
from tests.digitpad.train.kept.kept_runs import keep_run
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_file import save_model
from trainer.runs.run_store import RunStore

RICH = "<b>bold</b><img src=x>&amp;"
NAMES = {
    "rich": RICH,
    "lines": f"{RICH}\nsecond\tline\r\u2028third\0",
    "halves": f"{RICH}\ud800\udfff",
    "right to left": f"{RICH}\u202e\u200f\u05d0",
    "endless": RICH + "7W" * 500_000,
}
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def keep_a_run_named(name):
    """As a stranger would write it: the program itself takes no such name."""
    store = RunStore(paths.runs_folder())
    record = keep_run(store, "run")
    path = paths.runs_folder() / record.id / "run.json"
    values = json.loads(path.read_text())
    values |= {"name": name, "message": name, "dataset": name, "data_folder": f"/{name[:3000]}", "status": "stopped"}
    path.write_text(json.dumps(values))


def model_named(name, folder):
    """A model file with that name in it, and in its own name as far as a file may be called so."""
    whole = random_model()
    model = replace(whole, info=replace(whole.info, name=name[:1000].encode("utf-8", "replace").decode()))
    path = folder / (name[:60].replace("/", "").replace("\0", "") + ".safetensors")
    save_model(path, model)
    return path


def texts_of(window):
    """(what, text, whether Qt may take it for rich) of all that is shown somewhere."""
    for widget in [window, *window.findChildren(QWidget)]:
        kind = f"{type(widget).__name__} {widget.objectName()}"
        yield f"{kind} tip", widget.toolTip(), True
        yield f"{kind} name", widget.accessibleName(), False
        yield f"{kind} title", widget.windowTitle(), False
        if isinstance(widget, QLabel):
            yield kind, widget.text(), widget.textFormat() != Qt.TextFormat.PlainText
        elif isinstance(widget, QAbstractButton | QLineEdit):
            yield kind, widget.text(), False
        elif isinstance(widget, QGroupBox):
            yield kind, widget.title(), False
        elif isinstance(widget, QComboBox) or (isinstance(widget, QAbstractItemView) and widget.model() is not None):
            yield from texts_of_items(kind, widget.model())
    for action in window.findChildren(QAction):
        yield f"action {action.objectName()}", action.text(), False
        yield f"action {action.objectName()} tip", action.toolTip(), True


def texts_of_items(kind, items: QAbstractItemModel):
    for row in range(min(items.rowCount(), 50)):
        for column in range(1 if isinstance(items, QAbstractListModel) else items.columnCount()):
            for role in ROLES:
                text = items.index(row, column).data(role)
                if isinstance(text, str):
                    yield f"{kind} item", text, role == Qt.ItemDataRole.ToolTipRole


def shown(text):
    """What a person sees of a text that Qt takes for rich."""
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@pytest.fixture
def hostile(request, qtbot, tmp_path, data_folder):
    """A window with everything open whose runs, models, data sets and samples have such a name."""
    name = NAMES[request.param]
    keep_a_run_named(name)
    collection = "".join(sign for sign in name if sign.isprintable())[:60]
    store = open_store(paths.samples_folder())
    store.add(collection, Sample(Drawing(Ink((Stroke(((0.0, 0.0), (30.0, 90.0))),))), 1))
    store.close()
    file = model_named(name, tmp_path)
    window = create_window(file)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.model_in_use.model is not None)
    window.samples.samples.use_collection(collection)
    window.commands["MySamples"].trigger()
    window.trainer.open()
    panel = window.trainer.panel
    data = tmp_path / (os.fsencode(name[:60].replace("/", "").replace("\0", "")).decode("utf-8", "surrogateescape"))
    data.mkdir()
    panel.run_view.setup.data_set.use_folder(data)
    panel.tabs.setCurrentWidget(panel.runs)
    qtbot.waitUntil(lambda: RICH[:20] in "".join(text for _, text, _ in texts_of(panel.runs)))
    window.drawings.told.emit(name)
    return window


@pytest.mark.parametrize("hostile", ["rich", "lines", "right to left", "endless"], indirect=True)
def test_every_text_of_the_window_shows_a_hostile_name_as_it_is(hostile):
    seen = 0
    for what, text, may_be_rich in texts_of(hostile):
        assert len(text) <= MOST_LETTERS + 200, f"{what}: {len(text)} letters"
        assert not any(sign in text for sign in "\0\ud800\r\u2028"), f"{what}: {text[:100]!r}"
        if "bold" in text:
            seen += 1
            if may_be_rich and TextQt.mightBeRichText(text):
                assert "<b>bold" in shown(text), f"{what}: {text[:200]!r}"
    assert seen > 5
