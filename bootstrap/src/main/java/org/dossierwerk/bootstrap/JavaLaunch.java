package org.dossierwerk.bootstrap;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.jar.JarFile;

/**
 * How Java starts another class of this application, also when all of it is packed into one jar.
 *
 * @param classPath that this process was started with
 */
record JavaLaunch(String classPath) implements Function<String, List<String>> {

    private static final String OUT_OF_THE_JAR = "org.springframework.boot.loader.launch.PropertiesLauncher";

    @Override
    public List<String> apply(String main) {
        return isPacked()
                ? List.of("-cp", classPath, "-Dloader.main=" + main, OUT_OF_THE_JAR)
                : List.of("-cp", classPath, main);
    }

    private boolean isPacked() {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (var jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/") != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
