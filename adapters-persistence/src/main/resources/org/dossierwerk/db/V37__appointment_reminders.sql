-- When clients are reminded of their appointments, in hours before these begin. Types that exist already remind nobody: an
-- office begins to write when it says so, not because its software is a newer one.
ALTER TABLE appointment_type ADD COLUMN reminder_hours integer[] NOT NULL DEFAULT '{}';
ALTER TABLE appointment_type ALTER COLUMN reminder_hours DROP DEFAULT;

-- The moments, written down with the appointment. The key is why each comes once, also after moving there and back.
CREATE TABLE appointment_reminder (
  appointment_id uuid        NOT NULL REFERENCES appointment ON DELETE CASCADE,
  starts_at      timestamptz NOT NULL,
  hours          integer     NOT NULL CHECK (hours BETWEEN 1 AND 1440),
  due_at         timestamptz NOT NULL,
  seen_to_at     timestamptz,
  PRIMARY KEY (appointment_id, starts_at, hours)
);
CREATE INDEX appointment_reminder_due ON appointment_reminder (due_at, appointment_id) WHERE seen_to_at IS NULL;
