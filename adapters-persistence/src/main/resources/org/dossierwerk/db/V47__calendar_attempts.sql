-- When an entry was to be written of which no answer came, so that what its owner did meanwhile is told from it.
ALTER TABLE calendar_copy
  ADD COLUMN attempted_starts_at timestamptz,
  ADD COLUMN attempted_ends_at   timestamptz,
  ADD CHECK ((attempted_starts_at IS NULL) = (attempted_ends_at IS NULL));
