package io.ringfence.remote.ui.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * What tells that the folder of an authority was changed, without reading what is in it.
 *
 * @param files one for each file that counts, in a fixed order
 */
record FolderStamp(List<String> files) {

    private static final List<String> NAMES =
            List.of("", "pki.json", "ca.crt", "ca.key", "ca.crl", "issued");

    static FolderStamp of(Path folder) {
        return new FolderStamp(NAMES.stream().map(name -> stamp(folder.resolve(name))).toList());
    }

    private static String stamp(Path file) {
        try {
            PosixFileAttributes seen = Files.readAttributes(file, PosixFileAttributes.class);
            return text(seen) + " " + PosixFilePermissions.toString(seen.permissions());
        } catch (UnsupportedOperationException _) {
            return plain(file);
        } catch (IOException _) {
            return "not there";
        }
    }

    private static String plain(Path file) {
        try {
            return text(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException _) {
            return "not there";
        }
    }

    private static String text(BasicFileAttributes seen) {
        return seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey();
    }
}
