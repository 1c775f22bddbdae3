import numpy as np
import pytest
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.utils.validation import check_is_fitted

from tests.trainer.small_data import small_dataset
from trainer.library.digit_classifier import DigitClassifier

QUICK = {"hidden": (24,), "epochs": 4, "batch_size": 50, "device": "cpu", "threads": 1, "precision": "fp32"}


@pytest.fixture(scope="module")
def data():
    full = small_dataset()
    return full.train_images.reshape(-1, 784), full.train_labels


@pytest.fixture(scope="module")
def fitted(data):
    return DigitClassifier("quick", **QUICK).fit(*data)


def test_it_learns_and_its_probabilities_and_predictions_agree(fitted, data):
    images, labels = data
    chances = fitted.predict_proba(images)
    assert fitted.score(images, labels) > 0.8
    assert np.allclose(chances.sum(axis=1), 1, atol=1e-5)
    assert np.array_equal(fitted.classes_[chances.argmax(axis=1)], fitted.predict(images))
    assert fitted.n_features_in_ == 784
    assert len(fitted.history_) == 4


def test_texts_as_labels_come_back_as_texts(data):
    images, labels = data
    classifier = DigitClassifier("quick", **QUICK).fit(images / 255, labels.astype(str))
    assert set(classifier.predict(images[:50])) <= set("0123456789")
    assert classifier.score(images, labels.astype(str)) > 0.8


def test_a_few_digits_only_are_the_classes(data):
    images, labels = data
    some = np.isin(labels, (3, 8))
    classifier = DigitClassifier("quick", **QUICK).fit(images[some], labels[some])
    assert classifier.classes_.tolist() == [3, 8]
    assert classifier.predict_proba(images).shape == (len(images), 2)
    assert set(classifier.predict(images)) == {3, 8}


def test_scikit_learn_takes_it_for_one_of_its_own(data):
    images, labels = data
    classifier = DigitClassifier("quick", **QUICK)
    copy = clone(classifier)
    assert copy is not classifier
    assert copy.get_params() == classifier.get_params() == {"preset": "quick", **QUICK}
    scores = cross_val_score(classifier, images, labels, cv=2)
    search = GridSearchCV(classifier, {"learning_rate": [0.002, 0.01]}, cv=2).fit(images, labels)
    piped = make_pipeline(FunctionTransformer(lambda pixels: pixels / 255), classifier).fit(images, labels)
    assert len(scores) == 2
    assert search.best_params_["learning_rate"] in (0.002, 0.01)
    assert piped.score(images, labels) > 0.8
    check_is_fitted(piped[-1])


def test_what_has_not_learned_says_so(data):
    with pytest.raises(ValueError, match="call fit first"):
        DigitClassifier().predict(data[0])


@pytest.mark.parametrize("wrong", [{"epoch": 1}, {"epochs": 0}, {"preset": "fast"}])
def test_a_wrong_parameter_is_refused_when_it_is_set_or_used(wrong, data):
    with pytest.raises(ValueError, match=r"epoch|preset"):
        DigitClassifier().set_params(**wrong)
    with pytest.raises(ValueError, match=r"epoch|preset"):
        DigitClassifier(**wrong).fit(*data)


@pytest.mark.parametrize(
    "labels", [["a"] * 600, np.full(600, 12), np.full(600, 1.5), np.zeros((600, 2)), np.zeros(599)]
)
def test_labels_that_are_no_digits_are_refused(labels, data):
    with pytest.raises(ValueError, match="label"):
        DigitClassifier(**QUICK).fit(data[0], labels)


def test_its_repr_is_its_call():
    assert repr(DigitClassifier("quick", epochs=2)) == "DigitClassifier(preset='quick', epochs=2)"
