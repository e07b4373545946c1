package io.ringfence.audit;

import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do about a finding: a sentence, and commands that can be pasted into a shell.
 *
 * <p>Command templates of the catalogue may use: {@code {name}}, {@code {project}}, {@code
 * {device}} and {@code {server}} of the finding; {@code {key}} and {@code {value}} of its first
 * evidence; {@code {set}} and {@code {unset}}, the command that changes a key where the first
 * evidence has its origin (profile, instance, project, network or server); {@code {device-set}},
 * {@code {device-unset}} and {@code {device-remove}}, the same for a device. A template with {@code
 * {each-key}} makes a command for each evidence instead, and for {@code {unset}} only where there
 * is a value; {@code {each-value}} is the value of the same evidence. A command whose placeholders
 * cannot be filled is left out. Everything that a server named is quoted.
 *
 * @param text one or two sentences
 * @param commands shell commands, possibly none
 */
public record Remedy(String text, List<String> commands) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)\\}");
    private static final String EACH_KEY = "each-key";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    public Remedy {
        commands = List.copyOf(commands);
    }

    /**
     * The remedy of a failed check; without commands for other outcomes. An instance that does not
     * run is not restarted: LXD refuses that, and its next start takes what was changed.
     *
     * @param server the server that it is about
     */
    public static Remedy of(Finding finding, AuditedServer server) {
        Remedy remedy = of(finding, server.isIncus());
        if (!server.isStopped(finding.entity())) {
            return remedy;
        }
        String restart = server.isIncus() ? "incus restart " : "lxc restart ";
        return new Remedy(
                remedy.text(),
                remedy.commands().stream()
                        .filter(command -> !command.startsWith(restart))
                        .toList());
    }

    /**
     * The remedy of a failed check, whatever its instance does now; without commands for other
     * outcomes.
     *
     * @param incus whether the server is Incus, whose command is {@code incus} instead of {@code
     *     lxc}
     */
    public static Remedy of(Finding finding, boolean incus) {
        Set<String> commands = new LinkedHashSet<>();
        if (finding.outcome() == Outcome.FAIL) {
            for (String template : finding.check().commands()) {
                for (String command : filled(template, finding)) {
                    commands.add(incus ? command.replaceFirst("^lxc ", "incus ") : command);
                }
            }
        }
        return new Remedy(finding.check().remedy(), List.copyOf(commands));
    }

    private static List<String> filled(String template, Finding finding) {
        List<String> commands = new ArrayList<>();
        if (template.contains("{" + EACH_KEY + "}")) {
            for (Evidence evidence : finding.evidence()) {
                if (!evidence.value().isEmpty() || !template.contains("{unset}")) {
                    add(template, each(finding, evidence), commands);
                }
            }
        } else {
            add(template, values(finding), commands);
        }
        return commands;
    }

    private static void add(String template, Map<String, String> values, List<String> commands) {
        String command = fill(template, values);
        if (command != null) {
            commands.add(command);
        }
    }

    private static @Nullable String fill(String template, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder command = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(command, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(command).toString();
    }

    /** What a template for one of several evidences may use: only what says where it is set. */
    private static Map<String, String> each(Finding finding, Evidence evidence) {
        Map<String, String> values = named(finding);
        values.put(EACH_KEY, quote(evidence.key()));
        values.put("each-value", quote(evidence.value()));
        changes(evidence.origin(), values);
        return values;
    }

    private static Map<String, String> named(Finding finding) {
        EntityRef entity = finding.entity();
        Map<String, String> values = new HashMap<>();
        values.put("name", quote(entity.name()));
        values.put("server", quote(finding.server()));
        if (!entity.project().isEmpty()) {
            values.put("project", quote(entity.project()));
        }
        if (entity.device() != null) {
            values.put("device", quote(entity.deviceName()));
        }
        return values;
    }

    private static void changes(Origin origin, Map<String, String> values) {
        String target = target(origin);
        if (target != null) {
            values.put("set", target.formatted("set"));
            values.put("unset", target.formatted("unset"));
        }
    }

    private static Map<String, String> values(Finding finding) {
        EntityRef entity = finding.entity();
        Map<String, String> values = named(finding);
        Origin origin = originOf(entity);
        if (!finding.evidence().isEmpty()) {
            Evidence first = finding.evidence().getFirst();
            values.put("key", quote(first.key()));
            values.put("value", quote(first.value()));
            if (target(first.origin()) != null) {
                origin = first.origin();
            }
        }
        changes(origin, values);
        if (entity.device() != null) {
            String owner = deviceTarget(origin);
            String device = quote(entity.deviceName());
            if (owner != null) {
                values.put("device-set", owner.formatted("set") + " " + device);
                values.put("device-unset", owner.formatted("unset") + " " + device);
                values.put("device-remove", owner.formatted("remove") + " " + device);
            }
        }
        return values;
    }

    private static Origin originOf(EntityRef entity) {
        return Origin.of(
                switch (entity.type()) {
                    case INSTANCE -> Origin.Kind.INSTANCE;
                    case PROFILE -> Origin.Kind.PROFILE;
                    case PROJECT -> Origin.Kind.PROJECT;
                    case NETWORK -> Origin.Kind.NETWORK;
                    case SERVER, MEMBER -> Origin.Kind.SERVER;
                    default -> Origin.Kind.DEFAULT;
                },
                entity.project(),
                entity.name());
    }

    /** The command up to the key, its verb left open; null when no command can set it. */
    private static @Nullable String target(Origin origin) {
        String project = " --project " + literal(origin.project()) + " ";
        return switch (origin.kind()) {
            case INSTANCE -> "lxc config %s" + project + literal(origin.name());
            case PROFILE -> "lxc profile %s" + project + literal(origin.name());
            case NETWORK -> "lxc network %s" + project + literal(origin.name());
            case PROJECT -> "lxc project %s " + literal(origin.name());
            case SERVER -> "lxc config %s";
            default -> null;
        };
    }

    private static @Nullable String deviceTarget(Origin origin) {
        String project = " --project " + literal(origin.project()) + " ";
        return switch (origin.kind()) {
            case INSTANCE -> "lxc config device %s" + project + literal(origin.name());
            case PROFILE -> "lxc profile device %s" + project + literal(origin.name());
            default -> null;
        };
    }

    /** Quoted for the shell and safe inside a format string. */
    private static String literal(String text) {
        return quote(text).replace("%", "%%");
    }

    /** The text as one word of a POSIX shell. */
    static String quote(String text) {
        return HARMLESS.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
