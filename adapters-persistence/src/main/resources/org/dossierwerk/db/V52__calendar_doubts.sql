-- Whether its owner may have changed what stands in the calendar, and nobody has looked.
ALTER TABLE calendar_copy ADD COLUMN doubted boolean NOT NULL DEFAULT false;
