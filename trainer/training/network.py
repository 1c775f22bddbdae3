"""The network in torch, and its way to and from the plain value that predicts without torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from trainer.image.measures import DIGITS, PIXELS, SIDE
from trainer.model.digit_model import Activation, Array, DigitModel, InputScaling, ModelInfo, Refusal
from trainer.model.weight_storage import rounded
from trainer.training.augment import LARGEST_SHIFT

_LEVELS = 1 << 8  # the bundled model was made with these draws; other ones would make another model


class Dropout(nn.Module):
    """Switch off each value with probability ``share`` (in steps of 1/256) while learning, and scale up the rest.

    Srivastava et al. 2014. On the CPU it draws from its own generator, so nothing else in the process can disturb
    it; on a card torch's own, fused dropout is used.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self._threshold = round(share * _LEVELS)
        self._share = self._threshold / _LEVELS
        self._generator = torch.Generator()

    def seed(self, seed: int) -> None:
        """Start the random numbers anew."""
        self._generator.manual_seed(seed)
        torch.cuda.manual_seed_all(seed)  # does nothing where there is no card
        if torch.backends.mps.is_available():
            torch.mps.manual_seed(seed)

    def forward(self, values: Tensor) -> Tensor:
        """Any shape and floating dtype -> the same."""
        if not self.training or self._threshold == 0:
            return values
        if values.device.type != "cpu":
            return functional.dropout(values, self._share)
        words = torch.empty((values.numel() + 7) // 8, dtype=torch.int64)
        words.random_(-(2**63), None, generator=self._generator)
        draws = words.view(torch.uint8)[: values.numel()].view_as(values)
        kept = torch.empty_like(values, requires_grad=False)
        torch.ge(draws, self._threshold, out=kept)  # fractions at once: truths first take twice the time
        return values * kept.mul_(1 / (1 - self._share))


def resampling_softness(strength: float) -> float:
    """The mean variance, in pixels² along each axis, of the softening by an ``Augment`` of this strength.

    Taking a pixel from a share f of the way to its neighbour weighs the two by 1 - f and f, of variance f (1 - f);
    its mean over shifts from 0 to a < 1/2 is a/2 - a²/3, and over all shares 1/6.
    """
    shift = min(LARGEST_SHIFT * strength, 0.5)
    return shift / 2 - shift**2 / 3


def softening_matrix(variance: float) -> NDArray[np.float64]:
    """(784, 784): each pixel becomes a mean of itself and its eight neighbours, edges continued; rows sum to 1.

    ``variance`` is that of the weights along each axis, in pixels², from 0 (nothing changes) to 1/2.
    """
    along = np.eye(SIDE) * (1 - variance)
    for step in (-1, 1):
        neighbour = np.clip(np.arange(SIDE) + step, 0, SIDE - 1)
        along[np.arange(SIDE), neighbour] += variance / 2
    matrix: NDArray[np.float64] = np.asarray(np.kron(along, along), np.float64)
    return matrix


class Softening(nn.Module):
    """(B, 784) pixels, scaled or not -> softened ones; just as they are while the network learns."""

    matrix: Tensor

    def __init__(self, variance: float) -> None:
        super().__init__()
        self.register_buffer("matrix", torch.from_numpy(softening_matrix(variance)).float(), persistent=False)

    def forward(self, pixels: Tensor) -> Tensor:
        """(B, 784) -> (B, 784) float32."""
        return pixels if self.training else functional.linear(pixels, self.matrix)


_ACTIVATIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "relu": functional.relu_,  # in place: nothing before it needs the sums again
    "leaky_relu": functional.leaky_relu_,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "silu": functional.silu,
    "gelu": lambda sums: functional.gelu(sums, approximate="tanh"),
}


