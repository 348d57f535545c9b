"""What NumPy's tensordot gives, and what it refuses, for tensors of rank 0 to 4 and every form of axes.

Writes reference/testing/golden/tensordot.json. Needs Debian's python3-numpy; run from the root of the repository:

    /usr/bin/python3 scripts/golden/tensordot.py && npx biome format --write reference/testing/golden
"""

import itertools
import json
import platform

import numpy as np

COMMAND = "/usr/bin/python3 scripts/golden/tensordot.py && npx biome format --write reference/testing/golden"
PATH = "reference/testing/golden/tensordot.json"
RANKS = range(5)
LARGEST = 12

rng = np.random.default_rng(20180830)


def draw_lengths(rank_a, rank_b, axes_a, axes_b):
    """Lengths of 1 to 4 for all axes, equal where two are paired; again until neither tensor is large."""
    while True:
        shape_a = rng.integers(1, 5, rank_a).tolist()
        shape_b = rng.integers(1, 5, rank_b).tolist()
        for i, j in zip(axes_a, axes_b):
            shape_b[j] = shape_a[i]
        if np.prod(shape_a) <= LARGEST and np.prod(shape_b) <= LARGEST:
            return shape_a, shape_b


def integers(shape):
    return rng.integers(-9, 10, shape).astype(float)


def reals(shape):
    return rng.normal(size=shape)


def written(tensor):
    """Shape and row-major entries; whole numbers are written without a point."""
    entries = np.asarray(tensor).ravel().tolist()
    return {"shape": list(np.shape(tensor)), "data": [int(v) if v.is_integer() else v for v in entries]}


def case(a, b, axes):
    return {"a": written(a), "b": written(b), "axes": axes, "result": written(np.tensordot(a, b, axes))}


def counted(rank_a, rank_b, count):
    """The axes that a number stands for."""
    return list(range(rank_a - count, rank_a)), list(range(count))


def by_count(draw):
    """Every number of axes between every two ranks."""
    for rank_a, rank_b in itertools.product(RANKS, RANKS):
        for count in range(min(rank_a, rank_b) + 1):
            shape_a, shape_b = draw_lengths(rank_a, rank_b, *counted(rank_a, rank_b, count))
            yield case(draw(shape_a), draw(shape_b), count)


def by_lists(draw):
    """Every way to pair axes of two tensors, the pairs listed in any order."""
    for rank_a, rank_b in itertools.product(RANKS, RANKS):
        for count in range(min(rank_a, rank_b) + 1):
            for chosen in itertools.combinations(range(rank_a), count):
                for axes_b in itertools.permutations(range(rank_b), count):
                    order = rng.permutation(count).tolist()
                    axes_a = [chosen[i] for i in order]
                    axes_b_in_order = [axes_b[i] for i in order]
                    shape_a, shape_b = draw_lengths(rank_a, rank_b, axes_a, axes_b_in_order)
                    yield case(draw(shape_a), draw(shape_b), [axes_a, axes_b_in_order])


def refused():
    """Calls that NumPy refuses, with its own words."""
    for shape_a, shape_b, axes in [
        ([2, 3], [4, 2], 1),
        ([2, 3], [1, 4], 1),
        ([2, 1], [3, 4], 1),
        ([2, 3, 4], [4, 3, 5], 2),
        ([3], [3], 2),
        ([], [3], 1),
        ([3], [], 1),
        ([], [], 1),
        ([2, 2], [2, 2], 3),
        ([2, 3], [2, 3], [[0], [1]]),
        ([2, 3], [2, 3], [[0, 1], [1, 0]]),
        ([2, 3], [2, 3], [[0, 1], [0]]),
        ([2, 3], [2, 3], [[], [0]]),
        ([3], [3], [[0, 1], [0, 1]]),
        ([2, 3], [3, 2], [[2], [0]]),
    ]:
        try:
            np.tensordot(np.ones(shape_a), np.ones(shape_b), axes)
        except (ValueError, IndexError) as error:
            yield {"a": shape_a, "b": shape_b, "axes": axes, "error": f"{type(error).__name__}: {error}"}
        else:
            raise SystemExit(f"NumPy accepts {shape_a}, {shape_b}, {axes}")


def slide():
    """The slide "Tensors in NumPy": shapes for tensors of ones, and numbers where the order of the axes shows."""
    ones = np.ones((3, 3, 3))
    a = np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]], dtype=float)
    b = np.array([[[1, 0], [10, 1]], [[100, 0], [1000, 0]]], dtype=float)
    calls = [0, 1, 2, [[0, 1], [1, 2]]]
    return {
        "onesShapes": [{"axes": axes, "shape": list(np.tensordot(ones, ones, axes).shape)} for axes in calls],
        "numbers": [case(a, b, axes) for axes in calls],
        "asWrittenForTwo": written(np.einsum("ijk,kjm->im", a, b)),
    }


golden = {
    "command": COMMAND,
    "versions": {"python": platform.python_version(), "numpy": np.__version__},
    "slide": slide(),
    "counts": list(by_count(integers)),
    "lists": list(by_lists(integers)),
    "reals": list(by_count(reals)),
    "refused": list(refused()),
}
with open(PATH, "w", encoding="utf-8") as file:
    json.dump(golden, file)
    file.write("\n")
