package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.RawIdmap;
import io.ringfence.idmap.plan.PlanCommands;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.model.Addressing;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Origin;
import io.ringfence.model.ServerIndex;
import io.ringfence.model.ShellWord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What a shell runs against an overlap. */
record Remedies(Where where) {

    /** So many containers are worth commands of their own; for more there is a plan. */
    private static final int MOST = 20;

    /**
     * The commands, none where nothing but a decision helps.
     *
     * @param from the containers whose configuration leads to the overlap
     */
    List<String> commands(OverlapClass type, List<InstanceIdmap> from, Overlap overlap) {
        return where.server()
                .map(server -> commands(server, type, from, overlap))
                .orElse(List.of());
    }

    private static List<String> commands(
            ServerMaps server, OverlapClass type, List<InstanceIdmap> from, Overlap overlap) {
        Addressing address = Addressing.of(server.server());
        List<String> lines = new ArrayList<>();
        if (OverlapPage.isForPlan(type)) {
            // all of them: the plan leaves one its range where that is enough
            List<InstanceIdmap> meant = overlap.instances().limit(MOST + 1L).toList();
            if (meant.size() > MOST) {
                return List.of();
            }
            Set<String> labels =
                    meant.stream().map(InstanceIdmap::label).collect(Collectors.toSet());
            lines.addAll(
                    PlanCommands.of(
                            Planner.plan(
                                    server.server(),
                                    server.maps(),
                                    new Wish(new Wish.Containers(labels), OptionalLong.empty()))));
            return lines;
        }
        ServerIndex index = new ServerIndex(server.server());
        for (InstanceIdmap each : from.stream().limit(MOST).toList()) {
            if (!address.canName(each.instance().name())) {
                continue; // a client takes it for something else
            }
            EffectiveConfig config = index.effective(each.instance());
            if (type == OverlapClass.PRIVILEGED) {
                if (isOwn(config, "security.privileged")) {
                    lines.add(unset(address, each, "security.privileged"));
                }
            } else if (isOwn(config, "raw.idmap")) {
                raw(address, each, config.get("raw.idmap").text(), overlap).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Not where a profile sets it, perhaps for others, too. */
    private static boolean isOwn(EffectiveConfig config, String key) {
        return config.get(key).origin().kind() == Origin.Kind.INSTANCE;
    }

    private static String unset(Addressing address, InstanceIdmap container, String key) {
        return command(address, "unset", container) + " " + key;
    }

    private static String command(Addressing address, String verb, InstanceIdmap container) {
        return "%s config %s --project %s %s%s"
                .formatted(
                        address.client(),
                        verb,
                        ShellWord.of(container.instance().project()),
                        address.prefix(),
                        ShellWord.of(container.instance().name()));
    }

    /** Takes out the lines that name shared ids; the others stay. */
    private static Optional<String> raw(
            Addressing address, InstanceIdmap container, String value, Overlap overlap) {
        List<String> rest = RawIdmap.without(value, overlap.kind(), overlap.ids());
        if (rest.size() == value.lines().filter(line -> !line.isEmpty()).count()) {
            return Optional.empty();
        }
        return Optional.of(raw(address, container, rest));
    }

    private static String raw(Addressing address, InstanceIdmap container, List<String> rest) {
        return switch (rest.size()) {
            case 0 -> unset(address, container, "raw.idmap");
            case 1 ->
                    command(address, "set", container)
                            + " raw.idmap="
                            + ShellWord.of(rest.getFirst());
            default ->
                    rest.stream()
                                    .map(ShellWord::of)
                                    .collect(Collectors.joining(" ", "printf '%s\\n' ", " | "))
                            + command(address, "set", container)
                            + " raw.idmap -";
        };
    }
}
