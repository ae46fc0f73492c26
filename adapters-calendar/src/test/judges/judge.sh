#!/bin/sh
# Lets every independent iCalendar reader of this machine judge the given files. One line for each verdict, split by tabs:
#   READS    <judge> <file> <begin in UTC> <end in UTC>
#   OBJECTS  <judge> <file> <why>
#   MISSING  <judge> <what to install>
# It ends with 1 when a judge objects, else with 2 when a judge is missing, else with 0.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=${JUDGES_WORK:-$here/../../../target/judges}
mkdir -p "$work"
verdicts=$work/verdicts.$$
trap 'rm -f "$verdicts"' EXIT

missing() { printf 'MISSING\t%s\t%s\n' "$1" "$2"; }

libical() {
    if ! command -v gcc >/dev/null; then missing libical "apt-get install gcc"; return; fi
    if ! gcc -O1 -o "$work/libical" "$here/libical.c" -lical 2>"$work/libical.log"; then
        missing libical "apt-get install libical-dev"; return
    fi
    "$work/libical" "$@"
}

python() {
    # Debian's package belongs to Debian's python, which another one may hide.
    for interpreter in python3 /usr/bin/python3; do
        if "$interpreter" -c 'import icalendar' 2>/dev/null; then
            "$interpreter" "$here/icalendar_python.py" "$@"; return
        fi
    done
    missing python-icalendar "apt-get install python3-icalendar"
}

icaljs() {
    if ! command -v npm >/dev/null; then missing ical.js "Node.js 20 with npm"; return; fi
    cp "$here/package.json" "$here/package-lock.json" "$here/icaljs.mjs" "$work/"
    if ! cmp -s "$work/package-lock.json" "$work/node_modules/.installed-from"; then
        if ! (cd "$work" && npm ci --prefer-offline --no-audit --no-fund >npm.log 2>&1); then
            missing ical.js "npm ci did not work, see $work/npm.log"; return
        fi
        cp "$work/package-lock.json" "$work/node_modules/.installed-from"
    fi
    node "$work/icaljs.mjs" "$@"
}

{ libical "$@"; python "$@"; icaljs "$@"; } >"$verdicts"
cat "$verdicts"
if grep -q '^OBJECTS' "$verdicts"; then exit 1; fi
if grep -q '^MISSING' "$verdicts"; then exit 2; fi
# Each of the three must have answered for each file; a judge that fell silent has not agreed.
test "$(grep -c '^READS' "$verdicts")" -eq $((3 * $#)) || { echo "a judge fell silent" >&2; exit 1; }