class MLP(nn.Module):
    """Fully connected layers from 784 scaled pixels to ten logits: (B, 784) -> (B, 10), float32.

    Each hidden layer is Linear, batch normalisation where wanted, activation, dropout. Weights start as
    torch's Linear starts them. ``softness`` (pixels²) softens what is evaluated, not what is learned from.
    """

    def __init__(
        self,
        hidden: Sequence[int] = (512, 512),
        dropout: float = 0.5,
        activation: Activation = "relu",
        batch_norm: bool = False,
        softness: float = 0.0,
    ) -> None:
        super().__init__()
        sizes = (PIXELS, *hidden, DIGITS)
        self.softening = Softening(softness) if softness else None
        self.activation: Activation = activation
        self.dropout = Dropout(dropout)
        self.linears = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(sizes))
        self.norms = nn.ModuleList(nn.BatchNorm1d(width) for width in hidden) if batch_norm else None

    def forward(self, pixels: Tensor) -> Tensor:
        """(B, 784) scaled pixels -> (B, 10) logits."""
        activate = _ACTIVATIONS[self.activation]
        values = self.softening(pixels) if self.softening is not None else pixels
        for number, linear in enumerate(self.linears[:-1]):
            values = linear(values)
            if self.norms is not None:
                values = self.norms[number](values)
            values = self.dropout(activate(values))
        logits: Tensor = self.linears[-1](values)
        return logits

    @property
    def parameter_count(self) -> int:
        """Numbers that are learned."""
        return sum(parameter.numel() for parameter in self.parameters())


def start_weights(mlp: MLP, initialisation: str) -> None:
    """Draw the weights anew, with biases at zero; "uniform" leaves them as torch's Linear starts them.

    "he" for activations that cut off a half (He et al. 2015), "xavier" for those that do not (Glorot and Bengio 2010),
    "zeros" makes all neurons of a layer alike, so that no gradient reaches them.
    """
    if initialisation == "uniform":
        return
    draws: dict[str, Callable[[Tensor], Tensor]] = {
        "he": partial(nn.init.kaiming_normal_, nonlinearity="relu"),
        "xavier": nn.init.xavier_uniform_,
        "zeros": nn.init.zeros_,
    }
    for linear in mlp.linears:
        assert isinstance(linear, nn.Linear)
        draws[initialisation](linear.weight)
        nn.init.zeros_(linear.bias)


def to_digit_model(
    mlp: MLP,
    scaling: InputScaling | None = None,
    temperature: float = 1.0,
    refusal: Refusal | None = None,
    info: ModelInfo | None = None,
    bits: int = 32,
) -> DigitModel:
    """The plain value of ``mlp`` as it evaluates, batch normalisation and softening folded into the weights.

    ``bits`` rounds the numbers to 16 bits, or to 8 with a scale a row, so that a smaller file holds just these.
    """
    if not isinstance(mlp, MLP):
        raise ValueError(f"to_digit_model takes a network that from_digit_model made, not {type(mlp).__name__}")
    layers = [_folded(mlp, number) for number in range(len(mlp.linears))]
    layers = [(rounded(weight, bits), rounded(bias, bits)) for weight, bias in layers]
    return DigitModel(
        weights=tuple(weight for weight, _ in layers),
        biases=tuple(bias for _, bias in layers),
        activation=mlp.activation,
        scaling=scaling or InputScaling(),
        temperature=temperature,
        refusal=refusal,
        info=info or ModelInfo(),
    )


def from_digit_model(model: DigitModel, dropout: float = 0.0) -> MLP:
    """A torch network on the CPU that gives ``model``'s logits for pixels scaled as ``model.scaling`` says."""
    if not isinstance(model, DigitModel):
        raise ValueError(f"from_digit_model takes a model, as load_model gives it, not {type(model).__name__}")
    mlp = MLP(model.layer_sizes[1:-1], dropout, model.activation)
    with torch.no_grad():
        for linear, weight, bias in zip(mlp.linears, model.weights, model.biases, strict=True):
            assert isinstance(linear, nn.Linear)
            linear.weight.copy_(torch.from_numpy(weight.copy()))
            linear.bias.copy_(torch.from_numpy(bias.copy()))
    return mlp.eval()


def _folded(mlp: MLP, number: int) -> tuple[Array, Array]:
    """Weight (out, in) and bias (out,) of one layer, float32, computed in float64."""
    linear = mlp.linears[number]
    assert isinstance(linear, nn.Linear)
    weight, bias = (tensor.detach().cpu().double() for tensor in (linear.weight, linear.bias))
    if mlp.norms is not None and number < len(mlp.norms):
        norm = mlp.norms[number]
        assert isinstance(norm, nn.BatchNorm1d)
        assert norm.running_mean is not None
        assert norm.running_var is not None
        gain = norm.weight.detach().cpu().double() / (norm.running_var.cpu().double() + norm.eps).sqrt()
        bias = (bias - norm.running_mean.cpu().double()) * gain + norm.bias.detach().cpu().double()
        weight = weight * gain[:, None]
    if mlp.softening is not None and number == 0:
        weight = weight @ mlp.softening.matrix.cpu().double()
    return weight.float().numpy(), bias.float().numpy()
