package io.ringfence.audit;

import io.ringfence.model.ShellWord;

import java.util.List;

/**
 * What to provide so that a check can be answered that could not be: steps for people, and commands
 * for a shell.
 *
 * @param need what is missing
 * @param steps sentences, in their order
 * @param commands possibly none
 */
public record Provision(Need need, List<String> steps, List<String> commands) {

    /** What can be missing. */
    public enum Need {
        /** What LXD does not tell about its host. */
        HOST_FACTS,
        /** A client that may see everything. */
        FULL_ACCESS,
        /** How the server behaves on the network; it was captured over its socket. */
        NETWORK,
        /** An answer that did not come, or that an older file does not hold. */
        ANOTHER_CAPTURE,
        /** Somebody's judgement: no program can tell. */
        SOMEBODY
    }

    private static final List<String> ACCESS =
            List.of("unrestricted client", "client that ", "with one that may", "may not see");
    private static final List<String> NETWORK = List.of("over HTTPS");
    private static final List<String> AGAIN =
            List.of("capture again", "in time", "broke off", "could not be opened");
    private static final String FACTS = "host facts";
    private static final String HOST_AREA = "host.";
    private static final String SCAN = "host.cis";
    private static final String ADVISORIES = "server.version-vulnerable";
    private static final String LOOK_UP =
            "Look up in the security tracker of the distribution whether the version of the package"
                    + " has the fix of each advisory under Evidence. Where one is missing, install"
                    + " the newest release.";

    public Provision {
        steps = List.copyOf(steps);
        commands = List.copyOf(commands);
    }

    /** What to provide for an unknown finding; its message says why it is unknown. */
    public static Provision of(Finding unknown) {
        Need need = need(unknown);
        String server = ShellWord.of(unknown.server());
        String host = ShellWord.of(host(unknown));
        String file = file(unknown.server(), ".ringfence");
        String facts = file(host(unknown), ".json");
        Provision provision =
                switch (need) {
                    case HOST_FACTS ->
                            new Provision(
                                    need,
                                    List.of(
                                            "Run ringfence-host-facts on the host as root. It is a"
                                                + " shell script that reads and changes nothing; it"
                                                + " lies in the clone under"
                                                + " bundles/io.ringfence.model/resources.",
                                            "Capture the server together with what the script"
                                                    + " printed.",
                                            "Open the file that this makes. Over the local socket"
                                                + " of the host all of this happens by itself."),
                                    List.of(
                                            "ssh root@%s sh -s < ringfence-host-facts > %s"
                                                    .formatted(host, facts),
                                            "ringfence capture %s --host-facts %s --output %s"
                                                    .formatted(server, facts, file)));
                    case FULL_ACCESS ->
                            new Provision(
                                    need,
                                    List.of(
                                            "Capture the server on its own host, where the socket"
                                                + " shows everything, or with a client certificate"
                                                + " that is not restricted to projects.",
                                            "Open the file that this makes."),
                                    List.of("ringfence capture unix: --output " + file));
                    case NETWORK ->
                            new Provision(
                                    need,
                                    List.of(
                                            "Connect to the server by its network address instead"
                                                    + " of its socket."),
                                    List.of(
                                            "ringfence capture https://%s:8443 --output %s"
                                                    .formatted(host, file)));
                    case ANOTHER_CAPTURE ->
                            new Provision(
                                    need,
                                    List.of(
                                            "Ask the server again. If it says the same, look at the"
                                                    + " server's log."),
                                    List.of(
                                            "ringfence capture %s --output %s"
                                                    .formatted(server, file)));
                    case SOMEBODY ->
                            new Provision(
                                    need,
                                    List.of(
                                            unknown.check().id().equals(ADVISORIES)
                                                    ? LOOK_UP
                                                    : unknown.check().remedy(),
                                            "Note what you found out: the note stays with the"
                                                    + " finding."),
                                    List.of());
                };
        return isOption(unknown.server()) || isOption(host(unknown))
                ? new Provision(need, provision.steps, List.of())
                : provision;
    }

    /** A name that a shell command would take for something else than a name. */
    private static boolean isOption(String name) {
        return name.startsWith("-");
    }

    /** In the folder where the command runs, whatever the name is. */
    private static String file(String name, String ending) {
        return ShellWord.of(name.replace('/', '_') + ending);
    }

    private static Need need(Finding unknown) {
        String message = unknown.message();
        String check = unknown.check().id();
        if (has(message, List.of(FACTS)) || check.startsWith(HOST_AREA) && !check.equals(SCAN)) {
            return Need.HOST_FACTS;
        }
        if (has(message, ACCESS)) {
            return Need.FULL_ACCESS;
        }
        if (has(message, NETWORK)) {
            return Need.NETWORK;
        }
        return has(message, AGAIN) ? Need.ANOTHER_CAPTURE : Need.SOMEBODY;
    }

    private static boolean has(String message, List<String> words) {
        return words.stream().anyMatch(message::contains);
    }

    private static String host(Finding finding) {
        return finding.entity().type() == EntityRef.Type.HOST
                ? finding.entity().name()
                : finding.server();
    }
}
