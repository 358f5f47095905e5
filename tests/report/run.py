# SPDX-License-Identifier: MIT
"""run.py MODULE.FUNCTION: one of the checks, on the pages in the folder PAGES."""
import importlib
import sys
import traceback

sys.dont_write_bytecode = True
import reading


def main():
    module, function = sys.argv[1].split(".")
    try:
        getattr(importlib.import_module("checks." + module), function)()
    except Exception:   # what was found before is shown, too
        reading.flaws.append(traceback.format_exc())
    for flaw in reading.flaws:
        print(flaw)
    return 1 if reading.flaws else 0


sys.exit(main())
