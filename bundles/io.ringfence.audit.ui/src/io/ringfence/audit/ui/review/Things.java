package io.ringfence.audit.ui.review;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.ui.facts.EntityNames;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the findings of one server are about: each is looked for once. */
final class Things {

    private final Map<EntityRef, Thing> known = new LinkedHashMap<>();
    private final Numbers numbers;
    private final EntityNames names;
    private final Places places;

    Things(Server server, Numbers numbers) {
        this.numbers = numbers;
        names = new EntityNames(new Capture(List.of(server)));
        places = new Places(server);
    }

    Thing of(Finding finding) {
        Thing thing = known.get(finding.entity());
        if (thing == null) {
            thing = numbers.thing(finding, names, places);
            known.put(finding.entity(), thing);
        }
        return thing;
    }

    /** All that were asked for. */
    List<Thing> all() {
        return List.copyOf(known.values());
    }
}
