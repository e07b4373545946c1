package io.ringfence.audit;

import io.ringfence.model.Server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What several checks want to know of one server, worked out once. Safe for use by several threads.
 */
public final class Analyses {

    private final Server server;
    private final Map<Class<?>, Object> done = new ConcurrentHashMap<>();

    Analyses(Server server) {
        this.server = server;
    }

    /**
     * The analysis of this type: the same one for every check.
     *
     * @param analyse pure; runs at the first question only, and may not ask for another analysis
     */
    public <T> T get(Class<T> type, Function<Server, T> analyse) {
        return type.cast(done.computeIfAbsent(type, _ -> analyse.apply(server)));
    }
}
