-- A document may be taken out of its check; what the client was asked to do about it stays as dropped, so no foreign key.
CREATE TABLE action_item (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  sequence       bigint      GENERATED ALWAYS AS IDENTITY,
  dossier_id     uuid        NOT NULL REFERENCES dossier,
  appointment_id uuid        CONSTRAINT action_item_appointment REFERENCES appointment,
  product_id     uuid        CONSTRAINT action_item_product REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  kind           text        NOT NULL
    CHECK (kind IN ('DELIVER_DOCUMENT', 'SHARE_SOURCE_DATA', 'FILL_IN_FORM', 'READ', 'SIGN', 'DO')),
  title          text        NOT NULL CHECK (char_length(title) <= 150),
  explanation    text        NOT NULL CHECK (char_length(explanation) <= 2000),
  document_id    uuid,
  applicant_id   uuid,
  due_on         date,
  status         text        NOT NULL CHECK (status IN ('OPEN', 'COMPLETED', 'DROPPED')),
  since          timestamptz NOT NULL,
  CONSTRAINT action_item_has_one_item CHECK (num_nonnulls(appointment_id, product_id) = 1),
  CONSTRAINT action_item_delivers_a_document CHECK ((kind = 'DELIVER_DOCUMENT') = (document_id IS NOT NULL)),
  CONSTRAINT action_item_has_a_name CHECK ((document_id IS NULL) = (title <> ''))
);
CREATE UNIQUE INDEX action_item_of_document ON action_item (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX action_item_of_appointment ON action_item (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX action_item_of_product ON action_item (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX action_item_in_dossier ON action_item (dossier_id, sequence);
