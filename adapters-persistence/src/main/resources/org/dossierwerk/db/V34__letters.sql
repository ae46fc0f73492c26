-- A letter written by hand: as rich text too, to several who see each other, with files, perhaps about a product.
ALTER TABLE mail_message
  ADD COLUMN html text NOT NULL DEFAULT '',
  ADD COLUMN copies jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_array_length(copies) <= 100),
  ADD COLUMN enclosed_files jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_array_length(enclosed_files) <= 100),
  ADD COLUMN product_id uuid,
  ADD CONSTRAINT mail_message_about_one_thing CHECK (num_nonnulls(appointment_id, product_id) <= 1),
  ADD CONSTRAINT mail_message_invites_one CHECK (invitation IS NULL OR jsonb_array_length(copies) = 0);
-- Which of the files that lie in the store are still needed is asked every night.
CREATE INDEX mail_message_with_files ON mail_message (id) WHERE enclosed_files <> '[]';
