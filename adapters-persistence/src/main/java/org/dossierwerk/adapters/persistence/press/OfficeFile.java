package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/**
 * Looks into an office file, which is an archive, before a program opens it: bounded in entries, size and ratio whatever its
 * headers claim, the same from either end, without macros, programs, foreign entities, or parts that lie elsewhere.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 100;
    private static final long RATIO_FROM = 1024 * 1024;
    private static final Pattern DANGEROUS =
            Pattern.compile("vbaproject|macrosheets|activex|oleobject|\\.(bin|exe|dll|js|vbs|jar|zip)$");
    private static final Pattern RELATIONSHIP = Pattern.compile("<[^>]*TargetMode\\s*=\\s*[\"']External[\"'][^>]*>");

    private OfficeFile() {}

    static void requireHarmless(FileType type, Path file) throws IOException {
        try {
            var read = readThrough(type, file);
            requireSameContents(file, read);
        } catch (ZipException broken) {
            throw new Flaw(FileProblem.DAMAGED);
        }
    }

    private static Set<String> readThrough(FileType type, Path file) throws IOException {
        var names = new HashSet<String>();
        var limit = new Limit(Math.max(RATIO_FROM, Files.size(file) * HIGHEST_RATIO));
        boolean declared = false;
        try (var archive = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(entry.getName())
                        || names.size() > MOST_ENTRIES
                        || DANGEROUS.matcher(name).find()) {
                    throw new Flaw(FileProblem.DAMAGED);
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    declared |= requireHarmless(type, name, limit.read(archive));
                } else {
                    limit.skip(archive);
                }
            }
        }
        if (!declared) {
            throw new Flaw(FileProblem.MISNAMED);
        }
        return names;
    }

    /** @return whether it says that the whole is of that type */
    private static boolean requireHarmless(FileType type, String name, byte[] xml) {
        var text = new String(xml, charset(xml));
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Flaw(FileProblem.DAMAGED);
        }
        if (name.endsWith(".rels")) {
            RELATIONSHIP.matcher(text).results().map(found -> found.group()).forEach(OfficeFile::requireLink);
        }
        return name.equals("[content_types].xml") && text.contains(mainPart(type)) && !text.contains("macroEnabled");
    }

    /** Word links to pages of the web the same way as it points to pictures and templates elsewhere. */
    private static void requireLink(String relationship) {
        if (!relationship.contains("/hyperlink")) {
            throw new Flaw(FileProblem.DAMAGED);
        }
    }

    private static Charset charset(byte[] xml) {
        boolean wide =
                xml.length > 1 && (xml[0] == 0 || xml[1] == 0 || (xml[0] & 0xFE) == 0xFE && xml[0] != (byte) 0xEF);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static String mainPart(FileType type) {
        return type == FileType.DOCX ? "wordprocessingml.document.main+xml" : "spreadsheetml.sheet.main+xml";
    }

    private static void requireSameContents(Path file, Set<String> read) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            var listed = new HashSet<String>();
            archive.stream().map(ZipEntry::getName).forEach(listed::add);
            if (!listed.equals(read)) {
                throw new Flaw(FileProblem.DAMAGED);
            }
        }
    }

    /** Counts what really comes out. */
    private static final class Limit {

        private long left;

        Limit(long byRatio) {
            left = Math.min(MOST_BYTES, byRatio);
        }

        byte[] read(ZipInputStream archive) throws IOException {
            var bytes = archive.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
            count(bytes.length);
            return bytes;
        }

        void skip(ZipInputStream archive) throws IOException {
            var buffer = new byte[64 * 1024];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                count(read);
            }
        }

        private void count(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Flaw(FileProblem.DAMAGED);
            }
        }
    }
}
