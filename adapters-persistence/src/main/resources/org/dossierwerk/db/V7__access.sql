CREATE TABLE account (
  id            uuid    PRIMARY KEY,
  version       bigint  NOT NULL,
  realm         text    NOT NULL CHECK (realm IN ('DESK', 'PORTAL')),
  user_id       uuid    REFERENCES office_user,
  person_id     uuid    REFERENCES party,
  user_name     text    NOT NULL,
  user_name_key text    NOT NULL,
  password_hash text,
  blocked       boolean NOT NULL,
  stamp         integer NOT NULL,
  CONSTRAINT account_has_one_holder CHECK (
    (realm = 'DESK' AND user_id IS NOT NULL AND person_id IS NULL)
    OR (realm = 'PORTAL' AND person_id IS NOT NULL AND user_id IS NULL))
);
CREATE UNIQUE INDEX account_user_name ON account (realm, user_name_key);
CREATE UNIQUE INDEX account_of_user ON account (user_id) WHERE user_id IS NOT NULL;
CREATE UNIQUE INDEX account_of_person ON account (person_id) WHERE person_id IS NOT NULL;

-- The account that a letter of invitation or for a new password lets in.
ALTER TABLE mail_message ADD CONSTRAINT mail_message_account FOREIGN KEY (account_id) REFERENCES account;

-- Only the hash of the token is kept (RELIABILITY D12).
CREATE TABLE one_time_link (
  id         uuid        PRIMARY KEY,
  version    bigint      NOT NULL,
  purpose    text        NOT NULL CHECK (purpose IN ('FIRST_ADMINISTRATOR', 'INVITATION', 'PASSWORD_RESET')),
  account_id uuid        REFERENCES account,
  token_hash text        NOT NULL CONSTRAINT one_time_link_token UNIQUE,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX one_time_link_of_account ON one_time_link (account_id);

CREATE TABLE sign_in_attempt (
  key      text        PRIMARY KEY,
  failures integer     NOT NULL CHECK (failures > 0),
  last_at  timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_oldest ON sign_in_attempt (last_at);
