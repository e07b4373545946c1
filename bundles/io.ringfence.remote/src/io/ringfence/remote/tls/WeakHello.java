package io.ringfence.remote.tls;

import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Vector;

/** A client that only wants to know whether a server agrees, and hangs up when it does. */
final class WeakHello extends DefaultTlsClient {

    private final String host;
    private final ProtocolVersion version;
    private final int[] suites;
    private volatile @Nullable Integer agreed;

    WeakHello(TlsCrypto crypto, String host, ProtocolVersion version, int[] suites) {
        super(crypto);
        this.host = host;
        this.version = version;
        this.suites = suites;
    }

    /** The suite that the server chose in its ServerHello, null before it did. */
    @Nullable
    Integer agreed() {
        return agreed;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return version.only();
    }

    /** Called by the constructor of the superclass, too, when there are no fields yet. */
    @Override
    protected int[] getSupportedCipherSuites() {
        return suites;
    }

    @Override
    protected @Nullable Vector<ServerName> getSNIServerNames() {
        if (host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1))) {
            return null; // an address: RFC 6066, section 3
        }
        Vector<ServerName> names = new Vector<>();
        names.add(new ServerName(NameType.host_name, host.getBytes(StandardCharsets.UTF_8)));
        return names;
    }

    @Override
    public void notifySelectedCipherSuite(int suite) {
        super.notifySelectedCipherSuite(suite);
        agreed = suite;
    }

    /** The first thing after a ServerHello that may throw: there is nothing more to learn. */
    @Override
    public TlsAuthentication getAuthentication() throws IOException {
        throw new TlsFatalAlert(AlertDescription.user_canceled);
    }
}
