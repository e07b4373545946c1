package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.IdmapJson;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapSource;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Works out what a new range means for a container. */
final class StepMaker {

    private final IdmapJson json = new IdmapJson();

    Step keep(InstanceIdmap container, IdRange range) {
        return new Step(
                container,
                Step.Action.KEEP,
                range,
                container.pendingRestart(),
                Step.Remap.NONE,
                List.of());
    }

    Step change(InstanceIdmap container, Step.Action action, IdRange range, List<String> notes) {
        Instance instance = container.instance();
        Step.Remap remap = remap(instance, range);
        List<String> cautions = new ArrayList<>(notes);
        if (remap != Step.Remap.NONE
                && ConfigValue.isTrue(instance.expandedConfig().get("security.protection.shift"))) {
            cautions.add(
                    "security.protection.shift forbids changing the owners of its files: unset it"
                            + " for one start.");
        }
        if (container.kind() == IdmapKind.DEFAULT) {
            cautions.add(
                    String.format(
                            Locale.ROOT,
                            "Ids from %,d on are gone: files of such owners keep a container from"
                                    + " starting.",
                            range.size()));
        }
        return new Step(container, action, range, instance.isRunning(), remap, cautions);
    }

    /** {@code []} says that the files are not shifted: mounts do it, or they never were started. */
    private Step.Remap remap(Instance instance, IdRange range) {
        String text = instance.config().getOrDefault(MapSource.LAST_STATE.key(), "");
        if (text.isEmpty()) {
            return Step.Remap.UNKNOWN;
        }
        try {
            Idmap files = json.parse(text);
            return files.isEmpty() || files.equals(Preview.map(instance, range))
                    ? Step.Remap.NONE
                    : Step.Remap.ON_START;
        } catch (IdmapException e) {
            return Step.Remap.UNKNOWN;
        }
    }
}
