from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from digitpad.inside.ghost_dabs import GhostDabs
from trainer.inspection.dabs import Dab

DABS = (Dab(70, 70, 14, adds=True), Dab(210, 210, 14, adds=False))


def colour_at(pad, x, y):
    return QColor(pad.grab().toImage().pixel(QPoint(x, y)))


def test_what_would_be_added_is_blue_and_what_would_be_rubbed_out_is_orange(qtbot):
    pad = QWidget()
    qtbot.addWidget(pad)
    pad.resize(280, 280)
    pad.show()
    ghosts = GhostDabs(pad)

    ghosts.show_dabs(DABS)

    added, rubbed = colour_at(pad, 62, 70), colour_at(pad, 202, 210)
    assert added.blue() > added.red()
    assert rubbed.red() > rubbed.blue()


def test_it_grows_with_the_pad_lets_the_mouse_through_and_goes(qtbot):
    pad = QWidget()
    qtbot.addWidget(pad)
    pad.resize(280, 280)
    pad.show()
    ghosts = GhostDabs(pad)
    ghosts.show_dabs(DABS)

    pad.resize(560, 560)
    assert ghosts.size() == pad.size()
    assert ghosts.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ghosts.show_dabs(())

    assert not ghosts.isVisible()
