package org.dossierwerk.adapters.persistence.press;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.dossierwerk.domain.documents.FileProblem;

/**
 * The pixels of a picture, the right way up, on white; nothing else of the file. Its size is read from its header before any pixel
 * is decoded, and very large ones are read coarser.
 *
 * @param photographed whether to keep it as a photograph, with some loss
 */
record Picture(BufferedImage pixels, boolean photographed) {

    private static final long MOST_PIXELS = 50_000_000;
    private static final long FINE_ENOUGH = 16_000_000;

    /** What the decoder of JPEG warns of when it makes up the rest of a picture. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)premature|truncated");

    static Picture jpeg(Path file) throws IOException {
        return new Picture(Orientation.of(file).turned(read("jpeg", file)), true);
    }

    /** A JPEG that was turned already, whatever it says. */
    static Picture upright(Path file) throws IOException {
        return new Picture(read("jpeg", file), true);
    }

    static Picture png(Path file) throws IOException {
        var pixels = read("png", file);
        return new Picture(pixels, (long) pixels.getWidth() * pixels.getHeight() > FINE_ENOUGH / 4);
    }

    private static BufferedImage read(String format, Path file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return onWhite(decoded(reader));
        } catch (IIOException unreadable) {
            throw new Flaw(problem(String.valueOf(unreadable.getMessage())));
        } finally {
            reader.dispose();
        }
    }

    /** What the decoders of Java say of colours they do not know, and of sides longer than they read. */
    private static FileProblem problem(String said) {
        if (said.contains("Unsupported Image Type")) {
            return FileProblem.NOT_CONVERTIBLE;
        }
        return said.contains("Maximum supported image dimension") ? FileProblem.PICTURE_TOO_LARGE : FileProblem.DAMAGED;
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new Flaw(FileProblem.PICTURE_TOO_LARGE);
        }
        int every = (int) Math.ceil(Math.sqrt((double) pixels / FINE_ENOUGH));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        var cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) ->
                cutOff.compareAndSet(false, CUT_OFF.matcher(warning).find()));
        var decoded = reader.read(0, how);
        if (cutOff.get()) {
            throw new Flaw(FileProblem.DAMAGED);
        }
        return decoded;
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        if (decoded.getType() == BufferedImage.TYPE_3BYTE_BGR || decoded.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return decoded;
        }
        var flat = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var pen = flat.createGraphics();
        pen.drawImage(decoded, 0, 0, Color.WHITE, null);
        pen.dispose();
        return flat;
    }
}
