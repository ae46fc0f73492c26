-- Messages that are being written: private to their author, one for each thing they can be about.
CREATE TABLE mail_draft (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  author_id      uuid        NOT NULL REFERENCES office_user,
  dossier_id     uuid        NOT NULL REFERENCES dossier ON DELETE CASCADE,
  appointment_id uuid        REFERENCES appointment ON DELETE CASCADE,
  product_id     uuid        REFERENCES product ON DELETE CASCADE,
  content        jsonb       NOT NULL,
  enclosed_files jsonb       NOT NULL CHECK (jsonb_array_length(enclosed_files) <= 100),
  saved_at       timestamptz NOT NULL,
  CONSTRAINT mail_draft_about_one_thing CHECK (num_nonnulls(appointment_id, product_id) <= 1)
);
CREATE UNIQUE INDEX mail_draft_once
  ON mail_draft (author_id, dossier_id, COALESCE(appointment_id, product_id, dossier_id));
CREATE INDEX mail_draft_in_dossier ON mail_draft (dossier_id);
CREATE INDEX mail_draft_of_appointment ON mail_draft (appointment_id);
CREATE INDEX mail_draft_of_product ON mail_draft (product_id);

-- What stands under the mails a user writes.
ALTER TABLE office_user ADD COLUMN signature text NOT NULL DEFAULT '' CHECK (char_length(signature) <= 1000);
