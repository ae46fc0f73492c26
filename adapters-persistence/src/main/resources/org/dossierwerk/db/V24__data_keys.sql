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

-- A file stays under the key of the dossier it was sent to, also when its product moves or it is copied. While another dossier has
-- such a file, the key cannot be destroyed: the file is to be stored anew before.
CREATE FUNCTION data_key_is_needed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM upload u JOIN file_version v ON v.file_id = u.result_id
      JOIN requested_document r ON r.id = v.document_id JOIN document_check c ON c.id = r.check_id
      WHERE u.dossier_id = OLD.dossier_id AND c.dossier_id <> OLD.dossier_id) THEN
    RAISE EXCEPTION 'Another dossier has files under key %', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER data_key_is_needed BEFORE DELETE ON data_key FOR EACH ROW EXECUTE FUNCTION data_key_is_needed();
