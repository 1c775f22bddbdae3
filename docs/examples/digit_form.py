"""A form of another program, in which an amount is written by hand instead of typed."""

from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QPushButton, QWidget

from digitpad.digit_input import DigitInput


class AmountForm(QWidget):
    def __init__(self):
        super().__init__()
        self.pad, self.amount, again = DigitInput(), QLineEdit(readOnly=True), QPushButton("Again")
        self.pad.number_changed.connect(self.amount.setText)
        again.clicked.connect(self.pad.clear)
        rows = QFormLayout(self)
        for title, field in (("Write it here", self.pad), ("Amount", self.amount), ("", again)):
            rows.addRow(title, field)


if __name__ == "__main__":
    app = QApplication([])
    form = AmountForm()
    form.show()
    app.exec()
