package io.ringfence.app;

import io.ringfence.app.report.Notices;
import io.ringfence.model.estate.Damage;
import io.ringfence.model.estate.EstateState;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** Says once of each estate that captures in it cannot be read; the log has all of them. */
final class DamageNotices {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notices notices;

    DamageNotices(Notices notices) {
        this.notices = notices;
    }

    /** The estate changed. */
    void changed(EstateState before, EstateState now) {
        List<Damage> fresh =
                now.damaged().stream()
                        .filter(damage -> !before.damaged().contains(damage))
                        .toList();
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(damage -> ILog.of(DamageNotices.class).error(damage.problem().line()));
        notices.show(new Notices.Notice(words(now), true));
    }

    /** As in {@code customer.ringfence-estate: 2 captures cannot be read}. */
    static String words(EstateState state) {
        String name = name(state.file());
        List<Damage> damaged = state.damaged();
        return damaged.size() == 1
                ? NLS.bind(
                        Messages.damage_notice,
                        name,
                        TIME.format(
                                damaged.getFirst()
                                        .recorded()
                                        .captured()
                                        .atZone(ZoneId.systemDefault())))
                : NLS.bind(Messages.damage_notices, name, damaged.size());
    }

    private static String name(@Nullable Path file) {
        return file == null ? Messages.damage_unnamed : Objects.toString(file.getFileName(), "");
    }
}
