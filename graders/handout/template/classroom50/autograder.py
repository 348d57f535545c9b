"""Classroom 50's entry point: grades the checkout that it is started in, and writes result.json there.

For course staff: put this file into CLASSROOM/autograders/ASSIGNMENT/, with package.json, package-lock.json, .npmrc and
nablagrade-*.tgz of the handout beside it, and "node": "22" into the assignment's runtime. Students' copies of the grader
are not used.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NPM = "npm.cmd" if os.name == "nt" else "npm"


def main() -> int:
    checkout = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        for pattern in ("package.json", "package-lock.json", ".npmrc", "nablagrade-*.tgz"):
            for file in HERE.glob(pattern):
                shutil.copy(file, desk)
        installed = subprocess.run([NPM, "ci"], cwd=desk, stdout=sys.stderr, check=False)
        if installed.returncode != 0:
            return installed.returncode
        command = desk / "node_modules" / "nablagrade" / "dist" / "nablagrade.js"
        options = ["--reporter", "classroom50=result.json"]
        graded = subprocess.run(["node", str(command), "grade", "__ID__", ".", *options], cwd=checkout, check=False)
        return graded.returncode


sys.exit(main())
