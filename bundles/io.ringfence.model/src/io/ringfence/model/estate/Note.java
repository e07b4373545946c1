package io.ringfence.model.estate;

import java.time.Instant;

/**
 * Somebody looked at a finding.
 *
 * @param text what they noted, possibly empty
 * @param author who, the name of their account
 * @param at when
 * @param seen what they saw: a digest of the finding; when the finding's differs now, it changed
 *     since
 */
public record Note(String text, String author, Instant at, String seen) {}
