package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;

/** What clients call a server: a subject alternative name (RFC 5280, section 4.2.1.6). */
public sealed interface ServerName {

    /**
     * A DNS name.
     *
     * @param name lower-case letters, digits and hyphens; no wildcard, no dot at its end
     */
    record Dns(String name) implements ServerName {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An address. */
    record Address(InetAddress address) implements ServerName {
        @Override
        public String toString() {
            return address.getHostAddress();
        }
    }

    /** As the certificate holds it. */
    default GeneralName toGeneralName() {
        return switch (this) {
            case Dns(String name) -> new GeneralName(GeneralName.dNSName, name);
            case Address(InetAddress address) ->
                    new GeneralName(
                            GeneralName.iPAddress, new DEROctetString(address.getAddress()));
        };
    }

    /** The name or address that the text is; empty if it is neither. Nothing is looked up. */
    static Optional<ServerName> of(String text) {
        if (text.indexOf(':') >= 0 || text.matches("[0-9.]+")) {
            return address(text);
        }
        String name = text.toLowerCase(Locale.ROOT);
        return name.length() <= 253
                        && name.matches(
                                "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*"
                                        + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
                        && !name.matches("(.*\\.)?[0-9]+")
                ? Optional.of(new Dns(name))
                : Optional.empty();
    }

    /**
     * As {@link #of}.
     *
     * @throws SourceException if it is neither a name nor an address
     */
    static ServerName parse(String text) throws SourceException {
        return of(text).orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "this is neither a DNS name nor an address",
                                                text.isEmpty() ? "(no name)" : text,
                                                "give each by itself, without port, brackets and"
                                                        + " wildcard; other letters than a to z in"
                                                        + " their xn-- form")));
    }

    private static Optional<ServerName> address(String text) {
        boolean whole = text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
        try {
            return whole ? Optional.of(new Address(InetAddress.ofLiteral(text))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
