package io.ringfence.remote.own;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists all remotes: Ringfence's own first, then those of {@code lxc} and {@code incus}. */
public final class RemoteRows {

    private final OwnRemotes own;
    private final Remotes remotes;
    private final Linking linking;

    public RemoteRows(Environment environment) {
        this.own = new OwnRemotes(environment);
        this.remotes = new Remotes(environment);
        this.linking = new Linking(environment);
    }

    /**
     * @throws SourceException if a file is broken
     */
    public List<RemoteRow> all() throws SourceException {
        return all(own.all());
    }

    /**
     * As {@link #all()}, where Ringfence's own remotes are read already.
     *
     * @throws SourceException if a file of a client is broken
     */
    public List<RemoteRow> all(List<OwnRemote> mine) throws SourceException {
        List<RemoteRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (OwnRemote remote : mine) {
            names.add(remote.name().text());
            rows.add(row(remote));
        }
        for (Remote remote : remotes.all()) {
            String client = remote.flavour().client();
            boolean free = names.add(remote.name());
            rows.add(row(free ? remote.name() : client + ":" + remote.name(), remote, false));
        }
        return rows;
    }

    /**
     * What a client keeps of whom a server must be.
     *
     * @param spec of a row
     * @return empty if the remote is no client's and not linked to one, or nothing is pinned
     * @throws SourceException if a file is broken
     */
    public Optional<ClientTrust> client(String spec) throws SourceException {
        Optional<OwnRemote> mine = own.find(spec);
        if (mine.isPresent()) {
            return mine.get().held() instanceof OwnRemote.Linked linked
                    ? ClientTrust.of(linking.resolve(mine.get().name(), linked))
                    : Optional.empty();
        }
        Optional<Remote> remote = remotes.find(spec);
        return remote.isPresent() ? ClientTrust.of(remote.get()) : Optional.empty();
    }

    /** One of Ringfence's own. */
    public RemoteRow row(OwnRemote remote) {
        String name = remote.name().text();
        return switch (remote.held()) {
            case OwnRemote.Kept kept ->
                    new RemoteRow(
                            name,
                            "ringfence",
                            false,
                            kept.address(),
                            kept.auth(),
                            kept.project().map(ProjectName::text).orElse(""),
                            kept.trust().fingerprint(),
                            kept.trust() instanceof Trust.Authority,
                            "");
            case OwnRemote.Linked linked -> {
                try {
                    yield row(name, linking.resolve(remote.name(), linked), true);
                } catch (SourceException e) {
                    String client = linked.client().client();
                    String what = e.problem().what();
                    yield new RemoteRow(
                            name, client, true, "", "", "", Optional.empty(), false, what);
                }
            }
        };
    }

    private static RemoteRow row(String spec, Remote remote, boolean linked) {
        Optional<Fingerprint> pin = Optional.empty();
        boolean byAuthority = false;
        String trouble = "";
        if (!remote.isLocal()) {
            try {
                Optional<Trust> trust = ClientTrust.of(remote).map(ClientTrust::trust);
                pin = trust.flatMap(Trust::fingerprint);
                byAuthority = trust.filter(Trust.Authority.class::isInstance).isPresent();
                trouble = pin.isEmpty() ? "its certificate is not pinned" : "";
            } catch (SourceException e) {
                trouble = e.problem().what() + " (" + e.problem().where() + ")";
            }
            if (!remote.authType().equals("tls")) {
                trouble = "it logs in by " + remote.authType();
            }
        }
        return new RemoteRow(
                spec,
                remote.flavour().client(),
                linked,
                remote.address(),
                remote.isLocal() ? "none" : remote.authType(),
                remote.project(),
                pin,
                byAuthority,
                trouble);
    }
}
