"""Runs a snippet as the program it is: program.py LIBRARY... snippet.py, with what `older` has for these libraries."""

import runpy
import sys

import older

*libraries, file = sys.argv[1:]
for library in libraries:
    getattr(older, library)()
runpy.run_path(file, run_name="__main__")
