package io.ringfence.remote.ui.trust;

import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.Grants;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustMatrix;
import io.ringfence.remote.trust.TrustStores;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Listeners;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.state.ChangeMode;
import io.ringfence.ui.state.Latest;
import io.ringfence.ui.state.OneThread;
import io.ringfence.ui.state.Selection;
import io.ringfence.ui.state.Tasks;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the views about trust show: worked out in the background whenever a server answers. The
 * server that they show is the one of what the user selected last, in whatever view.
 */
@Component(service = TrustDesk.class)
public final class TrustDesk {

    private final LxdModel model;
    private final TrustStores stores;
    private final ChangeMode changes;
    private final Tasks tasks;
    private final Ratings ratings;
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final OneThread thread = new OneThread("trust");
    private final Latest<TrustShown> latest = new Latest<>(thread, this::show);
    private final List<Listening> listenings = new ArrayList<>();
    private volatile TrustShown shown = TrustShown.NOTHING;
    private volatile String chosen = "";

    @Activate
    public TrustDesk(
            @Reference LxdModel model,
            @Reference TrustStores stores,
            @Reference ChangeMode changes,
            @Reference Selection selection,
            @Reference Tasks tasks,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable Ratings ratings) {
        this.model = model;
        this.stores = stores;
        this.changes = changes;
        this.tasks = tasks;
        this.ratings = ratings == null ? Ratings.NONE : ratings;
        listenings.add(this.ratings.listen(this::tell));
        listenings.add(model.listen(this::changed));
        listenings.add(changes.listen(this::tell));
        listenings.add(
                selection.listen(
                        made -> made.entity().map(Entity::server).ifPresent(this::choose)));
        selection.last().entity().map(Entity::server).ifPresent(server -> chosen = server);
        ask();
    }

    TrustShown shown() {
        return shown;
    }

    LxdModel model() {
        return model;
    }

    TrustStores stores() {
        return stores;
    }

    ChangeMode changes() {
        return changes;
    }

    Tasks tasks() {
        return tasks;
    }

    /** What was found of those who may enter. */
    Ratings ratings() {
        return ratings;
    }

    /** Shows another server, in all views of one server. */
    void choose(String server) {
        synchronized (this) { // an answer that comes at this moment is not lost
            if (server.equals(chosen)) {
                return;
            }
            chosen = server;
            shown = shown.choosing(server);
        }
        tell();
    }

    /** Hears of changes, on any thread. */
    Listening listen(Runnable listener) {
        return listeners.add(listener);
    }

    private void changed(LxdState before, LxdState now) {
        if (before.capture() != now.capture() || before.sources().size() != now.sources().size()) {
            ask();
        }
    }

    private void ask() {
        latest.ask(() -> read(model.state()));
    }

    private TrustShown read(LxdState state) {
        List<ServerShown> before = shown.servers();
        List<ServerShown> servers = new ArrayList<>();
        for (Server server : state.capture().servers()) {
            String spec = state.sourceOf(server.name()).map(OpenSource::spec).orElse(server.name());
            servers.add(
                    before.stream()
                            .filter(each -> each.server() == server && each.spec().equals(spec))
                            .findFirst()
                            .orElseGet(() -> read(server, spec)));
        }
        return new TrustShown(
                servers, TrustMatrix.of(servers.stream().map(ServerShown::trust).toList()), chosen);
    }

    /** Reads every certificate: done once for each answer of a server. */
    private ServerShown read(Server server, String spec) {
        boolean live = stores.isServer(spec);
        ServerTrust trust = ServerTrust.of(server);
        return new ServerShown(
                server,
                spec,
                live,
                trust,
                live ? own(spec) : Optional.empty(),
                Grants.of(server, trust));
    }

    private Optional<String> own(String spec) {
        try {
            return stores.own(spec);
        } catch (SourceException _) { // told when the server is asked
            return Optional.empty();
        }
    }

    private void show(TrustShown next) {
        synchronized (this) {
            shown = next.choosing(chosen);
        }
        tell();
    }

    private void tell() {
        listeners.tell(Runnable::run);
    }

    /** Ends all listening. */
    @Deactivate
    public void close() {
        listenings.forEach(Listening::close);
        thread.close();
    }
}
