-- Notices that a calendar system gives of changes in a linked calendar. The secret that comes back with each is sealed.
CREATE TABLE calendar_subscription (
  link_id    uuid        NOT NULL REFERENCES calendar_link (id),
  calendar   text        NOT NULL,
  id         text        NOT NULL,
  resource   text        NOT NULL,
  sealed     text        NOT NULL,
  granted_at timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  PRIMARY KEY (link_id, calendar)
);
