-- An appointment as it stands in a linked calendar. It outlives the appointment until its entry has been taken away.
CREATE TABLE calendar_copy (
  id             uuid    PRIMARY KEY,
  version        bigint  NOT NULL,
  appointment_id uuid    NOT NULL,
  link_id        uuid    NOT NULL REFERENCES calendar_link (id),
  inviter        text    NOT NULL CHECK (inviter IN ('OFFICE', 'CALENDAR')),
  calendar       text,
  entry_id       text,
  entry_uid      text,
  tag            text,
  revision       integer,
  starts_at      timestamptz,
  ends_at        timestamptz,
  digest         text,
  generation     integer NOT NULL CHECK (generation >= 0),
  insists        boolean NOT NULL,
  waiting_since  timestamptz,
  CHECK (num_nulls(calendar, entry_id, entry_uid, tag) IN (0, 4)),
  CHECK (num_nulls(revision, starts_at, ends_at, digest) IN (0, 4))
);
CREATE UNIQUE INDEX calendar_copy_once ON calendar_copy (appointment_id, link_id);
CREATE INDEX calendar_copy_of_link ON calendar_copy (link_id);

-- How entries leave: of one account one at a time, and none while its system asked us to wait.
CREATE TABLE calendar_lane (
  link_id        uuid PRIMARY KEY REFERENCES calendar_link (id),
  turn           uuid,
  turn_until     timestamptz,
  held_until     timestamptz,
  succeeded_at   timestamptz,
  failed_at      timestamptz,
  failure        text,
  failure_words  text
);

-- What the owner of a linked calendar did there to the entry of an appointment (reading 77).
CREATE TABLE outside_change (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  copy_id        uuid        NOT NULL,
  appointment_id uuid        NOT NULL,
  adviser_id     uuid        NOT NULL REFERENCES office_user (id),
  starts_at      timestamptz,
  ends_at        timestamptz,
  noticed_at     timestamptz NOT NULL,
  settled_at     timestamptz,
  decision       text        CHECK (decision IN ('TAKEN_OVER', 'PUT_BACK', 'OVERTAKEN')),
  CHECK ((settled_at IS NULL) = (decision IS NULL)),
  CHECK ((starts_at IS NULL) = (ends_at IS NULL))
);
CREATE UNIQUE INDEX outside_change_open_once ON outside_change (copy_id) WHERE settled_at IS NULL;
CREATE INDEX outside_change_of_adviser ON outside_change (adviser_id);
CREATE INDEX outside_change_of_appointment ON outside_change (appointment_id) WHERE settled_at IS NULL;
