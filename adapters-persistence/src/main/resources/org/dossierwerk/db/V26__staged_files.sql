-- Large files on their way, in pieces that lie apart. Rows are gone once the file is whole or nothing came for a day.
CREATE TABLE staged_file (
  id          uuid        PRIMARY KEY,
  version     bigint      NOT NULL,
  document_id uuid        NOT NULL,
  client_id   uuid        REFERENCES party,
  staff_id    uuid        REFERENCES office_user,
  name        text        NOT NULL,
  length      bigint      NOT NULL CHECK (length > 0),
  pieces      jsonb       NOT NULL,
  since       timestamptz NOT NULL,
  CONSTRAINT staged_file_is_from_one CHECK (num_nonnulls(client_id, staff_id) = 1)
);
CREATE INDEX staged_file_of_client ON staged_file (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX staged_file_of_staff ON staged_file (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX staged_file_quiet ON staged_file (since);
