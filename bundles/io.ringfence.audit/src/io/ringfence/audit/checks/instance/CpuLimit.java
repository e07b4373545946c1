package io.ringfence.audit.checks.instance;

/** {@code instance.limits-cpu}. */
final class CpuLimit extends LimitCheck {

    CpuLimit() {
        super("instance.limits-cpu", "processor time", "limits.cpu", "limits.cpu.allowance");
    }
}
