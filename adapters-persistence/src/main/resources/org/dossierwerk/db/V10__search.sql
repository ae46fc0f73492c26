-- Finding by typing, at a cost that does not grow with the number of dossiers: every question is a walk along a B-tree
-- that stops as soon as enough was found. Prefixes walk the words; other parts walk the words' endings, kept once for
-- each distinct word, and go on to the dossiers that have the word. Words come folded from the storage (party.words);
-- the byte order of "C" makes "begins with" a range.
CREATE TABLE party_word (
  word     text COLLATE "C" NOT NULL,
  party_id uuid             NOT NULL REFERENCES party ON DELETE CASCADE,
  PRIMARY KEY (word, party_id)
);
CREATE UNIQUE INDEX party_word_of_party ON party_word (party_id, word);

CREATE TABLE dossier_word (
  word       text COLLATE "C" NOT NULL,
  dossier_id uuid             NOT NULL REFERENCES dossier ON DELETE CASCADE,
  PRIMARY KEY (word, dossier_id)
);
CREATE UNIQUE INDEX dossier_word_of_dossier ON dossier_word (dossier_id, word);

-- Every ending of every word, the word itself included; a word nobody has any more does no harm.
CREATE TABLE word_ending (
  ending text COLLATE "C" NOT NULL,
  word   text COLLATE "C" NOT NULL,
  at     smallint         NOT NULL,
  PRIMARY KEY (ending, word, at)
);

CREATE FUNCTION learn_words(words text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO word_ending (ending, word, at)
  SELECT substr(w.word, i), w.word, i
  FROM (SELECT DISTINCT unnest(words) COLLATE "C" AS word) w, generate_series(1, char_length(w.word)) i
  WHERE NOT EXISTS (SELECT FROM word_ending k WHERE k.ending = w.word AND k.word = w.word AND k.at = 1)
  ORDER BY w.word, i
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION words_of_dossiers(dossiers uuid[]) RETURNS TABLE (word text, dossier_id uuid) LANGUAGE sql STABLE AS $$
  SELECT regexp_split_to_table(lower(d.number), '-'), d.id FROM dossier d WHERE d.id = ANY (dossiers)
  UNION
  SELECT unnest(p.words), a.dossier_id
  FROM applicant a JOIN party p ON p.id = a.person_id WHERE a.dossier_id = ANY (dossiers)
  UNION
  SELECT unnest(p.words), d.id
  FROM dossier d JOIN party p ON p.id = d.company_id WHERE d.id = ANY (dossiers)
$$;

CREATE FUNCTION refresh_dossier_words(dossiers uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM dossier_word k
  WHERE k.dossier_id = ANY (dossiers)
    AND NOT EXISTS (SELECT FROM words_of_dossiers(dossiers) n WHERE n.dossier_id = k.dossier_id AND n.word = k.word);
  INSERT INTO dossier_word (word, dossier_id)
  SELECT n.word, n.dossier_id FROM words_of_dossiers(dossiers) n
  ON CONFLICT DO NOTHING;
END
$$;

CREATE FUNCTION party_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO party_word (word, party_id)
  SELECT DISTINCT unnest(n.words), n.id FROM new_rows n;
  PERFORM learn_words(ARRAY(SELECT DISTINCT unnest(n.words) FROM new_rows n));
  RETURN NULL;
END
$$;
CREATE TRIGGER party_inserted AFTER INSERT ON party REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION party_inserted();

CREATE FUNCTION party_updated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed uuid[] := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o USING (id) WHERE n.words <> o.words);
BEGIN
  IF cardinality(renamed) > 0 THEN
    DELETE FROM party_word k USING new_rows n
    WHERE n.id = ANY (renamed) AND k.party_id = n.id AND k.word <> ALL (n.words);
    INSERT INTO party_word (word, party_id)
    SELECT DISTINCT unnest(n.words), n.id FROM new_rows n WHERE n.id = ANY (renamed)
    ON CONFLICT DO NOTHING;
    PERFORM learn_words(ARRAY(SELECT DISTINCT unnest(n.words) FROM new_rows n WHERE n.id = ANY (renamed)));
    PERFORM refresh_dossier_words(ARRAY(
      SELECT dossier_id FROM applicant WHERE person_id = ANY (renamed)
      UNION
      SELECT id FROM dossier WHERE company_id = ANY (renamed)));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER party_updated AFTER UPDATE ON party REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION party_updated();

-- A number never changes (DOS-14), and a company's dossier stays that company's.
CREATE FUNCTION dossier_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM learn_words(ARRAY(SELECT DISTINCT regexp_split_to_table(lower(n.number), '-') FROM new_rows n));
  PERFORM refresh_dossier_words(ARRAY(SELECT n.id FROM new_rows n));
  RETURN NULL;
END
$$;
CREATE TRIGGER dossier_inserted AFTER INSERT ON dossier REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION dossier_inserted();

CREATE FUNCTION company_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_dossier_words(ARRAY[NEW.id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER company_replaced AFTER UPDATE OF company_id ON dossier
  FOR EACH ROW WHEN (NEW.company_id IS DISTINCT FROM OLD.company_id) EXECUTE FUNCTION company_replaced();

CREATE FUNCTION applicants_joined() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_dossier_words(ARRAY(SELECT DISTINCT n.dossier_id FROM new_rows n));
  RETURN NULL;
END
$$;
CREATE TRIGGER applicants_joined AFTER INSERT ON applicant REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION applicants_joined();

CREATE FUNCTION applicants_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_dossier_words(ARRAY(SELECT DISTINCT o.dossier_id FROM old_rows o));
  RETURN NULL;
END
$$;
CREATE TRIGGER applicants_left AFTER DELETE ON applicant REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION applicants_left();

CREATE FUNCTION applicant_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_dossier_words(ARRAY[NEW.dossier_id, OLD.dossier_id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER applicant_replaced AFTER UPDATE OF person_id, dossier_id ON applicant
  FOR EACH ROW WHEN (NEW.person_id <> OLD.person_id OR NEW.dossier_id <> OLD.dossier_id)
  EXECUTE FUNCTION applicant_replaced();
