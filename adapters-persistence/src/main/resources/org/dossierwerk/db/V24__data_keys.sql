-- The data keys of dossiers, each wrapped by a master key that is not in the database. With its dossier a key is destroyed, and with
-- the key all that was encrypted by it; belongs in a backup of its own, with a shorter life than that of the rest.
CREATE TABLE data_key (
  id         uuid        PRIMARY KEY,
  dossier_id uuid        NOT NULL UNIQUE REFERENCES dossier ON DELETE CASCADE,
  master     text        NOT NULL,
  wrapped    text        NOT NULL,
  made_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX data_key_of_master ON data_key (master);
