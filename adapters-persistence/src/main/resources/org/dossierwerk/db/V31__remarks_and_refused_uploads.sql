-- What the sender says with files.
ALTER TABLE upload ADD COLUMN remark text NOT NULL DEFAULT '' CHECK (char_length(remark) <= 1000);

-- The document an alert is about, such as one that waits for another file because the first would not do.
ALTER TABLE alert ADD COLUMN document_id uuid;
CREATE INDEX alert_about_document ON alert (document_id) WHERE document_id IS NOT NULL;
