-- What a judgement replaced, kept until something follows, so that it can be taken back.
ALTER TABLE requested_document
  ADD COLUMN before_state      text CHECK (before_state IN ('RECEIVED', 'PROVISIONALLY_APPROVED')),
  ADD COLUMN before_since      timestamptz,
  ADD COLUMN before_decided_by uuid REFERENCES office_user,
  ADD COLUMN before_remark     text CHECK (char_length(before_remark) <= 2000),
  ADD CONSTRAINT requested_document_before CHECK (
    num_nonnulls(before_state, before_since, before_remark) IN (0, 3)
    AND (before_state IS NOT NULL OR before_decided_by IS NULL)
    AND (before_state IS NULL OR state IN ('PROVISIONALLY_APPROVED', 'APPROVED', 'REJECTED')));
