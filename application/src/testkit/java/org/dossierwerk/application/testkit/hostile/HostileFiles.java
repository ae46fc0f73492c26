package org.dossierwerk.application.testkit.hostile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;

/** The files of HOSTILE C by name, and some that nothing is wrong with. */
public final class HostileFiles {

    private static final int MEGABYTE = 1024 * 1024;

    private final Map<String, Supplier<byte[]>> files = new TreeMap<>();

    /** @param home whom the files that call somebody call; whoever listens there hears whether any of them could */
    public HostileFiles(URI home) {
        pdfs(home);
        pictures();
        archives(home);
        others();
    }

    /** @throws NullPointerException when there is none of that name */
    public byte[] named(String name) {
        return Objects.requireNonNull(files.get(name), name).get();
    }

    private void pdfs(URI home) {
        files.put("pdf", Pdfs::plain);
        files.put("pdf-cut-off", Pdfs::cutOff);
        files.put("pdf-25-mb", () -> Pdfs.ofSize(25 * MEGABYTE));
        files.put("pdf-25-mb-and-a-byte", () -> Pdfs.ofSize(25 * MEGABYTE + 1));
        files.put("pdf-26-mb", () -> Pdfs.ofSize(26 * MEGABYTE));
        files.put("pdf-locked", Pdfs::locked);
        files.put("pdf-500-pages", () -> Pdfs.pages(500));
        files.put("pdf-501-pages", () -> Pdfs.pages(501));
        files.put("pdf-5000-pages", () -> Pdfs.pages(5_000));
        files.put("pdf-100000-pages", () -> Pdfs.pages(100_000));
        files.put("pdf-saved-thrice", Pdfs::incremental);
        files.put("pdf-tail-of-5-mb", () -> Pdfs.followedBy(new byte[5 * MEGABYTE]));
        files.put("pdf-then-html", () -> Pdfs.followedBy(latin("<html><script>alert('CANARY')</script>")));
        files.put("pdf-then-zip", () -> Pdfs.followedBy(Archives.docx(Map.of("word/CANARY", noise(4_000)))));
        files.put("html-then-pdf", () -> Pdfs.joined(latin("<html><script>alert('CANARY')</script>"), Pdfs.plain()));
        files.put("pdf-html", () -> Pdfs.withComment("--><html><script>alert('CANARY')</script><!--"));
        files.put("pdf-armed", () -> Pdfs.armed(home));
        files.put("pdf-dynamic-form", () -> Pdfs.dynamicForm(home));
        files.put("pdf-form", () -> Pdfs.form(home));
        files.put("pdf-200-metres", Pdfs::ofTwoHundredMetres);
        files.put("pdf-pages-of-themselves", Pdfs::pagesOfThemselves);
        files.put("pdf-table-of-itself", Pdfs::tableOfItself);
        files.put("pdf-nested", Pdfs::nested);
        files.put("pdf-object-bomb", Pdfs::objectBomb);
        files.put("pdf-eicar", () -> Pdfs.withComment(VirusScannerContract.eicar()));
    }

    private void pictures() {
        for (var format : new String[] {"png", "jpg", "gif", "bmp"}) {
            files.put(format, () -> Pictures.plain(format));
        }
        files.put("png-cut-off", () -> Pictures.cutOff("png"));
        files.put("jpg-cut-off", () -> Pictures.cutOff("jpg"));
        files.put("png-flood", Pictures::pngFlood);
        files.put("jpg-flood", Pictures::jpegFlood);
        files.put("png-animated", Pictures::animatedPng);
        files.put("jpg-telling", Pictures::tellingJpeg);
        files.put("jpg-script", Pictures::scriptJpeg);
        files.put("jpg-then-zip", () -> Pdfs.joined(Pictures.plain("jpg"), jar()));
        files.put("jpg-progressive", Pictures::progressiveJpeg);
        files.put("jpg-cmyk", Pictures::cmykJpeg);
        files.put("tiff", Pictures::bilevelTiff);
        files.put("gifar", () -> Pdfs.joined(Pictures.plain("gif"), jar()));
        files.put("heic-cut-off", () -> Pdfs.joined(hex("00000018"), latin("ftypheic"), new byte[100]));
    }

    private void archives(URI home) {
        files.put("docx", () -> Archives.docx(Map.of()));
        files.put("docx-laughs", Archives::billionLaughs);
        files.put("docx-entity", Archives::foreignEntity);
        files.put("docx-template", () -> Archives.remoteTemplate(home.toString()));
        files.put("docx-macro", () -> Archives.docx(Map.of("word/vbaProject.bin", new byte[10])));
        files.put("docx-42", Archives::nested);
        files.put("docx-of-itself", Archives::ofItself);
        files.put("docx-65536-entries", () -> Archives.entries(65_536));
        files.put("docx-overlapping", Archives::overlapping);
        files.put("docx-of-two-minds", Archives::ofTwoMinds);
        files.put("docx-locked", Archives::locked);
        files.put("docx-ratio", () -> Archives.docx(Map.of("word/media/a.png", new byte[50 * MEGABYTE])));
        files.put("docx-eicar-behind-50-mb", () -> Archives.padded(50, VirusScannerContract.eicar()));
        files.put("docx-eicar-behind-110-mb", () -> Archives.padded(110, VirusScannerContract.eicar()));
        files.put("zip", () -> Archives.zip(Map.of("a.txt", latin("a"))));
        files.put("jar", HostileFiles::jar);
        files.put("7z", () -> Pdfs.joined(hex("377abcaf271c0004"), noise(100)));
        files.put("rar", () -> Pdfs.joined(latin("Rar!\u001a\u0007\u0001\0"), noise(100)));
        files.put("tar", () -> Pdfs.joined(Arrays.copyOf(latin("a.txt"), 257), latin("ustar\00000"), new byte[500]));
        files.put("iso", () -> Pdfs.joined(new byte[0x8001], latin("CD001"), new byte[2_000]));
    }

    private static byte[] jar() {
        return Archives.zip(Map.of("META-INF/MANIFEST.MF", latin("Main-Class: CANARY\n"), "CANARY.class", noise(50)));
    }

    private void others() {
        files.put("empty", () -> new byte[0]);
        files.put("a-byte", () -> new byte[] {'%'});
        files.put("text", () -> latin("Salaris"));
        files.put("html", () -> latin("<!DOCTYPE html><script>alert(1)</script>"));
        files.put("svg", () -> latin("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        files.put("postscript", () -> latin("%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n"));
        files.put("eps", () -> latin("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n"));
        files.put("psd", () -> Pdfs.joined(latin("8BPS\0\u0001"), new byte[100]));
        files.put("lnk", () -> Pdfs.joined(hex("4c0000000114020000000000c000000000000046"), new byte[60]));
        files.put("chm", () -> Pdfs.joined(latin("ITSF\u0003\0\0\0"), new byte[100]));
        files.put("msi", () -> Pdfs.joined(hex("d0cf11e0a1b11ae1"), new byte[600]));
        files.put("exe", () -> Pdfs.joined(latin("MZ"), new byte[600]));
    }

    /** Bytes that nothing makes smaller, the same each time. */
    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(42).nextBytes(noise);
        return noise;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
