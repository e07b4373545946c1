package io.ringfence.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import org.bouncycastle.math.ec.rfc7748.X25519;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Candid is to LXD, on loopback for a real server: it proves who somebody is by discharging
 * macaroons. Whoever waits for a login is logged in, as the same user.
 */
final class Candid implements AutoCloseable {

    private static final String DISCHARGE = "/discharge";

    private final byte[] key = new byte[32];
    private final Path authority;
    private final HttpsServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private volatile String user = "ann";
    private volatile boolean old;

    /**
     * @param folder for its certificate; new
     */
    Candid(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectory(folder);
        new SecureRandom().nextBytes(key);
        authority = folder.resolve("provider.crt");
        server =
                HttpsServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(Provider.context(folder)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** The certificate that whoever comes here must trust. */
    Path authority() {
        return authority;
    }

    String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Base64, as {@code candid.api.key} wants it. */
    String publicKey() {
        byte[] open = new byte[32];
        X25519.scalarMultBase(key, 0, open, 0);
        return Base64.getEncoder().encodeToString(open);
    }

    /** What was asked so far: the path, and what was sent there. */
    List<String> asked() {
        return asked;
    }

    /** Who everybody is from now on. */
    void user(String name) {
        user = name;
    }

    /** Speaks as before version 2 of the protocol: who waits gets the proof itself. */
    void old() {
        old = true;
    }

    /** Nobody is logged in any more. */
    void forget() {
        tokens.clear();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form =
                    form(
                            exchange.getRequestURI().getRawQuery(),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.US_ASCII));
            String path = exchange.getRequestURI().getPath();
            asked.add(
                    path.equals(DISCHARGE)
                            ? path + (form.containsKey("token-kind") ? " token" : " nothing")
                            : path);
            switch (path) {
                case DISCHARGE + "/info", "/publickey" ->
                        json(
                                exchange,
                                200,
                                "{\"PublicKey\":\"%s\",\"Version\":3}".formatted(publicKey()));
                case DISCHARGE -> discharge(exchange, form);
                case "/wait-token" -> json(exchange, 200, token());
                case "/wait" -> json(exchange, 200, proof(form));
                default -> json(exchange, 404, "{\"Code\":\"not found\",\"Message\":\"no\"}");
            }
        }
    }

    private void discharge(HttpExchange exchange, Map<String, String> form) throws IOException {
        String token = text(form, "token");
        if (!token.isEmpty() && tokens.contains(token)) {
            json(exchange, 200, proof(form));
            return;
        }
        exchange.getResponseHeaders().set("WWW-Authenticate", "Macaroon");
        String question =
                "id64=%s&caveat64=%s".formatted(base64(form, "id"), base64(form, "caveat"));
        json(
                exchange,
                401,
                old
                        ? """
                        {"Code":"interaction required","Message":"log in","Info":{
                        "VisitURL":"/login?x=1","WaitURL":"/wait?%s"}}\
                        """
                                .formatted(question)
                        : """
                        {"Code":"interaction required","Message":"log in","Info":{
                        "InteractionMethods":{"agent":{},"browser-window":{
                        "VisitURL":"%1$s/login?x=1","WaitTokenURL":"%1$s/wait-token"}}}}\
                        """
                                .formatted(address()));
    }

    private String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.add(token);
        return "{\"kind\":\"test\",\"token\":\"%s\"}".formatted(token);
    }

    private String proof(Map<String, String> form) {
        byte[] id = Base64.getUrlDecoder().decode(base64(form, "id"));
        byte[] payload = Base64.getUrlDecoder().decode(base64(form, "caveat"));
        SealedCaveat caveat = SealedCaveat.open(payload.length == 0 ? id : payload, key);
        if (!caveat.condition().equals("need-declared username is-authenticated-user")) {
            throw new AssertionError(caveat.condition());
        }
        String declared = "declared username " + user;
        byte[] start =
                hash(
                        "macaroons-key-generator".getBytes(StandardCharsets.US_ASCII),
                        caveat.rootKey());
        byte[] signature = hash(hash(start, id), declared.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return """
        {"Macaroon":{"m":{"c":[{"i":"%s"}],"i64":"%s","s64":"%s"},"v":3,"ns":"std:"}}\
        """
                .formatted(declared, base64.encodeToString(id), base64.encodeToString(signature));
    }

    private static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field that comes as text or in Base64, in Base64. */
    private static String base64(Map<String, String> form, String name) {
        String text = form.getOrDefault(name, "");
        return text.isEmpty()
                ? form.getOrDefault(name + "64", "")
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, String> form, String name) {
        return new String(
                Base64.getUrlDecoder().decode(base64(form, name)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(
            @org.eclipse.jdt.annotation.Nullable String query, String body) {
        Map<String, String> form = new HashMap<>();
        for (String each : ((query == null ? "" : query + "&") + body).split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                form.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
