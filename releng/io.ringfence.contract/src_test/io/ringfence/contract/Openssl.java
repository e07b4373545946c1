package io.ringfence.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Certificates that Ringfence did not make. */
final class Openssl {

    private Openssl() {}

    /**
     * Makes a certificate that nobody signed but its own key, which lies beside it.
     *
     * @param file name of its file, without {@code .crt} and {@code .key}
     * @return the certificate
     */
    static Path selfSigned(Path folder, String file, String commonName) {
        Shell.run(
                        folder,
                        Map.of(),
                        Duration.ofSeconds(30),
                        List.of(
                                "openssl",
                                "req",
                                "-x509",
                                "-newkey",
                                "ec",
                                "-pkeyopt",
                                "ec_paramgen_curve:P-384",
                                "-nodes",
                                "-days",
                                "30",
                                "-subj",
                                "/CN=" + commonName,
                                "-keyout",
                                file + ".key",
                                "-out",
                                file + ".crt"))
                .expectSuccess();
        return folder.resolve(file + ".crt");
    }
}
