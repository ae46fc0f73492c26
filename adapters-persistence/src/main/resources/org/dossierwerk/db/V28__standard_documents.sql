-- Documents for every client. What was sent last waits apart until it was checked; the files that proved good are listed beneath,
-- the last one being the one that clients read.
CREATE TABLE standard_document (
  id            uuid    PRIMARY KEY,
  version       bigint  NOT NULL,
  name          text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  position      integer NOT NULL,
  active        boolean NOT NULL,
  arrival_id    uuid    NOT NULL,
  arrival_parts jsonb   NOT NULL CHECK (jsonb_array_length(arrival_parts) = 1),
  arrival_by    uuid    NOT NULL REFERENCES office_user,
  arrival_state text    NOT NULL CHECK (arrival_state IN ('CHECKING', 'STORED', 'REFUSED')),
  problem       text,
  problem_file  text,
  CONSTRAINT standard_document_has_problem CHECK ((arrival_state = 'REFUSED') = (num_nonnulls(problem, problem_file) = 2))
);

-- The same columns as file_version has; the office alone puts files here.
CREATE TABLE standard_document_file (
  document_id uuid        NOT NULL REFERENCES standard_document,
  position    smallint    NOT NULL,
  file_id     uuid        NOT NULL,
  name        text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255),
  size        bigint      NOT NULL CHECK (size > 0),
  sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  pages       integer     NOT NULL CHECK (pages > 0),
  client_id   uuid        CHECK (client_id IS NULL),
  provider    text        CHECK (provider IS NULL),
  staff_id    uuid        NOT NULL REFERENCES office_user,
  received_at timestamptz NOT NULL,
  dated_on    date,
  origin_id   uuid        CHECK (origin_id IS NULL),
  PRIMARY KEY (document_id, position)
);
CREATE UNIQUE INDEX standard_document_file_once ON standard_document_file (file_id);
