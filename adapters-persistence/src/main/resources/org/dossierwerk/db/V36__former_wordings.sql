-- Words for letters that are written by hand: any number, each with a name. What an appointment type no longer speaks in stays.
ALTER TABLE mail_template
  ADD COLUMN name   text    NOT NULL DEFAULT '' CHECK (char_length(name) <= 100),
  ADD COLUMN active boolean NOT NULL DEFAULT true,
  ADD CONSTRAINT mail_template_named CHECK ((occasion = 'LETTER') = (name <> '')),
  ADD CONSTRAINT mail_template_in_use CHECK (active OR type_id IS NOT NULL OR occasion = 'LETTER');
ALTER TABLE mail_template ALTER COLUMN name DROP DEFAULT, ALTER COLUMN active DROP DEFAULT;
DROP INDEX mail_template_occasion;
CREATE UNIQUE INDEX mail_template_occasion
  ON mail_template (occasion, COALESCE(type_id, '00000000-0000-0000-0000-000000000000')) WHERE occasion <> 'LETTER';

-- The words as they were, up to a change; mails that were written with them name template and version.
CREATE TABLE mail_template_former (
  template_id uuid        NOT NULL REFERENCES mail_template,
  version     bigint      NOT NULL,
  name        text        NOT NULL,
  wordings    jsonb       NOT NULL,
  until       timestamptz NOT NULL,
  changed_by  uuid        REFERENCES office_user,
  PRIMARY KEY (template_id, version)
);
