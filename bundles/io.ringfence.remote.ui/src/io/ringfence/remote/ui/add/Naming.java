package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.own.RemoteName;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Proposes names for remotes, and says what is wrong with one that is given. */
final class Naming {

    private static final String USUAL = "server";

    private Naming() {}

    /**
     * A name that is free.
     *
     * @param address as {@code ServerAddress} writes it
     * @param taken the names of Ringfence's own remotes
     */
    static String propose(String address, Set<String> taken) {
        return free(isName(first(address)) ? first(address) : USUAL, taken);
    }

    /** The name itself if nobody has it, else one that is like it. */
    static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }

    /** The problem with a name; empty if there is none. */
    static Optional<Problem> problem(String text, Set<String> taken) {
        try {
            RemoteName.parse(text);
        } catch (SourceException e) {
            return Optional.of(e.problem());
        }
        return taken.contains(text)
                ? Optional.of(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                Messages.nameTaken,
                                text,
                                Messages.nameTakenRemedy))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return problem(text, Set.of()).isEmpty();
    }

    private static String first(String address) {
        if (ServerAddress.isSocket(address)) {
            Path folder = Path.of(address.replaceFirst("^unix:(//)?", "/")).getParent();
            Path last = folder == null ? null : folder.getFileName();
            return last == null ? USUAL : last.toString();
        }
        String host = address.replaceFirst("^https://", "").replaceFirst(":[0-9]+$", "");
        boolean isAddress = host.startsWith("[") || host.matches("[0-9.]+");
        return isAddress
                ? host.replaceAll("[\\[\\]]", "").replaceAll(":+", "-")
                : host.replaceFirst("\\..*", "");
    }
}
