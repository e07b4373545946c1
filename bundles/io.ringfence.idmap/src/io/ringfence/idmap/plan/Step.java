package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;

import java.util.List;

/**
 * What happens to one container.
 *
 * @param container as it is now
 * @param action how it gets its range
 * @param range the host ids that it gets, of users and of groups
 * @param restart whether it runs and needs a restart for it
 * @param remap what becomes of the owners of its files
 * @param cautions what may go wrong, as sentences
 */
public record Step(
        InstanceIdmap container,
        Action action,
        IdRange range,
        boolean restart,
        Remap remap,
        List<String> cautions) {

    /** How a container gets its range. */
    public enum Action {
        /** It has it already, and nobody else has any of it. */
        KEEP,
        /** By {@code security.idmap.base}. */
        SET,
        /** The server chooses it, because the project forbids the key; what it will choose. */
        SERVER_CHOOSES
    }

    /** What becomes of the owners of files. */
    public enum Remap {
        /** They stay as they are on the disk. */
        NONE,
        /** The next start changes them all, which takes time. */
        ON_START,
        /** The server does not tell what they are now. */
        UNKNOWN
    }

    public Step {
        cautions = List.copyOf(cautions);
    }
}
