package io.ringfence.app.tests;

import io.ringfence.model.source.CaptureSource;
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

    @Override
    public Optional<CaptureSource> find(String spec) {
        TestServer server = servers.get(spec);
        return server == null ? Optional.empty() : Optional.of(server);
    }

    @Override
    public int rank() {
        return -1;
    }

    @Override
    public List<KnownSource> known() {
        return List.of();
    }
}
