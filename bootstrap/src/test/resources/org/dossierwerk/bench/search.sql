-- The words of the search, by the rules of the storage itself, for all rows at once.
INSERT INTO party_word (word, party_id)
SELECT DISTINCT w, p.id FROM party p CROSS JOIN LATERAL unnest(p.words) w ORDER BY 1, 2;

INSERT INTO dossier_word (word, dossier_id)
SELECT word, dossier_id FROM words_of_dossiers(ARRAY(SELECT id FROM dossier)) ORDER BY 1, 2;

SELECT learn_words(ARRAY(SELECT DISTINCT word::text FROM dossier_word UNION SELECT DISTINCT word::text FROM party_word));
