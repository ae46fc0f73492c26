"""Tells with python-recurring-ical-events when the events of calendars are."""
import datetime
import sys
import zoneinfo

import icalendar
import recurring_ical_events

JUDGE = "python-recurring-ical-events"


def seconds(moment, zone):
    if not isinstance(moment, datetime.datetime):
        moment = datetime.datetime(moment.year, moment.month, moment.day)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return int(moment.timestamp())


def expand(file, zone, begin, end):
    with open(file, "rb") as opened:
        calendar = icalendar.Calendar.from_ical(opened.read())
    day = datetime.timedelta(days=1)
    first = datetime.datetime.fromtimestamp(begin, zone)
    last = datetime.datetime.fromtimestamp(end, zone)
    for event in recurring_ical_events.of(calendar).between(first - day, last + day):
        yield seconds(event["DTSTART"].dt, zone), seconds(event["DTEND"].dt, zone)


for line in open(sys.argv[1]):
    file, zone, begin, end = line.rstrip("\n").split("\t")
    begin, end = int(begin), int(end)
    try:
        for start, stop in sorted(expand(file, zoneinfo.ZoneInfo(zone), begin, end)):
            if start < stop and start < end and stop > begin:
                print("OCCURS", JUDGE, file, start, stop, sep="\t")
        print("DONE", JUDGE, file, sep="\t")
    except Exception as error:
        print("OBJECTS", JUDGE, file, " ".join(repr(error).split()), sep="\t")
