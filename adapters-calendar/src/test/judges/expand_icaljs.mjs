// Tells with ical.js when the events of calendars are. What it has no rules for, Node's own zones decide.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const JUDGE = 'ical.js';
const MOST = 20000;

function offset(zone, utc) {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric',
    day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(new Date(utc));
  const at = Object.fromEntries(parts.map(part => [part.type, Number(part.value)]));
  return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - utc;
}

/** The offset before a change of the clock counts in the hour that is skipped, and in the one that is there twice. */
function seconds(time, property, zone) {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.zone === ICAL.Timezone.utcTimezone) return wall / 1000;
  if (time.zone !== ICAL.Timezone.localTimezone && !time.isDate) return time.toUnixTime();
  const name = !time.isDate && property && property.getParameter('tzid') || zone;
  return (wall - offset(name, wall - offset(name, wall) - 86400000 / 4)) / 1000;
}

function* expand(file, zone, end) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  ICAL.TimezoneService.reset();
  for (const one of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(one);
  const components = calendar.getAllSubcomponents('vevent');
  const isMaster = one => !one.hasProperty('recurrence-id');
  const span = details => {
    const property = details.item.component.getFirstProperty('dtstart');
    const last = details.item.component.getFirstProperty('dtend') || property;
    return [seconds(details.startDate, property, zone), seconds(details.endDate, last, zone)];
  };
  const uids = new Set(components.filter(isMaster).map(one => one.getFirstPropertyValue('uid')));
  for (const component of components.filter(one => isMaster(one) || !uids.has(one.getFirstPropertyValue('uid')))) {
    const uid = component.getFirstPropertyValue('uid');
    const event = new ICAL.Event(component, { strictExceptions: true });
    components.filter(one => isMaster(component) && !isMaster(one) && one.getFirstPropertyValue('uid') === uid)
      .forEach(one => event.relateException(one));
    if (!event.isRecurring()) {
      yield span({ item: event, startDate: event.startDate, endDate: event.endDate });
      continue;
    }
    const iterator = event.iterator();
    for (let i = 0, next = iterator.next(); next; next = iterator.next(), i++) {
      if (i > MOST) throw new Error('too many');
      const details = event.getOccurrenceDetails(next);
      const [start, stop] = span(details);
      yield [start, stop];
      if (seconds(next, component.getFirstProperty('dtstart'), zone) > end + 60 * 86400) break;
    }
  }
}

for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const [file, zone, begin, end] = line.split('\t');
  try {
    for (const [start, stop] of [...expand(file, zone, Number(end))].sort((a, b) => a[0] - b[0])) {
      if (start < stop && start < Number(end) && stop > Number(begin)) {
        console.log(['OCCURS', JUDGE, file, start, stop].join('\t'));
      }
    }
    console.log(['DONE', JUDGE, file].join('\t'));
  } catch (error) {
    console.log(['OBJECTS', JUDGE, file, String(error).split('\n')[0]].join('\t'));
  }
}
