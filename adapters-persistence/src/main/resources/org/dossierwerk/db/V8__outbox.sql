-- What is still to be done outside. A row is deleted when it is done; the ledgers tell what was.
CREATE TABLE delivery (
  id           uuid        PRIMARY KEY,
  sequence     bigint      GENERATED ALWAYS AS IDENTITY,
  reaction     text        NOT NULL,
  event        text        NOT NULL,
  subject      uuid        NOT NULL,
  order_key    uuid        NOT NULL,
  occurred_at  timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  attempts     integer     NOT NULL DEFAULT 0,
  token        uuid,
  leased_until timestamptz,
  error        text        NOT NULL DEFAULT '',
  parked_at    timestamptz
);
CREATE INDEX delivery_due ON delivery (due_at, sequence) WHERE parked_at IS NULL;
CREATE INDEX delivery_in_order ON delivery (reaction, order_key, sequence) WHERE parked_at IS NULL;
CREATE INDEX delivery_parked ON delivery (parked_at) WHERE parked_at IS NOT NULL;
