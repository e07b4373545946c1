package io.ringfence.audit.tables;

import io.ringfence.audit.data.DataFile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tables. They are our own files, so anything unexpected in them is a mistake in this
 * release and ends the program with a message that names the place.
 */
public final class TableReader {

    private static final List<String> PRODUCTS = List.of("lxd", "incus");

    private TableReader() {}

    /** The table of releases that ships with Ringfence. */
    public static Releases releases() {
        return releases(DataFile.bytes(TableReader.class, "releases.json"));
    }

    /** The table of advisories that ships with Ringfence. */
    public static Advisories advisories() {
        return advisories(DataFile.bytes(TableReader.class, "advisories.json"));
    }

    /**
     * Reads a table of releases.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static Releases releases(byte[] file) {
        TableRow root = TableRow.root(file, "ringfence-releases/1");
        return new Releases(
                LocalDate.parse(root.text("date")),
                root.rows("tracks", TableReader::track),
                root.rows("packages", TableReader::packaged),
                root.rows(
                        "lxdReleases",
                        row ->
                                new Releases.Release(
                                        row.version("version"),
                                        LocalDate.parse(row.text("date")))));
    }

    /**
     * Reads a table of advisories.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static Advisories advisories(byte[] file) {
        TableRow root = TableRow.root(file, "ringfence-advisories/1");
        return new Advisories(
                LocalDate.parse(root.text("date")), root.rows("advisories", TableReader::advisory));
    }

    private static Track track(TableRow row) {
        return new Track(
                row.text("product"),
                row.text("track"),
                row.version("newest"),
                row.month("supportEnds"),
                row.month("proSupportEnds"));
    }

    private static PackagedRelease packaged(TableRow row) {
        String newest = row.textOrNull("newest");
        return new PackagedRelease(
                row.text("product"),
                row.text("os"),
                row.text("osVersion"),
                row.text("package"),
                row.version("release"),
                newest == null ? null : new DebianVersion(newest),
                row.isTrue("fixesListed"));
    }

    private static Advisory advisory(TableRow row) {
        Map<String, Map<String, Fix>> fixes = new LinkedHashMap<>();
        for (String product : PRODUCTS) {
            Map<String, Fix> tracks = new LinkedHashMap<>();
            row.members(product)
                    .forEach(
                            (track, text) ->
                                    tracks.put(
                                            track,
                                            Fix.parse(text).orElseThrow(() -> row.broken(text))));
            fixes.put(product, Map.copyOf(tracks));
        }
        Map<String, DebianVersion> debian = new LinkedHashMap<>();
        row.members("debian")
                .forEach((release, text) -> debian.put(release, new DebianVersion(text)));
        return new Advisory(
                row.text("id"),
                row.texts("aliases"),
                row.text("title"),
                row.text("url"),
                Map.copyOf(fixes),
                row.textOrNull("introduced") == null ? null : row.version("introduced"),
                new HashSet<>(row.texts("builds")),
                Map.copyOf(debian));
    }
}
