ALTER TABLE upload DROP CONSTRAINT upload_parts_check;
ALTER TABLE upload ADD CONSTRAINT upload_parts_check CHECK (jsonb_array_length(parts) BETWEEN 1 AND 30);
CREATE INDEX upload_being_checked ON upload (id) WHERE state = 'CHECKING';
CREATE INDEX upload_result ON upload (result_id) WHERE result_id IS NOT NULL;

-- How far tonight's look after the files is; one row, so that one instance has it at a time.
CREATE TABLE file_round (
  alone        boolean PRIMARY KEY DEFAULT TRUE CHECK (alone),
  day          date    NOT NULL,
  phase        text    NOT NULL CHECK (phase IN ('READ', 'SWEEP', 'DONE')),
  position     text    NOT NULL,
  token        uuid,
  leased_until timestamptz,
  CONSTRAINT file_round_lease CHECK ((token IS NULL) = (leased_until IS NULL))
);

-- Files that were found missing or changed, until they are found whole again.
CREATE TABLE file_damage (
  file_id  uuid        PRIMARY KEY,
  damage   text        NOT NULL CHECK (damage IN ('MISSING', 'CHANGED')),
  found_at timestamptz NOT NULL
);

ALTER TABLE alert DROP CONSTRAINT alert_reason_check;
ALTER TABLE alert ADD CONSTRAINT alert_reason_check
  CHECK (reason IN ('SCENARIO', 'RUN_FAILED', 'UPLOAD_REFUSED', 'MAIL_FAILED', 'FOLLOW_UP', 'FILE_DAMAGED'));
