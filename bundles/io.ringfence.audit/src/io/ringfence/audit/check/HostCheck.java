package io.ringfence.audit.check;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Origin;

import java.util.Optional;

/** A check of each host of a server by its host facts; unknown where there are none. */
public abstract class HostCheck implements Check {

    private final String id;

    protected HostCheck(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final void run(CheckContext context, Findings findings) {
        Hosts hosts = Hosts.of(context.server());
        for (String name : hosts.names()) {
            EntityRef ref = Hosts.ref(name);
            Optional<HostFacts> facts = hosts.facts(name);
            if (facts.isPresent()) {
                check(facts.get(), ref, context, findings);
            } else {
                findings.unknown(ref, Hosts.NO_FACTS);
            }
        }
    }

    /** Says of one host what its facts tell. */
    protected abstract void check(
            HostFacts facts, EntityRef ref, CheckContext context, Findings findings);

    /** Something that the host facts say. */
    protected static Evidence evidence(EntityRef host, String key, String value) {
        return new Evidence(key, value, Origin.of(Origin.Kind.HOST, host.name()));
    }

    /**
     * Host facts are there, and this part of them is unknown.
     *
     * @param what at the start of a sentence, as in {@code The members of the groups}
     * @param reason as the host facts give it
     */
    protected static void unknown(EntityRef ref, String what, String reason, Findings findings) {
        findings.unknown(
                ref,
                what
                        + " cannot be told ("
                        + reason
                        + "): run ringfence-host-facts as root and give its output with"
                        + " --host-facts.");
    }
}
