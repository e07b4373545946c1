package io.ringfence.audit.edited;

import static io.ringfence.audit.edited.EditedServer.lxd;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Hardware that is not there, OVN, and pools that a daemon refuses. */
final class DeviceCases {

    private DeviceCases() {}

    static Stream<Case> all() {
        return Stream.of(passthrough(), proxies(), nics(), ovn(), routed(), pools())
                .flatMap(each -> each);
    }

    private static Stream<Case> passthrough() {
        String check = "device.passthrough";
        return Stream.of(
                Case.of("a PCI device", with("{'type':'pci','address':'0000:01:00.0'}"))
                        .fails(check, it()),
                Case.of("an emulated TPM", with("{'type':'tpm','path':'/dev/tpm0'}"))
                        .passes(check, it()),
                Case.of(
                                "InfiniBand",
                                with("{'type':'infiniband','nictype':'sriov','parent':'ib0'}"))
                        .fails(check, it()),
                Case.of("a mediated GPU", with("{'type':'gpu','gputype':'mdev','mdev':'i915-4'}"))
                        .fails(check, it()),
                Case.of("a GPU by SR-IOV", with("{'type':'gpu','gputype':'sriov'}"))
                        .fails(check, it()),
                Case.of("a GPU of a virtual machine", machineWith("{'type':'gpu'}"))
                        .fails(check, it()));
    }

    private static Stream<Case> proxies() {
        String listen = "{'type':'proxy','connect':'tcp:127.0.0.1:80','listen':'tcp:%s:8080'}";
        return Stream.of(
                Case.of("a proxy on one address", with(listen.formatted("127.0.0.1")))
                        .passes("device.proxy-exposed", it()),
                Case.of("a proxy on all", with(listen.formatted("0.0.0.0")))
                        .fails("device.proxy-exposed", it()));
    }

    private static Stream<Case> nics() {
        String sriov = "{'type':'nic','nictype':'sriov','parent':'enp1s0'%s}";
        return Stream.of(
                Case.of("a NIC by SR-IOV", with(sriov.formatted("")))
                        .fails("nic.bypasses-controls nic.mac-filtering", it())
                        .notApplicable("nic.ipv4-filtering nic.ipv6-filtering", it()),
                Case.of(
                                "the same with a MAC filter",
                                with(sriov.formatted(",'security.mac_filtering':'true'")))
                        .fails("nic.bypasses-controls", it())
                        .passes("nic.mac-filtering", it()),
                Case.of(
                                "a physical NIC",
                                with("{'type':'nic','nictype':'physical','parent':'enp2s0'}"))
                        .fails("nic.bypasses-controls", it()));
    }

    private static Stream<Case> ovn() {
        String bound = "nic.mac-filtering nic.ipv4-filtering nic.ipv6-filtering";
        String ofBridges = "network.firewall-off network.raw-dnsmasq";
        String nic = "{'type':'nic','network':'ovn0'%s}";
        String network = "default/ovn0";
        return Stream.of(
                Case.of("an OVN network", ovn("", nic.formatted("")))
                        .fails("network.no-acl", network)
                        .fails("network.no-acl", it())
                        .passes("network.unused", network)
                        .notApplicable(ofBridges, network)
                        .notApplicable(bound + " nic.filtering-blocks-traffic", it())
                        .passes("nic.bypasses-controls", it()),
                Case.of(
                                "an OVN network with an ACL",
                                ovn("'security.acls':'ssh'", nic.formatted("")))
                        .passes("network.no-acl", network)
                        .passes("network.no-acl", it())
                        .passes("network.acl-unused", "default/ssh")
                        .passes("network.acl-allow-all", "default/ssh"),
                Case.of("an OVN NIC with an ACL", ovn("", nic.formatted(",'security.acls':'ssh'")))
                        .passes("network.no-acl", network)
                        .passes("network.no-acl", it()),
                Case.of(
                                "an OVN network whose ACL stops nothing",
                                ovn(
                                        """
                                        'security.acls':'ssh',
                                        'security.acls.default.ingress.action':'allow',
                                        'security.acls.default.egress.action':'allow'
                                        """,
                                        nic.formatted("")))
                        .fails("network.no-acl", network)
                        .fails("network.no-acl", it()),
                Case.of("an OVN network that nobody uses", ovn("", "{'type':'none'}"))
                        .fails("network.unused network.no-acl", network));
    }

