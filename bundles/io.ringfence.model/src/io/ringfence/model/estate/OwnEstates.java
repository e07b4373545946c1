package io.ringfence.model.estate;

import io.ringfence.model.source.SourceException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program's own folder: estates without a name, and what this user did with estates on this
 * machine. When nothing can be written there, nothing is remembered, and all else works.
 */
final class OwnEstates {

    private static final System.Logger LOG = System.getLogger(OwnEstates.class.getName());

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'Estate' yyyy-MM-dd HH.mm.ss", Locale.ROOT);

    private static final int NAME_LENGTH = "Estate 2026-01-01 00.00.00".length();

    private final Path folder;
    private final RecentList list;
    private final Set<Path> given = new HashSet<>();

    OwnEstates(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.list = new RecentList(this.folder);
    }

    Path folder() {
        return folder;
    }

    /** Where an estate without a name is kept: nowhere where one is that was not written yet. */
    Path newFile(Instant now) {
        RecentList.make(folder);
        String name = NAME.format(now.atZone(ZoneId.systemDefault()));
        Path file = folder.resolve(name + EstateFile.EXTENSION);
        for (int number = 2; isTaken(file); number++) {
            file = folder.resolve(name + " (" + number + ")" + EstateFile.EXTENSION);
        }
        return file;
    }

    /**
     * When an estate that was not given a name was begun, by the name of its file; empty for one
     * that was.
     */
    static Optional<LocalDateTime> begun(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            int end = Math.min(name.length(), NAME_LENGTH);
            return name.substring(end)
                            .matches("( \\(\\d+\\))?" + Pattern.quote(EstateFile.EXTENSION))
                    ? Optional.of(LocalDateTime.parse(name.substring(0, end), NAME))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Also by one that this program had open a moment ago: its lock may not be gone yet. */
    private synchronized boolean isTaken(Path file) {
        return Files.exists(file) || Files.exists(DocumentLock.of(file)) || !given.add(file);
    }

    /** Makes the folder of a file if it is this one. */
    void make(Path file) {
        if (folder.equals(file.getParent())) {
            RecentList.make(folder);
        }
    }

    /** The estates that exist, the one that was open last first. */
    List<Path> recent() {
        List<Path> all = new ArrayList<>();
        list.entries().forEach(entry -> all.add(entry.file()));
        for (Path file : unnamed()) {
            if (!all.contains(file)) {
                all.add(file); // the list may be lost
            }
        }
        return all.stream().filter(Files::isRegularFile).toList();
    }

    private List<Path> unnamed() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EstateFile.EXTENSION))
                    .sorted(Comparator.comparing(OwnEstates::modified).reversed())
                    .toList();
        } catch (IOException e) {
            return List.of(); // there is no such folder yet
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** Whether this user wrote it here, and nobody else since. */
    boolean isWritten(EstateStore store) {
        return list.entry(store.file())
                .filter(entry -> entry.written().contains(store.digest()))
                .isPresent();
    }

    /** Whether it was left following its sources; counts only while it {@link #isWritten}. */
    boolean isFollowed(EstateStore store) {
        return list.entry(store.file()).filter(RecentList.Entry::following).isPresent();
    }

    void opened(Path file) {
        remember(() -> list.opened(file));
    }

    void forget(Path file) {
        remember(() -> list.forget(file));
    }

    /** Somebody else wrote it: nothing that was remembered is about it. */
    void foreign(EstateStore store) {
        change(store, entry -> entry.withFollowing(false).withWritten(List.of()));
    }

    /** This user wrote it. */
    void written(EstateStore store) {
        change(store, entry -> entry.withWritten(List.of(store.digest())));
    }

    /**
     * The user wants its sources followed, or no longer; who wants them followed takes it for their
     * own, whoever wrote it.
     */
    void following(EstateStore store, boolean following) {
        change(
                store,
                entry ->
                        following
                                ? entry.withFollowing(true).withWritten(List.of(store.digest()))
                                : entry.withFollowing(false));
    }

    /**
     * A document is about to be written: whichever of the two a crash leaves there, it is not
     * another's unless the one before was.
     */
    void writing(EstateStore store, String digest) {
        change(
                store,
                entry ->
                        entry.withWritten(
                                entry.written().contains(store.digest())
                                        ? List.of(store.digest(), digest)
                                        : List.of(digest)));
    }

    private void change(EstateStore store, UnaryOperator<RecentList.Entry> change) {
        remember(() -> list.change(store.file(), change));
    }

    /** Something to remember. */
    @FunctionalInterface
    private interface Change {
        void make() throws SourceException;
    }

    private static void remember(Change change) {
        try {
            change.make();
        } catch (SourceException e) {
            LOG.log(System.Logger.Level.WARNING, "not remembered: {0}", e.getMessage());
        }
    }
}
