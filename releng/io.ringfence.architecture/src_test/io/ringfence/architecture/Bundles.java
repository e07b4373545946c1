package io.ringfence.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bundles of the product as they lie in the project's folder. */
record Bundles(Path folder) {

    /** The bundles beside this one; the build says where the project is. */
    static Bundles ofProduct() {
        String root = System.getProperty("ringfence.root", "../..");
        return new Bundles(Path.of(root, "bundles"));
    }

    /** Symbolic names, which are the names of the folders, in alphabetical order. */
    List<String> names() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> Files.exists(path.resolve("META-INF/MANIFEST.MF")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the compiled classes of each bundle are. */
    List<Path> classFolders() {
        return names().stream()
                .map(name -> folder.resolve(name).resolve("target/classes"))
                .toList();
    }

    /** The manifests of all bundles. */
    List<BundleManifest> manifests() {
        return names().stream()
                .map(
                        name ->
                                BundleManifest.read(
                                        folder.resolve(name).resolve("META-INF/MANIFEST.MF")))
                .toList();
    }
}
