package io.ringfence.ui.facts;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.page.EntityParts;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageMaker;
import io.ringfence.ui.page.Part;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the pages of what the estate holds: what the server says of it, and what others add. */
@Component(service = PageMaker.class)
public final class EntityPages implements PageMaker {

    /** More is for the tree. */
    private static final int SHOWN = 200;

    private final LxdModel model;
    private final @Nullable Ratings ratings;
    private final List<EntityParts> more;

    @Activate
    public EntityPages(
            @Reference LxdModel model,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Ratings ratings,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<EntityParts> more) {
        this.model = model;
        this.ratings = ratings;
        this.more = List.copyOf(more);
    }

    @Override
    public Optional<Page> page(Object selected) {
        if (!(selected instanceof Entity entity)) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        Optional<Server> server = model.capture().server(entity.server());
        if (isGone(entity, server)) {
            parts.add(new Part.Prose("", Messages.gone));
        }
        parts.addAll(connection(entity));
        more.forEach(maker -> parts.addAll(maker.parts(entity)));
        members(entity).ifPresent(parts::add);
        server.ifPresent(known -> parts.addAll(new EntityFacts(known).parts(entity)));
        String label =
                server.map(known -> new EntityFacts(known).title(entity)).orElse(entity.label());
        return Optional.of(
                new Page(entity.kind().icon(), label, mark(entity), place(entity), parts));
    }

    /** How its source stands, as parts of the server's page. */
    private List<Part> connection(Entity entity) {
        if (entity.kind() != Entity.Kind.SERVER) {
            return List.of();
        }
        LxdState state = model.state();
        return Standing.source(state, entity)
                .map(source -> ConnectionFacts.of(source, state))
                .orElse(List.of());
    }

    /** What was there when somebody selected it, and is not in the server's last answer. */
    private static boolean isGone(Entity entity, Optional<Server> server) {
        return !entity.isGroup()
                && entity.kind() != Entity.Kind.HOST
                && server.isPresent()
                && new Records(server.get()).find(entity).isEmpty();
    }

    /** What lies in a group, as links. */
    private Optional<Part> members(Entity entity) {
        if (!entity.isGroup()) {
            return Optional.empty();
        }
        List<EstateNode> path = EstateTree.of(model.capture()).pathTo(entity);
        if (path.isEmpty() || !path.getLast().entity().equals(entity)) {
            return Optional.empty();
        }
        EstateNode group = path.getLast();
        List<Part.Link> links =
                group.children().get().stream()
                        .limit(SHOWN)
                        .map(
                                node ->
                                        new Part.Link(
                                                mark(node.entity()),
                                                node.label(),
                                                node.detail(),
                                                node.entity()))
                        .toList();
        return Optional.of(
                links.isEmpty()
                        ? new Part.Prose(Messages.heading_missing, group.note())
                        : new Part.Links(entity.kind().groupLabel(), links));
    }

    private @Nullable Mark mark(Entity entity) {
        Ratings known = ratings;
        if (known == null || known.of(entity).isEmpty()) {
            return null;
        }
        return known.of(entity).worst();
    }

    private static String place(Entity entity) {
        return switch (entity.kind()) {
            case SERVER -> entity.kind().label();
            case PROJECT -> entity.kind().label() + " · " + entity.server();
            default ->
                    (entity.isGroup() ? "" : entity.kind().label() + " · ")
                            + (entity.project().isEmpty()
                                    ? entity.server()
                                    : entity.server() + "/" + entity.project());
        };
    }
}
