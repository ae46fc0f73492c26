-- Files that staff put into the tray of a document check, until they are put to a document or thrown away. The one part is gone once it
-- was checked. What was put to a document is that document's file from then on; the row stays, to be recognised.
CREATE TABLE tray_file (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  dossier_id     uuid        NOT NULL REFERENCES dossier,
  appointment_id uuid        CONSTRAINT tray_file_appointment REFERENCES appointment,
  product_id     uuid        CONSTRAINT tray_file_product REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  sent_to        uuid        NOT NULL REFERENCES dossier,
  parts          jsonb       NOT NULL CHECK (jsonb_array_length(parts) = 1),
  staff_id       uuid        NOT NULL REFERENCES office_user,
  sent_at        timestamptz NOT NULL,
  state          text        NOT NULL CHECK (state IN ('CHECKING', 'REFUSED', 'LYING', 'PLACED', 'DISCARDED')),
  file_id        uuid,
  name           text        CHECK (char_length(name) BETWEEN 1 AND 255),
  size           bigint      CHECK (size > 0),
  sha256         text        CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  pages          integer     CHECK (pages > 0),
  problem        text,
  problem_file   text,
  document_id    uuid,
  since          timestamptz NOT NULL,
  CONSTRAINT tray_file_has_one_item CHECK (num_nonnulls(appointment_id, product_id) = 1),
  CONSTRAINT tray_file_has_content CHECK (
    num_nonnulls(file_id, name, size, sha256, pages) = CASE
      WHEN state IN ('LYING', 'PLACED') OR state = 'DISCARDED' AND problem IS NULL THEN 5 ELSE 0 END),
  CONSTRAINT tray_file_has_problem CHECK (
    num_nonnulls(problem, problem_file) IN (0, 2) AND (state <> 'REFUSED' OR problem IS NOT NULL)
    AND (problem IS NULL OR state IN ('REFUSED', 'DISCARDED'))),
  CONSTRAINT tray_file_has_document CHECK ((state = 'PLACED') = (document_id IS NOT NULL))
);
CREATE INDEX tray_file_in_dossier ON tray_file (dossier_id, sent_at);
CREATE INDEX tray_file_of_appointment ON tray_file (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX tray_file_of_product ON tray_file (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX tray_file_under_key ON tray_file (sent_to);
CREATE INDEX tray_file_of_file ON tray_file (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX tray_file_discarded ON tray_file (since) WHERE state = 'DISCARDED';

-- What was in a tray is under the key of the dossier it was sent to as well.
CREATE OR REPLACE FUNCTION data_key_is_needed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM upload u JOIN file_version v ON v.file_id = u.result_id
      JOIN requested_document r ON r.id = v.document_id JOIN document_check c ON c.id = r.check_id
      WHERE u.dossier_id = OLD.dossier_id AND c.dossier_id <> OLD.dossier_id)
    OR EXISTS (SELECT FROM tray_file t JOIN file_version v ON v.file_id = t.file_id
      JOIN requested_document r ON r.id = v.document_id JOIN document_check c ON c.id = r.check_id
      WHERE t.sent_to = OLD.dossier_id AND c.dossier_id <> OLD.dossier_id)
    OR EXISTS (SELECT FROM tray_file t
      WHERE t.sent_to = OLD.dossier_id AND t.dossier_id <> OLD.dossier_id AND t.state IN ('CHECKING', 'LYING', 'DISCARDED')) THEN
    RAISE EXCEPTION 'Another dossier has files under key %', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END
$$;
