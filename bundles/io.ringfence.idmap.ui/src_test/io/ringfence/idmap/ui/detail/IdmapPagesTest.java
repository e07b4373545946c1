package io.ringfence.idmap.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.plan.PlanDesk;
import io.ringfence.idmap.ui.plan.PlanWish;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class IdmapPagesTest {

    private final IdmapDesk desk = Machines.desk(Machines.sample());
    private final IdmapPages pages = new IdmapPages(() -> desk);
    private final Host host = desk.picture().host("web-02", "web-02").orElseThrow();

    private Pick lane(String name) {
        for (MapLane each : host.lanes()) {
            for (var one : each.lane().containers()) {
                if (one.instance().name().equals(name)) {
                    return new Pick.OneLane(host, each.lane(), one);
                }
            }
        }
        throw new AssertionError(name);
    }

    private Page overlap(OverlapClass type) {
        return host.maps().overlaps().stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .flatMap(each -> pages.page(new Pick.OneOverlap(host, each)))
                .orElseThrow();
    }

    private static <T extends Part> List<T> parts(Page page, Class<T> type) {
        return page.parts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aContainerSaysWhereItsIdsComeFrom() {
        Page page = pages.page(lane("ldap")).orElseThrow();
        assertThat(page.title()).isEqualTo("Id map of ldap");
        List<Part.Fact> facts =
                parts(page, Part.Facts.class).stream()
                        .flatMap(part -> part.facts().stream())
                        .toList();
        assertThat(facts)
                .anySatisfy(
                        fact -> {
                            assertThat(fact.key()).isEqualTo("uid+gid 165541");
                            assertThat(fact.value())
                                    .isEqualTo("389 in the container, by raw.idmap");
                        })
                .anySatisfy(
                        fact -> {
                            assertThat(fact.key()).isEqualTo("raw.idmap");
                            assertThat(fact.value()).isEqualTo("both 165541 389");
                            assertThat(fact.target())
                                    .isEqualTo(
                                            new Entity(
                                                    "web-02",
                                                    Entity.Kind.INSTANCE,
                                                    "default",
                                                    "ldap"));
                        });
        assertThat(parts(page, Part.Links.class).getFirst().links())
                .extracting(Part.Link::target)
                .hasOnlyElementsOfType(Pick.OneOverlap.class);
    }

    @Test
    void everyOverlapSaysWhyAndWhatToDo() {
        for (Host each : desk.picture().hosts()) {
            for (var one : each.maps().overlaps()) {
                Page page = pages.page(new Pick.OneOverlap(each, one)).orElseThrow();
                assertThat(page.title()).isEqualTo("Overlap: " + one.type().label());
                assertThat(parts(page, Part.Prose.class)).hasSizeGreaterThanOrEqualTo(2);
                assertThat(parts(page, Part.Commands.class)).hasSize(1);
            }
        }
    }

    @Test
    void everyNoteSaysWhomItIsAboutAndWhatToDo() {
        List<Page> told = new ArrayList<>();
        for (Host each : desk.picture().hosts()) {
            for (IdmapNote note : each.notes().all()) {
                Page page = pages.page(new Pick.OneNote(each, note)).orElseThrow();
                assertThat(page.title()).isEqualTo("Note: " + note.type().label());
                assertThat(parts(page, Part.Prose.class).getFirst().text())
                        .isEqualTo(note.sentence());
                assertThat(parts(page, Part.Commands.class)).hasSize(1);
                assertThat(parts(page, Part.Facts.class)).hasSize(note.storage().isEmpty() ? 1 : 2);
                assertThat(parts(page, Part.Links.class).getFirst().links())
                        .hasSize(note.containers().size());
                told.add(page);
            }
        }
        assertThat(told).hasSizeGreaterThan(2);
    }

    /** Who looks at a container or an overlap sees what is shifted or shared between maps. */
    @Test
    void whatIsNotedIsToldOfContainersAndOverlaps() {
        int overlaps = 0;
        for (Host each : desk.picture().hosts()) {
            for (MapLane lane : each.lanes()) {
                Page page = pages.page(new Pick.OneLane(each, lane.lane(), null)).orElseThrow();
                assertThat(notes(page).isEmpty()).isEqualTo(lane.noted() == null);
            }
            for (var one : each.maps().overlaps()) {
                Page page = pages.page(new Pick.OneOverlap(each, one)).orElseThrow();
                assertThat(notes(page).isEmpty())
                        .isEqualTo(each.notes().of(one.instances().toList()).isEmpty());
                overlaps += notes(page).size();
            }
        }
        assertThat(overlaps).isPositive();
    }

    private static List<Part.Link> notes(Page page) {
        return parts(page, Part.Links.class).stream()
                .flatMap(part -> part.links().stream())
                .filter(link -> link.target() instanceof Pick.OneNote)
                .toList();
    }

    @Test
    void commandsTakeOutTheLinesThatAreMeant() {
        Server server = Machines.isolated("web-01", 1);
        Instance like = server.instances().items().getFirst();
        String map =
                "[{\"Isuid\":true,\"Isgid\":true,\"Hostid\":0,\"Nsid\":500,\"Maprange\":1},"
                        + "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":33,\"Nsid\":501,"
                        + "\"Maprange\":1},{\"Isuid\":true,\"Isgid\":true,\"Hostid\":200000,"
                        + "\"Nsid\":0,\"Maprange\":500}]";
        Instance files =
                Machines.with(
                        like,
                        "files",
                        Map.of(
                                "security.idmap.isolated",
                                "true",
                                "raw.idmap",
                                "both 0 500\nboth 33 501",
                                "volatile.idmap.next",
                                map));
        IdmapDesk other =
                Machines.desk(
                        new Capture(List.of(server.withInstances(Listing.of(List.of(files))))));
        Host only = other.picture().hosts().getFirst();
        var root =
                only.maps().overlaps().stream()
                        .filter(each -> each.type() == OverlapClass.RAW_HOST_ROOT)
                        .findFirst()
                        .orElseThrow();
        Page page = new IdmapPages(() -> other).page(new Pick.OneOverlap(only, root)).orElseThrow();
        assertThat(parts(page, Part.Commands.class))
                .flatMap(Part.Commands::commands)
                .singleElement()
                .asString()
                .startsWith("lxc config set --project ")
                .endsWith("files raw.idmap='both 33 501'");
    }

    /** Who reviews raw.idmap of a restricted project sees whether the project allows it. */
    @Test
    void whatAProjectAllowsIsTold() {
        assertThat(restricted("both 1000 1000", "1000", "1000"))
                .contains("the project allows the host ids of raw.idmap");
        assertThat(restricted("both 1000 1000", "1000", ""))
                .anyMatch(text -> text.startsWith("the project does not allow these host ids"));
        assertThat(restricted("both 1000 1000", "x", "1000"))
                .anyMatch(text -> text.startsWith("the project does not allow these host ids"));
        assertThat(restricted("", "1000", "1000"))
                .noneMatch(text -> text.startsWith("the project"));
    }

    private static List<String> restricted(String raw, String uid, String gid) {
        Server server = Machines.isolated("web-01", 1);
        Instance like = server.instances().items().getFirst();
        Map<String, String> config =
                Map.of(
                        "restricted",
                        "true",
                        "restricted.idmap.uid",
                        uid,
                        "restricted.idmap.gid",
                        gid);
        Project project = new Project(like.project(), "", config, List.of(), Raw.none());
        Instance files =
                Machines.with(
                        like,
                        "files",
                        Map.of(
                                "raw.idmap",
                                raw,
                                "security.idmap.isolated",
                                "true",
                                "volatile.idmap.next",
                                like.config().getOrDefault("volatile.idmap.next", "")));
        IdmapDesk other =
                Machines.desk(
                        new Capture(
                                List.of(
                                        server.withProjects(Listing.of(List.of(project)))
                                                .withInstances(Listing.of(List.of(files))))));
        Host only = other.picture().hosts().getFirst();
        Page page =
                new IdmapPages(() -> other)
                        .page(new Pick.OneLane(only, only.lanes().getFirst().lane(), null))
                        .orElseThrow();
        return parts(page, Part.Facts.class).stream()
                .flatMap(part -> part.facts().stream())
                .map(Part.Fact::value)
                .toList();
    }

    @Test
    void aMapThatIsOnlyPlannedSaysSoAndWhatTheContainerHas() {
        new PlanDesk(desk, Machines.estate(), Runnable::run)
                .plan(new PlanWish("web-02", Wish.all()));
        Host planned = desk.picture().host("web-02", "web-02").orElseThrow();
        int changed = 0;
        for (MapLane each : planned.lanes()) {
            boolean moves = each.before() != null;
            changed += moves ? 1 : 0;
            Page page =
                    pages.page(
                                    new Pick.OneLane(
                                            planned,
                                            each.lane(),
                                            each.lane().containers().getFirst()))
                            .orElseThrow();
            assertThat(parts(page, Part.Prose.class).getFirst().text().startsWith("Planned, not"))
                    .isEqualTo(moves);
            List<String> values =
                    parts(page, Part.Facts.class).stream()
                            .flatMap(part -> part.facts().stream())
                            .map(Part.Fact::value)
                            .toList();
            assertThat(values.contains("the plan; no server has it")).isEqualTo(moves);
            assertThat(values)
                    .filteredOn(_ -> moves)
                    .doesNotContain("volatile.idmap.current", "runs with this map");
            assertThat(parts(page, Part.Facts.class))
                    .filteredOn(part -> part.heading().equals("As it is now"))
                    .hasSize(moves ? 1 : 0);
        }
        assertThat(changed).isPositive();
    }

    @Test
    void whatBecameOfAContainerIsTold() {
        IdmapDesk compared = Machines.compared();
        Host only = compared.picture().hosts().getFirst();
        Map<String, String> told = new HashMap<>();
        for (MapLane each : only.lanes()) {
            InstanceIdmap one = each.lane().containers().getFirst();
            Page page =
                    new IdmapPages(() -> compared)
                            .page(new Pick.OneLane(only, each.lane(), one))
                            .orElseThrow();
            told.put(one.instance().name(), before(page));
            boolean gone = one.instance().name().equals("old");
            assertThat(parts(page, Part.Links.class).isEmpty()).isEqualTo(gone);
        }
        assertThat(told)
                .containsEntry("c0", "")
                .containsEntry("c1", "[isolated, 900000-929999]")
                .containsEntry("c2", "It was not there.")
                .containsEntry("old", "It was there then, with these ids. It is gone.");
    }

    private static String before(Page page) {
        for (Part part : page.parts()) {
            if (part instanceof Part.Facts facts && facts.heading().equals("Before: then")) {
                return facts.facts().stream().map(Part.Fact::value).toList().toString();
            }
            if (part instanceof Part.Prose prose && prose.heading().equals("Before: then")) {
                return prose.text();
            }
        }
        return "";
    }

    @Test
    void commandsAreOnlyForThoseWhoLeadToIt() {
        assertThat(parts(overlap(OverlapClass.ISOLATED_ISOLATED), Part.Commands.class))
                .flatMap(Part.Commands::commands)
                .anyMatch(line -> line.startsWith("lxc config set --project default"))
                .noneMatch(line -> line.contains("staging"));
        assertThat(parts(overlap(OverlapClass.RAW_HOST_ROOT), Part.Commands.class))
                .flatMap(Part.Commands::commands)
                .containsExactly("lxc config unset --project default web-02:files raw.idmap");
    }

    @Test
    void anIdIsToldOnEveryHost() {
        Page page = pages.page(new Pick.OneId(165_541)).orElseThrow();
        assertThat(page.title()).isEqualTo("Host id 165,541");
        assertThat(parts(page, Part.Facts.class))
                .extracting(Part.Facts::heading)
                .containsExactlyElementsOf(
                        desk.picture().hosts().stream().map(Host::label).toList());
        assertThat(parts(page, Part.Facts.class))
                .flatMap(Part.Facts::facts)
                .anySatisfy(
                        fact -> {
                            assertThat(fact.key()).isEqualTo("uid+gid 5");
                            assertThat(fact.value()).isEqualTo("in default/web and staging/web");
                        });
    }

    @Test
    void whatIsNoPartOfTheMapsHasNoPageHere() {
        assertThat(pages.page("anything")).isEmpty();
    }
}
