-- Which installation this is, for calendars that several write to. One row.
CREATE TABLE installation (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  id     uuid    NOT NULL
);

-- An adviser's connection to an account of a calendar system.
CREATE TABLE calendar_link (
  id         uuid        PRIMARY KEY,
  version    bigint      NOT NULL,
  adviser_id uuid        NOT NULL REFERENCES office_user (id),
  provider  text        NOT NULL CHECK (provider ~ '^[a-z]{1,20}$'),
  server    text,
  account   text        NOT NULL,
  status    text        NOT NULL CHECK (status IN ('ACTIVE', 'NEEDS_CONSENT', 'CALENDAR_GONE', 'ENDED')),
  target    text,
  busy      text        NOT NULL,
  inviter   text        NOT NULL CHECK (inviter IN ('OFFICE', 'CALENDAR')),
  linked_at timestamptz NOT NULL
);
CREATE INDEX calendar_link_of_adviser ON calendar_link (adviser_id);

-- What lets us in, sealed; and whose turn it is to exchange it.
CREATE TABLE calendar_secret (
  link_id    uuid        PRIMARY KEY REFERENCES calendar_link (id),
  sealed     text        NOT NULL,
  turn       uuid,
  turn_until timestamptz
);

-- Who was sent to a calendar system to give leave. Who reads this table cannot come back in their stead.
CREATE TABLE calendar_asked (
  state_hash text        PRIMARY KEY CHECK (state_hash ~ '^[0-9a-f]{64}$'),
  link_id    uuid        NOT NULL,
  adviser_id uuid        NOT NULL REFERENCES office_user (id),
  provider   text        NOT NULL,
  verifier   text        NOT NULL,
  asked_at   timestamptz NOT NULL
);
CREATE INDEX calendar_asked_of_adviser ON calendar_asked (adviser_id);
