"""What counts as reaching into another's parts, shown by examples; test_architecture looks at the whole house."""

import pytest

from tests.reaching import reaches, swaps


@pytest.mark.parametrize(
    "code",
    [
        "self.worker.run_ended.emit(outcome)",
        "on_done(self.panel.image_requested.emit)",
        "panel.list.changed.emit()",
        "self.panel._store",
        "window._tell(text)",
        "self.view.layout().addWidget(button)",
        "window.findChild(QLabel)",
        "self.bar.findChildren(QPushButton)",
        "from digitpad.app import _leave",
    ],
)
def test_reaching_into_another_s_is_found(code):
    assert len(list(reaches(code))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "self.changed.emit(1)",
        "(self.one if first else self.other).emit()",
        "self._store.save()",
        "super()._lay_out()",
        "self.layout().addWidget(button)",
        "self.findChild(QLabel)",
        "record._replace(name=name)",
        "from __future__ import annotations",
        "class Run:\n    _kept: int\n    def same(self, other):\n        return other._kept",
    ],
)
def test_one_s_own_is_no_reaching(code):
    assert list(reaches(code)) == []


def test_a_private_name_that_is_swapped_by_its_text_is_found():
    assert len(list(swaps('monkeypatch.setattr(panel, "_store", store)'))) == 1
    assert len(list(swaps('patch.setattr("digitpad.app._leave", leave)'))) == 1
    assert list(swaps('monkeypatch.setattr("digitpad.app.run", run)')) == []
