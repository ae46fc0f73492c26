package org.dossierwerk.domain.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The sorts of files that are taken at all, each known by its ending and by how its content begins. */
public enum FileType {
    PDF(FileFormat.PDF, Set.of("pdf")),
    JPEG(FileFormat.PICTURE, Set.of("jpg", "jpeg")),
    PNG(FileFormat.PICTURE, Set.of("png")),
    HEIC(FileFormat.PICTURE, Set.of("heic", "heif")),
    DOCX(FileFormat.OFFICE, Set.of("docx")),
    XLSX(FileFormat.OFFICE, Set.of("xlsx"));

    /** So much of the beginning of a file tells what it is. */
    public static final int BEGINNING = 32;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG_SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final FileFormat format;
    private final Set<String> endings;

    FileType(FileFormat format, Set<String> endings) {
        this.format = format;
        this.endings = endings;
    }

    public FileFormat format() {
        return format;
    }

    /** In lower case, without the dot. */
    public Set<String> endings() {
        return endings;
    }

    /**
     * Ending and content must say the same; neither is guessed from the other.
     *
     * @param beginning the first {@link #BEGINNING} bytes, or all when there are fewer
     * @throws DocumentRefusal.Unusable when they do not, or it is no sort that is taken
     */
    public static FileType of(FileName name, byte[] beginning) {
        var promised = Arrays.stream(values())
                .filter(type -> type.endings.contains(name.ending()))
                .findFirst()
                .orElseThrow(() -> new DocumentRefusal.Unusable(FileProblem.WRONG_KIND, name.value()));
        if (promised.begins(beginning)) {
            return promised;
        }
        boolean other = Arrays.stream(values()).anyMatch(type -> type.begins(beginning));
        throw new DocumentRefusal.Unusable(other ? FileProblem.MISNAMED : FileProblem.WRONG_KIND, name.value());
    }

    private boolean begins(byte[] beginning) {
        return switch (this) {
            case PDF -> starts(beginning, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case JPEG -> starts(beginning, JPEG_SIGNATURE);
            case PNG -> starts(beginning, PNG_SIGNATURE);
            case HEIC -> brand(beginning).filter(HEIC_BRANDS::contains).isPresent();
            case DOCX, XLSX -> starts(beginning, ZIP);
        };
    }

    private static boolean starts(byte[] beginning, byte[] with) {
        return beginning.length >= with.length && Arrays.equals(beginning, 0, with.length, with, 0, with.length);
    }

    private static Optional<String> brand(byte[] beginning) {
        if (beginning.length < 12 || !"ftyp".equals(ascii(beginning, 4))) {
            return Optional.empty();
        }
        return Optional.of(ascii(beginning, 8));
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }
}
