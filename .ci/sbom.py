"""Writes the software bill of materials of the installed wheel: `python .ci/sbom.py PYTHON FILE`.

PYTHON is the interpreter of an environment in which the wheel was installed within the lock file's
versions. FILE gets CycloneDX 1.6 in JSON: the package, and all that it needs with versions, licences and
who needs whom. It has no times, serial numbers or places, so the same lock file gives the same bytes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from locked import LOCK, canonical, pinned

REPOSITORY = Path(__file__).parents[1]


def bill(python: str, *checks: str) -> dict[str, Any]:
    """The whole environment as CycloneDX has it; `--validate` has it compared with CycloneDX's own schema."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible"]
    command += ["--pyproject", str(REPOSITORY / "pyproject.toml"), "--mc-type", "application", python]
    command += checks or ["--no-validate"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def pruned(made: dict[str, Any]) -> dict[str, Any]:
    """Only what the package needs, directly or not: an environment also holds its own installer."""
    needs = {one["ref"]: one.get("dependsOn", []) for one in made["dependencies"]}
    root = made["metadata"]["component"]["bom-ref"]
    reached, waiting = {root}, [root]
    while waiting:
        for one in needs.get(waiting.pop(), []):
            if one not in reached:
                reached.add(one)
                waiting.append(one)
    kept = [one for one in made["components"] if one["bom-ref"] in reached]
    dependencies = [one for one in made["dependencies"] if one["ref"] in reached]
    return {**made, "components": kept, "dependencies": dependencies}


def unlocked(made: dict[str, Any], lock: dict[str, str]) -> list[str]:
    """The components whose version is not the lock's."""
    return [
        f"{one['name']} {one['version']}"
        for one in made["components"]
        if lock.get(canonical(one["name"])) != one["version"]
    ]


def main() -> None:
    """Write the file; exit code 1 where the environment is not the lock's, or the bill not the same again."""
    python, target = sys.argv[1:]
    made = pruned(bill(python, "--validate"))
    strangers = unlocked(made, pinned(LOCK.read_text(encoding="utf-8")))
    if strangers or not made["components"]:
        sys.exit(f"not as locked: {', '.join(strangers) or 'no components'}")
    if pruned(bill(python)) != made:
        sys.exit("not the same when made again")
    Path(target).write_text(json.dumps(made, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(made['components'])} components")


if __name__ == "__main__":
    main()
