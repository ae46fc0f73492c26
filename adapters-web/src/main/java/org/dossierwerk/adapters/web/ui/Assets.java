package org.dossierwerk.adapters.web.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The addresses of style sheets, scripts, fonts and icons. One hash over all of them stands in the address, so that a
 * browser may keep each file for ever and a new version of the application has new addresses.
 */
public final class Assets {

    /** Where the files lie on the class path. */
    static final String FOLDER = "classpath:/static/";

    private static final String ROOT = "/assets/" + hash() + "/";

    private Assets() {}

    /** The address of a file under {@code static/}, such as {@code css/base.css}. */
    public static String url(String path) {
        return ROOT + path;
    }

    /** The style sheets of a page in the order in which they must load: the shared ones, the page's own, the frame's. */
    public static List<String> styles(String frame, List<String> own) {
        Stream<String> shared =
                Stream.of("tokens", "base", "components", "forms").map(name -> "css/" + name + ".css");
        return Stream.concat(Stream.concat(shared, own.stream()), Stream.of("css/" + frame + ".css"))
                .toList();
    }

    /** The scripts of a page: those of its frame, by their names, then the page's own. */
    public static List<String> scripts(List<String> frame, List<String> own) {
        return Stream.concat(frame.stream().map(name -> "js/" + name + ".js"), own.stream())
                .toList();
    }

    /** What the addresses of all files begin with. */
    public static String root() {
        return ROOT;
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files()) {
                try (InputStream bytes = file.getInputStream()) {
                    digest.update(bytes.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver(Assets.class.getClassLoader())
                .getResources("classpath*:/static/**/*.*");
        return Stream.of(found)
                .sorted(Comparator.comparing(Assets::pathInFolder))
                .toList();
    }

    private static String pathInFolder(Resource file) {
        try {
            String path = file.getURL().toString();
            return path.substring(path.lastIndexOf("/static/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
