package org.dossierwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What was on the heap, as the virtual machine logged its collections, in MiB.
 *
 * @param full the most before one
 * @param kept the most after one
 */
record Heap(long full, long kept) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    static Heap in(Path log) throws IOException {
        long full = 0;
        long kept = 0;
        for (var line : Files.readAllLines(log)) {
            var found = COLLECTION.matcher(line);
            if (found.find()) {
                full = Math.max(full, Long.parseLong(found.group(1)));
                kept = Math.max(kept, Long.parseLong(found.group(2)));
            }
        }
        return new Heap(full, kept);
    }
}
