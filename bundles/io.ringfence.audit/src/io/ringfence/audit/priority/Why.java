package io.ringfence.audit.priority;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.check.Series;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Why something is to be done: what is wrong, who can make use of it, and what one change mends.
 *
 * @param findings the failures, the worst first
 * @param worst those of them that are as bad as the worst
 * @param exposed those of the worst that the same people can make use of
 * @param exposure who they are
 * @param origin what sets the same value for several, null when nothing does
 * @param mended for how many
 */
record Why(
        List<Finding> findings,
        List<Finding> worst,
        List<Finding> exposed,
        Exposure exposure,
        @Nullable Evidence origin,
        int mended) {

    /** As many things are named. */
    private static final int NAMED = 3;

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(what());
        if (!exposure.how().isEmpty()) {
            sentences.add(who());
        }
        Evidence shared = origin;
        if (shared != null) {
            sentences.add(
                    "One change of %s in %s mends %s."
                            .formatted(
                                    shared.key(),
                                    shared.origin().label(),
                                    mended == findings.size() ? all() : mended + " of them"));
        }
        return String.join(" ", sentences);
    }

    private String all() {
        return mended == 2 ? "both" : "all " + mended;
    }

    /** The message of the worst, and of whom it is said where that does not stand in it. */
    private String what() {
        String message = worst.getFirst().message();
        List<Finding> same =
                worst.stream().filter(finding -> finding.message().equals(message)).toList();
        String who = isNamed(worst.getFirst()) ? names(same) + ": " : "";
        int others = findings.size() - same.size();
        return who + message + (others == 0 ? "" : " " + others(others));
    }

    private static String others(int others) {
        return others == 1
                ? "One other fails this check."
                : "%,d others fail this check.".formatted(others);
    }

    private String who() {
        String how = exposure.how();
        boolean several = exposed.size() > 1 && isInstance(exposed.getFirst());
        return several && exposure.to() == Exposure.To.NETWORK
                ? "%s are reached from the network: %s".formatted(names(exposed), how)
                : how;
    }

    private static boolean isInstance(Finding finding) {
        return finding.entity().type() == EntityRef.Type.INSTANCE;
    }

    /** Certificates are called by their fingerprints, which nobody reads; servers stand beside. */
    private static boolean isNamed(Finding finding) {
        return switch (finding.entity().type()) {
            case SERVER, CERTIFICATE, HOST, WARNING -> false;
            default -> true;
        };
    }

    private static String names(List<Finding> findings) {
        List<String> names = findings.stream().map(Why::name).distinct().toList();
        if (names.size() <= NAMED) {
            return Series.of(names);
        }
        List<String> some = new ArrayList<>(names.subList(0, NAMED));
        some.add("%,d more".formatted(names.size() - NAMED));
        return Series.of(some);
    }

    private static String name(Finding finding) {
        EntityRef entity = finding.entity();
        return entity.device() == null ? entity.name() : entity.name() + ":" + entity.deviceName();
    }
}
