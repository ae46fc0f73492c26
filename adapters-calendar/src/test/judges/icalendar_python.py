"""Reads each file with python-icalendar and says at which instants it sees the event begin and end."""
import datetime
import sys

import icalendar


def utc(moment):
    if moment.tzinfo is None:
        raise ValueError("floating time")
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


for file in sys.argv[1:]:
    try:
        with open(file, "rb") as opened:
            calendar = icalendar.Calendar.from_ical(opened.read())
        for component in calendar.walk():
            if component.errors:
                raise ValueError(f"{component.name}: {component.errors}")
        (event,) = calendar.walk("VEVENT")
        print("READS", "python-icalendar", file, utc(event["DTSTART"].dt), utc(event["DTEND"].dt), sep="\t")
    except Exception as error:
        print("OBJECTS", "python-icalendar", file, " ".join(repr(error).split()), sep="\t")
