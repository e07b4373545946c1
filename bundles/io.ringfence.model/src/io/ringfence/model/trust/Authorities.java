package io.ringfence.model.trust;

import io.ringfence.model.ConfigValue;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import java.util.List;
import java.util.Map;

/** Administrators whom only an authority explains: no list shows them. */
final class Authorities {

    /** Stands for all of them. */
    static final String WHO = "authority";

    static final String LABEL = "whoever the server's authority signed";

    static final String WHY = "core.trust_ca_certificates is on; it counts in PKI mode";

    /** Why somebody comes in who is in no list. */
    static final String UNLISTED = "no trust store lists it: only an authority explains it";

    private Authorities() {}

    /**
     * Whether the server lets everybody in whom its authority signed; false also when the host
     * facts show that it has no authority, so that the setting does nothing.
     */
    static boolean admits(Server server) {
        Map<String, String> config = server.info().config().optional().orElse(Map.of());
        return ConfigValue.isTrue(config.get("core.trust_ca_certificates"))
                && !hasNoAuthority(server);
    }

    private static boolean hasNoAuthority(Server server) {
        List<Daemon> daemons =
                server.hostFacts().values().stream()
                        .map(HostFacts::daemons)
                        .flatMap(known -> known.optional().orElse(List.of()).stream())
                        .toList();
        return !daemons.isEmpty() && daemons.stream().allMatch(Authorities::hasNone);
    }

    private static boolean hasNone(Daemon daemon) {
        return daemon.files() instanceof Known.Value<Daemon.Files>(Daemon.Files files)
                && files.serverCa().optional().filter(file -> file.isEmpty()).isPresent();
    }
}
