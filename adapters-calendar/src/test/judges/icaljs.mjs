// Reads each file with ical.js and says at which instants it sees the event begin and end.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const utc = time => time.toJSDate().toISOString().replace('.000Z', 'Z');
for (const file of process.argv.slice(2)) {
  try {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const events = calendar.getAllSubcomponents('vevent');
    if (events.length !== 1) throw new Error(`${events.length} events`);
    const event = new ICAL.Event(events[0]);
    for (const time of [event.startDate, event.endDate]) {
      if (time.zone === ICAL.Timezone.localTimezone) throw new Error('floating time');
    }
    console.log(['READS', 'ical.js', file, utc(event.startDate), utc(event.endDate)].join('\t'));
  } catch (error) {
    console.log(['OBJECTS', 'ical.js', file, String(error)].join('\t'));
  }
}
