package org.dossierwerk.adapters.persistence.press;

import java.awt.RenderingHints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/** What runs in the process of its own: one order, and then it ends. */
final class PressProcess {

    static final int DONE = 0;
    static final int REFUSED = 7;

    private static final Map<RenderingHints.Key, Object> FINE = Map.of(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);

    private PressProcess() {}

    /** @param arguments the folder of the {@link Work} */
    public static void main(String[] arguments) throws IOException {
        var work = new Work(Path.of(arguments[0]));
        var order = work.ordered();
        int end = DONE;
        try {
            if (order.get(0).equals(Work.PREVIEW)) {
                preview(work, Integer.parseInt(order.get(1)), Integer.parseInt(order.get(2)));
            } else {
                press(work, order);
            }
        } catch (Flaw flaw) {
            work.refuse(flaw.problem());
            end = REFUSED;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            unreadable.printStackTrace();
            work.refuse(FileProblem.DAMAGED);
            end = REFUSED;
        }
        System.exit(end);
    }

    private static void press(Work work, List<String> types) throws IOException {
        try (var pressing = new Pressing(work.folder())) {
            for (int i = 0; i < types.size(); i++) {
                work.begin(i);
                pressing.add(FileType.valueOf(types.get(i)), work.in(i));
            }
            work.done(pressing.save(work.out()));
        }
    }

    private static void preview(Work work, int page, int width) throws IOException {
        try (var pdf = Loader.loadPDF(
                new RandomAccessReadBufferedFile(work.in(0).toFile()),
                "",
                null,
                null,
                IOUtils.createTempFileOnlyStreamCache())) {
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            renderer.setRenderingHints(new RenderingHints(FINE));
            var shown = pdf.getPage(page - 1);
            var box = shown.getCropBox();
            boolean lies = shown.getRotation() % 180 != 0;
            float across = lies ? box.getHeight() : box.getWidth();
            float along = lies ? box.getWidth() : box.getHeight();
            float scale = Math.min(width / across, 3f * width / along);
            var picture = renderer.renderImage(page - 1, Math.max(scale, 0.001f), ImageType.RGB);
            ImageIO.write(picture, "png", work.out().toFile());
        }
    }
}
