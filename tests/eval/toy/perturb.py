# SPDX-License-Identifier: Apache-2.0
"""A toy: only `spaces` does anything, letter by letter, to the words that meet the spans."""
import re


def perturb(text, kind, spans=None):
    if kind != "spaces":
        return text

    def spread(word):
        meets = spans is None or any(a < word.end() and word.start() < b for a, b in spans)
        return " ".join(word.group()) if meets else word.group()

    return re.sub(r"[^\W\d_]{2,}", spread, text)
