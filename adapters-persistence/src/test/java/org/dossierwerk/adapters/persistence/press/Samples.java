package org.dossierwerk.adapters.persistence.press;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people and attackers make them, made here lest they lie about. */
final class Samples {

    private Samples() {}

    /** Makes something of a new document, and throws what that throws. */
    interface Drawing {
        void draw(PDDocument document) throws IOException;
    }

    static byte[] pdf(int pages) {
        return pdf(document -> {
            for (int i = 1; i <= pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
        });
    }

    static byte[] pdf(Drawing drawing) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            drawing.draw(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static PDPage written(PDDocument document, String text) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    /** Red at the left, blue at the right, so that one sees how it was turned. */
    static byte[] picture(String format, int width, int height) {
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = pixels.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG whose camera says how it was held and where it was. */
    static byte[] photograph(int width, int height, int orientation) {
        var jpeg = picture("jpg", width, height);
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put("GPS CANARY 52.3702N".getBytes(StandardCharsets.US_ASCII));
        var made = new ByteArrayOutputStream();
        made.write(jpeg, 0, 2);
        made.write(0xFF);
        made.write(0xE1);
        made.write((exif.capacity() + 2) >> 8);
        made.write(exif.capacity() + 2);
        made.write(exif.array(), 0, exif.capacity());
        made.write(jpeg, 2, jpeg.length - 2);
        return made.toByteArray();
    }

    /** A small PNG that claims to be large, and unpacks to as much. */
    static byte[] pngOf(int width, int height) {
        var made = new ByteArrayOutputStream();
        made.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        chunk(
                made,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 1)
                        .array());
        var pixels = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(pixels, new Deflater(9))) {
            var row = new byte[(width + 7) / 8 + 1];
            for (int i = 0; i < Math.min(height, 1_000); i++) {
                packed.write(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        chunk(made, "IDAT", pixels.toByteArray());
        chunk(made, "IEND", new byte[0]);
        return made.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var check = new CRC32();
        check.update(named);
        to.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        to.writeBytes(named);
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    static final String DOCX_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    static final String DOCX_RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?><Relationships \
            xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    static String docxText(String text) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                + "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + text
                + "</w:t></w:r></w:p></w:body></w:document>";
    }

    static byte[] docx(String text, Map<String, byte[]> more) {
        var made = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(made)) {
            archive.setLevel(9);
            put(archive, "[Content_Types].xml", DOCX_TYPES.getBytes(StandardCharsets.UTF_8));
            put(archive, "_rels/.rels", DOCX_RELATIONS.getBytes(StandardCharsets.UTF_8));
            put(archive, "word/document.xml", docxText(text).getBytes(StandardCharsets.UTF_8));
            for (var entry : more.entrySet()) {
                put(archive, entry.getKey(), entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return made.toByteArray();
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }
}
