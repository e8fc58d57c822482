"""A stand-in for the base image: a copy of this machine's Python that any user may run.

The interpreter that runs the tests often lies in somebody's home, where the image's user may not look.
"""

import importlib.util
import os
import shutil
import sys
import sysconfig
from pathlib import Path

_NAME = f"python{sys.version_info.major}.{sys.version_info.minor}"
_LEFT_OUT = shutil.ignore_patterns(
    "site-packages",
    "dist-packages",
    "test",
    "tests",
    "idlelib",
    "turtledemo",
    "config-*",
    "EXTERNALLY-MANAGED",
)


def lend(folder: Path) -> dict[str, str]:
    """Lay Python and pip into the folder; return the environment in which `python` is that one."""
    library, programs = folder / "lib", folder / "bin"
    shutil.copytree(sysconfig.get_path("stdlib"), library / _NAME, symlinks=True, ignore=_LEFT_OUT)
    shutil.copytree(_pip(), library / _NAME / "pip")
    programs.mkdir()
    shutil.copy2(os.path.realpath(sys._base_executable), programs / _NAME)
    (programs / "python").symlink_to(_NAME)
    environment = {"PATH": f"{programs}:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/"}
    if sysconfig.get_config_var("Py_ENABLE_SHARED"):
        for shared in Path(sysconfig.get_config_var("LIBDIR")).glob("libpython*"):
            shutil.copy2(shared, library)
        environment["LD_LIBRARY_PATH"] = str(library)
    return environment


def _pip() -> Path:
    """The folder of the pip beside these tests (pip-tools brings it)."""
    found = importlib.util.find_spec("pip")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent
