-- How clients share data from a provider, one row for each action item that asks for it. What gives access, and the data itself, is
-- sealed before it comes here; of the word that brings a client back only the hash is known.
CREATE TABLE source_share (
  id          uuid        PRIMARY KEY REFERENCES action_item ON DELETE CASCADE,
  version     bigint      NOT NULL,
  dossier_id  uuid        NOT NULL REFERENCES dossier,
  person_id   uuid        NOT NULL REFERENCES party,
  provider    text        NOT NULL,
  way         text        NOT NULL CHECK (way IN ('REDIRECT', 'CODE')),
  state_hash  text        NOT NULL CHECK (state_hash ~ '^[0-9a-f]{64}$'),
  state       text        NOT NULL CHECK (state IN ('WAITING', 'ANSWERED', 'CONNECTED', 'SHARED', 'FAILED')),
  secret      text,
  facts       text,
  document_id uuid,
  shared_at   timestamptz,
  failure     text,
  since       timestamptz NOT NULL,
  CONSTRAINT source_share_forgets_secrets CHECK ((state IN ('SHARED', 'FAILED')) = (secret IS NULL)),
  CONSTRAINT source_share_has_result CHECK (num_nulls(facts, document_id, shared_at) IN (0, 3)),
  CONSTRAINT source_share_shared_something CHECK (state <> 'SHARED' OR facts IS NOT NULL),
  CONSTRAINT source_share_has_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE UNIQUE INDEX source_share_by_state ON source_share (state_hash);
CREATE INDEX source_share_in_dossier ON source_share (dossier_id);
CREATE INDEX source_share_of_person ON source_share (person_id);

-- What providers gave notice of, so that the same notice counts once.
CREATE TABLE source_notice (
  id          uuid        PRIMARY KEY,
  received_at timestamptz NOT NULL
);
CREATE INDEX source_notice_by_age ON source_notice (received_at);

-- A document may come from a provider.
ALTER TABLE file_version ADD COLUMN provider text;
ALTER TABLE file_version DROP CONSTRAINT file_version_is_from_one;
ALTER TABLE file_version ADD CONSTRAINT file_version_is_from_one CHECK (num_nonnulls(client_id, staff_id, provider) = 1);

-- What is signed on the portal, and that it was.
ALTER TABLE action_item
  ADD COLUMN to_sign_id uuid,
  ADD COLUMN signer text,
  ADD COLUMN signed_file_id uuid,
  ADD COLUMN signed_sha256 text CHECK (signed_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT action_item_signs_a_document CHECK (to_sign_id IS NULL OR kind = 'SIGN'),
  ADD CONSTRAINT action_item_has_signature
    CHECK (num_nulls(signer, signed_file_id, signed_sha256) = 3
      OR num_nulls(signer, signed_file_id, signed_sha256) = 0 AND to_sign_id IS NOT NULL);
