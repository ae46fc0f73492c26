-- The card index. The keys and words are written by the storage: names and addresses without case and accents.
CREATE TABLE party (
  id                  uuid   PRIMARY KEY,
  version             bigint NOT NULL,
  kind                text   NOT NULL CHECK (kind IN ('PERSON', 'COMPANY')),
  first_name          text   CHECK (char_length(first_name) <= 100),
  infix               text   CHECK (char_length(infix) <= 30),
  last_name           text   CHECK (char_length(last_name) BETWEEN 1 AND 100),
  birth_date          date,
  company_name        text,
  registration_number text,
  email               text   CHECK (char_length(email) <= 254),
  phone               text,
  street              text,
  house_number        text,
  postcode            text,
  city                text,
  country             text,
  name_key            text   NOT NULL,
  email_key           text,
  words               text[] NOT NULL,
  CONSTRAINT party_is_one_of_both CHECK (
    (kind = 'PERSON' AND first_name IS NOT NULL AND infix IS NOT NULL AND last_name IS NOT NULL
      AND company_name IS NULL AND registration_number IS NULL)
    OR (kind = 'COMPANY' AND company_name IS NOT NULL AND registration_number IS NOT NULL
      AND first_name IS NULL AND infix IS NULL AND last_name IS NULL AND birth_date IS NULL)),
  CONSTRAINT party_address_is_whole CHECK (num_nulls(street, house_number, postcode, city, country) IN (0, 5))
);
CREATE INDEX party_name ON party (name_key, kind);
CREATE INDEX party_email ON party (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX party_registration ON party (registration_number) WHERE registration_number <> '';
