-- How far each message got: how often it was offered, what came of it, and why one stayed behind.
ALTER TABLE mail_message
  ADD COLUMN tries          integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  ADD COLUMN first_tried_at timestamptz,
  ADD COLUMN under_way      boolean NOT NULL DEFAULT false,
  ADD COLUMN unanswered     integer NOT NULL DEFAULT 0 CHECK (unanswered >= 0),
  ADD COLUMN dropped        text CHECK (dropped IN ('OVERTAKEN', 'APPOINTMENT_CHANGED', 'APPOINTMENT_CANCELLED',
    'APPOINTMENT_BEGUN', 'NEVER_ANNOUNCED', 'NOTHING_MISSING', 'NOT_VISIBLE', 'ACCESS_ENDED')),
  ADD CONSTRAINT mail_message_dropped_is_superseded CHECK (dropped IS NULL OR status = 'SUPERSEDED');

-- What exactly set it off: a lead time of an appointment, a document, or an earlier message that was sent again.
ALTER TABLE mail_message
  ADD COLUMN reminded_start timestamptz,
  ADD COLUMN reminded_hours integer,
  ADD COLUMN document_id    uuid,
  ADD COLUMN repeats_id     uuid REFERENCES mail_message,
  ADD CONSTRAINT mail_message_appointment_reminder_is_whole CHECK (num_nulls(reminded_start, reminded_hours) IN (0, 2)),
  ADD CONSTRAINT mail_message_one_prompt CHECK (num_nonnulls(reminded_hours, document_id, repeats_id) <= 1);
-- INV-3: a reminder of an appointment is another message for each start and lead time.
DROP INDEX mail_message_once;
CREATE UNIQUE INDEX mail_message_once ON mail_message (appointment_id, revision, occasion, recipient_key)
  WHERE author_id IS NULL AND appointment_id IS NOT NULL AND reminder_day IS NULL AND reminded_hours IS NULL;
CREATE UNIQUE INDEX mail_message_reminds_of_appointment_once
  ON mail_message (appointment_id, reminded_start, reminded_hours, recipient_key) WHERE reminded_hours IS NOT NULL;
