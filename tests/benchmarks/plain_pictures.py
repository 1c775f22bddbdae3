"""The comparator of reading pictures: ``python -m tests.benchmarks.plain_pictures FOLDER``, as people write it.

Torchvision makes each picture grey and 28×28, an MLP of the article's size answers, one picture after the other. It
finds neither ink nor paper.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import torch
from PIL import Image
from torch import nn
from torchvision import transforms


def main(folder: Path) -> None:
    """Print a line of JSON for each picture."""
    torch.set_num_threads(1)
    layers = (nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))
    model = nn.Sequential(*layers).eval()
    steps = (transforms.Grayscale(), transforms.Resize((28, 28)), transforms.ToTensor())
    prepared = transforms.Compose(steps)
    with torch.no_grad():
        for path in sorted(folder.iterdir()):
            chances = torch.softmax(model(prepared(Image.open(path)).unsqueeze(0)), 1)[0]
            print(json.dumps({"file": str(path), "digit": int(chances.argmax()), "probabilities": chances.tolist()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
