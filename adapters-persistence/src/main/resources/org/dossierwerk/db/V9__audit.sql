-- What was done by whom. It points at things by their ids only, and outlives them.
CREATE TABLE audit_entry (
  id         uuid        PRIMARY KEY,
  sequence   bigint      GENERATED ALWAYS AS IDENTITY,
  at         timestamptz NOT NULL,
  actor      uuid,
  actor_name text        NOT NULL,
  action     text        NOT NULL,
  dossier_id uuid,
  subject    uuid        NOT NULL,
  facts      jsonb       NOT NULL
);
CREATE INDEX audit_entry_in_dossier ON audit_entry (dossier_id, at DESC, sequence DESC) WHERE dossier_id IS NOT NULL;
CREATE INDEX audit_entry_about ON audit_entry (subject, at DESC, sequence DESC);

CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Entries of the audit trail are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_stays();
CREATE TRIGGER audit_entries_stay BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();
