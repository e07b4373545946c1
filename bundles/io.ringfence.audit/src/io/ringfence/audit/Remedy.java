package io.ringfence.audit;

import io.ringfence.model.Addressing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What to do about a finding: a sentence, and commands that can be pasted into a shell.
 *
 * <p>Command templates of the catalogue may use: {@code {name}}, {@code {project}}, {@code
 * {device}} and {@code {server}} of the finding; {@code {remote}}, which stands before the first
 * name of what a command changes, as in {@code lab:}, or nothing; {@code {key}} and {@code {value}}
 * of its first evidence; {@code {set}} and {@code {unset}}, the command that changes a key where
 * the first evidence has its origin (profile, instance, project, network or server); {@code
 * {device-set}}, {@code {device-unset}} and {@code {device-remove}}, the same for a device. A
 * template with {@code {each-key}} makes a command for each evidence instead, and for {@code
 * {unset}} only where there is a value; {@code {each-value}} is the value of the same evidence,
 * {@code {each-token}} and {@code {each-join-token}} the name of the token that it is about. A
 * command whose placeholders cannot be filled is left out. Everything that a server named is
 * quoted.
 *
 * @param text one or two sentences
 * @param commands shell commands, possibly none
 */
public record Remedy(String text, List<String> commands) {

    public Remedy {
        commands = List.copyOf(commands);
    }

    /**
     * The remedy of a failed check; without commands for other outcomes. An instance that does not
     * run is not restarted: LXD refuses that, and its next start takes what was changed. The text
     * says where the commands must be run, when they cannot name the server themselves.
     *
     * @param server the server that it is about
     */
    public static Remedy of(Finding finding, AuditedServer server) {
        Addressing address = server.addressing();
        Remedy remedy = of(finding, address);
        List<String> commands = remedy.commands();
        if (server.isStopped(finding.entity())) {
            String restart = address.client() + " restart ";
            commands = commands.stream().filter(one -> !one.startsWith(restart)).toList();
        }
        return new Remedy(
                (remedy.text() + " " + where(address, finding, commands)).strip(), commands);
    }

    /**
     * The remedy of a failed check, whatever its instance does now; without commands for other
     * outcomes.
     *
     * @param incus whether the server is Incus, whose command is {@code incus} instead of {@code
     *     lxc}
     */
    public static Remedy of(Finding finding, boolean incus) {
        return of(finding, Addressing.local(incus));
    }

    /**
     * A sentence that says where to run the commands; empty where they say it themselves, or there
     * are none.
     */
    private static String where(Addressing address, Finding finding, List<String> commands) {
        if (commands.isEmpty()) {
            return "";
        }
        if (commands.stream().allMatch(each -> each.startsWith(address.client() + " "))) {
            return address.hint();
        }
        String host =
                finding.entity().type() == EntityRef.Type.HOST
                        ? finding.entity().name()
                        : finding.server();
        return "Run the commands on %s itself.".formatted(host);
    }

    private static Remedy of(Finding finding, Addressing address) {
        Set<String> commands = new LinkedHashSet<>();
        if (finding.outcome() == Outcome.FAIL) {
            CommandTemplates templates = new CommandTemplates(finding, address);
            finding.check().commands().forEach(one -> commands.addAll(templates.filled(one)));
        }
        return new Remedy(finding.check().remedy(), List.copyOf(commands));
    }
}
