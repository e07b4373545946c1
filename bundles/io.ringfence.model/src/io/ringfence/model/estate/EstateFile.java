package io.ringfence.model.estate;

import io.ringfence.model.archive.Bytes;
import io.ringfence.model.archive.ZipArchive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/** Tells estates from other files. */
public final class EstateFile {

    /** How the names of estates end. */
    public static final String EXTENSION = ".ringfence-estate";

    private EstateFile() {}

    /** Whether this file is an estate, whatever its name; false when it cannot be read. */
    public static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return ZipArchive.firstName(Bytes.of(channel)).equals(EstateFormat.ESTATE);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * When an estate that the program keeps without a name was begun, by the name of its file, in
     * the zone of whoever began it; empty for one that was given a name.
     */
    public static Optional<LocalDateTime> begun(Path file) {
        return OwnEstates.begun(file);
    }
}
