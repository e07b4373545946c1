package io.ringfence.remote.ui.add;

import io.ringfence.model.source.Problem;
import io.ringfence.remote.contact.TrustToken;

/** What a user means by what was typed or pasted. */
sealed interface Target {

    /** Nothing yet. */
    record Nothing() implements Target {}

    /** Something that can be none of the others. */
    record Unclear(Problem problem) implements Target {}

    /**
     * What can be opened as it is.
     *
     * @param spec as {@code LxdModel.open} takes it
     * @param note what it is
     */
    record Known(String spec, String note) implements Target {}

    /** A socket of this machine, as {@code ServerAddress} writes it. */
    record Socket(String address) implements Target {}

    /** A server's port, as {@code ServerAddress} writes it. */
    record Address(String address) implements Target {}

    /** What lets somebody in, with the addresses and the fingerprint of the server. */
    record Token(TrustToken token) implements Target {}
}
