package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.dossierwerk.domain.documents.FileProblem;

/** Takes what can be seen over from a foreign PDF: its pages, what is written in its forms, and the notes on it. */
final class Pdf {

    /** What may follow the end mark: line breaks, or what a mail program adds. */
    private static final int LONGEST_TAIL = 1024;

    /** Two hundred inches, the largest page of PDF 1.7. */
    private static final float LONGEST_SIDE = 14_400;

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private static final Set<COSName> OF_A_PAGE = Set.of(
            COSName.TYPE,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.GROUP,
            COSName.getPDFName("UserUnit"));

    /** Those that only show something; links, attached files, sounds and films do more. */
    private static final Set<String> NOTES = Set.of(
            "Widget",
            "FreeText",
            "Stamp",
            "Ink",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine",
            "Caret");

    private static final Set<COSName> OF_A_NOTE = Set.of(
            COSName.TYPE, COSName.SUBTYPE, COSName.RECT, COSName.AP, COSName.AS, COSName.F, COSName.C, COSName.CA);

    private Pdf() {}

    static PDDocument open(Path file) throws IOException {
        requireWhole(file);
        try {
            return Loader.loadPDF(
                    new RandomAccessReadBufferedFile(file.toFile()),
                    "",
                    null,
                    null,
                    IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new Flaw(FileProblem.PASSWORD);
        }
    }

    /** One that was cut off has no end mark; something else was hung behind one that has much after it. */
    private static void requireWhole(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var tail = new byte[(int) Math.min(file.length(), LONGEST_TAIL + END.length)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new Flaw(FileProblem.DAMAGED);
            }
        }
    }

    static void addPages(PDDocument source, PDDocument to) throws IOException {
        flattenForm(source);
        int count = 0;
        for (var page : source.getPages()) {
            count++;
            if (to.getNumberOfPages() >= Pressing.MOST_PAGES) {
                throw new Flaw(FileProblem.TOO_MANY_PAGES);
            }
            addPage(page, to);
        }
        if (count == 0) {
            throw new Flaw(FileProblem.DAMAGED);
        }
    }

    /** What somebody filled in becomes part of the page; a form that is drawn by a program of its own cannot be shown. */
    private static void flattenForm(PDDocument source) throws IOException {
        var form = source.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        if (form.xfaIsDynamic()) {
            throw new Flaw(FileProblem.NOT_CONVERTIBLE);
        }
        form.setXFA(null);
        try {
            form.flatten();
        } catch (IOException | RuntimeException notFlattened) {
            // its fields stay on the page as notes, as they were drawn last
        }
    }

    private static void addPage(PDPage page, PDDocument to) throws IOException {
        var box = page.getMediaBox();
        if (tooLarge(box) || tooLarge(page.getCropBox())) {
            throw new Flaw(FileProblem.PICTURE_TOO_LARGE);
        }
        var resources = page.getResources();
        var notes = notes(page);
        var taken = to.importPage(page);
        taken.setResources(resources);
        taken.setRotation(page.getRotation());
        var dictionary = taken.getCOSObject();
        for (var key : new ArrayList<>(dictionary.keySet())) {
            if (!OF_A_PAGE.contains(key) && !key.equals(COSName.PARENT)) {
                dictionary.removeItem(key);
            }
        }
        if (notes.size() > 0) {
            dictionary.setItem(COSName.ANNOTS, notes);
        }
    }

    private static boolean tooLarge(PDRectangle box) {
        return !(Math.abs(box.getWidth()) <= LONGEST_SIDE && Math.abs(box.getHeight()) <= LONGEST_SIDE);
    }

    private static COSArray notes(PDPage page) throws IOException {
        var kept = new COSArray();
        List<PDAnnotation> all = page.getAnnotations();
        for (var note : all) {
            if (NOTES.contains(note.getSubtype()) && note.getAppearance() != null && !note.isHidden()) {
                kept.add(shown(note.getCOSObject()));
            }
        }
        return kept;
    }

    private static COSDictionary shown(COSDictionary note) {
        var shown = new COSDictionary();
        for (var key : OF_A_NOTE) {
            if (note.containsKey(key)) {
                shown.setItem(key, note.getItem(key));
            }
        }
        return shown;
    }
}
