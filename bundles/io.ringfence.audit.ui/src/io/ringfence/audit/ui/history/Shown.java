package io.ringfence.audit.ui.history;

import io.ringfence.model.Server;
import io.ringfence.model.ServerIdentity;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A server that is shown now, and where it is from.
 *
 * @param server its name in the estate
 * @param source the source that answered, as in {@link OpenSource#spec()}
 * @param own its name in the source's own captures: the estate tells two of one name apart
 * @param captured when
 * @param identity which server answered
 */
record Shown(String server, String source, String own, Instant captured, ServerIdentity identity) {

    /** All servers of the estate, in its order. */
    static List<Shown> of(LxdState state) {
        List<Shown> all = new ArrayList<>();
        int index = 0;
        for (OpenSource source : state.sources()) {
            for (Server own : source.servers()) {
                Server shown = state.capture().servers().get(index++);
                all.add(
                        new Shown(
                                shown.name(),
                                source.spec(),
                                own.name(),
                                shown.captured(),
                                ServerIdentity.of(own.info())));
            }
        }
        return all;
    }

    /** When each source answered last. */
    static Map<String, Instant> latest(List<Shown> all) {
        Map<String, Instant> latest = new LinkedHashMap<>();
        for (Shown shown : all) {
            latest.merge(
                    shown.source(),
                    shown.captured(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return latest;
    }
}
