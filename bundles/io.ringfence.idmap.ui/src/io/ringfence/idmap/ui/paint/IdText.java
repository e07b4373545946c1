package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.IdRange;

import org.eclipse.osgi.util.NLS;

import java.util.Locale;

/** Ids for people. */
public final class IdText {

    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;
    private static final int HUNDREDTH = 100;

    private IdText() {}

    /** With its digits in groups, as in {@code 165,536}. */
    public static String of(long id) {
        return String.format(Locale.ROOT, "%,d", id);
    }

    /** As in {@code 165,536 – 231,071}; one id alone. */
    public static String of(IdRange ids) {
        return ids.size() == 1 ? of(ids.start()) : of(ids.start()) + " – " + of(ids.last());
    }

    /** User and group ids as text, once where they are the same. */
    public static String both(String uid, String gid) {
        return uid.equals(gid) ? uid : NLS.bind(Messages.users_groups, uid, gid);
    }

    /**
     * For the axis: short where the id is as round as that, as in {@code 1.00 G} or {@code 5.06 M},
     * else all of its digits.
     */
    public static String onAxis(long id) {
        if (id >= BILLION && id % (BILLION / HUNDREDTH) == 0) {
            return String.format(Locale.ROOT, "%.2f G", (double) id / BILLION);
        }
        if (id >= 10 * MILLION && id % (MILLION / HUNDREDTH) == 0) {
            return String.format(Locale.ROOT, "%.2f M", (double) id / MILLION);
        }
        return of(id);
    }
}
