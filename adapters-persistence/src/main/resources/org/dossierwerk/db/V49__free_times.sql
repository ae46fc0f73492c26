-- What becomes of free times while it is not known what stands in linked calendars.
ALTER TABLE appointment_type ADD COLUMN when_stale text NOT NULL DEFAULT 'HIDE'
  CHECK (when_stale IN ('HIDE', 'ON_REQUEST', 'OFFER'));
ALTER TABLE appointment_type ALTER COLUMN when_stale DROP DEFAULT;
