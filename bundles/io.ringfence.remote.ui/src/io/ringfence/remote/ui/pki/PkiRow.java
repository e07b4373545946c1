package io.ringfence.remote.ui.pki;

import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Serial;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A line of the workshop: an authority, its revocation list, or what it issued. */
sealed interface PkiRow {

    /** The authority that it belongs to. */
    default Ca authority() {
        return switch (this) {
            case Root(var ca) -> ca;
            case RevocationList(var ca) -> ca;
            case Leaf(var ca, var _) -> ca;
        };
    }

    /** Stays the same when it is read anew. */
    default String key() {
        return switch (this) {
            case Root(var ca) -> key(ca.place());
            case RevocationList(var ca) -> ca.folder() + " list";
            case Leaf(var ca, var issued) -> key(ca.folder(), issued.serial());
        };
    }

    /** The key of the authority in a folder. */
    static String key(Path folder) {
        return folder.toString();
    }

    /** The key of what it issued with this serial. */
    static String key(Path folder, Serial serial) {
        return folder + " " + serial.hex();
    }

    /** The authority itself. */
    record Root(Ca ca) implements PkiRow {}

    /** Its newest list. */
    record RevocationList(Ca.Readable ca) implements PkiRow {}

    /** A certificate. */
    record Leaf(Ca.Readable ca, Issued issued) implements PkiRow {}

    /** The rows of an authority, the newest certificates first. */
    static List<PkiRow> of(Ca ca) {
        List<PkiRow> rows = new ArrayList<>();
        rows.add(new Root(ca));
        if (ca instanceof Ca.Readable readable) {
            rows.add(new RevocationList(readable));
            readable.index()
                    .issued()
                    .reversed()
                    .forEach(issued -> rows.add(new Leaf(readable, issued)));
        }
        return rows;
    }

    /** When it ends; {@code Instant.MAX} when that is not known. */
    default Instant end() {
        return switch (this) {
            case Root(Ca.Readable ca) -> ca.certificate().getNotAfter().toInstant();
            case Root _ -> Instant.MAX;
            case RevocationList(var ca) ->
                    ca.list().getNextUpdate() == null
                            ? Instant.MAX
                            : ca.list().getNextUpdate().toInstant();
            case Leaf(var _, var issued) -> issued.validity().notAfter();
        };
    }

    /** How it stands at a time. */
    default PkiState state(Instant now) {
        return switch (this) {
            case Root(Ca.Broken _) -> PkiState.BROKEN;
            case Root(Ca.Readable ca) when !ca.faults().isEmpty() -> PkiState.EXPOSED;
            case Leaf(var _, var issued) when issued.revoked().isPresent() -> PkiState.REVOKED;
            case Leaf(var ca, var issued)
                    when ca.renewed().contains(issued.serial())
                            && !now.isAfter(issued.validity().notAfter()) ->
                    PkiState.RENEWED;
            default -> PkiState.of(end(), now);
        };
    }
}
