// Uses a calendar with Microsoft's own client for JavaScript, and says what it found. One line for each step, split by tabs:
//   OK     <step>
//   WRONG  <step>  <what>
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import graph from '@microsoft/microsoft-graph-client';

const [address, token, user] = process.argv.slice(2);
// The client shows its token to https only, so that another handler has to.
const shown = {
  setNext(next) {
    this.next = next;
  },
  execute(context) {
    const headers = { Authorization: `Bearer ${token}`, ...context.options?.headers };
    context.options = { ...context.options, headers };
    return this.next.execute(context);
  },
};
shown.setNext(new graph.HTTPMessageHandler());
const client = graph.Client.initWithMiddleware({ baseUrl: `${address}/`, defaultVersion: 'v1.0', middleware: shown });
const api = path => client.api(path).header('Prefer', 'IdType="ImmutableId"');
// It takes a link for one only when it is https.
const follow = link => api(link.replace(`${address}/v1.0`, ''));
const mark = 'String {8f5b1c5e-7c0e-4f0a-9a55-3d1d5f0e6b42} Name JavaScript';
const time = hour => ({ dateTime: `2027-02-08T${hour}:00:00`, timeZone: 'W. Europe Standard Time' });
const event = (subject, more) => ({ subject, start: time('09'), end: time('10'), ...more });
const refused = async (status, code, call) => {
  const error = await call.then(() => assert.fail(`not refused: ${code}`), refusal => refusal);
  assert.deepEqual([error.statusCode, error.code], [status, code]);
};

const steps = {
  async 'calendars are told'() {
    const { value } = await api(`/users/${user}/calendars`).get();
    assert.equal(value.filter(calendar => calendar.isDefaultCalendar).length, 1);
    assert.ok(value.some(calendar => !calendar.canEdit));
  },
  async 'a transaction is carried out once'() {
    const once = event('Once', { transactionId: randomUUID() });
    const made = await api(`/users/${user}/events`).post(once);
    assert.equal(made.start.dateTime, '2027-02-08T08:00:00.0000000');
    await refused(409, 'ErrorDuplicateTransactionId', api(`/users/${user}/events`).post(once));
    await api(`/users/${user}/events/${made.id}`).delete();
  },
  async 'a stale tag is refused'() {
    const made = await api(`/users/${user}/events`).post(event('First'));
    const path = `/users/${user}/events/${made.id}`;
    const changed = await api(path).header('If-Match', made['@odata.etag']).patch({ subject: 'Second' });
    assert.notEqual(changed['@odata.etag'], made['@odata.etag']);
    await refused(
      412, 'ErrorIrresolvableConflict',
      api(path).header('If-Match', made['@odata.etag']).patch({ subject: 'Third' }));
    assert.equal((await api(path).select('subject').get()).subject, 'Second');
    await api(path).delete();
    await refused(404, 'ErrorItemNotFound', api(path).get());
  },
  async 'an extended property finds its event'() {
    const property = { id: mark, value: 'a/b/7' };
    const made = await api(`/users/${user}/events`).post(event('Marked', { singleValueExtendedProperties: [property] }));
    const { value } = await api(`/users/${user}/events`)
      .filter(encodeURIComponent(
        `singleValueExtendedProperties/Any(ep: ep/id eq '${mark}' and startswith(ep/value, 'a/b/'))`))
      .expand(encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${mark}')`))
      .get();
    assert.deepEqual(value.map(one => [one.id, one.singleValueExtendedProperties]), [[made.id, [property]]]);
    await api(`/users/${user}/events/${made.id}`).delete();
  },
  async 'a delta goes on where it ended'() {
    for (let i = 0; i < 5; i++) await api(`/users/${user}/events`).post(event(`Event ${i}`));
    const prefer = 'IdType="ImmutableId", odata.maxpagesize=2';
    let page = await api(`/users/${user}/calendarView/delta`)
      .query({ startDateTime: '2027-02-01T00:00:00Z', endDateTime: '2027-03-01T00:00:00Z' })
      .header('Prefer', prefer)
      .get();
    const told = [...page.value];
    while (page['@odata.nextLink']) {
      page = await follow(page['@odata.nextLink']).header('Prefer', prefer).get();
      told.push(...page.value);
    }
    assert.deepEqual(told.map(one => one.subject), [0, 1, 2, 3, 4].map(i => `Event ${i}`));
    await api(`/users/${user}/events/${told[0].id}`).delete();
    const later = await follow(page['@odata.deltaLink']).get();
    assert.deepEqual(later.value.map(one => [one.id, one['@removed'].reason]), [[told[0].id, 'deleted']]);
  },
  async 'pages of a list are followed'() {
    const first = await api(`/users/${user}/events`).top(3).select('subject').get();
    const second = await follow(first['@odata.nextLink']).get();
    assert.deepEqual([first.value.length, second.value.length, second['@odata.nextLink']], [3, 1, undefined]);
  },
  async 'a batch has an answer for each'() {
    const { responses } = await api('/$batch').post({
      requests: [
        { id: '1', method: 'GET', url: `/users/${user}/calendars` },
        { id: '2', method: 'GET', url: `/users/${user}/events/none` },
        { id: '3', method: 'GET', url: `/users/${user}/calendars`, dependsOn: ['2'] },
      ],
    });
    assert.deepEqual(responses.map(one => [one.id, one.status]), [['1', 200], ['2', 404], ['3', 424]]);
  },
  async 'free and busy times are told'() {
    const { value } = await api(`/users/${user}/calendar/getSchedule`).post({
      schedules: [user, 'nobody@office.example'],
      startTime: time('00'),
      endTime: time('23'),
      availabilityViewInterval: 60,
    });
    assert.equal(value[0].scheduleItems.length, 4);
    assert.equal(value[1].error.responseCode, 'ErrorMailRecipientNotFound');
  },
  async 'what Microsoft does not describe is refused'() {
    const misspelt = { ...event('Typo'), subjct: 'x' };
    await refused(400, 'BadRequest', api(`/users/${user}/events`).post(misspelt));
    await refused(400, 'BadRequest', api(`/users/${user}/events`).query({ $serach: 'x' }).get());
    await refused(400, 'BadRequest', api(`/users/${user}/evnets`).get());
    await refused(401, 'InvalidAuthenticationToken', client.api('/me/events').header('Authorization', 'Bearer x').get());
  },
};

for (const [name, step] of Object.entries(steps)) {
  try {
    await step();
    console.log(['OK', name].join('\t'));
  } catch (error) {
    console.log(['WRONG', name, String(error.message).replace(/\s+/g, ' ')].join('\t'));
  }
}
