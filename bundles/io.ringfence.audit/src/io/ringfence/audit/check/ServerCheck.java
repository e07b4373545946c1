package io.ringfence.audit.check;

import io.ringfence.audit.Check;
import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;

/** A check of a server as a whole: it has one outcome. */
public abstract class ServerCheck implements Check {

    private final String id;

    protected ServerCheck(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final void run(CheckContext context, Findings findings) {
        check(context.serverRef(), context, findings);
    }

    /** Says of the server what it finds, once. */
    protected abstract void check(EntityRef ref, CheckContext context, Findings findings);
}
