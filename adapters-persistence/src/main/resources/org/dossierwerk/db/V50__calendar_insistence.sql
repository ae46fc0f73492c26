-- An entry is put back against the time its owner gave it, and against no other. The former column stays until no instance writes it.
ALTER TABLE calendar_copy
  ADD COLUMN against_starts_at timestamptz,
  ADD COLUMN against_ends_at   timestamptz,
  ADD CHECK ((against_starts_at IS NULL) = (against_ends_at IS NULL));

UPDATE calendar_copy c
SET against_starts_at = coalesce(o.starts_at, c.starts_at),
    against_ends_at   = coalesce(o.ends_at, c.ends_at)
FROM calendar_copy d
LEFT JOIN LATERAL (
  SELECT starts_at, ends_at FROM outside_change
  WHERE copy_id = d.id AND decision = 'PUT_BACK'
  ORDER BY settled_at DESC LIMIT 1) o ON true
WHERE d.id = c.id AND c.insists;

ALTER TABLE calendar_copy ALTER COLUMN insists SET DEFAULT false;

-- How often an entry was to be created, and no answer came.
ALTER TABLE calendar_copy ADD COLUMN lost_creations integer NOT NULL DEFAULT 0;
