package io.ringfence.audit.checks.instance;

import io.ringfence.audit.fixture.InstanceSpec;

import java.util.function.UnaryOperator;

/** Id maps as the server keeps them. */
final class Maps {

    static final String DEFAULT = json(100_000, 10_000_001);

    private Maps() {}

    /** One range for user and group ids. */
    static String json(long host, long size) {
        return "["
                + entry("true,\"Isgid\":false", host, size)
                + ","
                + entry("false,\"Isgid\":true", host, size)
                + "]";
    }

    private static String entry(String kind, long host, long size) {
        return "{\"Isuid\":"
                + kind
                + ",\"Hostid\":"
                + host
                + ",\"Nsid\":0,\"Maprange\":"
                + size
                + "}";
    }

    static UnaryOperator<InstanceSpec> onDefault() {
        return spec -> spec.config("volatile.idmap.next", DEFAULT);
    }

    static UnaryOperator<InstanceSpec> isolated(long base, long size) {
        return spec ->
                spec.config(
                        "security.idmap.isolated",
                        "true",
                        "volatile.idmap.base",
                        Long.toString(base),
                        "volatile.idmap.next",
                        json(base, size));
    }
}
