import io
from dataclasses import replace

from trainer.commands.progress_bar import ProgressBar
from trainer.runs import events
from trainer.runs.events import BatchDone, EpochDone, RunStarted

START = RunStarted("cpu", "fp32", 2, 1000, 60, 10, 3, 1, 5, note="A note.")
BATCH = BatchDone(2, 1, 2, 0.5, 0.01, 1234.5, 75.0)
EPOCH = EpochDone(2, 0.4, 0.9, 0.3, 0.95, 0.01, 1000.0, 3.0, True)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def shown(stream, *events):
    bar = ProgressBar(stream)
    for event in events:
        bar.show(event)
    return stream.getvalue()


def test_a_terminal_sees_a_bar_that_fills():
    text = shown(Terminal(), START, BATCH)
    assert "[############............] epoch 2/5  loss 0.5000  1,234 images/s  1:15 left" in text
    assert "[########################] testing" in shown(Terminal(), START, events.TestStarted(2))


def test_a_file_gets_only_the_lines_that_stay():
    text = shown(io.StringIO(), START, BATCH, EPOCH)
    assert "\r" not in text
    assert "[#" not in text
    lines = text.splitlines()
    assert lines[0] == "1,000 weights, 60 images an epoch, cpu, fp32, 2 threads. A note."
    assert "validation loss 0.3000 accuracy 95.00%" in lines[1]
    assert lines[1].endswith("best")
    assert len(lines) == 2


def test_one_thread_is_one():
    assert ", 1 thread. A note." in shown(io.StringIO(), replace(START, threads=1))


def test_a_download_moves_the_same_bar():
    stream = Terminal()
    ProgressBar(stream).show_share(0.5, "downloading MNIST")
    assert "[############............] downloading MNIST" in stream.getvalue()
