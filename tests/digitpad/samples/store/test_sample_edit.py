"""Steps on kept samples: done, taken back, done again, and a disk that refuses in between."""

import pytest
from PySide6.QtGui import QUndoStack

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_edit import Deletion, Keeping, Relabelling
from digitpad.samples.store.sample_image import open_store
from trainer.errors import StorageError
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def stack(qapp):
    return QUndoStack()


@pytest.fixture
def said():
    """What the steps tell: True when done, False when taken back, or an error."""
    return []


def sample(number, label):
    return Sample(Drawing(Ink((Stroke(((0.0, 0.0), (50.0, 5.0 * number), (20.0, 90.0))),))), label)


def labels(store):
    return sorted(line.label for line in store.lines("mine"))


def kept(store, label, number=1):
    return store.add("mine", sample(number, label))


def step(kind, store, said):
    """A step of each kind on a store with a one and a two: (command, labels before it, labels after it)."""
    one, two = kept(store, 1), kept(store, 2, number=2)
    if kind == "relabel":
        return Relabelling(store, [one.number, two.number], 7, said.append, said.append), [1, 2], [7, 7]
    if kind == "delete":
        return Deletion(store, [one.number], said.append, said.append), [1, 2], [2]
    if kind == "new":
        return Keeping(store, kept(store, 3, number=3), 3, said.append, said.append), [1, 2], [1, 2, 3]
    return Keeping(store, kept(store, 5, number=1), 5, said.append, said.append), [1, 2], [2, 5]


KINDS = ["relabel", "delete", "new", "the same drawing with another label"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_can_be_taken_back_and_done_again_as_often_as_one_likes(store, stack, said, kind):
    command, before, after = step(kind, store, said)
    stack.push(command)
    assert labels(store) == after
    for _ in range(2):
        stack.undo()
        assert labels(store) == before
        stack.redo()
        assert labels(store) == after
    assert said[-4:] == [False, True, False, True]


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_disk_refuses_is_told_and_can_be_tried_again(store, stack, said, kind, monkeypatch):
    command, before, after = step(kind, store, said)
    stack.push(command)
    said.clear()

    def full(*arguments):
        raise StorageError("The disk is full.")

    with monkeypatch.context() as refusing:
        for name in ("relabel", "remove", "put_back"):
            refusing.setattr(store, name, full)
        stack.undo()
    assert [str(error) for error in said] == ["The disk is full."]
    assert labels(store) == after
    stack.redo()
    stack.undo()
    assert labels(store) == before
    assert said[1:] == [False]
