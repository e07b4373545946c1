package io.ringfence.remote.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A certificate authority that can sign. Never printed: it holds the private key. */
record Authority(X509Certificate certificate, PrivateKey key) {

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
