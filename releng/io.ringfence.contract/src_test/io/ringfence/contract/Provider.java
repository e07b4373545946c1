package io.ringfence.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An OpenID provider on loopback for a real server: discovery, login for devices, refresh and keys.
 * Everybody is logged in at once, as the same user, and for as long as the test says.
 */
final class Provider implements AutoCloseable {

    private final KeyPair keys;
    private final HttpsServer server;
    private final Path authority;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int life = 3600;
    private volatile int given;

    /**
     * @param folder for its certificate; new
     */
    Provider(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectory(folder);
        this.authority = folder.resolve("provider.crt");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
        this.server =
                HttpsServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context(folder)));
        server.createContext("/", this::serve);
        server.start();
    }

    /** What a server on loopback needs; {@code provider.crt} in the folder is its certificate. */
    static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
        String make =
                "openssl req -x509 -newkey rsa:2048 -sha256 -nodes -days 2 -subj /CN=provider"
                        + " -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out provider.crt"
                        + " && openssl pkcs12 -export -inkey key.pem -in provider.crt -passout"
                        + " pass:x -out p.p12";
        Shell.run(folder, Map.of(), Duration.ofMinutes(1), List.of("sh", "-c", make))
                .expectSuccess();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("p.p12"))),
                "x".toCharArray());
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, "x".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** The certificate that whoever comes here must trust. */
    Path authority() {
        return authority;
    }

    String issuer() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The paths that were asked for so far, with the grant of a request for tokens. */
    List<String> asked() {
        return asked;
    }

    /** How long tokens are good from now on, in seconds. */
    void life(int seconds) {
        life = seconds;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            String path = exchange.getRequestURI().getPath();
            asked.add(form.contains("grant_type=refresh_token") ? path + " refresh" : path);
            String answer =
                    switch (path) {
                        case "/.well-known/openid-configuration" -> discovery();
                        case "/keys" -> keySet();
                        case "/device" -> device();
                        case "/token" -> tokens();
                        default -> "{}";
                    };
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String discovery() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
        "device_authorization_endpoint":"%1$s/device","jwks_uri":"%1$s/keys",
        "id_token_signing_alg_values_supported":["RS256"],
        "response_types_supported":["code"],"subject_types_supported":["public"]}\
        """
                .formatted(issuer());
    }

    private String device() {
        return """
        {"device_code":"secret-of-the-device","user_code":"ABCD-EFGH",
        "verification_uri":"%s/activate","expires_in":60,"interval":1}\
        """
                .formatted(issuer());
    }

    private String tokens() {
        given++;
        return """
        {"access_token":"%s","token_type":"Bearer","refresh_token":"r%d","expires_in":%d}\
        """
                .formatted(token(), given, life);
    }

    private String token() {
        long now = Instant.now().getEpochSecond();
        String claims =
                """
                {"iss":"%s","sub":"ann","aud":["lab"],"iat":%d,"exp":%d,"jti":"%d"}\
                """
                        .formatted(issuer(), now, now + life, given);
        String text =
                base64("{\"alg\":\"RS256\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"%s","e":"%s"}]}\
        """
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
