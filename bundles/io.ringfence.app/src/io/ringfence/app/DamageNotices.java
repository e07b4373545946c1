package io.ringfence.app;

import io.ringfence.app.report.Notices;
import io.ringfence.model.estate.Damage;
import io.ringfence.model.estate.EstateState;
import io.ringfence.ui.start.EstateNames;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

import java.nio.file.Path;
import java.util.List;

/** Says once of each estate that captures in it cannot be read; the log has all of them. */
final class DamageNotices {

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

    /** As in {@code 2 captures in customer are damaged}: there is room for little more. */
    static String words(EstateState state) {
        Path file = state.file();
        String name = file == null ? Messages.damage_unnamed : EstateNames.name(file);
        int damaged = state.damaged().size();
        return damaged == 1
                ? NLS.bind(Messages.damage_notice, name)
                : NLS.bind(Messages.damage_notices, name, damaged);
    }
}
