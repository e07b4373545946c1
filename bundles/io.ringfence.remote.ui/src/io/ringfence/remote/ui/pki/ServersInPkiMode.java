package io.ringfence.remote.ui.pki;

import io.ringfence.model.Server;
import io.ringfence.remote.pki.Enforcement;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Release;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What PKI mode really enforces on the releases of the servers that are open. */
record ServersInPkiMode(EnforcementTable table) {

    List<Part> parts(List<Server> servers) {
        if (servers.isEmpty()) {
            return List.of(new Part.Prose(Messages.page_enforces, Messages.page_noServer));
        }
        List<Part> parts = new ArrayList<>();
        for (Server server : servers) {
            parts.add(part(server));
        }
        return parts;
    }

    /** The release of a server; empty if it says nothing that can be understood. */
    static Optional<Release> release(Server server) {
        return Release.of(server.info().isIncus() ? "incus" : "lxd", server.info().version());
    }

    private Part part(Server server) {
        Optional<Release> release = release(server);
        Optional<Enforcement> row = release.flatMap(table::of);
        String product = server.info().isIncus() ? "Incus" : "LXD";
        String heading =
                NLS.bind(
                        Messages.page_enforcesOn,
                        new Object[] {server.name(), product, server.info().version()});
        String basis =
                row.map(known -> NLS.bind(Messages.page_basis, known.basis()))
                        .orElse(NLS.bind(Messages.page_noBasis, table.date()));
        return new Part.Prose(heading, basis + "\n· " + String.join("\n· ", table.lines(row)));
    }
}
