-- A scenario's steps and its automatic starts are read and written whole.
CREATE TABLE scenario (
  id              uuid   PRIMARY KEY,
  version         bigint NOT NULL,
  name            text   NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  name_key        text   NOT NULL,
  scope           text   NOT NULL CHECK (scope IN ('APPOINTMENTS', 'PRODUCTS')),
  product_kind_id uuid   REFERENCES catalogue_item,
  steps           jsonb  NOT NULL CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) <= 100),
  automatic       jsonb  NOT NULL CHECK (jsonb_typeof(automatic) = 'array'),
  CONSTRAINT scenario_of_products_names_their_kind CHECK ((scope = 'PRODUCTS') = (product_kind_id IS NOT NULL))
);
CREATE UNIQUE INDEX scenario_name ON scenario (name_key);

-- A scenario may be removed while a retired trigger still names it, so no foreign key.
CREATE TABLE scenario_trigger (
  id                  uuid    PRIMARY KEY,
  version             bigint  NOT NULL,
  name                text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  type_id             uuid    NOT NULL REFERENCES appointment_type,
  working_days        integer NOT NULL CHECK (working_days BETWEEN -250 AND 250),
  if_missing_kind_id  uuid    REFERENCES document_kind,
  scenario_id         uuid    NOT NULL,
  delivered           boolean NOT NULL,
  active              boolean NOT NULL
);

-- The runs outlive their scenario, whose name they keep.
CREATE TABLE scenario_run (
  id                 uuid        PRIMARY KEY,
  version            bigint      NOT NULL,
  dossier_id         uuid        NOT NULL REFERENCES dossier,
  appointment_id     uuid        CONSTRAINT scenario_run_appointment REFERENCES appointment,
  product_id         uuid        CONSTRAINT scenario_run_product REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  scenario_id        uuid        NOT NULL,
  scenario_name      text        NOT NULL CHECK (char_length(scenario_name) BETWEEN 1 AND 100),
  only_applicants    uuid[],
  if_missing_kind_id uuid        REFERENCES document_kind,
  cause              text        NOT NULL CHECK (cause IN ('BY_HAND', 'AUTOMATIC', 'BY_TRIGGER')),
  user_id            uuid        REFERENCES office_user,
  trigger_id         uuid        REFERENCES scenario_trigger,
  execute_on         date        NOT NULL,
  execute_at         time,
  zone               text        NOT NULL,
  due_at             timestamptz NOT NULL,
  status             text        NOT NULL CHECK (status IN ('PLANNED', 'DONE', 'CANCELLED', 'DROPPED', 'FAILED')),
  attempts           integer     NOT NULL CHECK (attempts >= 0),
  documents          integer     NOT NULL CHECK (documents >= 0),
  action_items       integer     NOT NULL CHECK (action_items >= 0),
  alerts             integer     NOT NULL CHECK (alerts >= 0),
  CONSTRAINT scenario_run_has_one_item CHECK (num_nonnulls(appointment_id, product_id) = 1),
  CONSTRAINT scenario_run_has_its_cause CHECK (
    (cause = 'BY_HAND') = (user_id IS NOT NULL) AND (cause = 'BY_TRIGGER') = (trigger_id IS NOT NULL)),
  CONSTRAINT scenario_run_effects_something_when_done CHECK (status = 'DONE' OR documents + action_items + alerts = 0)
);
CREATE INDEX scenario_run_due ON scenario_run (due_at, id) WHERE status = 'PLANNED';
CREATE INDEX scenario_run_planned ON scenario_run (scenario_id, due_at) WHERE status = 'PLANNED';
CREATE INDEX scenario_run_of_appointment ON scenario_run (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX scenario_run_of_product ON scenario_run (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX scenario_run_in_dossier ON scenario_run (dossier_id, due_at);

-- What waits in somebody's work queue.
CREATE TABLE alert (
  id             uuid        PRIMARY KEY,
  version        bigint      NOT NULL,
  user_id        uuid        NOT NULL REFERENCES office_user,
  dossier_id     uuid        NOT NULL REFERENCES dossier,
  appointment_id uuid        CONSTRAINT alert_appointment REFERENCES appointment,
  product_id     uuid        CONSTRAINT alert_product REFERENCES product DEFERRABLE INITIALLY DEFERRED,
  reason         text        NOT NULL
    CHECK (reason IN ('SCENARIO', 'RUN_FAILED', 'UPLOAD_REFUSED', 'MAIL_FAILED', 'FOLLOW_UP')),
  text           text        NOT NULL CHECK (char_length(text) <= 200),
  shown_from     timestamptz NOT NULL,
  settled_at     timestamptz,
  CONSTRAINT alert_has_at_most_one_item CHECK (num_nonnulls(appointment_id, product_id) <= 1)
);
CREATE INDEX alert_open ON alert (user_id, shown_from) WHERE settled_at IS NULL;
CREATE INDEX alert_of_appointment ON alert (appointment_id) WHERE appointment_id IS NOT NULL;
CREATE INDEX alert_of_product ON alert (product_id) WHERE product_id IS NOT NULL;
CREATE INDEX alert_in_dossier ON alert (dossier_id);
