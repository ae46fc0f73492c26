-- Creations that were not answered may be carried out late: in which calendar, from which generation on, and when the last was asked for.
ALTER TABLE calendar_copy
  ADD COLUMN late_calendar   text,
  ADD COLUMN late_generation integer,
  ADD COLUMN late_since      timestamptz,
  ADD CHECK ((late_calendar IS NULL) = (late_generation IS NULL) AND (late_calendar IS NULL) = (late_since IS NULL));
