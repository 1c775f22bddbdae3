"""The trainer with the habits of scikit-learn, for pipelines and grid search, without needing scikit-learn."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trainer.data.dataset import Dataset, digit_labels
from trainer.data.pixels import digit_images
from trainer.library.one_call import settings_of_run, train
from trainer.model.digit_model import DigitModel
from trainer.model.predict import Predictor


class DigitClassifier:
    """``fit``, ``predict``, ``predict_proba`` and ``score`` on images (N, 784) or (N, 28, 28).

    Every setting of a run may be a parameter: ``DigitClassifier("quick", epochs=2, hidden=(64,))``. Pixels are whole
    numbers in 0..255 or fractions in 0..1; labels are digits or texts such as "7", and predictions of their kind. After
    ``fit`` there are ``classes_``, ``model_``, ``history_`` and ``n_features_in_``.
    """

    _estimator_type = "classifier"

    def __init__(self, preset: str = "quick", **settings: Any) -> None:  # noqa: ANN401
        self.preset = preset
        for name, value in settings.items():
            setattr(self, name, value)
        self._settings = tuple(settings)

    def get_params(self, deep: bool = True) -> dict[str, Any]:  # noqa: ARG002
        """The preset and the settings that were given."""
        return {"preset": self.preset, **{name: getattr(self, name) for name in self._settings}}

    def set_params(self, **parameters: Any) -> DigitClassifier:  # noqa: ANN401
        """Change the preset or any setting; ValueError for a name that is none."""
        changed = {**self.get_params(), **parameters}
        settings_of_run(**changed)
        for name, value in changed.items():
            setattr(self, name, value)
        self._settings = tuple(name for name in changed if name != "preset")
        return self

    def fit(self, X: ArrayLike, y: ArrayLike) -> DigitClassifier:  # noqa: N803
        """Learn; the best epoch by the images kept out counts. ValueError for images or labels that cannot be."""
        config = settings_of_run(**self.get_params())
        images, self.classes_ = digit_images(X), np.unique(np.asarray(y))
        result = train(Dataset.of_arrays(images, y), config)
        self.model_ = result.model
        self.history_ = result.history
        self.n_features_in_ = images[0].size
        return self

    def predict_proba(self, X: ArrayLike) -> NDArray[np.float32]:  # noqa: N803
        """(N, classes) probabilities in the order of ``classes_``; each row sums to 1."""
        model: DigitModel | None = getattr(self, "model_", None)
        if model is None:
            raise ValueError("this DigitClassifier has not learned yet: call fit first")
        chances = Predictor(model).probabilities(digit_images(X))[:, digit_labels(self.classes_)]
        chances /= chances.sum(axis=1, keepdims=True)
        return chances

    def predict(self, X: ArrayLike) -> NDArray[Any]:  # noqa: N803
        """(N,) the most probable class of each image."""
        best = self.predict_proba(X).argmax(axis=1)
        predictions: NDArray[Any] = self.classes_[best]
        return predictions

    def score(self, X: ArrayLike, y: ArrayLike) -> float:  # noqa: N803
        """The share of images read right, 0..1."""
        return float((self.predict(X) == np.asarray(y)).mean())

    def __repr__(self) -> str:
        values = (f"{name}={value!r}" for name, value in self.get_params().items())
        return f"DigitClassifier({', '.join(values)})"

    def __sklearn_is_fitted__(self) -> bool:
        return getattr(self, "model_", None) is not None

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401
        """What scikit-learn from 1.6 on asks its estimators; nobody else calls it."""
        from sklearn.utils import ClassifierTags, InputTags, Tags, TargetTags

        tags = Tags(estimator_type="classifier", target_tags=TargetTags(required=True))
        tags.classifier_tags, tags.input_tags = ClassifierTags(), InputTags(three_d_array=True)
        return tags
