#!/bin/sh
# Lets independent readers tell when the events of calendars are. The argument is a file with one line for each calendar, split
# by tabs: file, zone, begin and end of the window in seconds since 1970. One line for each occurrence, split by tabs:
#   OCCURS   <judge> <file> <begin in seconds> <end in seconds>
#   DONE     <judge> <file>
#   OBJECTS  <judge> <file> <why>
#   MISSING  <judge> <what to install>
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=${JUDGES_WORK:-$here/../../../target/judges}
mkdir -p "$work"
. "$here/readers.sh"

interpreter=$(python_with recurring_ical_events)
if [ -z "$interpreter" ]; then
    missing python-recurring-ical-events "apt-get install python3-recurring-ical-events"
else
    "$interpreter" "$here/expand_python.py" "$1"
fi
with_icaljs expand_icaljs.mjs "$1"
