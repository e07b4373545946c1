package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.explain.Holder;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.explain.OriginKey;
import io.ringfence.idmap.explain.WhoIs;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who a host id is: on every host, and in every container at once. */
final class IdPage {

    private static final int SHOWN = 20;

    /** One map that has the id, by the first container that has it. */
    private record Same(String first, long id) {}

    /** What the id is in some containers, and how they got it. */
    private record Inside(String ids, String how) {}

    private final Picture picture;
    private final long id;

    IdPage(Picture picture, long id) {
        this.picture = picture;
        this.id = id;
    }

    Page page() {
        List<Part> parts = new ArrayList<>();
        for (ServerMaps server : picture.servers()) {
            for (WhoIs who : WhoIs.of(server.maps(), id)) {
                picture.host(server.name(), who.member()).ifPresent(host -> add(host, who, parts));
            }
        }
        return new Page(
                "who",
                NLS.bind(Messages.id_title, "%,d".formatted(id)),
                null,
                Messages.id_place,
                parts);
    }

    private void add(Host host, WhoIs who, List<Part> parts) {
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(Part.Fact.of(Messages.on_host, owners(who)));
        Where where = new Where(picture, host);
        Map<Inside, List<InstanceIdmap>> alike = inside(who);
        alike.entrySet().stream()
                .limit(SHOWN)
                .forEach(each -> facts.add(fact(where, each.getKey(), each.getValue())));
        int more = alike.size() - SHOWN;
        if (more > 0) {
            facts.add(Part.Fact.of("…", NLS.bind(Messages.more_maps, "%,d".formatted(more))));
        }
        if (!who.unknown().isEmpty()) {
            facts.add(Part.Fact.of(Messages.not_known, Names.of(who.unknown())));
        }
        parts.add(new Part.Facts(host.label(), facts));
    }

    /** Where it is somebody: users and groups in one row where they are alike. */
    private static Map<Inside, List<InstanceIdmap>> inside(WhoIs who) {
        Map<Same, List<Holder>> ofMap = new LinkedHashMap<>();
        for (Holder each : who.holders()) {
            ofMap.computeIfAbsent(
                            new Same(
                                    each.group().instances().getFirst().label(),
                                    each.containerId()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        Map<Inside, List<InstanceIdmap>> inside = new LinkedHashMap<>();
        ofMap.forEach(
                (same, holders) -> {
                    List<InstanceIdmap> containers = holders.getFirst().group().instances();
                    String kinds =
                            holders.stream()
                                    .map(each -> each.kind().label())
                                    .collect(Collectors.joining("+"));
                    String how = OriginKey.text(containers.getFirst(), holders.getFirst().part());
                    inside.computeIfAbsent(
                                    new Inside(kinds + " " + same.id(), how),
                                    _ -> new ArrayList<>())
                            .addAll(containers);
                });
        return inside;
    }

    private static Part.Fact fact(Where where, Inside inside, List<InstanceIdmap> containers) {
        return new Part.Fact(
                inside.ids(),
                NLS.bind(Messages.in_containers, Names.of(containers)),
                inside.how(),
                where.entity(containers.getFirst()));
    }

    private static String owners(WhoIs who) {
        List<String> names = who.owners().stream().map(HostOwner::label).distinct().toList();
        if (!names.isEmpty()) {
            return String.join(", ", names);
        }
        return who.inDefaultMap() ? Messages.of_default : Messages.nobody;
    }
}
