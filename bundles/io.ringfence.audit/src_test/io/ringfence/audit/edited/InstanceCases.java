package io.ringfence.audit.edited;

import static io.ringfence.audit.edited.EditedServer.incus;
import static io.ringfence.audit.edited.EditedServer.lxd;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Virtual machines, raw configuration and id maps that no daemon at hand makes. */
final class InstanceCases {

    private InstanceCases() {}

    static Stream<Case> all() {
        return Stream.of(machines(), raw(), maps()).flatMap(each -> each);
    }

    private static Stream<Case> machines() {
        EditedServer any = lxd();
        String it = any.container();
        String ofContainers =
                "instance.privileged instance.nesting instance.idmap-not-isolated"
                        + " instance.idmap-overlap instance.idmap-host-ids instance.idmap-size"
                        + " instance.idmap-pending instance.idmap-key-ignored"
                        + " instance.limits-processes instance.raw-lxc instance.raw-seccomp"
                        + " instance.syscalls-deny-default-off instance.syscalls-intercept"
                        + " instance.kernel-modules";
        return Stream.of(
                Case.of("a virtual machine", machine())
                        .passes("instance.secureboot-disabled", it)
                        .passes("instance.limits-cpu instance.limits-memory", it)
                        .notApplicable("instance.raw-qemu", it)
                        .notApplicable(ofContainers, it),
                Case.of("Secure Boot off", machine("security.secureboot", "false"))
                        .fails("instance.secureboot-disabled", it),
                Case.of("BIOS firmware", machine("security.csm", "true"))
                        .fails("instance.secureboot-disabled", it),
                Case.of("a boot mode of LXD 6.7", machine("boot.mode", "uefi-nosecureboot"))
                        .fails("instance.secureboot-disabled", it),
                Case.of("the same, secure", machine("boot.mode", "uefi-secureboot"))
                        .passes("instance.secureboot-disabled", it),
                Case.of("options of the emulator", machine("raw.qemu", "-snapshot"))
                        .fails("instance.raw-qemu", it),
                Case.of("its configuration", machine("raw.qemu.conf", "[device \"dev-x\"]"))
                        .fails("instance.raw-qemu", it),
                Case.of("a script for it", machine("raw.qemu.scriptlet", "def qemu_hook(): pass"))
                        .fails("instance.raw-qemu", it));
    }

    private static Stream<Case> raw() {
        String it = lxd().container();
        return Stream.of(
                Case.of("raw.lxc of comments alone", container("raw.lxc", "# nothing"))
                        .passes("instance.raw-lxc", it),
                Case.of("a rule that takes away", container("raw.apparmor", "deny /proc/** w,"))
                        .passes("instance.raw-apparmor", it));
    }

    /** Incus gives containers of one name in two projects maps of their own. */
    private static Stream<Case> maps() {
        List<String> pair = incus().containers();
        return Stream.of(
                Case.of("Incus with one map for two containers", sameMap())
                        .fails("instance.idmap-overlap", pair.getFirst())
                        .fails("instance.idmap-overlap", pair.getLast()));
    }

    private static EditedServer sameMap() {
        EditedServer server = incus();
        for (String label :
                List.of(server.containers().getFirst(), server.containers().getLast())) {
            server.instance(
                    label,
                    config(
                            "security.idmap.isolated=true",
                            "security.idmap.base=3000000",
                            "security.idmap.size=65536",
                            "volatile.idmap.base=3000000",
                            "volatile.idmap.next="
                                    + """
                                    [{"Isuid":true,"Isgid":true,"Hostid":3000000,
                                    "Nsid":0,"Maprange":65536}]\
                                    """));
        }
        return server;
    }

    private static EditedServer machine(String... keyAndValue) {
        EditedServer server = lxd();
        return server.instance(server.container(), each -> each.put("type", "virtual-machine"))
                .instance(server.container(), config(String.join("=", keyAndValue)));
    }

    private static EditedServer container(String key, String value) {
        EditedServer server = lxd();
        return server.instance(server.container(), config(key + "=" + value));
    }

    /** Sets keys of an instance, each as {@code KEY=VALUE}. */
    static Consumer<ObjectNode> config(String... settings) {
        return instance -> {
            for (String setting : settings) {
                int equals = setting.indexOf('=');
                if (equals > 0) {
                    EditedServer.object(instance, "config")
                            .put(setting.substring(0, equals), setting.substring(equals + 1));
                }
            }
        };
    }
}
