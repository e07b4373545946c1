package io.ringfence.cli;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.Token;
import io.ringfence.model.X509Facts;
import io.ringfence.model.json.Json;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.model.trust.Grant;
import io.ringfence.model.trust.Grants;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.model.trust.TrustMatrix;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What programs read of who may enter; {@code docs/trust.md} describes the formats. */
final class TrustJson {

    private TrustJson() {}

    /**
     * @param own fingerprints of the certificates that this client shows
     */
    static void list(Capture capture, Set<String> own, Instant now, Appendable out)
            throws IOException {
        document(
                "ringfence-trust-list/1",
                now,
                "servers",
                capture.servers(),
                server -> {
                    ServerTrust trust = ServerTrust.of(server).readWith(own);
                    Map<String, Json> members = head(server);
                    members.put(
                            "entries",
                            array(trust.entries(), each -> new Json.Obj(members(trust, each))));
                    members.put("gaps", texts(trust.gaps()));
                    return new Json.Obj(members);
                },
                out);
    }

    static void tokens(Capture capture, Instant now, Appendable out) throws IOException {
        document(
                "ringfence-trust-tokens/1",
                now,
                "servers",
                capture.servers(),
                server -> {
                    Map<String, Json> members = head(server);
                    members.put("tokens", array(server.tokens().items(), TrustJson::token));
                    return new Json.Obj(members);
                },
                out);
    }

    static void matrix(Capture capture, Instant now, Appendable out) throws IOException {
        document(
                "ringfence-trust-matrix/1",
                now,
                "rows",
                TrustMatrix.of(capture).rows(),
                TrustJson::row,
                out);
    }

    static void permissions(Capture capture, Instant now, Appendable out) throws IOException {
        List<Grant> grants = new ArrayList<>();
        capture.servers().forEach(server -> grants.addAll(Grants.of(server)));
        document(
                "ringfence-trust-permissions/1", now, "permissions", grants, TrustJson::grant, out);
    }

    static Json.Obj entry(Server server, ServerTrust trust, TrustEntry entry, Instant now) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "format", "ringfence-trust-entry/1");
        put(members, "generated", now);
        put(members, "server", server.name());
        members.putAll(members(trust, entry));
        members.put(
                "permissions",
                array(
                        Grants.of(server).stream()
                                .filter(each -> each.who().equals(entry.id()))
                                .toList(),
                        TrustJson::grant));
        if (entry.restricted()) {
            members.put(
                    "shared",
                    array(
                            BlastRadius.of(server, entry.projects()).shared(),
                            shared -> {
                                Map<String, Json> one = new LinkedHashMap<>();
                                put(one, "project", shared.project());
                                one.put("features", texts(shared.features()));
                                one.put("root", flag(shared.open()));
                                return new Json.Obj(one);
                            }));
            members.put(
                    "unrestricted", texts(BlastRadius.of(server, entry.projects()).unrestricted()));
        }
        return new Json.Obj(members);
    }

    private static Map<String, Json> members(ServerTrust trust, TrustEntry entry) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "method", entry.method());
        put(members, "id", entry.id());
        put(members, "name", entry.name());
        put(members, "type", entry.type());
        put(members, "power", entry.power().name().toLowerCase(Locale.ROOT));
        members.put("restricted", flag(entry.restricted()));
        members.put("projects", texts(entry.projects()));
        members.put("groups", texts(entry.groups()));
        put(members, "expires", entry.expires());
        members.put("own", flag(trust.isOwn(entry)));
        entry.certificate()
                .optional()
                .ifPresent(facts -> members.put("certificate", certificate(facts)));
        return members;
    }

    private static Json certificate(X509Facts facts) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "subject", facts.subject());
        put(members, "issuer", facts.issuer());
        members.put("names", texts(facts.alternativeNames()));
        put(members, "publicKey", facts.keyAlgorithm() + " " + facts.keyBits() + " bit");
        put(members, "publicKeySha256", facts.publicKeySha256());
        put(members, "signature", facts.signatureAlgorithm());
        put(members, "notBefore", facts.notBefore());
        put(members, "notAfter", facts.notAfter());
        return new Json.Obj(members);
    }

    private static Json token(Token token) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "id", token.operation());
        put(members, "name", token.name());
        put(members, "kind", token.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("restricted", flag(token.restricted()));
        members.put("projects", texts(token.projects()));
        put(members, "created", token.created());
        put(members, "expires", token.expires());
        return new Json.Obj(members);
    }

    private static Json row(TrustMatrix.Row row) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "who", row.who());
        members.put("names", texts(row.names()));
        members.put("ids", texts(row.ids()));
        members.put("remarks", texts(row.remarks()));
        List<Json> cells = new ArrayList<>();
        row.cells()
                .forEach(
                        (server, list) ->
                                list.forEach(
                                        cell -> {
                                            Map<String, Json> one = new LinkedHashMap<>();
                                            put(one, "server", server);
                                            put(one, "id", cell.id());
                                            put(one, "name", cell.name());
                                            put(
                                                    one,
                                                    "power",
                                                    cell.power().name().toLowerCase(Locale.ROOT));
                                            put(one, "may", cell.may());
                                            cells.add(new Json.Obj(one));
                                        }));
        members.put("servers", new Json.Arr(cells));
        return new Json.Obj(members);
    }

    private static Json grant(Grant grant) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "server", grant.server());
        put(members, "who", grant.who());
        put(members, "name", grant.label());
        put(members, "target", grant.target());
        put(members, "entitlement", grant.entitlement());
        put(members, "why", grant.why());
        return new Json.Obj(members);
    }

    private static Map<String, Json> head(Server server) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "server", server.name());
        put(members, "captured", server.captured());
        return members;
    }

    private static <T> void document(
            String format,
            Instant now,
            String name,
            List<T> items,
            Function<T, Json> json,
            Appendable out)
            throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "format", format);
        put(members, "generated", now);
        members.put(name, array(items, json));
        out.append(new Json.Obj(members).text()).append("\n");
    }

    private static <T> Json array(List<T> items, Function<T, Json> json) {
        return new Json.Arr(items.stream().map(json).toList());
    }

    private static Json texts(List<String> texts) {
        return array(texts, Json.Text::new);
    }

    private static Json flag(boolean value) {
        return value ? Json.Bool.TRUE : Json.Bool.FALSE;
    }

    private static void put(Map<String, Json> members, String name, @Nullable Object value) {
        members.put(name, value == null ? Json.Null.NULL : new Json.Text(value.toString()));
    }
}
