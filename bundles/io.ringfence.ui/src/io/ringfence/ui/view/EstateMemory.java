package io.ringfence.ui.view;

import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IMemento;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How the user left the estate's tree: what was open, and which servers were shown at all. What is
 * not there any more is of no consequence.
 */
final class EstateMemory {

    /** More is not worth the room in the layout's file. */
    private static final int MOST = 500;

    private static final String OPEN = "open";
    private static final String SEEN = "seen";
    private static final String SERVER = "server";
    private static final String KIND = "kind";
    private static final String PROJECT = "project";
    private static final String NAME = "name";

    private EstateMemory() {}

    static void save(IMemento memento, Collection<?> open, Collection<Entity> seen) {
        open.stream()
                .filter(Entity.class::isInstance)
                .map(Entity.class::cast)
                .limit(MOST)
                .forEach(entity -> write(entity, memento.createChild(OPEN)));
        seen.stream().limit(MOST).forEach(entity -> write(entity, memento.createChild(SEEN)));
    }

    /** What was open; nothing without a memento. */
    static Set<Entity> open(@Nullable IMemento memento) {
        return read(memento, OPEN);
    }

    /** The servers that were shown. */
    static Set<Entity> seen(@Nullable IMemento memento) {
        return read(memento, SEEN);
    }

    private static void write(Entity entity, IMemento to) {
        to.putString(SERVER, entity.server());
        to.putString(KIND, entity.kind().name());
        to.putString(PROJECT, entity.project());
        to.putString(NAME, entity.name());
    }

    private static Set<Entity> read(@Nullable IMemento memento, String type) {
        Set<Entity> all = new LinkedHashSet<>();
        if (memento != null) {
            for (IMemento each : memento.getChildren(type)) {
                Entity entity = entity(each);
                if (entity != null) {
                    all.add(entity);
                }
            }
        }
        return all;
    }

    /** Null for what this version does not know. */
    private static @Nullable Entity entity(IMemento from) {
        String server = from.getString(SERVER);
        String kind = from.getString(KIND);
        String project = from.getString(PROJECT);
        String name = from.getString(NAME);
        if (server == null || kind == null || project == null || name == null) {
            return null;
        }
        for (Entity.Kind known : Entity.Kind.values()) {
            if (known.name().equals(kind)) {
                return new Entity(server, known, project, name);
            }
        }
        return null;
    }
}
