package org.dossierwerk.adapters.persistence.search;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Sql;

/**
 * The search over a table of words. First come those of whom every word typed begins a word, in the order of those words;
 * only when these are too few, those that merely contain them. Both walk an index along the rarest of the words typed and
 * stop as soon as enough was found.
 */
public final class FindWords {

    /** Counting which word is rarest goes no further than this. */
    private static final int COUNTED = 500;

    private static final String BEGINS = "o.word >= t.word AND o.word < t.beyond";
    private static final String CONTAINS = "position(t.word IN o.word) > 0";

    private FindWords() {}

    /**
     * A statement's beginning that defines {@code found(id, rank, place)}.
     *
     * @param table of columns {@code word} and {@code owner}
     * @param words not empty
     * @param condition on the candidate {@code w}, beginning with AND, or empty
     */
    public static Sql in(String table, String owner, List<String> words, String condition, int limit) {
        return new Sql("""
                        WITH typed AS MATERIALIZED (
                          SELECT word, word || chr(1114111) AS beyond FROM unnest(cast(:words AS text[])) AS t (word)
                        ), begun AS MATERIALIZED (
                          SELECT t.word, t.beyond FROM typed t
                          ORDER BY (SELECT count(*) FROM (
                            SELECT FROM $table w WHERE w.word >= t.word AND w.word < t.beyond LIMIT $counted) c),
                            char_length(t.word) DESC
                          LIMIT 1
                        ), prefixed AS MATERIALIZED (
                          SELECT w.$owner AS id, w.word AS place FROM $table w
                          WHERE w.word >= (SELECT word FROM begun) AND w.word < (SELECT beyond FROM begun)
                            AND NOT EXISTS (SELECT FROM $table o WHERE o.$owner = w.$owner
                              AND o.word >= (SELECT word FROM begun) AND o.word < w.word OFFSET 0)
                            AND $all_begin $condition
                          ORDER BY w.word, w.$owner
                          LIMIT :limit
                        ), held AS MATERIALIZED (
                          SELECT t.word, t.beyond FROM typed t
                          WHERE (SELECT count(*) FROM prefixed) < :limit
                          ORDER BY (SELECT count(*) FROM (
                            SELECT FROM word_ending e CROSS JOIN LATERAL (
                              SELECT FROM $table w WHERE w.word = e.word OFFSET 0) w
                            WHERE e.ending >= t.word AND e.ending < t.beyond LIMIT $counted) c),
                            char_length(t.word) DESC
                          LIMIT 1
                        ), contained AS MATERIALIZED (
                          SELECT w.$owner AS id, e.ending AS place
                          FROM (
                            SELECT ending, word FROM word_ending
                            WHERE (SELECT count(*) FROM prefixed) < :limit
                              AND ending >= (SELECT word FROM held) AND ending < (SELECT beyond FROM held)
                              AND at = position((SELECT word FROM held) IN word)
                            ORDER BY ending, word, at OFFSET 0
                          ) e CROSS JOIN LATERAL (
                            SELECT k.$owner, k.word FROM $table k WHERE k.word = e.word ORDER BY k.$owner OFFSET 0
                          ) w
                          WHERE NOT EXISTS (SELECT FROM $table o WHERE o.$owner = w.$owner AND o.word < w.word
                              AND position((SELECT word FROM held) IN o.word) > 0 OFFSET 0)
                            AND $all_contained AND NOT $all_begin $condition
                          LIMIT :limit
                        ), found AS (
                          SELECT id, 1 AS rank, place FROM prefixed
                          UNION ALL
                          SELECT id, 2 AS rank, place FROM contained
                          ORDER BY rank, place, id
                          LIMIT :limit
                        )
                        """.replace("$all_begin", all(BEGINS))
                        .replace("$all_contained", all(CONTAINS))
                        .replace("$condition", condition)
                        .replace("$table", table)
                        .replace("$owner", owner)
                        .replace("$counted", String.valueOf(COUNTED)))
                .set("words", words.toArray(String[]::new))
                .set("limit", limit);
    }

    private static String all(String test) {
        return "NOT EXISTS (SELECT FROM typed t WHERE NOT EXISTS ("
                + "SELECT FROM $table o WHERE o.$owner = w.$owner AND " + test + " OFFSET 0) OFFSET 0)";
    }
}
