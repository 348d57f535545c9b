"""PyTorch's sigmoid and its slope by automatic differentiation, in float64.

Writes reference/testing/golden/sigmoid.json. Needs Debian's python3-torch; run from the root of the repository:

    /usr/bin/python3 scripts/golden/sigmoid.py && npx biome format --write reference/testing/golden
"""

import json
import platform

import torch

COMMAND = "/usr/bin/python3 scripts/golden/sigmoid.py && npx biome format --write reference/testing/golden"
PATH = "reference/testing/golden/sigmoid.json"

# The lecture's V = (3, 0, -1), ordinary sizes, where 1 - sigma is lost (37), where e^-z overflows (710), where even the
# smallest float64 is too large for sigma (746), and far beyond.
SIZES = [0, 1e-9, 1e-3, 0.1, 0.5, 1, 2.25, 3, 5.5, 10, 20, 36.5, 37.5, 40, 100, 354.5, 355, 700, 709.5, 710, 746, 1e3, 1e4]

z = torch.tensor([sign * size for size in SIZES for sign in (1, -1)], dtype=torch.float64, requires_grad=True)
f = torch.sigmoid(z)
f.sum().backward()

golden = {
    "command": COMMAND,
    "versions": {"python": platform.python_version(), "torch": torch.__version__},
    "z": z.tolist(),
    "sigmoid": f.tolist(),
    "slope": z.grad.tolist(),
}
with open(PATH, "w", encoding="utf-8") as file:
    json.dump(golden, file, indent=2)
    file.write("\n")
