package io.ringfence.remote.own;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.Remotes;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import java.nio.file.Files;
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
        List<RemoteRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (OwnRemote remote : own.all()) {
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
                            kept.trust() instanceof OwnRemote.Trust.Authority,
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
                if (Files.exists(remote.pin())) {
                    pin = Optional.of(Fingerprint.of(PemFiles.certificate(remote.pin())));
                } else if (Files.exists(remote.authority())) {
                    pin = Optional.of(Fingerprint.of(PemFiles.certificate(remote.authority())));
                    byAuthority = true;
                } else {
                    trouble = "its certificate is not pinned";
                }
            } catch (SourceException e) {
                trouble = e.problem().what() + " (" + remote.pin() + ")";
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
