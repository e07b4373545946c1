package io.ringfence.model.facts;

import io.ringfence.model.Daemon;
import io.ringfence.model.json.JsonException;

/** Reads the daemons of a host facts document. */
final class DaemonReader {

    private DaemonReader() {}

    static Daemon daemon(Facts daemon) throws JsonException {
        return new Daemon(
                daemon.fields().text("flavour"),
                daemon.fields().text("directory"),
                daemon.optionalTexts("arguments"),
                daemon.optionalObject("socket", DaemonReader::socket),
                daemon.optionalObject("userSocket", DaemonReader::socket),
                daemon.object("files", DaemonReader::files),
                daemon.list("pools", DaemonReader::pool));
    }

    private static Daemon.SocketFile socket(Facts socket) throws JsonException {
        return new Daemon.SocketFile(
                socket.text("path"),
                socket.mode("mode"),
                socket.text("owner"),
                socket.text("group"));
    }

    private static Daemon.Files files(Facts files) throws JsonException {
        return new Daemon.Files(
                files.optionalObject("server.crt", DaemonReader::certificate),
                files.optionalObject("cluster.crt", DaemonReader::certificate),
                files.optionalObject("server.ca", DaemonReader::certificate),
                files.optionalObject("ca.crl", DaemonReader::revocations));
    }

    private static Daemon.CertificateFile certificate(Facts file) throws JsonException {
        return new Daemon.CertificateFile(
                file.mode("mode"),
                file.text("owner"),
                file.time("notBefore"),
                file.time("notAfter"),
                file.text("fingerprint"));
    }

    private static Daemon.RevocationList revocations(Facts file) throws JsonException {
        return new Daemon.RevocationList(
                file.mode("mode"),
                file.text("owner"),
                file.time("lastUpdate"),
                file.optionalTime("nextUpdate"),
                file.number("revoked"));
    }

    private static Daemon.PoolMount pool(Facts pool) throws JsonException {
        return new Daemon.PoolMount(
                pool.fields().text("name"),
                pool.text("path"),
                pool.text("source"),
                pool.text("fstype"),
                pool.texts("options"));
    }
}
