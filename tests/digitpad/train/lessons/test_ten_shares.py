from digitpad.train.lessons.ten_shares import TenShares

EVEN = [0.1] * 10
SURE = [0.0] * 7 + [1.0] + [0.0] * 2


def test_both_answers_are_painted_and_read_out(qtbot):
    shares = TenShares()
    qtbot.addWidget(shares)
    shares.show()
    empty = shares.grab().toImage()

    shares.show_shares(EVEN, SURE)
    first = shares.grab().toImage()
    shares.show_shares(SURE, SURE)

    assert len({image.cacheKey() for image in (empty, first)}) == 2
    assert first != empty
    assert shares.grab().toImage() != first
    assert shares.accessibleDescription().splitlines()[7] == "7: 100.00% before, 100.00% after"
