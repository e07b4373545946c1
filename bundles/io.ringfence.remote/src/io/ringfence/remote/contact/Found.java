package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.HttpsAddress;

import java.util.ArrayList;
import java.util.List;

/**
 * The address of a server that answered, of several.
 *
 * @param what what was done there
 * @param addresses all, that one first
 */
record Found<T>(T what, List<String> addresses) {

    /** What is done at an address. */
    @FunctionalInterface
    interface Try<T> {
        T at(io.ringfence.remote.http.Endpoint.Https endpoint) throws SourceException;
    }

    /**
     * Tries the addresses in their order; one that answers wrongly is not passed over.
     *
     * @param addresses as {@code ServerAddress} writes them; not empty
     * @throws SourceException if none answers, or one wrongly
     */
    static <T> Found<T> first(List<String> addresses, Try<T> attempt) throws SourceException {
        List<SourceException> failed = new ArrayList<>();
        for (String address : addresses) {
            try {
                T what = attempt.at(HttpsAddress.parse(address));
                List<String> ordered = new ArrayList<>(addresses);
                ordered.remove(address);
                ordered.addFirst(address);
                return new Found<>(what, ordered);
            } catch (SourceException e) {
                if (e.problem().kind() != Problem.Kind.UNREACHABLE) {
                    throw e;
                }
                failed.add(e);
            }
        }
        throw failed.getFirst();
    }
}
