// Drives a Google Calendar at another address with Google's own client, and says line by line what came of it.
import { calendar, auth } from '@googleapis/calendar';

const [rootUrl, token, account] = process.argv.slice(2);
const oauth = new auth.OAuth2();
oauth.setCredentials({ access_token: token });
const google = calendar({ version: 'v3', auth: oauth, rootUrl, retry: false });
const say = (what, value) => console.log(`${what}\t${value}`);
const refusal = async call => {
  try {
    const answer = await call();
    return `not refused: ${answer.status}`;
  } catch (error) {
    const told = error.response?.data?.error;
    return `${error.response?.status} ${told?.errors?.[0]?.reason}`;
  }
};

const list = await google.calendarList.list();
say('calendars', list.data.items.map(one => `${one.id}:${one.accessRole}:${one.primary === true}`).join(' '));

const first = await google.events.list({ calendarId: account, singleEvents: true });
say('first', `${first.data.items.length} ${typeof first.data.nextSyncToken}`);

const requestBody = {
  id: 'k1000000000000000000000000',
  summary: 'Käthe & Zoë 🚀',
  start: { dateTime: '2027-02-08T09:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2027-02-08T10:00:00', timeZone: 'Europe/Berlin' },
  extendedProperties: { private: { dossierwerk: 'a/b/0/0' } },
};
const made = await google.events.insert({ calendarId: account, sendUpdates: 'none', requestBody });
say('made', `${made.data.id} ${made.data.start.dateTime} ${made.data.sequence} ${made.data.status}`);
say('again', await refusal(() => google.events.insert({ calendarId: account, requestBody })));

const patch = (etag, body) => google.events.patch(
  { calendarId: account, eventId: made.data.id, requestBody: body }, { headers: { 'If-Match': etag } });
const moved = await patch(made.data.etag, {
  start: { dateTime: '2027-02-08T11:00:00+01:00' }, end: { dateTime: '2027-02-08T12:00:00+01:00' } });
say('moved', `${moved.data.start.dateTime} ${moved.data.sequence} ${moved.data.summary} ${moved.data.etag !== made.data.etag}`);
say('stale', await refusal(() => patch(made.data.etag, { summary: 'never' })));

const found = await google.events.list({ calendarId: account, privateExtendedProperty: ['dossierwerk=a/b/0/0'] });
say('found', found.data.items.map(one => one.id).join(' '));

const weekly = await google.events.insert({ calendarId: account, requestBody: {
  summary: 'Team', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
  start: { dateTime: '2026-03-22T09:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-03-22T10:00:00', timeZone: 'Europe/Berlin' } } });
const instances = await google.events.instances({ calendarId: account, eventId: weekly.data.id });
say('instances', instances.data.items.map(one => one.start.dateTime).join(' '));
await google.events.delete({ calendarId: account, eventId: instances.data.items[1].id });

const changes = await google.events.list({ calendarId: account, singleEvents: true, syncToken: first.data.nextSyncToken });
say('changes', changes.data.items.map(one => one.status).sort().join(' '));
say('restricted', await refusal(() => google.events.list(
  { calendarId: account, syncToken: changes.data.nextSyncToken, timeMin: '2027-01-01T00:00:00Z' })));

const busy = await google.freebusy.query({ requestBody: {
  timeMin: '2027-02-08T00:00:00Z', timeMax: '2027-02-09T00:00:00Z', items: [{ id: account }, { id: 'nobody' }] } });
say('busy', busy.data.calendars[account].busy.map(one => `${one.start}/${one.end}`).join(' '));
say('nobody', busy.data.calendars.nobody.errors[0].reason);

await google.events.delete({ calendarId: account, eventId: made.data.id, sendUpdates: 'none' });
say('deleted', await refusal(() => google.events.delete({ calendarId: account, eventId: made.data.id })));
say('tombstone', (await google.events.get({ calendarId: account, eventId: made.data.id })).data.status);
say('taken', await refusal(() => google.events.insert({ calendarId: account, requestBody })));
say('unknown', await refusal(() => google.events.list({ calendarId: account, colour: 'red' })));
say('misspelt', await refusal(() => google.events.insert({ calendarId: account, requestBody: { ...requestBody, id: undefined, sumary: 'x' } })));

const channel = await google.events.watch({ calendarId: account, requestBody: {
  id: 'channel-1', type: 'web_hook', address: 'https://office.example.nl/notices', token: 'secret' } });
say('watched', `${channel.data.id} ${Number(channel.data.expiration) > 0}`);
say('plain', await refusal(() => google.events.watch({ calendarId: account, requestBody: {
  id: 'channel-2', type: 'web_hook', address: 'http://office.example.nl/notices' } })));
await google.channels.stop({ requestBody: { id: channel.data.id, resourceId: channel.data.resourceId } });
say('stopped', await refusal(() => google.channels.stop({ requestBody: { id: channel.data.id, resourceId: channel.data.resourceId } })));
