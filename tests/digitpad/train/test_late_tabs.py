from PySide6.QtWidgets import QLabel

from digitpad.train.late_tabs import LateTabs


def test_a_page_is_made_when_its_tab_is_chosen_or_it_is_asked_for(qtbot):
    made, chosen = [], []

    def make(text):
        made.append(text)
        return QLabel(text)

    tabs = LateTabs()
    qtbot.addWidget(tabs)
    tabs.addTab(QLabel("first"), "")
    tabs.add_late(lambda: make("second"))
    tabs.add_late(lambda: make("third"))
    tabs.setTabText(1, "Second")
    tabs.currentChanged.connect(chosen.append)
    tabs.show()
    assert made == []
    assert tabs.page(2).text() == "third"
    assert (tabs.currentIndex(), chosen) == (0, [])
    tabs.setCurrentIndex(1)
    assert tabs.currentWidget().text() == "second"
    assert tabs.tabText(1) == "Second"
    assert (made, chosen) == (["third", "second"], [1])
    assert tabs.page(1) is tabs.currentWidget()
