ALTER TABLE upload DROP CONSTRAINT upload_parts_check;
ALTER TABLE upload ADD CONSTRAINT upload_parts_check CHECK (jsonb_array_length(parts) BETWEEN 1 AND 30);
