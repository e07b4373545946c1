package io.ringfence.audit.checks.instance;

/** {@code instance.limits-memory}. */
final class MemoryLimit extends LimitCheck {

    MemoryLimit() {
        super("instance.limits-memory", "memory", "limits.memory");
    }
}
