package io.ringfence.remote.tls;

import io.ringfence.model.Known;
import io.ringfence.remote.http.Endpoint;

import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks a server for what it must not accept: TLS 1.0, TLS 1.1, and TLS 1.2 without forward secrecy.
 *
 * <p>The JDK's TLS cannot ask for these any more, so Bouncy Castle's does; only a ServerHello is
 * awaited and no data goes over such a connection.
 */
public final class WeakOffers {

    /** Suites with RSA key exchange by IANA number: who gets the key reads all old traffic. */
    private static final Map<Integer, String> RSA_SUITES = new LinkedHashMap<>();

    static {
        RSA_SUITES.put(
                CipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384, "TLS_RSA_WITH_AES_256_GCM_SHA384");
        RSA_SUITES.put(
                CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256, "TLS_RSA_WITH_AES_128_GCM_SHA256");
        RSA_SUITES.put(
                CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA256, "TLS_RSA_WITH_AES_256_CBC_SHA256");
        RSA_SUITES.put(
                CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256, "TLS_RSA_WITH_AES_128_CBC_SHA256");
        RSA_SUITES.put(CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA, "TLS_RSA_WITH_AES_256_CBC_SHA");
        RSA_SUITES.put(CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, "TLS_RSA_WITH_AES_128_CBC_SHA");
        RSA_SUITES.put(CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA, "TLS_RSA_WITH_3DES_EDE_CBC_SHA");
    }

    /** Whatever the old protocols had, forward secrecy or not. */
    private static final int[] OLD_SUITES = {
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_256_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
    };

    private static final Known<String> LATE =
            Known.unknown("the server did not answer a question for weak TLS in time");

    private final Duration timeout;

    /**
     * @param timeout for all of it together
     */
    public WeakOffers(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * What the server accepts, as in {@code TLSv1.1} or {@code TLS_RSA_WITH_AES_128_CBC_SHA};
     * unknown when it can neither be said that it does nor that it does not. Never fails.
     */
    public CompletableFuture<Known<List<String>>> of(Endpoint.Https endpoint) {
        TlsCrypto crypto = new BcTlsCrypto(new SecureRandom());
        int[] rsaSuites = RSA_SUITES.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<CompletableFuture<Known<String>>> answers =
                List.of(
                        ask(crypto, endpoint, ProtocolVersion.TLSv10, OLD_SUITES),
                        ask(crypto, endpoint, ProtocolVersion.TLSv11, OLD_SUITES),
                        ask(crypto, endpoint, ProtocolVersion.TLSv12, rsaSuites));
        return CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0]))
                .thenApply(_ -> together(answers.stream().map(CompletableFuture::join).toList()));
    }

    /** One certain offer is an answer even when another question stayed open. */
    private static Known<List<String>> together(List<Known<String>> answers) {
        List<String> offers =
                answers.stream()
                        .flatMap(answer -> answer.optional().stream())
                        .filter(offer -> !offer.isEmpty())
                        .toList();
        return answers.stream()
                .flatMap(answer -> answer.whyUnknown().stream())
                .findFirst()
                .filter(_ -> offers.isEmpty())
                .<Known<List<String>>>map(Known::unknown)
                .orElseGet(() -> Known.of(offers));
    }

    /** The offer, an empty string when the server refuses. */
    private CompletableFuture<Known<String>> ask(
            TlsCrypto crypto, Endpoint.Https endpoint, ProtocolVersion version, int[] suites) {
        WeakHello hello = new WeakHello(crypto, endpoint.host(), version, suites);
        CompletableFuture<Known<String>> answer = new CompletableFuture<>();
        AtomicReference<Socket> socket = new AtomicReference<>(new Socket());
        Thread.ofVirtual()
                .name("ringfence-weak-offers")
                .start(() -> answer.complete(handshake(socket, endpoint, hello, version)));
        return answer.completeOnTimeout(LATE, timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> close(socket.get()));
    }

    private Known<String> handshake(
            AtomicReference<Socket> current,
            Endpoint.Https endpoint,
            WeakHello hello,
            ProtocolVersion version) {
        String failed = "the connection ended";
        try {
            Socket socket = connect(current, endpoint);
            new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream()).connect(hello);
        } catch (TlsFatalAlertReceived _) {
            if (hello.agreed() == null) {
                return Known.of("");
            }
        } catch (SocketTimeoutException _) { // just before the end of all of it
            return LATE;
        } catch (IOException | RuntimeException e) {
            failed = e.getClass().getSimpleName();
        }
        Integer agreed = hello.agreed();
        if (agreed == null) {
            return Known.unknown(
                    "the server neither accepted nor refused %s: %s".formatted(version, failed));
        }
        return Known.of(
                version.equals(ProtocolVersion.TLSv12)
                        ? RSA_SUITES.getOrDefault(agreed, "suite " + agreed)
                        : version.equals(ProtocolVersion.TLSv10) ? "TLSv1.0" : "TLSv1.1");
    }

    /** Connects to the first address of the host that answers, as for the capture itself. */
    private Socket connect(AtomicReference<Socket> current, Endpoint.Https endpoint)
            throws IOException {
        IOException failed = new IOException("no address");
        for (InetAddress address : InetAddress.getAllByName(endpoint.host())) {
            Socket socket = new Socket();
            current.set(socket);
            try {
                socket.connect(
                        new InetSocketAddress(address, endpoint.port()),
                        Math.toIntExact(timeout.toMillis()));
                socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
                return socket;
            } catch (IOException e) {
                close(socket);
                failed = e;
            }
        }
        throw failed;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed is closed
        }
    }
}
