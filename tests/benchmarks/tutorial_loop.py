"""The comparator of training: the well-known tutorial's loop, written plainly with torchvision and a DataLoader."""

from __future__ import annotations

import gzip
import shutil
import time
from itertools import islice
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader, SubsetRandomSampler
from torchvision import datasets, transforms

from trainer.files.bundle import mnist_folder

BATCH = 20


class Net(nn.Module):
    """784-512-512-10 with dropout 0.5, as the tutorial has it."""

    def __init__(self) -> None:
        super().__init__()
        self.fc1 = nn.Linear(28 * 28, 512)
        self.fc2 = nn.Linear(512, 512)
        self.fc3 = nn.Linear(512, 10)
        self.dropout = nn.Dropout(0.5)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, 1, 28, 28) to (B, 10) logits."""
        x = x.view(-1, 28 * 28)
        x = self.dropout(torch.relu(self.fc1(x)))
        x = self.dropout(torch.relu(self.fc2(x)))
        return self.fc3(x)  # type: ignore[no-any-return]


class Tutorial:
    """The loop, its data and its optimiser; learns as many batches as it is asked for."""

    def __init__(self, folder: Path) -> None:
        """``folder`` takes the files as torchvision wants them."""
        unpack(folder / "MNIST" / "raw")
        pictures = datasets.MNIST(str(folder), train=True, transform=transforms.ToTensor())
        self.tests = datasets.MNIST(str(folder), train=False, transform=transforms.ToTensor())
        learning = torch.randperm(len(pictures))[len(pictures) // 5 :].tolist()
        self.loader = DataLoader(pictures, batch_size=BATCH, sampler=SubsetRandomSampler(learning), num_workers=0)
        self.model = Net()
        self.criterion = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.01)

    def learn(self, batches: int | None = None) -> float:
        """Learn so many batches, a whole epoch when None; samples a second."""
        self.model.train()
        samples, start = 0, time.perf_counter()
        train_loss = 0.0
        for data, target in islice(self.loader, batches):
            self.optimizer.zero_grad()
            output = self.model(data)
            loss = self.criterion(output, target)
            loss.backward()
            self.optimizer.step()
            train_loss += loss.item() * data.size(0)
            samples += len(target)
        return samples / (time.perf_counter() - start)

    def accuracy(self) -> float:
        """The share of the test images that is read right."""
        self.model.eval()
        right = 0
        with torch.no_grad():
            for data, target in DataLoader(self.tests, batch_size=500):
                right += int((self.model(data).argmax(dim=1) == target).sum())
        return right / len(self.tests)


def unpack(raw: Path) -> None:
    """Lay the bundled files out as torchvision expects them."""
    raw.mkdir(parents=True, exist_ok=True)
    for packed in mnist_folder().glob("*.gz"):
        with gzip.open(packed) as source, (raw / packed.stem).open("wb") as target:
            shutil.copyfileobj(source, target)
