-- Scalar types in a GiST index: the constraint that keeps an adviser in one place at a time needs it.
-- A trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
