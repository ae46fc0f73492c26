package org.dossierwerk.application.testkit.hostile;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures that claim, tell or hide more than they show. */
final class Pictures {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    private Pictures() {}

    static byte[] plain(String format) {
        return written(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR), format);
    }

    private static byte[] written(BufferedImage pixels, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] bilevelTiff() {
        return written(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY), "tiff");
    }

    static byte[] cutOff(String format) {
        var file = written(new BufferedImage(2_000, 1_000, BufferedImage.TYPE_3BYTE_BGR), format);
        return Arrays.copyOf(file, file.length / 2);
    }

    static byte[] progressiveJpeg() {
        return jpeg(true, new IIOImage(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR), null, null));
    }

    /** In the four colours of a printing press. */
    static byte[] cmykJpeg() {
        return jpeg(
                false,
                new IIOImage(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null), null, null));
    }

    private static byte[] jpeg(boolean progressive, IIOImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, image, how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Says where it was taken, how it was held, and what to run. */
    static byte[] tellingJpeg() {
        var exif = ByteBuffer.allocate(200);
        exif.put(latin("Exif\0\0MM\0*")).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) 6).putShort((short) 0).putInt(0);
        exif.put(latin("GPS CANARY 52.3702N"));
        var xmp = latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><script>CANARY</script></x:xmpmeta>");
        return segment(segment(plain("jpg"), 0xE1, xmp), 0xE1, exif.array());
    }

    /** Also a script, for a browser that guesses. */
    static byte[] scriptJpeg() {
        return segment(plain("jpg"), 0xFE, latin("*/=alert('CANARY');/*"));
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return Pdfs.joined(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Claims to be as large as a JPEG can be. */
    static byte[] jpegFlood() {
        var claiming = plain("jpg");
        for (int i = 0; i < claiming.length - 9; i++) {
            if ((claiming[i] & 0xFF) == 0xFF && (claiming[i + 1] & 0xFF) == 0xC0) {
                Arrays.fill(claiming, i + 5, i + 9, (byte) 0xFF);
                return claiming;
            }
        }
        throw new IllegalStateException("No header");
    }

    /** Ten kilobytes that unpack to 3,600 million pixels. */
    static byte[] pngFlood() {
        return png(60_000, 60_000, 0);
    }

    /** One picture, and 10,000 more behind it. */
    static byte[] animatedPng() {
        return png(WIDTH, HEIGHT, 10_000);
    }

    private static byte[] png(int width, int height, int frames) {
        var made = new ByteArrayOutputStream();
        made.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        var size = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        made.writeBytes(chunk("IHDR", size.array()));
        if (frames > 0) {
            made.writeBytes(chunk(
                    "acTL", ByteBuffer.allocate(8).putInt(frames).putInt(0).array()));
        }
        var pixels = packed(width, height);
        made.writeBytes(chunk("IDAT", pixels));
        for (int frame = 0; frame < frames; frame++) {
            var control = ByteBuffer.allocate(26).putInt(2 * frame);
            made.writeBytes(chunk(
                    "fcTL", control.putInt(width).putInt(height).putInt(0).putInt(0).array()));
            made.writeBytes(chunk(
                    "fdAT",
                    ByteBuffer.allocate(4 + pixels.length)
                            .putInt(2 * frame + 1)
                            .put(pixels)
                            .array()));
        }
        made.writeBytes(chunk("IEND", new byte[0]));
        return made.toByteArray();
    }

    private static byte[] packed(int width, int height) {
        var pixels = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(pixels, new Deflater(9))) {
            var row = new byte[(width + 7) / 8 + 1];
            for (int i = 0; i < Math.min(height, 1_000); i++) {
                packed.write(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pixels.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(latin(name))
                .put(content)
                .array();
        var check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
