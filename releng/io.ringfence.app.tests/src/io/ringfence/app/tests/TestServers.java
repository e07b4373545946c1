package io.ringfence.app.tests;

import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.source.SourceProvider;

import org.eclipse.core.runtime.ServiceCaller;
import org.osgi.framework.FrameworkUtil;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Servers of the tests, opened as {@code test:NAME}: each answers when and what it is told to. */
final class TestServers implements SourceProvider {

    private static final String PREFIX = "test:";

    private final Map<String, TestServer> servers = new ConcurrentHashMap<>();

    private volatile Optional<SourceProvider> machine = Optional.empty();

    /** Makes them known to the model, which must not run yet: it asks once who there is. */
    static TestServers install() {
        TestServers installed = new TestServers();
        FrameworkUtil.getBundle(TestServers.class)
                .getBundleContext()
                .registerService(
                        new String[] {SourceProvider.class.getName(), TestServers.class.getName()},
                        installed,
                        null);
        return installed;
    }

    /** Those that were installed. */
    static TestServers get() {
        AtomicReference<TestServers> found = new AtomicReference<>();
        ServiceCaller.callOnce(TestServers.class, TestServers.class, found::set);
        return found.get();
    }

    /** Adds a server, in place of the one that had its name. */
    TestServer add(String name, int instances) {
        TestServer server = new TestServer(PREFIX + name, LargeEstate.server(name, instances));
        servers.put(server.name(), server);
        return server;
    }

    /**
     * Until {@link #forgetMachine}, what another machine has is here, too.
     *
     * @param other knows what that one has
     */
    void beOn(SourceProvider other) {
        machine = Optional.of(other);
    }

    /** Here is nothing more than there is. */
    void forgetMachine() {
        machine = Optional.empty();
    }

    @Override
    public Optional<CaptureSource> find(String spec) throws SourceException {
        TestServer server = servers.get(spec);
        if (server != null) {
            return Optional.of(server);
        }
        Optional<SourceProvider> other = machine;
        return other.isPresent() ? other.get().find(spec) : Optional.empty();
    }

    @Override
    public int rank() {
        return -1;
    }

    @Override
    public List<KnownSource> known() {
        return machine.map(SourceProvider::known).orElse(List.of());
    }
}
