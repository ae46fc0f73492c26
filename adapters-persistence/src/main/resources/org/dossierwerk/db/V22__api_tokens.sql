-- Tokens with which other systems hand in applications. Who reads this table cannot come in with it.
CREATE TABLE api_token (
  id           uuid        PRIMARY KEY,
  version      bigint      NOT NULL,
  name         text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  token_hash   text        NOT NULL CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  issued_at    timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX api_token_hash ON api_token (token_hash);