CREATE INDEX mail_message_about ON mail_message (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX mail_message_repeating ON mail_message (repeats_id) WHERE repeats_id IS NOT NULL;
CREATE INDEX mail_message_in_trouble ON mail_message (written_at DESC, id DESC) WHERE status IN ('FAILED', 'NOT_SENDABLE');

-- Who looks at a message sees when it is offered next.
CREATE INDEX delivery_about ON delivery (subject);

-- How many mails left in each minute, so that all instances together keep to what an office may send in an hour.
CREATE TABLE mail_departure (
  minute timestamptz PRIMARY KEY,
  mails  integer     NOT NULL CHECK (mails > 0)
);

-- All mail is held while the server refuses the office as such; one row, or none.
CREATE TABLE mail_hold (
  single boolean     PRIMARY KEY DEFAULT true CHECK (single),
  reason text        NOT NULL CHECK (char_length(reason) <= 500),
  since  timestamptz NOT NULL,
  until  timestamptz NOT NULL
);

-- An office that is set up already gets the templates as they are delivered.
INSERT INTO mail_template (id, version, occasion, type_id, wordings)
SELECT gen_random_uuid(), 1, 'APPOINTMENT_REMINDER', NULL, $wordings$[
 {
  "language": "NL",
  "formOfAddress": "FORMAL",
  "subject": "Herinnering: uw afspraak op {{appointment.date}} om {{appointment.time}}",
  "body": "{{salutation}},\n\nGraag herinneren wij u aan uw afspraak bij {{office.name}}.\n\nOnderwerp: {{appointment.title}}\nDatum: {{appointment.date}}\nTijd: {{appointment.time}}\nDuur: {{appointment.duration}}\nPlaats: {{appointment.place}}\nAdviseur: {{adviser.name}}\n\n{{appointment.remarks}}\n\nBekijk uw afspraak: {{portal.link}}\n\nBent u verhinderd? Beantwoord dan deze e-mail, dan zoeken we een ander moment.\nBellen mag ook: {{adviser.phone}}\n\nTot dan!\n\nMet vriendelijke groet,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "NL",
  "formOfAddress": "INFORMAL",
  "subject": "Herinnering: je afspraak op {{appointment.date}} om {{appointment.time}}",
  "body": "{{salutation}},\n\nWe herinneren je graag aan je afspraak bij {{office.name}}.\n\nOnderwerp: {{appointment.title}}\nDatum: {{appointment.date}}\nTijd: {{appointment.time}}\nDuur: {{appointment.duration}}\nPlaats: {{appointment.place}}\nAdviseur: {{adviser.name}}\n\n{{appointment.remarks}}\n\nBekijk je afspraak: {{portal.link}}\n\nKun je toch niet? Beantwoord dan deze e-mail, dan zoeken we een ander moment.\nBellen mag ook: {{adviser.phone}}\n\nTot dan!\n\nGroet,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "DE",
  "formOfAddress": "FORMAL",
  "subject": "Erinnerung: Ihr Termin am {{appointment.date}} um {{appointment.time}}",
  "body": "{{salutation}},\n\ngern erinnern wir Sie an Ihren Termin bei {{office.name}}.\n\nThema: {{appointment.title}}\nDatum: {{appointment.date}}\nUhrzeit: {{appointment.time}}\nDauer: {{appointment.duration}}\nOrt: {{appointment.place}}\nBeratung: {{adviser.name}}\n\n{{appointment.remarks}}\n\nIhren Termin ansehen: {{portal.link}}\n\nSind Sie verhindert? Antworten Sie einfach auf diese E-Mail, dann finden wir einen anderen Termin.\nGern auch telefonisch: {{adviser.phone}}\n\nBis bald!\n\nMit freundlichen Grüßen\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "DE",
  "formOfAddress": "INFORMAL",
  "subject": "Erinnerung: dein Termin am {{appointment.date}} um {{appointment.time}}",
  "body": "{{salutation}},\n\nwir erinnern dich gern an deinen Termin bei {{office.name}}.\n\nThema: {{appointment.title}}\nDatum: {{appointment.date}}\nUhrzeit: {{appointment.time}}\nDauer: {{appointment.duration}}\nOrt: {{appointment.place}}\nBeratung: {{adviser.name}}\n\n{{appointment.remarks}}\n\nDeinen Termin ansehen: {{portal.link}}\n\nBist du verhindert? Antworte einfach auf diese E-Mail, dann finden wir einen anderen Termin.\nGern auch telefonisch: {{adviser.phone}}\n\nBis bald!\n\nViele Grüße\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "EN",
  "formOfAddress": "FORMAL",
  "subject": "Reminder: your appointment on {{appointment.date}} at {{appointment.time}}",
  "body": "{{salutation}},\n\nThis is a reminder of your appointment with {{office.name}}.\n\nSubject: {{appointment.title}}\nDate: {{appointment.date}}\nTime: {{appointment.time}}\nDuration: {{appointment.duration}}\nPlace: {{appointment.place}}\nAdviser: {{adviser.name}}\n\n{{appointment.remarks}}\n\nView your appointment: {{portal.link}}\n\nAre you unable to come? Reply to this email and we will find another time.\nYou can also call us: {{adviser.phone}}\n\nSee you then!\n\nKind regards,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "EN",
  "formOfAddress": "INFORMAL",
  "subject": "Reminder: your appointment on {{appointment.date}} at {{appointment.time}}",
  "body": "{{salutation}},\n\nThis is a reminder of your appointment with {{office.name}}.\n\nSubject: {{appointment.title}}\nDate: {{appointment.date}}\nTime: {{appointment.time}}\nDuration: {{appointment.duration}}\nPlace: {{appointment.place}}\nAdviser: {{adviser.name}}\n\n{{appointment.remarks}}\n\nView your appointment: {{portal.link}}\n\nAre you unable to come? Reply to this email and we will find another time.\nYou can also call us: {{adviser.phone}}\n\nSee you then!\n\nKind regards,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 }
]$wordings$::jsonb FROM office_settings;
INSERT INTO mail_template (id, version, occasion, type_id, wordings)
SELECT gen_random_uuid(), 1, 'DOCUMENT_READY', NULL, $wordings$[
 {
  "language": "NL",
  "formOfAddress": "FORMAL",
  "subject": "Er staat een document voor u klaar bij {{office.name}}",
  "body": "{{salutation}},\n\nIn het klantportaal van {{office.name}} staat een document voor u klaar. U vindt het na het inloggen bij uw documenten.\n\nNaar het portaal: {{portal.link}}\n\nHebt u er vragen over? Beantwoord dan deze e-mail.\nBellen mag ook: {{adviser.phone}}\n\nMet vriendelijke groet,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "NL",
  "formOfAddress": "INFORMAL",
  "subject": "Er staat een document voor je klaar bij {{office.name}}",
  "body": "{{salutation}},\n\nIn het klantportaal van {{office.name}} staat een document voor je klaar. Je vindt het na het inloggen bij je documenten.\n\nNaar het portaal: {{portal.link}}\n\nHeb je er vragen over? Beantwoord dan deze e-mail.\nBellen mag ook: {{adviser.phone}}\n\nGroet,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "DE",
  "formOfAddress": "FORMAL",
  "subject": "Bei {{office.name}} liegt ein Dokument für Sie bereit",
  "body": "{{salutation}},\n\nim Kundenportal von {{office.name}} liegt ein Dokument für Sie bereit. Sie finden es nach der Anmeldung bei Ihren Unterlagen.\n\nZum Portal: {{portal.link}}\n\nHaben Sie Fragen dazu? Antworten Sie einfach auf diese E-Mail.\nGern auch telefonisch: {{adviser.phone}}\n\nMit freundlichen Grüßen\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "DE",
  "formOfAddress": "INFORMAL",
  "subject": "Bei {{office.name}} liegt ein Dokument für dich bereit",
  "body": "{{salutation}},\n\nim Kundenportal von {{office.name}} liegt ein Dokument für dich bereit. Du findest es nach der Anmeldung bei deinen Unterlagen.\n\nZum Portal: {{portal.link}}\n\nHast du Fragen dazu? Antworte einfach auf diese E-Mail.\nGern auch telefonisch: {{adviser.phone}}\n\nViele Grüße\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "EN",
  "formOfAddress": "FORMAL",
  "subject": "A document is ready for you at {{office.name}}",
  "body": "{{salutation}},\n\nA document is ready for you in the client portal of {{office.name}}. After signing in you will find it with your documents.\n\nTo the portal: {{portal.link}}\n\nDo you have questions about it? Simply reply to this email.\nYou can also call us: {{adviser.phone}}\n\nKind regards,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "EN",
  "formOfAddress": "INFORMAL",
  "subject": "A document is ready for you at {{office.name}}",
  "body": "{{salutation}},\n\nA document is ready for you in the client portal of {{office.name}}. After signing in you will find it with your documents.\n\nTo the portal: {{portal.link}}\n\nDo you have questions about it? Simply reply to this email.\nYou can also call us: {{adviser.phone}}\n\nKind regards,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 }
]$wordings$::jsonb FROM office_settings;
