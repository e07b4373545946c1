package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.estate.Entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of the table of notes. */
final class NoteRows implements RowKind<Pick.OneNote> {

    /** A filter looks at so many names of a note that is about more. */
    private static final int NAMES = 1_000;

    private static final Comparator<Pick.OneNote> WORST =
            Comparator.comparing((Pick.OneNote row) -> row.note().level())
                    .thenComparing(row -> row.note().type());

    private static final Map<String, Comparator<Pick.OneNote>> ORDERS =
            Map.of(
                    "severity",
                    WORST,
                    "class",
                    Comparator.comparing(row -> row.note().type().label()),
                    "host",
                    Comparator.comparing(row -> row.host().label()),
                    "storage",
                    Comparator.comparing(row -> row.note().storage()),
                    "containers",
                    Comparator.comparing(row -> row.note().containers().getFirst().label()),
                    "size",
                    Comparator.comparingInt(row -> row.note().containers().size()),
                    "note",
                    Comparator.comparing(row -> row.note().sentence()));

    @Override
    public List<Pick.OneNote> rows(Picture picture) {
        List<Pick.OneNote> rows = new ArrayList<>();
        for (Host host : picture.hosts()) {
            host.notes().all().forEach(each -> rows.add(new Pick.OneNote(host, each)));
        }
        return rows;
    }

    @Override
    public Comparator<Pick.OneNote> order(String column) {
        return ORDERS.getOrDefault(column, WORST);
    }

    @Override
    public String first() {
        return "severity";
    }

    @Override
    public String words(Pick.OneNote row) {
        IdmapNote note = row.note();
        StringJoiner words = new StringJoiner("\n");
        words.add(note.level().label()).add(note.type().label()).add(row.host().label());
        words.add(note.storage()).add(note.sentence());
        note.containers().stream().limit(NAMES).map(InstanceIdmap::label).forEach(words::add);
        return words.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public Object key(Pick.OneNote row) {
        return List.of(
                row.host().label(), row.note().type(), row.note().storage(), row.note().sentence());
    }

    @Override
    public Pick pick(Pick.OneNote row) {
        return row;
    }

    @Override
    public Predicate<Pick.OneNote> shows(Pick pick) {
        return switch (pick) {
            case Pick.OneNote note -> row -> key(row).equals(key(note));
            case Pick.OfLane lane -> isAbout(lane.containers().stream());
            case Pick.OneOverlap overlap -> isAbout(overlap.overlap().instances());
            case Pick.OneId _ -> _ -> false;
        };
    }

    /** Each container is one object in all of a picture: comparing what they are takes long. */
    private static Predicate<Pick.OneNote> isAbout(Stream<InstanceIdmap> containers) {
        Set<InstanceIdmap> meant = Collections.newSetFromMap(new IdentityHashMap<>());
        containers.forEach(meant::add);
        return row -> row.note().containers().stream().anyMatch(meant::contains);
    }

    @Override
    public Predicate<Pick.OneNote> isOf(Entity entity) {
        return row ->
                row.host().server().equals(entity.server())
                        && row.note().containers().stream()
                                .anyMatch(each -> RangeRows.is(each, entity));
    }
}
