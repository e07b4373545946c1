package io.ringfence.remote.contact;

import io.ringfence.model.ServerInfo;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.http.Request;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.ClientCertificate;
import io.ringfence.remote.tls.ServerTrust;
import io.ringfence.remote.tls.TlsClient;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * This user's certificates in the trust store of one server (lxd/certificates.go).
 *
 * @param authority whose revoked certificates no server may show
 */
record IdentityOnServer(
        RemoteName name,
        OwnRemote.Kept kept,
        AuthorityFiles authority,
        Endpoint.Https endpoint,
        RemoteSettings settings,
        EventLoops loops) {

    private static final String CERTIFICATES = "/1.0/certificates";

    /** Certificates that LXD keeps as identities (extension {@code access_management_tls}). */
    private static final String IDENTITIES = "/1.0/auth/identities/tls/";

    /**
     * Has the server trust another certificate as it trusts this one. Where this one is restricted
     * it cannot add any, and its entry gets the other certificate instead: then this one is not
     * trusted any more.
     *
     * @param inPlace whether that may be done now; else such a server is left as it is
     * @throws SourceException if the server does not trust the other one in the end
     */
    void introduce(Identity current, Identity next, boolean inPlace) throws SourceException {
        if (isTrusted(next)) {
            return;
        }
        try (Talk talk = talk(current)) {
            ServerInfo info = talk.root();
            if (!info.trusted()) {
                throw refused(
                        "the server does not trust the certificate that is in use",
                        "add this remote anew, or leave it out with --except " + name);
            }
            if (!introduce(talk, info, current, next, inPlace)) {
                return;
            }
        }
        if (!isTrusted(next)) {
            throw refused(
                    "the server took the new certificate but does not trust it",
                    "in PKI mode only certificates of its authority come in: import one");
        }
    }

    /** Whether it was done. */
    private boolean introduce(
            Talk talk, ServerInfo info, Identity current, Identity next, boolean inPlace)
            throws SourceException {
        String path = CERTIFICATES + "/" + current.fingerprint();
        Optional<Fields> entry = entry(talk.get(path));
        boolean identity =
                entry.isEmpty() && info.apiExtensions().contains("access_management_tls");
        boolean restricted = entry.isPresent() && isRestricted(entry.get());
        if ((identity || restricted) && !inPlace) {
            return false;
        }
        if (identity) {
            done(
                    talk,
                    "PATCH",
                    IDENTITIES + current.fingerprint(),
                    Map.of("tls_certificate", PemText.of(next.certificate())));
        } else if (entry.isEmpty()) {
            throw refused(
                    "the server has no entry for the certificate that is in use: its authority lets"
                            + " it in",
                    "import a certificate of that authority as the new one");
        } else if (restricted) {
            done(talk, "PATCH", path, Map.of("certificate", PemText.of(next.certificate())));
        } else {
            Map<String, String> added = new LinkedHashMap<>();
            added.put("type", "client");
            added.put("name", called(entry.get()));
            added.put("certificate", der(next));
            done(talk, "POST", CERTIFICATES, added);
        }
        return true;
    }

    /**
     * Has the server forget a certificate that was replaced.
     *
     * @throws SourceException if it does not, or does not trust the one that is in use
     */
    void retire(Identity old, Identity current) throws SourceException {
        try (Talk talk = talk(current)) {
            if (!talk.root().trusted()) {
                throw refused(
                        "the server does not trust the certificate that is in use",
                        "add this remote anew, or leave it out with --except " + name);
            }
            if (!isTrusted(old)) {
                return;
            }
            String path = CERTIFICATES + "/" + old.fingerprint();
            Reply reply = talk.send(new Request("DELETE", path, Map.of(), null));
            if (reply.status() != 404) {
                succeeded(reply, "remove the old certificate");
            }
        }
    }

    private boolean isTrusted(Identity identity) throws SourceException {
        try (Talk talk = talk(identity)) {
            return talk.root().trusted();
        }
    }

    private Talk talk(Identity identity) throws SourceException {
        Optional<ServerTrust> expected = kept.trust().toServerTrust(name).map(authority::unrevoked);
        @Nullable ServerTrust trust = expected.isPresent() ? expected.get() : null;
        ClientCertificate shown =
                new ClientCertificate(identity.certificate(), identity.key(), Path.of(name.text()));
        return new Talk(endpoint, TlsClient.of(trust, shown), settings, loops);
    }

    private Optional<Fields> entry(Reply reply) throws SourceException {
        if (reply.status() == 404 || reply.status() == 403) {
            return Optional.empty();
        }
        succeeded(reply, "tell how it knows the certificate that is in use");
        try {
            return Optional.of(
                    Fields.of(new JsonReader().read(reply.body()), "").object("metadata"));
        } catch (JsonException e) {
            throw refused("the server's answer cannot be read: " + e.what(), "try again");
        }
    }

    private boolean isRestricted(Fields entry) throws SourceException {
        try {
            return entry.flag("restricted");
        } catch (JsonException e) {
            throw refused("the server's answer cannot be read: " + e.what(), "try again");
        }
    }

    /** What the server calls the certificate; where that cannot be told, as the remote. */
    private String called(Fields entry) {
        try {
            String text = entry.textOrEmpty("name");
            return text.isEmpty() ? name.text() : text;
        } catch (JsonException _) {
            return name.text();
        }
    }

    private void done(Talk talk, String method, String path, Map<String, String> members)
            throws SourceException {
        Map<String, Json> json = new LinkedHashMap<>();
        members.forEach((key, value) -> json.put(key, new Json.Text(value)));
        byte[] body = new Json.Obj(json).text().getBytes(StandardCharsets.UTF_8);
        Reply reply = talk.send(new Request(method, path, Map.of(), body));
        if (reply.status() != 409) { // it is there already
            succeeded(reply, "take the new certificate");
        }
    }

    private void succeeded(Reply reply, String task) throws SourceException {
        if (reply.status() < 200 || reply.status() >= 300) {
            throw refused(
                    "the server did not %s: HTTP status %d".formatted(task, reply.status()),
                    "have its administrator do it, or leave it out with --except " + name);
        }
    }

    private static String der(Identity identity) {
        try {
            return Base64.getEncoder().encodeToString(identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from this form", e);
        }
    }

    private SourceException refused(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.NOT_TRUSTED, what, endpoint.text(), remedy));
    }
}
