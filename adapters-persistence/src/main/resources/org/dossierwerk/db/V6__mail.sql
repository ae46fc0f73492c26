CREATE TABLE mail_template (
  id       uuid   PRIMARY KEY,
  version  bigint NOT NULL,
  occasion text   NOT NULL,
  type_id  uuid   REFERENCES appointment_type,
  wordings jsonb  NOT NULL
);
CREATE UNIQUE INDEX mail_template_occasion
  ON mail_template (occasion, COALESCE(type_id, '00000000-0000-0000-0000-000000000000'));

-- The ledger of messages. An appointment may be gone from its dossier; what was written about it stays, so no foreign key.
CREATE TABLE mail_message (
  id                uuid        PRIMARY KEY,
  version           bigint      NOT NULL,
  occasion          text        NOT NULL,
  dossier_id        uuid        REFERENCES dossier,
  appointment_id    uuid,
  revision          integer     NOT NULL,
  template_id       uuid        REFERENCES mail_template,
  template_version  bigint      NOT NULL,
  author_id         uuid        REFERENCES office_user,
  account_id        uuid,
  recipient_name    text        NOT NULL,
  recipient_address text,
  recipient_key     text,
  language          text        NOT NULL CHECK (language IN ('NL', 'DE', 'EN')),
  form_of_address   text        NOT NULL CHECK (form_of_address IN ('FORMAL', 'INFORMAL')),
  subject           text        NOT NULL,
  body              text        NOT NULL,
  invitation        jsonb,
  written_at        timestamptz NOT NULL,
  status            text        NOT NULL
    CHECK (status IN ('WAITING', 'SENT', 'FAILED', 'SUPERSEDED', 'NOT_SENDABLE')),
  settled_at        timestamptz,
  failure           text        NOT NULL CHECK (char_length(failure) <= 500)
);
-- INV-3: what leaves by itself about one revision of an appointment is written to an address once.
CREATE UNIQUE INDEX mail_message_once ON mail_message (appointment_id, revision, occasion, recipient_key)
  WHERE author_id IS NULL AND appointment_id IS NOT NULL;
CREATE INDEX mail_message_newest ON mail_message (written_at DESC, id DESC);
CREATE INDEX mail_message_in_dossier ON mail_message (dossier_id, written_at DESC, id DESC);
CREATE INDEX mail_message_waiting ON mail_message (appointment_id) WHERE status = 'WAITING';
