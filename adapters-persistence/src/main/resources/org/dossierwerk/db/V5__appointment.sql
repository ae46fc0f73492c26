CREATE TABLE appointment_type (
  id                 uuid    PRIMARY KEY,
  version            bigint  NOT NULL,
  name               text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  title              text    NOT NULL CHECK (char_length(title) BETWEEN 1 AND 150),
  duration_seconds   integer NOT NULL CHECK (duration_seconds BETWEEN 60 AND 86400),
  channel            text    NOT NULL CHECK (channel IN ('ON_SITE', 'PHONE', 'VIDEO')),
  confirm_planning   boolean NOT NULL,
  confirm_cancelling boolean NOT NULL,
  active             boolean NOT NULL
);

CREATE TABLE appointment_result (
  id       uuid     PRIMARY KEY,
  type_id  uuid     NOT NULL REFERENCES appointment_type ON DELETE CASCADE,
  position smallint NOT NULL,
  name     text     NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  active   boolean  NOT NULL
);
CREATE INDEX appointment_result_of_type ON appointment_result (type_id, position);

-- The time is kept as it was agreed (BEY-15): wall time, zone, the instant that was then, and the elapsed duration.
CREATE TABLE appointment (
  id               uuid        PRIMARY KEY,
  version          bigint      NOT NULL,
  dossier_id       uuid        NOT NULL REFERENCES dossier,
  type_id          uuid        NOT NULL REFERENCES appointment_type,
  title            text        NOT NULL CHECK (char_length(title) BETWEEN 1 AND 150),
  remarks          text        NOT NULL CHECK (char_length(remarks) <= 4000),
  wall_time        timestamp   NOT NULL,
  zone             text        NOT NULL,
  starts_at        timestamptz NOT NULL,
  duration_seconds integer     NOT NULL CHECK (duration_seconds BETWEEN 1 AND 1209600),
  ends_at          timestamptz NOT NULL,
  place_kind       text        NOT NULL
    CHECK (place_kind IN ('AT_OFFICE', 'AT_HOME', 'ELSEWHERE', 'BY_PHONE', 'BY_VIDEO')),
  location_id      uuid        REFERENCES location,
  place_text       text        NOT NULL CHECK (char_length(place_text) <= 300),
  adviser_id       uuid        NOT NULL REFERENCES office_user,
  may_overlap      boolean     NOT NULL,
  revision         integer     NOT NULL CHECK (revision >= 0),
  active           boolean     NOT NULL,
  result_id        uuid        REFERENCES appointment_result,
  explanation      text        CHECK (char_length(explanation) <= 2000),
  recorded_by      uuid        REFERENCES office_user,
  recorded_at      timestamptz,
  CONSTRAINT appointment_ends_after_start CHECK (ends_at > starts_at),
  CONSTRAINT appointment_lasts_as_agreed CHECK (EXTRACT(EPOCH FROM ends_at - starts_at) = duration_seconds),
  CONSTRAINT appointment_location_at_office CHECK ((place_kind = 'AT_OFFICE') = (location_id IS NOT NULL)),
  CONSTRAINT appointment_outcome_is_whole CHECK (num_nulls(result_id, explanation, recorded_by, recorded_at) IN (0, 4)),
  -- BEY-02: whoever writes here, an adviser is in one place at a time unless an overlap is meant.
  CONSTRAINT appointment_no_overlap EXCLUDE USING gist
    (adviser_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (active AND NOT may_overlap)
);
CREATE INDEX appointment_in_calendar ON appointment (adviser_id, starts_at) WHERE active;
CREATE INDEX appointment_in_dossier ON appointment (dossier_id, starts_at);
