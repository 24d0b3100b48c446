"""Code of the library has no frames in our engine, in whatever language it is written: so CPython's tracebacks leave
them out as well, printed by the interpreter or by the program (`traceback.print_exc`)."""
import re
import traceback

LIBRARY = re.compile(r'/lib/python3|<frozen |/oracle/')
# Methods that dataclasses makes of text.
MADE = re.compile(r'__\w+__')

extract = traceback.StackSummary._extract_from_extended_frame_gen.__func__


def is_library(code):
    return bool(LIBRARY.match(code.co_filename)) or code.co_filename == '<string>' and bool(MADE.fullmatch(code.co_name))


def without_library(cls, frames, **options):
    return extract(cls, (entry for entry in frames if not is_library(entry[0].f_code)), **options)


def hide():
    traceback.StackSummary._extract_from_extended_frame_gen = classmethod(without_library)
