package io.ringfence.remote.pki;

import io.ringfence.remote.key.KeyType;

import java.security.PublicKey;

/** Where the key of a new certificate comes from. */
public sealed interface KeySource {

    /** A new pair is made here, and its private key is kept in the folder of the authority. */
    record Fresh(KeyType type) implements KeySource {}

    /** Somebody else made the pair and keeps the private key: the better way where it works. */
    record Elsewhere(PublicKey key) implements KeySource {}
}
