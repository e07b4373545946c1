package io.ringfence.audit;

import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to do about a finding: a sentence, and commands that can be pasted into a shell.
 *
 * <p>Command templates of the catalogue may use: {@code {name}}, {@code {project}}, {@code
 * {device}} and {@code {server}} of the finding; {@code {key}} and {@code {value}} of its first
 * evidence; {@code {set}} and {@code {unset}}, the command that changes a key where the first
 * evidence has its origin (profile, instance, project, network or server); {@code {device-set}},
 * {@code {device-unset}} and {@code {device-remove}}, the same for a device. A command whose
 * placeholders cannot be filled is left out. Everything that a server named is quoted.
 *
 * @param text one or two sentences
 * @param commands shell commands, possibly none
 */
public record Remedy(String text, List<String> commands) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)\\}");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    public Remedy {
        commands = List.copyOf(commands);
    }

    /**
     * The remedy of a failed check; without commands for other outcomes.
     *
     * @param incus whether the server is Incus, whose command is {@code incus} instead of {@code
     *     lxc}
     */
    public static Remedy of(Finding finding, boolean incus) {
        List<String> commands = new ArrayList<>();
        if (finding.outcome() == Outcome.FAIL) {
            Map<String, String> values = values(finding);
            for (String template : finding.check().commands()) {
                String command = fill(template, values);
                if (command != null) {
                    commands.add(incus ? command.replaceFirst("^lxc ", "incus ") : command);
                }
            }
        }
        return new Remedy(finding.check().remedy(), commands);
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

    private static Map<String, String> values(Finding finding) {
        EntityRef entity = finding.entity();
        Map<String, String> values = new java.util.HashMap<>();
        values.put("name", quote(entity.name()));
        values.put("server", quote(finding.server()));
        if (!entity.project().isEmpty()) {
            values.put("project", quote(entity.project()));
        }
        if (entity.device() != null) {
            values.put("device", quote(entity.deviceName()));
        }
        Origin origin = originOf(entity);
        if (!finding.evidence().isEmpty()) {
            Evidence first = finding.evidence().getFirst();
            values.put("key", quote(first.key()));
            values.put("value", quote(first.value()));
            if (target(first.origin()) != null) {
                origin = first.origin();
            }
        }
        String target = target(origin);
        if (target != null) {
            values.put("set", target.formatted("set"));
            values.put("unset", target.formatted("unset"));
        }
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
