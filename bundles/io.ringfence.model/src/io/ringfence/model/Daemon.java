package io.ringfence.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A daemon of a host, running or not.
 *
 * @param flavour {@code lxd} or {@code incus}
 * @param directory as in {@code /var/lib/lxd}
 * @param arguments command line of the process that serves the socket; empty when it does not run
 * @param socket whoever is in its group administers the daemon; empty when it is not there
 * @param userSocket socket of the multi-user daemon; empty when it is not there
 * @param pools one for each directory in {@code storage-pools}
 */
public record Daemon(
        String flavour,
        String directory,
        Known<Optional<List<String>>> arguments,
        Known<Optional<SocketFile>> socket,
        Known<Optional<SocketFile>> userSocket,
        Known<Files> files,
        Known<List<PoolMount>> pools) {

    /** A unix socket. */
    public record SocketFile(
            Known<String> path, Known<Mode> mode, Known<String> owner, Known<String> group) {}

    /** Certificates and the revocation list of the daemon; each empty when it is not there. */
    public record Files(
            Known<Optional<CertificateFile>> serverCertificate,
            Known<Optional<CertificateFile>> clusterCertificate,
            Known<Optional<CertificateFile>> serverCa,
            Known<Optional<RevocationList>> revocations) {}

    /**
     * A certificate on the disk.
     *
     * @param fingerprint lower-case hexadecimal SHA-256 of the DER form
     */
    public record CertificateFile(
            Known<Mode> mode,
            Known<String> owner,
            Known<Instant> notBefore,
            Known<Instant> notAfter,
            Known<String> fingerprint) {}

    /**
     * {@code ca.crl}.
     *
     * @param nextUpdate empty when the list names none
     * @param revoked number of serials
     */
    public record RevocationList(
            Known<Mode> mode,
            Known<String> owner,
            Known<Instant> lastUpdate,
            Known<Optional<Instant>> nextUpdate,
            Known<Long> revoked) {}

    /**
     * The file system that holds a pool.
     *
     * @param source device, {@code /dev/x[/path]} for a bind mount, or ZFS data set
     */
    public record PoolMount(
            String name,
            Known<String> path,
            Known<String> source,
            Known<String> fstype,
            Known<List<String>> options) {}
}
