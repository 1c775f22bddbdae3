from PySide6.QtCore import QPoint

from digitpad.inside.compare.two_bars import ROW, TwoBars

FIRST = (0.9, *[0.1 / 9] * 9)
SECOND = (0.2, 0.8, *[0.0] * 8)


def test_both_networks_shares_are_painted_and_read_out(qtbot):
    bars = TwoBars()
    qtbot.addWidget(bars)
    bars.resize(400, 10 * ROW)
    bars.show_both(FIRST, SECOND)
    bars.show()

    picture = bars.grab().toImage()

    assert bars.accessibleDescription().splitlines()[:2] == ["0: 90%, 20%", "1: 1%, 80%"]
    thick, thin = picture.pixel(QPoint(200, 10)), picture.pixel(QPoint(200, ROW + 21))
    assert thick == bars.palette().highlight().color().rgb()
    assert thin not in (thick, bars.palette().alternateBase().color().rgb())
