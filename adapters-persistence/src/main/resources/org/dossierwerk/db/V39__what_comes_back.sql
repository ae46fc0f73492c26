-- By what a message is known again when something comes back: the token in the addresses, and the id under which it left.
CREATE TABLE postmark (
  token      text PRIMARY KEY,
  mail_id    uuid NOT NULL REFERENCES mail_message ON DELETE CASCADE,
  message_id text NOT NULL UNIQUE
);
CREATE INDEX postmark_of_mail ON postmark (mail_id);

ALTER TABLE mail_message DROP CONSTRAINT mail_message_status_check;
ALTER TABLE mail_message ADD CONSTRAINT mail_message_status_check
  CHECK (status IN ('WAITING', 'SENT', 'BOUNCED', 'FAILED', 'SUPERSEDED', 'NOT_SENDABLE'));
CREATE INDEX mail_message_invites ON mail_message (appointment_id, recipient_key, revision DESC)
  WHERE invitation IS NOT NULL;

-- Addresses that nobody reads mail at, until somebody says that they work again.
CREATE TABLE undeliverable_address (
  address_key text        PRIMARY KEY,
  address     text        NOT NULL,
  since       timestamptz NOT NULL,
  diagnostic  text        NOT NULL
);

-- What somebody wrote back: words, and nothing that does anything.
CREATE TABLE received_mail (
  mail_id      uuid        NOT NULL REFERENCES mail_message ON DELETE CASCADE,
  message_id   text        NOT NULL,
  from_name    text        NOT NULL,
  from_address text        NOT NULL,
  proven       boolean     NOT NULL,
  subject      text        NOT NULL,
  body         text        NOT NULL,
  received_at  timestamptz NOT NULL,
  PRIMARY KEY (mail_id, message_id)
);

-- What readers' calendars answered. From the asked revision on everybody is asked anew: earlier answers hold no more.
CREATE TABLE appointment_asked (
  appointment_id uuid    PRIMARY KEY REFERENCES appointment ON DELETE CASCADE,
  revision       integer NOT NULL
);
CREATE TABLE appointment_answer (
  appointment_id uuid        NOT NULL REFERENCES appointment ON DELETE CASCADE,
  reader_key     text        NOT NULL,
  reader         text        NOT NULL,
  name           text        NOT NULL,
  kind           text        NOT NULL CHECK (kind IN ('ACCEPTED', 'TENTATIVE', 'DECLINED', 'COUNTERED')),
  sequence       integer     NOT NULL,
  stamp          timestamptz NOT NULL,
  received_at    timestamptz NOT NULL,
  proposed_start timestamptz,
  proposed_end   timestamptz,
  comment        text        NOT NULL,
  PRIMARY KEY (appointment_id, reader_key),
  CONSTRAINT appointment_answer_proposal_is_whole CHECK (num_nulls(proposed_start, proposed_end) IN (0, 2)),
  CONSTRAINT appointment_answer_only_a_counter_proposes CHECK (kind = 'COUNTERED' OR proposed_start IS NULL)
);

-- How far each mailbox was read.
CREATE TABLE mailbox_place (
  mailbox text        PRIMARY KEY,
  place   text        NOT NULL,
  tries   integer     NOT NULL,
  parked  integer     NOT NULL,
  read_at timestamptz,
  failure text        NOT NULL
);

ALTER TABLE alert DROP CONSTRAINT alert_reason_check;
ALTER TABLE alert ADD CONSTRAINT alert_reason_check
  CHECK (reason IN ('SCENARIO', 'RUN_FAILED', 'UPLOAD_REFUSED', 'MAIL_FAILED', 'MAIL_WITHOUT_ADDRESS', 'FOLLOW_UP',
    'FILE_DAMAGED', 'FILE_INFECTED', 'MAIL_BOUNCED', 'MAIL_ANSWERED', 'APPOINTMENT_DECLINED', 'TIME_PROPOSED'));
