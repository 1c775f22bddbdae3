"""MNIST fetched from a mirror on this machine."""

import functools
import hashlib
import http.server
import threading

import pytest
from torchvision.datasets import MNIST

from trainer.data.dataset import MNIST_DIGEST, load_dataset
from trainer.data.download import download_mnist
from trainer.errors import DatasetError
from trainer.files import bundle


def test_a_download_offline_says_so_and_where_files_can_be_put(tmp_path, monkeypatch):
    monkeypatch.setattr(MNIST, "mirrors", ["http://127.0.0.1:9/"])
    with pytest.raises(DatasetError, match=r"are you offline\?.*can be put into that folder") as caught:
        load_dataset(tmp_path, download=True)
    assert str(tmp_path) in str(caught.value)


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        pass


@pytest.fixture
def mirror():
    """The address of a mirror of MNIST on this machine."""
    handler = functools.partial(_QuietHandler, directory=str(bundle.mnist_folder()))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_download_puts_the_files_there_and_tells_how_far_it_is(tmp_path, monkeypatch, mirror):
    monkeypatch.setattr(MNIST, "mirrors", [mirror])
    sums = [(path.name, hashlib.md5(path.read_bytes()).hexdigest()) for path in bundle.mnist_folder().glob("*.gz")]
    monkeypatch.setattr(MNIST, "resources", sums)
    heard = []
    loaded = load_dataset(tmp_path, download=True, on_progress=lambda share, what: heard.append((share, what)))
    assert loaded.digest == MNIST_DIGEST
    assert all(0 <= share <= 1 for share, _ in heard)


def test_a_mirror_that_sends_something_else_is_found_out(tmp_path, monkeypatch, mirror):
    monkeypatch.setattr(MNIST, "mirrors", [mirror])
    monkeypatch.setattr(MNIST, "resources", [(path.name, "0" * 32) for path in bundle.mnist_folder().glob("*.gz")])
    with pytest.raises(DatasetError, match="could not be downloaded"):
        download_mnist(tmp_path)
