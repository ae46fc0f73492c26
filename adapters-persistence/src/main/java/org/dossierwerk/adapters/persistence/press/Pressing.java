package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/** One PDF in the making, with the documents whose pages it takes over, which stay open until it was saved. */
final class Pressing implements AutoCloseable {

    static final int MOST_PAGES = 500;

    private final PDDocument made = new PDDocument();
    private final List<PDDocument> sources = new ArrayList<>();
    private final Path folder;

    /** @param folder for what comes about on the way */
    Pressing(Path folder) {
        this.folder = folder;
    }

    void add(FileType type, Path file) throws IOException {
        switch (type) {
            case PDF -> addPdf(file);
            case JPEG -> Pictures.add(made, Picture.jpeg(file));
            case PNG -> Pictures.add(made, Picture.png(file));
            case HEIC -> Pictures.add(made, Picture.upright(Tools.heicToJpeg(file, folder)));
            case DOCX, XLSX -> {
                OfficeFile.requireHarmless(type, file);
                addPdf(Tools.officeToPdf(type, file, folder));
            }
        }
        if (made.getNumberOfPages() > MOST_PAGES) {
            throw new Flaw(FileProblem.TOO_MANY_PAGES);
        }
    }

    private void addPdf(Path file) throws IOException {
        var source = Pdf.open(file);
        sources.add(source);
        Pdf.addPages(source, made);
    }

    int save(Path to) throws IOException {
        Harmless.make(made.getDocument().getTrailer());
        made.setVersion(1.7f);
        made.save(to.toFile());
        return made.getNumberOfPages();
    }

    @Override
    public void close() throws IOException {
        made.close();
        for (var source : sources) {
            source.close();
        }
    }
}
