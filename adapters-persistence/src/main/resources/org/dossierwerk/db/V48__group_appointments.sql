-- A group appointment is one more row, and each seat in it is an appointment of a dossier: so the same constraint keeps the adviser
-- of both in one place (BEY-02), and copies in calendars point at either.
ALTER TABLE appointment ALTER COLUMN dossier_id DROP NOT NULL;
ALTER TABLE appointment
  ADD COLUMN group_id    uuid    REFERENCES appointment,
  ADD COLUMN capacity    integer CHECK (capacity BETWEEN 1 AND 200),
  ADD COLUMN seats_taken integer CHECK (seats_taken BETWEEN 0 AND 1000),
  ADD COLUMN description text    CHECK (char_length(description) <= 4000),
  ADD CONSTRAINT appointment_is_group_or_in_dossier
    CHECK (num_nulls(capacity, seats_taken, description) = CASE WHEN dossier_id IS NULL THEN 0 ELSE 3 END),
  ADD CONSTRAINT appointment_group_has_no_outcome CHECK (dossier_id IS NOT NULL OR result_id IS NULL),
  ADD CONSTRAINT appointment_seat_overlaps CHECK (group_id IS NULL OR dossier_id IS NOT NULL AND may_overlap);
CREATE UNIQUE INDEX appointment_one_seat ON appointment (group_id, dossier_id) WHERE active AND group_id IS NOT NULL;
