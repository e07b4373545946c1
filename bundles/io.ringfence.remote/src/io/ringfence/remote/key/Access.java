package io.ringfence.remote.key;

import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file or folder that other users may use although it is its owner's alone.
 *
 * @param mode what is allowed now, as in {@code 0644}
 * @param wanted what may be allowed: {@code 0600} for a key, {@code 0700} for a folder
 */
public record Access(Path file, String mode, String wanted) {

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    /**
     * What is wrong with a key or with a folder of keys; empty if other users may do nothing with
     * it, if it does not exist, or if the file system has no such modes.
     */
    public static Optional<Access> fault(Path file) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            return OWNERS.containsAll(allowed)
                    ? Optional.empty()
                    : Optional.of(
                            new Access(
                                    file,
                                    octal(allowed),
                                    Files.isDirectory(file) ? "0700" : "0600"));
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty(); // who cannot look at it learns that when it is opened
        }
    }

    /** The faults of several files, in their order. */
    public static List<Access> faults(List<Path> files) {
        return files.stream().flatMap(file -> fault(file).stream()).toList();
    }

    /** Whether other users could put another file in the place of one in this folder. */
    public static boolean othersMayReplaceIn(Path folder) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(folder);
            return allowed.contains(PosixFilePermission.GROUP_WRITE)
                    || allowed.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    /** What it is and what to do about it. */
    public Problem problem() {
        return new Problem(
                Problem.Kind.BAD_INPUT,
                "other users may use this: its mode is " + mode,
                file.toString(),
                "chmod %s %s, and consider whether somebody has read the key meanwhile"
                        .formatted(wanted, ShellWord.of(file.toString())));
    }

    /**
     * Takes everything from the other users.
     *
     * @throws SourceException if that is not allowed
     */
    public void mend() throws SourceException {
        try {
            Files.setPosixFilePermissions(
                    file,
                    PosixFilePermissions.fromString(
                            wanted.equals("0700") ? "rwx------" : "rw-------"));
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "its mode %s cannot be changed".formatted(mode),
                            file.toString(),
                            "have its owner run chmod " + wanted),
                    e);
        }
    }

    private static String octal(Set<PosixFilePermission> allowed) {
        int mode = 0;
        for (PosixFilePermission each : PosixFilePermission.values()) { // from the owner's read on
            mode = mode << 1 | (allowed.contains(each) ? 1 : 0);
        }
        return "%04o".formatted(mode);
    }
}
