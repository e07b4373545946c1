package io.ringfence.audit.checks.server;

import io.ringfence.audit.Evidence;
import io.ringfence.model.Daemon;
import io.ringfence.model.Daemon.RevocationList;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the certificate files of a server say, on all its hosts. */
final class PkiFiles {

    private final Instant now;
    final List<Evidence> authorities = new ArrayList<>();
    final List<Evidence> faults = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();

    PkiFiles(Instant now) {
        this.now = now;
    }

    void look(String host, Daemon daemon) {
        switch (daemon.files()) {
            case Known.Unknown<Daemon.Files>(String reason) -> unknown.add(unknown(reason));
            case Known.Value<Daemon.Files>(Daemon.Files files) -> {
                switch (files.serverCa()) {
                    case Known.Unknown<?>(String reason) -> unknown.add(unknown(reason));
                    case Known.Value<? extends Optional<?>>(var authority) -> {
                        if (authority.isPresent()) {
                            Origin origin = Origin.of(Origin.Kind.HOST, host);
                            authorities.add(new Evidence("server.ca", "present", origin));
                            look(files.revocations(), origin);
                        }
                    }
                }
            }
        }
    }

    private void look(Known<Optional<RevocationList>> file, Origin origin) {
        switch (file) {
            case Known.Unknown<Optional<RevocationList>>(String reason) ->
                    unknown.add(unknown(reason));
            case Known.Value<Optional<RevocationList>>(Optional<RevocationList> list) -> {
                if (list.isEmpty()) {
                    faults.add(new Evidence("ca.crl", "missing", origin));
                } else {
                    lookAtEnd(list.get().nextUpdate(), origin);
                }
            }
        }
    }

    private void lookAtEnd(Known<Optional<Instant>> nextUpdate, Origin origin) {
        switch (nextUpdate) {
            case Known.Unknown<Optional<Instant>>(String reason) -> unknown.add(unknown(reason));
            case Known.Value<Optional<Instant>>(Optional<Instant> end) ->
                    end.filter(time -> !time.isAfter(now))
                            .ifPresent(
                                    time ->
                                            faults.add(
                                                    new Evidence(
                                                            "ca.crl next update",
                                                            time.toString(),
                                                            origin)));
        }
    }

    private static String unknown(String reason) {
        return "The certificate files of the daemon are not known ("
                + reason
                + "): run ringfence-host-facts as root.";
    }
}
