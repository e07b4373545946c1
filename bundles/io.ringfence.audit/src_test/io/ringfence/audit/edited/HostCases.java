package io.ringfence.audit.edited;

import static io.ringfence.audit.edited.EditedServer.lxd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.stream.Stream;

/** Hosts as they should be, and not: the facts of a real one with some of them changed. */
final class HostCases {

    private static final String SNAP =
            "{'daemon.group':'lxd','daemon.user.group':'%s','daemon.syslog':'%s',"
                    + "'daemon.verbose':'true'}";

    private static final String RULES =
            "'-a always,exit -F path=/usr/bin/lxc -p x','-a always,exit -F path=/usr/bin/lxd -p x'";

    private HostCases() {}

    static Stream<Case> all() {
        String host = lxd().host();
        return Stream.of(
                Case.of("a group without people", members()).passes("host.lxd-group", host),
                Case.of("a group with people", members("alice")).fails("host.lxd-group", host),
                Case.of(
                                "the snap as it should be",
                                with("snapSettings", SNAP.formatted("users", "true")))
                        .passes("host.user-group host.syslog", host),
                Case.of(
                                "the snap with one group for all",
                                with("snapSettings", SNAP.formatted("lxd", "")))
                        .fails("host.user-group host.syslog", host),
                Case.of("audit rules", with("audit", "{'loaded':[%s],'files':[]}".formatted(RULES)))
                        .passes("host.audit-rules", host),
                Case.of(
                                "audit rules not loaded",
                                with("audit", "{'loaded':[],'files':[%s]}".formatted(RULES)))
                        .fails("host.audit-rules", host),
                Case.of("files of the kernel that are closed", modes("0700", "0400"))
                        .passes("host.name-leak", host),
                Case.of("files of the kernel that are open", modes("0755", "0444"))
                        .fails("host.name-leak", host),
                Case.of("a packet filter", filter("drop")).passes("host.firewall", host),
                Case.of("a packet filter that lets all pass", filter("accept"))
                        .fails("host.firewall", host),
                Case.of("nothing to update", updates(0, true)).passes("host.updates", host),
                Case.of("security updates", updates(2, true)).fails("host.updates", host),
                Case.of("nobody updates", updates(0, false)).fails("host.updates", host),
                Case.of("Ubuntu with Pro", with("ubuntuPro", "{'attached':true}"))
                        .passes("host.ubuntu-pro", host),
                Case.of("Ubuntu without", with("ubuntuPro", "{'attached':false}"))
                        .fails("host.ubuntu-pro", host),
                Case.of("root with ids of its own", subIds(1_000_000)).passes("host.subid", host),
                Case.of("a user with ids of root's", subIds(100_000)).fails("host.subid", host),
                Case.of("no scan", lxd()).unknown("host.cis", host),
                Case.of("no facts", lxd().withoutFacts())
                        .unknown("host.lxd-group host.subid", lxd().real().info().serverName()));
    }

    private static EditedServer with(String member, String json) {
        return lxd().facts(facts -> facts.set(member, EditedServer.object(json)));
    }

    private static EditedServer members(String... names) {
        return lxd().facts(
                        facts -> {
                            for (JsonNode group : facts.withArray("/groups")) {
                                ((ObjectNode) group).putArray("members").add("root");
                                for (String name : names) {
                                    ((ObjectNode) group).withArray("/members").add(name);
                                }
                            }
                        });
    }

    private static EditedServer modes(String slab, String scheduler) {
        return lxd().facts(
                        facts ->
                                EditedServer.object(facts, "modes")
                                        .put("/sys/kernel/slab", slab)
                                        .put("/proc/sched_debug", scheduler)
                                        .put("/sys/kernel/debug", "0700")
                                        .put("/sys/kernel/debug/sched/debug", "0400"));
    }

    private static EditedServer filter(String policy) {
        return lxd().facts(
                        facts -> {
                            facts.putArray("firewall")
                                    .add(
                                            EditedServer.object(
                                                    """
                                                    {'tool':'nft','rules':2,'input':[
                                                    {'table':'inet filter','chain':'input',
                                                    'policy':'%s','rules':[
                                                    'ct state established,related accept',
                                                    'tcp dport 22 accept']}]}
                                                    """
                                                            .formatted(policy)));
                        });
    }

    private static EditedServer updates(int security, boolean automatic) {
        return lxd().facts(
                        facts ->
                                EditedServer.object(facts, "updates")
                                        .put("pending", security)
                                        .put("security", security)
                                        .put("automatic", automatic)
                                        .set("listsRefreshed", facts.get("collected")));
    }

    private static EditedServer subIds(long first) {
        String lines =
                "[{'owner':'root','first':100000,'count':65536},"
                        + "{'owner':'alice','first':%d,'count':65536}]";
        ObjectNode both = EditedServer.object("{'lines':" + lines.formatted(first) + "}");
        return lxd().facts(
                        facts -> {
                            facts.set("subuid", both.get("lines"));
                            facts.set("subgid", both.get("lines"));
                        });
    }
}
