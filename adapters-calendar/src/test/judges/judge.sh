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

. "$here/readers.sh"

libical() {
    if ! command -v gcc >/dev/null; then missing libical "apt-get install gcc"; return; fi
    if ! gcc -O1 -o "$work/libical" "$here/libical.c" -lical 2>"$work/libical.log"; then
        missing libical "apt-get install libical-dev"; return
    fi
    "$work/libical" "$@"
}

python() {
    interpreter=$(python_with icalendar)
    if [ -z "$interpreter" ]; then missing python-icalendar "apt-get install python3-icalendar"; return; fi
    "$interpreter" "$here/icalendar_python.py" "$@"
}

{ libical "$@"; python "$@"; with_icaljs icaljs.mjs "$@"; } >"$verdicts"
cat "$verdicts"
if grep -q '^OBJECTS' "$verdicts"; then exit 1; fi
if grep -q '^MISSING' "$verdicts"; then exit 2; fi
# Each of the three must have answered for each file; a judge that fell silent has not agreed.
test "$(grep -c '^READS' "$verdicts")" -eq $((3 * $#)) || { echo "a judge fell silent" >&2; exit 1; }
