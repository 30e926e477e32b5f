"""What the scripts share: the virtual environment, made and filled when needed. Standard library only."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def ready(extra: str = "") -> Path:
    """The Python of the environment, with the project and the extra installed; quick if nothing changed."""
    if sys.version_info < OLDEST and not PYTHON.exists():
        stop(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}")
    if not _works():
        _make()
    wanted = _wanted()
    stamp = VENV / f".dossier-{extra or 'base'}"
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        _install(extra)
        stamp.write_text(wanted, "utf-8")
    return PYTHON


def enter(script: str, extra: str = "") -> None:
    """Go on only inside the environment: outside, run the script there with the same arguments, and end as it ends."""
    if Path(sys.prefix).resolve() != VENV.resolve():
        raise SystemExit(run(ready(extra), script, *sys.argv[1:]))


def environment() -> dict[str, str]:
    """The environment for everything that the scripts start."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {**os.environ, "PYTHONUTF8": "1", **quiet}


def run(*command: str | Path, folder: Path = ROOT) -> int:
    """Run a command in the foreground; its exit code."""
    words = [str(part) for part in command]
    try:
        return subprocess.run(words, cwd=folder, env=environment(), check=False).returncode
    except KeyboardInterrupt:
        return 130


def debian(*packages: str) -> bool:
    """Install packages of the system, where this is Debian and we may; True if that worked."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    say(f"installing {', '.join(packages)} with apt-get")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return _quietly(install) or (_quietly(["apt-get", "update", "-qq"]) and _quietly(install))


def chromium() -> bool:
    """Make Chromium available; True if there is one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return any(map(shutil.which, names)) or (debian("chromium") and shutil.which("chromium") is not None)


def say(line: str) -> None:
    """Tell what takes time; on stderr, so that what a command prints stays clean."""
    print(f"… {line}", file=sys.stderr, flush=True)


def stop(message: str) -> None:
    """Give up, because of something that only a person can change."""
    print(f"Error: {message}", file=sys.stderr)
    raise SystemExit(2)


def digest(*files: Path) -> str:
    """A sum of the contents of these files."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _works() -> bool:
    return PYTHON.exists() and _quietly([PYTHON, "-m", "pip", "--version"])


def _make() -> None:
    say("making .venv")
    command = [sys.executable, "-m", "venv", "--clear", VENV]
    if _quietly(command):
        return
    # Debian ships Python without the part that puts pip into an environment.
    name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if (debian(name) or debian("python3-venv")) and _quietly(command):
        return
    stop(f"Python cannot make a virtual environment here; on Debian, as root: apt-get install {name}")


def _wanted() -> str:
    """What the environment was filled from: another project file or another place means to fill it again."""
    return f"{digest(ROOT / 'pyproject.toml')} {ROOT} {sys.version_info.major}.{sys.version_info.minor}\n"


def _install(extra: str) -> None:
    say(f"installing the project and what it needs{' to be tested' if extra else ''} into .venv")
    project = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = [PYTHON, "-m", "pip", "install", "-qq", "--no-input", "--root-user-action=ignore"]
    if run(*pip, "--editable", project):
        stop("pip could not install the project, see above; is the network there?")


def _quietly(command: list[str | Path]) -> bool:
    """Run a command that should say nothing; with DEBUG=1, show what it said if it fails."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False, text=True,
                          capture_output=True, env={**environment(), "DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode and os.environ.get("DEBUG"):
        print(done.stdout + done.stderr, file=sys.stderr)
    return done.returncode == 0
