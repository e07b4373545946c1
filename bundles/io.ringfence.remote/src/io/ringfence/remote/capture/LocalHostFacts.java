package io.ringfence.remote.capture;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Progress;
import io.ringfence.remote.http.Endpoint;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Host facts of the machine we run on, when its own daemon is captured over the local socket. */
final class LocalHostFacts {

    /** How long facts are used again; they carry the time at which they were collected. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final List<String> MEMBERS =
            List.of(
                    "collected",
                    "root",
                    "hostname",
                    "os",
                    "kernel",
                    "packages",
                    "daemons",
                    "snapSettings",
                    "groups",
                    "users",
                    "systemGroups",
                    "subuid",
                    "subgid",
                    "audit",
                    "firewall",
                    "listening",
                    "updates",
                    "ubuntuPro",
                    "blockDevices",
                    "apparmor",
                    "interfaces");

    private final RemoteSettings settings;
    private @Nullable HostFacts last;
    private Instant collected = Instant.MIN;

    LocalHostFacts(RemoteSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts to collect them, unless they were collected a short while ago: the host changes less
     * often than its instances, and looking at it costs more. The result never fails: facts that
     * could not be collected are unknown with the reason; it is empty when nobody wants them or the
     * server is not reached locally.
     */
    CompletableFuture<Optional<HostFacts>> start(
            Endpoint endpoint, ServerInfo info, Progress progress) {
        if (!(endpoint instanceof Endpoint.Unix(var socket)) || settings.hostFacts().isZero()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<Optional<HostFacts>> facts = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("ringfence-host-facts")
                .start(() -> facts.complete(Optional.of(recent(socket, info, progress))));
        return facts;
    }

    private synchronized HostFacts recent(Path socket, ServerInfo info, Progress progress) {
        Instant now = settings.clock().instant();
        HostFacts known = last;
        if (known != null && now.isBefore(collected.plus(FRESH))) {
            return known;
        }
        HostFacts facts = collect(socket, info, settings.hostFacts(), progress);
        if (facts.collected().whyUnknown().isEmpty()) {
            last = facts;
            collected = now;
        }
        return facts;
    }

    private static HostFacts collect(
            Path socket, ServerInfo info, Duration limit, Progress progress) {
        try {
            Path directory = socket.toAbsolutePath().normalize().getParent();
            HostFactsScript script =
                    new HostFactsScript(
                            directory == null ? Path.of("/") : directory, info.isIncus(), limit);
            HostFacts facts = HostFactsReader.read(script.run(progress));
            return isElsewhere(facts, info)
                    ? unknown(
                            "the daemon behind this socket runs on another machine or in a"
                                    + " container; run ringfence-host-facts there")
                    : facts;
        } catch (IOException | TimeoutException | JsonException e) {
            return unknown("ringfence-host-facts failed: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return unknown("ringfence-host-facts was interrupted");
        }
    }

    /**
     * Whether the certificates of all daemons of this machine are known and the server's is not
     * among them: a socket can be passed into a container, or out of one.
     */
    static boolean isElsewhere(HostFacts facts, ServerInfo info) {
        String wanted = info.environment().getOrDefault("certificate_fingerprint", "");
        List<Known<String>> present =
                facts.daemons().optional().stream()
                        .flatMap(List::stream)
                        .map(Daemon::files)
                        .flatMap(files -> files.optional().stream())
                        .flatMap(
                                files ->
                                        Stream.of(
                                                files.serverCertificate(),
                                                files.clusterCertificate()))
                        .<Known<String>>mapMulti(
                                (file, sink) -> {
                                    switch (file) {
                                        case Known.Value(Optional<Daemon.CertificateFile> there) ->
                                                there.ifPresent(
                                                        it -> sink.accept(it.fingerprint()));
                                        case Known.Unknown(String reason) ->
                                                sink.accept(Known.unknown(reason));
                                    }
                                })
                        .toList();
        boolean allKnown =
                facts.daemons().whyUnknown().isEmpty()
                        && present.stream().allMatch(one -> one.whyUnknown().isEmpty());
        return !wanted.isEmpty() && allKnown && !present.contains(Known.of(wanted));
    }

    /** A document in which everything is unknown for one reason. */
    static HostFacts unknown(String reason) {
        String why = new String(JsonStringEncoder.getInstance().quoteAsString(reason));
        StringBuilder document = new StringBuilder("{\"format\":\"ringfence-host-facts/1\"");
        for (String member : MEMBERS) {
            document.append(",\"%s\":{\"unknown\":\"%s\"}".formatted(member, why));
        }
        document.append('}');
        try {
            return HostFactsReader.read(document.toString().getBytes(StandardCharsets.UTF_8));
        } catch (JsonException e) {
            throw new IllegalStateException(e); // it was written just now
        }
    }
}
