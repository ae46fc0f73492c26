CREATE TABLE location (
  id      uuid    PRIMARY KEY,
  version bigint  NOT NULL,
  name    text    NOT NULL,
  address text    NOT NULL,
  active  boolean NOT NULL
);

CREATE TABLE catalogue_item (
  id        uuid    PRIMARY KEY,
  version   bigint  NOT NULL,
  catalogue text    NOT NULL CHECK (catalogue IN ('INCOME_TYPE', 'CLIENT_PROFILE', 'LEAD_SOURCE', 'PRODUCT_KIND')),
  name      text    NOT NULL,
  code      text    NOT NULL,
  code_key  text    NOT NULL,
  active    boolean NOT NULL
);
CREATE UNIQUE INDEX catalogue_item_code ON catalogue_item (catalogue, code_key);

CREATE TABLE office_settings (
  id                    smallint PRIMARY KEY CHECK (id = 1),
  version               bigint   NOT NULL,
  name                  text     NOT NULL,
  zone                  text     NOT NULL,
  language              text     NOT NULL CHECK (language IN ('NL', 'DE', 'EN')),
  form_of_address       text     NOT NULL CHECK (form_of_address IN ('FORMAL', 'INFORMAL')),
  opens_at              time     NOT NULL,
  closes_at             time     NOT NULL CHECK (closes_at > opens_at),
  mailbox               text     NOT NULL,
  phone                 text,
  portal_lead_source_id uuid     REFERENCES catalogue_item
);

-- Somebody who works at the office; never deleted.
CREATE TABLE office_user (
  id                      uuid     PRIMARY KEY,
  version                 bigint   NOT NULL,
  user_name               text     NOT NULL,
  user_name_key           text     NOT NULL,
  first_name              text     NOT NULL CHECK (char_length(first_name) <= 100),
  infix                   text     NOT NULL CHECK (char_length(infix) <= 30),
  last_name               text     NOT NULL CHECK (char_length(last_name) BETWEEN 1 AND 100),
  email                   text     NOT NULL,
  phone                   text,
  job_title               text     NOT NULL,
  language                text     NOT NULL CHECK (language IN ('NL', 'DE', 'EN')),
  hue                     smallint NOT NULL CHECK (hue BETWEEN 1 AND 6),
  default_location_id     uuid     REFERENCES location,
  default_case_handler_id uuid     REFERENCES office_user,
  rights                  text[]   NOT NULL,
  active                  boolean  NOT NULL
);
CREATE UNIQUE INDEX office_user_name ON office_user (user_name_key);
