-- What was sent for a requested document, until and after it was checked. Its parts are files that lie apart and are gone once it is
-- settled. A document without a file may be removed from its check; what was sent for it stays, so no foreign key.
CREATE TABLE upload (
  id           uuid        PRIMARY KEY,
  version      bigint      NOT NULL,
  document_id  uuid        NOT NULL,
  dossier_id   uuid        NOT NULL REFERENCES dossier,
  client_id    uuid        REFERENCES party,
  staff_id     uuid        REFERENCES office_user,
  parts        jsonb       NOT NULL CHECK (jsonb_array_length(parts) BETWEEN 1 AND 20),
  sent_at      timestamptz NOT NULL,
  state        text        NOT NULL CHECK (state IN ('CHECKING', 'STORED', 'REFUSED', 'WITHDRAWN')),
  result_id    uuid,
  problem      text,
  problem_file text,
  since        timestamptz NOT NULL,
  CONSTRAINT upload_is_from_one CHECK (num_nonnulls(client_id, staff_id) = 1),
  CONSTRAINT upload_has_result CHECK ((state IN ('STORED', 'WITHDRAWN')) = (result_id IS NOT NULL)),
  CONSTRAINT upload_has_problem CHECK ((state = 'REFUSED') = (num_nonnulls(problem, problem_file) = 2))
);
CREATE INDEX upload_for_document ON upload (document_id, sent_at DESC);
CREATE INDEX upload_in_dossier ON upload (dossier_id);
CREATE INDEX upload_of_client ON upload (client_id) WHERE client_id IS NOT NULL;
