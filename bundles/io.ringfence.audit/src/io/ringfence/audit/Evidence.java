package io.ringfence.audit;

import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Origin;

/**
 * A value that a finding rests on.
 *
 * @param key configuration key, device option, or what was measured
 * @param value as found; empty when the key is not set
 * @param origin who set it
 */
public record Evidence(String key, String value, Origin origin) {

    /** A key with the value that applies and who set it. */
    public static Evidence of(EffectiveValue value) {
        return new Evidence(value.key(), value.text(), value.origin());
    }
}
