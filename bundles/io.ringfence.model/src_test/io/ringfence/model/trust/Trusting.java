package io.ringfence.model.trust;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.X509Facts;
import io.ringfence.model.fixture.FakeAnswers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An invented server and whom it trusts. */
final class Trusting {

    private final List<String> certificates = new ArrayList<>();
    private final List<String> identities = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> operations = new ArrayList<>();
    private final List<String> projects = new ArrayList<>();
    private String config = "";
    private String user = "";

    static Trusting server() {
        return new Trusting()
                .project(
                        "default",
                        "\"features.images\":\"true\",\"features.profiles\":\"true\","
                                + "\"features.networks\":\"true\"");
    }

    /** PEM of {@code ann-1}, {@code ann-2} (of one key) or {@code bob}. */
    static String pem(String name) {
        try (InputStream in = Trusting.class.getResourceAsStream(name + ".crt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fingerprint(String name) {
        return X509Facts.of(pem(name)).optional().orElseThrow().fingerprint();
    }

    Trusting project(String name, String keys) {
        projects.add("{\"name\":\"%s\",\"config\":{%s}}".formatted(name, keys));
        return this;
    }

    /** An entry with one of the certificates. */
    Trusting entry(String certificate, String name, String more) {
        certificates.add(
                "{\"fingerprint\":\"%s\",\"name\":\"%s\",\"certificate\":\"%s\",%s}"
                        .formatted(
                                fingerprint(certificate),
                                name,
                                pem(certificate).replace("\n", "\\n"),
                                more));
        return this;
    }

    Trusting administrator(String certificate, String name) {
        return entry(certificate, name, "\"type\":\"client\",\"restricted\":false,\"projects\":[]");
    }

    Trusting restricted(String certificate, String name, String project) {
        return entry(
                certificate,
                name,
                "\"type\":\"client\",\"restricted\":true,\"projects\":[\"%s\"]".formatted(project));
    }

    Trusting identity(String method, String type, String id, String name, String group) {
        identities.add(
                """
                {"authentication_method":"%s","type":"%s","id":"%s","name":"%s","groups":[%s]}\
                """
                        .formatted(
                                method,
                                type,
                                id,
                                name,
                                group.isEmpty() ? "" : "\"" + group + "\""));
        return this;
    }

    Trusting group(String json) {
        groups.add(json);
        return this;
    }

    Trusting token(String name, String more) {
        operations.add(
                """
                {"id":"op-%s","class":"token","status_code":103,
                "metadata":{"request":{"name":"%s",%s},"secret":"s"}}\
                """
                        .formatted(name, name, more));
        return this;
    }

    Trusting config(String key, String value) {
        config = "\"%s\":\"%s\"".formatted(key, value);
        return this;
    }

    /** As whom the server knows the client. */
    Trusting own(String method, String name) {
        user = ",\"auth_user_method\":\"%s\",\"auth_user_name\":\"%s\"".formatted(method, name);
        return this;
    }

    Server read(String name) {
        return FakeAnswers.standalone()
                .ok(
                        "/1.0",
                        """
                        {"config":{%s},"auth":"trusted","auth_methods":["tls"],
                        "api_extensions":["projects","access_management"],
                        "environment":{"server":"lxd","server_name":"%s"}%s}\
                        """
                                .formatted(config, name, user))
                .ok("/1.0/projects?recursion=1", array(projects))
                .ok("/1.0/certificates?recursion=1", array(certificates))
                .ok("/1.0/auth/identities?recursion=1", array(identities))
                .ok("/1.0/auth/groups?recursion=1", array(groups))
                .ok("/1.0/operations?recursion=1", "{\"running\":" + array(operations) + "}")
                .read(name);
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    static Capture capture(Server... servers) {
        return new Capture(List.of(servers));
    }
}
