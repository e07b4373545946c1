package io.ringfence.audit.checks.network;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.check.AclNames;
import io.ringfence.audit.check.InstanceDevice;
import io.ringfence.audit.check.Nic;
import io.ringfence.model.Device;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which NICs are attached to which networks, and which ACLs are named anywhere. */
final class NetworkUse {

    private record Key(String project, String name) {}

    private record Count(int all, int withAcls) {}

    private final Map<Key, Count> nics = new HashMap<>();
    private final Set<Key> acls = new HashSet<>();

    private NetworkUse() {}

    /** Of this server; worked out once. */
    static NetworkUse of(CheckContext context) {
        return context.analyses().get(NetworkUse.class, _ -> analyse(context));
    }

    private static NetworkUse analyse(CheckContext context) {
        NetworkUse use = new NetworkUse();
        for (Network network : context.server().networks()) {
            String names = network.config().getOrDefault(AclNames.KEY, "");
            AclNames.of(names).forEach(name -> use.acls.add(new Key(network.project(), name)));
        }
        for (Instance instance : context.server().instances()) {
            use.add(instance, context);
        }
        for (NetworkAcl acl : context.server().acls()) {
            use.addSubjects(acl);
        }
        return use;
    }

    private void add(Instance instance, CheckContext context) {
        EffectiveConfig config = context.index().effective(instance);
        EntityRef ref = EntityRef.of(EntityRef.Type.INSTANCE, instance.project(), instance.name());
        for (Device device : config.devices().values()) {
            if (device.type().equals("nic")
                    && Nic.of(new InstanceDevice(config, device, ref), context)
                            instanceof Known.Value<Nic>(Nic nic)) {
                add(nic, context);
            }
        }
    }

    private void add(Nic nic, CheckContext context) {
        String project = context.index().projectOf("networks", nic.device().instance().project());
        nic.acls().forEach(name -> acls.add(new Key(project, name)));
        Network network = nic.network();
        if (network != null) {
            Count one = new Count(1, nic.acls().isEmpty() ? 0 : 1);
            nics.merge(
                    new Key(network.project(), network.name()),
                    one,
                    (a, b) -> new Count(a.all() + b.all(), a.withAcls() + b.withAcls()));
        }
    }

    /** Rules may name an ACL and mean the NICs that have it. */
    private void addSubjects(NetworkAcl acl) {
        for (var rules : List.of(acl.ingress(), acl.egress())) {
            for (NetworkAcl.Rule rule : rules) {
                for (String subjects : List.of(rule.source(), rule.destination())) {
                    AclNames.of(subjects).stream()
                            .filter(name -> !name.equals(acl.name()))
                            .forEach(name -> acls.add(new Key(acl.project(), name)));
                }
            }
        }
    }

    /** Number of NICs of instances that are attached to the network. */
    int nics(Network network) {
        return count(network).all();
    }

    /** Number of those that name ACLs of their own. */
    int nicsWithAcls(Network network) {
        return count(network).withAcls();
    }

    /** Whether a network, a NIC of an instance or a rule of another ACL names the ACL. */
    boolean isNamed(NetworkAcl acl) {
        return acls.contains(new Key(acl.project(), acl.name()));
    }

    private Count count(Network network) {
        return nics.getOrDefault(new Key(network.project(), network.name()), new Count(0, 0));
    }
}
