package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.explain.Holder;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.explain.WhoIs;
import io.ringfence.idmap.ui.paint.IdText;
import io.ringfence.idmap.ui.state.Who;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who an id is, in sentences: a line for all, then one for each host. */
final class WhoText {

    private static final int HOLDERS = 4;

    private record Inside(long id, String how) {}

    private WhoText() {}

    static String of(Who who) {
        List<String> lines = new ArrayList<>();
        String all = NLS.bind(Messages.who_all, IdText.of(who.id()), count(who.containers()));
        int hosts = who.hosts().size();
        lines.add(hosts < 2 ? all : NLS.bind(Messages.who_hosts, all, hosts));
        for (Who.OnHost host : who.hosts()) {
            lines.add(host.host().label() + ": " + onHost(host.who()) + ".");
        }
        return String.join("\n", lines);
    }

    private static String count(int containers) {
        return switch (containers) {
            case 0 -> Messages.who_nobody;
            case 1 -> Messages.who_one;
            default -> NLS.bind(Messages.who_several, "%,d".formatted(containers));
        };
    }

    private static String onHost(WhoIs who) {
        List<String> said = new ArrayList<>();
        said.add(owners(who));
        Map<Inside, List<InstanceIdmap>> inside = new LinkedHashMap<>();
        for (Holder holder : who.holders()) {
            if (holder.kind() == IdKind.UID || !hasUser(who, holder)) {
                InstanceIdmap first = holder.group().instances().getFirst();
                inside.computeIfAbsent(
                                new Inside(
                                        holder.containerId(), OriginKey.text(first, holder.part())),
                                _ -> new ArrayList<>())
                        .addAll(holder.group().instances());
            }
        }
        inside.entrySet().stream()
                .limit(HOLDERS)
                .forEach(
                        each ->
                                said.add(
                                        NLS.bind(
                                                Messages.who_inside,
                                                new Object[] {
                                                    IdText.of(each.getKey().id()),
                                                    Names.of(each.getValue()),
                                                    each.getKey().how()
                                                })));
        if (inside.size() > HOLDERS) {
            said.add(NLS.bind(Messages.who_more, inside.size() - HOLDERS));
        }
        if (!who.unknown().isEmpty()) {
            said.add(NLS.bind(Messages.who_unknown, who.unknown().size()));
        }
        return String.join("; ", said);
    }

    /** Whether the same containers have it as a user with the same id. */
    private static boolean hasUser(WhoIs who, Holder group) {
        return who.holders().stream()
                .anyMatch(
                        each ->
                                each.kind() == IdKind.UID
                                        && each.group() == group.group()
                                        && each.containerId() == group.containerId());
    }

    private static String owners(WhoIs who) {
        List<String> names = who.owners().stream().map(HostOwner::label).distinct().toList();
        if (!names.isEmpty()) {
            return String.join(", ", names);
        }
        return who.inDefaultMap() ? Messages.who_default : Messages.who_free;
    }
}