    private static EditedServer ovn(String networkConfig, String device) {
        EditedServer server = with(device);
        String users =
                device.contains("ovn0")
                        ? "'/1.0/instances/" + server.container().substring(8) + "'"
                        : "";
        return server.list(
                        "/1.0/networks",
                        networks ->
                                networks.add(
                                        EditedServer.object(
                                                        """
                                                        {'name':'ovn0','type':'ovn','managed':true,
                                                        'status':'Created','project':'default'}
                                                        """)
                                                .setAll(
                                                        EditedServer.object(
                                                                "{'config':{%s},'used_by':[%s]}"
                                                                        .formatted(
                                                                                networkConfig,
                                                                                users)))))
                .list(
                        "/1.0/network-acls",
                        acls ->
                                acls.add(
                                        EditedServer.object(
                                                """
                                                {'name':'ssh','project':'default','config':{},
                                                'used_by':[],'egress':[],'ingress':[
                                                {'action':'allow','state':'enabled',
                                                'protocol':'tcp','destination_port':'22'}]}
                                                """)));
    }

    /** A routed NIC whose end at the host somebody changed. */
    private static Stream<Case> routed() {
        return Stream.of(
                Case.of("a routed NIC", routed(1, 0)).passes("nic.routed", it()),
                Case.of("a routed NIC without reverse path filter", routed(0, 0))
                        .fails("nic.routed", it()),
                Case.of("a routed NIC whose advertisements are taken", routed(1, 2))
                        .fails("nic.routed", it()));
    }

    private static EditedServer routed(int reverse, int advertisements) {
        EditedServer server =
                with("{'type':'nic','nictype':'routed','parent':'eth0','host_name':'veth-x'}");
        Consumer<ObjectNode> running =
                instance -> instance.put("status", "Running").put("status_code", 103);
        return server.instance(server.container(), running)
                .facts(
                        facts -> {
                            facts.withArray("/interfaces").removeAll();
                            facts.withArray("/interfaces")
                                    .addObject()
                                    .put("name", "veth-x")
                                    .put("rpFilter", reverse)
                                    .put("acceptRa", advertisements);
                        });
    }

    private static Stream<Case> pools() {
        String check = "storage.device-shared";
        return Stream.of(
                Case.of("two pools on one device", pool("/dev/sdx", "/dev/sdx"))
                        .fails(check, "one")
                        .fails(check, "two"),
                Case.of("two pools on two devices", pool("/dev/sdx", "/dev/sdy"))
                        .passes(check, "one")
                        .passes(check, "two"),
                Case.of("two folders, and nobody knows on which device", pool("/a", "/b"))
                        .unknown(check, "one"));
    }

    private static EditedServer pool(String one, String two) {
        String pool =
                """
                {'name':'%s','driver':'btrfs','status':'Created','locations':['none'],
                'used_by':[],'config':{'source':'%s'}}
                """;
        return lxd().withoutFacts()
                .list(
                        "/1.0/storage-pools",
                        pools -> {
                            pools.add(EditedServer.object(pool.formatted("one", one)));
                            pools.add(EditedServer.object(pool.formatted("two", two)));
                        });
    }

    /** The label of the device that {@link #with} adds. */
    private static String it() {
        return lxd().container() + ":added";
    }

    private static EditedServer machineWith(String device) {
        EditedServer server = with(device);
        return server.instance(server.container(), each -> each.put("type", "virtual-machine"));
    }

    private static EditedServer with(String device) {
        EditedServer server = lxd();
        return server.instance(
                server.container(),
                instance ->
                        EditedServer.object(instance, "devices")
                                .set("added", EditedServer.object(device)));
    }
}
