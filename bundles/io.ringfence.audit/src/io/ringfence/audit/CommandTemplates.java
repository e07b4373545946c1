package io.ringfence.audit;

import io.ringfence.model.Addressing;
import io.ringfence.model.Origin;
import io.ringfence.model.ShellWord;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the commands of one finding from the templates of its check; see {@link Remedy}. */
final class CommandTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)\\}");
    private static final String EACH = "{each-";
    private static final String REMOTE = "{remote}";

    private final Finding finding;
    private final Addressing server;
    private final String client;
    private final String remote;

    CommandTemplates(Finding finding, Addressing server) {
        this.finding = finding;
        this.server = server;
        this.client = server.client() + " ";
        this.remote = server.prefix();
    }

    /** The commands of a template; none where a placeholder cannot be filled. */
    List<String> filled(String template) {
        List<String> commands = new ArrayList<>();
        if (template.contains(EACH)) {
            for (Evidence evidence : finding.evidence()) {
                if (!evidence.value().isEmpty() || !template.contains("{unset}")) {
                    add(template, each(evidence), commands);
                }
            }
        } else {
            add(template, values(), commands);
        }
        return commands;
    }

    private void add(String template, Map<String, String> values, List<String> commands) {
        String command = fill(template, values);
        if (command != null) {
            commands.add(command);
        }
    }

    private @Nullable String fill(String template, Map<String, String> values) {
        // a word of its own before a name that no server can be put in front of
        String words = remote.isEmpty() ? template.replace(REMOTE + " ", REMOTE) : template;
        Matcher matcher = PLACEHOLDER.matcher(words);
        StringBuilder command = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null || isMistaken(value, words, matcher.start())) {
                return null;
            }
            matcher.appendReplacement(command, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(command).toString().strip().replaceFirst("^lxc ", client);
    }

    /**
     * Whether a client would take a word, quoted or not, for something else: for an option, as in
     * {@code --all}, or for a name on another server, as in {@code prod:web}.
     */
    private boolean isMistaken(String word, String template, int at) {
        boolean begins = at == 0 || template.charAt(at - 1) == ' ';
        boolean named = template.startsWith(REMOTE, Math.max(0, at - REMOTE.length()));
        String unquoted = word.startsWith("'") ? word.substring(1) : word;
        return begins && unquoted.startsWith("-") || named && !server.canName(unquoted);
    }

    private boolean isMistaken(Origin origin) {
        return origin.kind() != Origin.Kind.SERVER && !server.canName(origin.name());
    }

    /** What a template for one of several evidences may use: only what says where it is set. */
    private Map<String, String> each(Evidence evidence) {
        Map<String, String> values = named();
        values.put("each-key", ShellWord.of(evidence.key()));
        values.put("each-value", ShellWord.of(evidence.value()));
        TokenEvidence.client(evidence)
                .ifPresent(name -> values.put("each-token", ShellWord.of(name)));
        TokenEvidence.member(evidence)
                .ifPresent(name -> values.put("each-join-token", ShellWord.of(name)));
        changes(evidence.origin(), values);
        return values;
    }

    private Map<String, String> named() {
        EntityRef entity = finding.entity();
        Map<String, String> values = new HashMap<>();
        values.put("name", ShellWord.of(entity.name()));
        values.put("server", ShellWord.of(finding.server()));
        values.put("remote", remote);
        if (!entity.project().isEmpty()) {
            values.put("project", ShellWord.of(entity.project()));
        }
        if (entity.device() != null) {
            values.put("device", ShellWord.of(entity.deviceName()));
        }
        return values;
    }

    private void changes(Origin origin, Map<String, String> values) {
        String target = target(origin);
        if (target != null && !isMistaken(origin)) {
            values.put("set", target.formatted("set"));
            values.put("unset", target.formatted("unset"));
        }
    }

    private Map<String, String> values() {
        EntityRef entity = finding.entity();
        Map<String, String> values = named();
        Origin origin = originOf(entity);
        if (!finding.evidence().isEmpty()) {
            Evidence first = finding.evidence().getFirst();
            values.put("key", ShellWord.of(first.key()));
            values.put("value", ShellWord.of(first.value()));
            if (target(first.origin()) != null) {
                origin = first.origin();
            }
        }
        changes(origin, values);
        if (entity.device() != null) {
            String owner = deviceTarget(origin);
            String device = ShellWord.of(entity.deviceName());
            if (owner != null && !isMistaken(origin) && !entity.deviceName().startsWith("-")) {
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
    private @Nullable String target(Origin origin) {
        String project = " --project " + literal(origin.project()) + " ";
        return switch (origin.kind()) {
            case INSTANCE -> "lxc config %s" + project + named(origin);
            case PROFILE -> "lxc profile %s" + project + named(origin);
            case NETWORK -> "lxc network %s" + project + named(origin);
            case PROJECT -> "lxc project %s " + named(origin);
            case SERVER -> "lxc config %s" + (remote.isEmpty() ? "" : " " + shared());
            default -> null;
        };
    }

    private @Nullable String deviceTarget(Origin origin) {
        String project = " --project " + literal(origin.project()) + " ";
        return switch (origin.kind()) {
            case INSTANCE -> "lxc config device %s" + project + named(origin);
            case PROFILE -> "lxc profile device %s" + project + named(origin);
            default -> null;
        };
    }

    /** What stands before names, safe inside a format string. */
    private String shared() {
        return remote.replace("%", "%%");
    }

    private String named(Origin origin) {
        return shared() + literal(origin.name());
    }

    /** Quoted for the shell and safe inside a format string. */
    private static String literal(String text) {
        return ShellWord.of(text).replace("%", "%%");
    }
}
