# SPDX-License-Identifier: Apache-2.0
"""disguise.py FOLDER KIND… : reads lines {"text","spans"}, writes for each an array, one text a kind.

FOLDER holds perturb.py. Spans are code points; null means every word.
"""
import json
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from perturb import perturb  # noqa: E402

sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
for line in sys.stdin:
    row = json.loads(line)
    out = [perturb(row["text"], kind, row["spans"]) for kind in sys.argv[2:]]
    sys.stdout.write(json.dumps(out) + "\n")
