-- Counts over all years; a number that was drawn and not used is skipped.
CREATE SEQUENCE dossier_number;

CREATE TABLE dossier (
  id              uuid        PRIMARY KEY,
  version         bigint      NOT NULL,
  number          text        NOT NULL CONSTRAINT dossier_number_once UNIQUE,
  opened_at       timestamptz NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('HOUSEHOLD', 'BUSINESS')),
  company_id      uuid        REFERENCES party,
  adviser_id      uuid        NOT NULL REFERENCES office_user,
  case_handler_id uuid        REFERENCES office_user,
  form_of_address text        NOT NULL CHECK (form_of_address IN ('FORMAL', 'INFORMAL')),
  language        text        NOT NULL CHECK (language IN ('NL', 'DE', 'EN')),
  lead_source_id  uuid        REFERENCES catalogue_item,
  status          text        NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
  CONSTRAINT dossier_company_in_business CHECK ((kind = 'BUSINESS') = (company_id IS NOT NULL))
);
CREATE INDEX dossier_newest ON dossier (opened_at DESC, id DESC);
CREATE INDEX dossier_of_adviser ON dossier (adviser_id, opened_at DESC, id DESC);
CREATE INDEX dossier_of_case_handler ON dossier (case_handler_id, opened_at DESC, id DESC)
  WHERE case_handler_id IS NOT NULL;
CREATE INDEX dossier_of_company ON dossier (company_id) WHERE company_id IS NOT NULL;

CREATE TABLE applicant (
  id                uuid     PRIMARY KEY,
  dossier_id        uuid     NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position          smallint NOT NULL CHECK (position IN (0, 1)),
  person_id         uuid     NOT NULL REFERENCES party,
  income_type_id    uuid     REFERENCES catalogue_item,
  client_profile_id uuid     REFERENCES catalogue_item
);
CREATE INDEX applicant_in_dossier ON applicant (dossier_id, position);
CREATE INDEX applicant_of_person ON applicant (person_id);

CREATE TABLE product (
  id          uuid     PRIMARY KEY,
  dossier_id  uuid     NOT NULL REFERENCES dossier ON DELETE CASCADE,
  position    smallint NOT NULL,
  kind_id     uuid     NOT NULL REFERENCES catalogue_item,
  description text     NOT NULL
);
CREATE INDEX product_in_dossier ON product (dossier_id, position);
