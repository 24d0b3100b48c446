"""The calls that come from JavaScript: JSON text in, JSON text out."""
import gc
import json

import introspect
import library_frames
import recorder
import transcript
import xcheck

library_frames.hide()
# What a program leaves is collected before the next one runs, never during it: closing a generator runs its code.
gc.set_threshold(0)
gc.freeze()

CALLS = {
    'record': lambda a: recorder.record(a['text'], a['filename'], **a['options']),
    'session': lambda a: recorder.record_session(a['text'], a['inputs'], **a['options']),
    'split': lambda a: transcript.split(a['text']),
    'dis': lambda a: introspect.dis_text(a['text'], a['filename']),
    'plainRun': lambda a: introspect.plain_run(a['text'], a['filename']),
    'symtable': lambda a: introspect.symbols(a['text'], a['filename']),
    'xcheck': lambda a: xcheck.check(a['text']),
}


def call(name, arguments):
    return json.dumps(CALLS[name](json.loads(arguments)), ensure_ascii=False, separators=(',', ':'))
