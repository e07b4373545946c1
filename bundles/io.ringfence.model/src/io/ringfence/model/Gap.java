package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A part of a listing that could not be read.
 *
 * @param project the project whose part is missing, null for the whole server
 * @param reason a phrase for people, without capital letter and full stop: what is missing, why,
 *     and what to provide
 */
public record Gap(@Nullable String project, String reason) {}
