CREATE TABLE document_kind (
  id                     uuid    PRIMARY KEY,
  version                bigint  NOT NULL,
  name                   text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  name_key               text    NOT NULL,
  explanation            text    NOT NULL CHECK (char_length(explanation) <= 2000),
  formats                text[]  NOT NULL CHECK (cardinality(formats) > 0 AND formats <@ ARRAY['PDF', 'PICTURE', 'OFFICE']),
  action_item_by_default boolean NOT NULL,
  maximum_age            integer CHECK (maximum_age BETWEEN 1 AND 3650),
  active                 boolean NOT NULL
);
CREATE UNIQUE INDEX document_kind_name ON document_kind (name_key);

-- A product that moves to another dossier leaves its row and enters a new one of the same id within a transaction (PRD-05);
-- what points at it is therefore checked when that ends. So it is for everything that is done for a product.
CREATE TABLE document_check (
  id             uuid   PRIMARY KEY,
  version        bigint NOT NULL,
  dossier_id     uuid   NOT NULL REFERENCES dossier,
  appointment_id uuid   CONSTRAINT document_check_appointment REFERENCES appointment,
  product_id     uuid   CONSTRAINT document_check_product REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT document_check_has_one_item CHECK (num_nonnulls(appointment_id, product_id) = 1)
);
CREATE UNIQUE INDEX document_check_of_appointment ON document_check (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE UNIQUE INDEX document_check_of_product ON document_check (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX document_check_in_dossier ON document_check (dossier_id);

-- An applicant may leave the dossier; what was asked for that person stays, so no foreign key.
CREATE TABLE requested_document (
  id                uuid        PRIMARY KEY,
  check_id          uuid        NOT NULL REFERENCES document_check ON DELETE CASCADE,
  position          smallint    NOT NULL,
  kind_id           uuid        NOT NULL REFERENCES document_kind,
  applicant_id      uuid,
  client_may_upload boolean     NOT NULL,
  client_may_view   boolean     NOT NULL,
  state             text        NOT NULL
    CHECK (state IN ('REQUESTED', 'RECEIVED', 'PROVISIONALLY_APPROVED', 'APPROVED', 'REJECTED', 'LAPSED')),
  since             timestamptz NOT NULL,
  decided_by        uuid        REFERENCES office_user,
  remark            text        NOT NULL CHECK (char_length(remark) <= 2000)
);
CREATE INDEX requested_document_in_check ON requested_document (check_id, position);
CREATE INDEX requested_document_to_judge ON requested_document (since) WHERE state = 'RECEIVED';

-- The files, oldest first; their bytes are elsewhere. A copied file is here once more under the same id (BEY-09). A document
-- with a file is not removed (DOC-08), so nothing cascades.
CREATE TABLE file_version (
  document_id uuid        NOT NULL REFERENCES requested_document,
  position    smallint    NOT NULL,
  file_id     uuid        NOT NULL,
  name        text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255),
  size        bigint      NOT NULL CHECK (size > 0),
  sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  pages       integer     NOT NULL CHECK (pages > 0),
  client_id   uuid        REFERENCES party,
  staff_id    uuid        REFERENCES office_user,
  received_at timestamptz NOT NULL,
  dated_on    date,
  origin_id   uuid,
  PRIMARY KEY (document_id, position),
  CONSTRAINT file_version_is_from_one CHECK (num_nonnulls(client_id, staff_id) = 1)
);
CREATE INDEX file_version_of_file ON file_version (file_id);
CREATE INDEX file_version_of_client ON file_version (client_id) WHERE client_id IS NOT NULL;

-- What was received or judged has a file.
CREATE FUNCTION requested_document_has_file() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  document uuid;
BEGIN
  IF TG_TABLE_NAME = 'file_version' THEN
    document := OLD.document_id;
  ELSE
    document := NEW.id;
  END IF;
  IF EXISTS (SELECT FROM requested_document d WHERE d.id = document AND d.state NOT IN ('REQUESTED', 'LAPSED')
      AND NOT EXISTS (SELECT FROM file_version f WHERE f.document_id = d.id)) THEN
    RAISE EXCEPTION 'Nothing was handed in for document %', document USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER requested_document_has_file AFTER INSERT OR UPDATE ON requested_document
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state NOT IN ('REQUESTED', 'LAPSED'))
  EXECUTE FUNCTION requested_document_has_file();
CREATE CONSTRAINT TRIGGER file_version_is_needed AFTER DELETE ON file_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION requested_document_has_file();
