-- Applications that came in from other systems. The applicants are never searched: they are kept as one value.
CREATE TABLE application (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL,
  received_at     timestamptz NOT NULL,
  sender          text        NOT NULL CHECK (char_length(sender) BETWEEN 1 AND 100),
  applicants      jsonb       NOT NULL CHECK (jsonb_array_length(applicants) IN (1, 2)),
  product_kind_id uuid        REFERENCES catalogue_item,
  description     text        NOT NULL CHECK (char_length(description) <= 200),
  fate            text        NOT NULL CHECK (fate IN ('WAITING', 'LINKED', 'PUT_ASIDE')),
  dossier_id      uuid        REFERENCES dossier,
  CONSTRAINT application_is_linked_to_one CHECK ((fate = 'LINKED') = (dossier_id IS NOT NULL))
);
CREATE INDEX application_waiting ON application (received_at) WHERE fate = 'WAITING';

-- Who lives at the same door: postcode and house number without spaces and case, written by the storage.
ALTER TABLE party ADD COLUMN door text;
UPDATE party SET door = lower(regexp_replace(country || postcode || '/' || house_number, '\s', '', 'g'))
  WHERE postcode <> '' AND house_number <> '';
CREATE INDEX party_door ON party (door) WHERE door IS NOT NULL;
