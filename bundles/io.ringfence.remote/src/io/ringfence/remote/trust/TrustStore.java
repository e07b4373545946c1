package io.ringfence.remote.trust;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Known;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.Token;
import io.ringfence.model.json.Json;
import io.ringfence.model.read.ServerReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.capture.Reach;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.contact.Talk;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.http.Reply;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trust store of one server, asked and changed over one connection (LXD source,
 * lxd/certificates.go). Every method blocks and throws {@link SourceException} when the server
 * cannot be reached, is not who it must be, or does not do it; then nothing was changed.
 */
public final class TrustStore implements AutoCloseable {

    private static final String ROOT = "/1.0";
    private static final String CERTIFICATES = "/1.0/certificates";

    private final String spec;
    private final RemoteSettings settings;
    private final Optional<String> own;
    private final Calls calls;

    TrustStore(String spec, Reach reach, RemoteSettings settings, EventLoops loops)
            throws SourceException {
        this.spec = spec;
        this.settings = settings;
        this.own = TrustStores.own(reach);
        this.calls = new Calls(Talk.with(reach, settings, loops), spec);
    }

    /**
     * What the server has now, as far as this client may see it: its trust store, tokens, groups
     * and projects; nothing else is asked.
     */
    public Server read() throws SourceException {
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(ROOT));
        ServerInfo info = server(answers).info();
        if (!info.trusted()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.NOT_TRUSTED,
                            "the server does not trust this client",
                            spec,
                            "add the server with a token, or use its local socket"));
        }
        List<String> wanted = new ArrayList<>(List.of("certificates", "operations", "projects"));
        if (info.apiExtensions().contains("access_management")) {
            wanted.addAll(List.of("auth/identities", "auth/groups"));
        }
        for (String each : wanted) {
            answers.add(answer(ROOT + "/" + each + "?recursion=1"));
        }
        return server(answers);
    }

    private Answer answer(String request) throws SourceException {
        Reply reply = calls.get(request);
        return Answer.of(request, reply.status(), reply.body());
    }

    private Server server(List<Answer> answers) {
        return ServerReader.read(
                spec,
                settings.clock().instant(),
                Known.unknown("only the trust store was asked for"),
                new Answers(answers),
                Map.of());
    }

    /** Whether this client itself comes in by this entry. */
    public boolean isOwn(ServerTrust trust, TrustEntry entry) {
        return trust.isOwn(entry) || own.filter(entry.id()::equals).isPresent();
    }

    /** Lets the holder of a certificate in. */
    public void add(GivenCertificate certificate, EntryName name, Limitation limitation)
            throws SourceException {
        known(limitation);
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", new Json.Text("client"));
        members.put("name", new Json.Text(name.text()));
        members.put("certificate", new Json.Text(Der.base64(certificate.certificate())));
        limitation.put(members);
        Reply reply = calls.post(CERTIFICATES, members);
        if (reply.status() == 409) {
            throw calls.refused(
                    reply,
                    "trusts this certificate already",
                    "change its entry, or remove it first");
        }
        calls.done(reply, "add the certificate");
    }

    /** Gives an entry another name. */
    public void rename(TrustEntry entry, EntryName name) throws SourceException {
        calls.change(path(entry), Map.of("name", new Json.Text(name.text())));
    }

    /** Restricts an entry to projects, or lifts its restriction. */
    public void limit(TrustEntry entry, Limitation limitation) throws SourceException {
        known(limitation);
        Map<String, Json> members = new LinkedHashMap<>();
        limitation.put(members);
        calls.change(path(entry), members);
    }

    /** Lets the holder in no more; connections that are open now may go on to their end. */
    public void remove(TrustEntry entry) throws SourceException {
        String path =
                entry.isCertificate()
                        ? path(entry)
                        : "/1.0/auth/identities/"
                                + Calls.encoded(entry.method())
                                + "/"
                                + Calls.encoded(entry.id());
        calls.done(calls.delete(path), "remove " + entry.label());
    }

    /** Has the server make a token; when it ends, the server decides. */
    public IssuedToken issue(EntryName name, Limitation limitation) throws SourceException {
        known(limitation); // measured: LXD 5.0.2 and Incus 6.0.4 take any words
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", new Json.Text("client"));
        members.put("name", new Json.Text(name.text()));
        members.put("token", Json.Bool.TRUE);
        limitation.put(members);
        Reply reply = calls.post(CERTIFICATES, members);
        calls.done(reply, "make a token");
        return calls.token(reply, name.text());
    }

    /**
     * Has the server make a bearer token of an identity; the one that it had ends (API extension
     * {@code auth_bearer}).
     *
     * @param expiry how long, as in {@code 1d 3H}; empty: as the server likes, which is ten years
     * @return the token, with an end only where an expiry was given: the server does not tell it
     */
    public IssuedToken issueBearer(String name, String expiry) throws SourceException {
        Map<String, Json> members = new LinkedHashMap<>();
        @Nullable Instant end = null;
        if (!expiry.isEmpty()) {
            String span = Spans.checked(expiry);
            end = Spans.end(span, settings.clock().instant());
            members.put("expiry", new Json.Text(span));
        }
        Reply reply = calls.post(bearer(name), members);
        calls.done(reply, "make a bearer token");
        return calls.bearer(reply, end);
    }

    /** Ends the bearer token of an identity. */
    public void revokeBearer(String name) throws SourceException {
        calls.done(calls.delete(bearer(name)), "revoke the bearer token of " + name);
    }

    private static String bearer(String name) {
        return "/1.0/auth/identities/bearer/" + Calls.encoded(name) + "/token";
    }

    /** Makes a token worthless that was not used yet. */
    public void revoke(Token token) throws SourceException {
        Reply reply = calls.delete("/1.0/operations/" + Calls.encoded(token.operation()));
        if (reply.status() == 404) {
            throw calls.refused(
                    reply,
                    "has no such token any more: it was used, or it ended",
                    "list them anew");
        }
        calls.done(reply, "revoke the token");
    }

    private String path(TrustEntry entry) throws SourceException {
        if (!entry.isCertificate()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is no entry of the trust store but an identity with groups",
                            entry.label(),
                            "change its groups there, as with `lxc auth identity group add`"));
        }
        return CERTIFICATES + "/" + Calls.encoded(entry.id());
    }

    /** Refuses projects that the server does not have: it would take some of them silently. */
    private void known(Limitation limitation) throws SourceException {
        for (String project : limitation.names()) {
            Reply reply = calls.get("/1.0/projects/" + Calls.encoded(project));
            if (reply.status() == 404) {
                throw calls.refused(
                        reply,
                        "has no project " + project,
                        "give one that it has, or make it there first");
            }
        }
    }

    /** Ends the connection. */
    @Override
    public void close() {
        calls.close();
    }
}
