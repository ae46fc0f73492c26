-- Reminders of documents that are missing, so many working days before the appointment they are wanted for (BEY-06).
ALTER TABLE office_settings ADD COLUMN reminder_days integer[] NOT NULL DEFAULT '{5,2}';
ALTER TABLE office_settings ALTER COLUMN reminder_days DROP DEFAULT;

-- Those that were seen to, whether something was missing or not. One that moves to another day begins anew.
CREATE TABLE reminder (
  appointment_id uuid    NOT NULL REFERENCES appointment ON DELETE CASCADE,
  day            date    NOT NULL,
  working_days   integer NOT NULL CHECK (working_days BETWEEN 1 AND 60),
  PRIMARY KEY (appointment_id, day, working_days)
);
CREATE INDEX appointment_to_come ON appointment (starts_at) WHERE active;

ALTER TABLE mail_message
  ADD COLUMN reminder_day date,
  ADD COLUMN reminder_working_days integer,
  ADD CONSTRAINT mail_message_reminder_is_whole CHECK (num_nulls(reminder_day, reminder_working_days) IN (0, 2));
-- INV-3: a reminder is another message each time, whatever revision the appointment has by then.
DROP INDEX mail_message_once;
CREATE UNIQUE INDEX mail_message_once ON mail_message (appointment_id, revision, occasion, recipient_key)
  WHERE author_id IS NULL AND appointment_id IS NOT NULL AND reminder_day IS NULL;
CREATE UNIQUE INDEX mail_message_reminds_once
  ON mail_message (appointment_id, reminder_day, reminder_working_days, recipient_key) WHERE reminder_day IS NOT NULL;

-- An office that is set up already gets the template as it is delivered.
INSERT INTO mail_template (id, version, occasion, type_id, wordings)
SELECT gen_random_uuid(), 1, 'REMINDER', NULL, $wordings$[
 {
  "language": "NL",
  "formOfAddress": "FORMAL",
  "subject": "Nog aan te leveren voor uw afspraak op {{appointment.date}} om {{appointment.time}}",
  "body": "{{salutation}},\n\nVoor uw afspraak bij {{office.name}} ontbreken deze stukken nog.\n\n{{documents.missing}}\n\nStukken aanleveren: {{portal.link}}\n\nOnderwerp: {{appointment.title}}\nDatum: {{appointment.date}}\nTijd: {{appointment.time}}\nAdviseur: {{adviser.name}}\n\nWat bij het versturen van dit bericht al binnen was, staat niet meer in de lijst.\nLukt het niet op tijd? Beantwoord dan deze e-mail.\nBellen mag ook: {{adviser.phone}}\n\nMet vriendelijke groet,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "NL",
  "formOfAddress": "INFORMAL",
  "subject": "Nog aan te leveren voor je afspraak op {{appointment.date}} om {{appointment.time}}",
  "body": "{{salutation}},\n\nVoor je afspraak bij {{office.name}} ontbreken deze stukken nog.\n\n{{documents.missing}}\n\nStukken aanleveren: {{portal.link}}\n\nOnderwerp: {{appointment.title}}\nDatum: {{appointment.date}}\nTijd: {{appointment.time}}\nAdviseur: {{adviser.name}}\n\nWat bij het versturen van dit bericht al binnen was, staat niet meer in de lijst.\nLukt het niet op tijd? Beantwoord dan deze e-mail.\nBellen mag ook: {{adviser.phone}}\n\nGroet,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "DE",
  "formOfAddress": "FORMAL",
  "subject": "Für Ihren Termin am {{appointment.date}} um {{appointment.time}} fehlen noch Unterlagen",
  "body": "{{salutation}},\n\nfür Ihren Termin bei {{office.name}} fehlen uns noch diese Unterlagen.\n\n{{documents.missing}}\n\nUnterlagen einreichen: {{portal.link}}\n\nThema: {{appointment.title}}\nDatum: {{appointment.date}}\nUhrzeit: {{appointment.time}}\nBeratung: {{adviser.name}}\n\nWas beim Versand dieser Nachricht schon bei uns war, steht nicht mehr in der Liste.\nSchaffen Sie es nicht rechtzeitig? Antworten Sie einfach auf diese E-Mail.\nGern auch telefonisch: {{adviser.phone}}\n\nMit freundlichen Grüßen\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "DE",
  "formOfAddress": "INFORMAL",
  "subject": "Für deinen Termin am {{appointment.date}} um {{appointment.time}} fehlen noch Unterlagen",
  "body": "{{salutation}},\n\nfür deinen Termin bei {{office.name}} fehlen uns noch diese Unterlagen.\n\n{{documents.missing}}\n\nUnterlagen einreichen: {{portal.link}}\n\nThema: {{appointment.title}}\nDatum: {{appointment.date}}\nUhrzeit: {{appointment.time}}\nBeratung: {{adviser.name}}\n\nWas beim Versand dieser Nachricht schon bei uns war, steht nicht mehr in der Liste.\nSchaffst du es nicht rechtzeitig? Antworte einfach auf diese E-Mail.\nGern auch telefonisch: {{adviser.phone}}\n\nViele Grüße\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "EN",
  "formOfAddress": "FORMAL",
  "subject": "Still needed for your appointment on {{appointment.date}} at {{appointment.time}}",
  "body": "{{salutation}},\n\nThese documents are still missing for your appointment with {{office.name}}.\n\n{{documents.missing}}\n\nHand in documents: {{portal.link}}\n\nSubject: {{appointment.title}}\nDate: {{appointment.date}}\nTime: {{appointment.time}}\nAdviser: {{adviser.name}}\n\nWhatever had reached us when this message left is no longer on the list.\nCan you not make it in time? Simply reply to this email.\nYou can also call us: {{adviser.phone}}\n\nKind regards,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 },
 {
  "language": "EN",
  "formOfAddress": "INFORMAL",
  "subject": "Still needed for your appointment on {{appointment.date}} at {{appointment.time}}",
  "body": "{{salutation}},\n\nThese documents are still missing for your appointment with {{office.name}}.\n\n{{documents.missing}}\n\nHand in documents: {{portal.link}}\n\nSubject: {{appointment.title}}\nDate: {{appointment.date}}\nTime: {{appointment.time}}\nAdviser: {{adviser.name}}\n\nWhatever had reached us when this message left is no longer on the list.\nCan you not make it in time? Simply reply to this email.\nYou can also call us: {{adviser.phone}}\n\nKind regards,\n{{adviser.name}}\n{{office.name}}\n{{office.phone}}"
 }
]$wordings$::jsonb FROM office_settings;

-- What waits in a work queue because of a mail.
ALTER TABLE alert ADD COLUMN mail_id uuid;
CREATE INDEX alert_about_mail ON alert (mail_id) WHERE mail_id IS NOT NULL;
ALTER TABLE alert DROP CONSTRAINT alert_reason_check;
ALTER TABLE alert ADD CONSTRAINT alert_reason_check
  CHECK (reason IN ('SCENARIO', 'RUN_FAILED', 'UPLOAD_REFUSED', 'MAIL_FAILED', 'MAIL_WITHOUT_ADDRESS', 'FOLLOW_UP',
    'FILE_DAMAGED'));
