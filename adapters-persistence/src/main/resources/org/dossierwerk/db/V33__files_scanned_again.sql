-- What was found in a file after it had been let through.
ALTER TABLE file_version ADD COLUMN virus text;
ALTER TABLE standard_document_file ADD COLUMN virus text;

-- When a file was looked through for viruses once more, and when that could not be done last.
CREATE TABLE file_scan (
  file_id    uuid PRIMARY KEY,
  scanned_at timestamptz,
  failed_at  timestamptz,
  CONSTRAINT file_scan_was_tried CHECK (num_nonnulls(scanned_at, failed_at) > 0)
);
CREATE INDEX file_scan_failed ON file_scan (failed_at) WHERE failed_at IS NOT NULL;

ALTER TABLE file_round DROP CONSTRAINT file_round_phase_check;
ALTER TABLE file_round ADD CONSTRAINT file_round_phase_check CHECK (phase IN ('READ', 'SCAN', 'SWEEP', 'DONE'));

ALTER TABLE alert DROP CONSTRAINT alert_reason_check;
ALTER TABLE alert ADD CONSTRAINT alert_reason_check
  CHECK (reason IN ('SCENARIO', 'RUN_FAILED', 'UPLOAD_REFUSED', 'MAIL_FAILED', 'MAIL_WITHOUT_ADDRESS', 'FOLLOW_UP',
    'FILE_DAMAGED', 'FILE_INFECTED'));
