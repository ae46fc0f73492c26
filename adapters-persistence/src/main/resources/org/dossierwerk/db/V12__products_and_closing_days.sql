-- Whoever keeps the office's users keeps its documents and scenarios, too, until somebody decides otherwise.
UPDATE office_user
SET version = version + 1,
    rights = ARRAY(
      SELECT DISTINCT unnest(rights || ARRAY['MAINTAIN_DOCUMENTS', 'MAINTAIN_SCENARIOS', 'MOVE_PRODUCTS']) ORDER BY 1)
WHERE 'MAINTAIN_USERS' = ANY (rights);

ALTER TABLE catalogue_item
  DROP CONSTRAINT catalogue_item_catalogue_check,
  ADD CONSTRAINT catalogue_item_catalogue_check
    CHECK (catalogue IN ('INCOME_TYPE', 'CLIENT_PROFILE', 'LEAD_SOURCE', 'PRODUCT_KIND', 'PRODUCT_STATUS'));

ALTER TABLE product
  ADD COLUMN status_id       uuid    REFERENCES catalogue_item,
  ADD COLUMN explanation     text    NOT NULL DEFAULT '' CHECK (char_length(explanation) <= 1000),
  ADD COLUMN active          boolean NOT NULL DEFAULT TRUE,
  ADD COLUMN client_may_view boolean NOT NULL DEFAULT TRUE;

-- Who is involved in a product besides the applicants.
CREATE TABLE product_party (
  product_id uuid     NOT NULL REFERENCES product ON DELETE CASCADE,
  position   smallint NOT NULL,
  party_id   uuid     NOT NULL REFERENCES party,
  role       text     NOT NULL CHECK (char_length(role) BETWEEN 1 AND 60),
  PRIMARY KEY (product_id, position)
);
CREATE INDEX product_party_of_party ON product_party (party_id);

CREATE TABLE closing_day (
  day  date PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100)
);
