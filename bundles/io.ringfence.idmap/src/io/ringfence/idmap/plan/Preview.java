package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.IdmapJson;
import io.ringfence.idmap.MapSource;
import io.ringfence.idmap.RawIdmap;
import io.ringfence.idmap.SplitMap;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.Volume;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server as it will be when the steps are done and every container that runs was restarted. */
final class Preview {

    private Preview() {}

    static Server of(Server server, List<Step> steps) {
        Map<Instance, Step> byInstance = new IdentityHashMap<>();
        steps.forEach(step -> byInstance.put(step.container().instance(), step));
        List<Instance> later = new ArrayList<>();
        for (Instance each : server.instances()) {
            Step step = byInstance.get(each);
            later.add(step == null ? each : after(each, step));
        }
        return server.withInstances(new Listing<>(later, server.instances().gaps()));
    }

    /** The same server with volumes shifted. */
    static Server shifted(Server server, List<VolumeStep> steps) {
        Set<Volume> meant = Collections.newSetFromMap(new IdentityHashMap<>());
        steps.forEach(step -> meant.add(step.volume()));
        if (meant.isEmpty()) {
            return server;
        }
        List<Volume> later = new ArrayList<>();
        for (Volume each : server.volumes()) {
            later.add(
                    meant.contains(each)
                            ? each.withConfig(with(each.config(), Map.of(VolumeStep.KEY, "true")))
                            : each);
        }
        return server.withVolumes(new Listing<>(later, server.volumes().gaps()));
    }

    /** The map of a container with this range, changed by its {@code raw.idmap}. */
    static Idmap map(Instance container, IdRange range) throws IdmapException {
        SplitMap split = new SplitMap(Idmap.of(range));
        String raw = container.expandedConfig().get("raw.idmap");
        if (raw != null) {
            for (IdmapEntry entry : RawIdmap.parse(raw)) {
                split.add(entry);
            }
        }
        return split.map();
    }

    private static Instance after(Instance container, Step step) {
        Map<String, String> keys = new HashMap<>();
        keys.put("security.idmap.isolated", "true");
        keys.put("security.idmap.size", Long.toString(step.range().size()));
        keys.put("volatile.idmap.base", Long.toString(step.range().start()));
        if (step.action() == Step.Action.SET) {
            keys.put("security.idmap.base", Long.toString(step.range().start()));
        }
        String json = json(container, step.range());
        keys.put(MapSource.NEXT.key(), json);
        keys.put(MapSource.CURRENT.key(), json);
        if (step.remap() != Step.Remap.NONE) {
            keys.put(MapSource.LAST_STATE.key(), json);
        }
        return container.withConfig(
                with(container.config(), keys), with(container.expandedConfig(), keys));
    }

    private static String json(Instance container, IdRange range) {
        try {
            return IdmapJson.write(map(container, range));
        } catch (IdmapException e) {
            return IdmapJson.write(Idmap.of(range)); // the server refuses the raw.idmap: no change
        }
    }

    private static Map<String, String> with(Map<String, String> config, Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(config);
        all.putAll(keys);
        return all;
    }
}
