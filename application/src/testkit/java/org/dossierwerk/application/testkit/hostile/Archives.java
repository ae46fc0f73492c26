package org.dossierwerk.application.testkit.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, most of which begin as a text of an office program should. */
final class Archives {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships \
            xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>%s<w:document \
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p>\
            </w:body></w:document>""";

    private static final int CENTRAL = 0x02014b50;
    private static final int END_RECORD = 22;
    private static final int NAME_IN_CENTRAL = 46;

    private Archives() {}

    static byte[] zip(Map<String, byte[]> entries) {
        var made = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(made)) {
            archive.setLevel(9);
            for (var entry : entries.entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue());
                archive.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return made.toByteArray();
    }

    static byte[] docx(Map<String, byte[]> more) {
        return docx("", "Arbeidsovereenkomst", more);
    }

    private static byte[] docx(String declared, String text, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", utf8(TYPES));
        entries.put("_rels/.rels", utf8(RELATIONS));
        entries.put("word/document.xml", utf8(TEXT.formatted(declared, text)));
        entries.putAll(more);
        return zip(entries);
    }

    static byte[] billionLaughs() {
        var declared = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            declared.append("<!ENTITY a").append(i).append(" \"");
            declared.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return docx(declared + "]>", "&a9;", Map.of());
    }

    static byte[] foreignEntity() {
        return docx("<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;", Map.of());
    }

    static byte[] remoteTemplate(String home) {
        var relation = "<Relationships><Relationship Id=\"r\" Type=\"http://x/attachedTemplate\" Target=\"" + home
                + "/CANARY.dotm\" TargetMode=\"External\"/></Relationships>";
        return docx(Map.of("word/_rels/document.xml.rels", utf8(relation)));
    }

    /** Sixteen archives of sixteen archives, five deep, as 42.zip. */
    static byte[] nested() {
        var inner = zip(Map.of("0.dll", new byte[4 * 1024 * 1024]));
        for (int depth = 0; depth < 5; depth++) {
            var entries = new LinkedHashMap<String, byte[]>();
            for (int i = 0; i < 16; i++) {
                entries.put("lib" + i + ".zip", inner);
            }
            inner = zip(entries);
        }
        return docx(Map.of("word/media/lib.zip", inner));
    }

    /** An archive within an archive of the same form, without end for whoever goes on opening. */
    static byte[] ofItself() {
        var inner = new byte[0];
        for (int i = 0; i < 30; i++) {
            inner = zip(Map.of("r/r.zip", inner));
        }
        return docx(Map.of("r/r.zip", inner));
    }

    static byte[] entries(int count) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            entries.put("word/" + i, new byte[0]);
        }
        return docx(entries);
    }

    /** 200 names in the list at the end for the same packed bytes. */
    static byte[] overlapping() {
        var file = docx(Map.of("word/media/0000.png", new byte[900_000]));
        int end = file.length - END_RECORD;
        int from = centralOf(file, "word/media/0000.png");
        var list = new ByteArrayOutputStream();
        list.write(file, 0, end);
        for (int i = 1; i <= 200; i++) {
            var again = Arrays.copyOfRange(file, from, end);
            System.arraycopy(utf8("%04d".formatted(i)), 0, again, NAME_IN_CENTRAL + 11, 4);
            list.writeBytes(again);
        }
        var record = little(END_RECORD).put(file, end, END_RECORD);
        int begin = record.getInt(16);
        record.putShort(8, (short) 204).putShort(10, (short) 204).putInt(12, list.size() - begin);
        list.writeBytes(record.array());
        return list.toByteArray();
    }

    /** From the front it holds a harmless part, from the end another one. */
    static byte[] ofTwoMinds() {
        var file = docx(Map.of("word/front.xml", utf8("<a/>")));
        int at = centralOf(file, "word/front.xml") + NAME_IN_CENTRAL;
        System.arraycopy(utf8("word/other.xml"), 0, file, at, 14);
        return file;
    }

    /** Says of its parts that one needs a password. */
    static byte[] locked() {
        var file = docx(Map.of("word/z.xml", utf8("<a/>")));
        file[6] |= 1;
        file[centralOf(file, "[Content_Types].xml") + 8] |= 1;
        return file;
    }

    private static int centralOf(byte[] file, String name) {
        var all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = all.getInt(file.length - 6); all.getInt(at) == CENTRAL; ) {
            int length = all.getShort(at + 28);
            if (new String(file, at + NAME_IN_CENTRAL, length, StandardCharsets.UTF_8).equals(name)) {
                return at;
            }
            at += NAME_IN_CENTRAL + length + all.getShort(at + 30) + all.getShort(at + 32);
        }
        throw new IllegalStateException("No " + name);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** So many megabytes of nothing, and then what is looked for. */
    static byte[] padded(int megabytes, String virus) {
        var content = new byte[megabytes * 1024 * 1024 + virus.length()];
        System.arraycopy(utf8(virus), 0, content, content.length - virus.length(), virus.length());
        return docx(Map.of("word/media/a.png", content));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
