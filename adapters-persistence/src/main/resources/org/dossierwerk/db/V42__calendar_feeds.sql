-- What calendars outside the office may show of appointments of a type (BEY-10).
ALTER TABLE appointment_type ADD COLUMN disclosure text NOT NULL DEFAULT 'FULL'
  CHECK (disclosure IN ('BUSY', 'TITLE', 'TITLE_AND_PLACE', 'FULL'));
ALTER TABLE appointment_type ALTER COLUMN disclosure DROP DEFAULT;

-- Secret addresses from which calendar programs read. Who reads this table cannot read them.
CREATE TABLE calendar_feed (
  id          uuid        PRIMARY KEY,
  version     bigint      NOT NULL,
  realm       text        NOT NULL CHECK (realm IN ('DESK', 'PORTAL')),
  owner_id    uuid        NOT NULL,
  secret_hash text        NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  opened_at   timestamptz NOT NULL,
  closed_at   timestamptz
);
CREATE UNIQUE INDEX calendar_feed_secret ON calendar_feed (secret_hash);
CREATE INDEX calendar_feed_open ON calendar_feed (owner_id) WHERE closed_at IS NULL;
