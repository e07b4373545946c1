package io.ringfence.remote.pki;

import java.util.Map;

/**
 * What releases in PKI mode enforce.
 *
 * @param from the first one
 * @param to the last one that this is known of
 * @param basis how it is known
 * @param answers by the key of the situation; what is missing is not known
 */
public record Enforcement(Release from, Release to, String basis, Map<String, Admission> answers) {

    boolean covers(Release release) {
        return from.compareTo(release) <= 0 && release.compareTo(to) <= 0;
    }
}
