package io.ringfence.remote.own;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Fingerprint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the file of remotes, format {@code ringfence-remotes/1}, which {@code docs/formats.md}
 * describes. Members that are not known are refused, because writing it again would lose them.
 */
final class OwnRemotesFormat {

    static final String FORMAT = "ringfence-remotes/1";

    private static final String FAMILY = FORMAT.substring(0, FORMAT.indexOf('/') + 1);

    private static final Set<String> LOGINS = Set.of("oidc", "bearer", "candid");

    private OwnRemotesFormat() {}

    /**
     * @throws JsonException if it is not what {@link OwnRemotesJson} writes
     */
    static List<OwnRemote> read(byte[] document) throws JsonException {
        Fields top = Fields.of(new JsonReader().read(document), "");
        String format = top.text("format");
        if (!format.equals(FORMAT)) {
            throw new JsonException(
                    format.startsWith(FAMILY)
                            ? "a newer Ringfence wrote this"
                            : "this is not of format " + FORMAT);
        }
        allKnown(top, Set.of("format", "remotes"));
        List<OwnRemote> remotes = new ArrayList<>();
        Set<RemoteName> names = new HashSet<>();
        for (Fields each : top.objects("remotes")) {
            OwnRemote remote = remote(each);
            if (!names.add(remote.name())) {
                throw new JsonException(each.at("name") + ": stands there twice");
            }
            remotes.add(remote);
        }
        return remotes;
    }

    private static OwnRemote remote(Fields fields) throws JsonException {
        RemoteName name =
                RemoteName.of(fields.text("name"))
                        .orElseThrow(() -> fields.wrong("name", "a remote's name"));
        if (fields.has("linked")) {
            allKnown(fields, Set.of("name", "linked"));
            return new OwnRemote(name, linked(fields.requiredObject("linked")));
        }
        allKnown(
                fields,
                Set.of(
                        "name",
                        "addresses",
                        "auth",
                        "login",
                        "project",
                        "trust",
                        "identity",
                        "history"));
        return new OwnRemote(name, kept(fields));
    }

    private static OwnRemote.Linked linked(Fields fields) throws JsonException {
        allKnown(fields, Set.of("client", "directory", "remote"));
        for (Flavour flavour : Flavour.values()) {
            if (flavour.client().equals(fields.text("client"))) {
                return new OwnRemote.Linked(
                        flavour, path(fields, "directory"), fields.text("remote"));
            }
        }
        throw fields.wrong("client", "lxc or incus");
    }

    private static OwnRemote.Kept kept(Fields fields) throws JsonException {
        List<String> addresses = new ArrayList<>();
        for (String address : fields.texts("addresses")) {
            addresses.add(address(fields, address));
        }
        Trust trust = trust(fields.requiredObject("trust"));
        boolean socket = trust instanceof Trust.Socket;
        if (addresses.isEmpty()
                || addresses.stream().anyMatch(each -> ServerAddress.isSocket(each) != socket)) {
            throw fields.wrong("addresses", "addresses that fit the trust");
        }
        Optional<Login> login = login(fields, fields.text("auth"), socket);
        List<PinChange> history = new ArrayList<>();
        for (Fields each : fields.objects("history")) {
            history.add(change(each));
        }
        return new OwnRemote.Kept(
                addresses,
                trust,
                fields.has("project")
                        ? Optional.of(
                                ProjectName.of(fields.text("project"))
                                        .orElseThrow(
                                                () -> fields.wrong("project", "a project's name")))
                        : Optional.empty(),
                fields.has("identity")
                        ? Optional.of(fingerprint(fields, "identity"))
                        : Optional.empty(),
                history,
                login);
    }

    private static Optional<Login> login(Fields fields, String auth, boolean socket)
            throws JsonException {
        boolean wanted = !socket && LOGINS.contains(auth);
        if (!wanted && !auth.equals(socket ? "none" : "tls")) {
            throw new JsonException(fields.at("auth") + ": is not known");
        }
        if (wanted != fields.has("login")) {
            throw fields.wrong("login", "what fits auth");
        }
        if (!wanted) {
            return Optional.empty();
        }
        Fields login = fields.requiredObject("login");
        allKnown(login, Set.of("issuer", "client", "audience", "scopes", "places", "tokens"));
        String tokens = login.text("tokens");
        if (!tokens.matches("[0-9a-f]{32}")) { // it becomes part of a path
            throw login.wrong("tokens", "32 hexadecimal digits");
        }
        return Optional.of(
                switch (auth) {
                    case "bearer" -> new Login.Bearer(tokens);
                    case "candid" -> new Login.Candid(login.texts("places"), tokens);
                    default ->
                            new Login.Oidc(
                                    login.text("issuer"),
                                    login.text("client"),
                                    login.text("audience"),
                                    login.texts("scopes"),
                                    tokens);
                });
    }

    private static String address(Fields fields, String text) throws JsonException {
        try {
            return ServerAddress.parse(text);
        } catch (SourceException _) {
            throw fields.wrong("addresses", "addresses");
        }
    }

    private static Trust trust(Fields fields) throws JsonException {
        allKnown(fields, Set.of("socket", "pin", "authority", "crl"));
        if (fields.has("pin")) {
            return new Trust.Pinned(
                    PemCertificate.read(fields.text("pin"))
                            .orElseThrow(() -> fields.wrong("pin", "a certificate")));
        }
        if (fields.has("authority")) {
            return new Trust.Authority(
                    PemCertificate.read(fields.text("authority"))
                            .orElseThrow(() -> fields.wrong("authority", "a certificate")),
                    fields.has("crl") ? Optional.of(path(fields, "crl")) : Optional.empty());
        }
        if (fields.flag("socket")) {
            return new Trust.Socket();
        }
        throw new JsonException(fields.path() + ": says nothing");
    }

    private static PinChange change(Fields fields) throws JsonException {
        allKnown(fields, Set.of("time", "before", "after", "reason"));
        Instant time = fields.time("time");
        if (time == null) {
            throw fields.wrong("time", "a time");
        }
        return new PinChange(
                time,
                fields.has("before")
                        ? Optional.of(fingerprint(fields, "before"))
                        : Optional.empty(),
                fingerprint(fields, "after"),
                fields.text("reason"));
    }

    private static Fingerprint fingerprint(Fields fields, String name) throws JsonException {
        return Fingerprint.ofHex(fields.text(name))
                .orElseThrow(() -> fields.wrong(name, "a fingerprint"));
    }

    private static Path path(Fields fields, String name) throws JsonException {
        try {
            return Path.of(fields.text(name));
        } catch (InvalidPathException _) {
            throw fields.wrong(name, "a path");
        }
    }

    private static void allKnown(Fields fields, Set<String> known) throws JsonException {
        for (String name : fields.names()) {
            if (!known.contains(name)) {
                throw new JsonException(
                        fields.at(name) + ": is not known; a newer Ringfence wrote this");
            }
        }
    }
}
