-- How many mails left in each minute, so that all instances together keep to what an office may send in an hour.
CREATE TABLE mail_departure (
  minute timestamptz PRIMARY KEY,
  mails  integer     NOT NULL CHECK (mails > 0)
);

-- All mail is held while the server refuses the office as such; one row, or none.
CREATE TABLE mail_hold (
  single boolean     PRIMARY KEY DEFAULT true CHECK (single),
  reason text        NOT NULL CHECK (char_length(reason) <= 500),
  since  timestamptz NOT NULL,
  until  timestamptz NOT NULL
);
