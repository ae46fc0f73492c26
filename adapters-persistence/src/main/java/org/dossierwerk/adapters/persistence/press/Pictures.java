package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Puts a picture on a page of A4, upright or on its side as the picture is, as large as it fits. */
final class Pictures {

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    static void add(PDDocument to, Picture picture) throws IOException {
        var pixels = picture.pixels();
        boolean wide = pixels.getWidth() > pixels.getHeight();
        var paper = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        var page = new PDPage(paper);
        to.addPage(page);
        var image = picture.photographed()
                ? JPEGFactory.createFromImage(to, pixels, QUALITY)
                : LosslessFactory.createFromImage(to, pixels);
        float scale = Math.min(paper.getWidth() / pixels.getWidth(), paper.getHeight() / pixels.getHeight());
        float width = pixels.getWidth() * scale;
        float height = pixels.getHeight() * scale;
        try (var content = new PDPageContentStream(to, page)) {
            content.drawImage(image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
    }
}
