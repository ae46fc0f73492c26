-- How far a linked calendar has been read.
CREATE TABLE calendar_reading (
  link_id       uuid        NOT NULL REFERENCES calendar_link (id),
  calendar      text        NOT NULL,
  due_at        timestamptz NOT NULL,
  hastened      boolean     NOT NULL DEFAULT false,
  token         uuid,
  leased_until  timestamptz,
  cursor        text,
  window_start  timestamptz,
  window_end    timestamptz,
  generation    integer     NOT NULL DEFAULT 0,
  listing       boolean     NOT NULL DEFAULT false,
  told          integer     NOT NULL DEFAULT 0,
  listed_at     timestamptz,
  complete_at   timestamptz,
  may_be_empty  boolean     NOT NULL DEFAULT false,
  failed_at     timestamptz,
  failure       text,
  failure_words text,
  PRIMARY KEY (link_id, calendar),
  CHECK ((window_start IS NULL) = (window_end IS NULL))
);
CREATE INDEX calendar_reading_due ON calendar_reading (due_at);

-- What stands there: that it does, and nothing of what it says (CALENDAR CAL-7).
CREATE TABLE calendar_item (
  link_id    uuid    NOT NULL,
  calendar   text    NOT NULL,
  item       text    NOT NULL,
  generation integer NOT NULL,
  PRIMARY KEY (link_id, calendar, item),
  FOREIGN KEY (link_id, calendar) REFERENCES calendar_reading ON DELETE CASCADE
);

-- When its owner is not free during it.
CREATE TABLE calendar_busy (
  link_id      uuid        NOT NULL,
  calendar     text        NOT NULL,
  item         text        NOT NULL,
  position     integer     NOT NULL,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  availability text        NOT NULL CHECK (availability IN ('TENTATIVE', 'BUSY', 'UNCERTAIN')),
  PRIMARY KEY (link_id, calendar, item, position),
  FOREIGN KEY (link_id, calendar, item) REFERENCES calendar_item ON DELETE CASCADE,
  CHECK (starts_at < ends_at)
);
CREATE INDEX calendar_busy_in_time ON calendar_busy (link_id, ends_at);
