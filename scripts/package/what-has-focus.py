"""Prints what takes the keyboard's focus, as a screen reader is told it: a JSON object a line, the first of them empty."""

import json

import pyatspi


def tell(event):
    if event.detail1:
        print(json.dumps({"role": event.source.getRoleName(), "name": event.source.name}), flush=True)


pyatspi.Registry.registerEventListener(tell, "object:state-changed:focused")
print("{}", flush=True)
pyatspi.Registry.start()
