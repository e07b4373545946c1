package io.ringfence.app.tests;

import io.ringfence.model.Server;
import io.ringfence.model.json.Json;

import java.util.Iterator;
import java.util.List;

/** A server that keeps texts for the id maps of its containers that are none. */
final class BrokenMaps {

    private BrokenMaps() {}

    /** A server with a stopped container for each of the texts, and a few others. */
    static Server server(String name, List<String> texts) {
        Iterator<String> left = texts.iterator();
        return EditedServer.of(
                LargeEstate.server(name, 4 * texts.size()),
                instances -> instances.stream().map(each -> broken(each, left)).toList());
    }

    private static Json broken(Json instance, Iterator<String> texts) {
        return EditedServer.isContainer(instance) && texts.hasNext()
                ? EditedServer.withMap(instance, texts.next())
                : instance;
    }
}
