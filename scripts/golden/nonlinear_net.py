"""PyTorch's sigmoidal and ReLU nets with both losses and their gradients by automatic differentiation, in float64.

Writes reference/testing/golden/nonlinear-net.json. Needs Debian's python3-torch; run from the root of the repository:

    /usr/bin/python3 scripts/golden/nonlinear_net.py && npx biome format --write reference/testing/golden
"""

import json
import platform

import torch

COMMAND = "/usr/bin/python3 scripts/golden/nonlinear_net.py && npx biome format --write reference/testing/golden"
PATH = "reference/testing/golden/nonlinear-net.json"

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)

# n, m, k, t; the factor on W2 makes logits in the thousands.
SIZES = [(4, 3, 2, 5), (2, 5, 3, 4), (5, 2, 4, 1), (3, 1, 5, 7)]
FACTORS = [1.0, 2000.0]


def soft(k, t):
    """Columns of sixteenths that add up to exactly 1, zeros among them."""
    counts = torch.multinomial(torch.ones(t, k), 16, replacement=True)
    return torch.stack([(counts == l).sum(dim=1) for l in range(k)]).double() / 16


def one_hot(k, t):
    return torch.nn.functional.one_hot(torch.randint(k, (t,)), k).double().T


def gradients(loss, weights):
    return {f"d{name}": grad.tolist() for name, grad in zip(weights, torch.autograd.grad(loss, list(weights.values()), retain_graph=True))}


nets = []
for activation, act in [("sigmoid", torch.sigmoid), ("relu", torch.relu)]:
    for n, m, k, t in SIZES:
        for factor in FACTORS:
            for kind, draw in [("soft", soft), ("one-hot", one_hot)]:
                weights = {
                    "W1": torch.randn(m, n).requires_grad_(),
                    "b": torch.randn(m).requires_grad_(),
                    "W2": (factor * torch.randn(k, m)).requires_grad_(),
                }
                X, Y = torch.randn(n, t), draw(k, t)
                F = weights["W2"] @ act(weights["W1"] @ X + weights["b"][:, None])
                squared = ((F - Y) ** 2).sum() / t
                entropy = torch.nn.functional.cross_entropy(F.T, Y.T)
                nets.append(
                    {
                        "activation": activation,
                        "targets": kind,
                        "factor": factor,
                        **{name: value.tolist() for name, value in weights.items()},
                        "X": X.tolist(),
                        "Y": Y.tolist(),
                        "probabilities": torch.softmax(F, dim=0).tolist(),
                        "squaredError": {"loss": squared.item(), **gradients(squared, weights)},
                        "crossEntropy": {"loss": entropy.item(), **gradients(entropy, weights)},
                    }
                )

golden = {
    "command": COMMAND,
    "versions": {"python": platform.python_version(), "torch": torch.__version__},
    "nets": nets,
}
with open(PATH, "w", encoding="utf-8") as file:
    json.dump(golden, file, indent=1)
    file.write("\n")
